package org.jianbao.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.document.ReadText.Range;
import org.jianbao.model.event.EventDate;

/**
 * A day that a text names, such as 11月6日.
 *
 * @param range where it stands
 * @param date in the year that is named, or else in that of the issue or the year before
 */
record NamedDay(Range range, LocalDate date) {
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日");

    /** News is about the past: a day later than this after its issue belongs to the year before. */
    private static final int DAYS_AHEAD = 60;

    /**
     * The days that a text names, in order; those that do not exist are left out.
     *
     * @param issue day of the issue that the text stands in
     */
    static Stream<NamedDay> in(String text, LocalDate issue) {
        return DAY.matcher(text).results().flatMap(day -> date(day, issue).stream()
                .map(date -> new NamedDay(new Range(day.start(), day.end()), date)));
    }

    private static Optional<LocalDate> date(MatchResult day, LocalDate issue) {
        try {
            int year = day.group(1) != null ? Integer.parseInt(day.group(1)) : issue.getYear();
            LocalDate date = LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            boolean yearBefore = day.group(1) == null && date.isAfter(issue.plusDays(DAYS_AHEAD));
            return Optional.of(yearBefore ? date.minusYears(1) : date).filter(EventDate::isInRange);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
