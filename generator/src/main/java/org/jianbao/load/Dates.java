package org.jianbao.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads days and moments in the form of ISO 8601, and says what is wrong with others. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern LIKE_A_DAY = Pattern
            .compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

    private final Problems problems;

    Dates(Problems problems) {
        this.problems = problems;
    }

    /** A day such as 2024-11-11. */
    Optional<LocalDate> day(Fields.Located value) {
        Matcher exact = DAY.matcher(value.text());
        if (exact.matches()) {
            return existing(value, exact);
        }
        Matcher like = LIKE_A_DAY.matcher(value.text());
        boolean begins = like.lookingAt();
        if (begins && existing(value, like).isEmpty()) {
            return Optional.empty();
        }
        String advice = begins
                ? String.format(Locale.ROOT, "写成 %s-%02d-%02d", like.group(1), Integer.parseInt(like.group(2)),
                        Integer.parseInt(like.group(3)))
                : "写成年-月-日，如 2024-11-11";
        problems.add(ProblemKind.BAD_DATE, value.place(), "看不懂的日期“" + value.text() + "”", advice);
        return Optional.empty();
    }

    /** A day in any order of its parts such as 2024年11月6日 or 2024/11/6, which must look like one. */
    Optional<LocalDate> existing(Fields.Located value) {
        Matcher like = LIKE_A_DAY.matcher(value.text());
        return like.matches() ? existing(value, like) : Optional.empty();
    }

    /** A moment such as 2024-11-11T08:00, 2024-11-11 08:00, 2024-11-11T08:00+08:00, or the beginning of a day. */
    Optional<LocalDateTime> moment(Fields.Located value, ZoneId zone) {
        if (value.text().length() <= 10) {
            return day(value).map(LocalDate::atStartOfDay);
        }
        String iso = value.text().replaceFirst("^(\\S{10})\\s+", "$1T");
        try {
            if (iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
                return Optional.of(OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDateTime());
            }
            return Optional.of(LocalDateTime.parse(iso));
        } catch (DateTimeParseException e) {
            Matcher day = DAY.matcher(iso);
            if (day.lookingAt() && existing(value, day).isEmpty()) {
                return Optional.empty();
            }
            problems.add(ProblemKind.BAD_DATE, value.place(), "看不懂的时间“" + value.text() + "”", "写成 2024-11-11 08:00");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> existing(Fields.Located value, Matcher day) {
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            String what = month < 1 || month > 12
                    ? "没有 " + month + " 月"
                    : dayOfMonth < 1 ? "没有 0 日"
                            : year + " 年 " + month + " 月只有 " + YearMonth.of(year, month).lengthOfMonth() + " 天";
            problems.add(ProblemKind.BAD_DATE, value.place(), "不存在的日期“" + value.text() + "”：" + what);
            return Optional.empty();
        }
    }
}
