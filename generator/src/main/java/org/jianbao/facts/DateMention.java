package org.jianbao.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A date that a text names; what it does not say of it is zero.
 *
 * @param year such as 2024
 * @param month from 1
 * @param day from 1
 * @param at index of the UTF-16 unit where the words begin that name it
 */
record DateMention(int year, int month, int day, int at) {
    private static final String NUMBER = "\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]";
    private static final String TO = "\\s*[至到和及、—–\\-－~～]+\\s*";
    /** The year, months (4—9月), days (3日至8日; 3、4日); or only days; or 2024-11-06, 11-6. */
    private static final Pattern WRITTEN = Pattern.compile("(?:(?<year>\\d{4}|[二〇○零一三四五六七八九]{4})\\s*年\\s*)?"
            + "(?<months>(?:(?:" + NUMBER + ")" + TO + ")?(?:" + NUMBER + "))\\s*月(?:份)?\\s*"
            + "(?<days>(?:(?:" + NUMBER + ")\\s*[日号]?" + TO + "){0,30}(?:" + NUMBER + ")\\s*[日号])?"
            + "|(?<only>\\d{4}|[二〇○零一三四五六七八九]{4})\\s*年"
            + "|(?<day>" + NUMBER + ")\\s*[日号]"
            + "|(?<![\\d.])(?:(?<isoYear>\\d{4})[-./])?(?<isoMonth>\\d{1,2})[-/](?<isoDay>\\d{1,2})(?![\\d年月日])"
            + "|(?<![\\d.])(?<dottedYear>\\d{4})\\.(?<dottedMonth>\\d{1,2})(?:\\.(?<dottedDay>\\d{1,2}))?(?!\\d)");
    private static final Pattern PART = Pattern.compile(NUMBER);

    /** All dates of a text in order. */
    static List<DateMention> in(String text) {
        List<DateMention> found = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(text);
        int month = 0;
        while (matcher.find()) {
            int at = matcher.start();
            if (matcher.group("months") != null) {
                int year = number(matcher.group("year"));
                List<Integer> months = numbers(matcher.group("months"));
                month = months.getLast();
                addMonths(found, year, months, numbers(matcher.group("days")), at);
            } else if (matcher.group("only") != null) {
                found.add(new DateMention(number(matcher.group("only")), 0, 0, at));
            } else if (matcher.group("day") != null) {
                found.add(new DateMention(0, month, number(matcher.group("day")), at));
            } else if (matcher.group("isoMonth") != null) {
                found.add(new DateMention(number(matcher.group("isoYear")), number(matcher.group("isoMonth")),
                        number(matcher.group("isoDay")), at));
            } else {
                found.add(new DateMention(number(matcher.group("dottedYear")), number(matcher.group("dottedMonth")),
                        number(matcher.group("dottedDay")), at));
            }
        }
        return found;
    }

    private static void addMonths(List<DateMention> found, int year, List<Integer> months, List<Integer> days, int at) {
        for (int i = 0; i < months.size() - (days.isEmpty() ? 0 : 1); i++) {
            found.add(new DateMention(year, months.get(i), 0, at));
        }
        days.forEach(day -> found.add(new DateMention(year, months.getLast(), day, at)));
    }

    private static List<Integer> numbers(@Nullable String written) {
        List<Integer> numbers = new ArrayList<>();
        if (written != null) {
            Matcher part = PART.matcher(written);
            while (part.find()) {
                numbers.add(number(part.group()));
            }
        }
        return numbers;
    }

    private static int number(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        return Quantity.number(written.replace('○', '〇')).map(Number::intValue).orElse(0);
    }
}
