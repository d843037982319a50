package org.jianbao.load;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventDate.Precision;
import org.jianbao.model.event.When;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads the time of an event, which may be known less well than to the day. */
final class EventDates {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*月份?)?");
    /** In a spreadsheet, 2024.10 is a number and loses its zero. */
    private static final Pattern CUT = Pattern.compile("(\\d{4})\\.1");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})(?:-Q([1-4])|年第?([一二三四1-4])季度)");
    private static final Pattern SEASON = Pattern
            .compile("(\\d{4})(?:-(spring|summer|autumn|winter)|年([春夏秋冬])[季天]?)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern RECENTLY = Pattern.compile("近日|日前|recently");

    private final Dates days;
    private final Problems problems;

    /** @param zone the site's time zone */
    EventDates(ZoneId zone, Problems problems) {
        this.days = new Dates(zone, problems);
        this.problems = problems;
    }

    /** A date as {@link EventDate#id()} or {@link EventDate#text()} has it, or any day that {@link Dates} reads. */
    Optional<EventDate> date(Located value) {
        return any(value).filter(date -> days.isInRange(date.first(), value));
    }

    private Optional<EventDate> any(Located value) {
        String text = Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip();
        Matcher cut = CUT.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        if (cut.matches() || digits.matches()) {
            problems.add(ProblemKind.BAD_DATE, value.place(), "看不准的日期“" + value.text() + "”", cut.matches()
                    ? "1 月写成 " + cut.group(1) + "-01，10 月写成 " + cut.group(1) + "-10"
                    : "只知道月份，写成 " + digits.replaceFirst("$1-$2"));
            return Optional.empty();
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month(value, year(month), Integer.parseInt(month.group(2)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int number = Math.max("一二三四".indexOf(group(quarter)), "1234".indexOf(group(quarter)));
            return Optional.of(months(year(quarter), 3 * number + 1, 3, Precision.QUARTER));
        }
        Matcher season = SEASON.matcher(text);
        if (season.matches()) {
            int number = switch (group(season)) {
                case "spring", "春" -> 0;
                case "summer", "夏" -> 1;
                case "autumn", "秋" -> 2;
                default -> 3;
            };
            return Optional.of(months(year(season), 3 * number + 3, 3, Precision.SEASON));
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(months(year(year), 1, 12, Precision.YEAR));
        }
        return days.day(value).map(EventDate::day);
    }

    /** What the fields {@code date}, {@code start} and {@code end} say together. */
    When when(Fields fields) {
        if (fields.has("date") && (fields.has("start") || fields.has("end"))) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("date"), "date 和 start、end 不能同时写",
                    "一天的活动写 date，几天的写 start 和 end");
        }
        if (fields.text("date").filter(RECENTLY.asMatchPredicate()).isPresent()) {
            return new When.Recent();
        }
        Optional<EventDate> date = fields.parsed("date", this::date);
        Optional<EventDate> start = fields.parsed("start", this::date);
        Optional<EventDate> end = fields.parsed("end", this::date);
        if (fields.has("end") && !fields.has("start") && !fields.has("date")) {
            problems.add(ProblemKind.MISSING_KEY, fields.place("end"), "有结束日期 end，没有开始日期 start",
                    "加上一行“start: …”；只有一天的活动写 date");
        }
        if (start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first())) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("end"),
                    "结束日期 " + end.get().id() + " 早于开始日期 " + start.get().id(), "改正其中一个");
            return new When.Unknown();
        }
        if (date.isPresent()) {
            return new When.On(date.get());
        }
        if (start.isEmpty()) {
            return new When.Unknown();
        }
        return end.isPresent() ? new When.Span(start.get(), end.get()) : new When.From(start.get());
    }

    private Optional<EventDate> month(Located value, int year, int month) {
        if (month < 1 || month > 12) {
            problems.add(ProblemKind.BAD_DATE, value.place(), "不存在的日期“" + value.text() + "”：没有 " + month + " 月");
            return Optional.empty();
        }
        return Optional.of(months(year, month, 1, Precision.MONTH));
    }

    private static EventDate months(int year, int first, int count, Precision precision) {
        YearMonth month = YearMonth.of(year, first);
        LocalDate last = month.plusMonths(count - 1).atEndOfMonth();
        return new EventDate(month.atDay(1), last, precision);
    }

    private static int year(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }

    /** What stands behind the year, in whichever of the two forms. */
    private static String group(Matcher matcher) {
        return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    }
}
