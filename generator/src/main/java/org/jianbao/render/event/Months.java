package org.jianbao.render.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventDate.Precision;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Site.EventEntry;

/**
 * Which events stand in which months of the calendar.
 *
 * <p>An event stands in every month that it touches. One that goes on for more than {@value #LONG} days stands in the
 * months of its begin and end, and is only mentioned between. One whose date is known to a month stands in it; one known
 * to a quarter, a season or a year stands in its year alone; one without a date in the month of its first report. Events
 * with neither stand nowhere.
 */
final class Months {
    /** Days, the first and the last included. */
    private static final int LONG = 62;

    private final SortedMap<YearMonth, Month> months = new TreeMap<>();
    private final SortedMap<Integer, List<EventEntry>> vague = new TreeMap<>();
    private final List<LongSpan> longSpans = new ArrayList<>();

    /** An event that goes on between two months in which it stands. */
    private record LongSpan(YearMonth begin, YearMonth end, EventEntry entry) {}

    /**
     * The events of one month, all in the order of their days.
     *
     * @param begun those that begin on a day of it and are not long
     * @param days every event of a day, those that began before included
     * @param whole those that are known to the month only, are long or began in another month
     * @param reported those whose day is not known and whose first report is of this month
     */
    record Month(SortedMap<LocalDate, List<EventEntry>> begun, SortedMap<LocalDate, List<EventEntry>> days,
            List<EventEntry> whole, List<EventEntry> reported) {
        Month() {
            this(new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Each of its events once. */
        List<EventEntry> all() {
            return Stream.concat(begun.values().stream(), Stream.of(whole, reported)).flatMap(List::stream).toList();
        }
    }

    Months(List<EventEntry> events) {
        events.stream()
                .sorted(Comparator.comparing((EventEntry entry) -> entry.day().orElse(LocalDate.MAX))
                        .thenComparing(entry -> entry.event().id()))
                .forEach(this::place);
    }

    /** The months that have events, the earliest first. */
    List<YearMonth> known() {
        return List.copyOf(months.keySet());
    }

    /** The years that have events, the latest first. */
    List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>(vague.keySet());
        months.keySet().forEach(month -> years.add(month.getYear()));
        return List.copyOf(years.descendingSet());
    }

    /** What stands in a month; nothing in one without events. */
    Month of(YearMonth month) {
        return months.getOrDefault(month, new Month());
    }

    /** The events of a year whose date is known to a quarter, a season or that year only. */
    List<EventEntry> vague(int year) {
        return Collections.unmodifiableList(vague.getOrDefault(year, List.of()));
    }

    /** The events that began before a month and end after it, and do not stand in it. */
    List<EventEntry> ongoing(YearMonth month) {
        return longSpans.stream()
                .filter(span -> span.begin().isBefore(month) && span.end().isAfter(month))
                .map(LongSpan::entry)
                .toList();
    }

    /** The month before another one that has events. */
    Optional<YearMonth> before(YearMonth month) {
        SortedMap<YearMonth, Month> earlier = months.headMap(month);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.lastKey());
    }

    /** The month after another one that has events. */
    Optional<YearMonth> after(YearMonth month) {
        return months.tailMap(month.plusMonths(1)).keySet().stream().findFirst();
    }

    /** Number of events of a year. */
    int count(int year) {
        Set<String> ids = new HashSet<>();
        months.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1)).values()
                .forEach(month -> month.all().forEach(entry -> ids.add(entry.event().id())));
        vague(year).forEach(entry -> ids.add(entry.event().id()));
        return ids.size();
    }

    private void place(EventEntry entry) {
        switch (entry.event().when()) {
            case When.On on -> between(entry, on.date(), on.date());
            case When.Span span -> between(entry, span.start(), span.end());
            case When.From from -> from(entry, from.start());
            case When.Recent unused -> reported(entry);
            case When.Unknown unused -> reported(entry);
        }
    }

    private void between(EventEntry entry, EventDate start, EventDate end) {
        if (isVague(start) || isVague(end)) {
            from(entry, start);
            if (isVague(end) && end.last().getYear() > start.last().getYear()) {
                vague(end.last().getYear(), entry);
            }
            return;
        }
        if (ChronoUnit.DAYS.between(start.first(), end.last()) >= LONG) {
            longSpan(entry, start, end);
        } else if (isDay(start) && isDay(end)) {
            days(entry, start.first(), end.last());
        } else {
            YearMonth last = YearMonth.from(end.last());
            for (YearMonth each = YearMonth.from(start.first()); !each.isAfter(last); each = each.plusMonths(1)) {
                month(each).whole().add(entry);
            }
        }
    }

    private void longSpan(EventEntry entry, EventDate start, EventDate end) {
        YearMonth begin = YearMonth.from(start.first());
        YearMonth last = YearMonth.from(end.last());
        month(begin).whole().add(entry);
        month(last).whole().add(entry);
        longSpans.add(new LongSpan(begin, last, entry));
        if (isDay(start)) {
            onDay(start.first(), entry);
        }
        if (isDay(end)) {
            onDay(end.last(), entry);
        }
    }

    private void days(EventEntry entry, LocalDate first, LocalDate last) {
        begin(first, entry);
        YearMonth end = YearMonth.from(last);
        for (YearMonth each = YearMonth.from(first).plusMonths(1); !each.isAfter(end); each = each.plusMonths(1)) {
            month(each).whole().add(entry);
        }
        first.plusDays(1).datesUntil(last.plusDays(1)).forEach(day -> onDay(day, entry));
    }

    private void from(EventEntry entry, EventDate start) {
        switch (start.precision()) {
            case DAY -> begin(start.first(), entry);
            case MONTH -> month(YearMonth.from(start.first())).whole().add(entry);
            case QUARTER, SEASON, YEAR -> vague(start.first().getYear(), entry);
        }
    }

    private void reported(EventEntry entry) {
        entry.reported().ifPresent(day -> month(YearMonth.from(day)).reported().add(entry));
    }

    private void begin(LocalDate day, EventEntry entry) {
        month(YearMonth.from(day)).begun().computeIfAbsent(day, key -> new ArrayList<>()).add(entry);
        onDay(day, entry);
    }

    private void onDay(LocalDate day, EventEntry entry) {
        month(YearMonth.from(day)).days().computeIfAbsent(day, key -> new ArrayList<>()).add(entry);
    }

    private void vague(int year, EventEntry entry) {
        vague.computeIfAbsent(year, key -> new ArrayList<>()).add(entry);
    }

    private Month month(YearMonth month) {
        return months.computeIfAbsent(month, key -> new Month());
    }

    private static boolean isDay(EventDate date) {
        return date.precision() == Precision.DAY;
    }

    private static boolean isVague(EventDate date) {
        return switch (date.precision()) {
            case DAY, MONTH -> false;
            case QUARTER, SEASON, YEAR -> true;
        };
    }

    /** Years and their months, the latest first. */
    Map<Integer, List<YearMonth>> byYear() {
        Map<Integer, List<YearMonth>> byYear = new TreeMap<>(Comparator.reverseOrder());
        years().forEach(year -> byYear.put(year, new ArrayList<>()));
        known().reversed()
                .forEach(month -> byYear.computeIfAbsent(month.getYear(), key -> new ArrayList<>()).add(month));
        return byYear;
    }
}
