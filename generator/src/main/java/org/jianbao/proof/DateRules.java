package org.jianbao.proof;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jianbao.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Days that do not exist, are no such weekday, come in the wrong order, or lie far away. */
final class DateRules {
    private static final String WEEKDAYS = "一二三四五六日";
    /** 2024年11月6日, with or without its year, and what ends a period: 至8日, 至12月8日. */
    private static final Pattern DATE = Pattern
            .compile("(?<![\\d.])(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日?"
                    + "(?<to>(?:[—–―~～\\-－]{1,2}|至|到)(?:(?<year2>\\d{4})年)?(?:(?<month2>\\d{1,2})月)?(?<day2>\\d{1,2}))?(?<end>[日号])?");
    private static final Pattern WEEKDAY = Pattern
            .compile("日[ 　]?[（(]?[，,]?[ 　]?(?:星期|周|礼拜)([一二三四五六日天])(?![\\p{IsHan}&&[^上下中晚凌早（至到]])");
    private static final Pattern YEARS = Pattern
            .compile(
                    "(?<!\\d)(1[89]\\d\\d|20\\d\\d)年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:至|到|[—–~～-])(1[89]\\d\\d|20\\d\\d)年(?!\\d{1,2}月\\d)");
    private static final Pattern LONG_YEAR = Pattern
            .compile("(?<!\\d)(?:20\\d{3}|\\d{1,2}0[12]\\d{2}|20\\d|10[0-4]\\d)年(?=\\d{1,2}月)");
    private static final int MONTHS_AROUND = 6;
    private static final int FAR = 10;
    private static final int FARTHEST = 40;
    /** A period that ends more months back than this ends in the next year: 12月28日至1月3日. */
    private static final int MONTHS_BACK = 4;
    private static final Pattern NUMERIC = Pattern
            .compile("(?<![\\d.\\-/])((?:19|20)\\d\\d)([-/.])(0?[1-9]|1[0-2])\\2([0-3]?\\d)(?![\\d.\\-/]|[时元])");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final Pattern IN_HAN = Pattern
            .compile("(?:([一二][〇○零一二三四五六七八九]{3})年)?(?<![一二三四五六七八九十])(元|[一二三四五六七八九]|十[一二]?)月"
                    + "([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])日");
    private static final Pattern WEEKDAY_BEFORE = Pattern
            .compile("(?:星期|周|礼拜)([一二三四五六日天])[（(](?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日[）)]");
    private static final Pattern TIME = Pattern
            .compile(
                    "(?<![\\d.:：])(?:(?:2[5-9]|[3-9]\\d)[时点](?:[0-5]?\\d分|整|许)|(?:[01]?\\d|2[0-4])[时点][6-9]\\d分)(?!钟)");

    private DateRules() {}

    static void dates(Prose prose, Optional<LocalDate> today, Findings findings) {
        String text = prose.text();
        PatternSearch.forEach(DATE, at -> beginsNumber(text, at), text, date -> date(prose, date, today, findings));
        years(prose, findings);
        otherForms(prose, today, findings);
    }

    private static boolean beginsNumber(String text, int at) {
        return isDigit(text.charAt(at)) && (at == 0 || !isDigit(text.charAt(at - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void date(Prose prose, Matcher matcher, Optional<LocalDate> today, Findings findings) {
        String text = prose.text();
        boolean ends = matcher.group("end") != null || text.charAt(matcher.end() - 1) == '日';
        if (!ends || isLunar(text, matcher.start())) {
            return;
        }
        int year = number(matcher.group("year"));
        int month = number(matcher.group("month"));
        int day = number(matcher.group("day"));
        if (!exists(year, month, day)) {
            findings.add(ProblemKind.IMPOSSIBLE_DATE, prose, matcher.start(),
                    "没有“" + said(year, month, day) + "”这一天"
                            + reason(year, month),
                    "对照原稿改正");
            return;
        }
        far(prose, matcher, year, today, findings);
        if (matcher.group("to") != null) {
            period(prose, matcher, year, month, day, findings);
        } else {
            weekday(prose, matcher, year, month, day, today, findings);
        }
    }

    /** 2025-02-30, 二月三十一日, 周三（1月7日）, 25时30分. */
    private static void otherForms(Prose prose, Optional<LocalDate> today, Findings findings) {
        String text = prose.text();
        PatternSearch.forEach(NUMERIC, at -> isYear(text, at), text, date -> missing(prose, date.start(),
                number(date.group(1)), number(date.group(3)), number(date.group(4)), findings));
        PatternSearch.forEach(IN_HAN, "一二三四五六七八九十元", text, date -> {
            int year = date.group(1) == null ? 0 : (int) hanYear(date.group(1));
            int day = hanNumber(date.group(3));
            // Months of the lunar calendar have thirty days, whichever.
            if (!isLunar(text, date.start()) && (year > 0 || day > 30)) {
                missing(prose, date.start(), year, hanNumber(date.group(2)), day, findings);
            }
        });
        PatternSearch.forEach(WEEKDAY_BEFORE, "星周礼", text, found -> {
            int year = number(found.group(2));
            int month = number(found.group(3));
            int day = number(found.group(4));
            if (exists(year, month, day)) {
                wrongWeekday(prose, found.start(), year > 0 ? Optional.of(LocalDate.of(year, month, day))
                        : today.flatMap(now -> nearest(now, month, day)), found.group(1), findings);
            }
        });
        PatternSearch.forEach(TIME, at -> beginsNumber(text, at), text,
                time -> findings.add(ProblemKind.IMPOSSIBLE_DATE, prose, time.start(),
                        "没有“" + time.group() + "”这个时间", "对照原稿改正"));
    }

    private static boolean isYear(String text, int at) {
        return (text.startsWith("20", at) || text.startsWith("19", at)) && at + 4 < text.length()
                && "-/.".indexOf(text.charAt(at + 4)) >= 0;
    }

    private static void missing(Prose prose, int at, int year, int month, int day, Findings findings) {
        if (!exists(year, month, day)) {
            findings.add(ProblemKind.IMPOSSIBLE_DATE, prose, at,
                    "没有“" + said(year, month, day) + "”这一天" + reason(year, month), "对照原稿改正");
        }
    }

    private static long hanYear(String digits) {
        return digits.chars().map(c -> Math.max(0, HAN_DIGITS.indexOf(c))).asLongStream()
                .reduce(0, (year, digit) -> 10 * year + digit);
    }

    /** 一 to 九十九, and 元 for one. */
    private static int hanNumber(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.equals("元") ? 1 : HAN_DIGITS.indexOf(text);
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(text.charAt(0));
        return 10 * tens + (ten + 1 < text.length() ? HAN_DIGITS.indexOf(text.charAt(ten + 1)) : 0);
    }

    /** Plans reach far; what is meant for this year has its digits in another order, or is another century. */
    private static boolean isFar(int year, int now) {
        return year > now + FARTHEST || year > now + FAR
                && IntStream.rangeClosed(now - 1, now + 1).anyMatch(near -> sorted(near).equals(sorted(year)));
    }

    private static String sorted(int year) {
        return Integer.toString(year).chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static void far(Prose prose, Matcher matcher, int year, Optional<LocalDate> today, Findings findings) {
        if (year > 0 && today.isPresent() && isFar(year, today.get().getYear())) {
            findings.add(ProblemKind.YEAR_FAR, prose, matcher.start(),
                    year + "年离这一期（" + today.get().getYear() + "年）太远", "对照原稿改正");
        }
    }

    private static void period(Prose prose, Matcher matcher, int year, int month, int day, Findings findings) {
        int year2 = number(matcher.group("year2"));
        int month2 = matcher.group("month2") == null ? month : number(matcher.group("month2"));
        int day2 = number(matcher.group("day2"));
        int inYear = year2 > 0 ? year2 : year;
        if (!exists(inYear, month2, day2)) {
            findings.add(ProblemKind.IMPOSSIBLE_DATE, prose, matcher.start("to"),
                    "没有“" + said(year2, month2, day2) + "”这一天" + reason(inYear, month2), "对照原稿改正");
        } else if (year2 > 0 && year > 0
                ? LocalDate.of(year2, month2, day2).isBefore(LocalDate.of(year, month, day))
                : year2 == 0 && (month2 == month && day2 < day || month2 < month && month - month2 <= MONTHS_BACK)) {
            findings.add(ProblemKind.DATES_REVERSED, prose, matcher.start(), "“" + matcher.group() + "”结束早于开始",
                    "对照原稿改正");
        }
    }

    private static void weekday(Prose prose, Matcher matcher, int year, int month, int day, Optional<LocalDate> today,
            Findings findings) {
        Matcher weekday = WEEKDAY.matcher(prose.text());
        if (!weekday.find(matcher.end() - 1) || weekday.start() != matcher.end() - 1) {
            return;
        }
        Optional<LocalDate> date = year > 0 ? Optional.of(LocalDate.of(year, month, day))
                : today.flatMap(now -> nearest(now, month, day));
        wrongWeekday(prose, matcher.start(), date, weekday.group(1), findings);
    }

    private static void wrongWeekday(Prose prose, int at, Optional<LocalDate> date, String weekday,
            Findings findings) {
        int said = Math.min(6, "一二三四五六日天".indexOf(weekday)) + 1;
        if (date.isPresent() && date.get().getDayOfWeek().getValue() != said) {
            findings.add(ProblemKind.WRONG_WEEKDAY, prose, at,
                    date.get().getYear() + "年" + date.get().getMonthValue() + "月" + date.get().getDayOfMonth() + "日是星期"
                            + WEEKDAYS.charAt(date.get().getDayOfWeek().getValue() - 1) + "，不是星期"
                            + WEEKDAYS.charAt(said - 1),
                    "对照原稿改日期或星期");
        }
    }

    /** The day in the year in which it is nearest to another one; nothing when two years are about as near. */
    private static Optional<LocalDate> nearest(LocalDate now, int month, int day) {
        for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
            if (exists(year, month, day)) {
                LocalDate date = LocalDate.of(year, month, day);
                if (Math.abs(ChronoUnit.DAYS.between(now, date)) < 30L * MONTHS_AROUND) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    private static void years(Prose prose, Findings findings) {
        String text = prose.text();
        PatternSearch.forEach(YEARS, at -> beginsNumber(text, at), text, years -> {
            if (number(years.group(2)) < number(years.group(1))) {
                findings.add(ProblemKind.DATES_REVERSED, prose, years.start(), "“" + years.group() + "”结束早于开始",
                        "对照原稿改正");
            }
        });
        PatternSearch.forEach(LONG_YEAR, at -> beginsNumber(text, at), text,
                digits -> findings.add(ProblemKind.YEAR_FAR, prose, digits.start(), "年份“" + digits.group() + "”不是四位数",
                        "对照原稿改正"));
    }

    private static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        int longest = year > 0 ? YearMonth.of(year, month).lengthOfMonth() : Month.of(month).maxLength();
        return day <= longest;
    }

    private static String reason(int year, int month) {
        if (month < 1 || month > 12) {
            return "：一年只有12个月";
        }
        int longest = year > 0 ? YearMonth.of(year, month).lengthOfMonth() : Month.of(month).maxLength();
        return "：" + (year > 0 ? year + "年" : "") + month + "月只有" + longest + "天";
    }

    private static String said(int year, int month, int day) {
        return (year > 0 ? year + "年" : "") + month + "月" + day + "日";
    }

    private static boolean isLunar(String text, int at) {
        String before = text.substring(Math.max(0, at - 8), at);
        return before.contains("农历") || before.contains("阴历") || before.contains("旧历");
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
