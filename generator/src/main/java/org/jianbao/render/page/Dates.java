package org.jianbao.render.page;

import java.time.LocalDate;

import org.jianbao.model.Site.IssueName;
import org.jianbao.render.page.TemplateModel.DateView;

/** Dates and numbers of issues as readers see them. */
public final class Dates {
    private Dates() {}

    public static DateView date(LocalDate date) {
        return new DateView(date.toString(), text(date));
    }

    public static String text(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The number of an issue such as 第5期; empty when it has none. */
    public static String number(IssueName issue) {
        return issue.number().map(number -> "第" + number + "期").orElse("");
    }

    /** An issue as a link names it, such as 第5期 2024年11月11日. */
    public static String label(IssueName issue) {
        return (number(issue) + " " + text(issue.date())).strip();
    }
}
