package org.jianbao.load;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.model.event.EventDate;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Reads days and moments as people and other tools write them, and says what is wrong with others.
 *
 * <p>Such as 2024-11-11, 2024/11/11, 2024年11月11日, 2024-11-11 08:00, 2024-11-11T08:00:00+08:00. What has an offset or a
 * zone is the moment, and the day, that it is in the site's time zone, as in Hugo, Hexo and Jekyll.
 */
final class Dates {
    private static final Pattern DAY = Pattern
            .compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)(?:\\s*[日号])?");
    /** A day at the beginning of a folder's name, in whatever form. */
    private static final Pattern FOLDER = Pattern
            .compile("(\\d{4})(?:\\s*[-/._年 ]\\s*(\\d{1,2})\\s*[-/._月 ]\\s*(\\d{1,2})(?!\\d)|(\\d{2})(\\d{2})(?!\\d))");
    private static final Pattern TIME = Pattern.compile("(?:[Tt]|(?<=[日号])|\\s)\\s*(\\d{1,2})"
            + "(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?|[时点](?:(\\d{1,2})分?)?)");
    private static final Pattern ZONE = Pattern.compile(
            "\\s*(?:([Zz]|UTC|GMT)?([+-]\\d{1,2}(?::?\\d{2})?)?(?:\\s*(?:CST|\\(?北京时间\\)?))?)?\\s*\\[?([A-Z][A-Za-z_]+/[A-Za-z_/+-]+)?]?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern QUOTED = Pattern.compile("[“”‘’「＂'\"](.*)[“”‘’」＂'\"]");

    private final ZoneId zone;
    private final Problems problems;

    /** @param zone the site's time zone */
    Dates(ZoneId zone, Problems problems) {
        this.zone = zone;
        this.problems = problems;
    }

    /** A day, in the years that a bulletin can be about. */
    Optional<LocalDate> day(Fields.Located value) {
        return read(value, "").map(LocalDateTime::toLocalDate).filter(day -> isInRange(day, value));
    }

    /** A moment, or the beginning of a day, of any year: what is never to expire does so in 9999. */
    Optional<LocalDateTime> moment(Fields.Located value) {
        return read(value, " 08:00");
    }

    /** The day that the folder of an issue is named for; nothing, with a problem at its index, when its name is none. */
    Optional<LocalDate> ofFolder(String name, Place index) {
        Matcher day = FOLDER.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
        if (!day.lookingAt()) {
            problems.add(ProblemKind.MISSING_KEY, index, "这一期没有日期", "写上 date: 2024-11-11，或用日期作文件夹的名称");
            return Optional.empty();
        }
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(day.group(2) == null ? 4 : 2));
        int dayOfMonth = Integer.parseInt(day.group(day.group(3) == null ? 5 : 3));
        String missing = missing(year, month, dayOfMonth);
        if (!missing.isEmpty()) {
            problems.add(ProblemKind.BAD_DATE, index, "文件夹“" + name + "”的日期不存在：" + missing,
                    "把文件夹改名为存在的日子，或写上 date");
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, dayOfMonth);
        if (!isInRange(date, "文件夹“" + name + "”", index)) {
            return Optional.empty();
        }
        if (!name.startsWith(date.toString())) {
            problems.add(ProblemKind.BAD_DATE, index, "文件夹“" + name + "”的日期要写成“" + date + "”",
                    "把文件夹改名为 " + date + "，或写上 date: " + date);
        }
        return Optional.of(date);
    }

    /** Whether a day is of a year that a bulletin can be about; a problem when it is not. */
    boolean isInRange(LocalDate day, Fields.Located value) {
        return isInRange(day, "“" + value.text() + "”", value.place());
    }

    private boolean isInRange(LocalDate day, String shown, Place place) {
        if (EventDate.isInRange(day)) {
            return true;
        }
        problems.add(ProblemKind.BAD_DATE, place, shown + "的年份不在 " + EventDate.FIRST_YEAR + " 和 "
                + EventDate.LAST_YEAR + " 之间", "检查年份");
        return false;
    }

    private Optional<LocalDateTime> read(Fields.Located value, String time) {
        String text = Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip();
        Matcher day = DAY.matcher(text);
        if (!day.lookingAt()) {
            Matcher digits = DIGITS.matcher(text);
            Matcher quoted = QUOTED.matcher(text);
            problems.add(ProblemKind.BAD_DATE, value.place(), unreadable(value.text()),
                    digits.matches() ? "写成 " + digits.replaceFirst("$1-$2-$3") + time
                            : quoted.matches() && DAY.matcher(quoted.group(1)).lookingAt()
                                    ? "去掉引号，写成 " + quoted.group(1)
                                    : "写成年-月-日，如 2024-11-11" + time);
            return Optional.empty();
        }
        Optional<LocalDate> date = existing(value, day);
        if (date.isEmpty() || day.end() == text.length()) {
            return date.map(LocalDate::atStartOfDay);
        }
        Matcher clock = TIME.matcher(text).region(day.end(), text.length()).useTransparentBounds(true);
        Matcher where = ZONE.matcher(text);
        if (!clock.lookingAt() || !where.region(clock.end(), text.length()).matches()) {
            problems.add(ProblemKind.BAD_DATE, value.place(), unreadable(value.text()), "写成 " + date.get() + time);
            return Optional.empty();
        }
        return moment(value, date.get(), clock, where);
    }

    private Optional<LocalDateTime> moment(Fields.Located value, LocalDate date, Matcher clock, Matcher where) {
        int hour = Integer.parseInt(clock.group(1));
        String minutes = clock.group(2) == null ? clock.group(4) : clock.group(2);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String wrong = hour > 23 ? hour + " 时" : minute > 59 ? minute + " 分" : second > 59 ? second + " 秒" : "";
        if (!wrong.isEmpty()) {
            problems.add(ProblemKind.BAD_DATE, value.place(), "不存在的时间“" + value.text() + "”：没有 " + wrong);
            return Optional.empty();
        }
        LocalDateTime moment = LocalDateTime.of(date, LocalTime.of(hour, minute, second));
        try {
            return Optional.of(moment.atZone(zone(where)).withZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeException e) {
            problems.add(ProblemKind.BAD_DATE, value.place(), "不存在的时区或时差：“" + value.text() + "”", "北京时间写成 +08:00，或不写");
            return Optional.empty();
        }
    }

    /** The zone or offset that is written; the site's own when there is none. */
    private ZoneId zone(Matcher where) {
        if (where.group(3) != null) {
            return ZoneId.of(where.group(3));
        }
        if (where.group(2) != null) {
            String[] parts = where.group(2).substring(1).replaceFirst("^(\\d{1,2}):?(\\d{2})$", "$1 $2").split(" ", -1);
            int minutes = Integer.parseInt(parts[0]) * 60 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
            return ZoneOffset.ofTotalSeconds((where.group(2).startsWith("-") ? -60 : 60) * minutes);
        }
        return where.group(1) != null ? ZoneOffset.UTC : zone;
    }

    private Optional<LocalDate> existing(Fields.Located value, Matcher day) {
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        String what = missing(year, month, dayOfMonth);
        if (what.isEmpty()) {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        }
        problems.add(ProblemKind.BAD_DATE, value.place(), "不存在的日期“" + value.text() + "”：" + what);
        return Optional.empty();
    }

    /** Why there is no such day; empty when there is. */
    private static String missing(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return "没有 " + month + " 月";
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        return day < 1 ? "没有 0 日"
                : day > length ? String.format(Locale.ROOT, "%d 年 %d 月只有 %d 天", year, month, length) : "";
    }

    private static String unreadable(String text) {
        String kind = text.indexOf(':') < 0 ? "看不懂的日期" : "看不懂的时间";
        return text.startsWith("“") ? kind + text : kind + "“" + text + "”";
    }
}
