package org.jianbao.load;

import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.Naming;
import org.jianbao.model.event.Worded;

/** What a field holds that a site declares for a kind of event. */
enum FieldType implements Worded {
    TEXT("文字", String.class, Count.OPTIONAL, "文字"),
    TEXTS("几项文字", String.class, Count.LIST, "文字，可写几项"),
    NUMBER("数", Event.Figure.class, Count.OPTIONAL, "数和单位，照原文写"),
    FIGURES("几个数", Event.Figure.class, Count.LIST, "数的是什么、空格、数和单位，照原文写"),
    MONEY("钱", Event.Figure.class, Count.OPTIONAL, "多少钱，要写单位"),
    DATE("日期", EventDate.class, Count.OPTIONAL, "哪一天；只知道月份的写月份"),
    CHOICE("选一项", Worded.Choice.class, Count.OPTIONAL, "哪一种"),
    CHOICES("选几项", Worded.Choice.class, Count.LIST, "哪几种"),
    PERSONS("人名", String.class, Count.LIST, "以公开身份出现的人，可写几个"),
    ORGANISATIONS("单位名", String.class, Count.LIST, "单位，可写几个"),
    RESULTS("成绩", Details.Result.class, Count.LIST, "奖级和获奖者"),
    PRIZES("奖项", Details.Prize.class, Count.LIST, "设哪些奖，各多少，奖多少钱"),
    HONOUREES("获得者", Details.Honouree.class, Count.LIST, "获得荣誉的人和单位");

    private final String label;
    private final Class<?> type;
    private final Count count;
    private final String help;

    FieldType(String label, Class<?> type, Count count, String help) {
        this.label = label;
        this.type = type;
        this.count = count;
        this.help = help;
    }

    @Override
    public String label() {
        return label;
    }

    /** The type of a value, or of each of them. */
    Class<?> type() {
        return type;
    }

    /** How many values it has, one that must be there left out of account. */
    Count count() {
        return count;
    }

    /** What to write there, where the site does not say it. */
    String help() {
        return help;
    }

    boolean isNumber() {
        return type == Event.Figure.class;
    }

    /** Whether it is a number that is written alone, and counts what the field is called. */
    boolean isAlone() {
        return isNumber() && count == Count.OPTIONAL;
    }

    boolean isChoice() {
        return type == Worded.Choice.class;
    }

    Naming names() {
        return this == PERSONS ? Naming.PERSON : this == ORGANISATIONS ? Naming.ORGANISATION : Naming.NOTHING;
    }
}
