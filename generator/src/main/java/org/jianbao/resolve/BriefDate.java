package org.jianbao.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.event.EventDate;

/** Finds the first day that short news names, such as 11月6日. */
final class BriefDate {
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日");

    /** Short news is about the past: a day later than this after its issue belongs to the year before. */
    private static final int DAYS_AHEAD = 60;

    private BriefDate() {}

    /** The day in the year of the issue, or in the year before; nothing when none is named or it does not exist. */
    static Optional<LocalDate> find(String text, LocalDate issue) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return Optional.empty();
        }
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
