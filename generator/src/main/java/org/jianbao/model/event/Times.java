package org.jianbao.model.event;

import java.time.LocalDate;
import java.time.Month;

import org.jianbao.model.event.EventDate.Precision;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * Days and times as readers see them.
 *
 * @param words those of the site
 */
public record Times(Words words) {
    /** A day, such as 2024年11月6日. */
    public String day(LocalDate day) {
        return words.say(Word.DATE_DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), name(day.getMonth()));
    }

    /** A day whose year is known, such as 11月11日. */
    public String dayOfYear(LocalDate day) {
        return words.say(Word.DATE_DAY_OF_YEAR, day.getMonthValue(), day.getDayOfMonth(), name(day.getMonth()));
    }

    /** The name of a month. */
    public String name(Month month) {
        return words.say(Word.valueOf(month.name()));
    }

    /** A date: 2024年11月6日, 2024年11月, 2024年第二季度, 2024年春季, 2024年. */
    public String date(EventDate date) {
        LocalDate first = date.first();
        int year = first.getYear();
        return switch (date.precision()) {
            case DAY -> day(first);
            case MONTH -> words.say(Word.DATE_MONTH, year, first.getMonthValue(), name(first.getMonth()));
            case QUARTER -> words.say(Word.DATE_QUARTER, year, part(date));
            case SEASON -> words.say(Word.DATE_SEASON, year, part(date));
            case YEAR -> words.say(Word.DATE_YEAR, year);
        };
    }

    /** A date whose year is known. */
    private String dateOfYear(EventDate date) {
        LocalDate first = date.first();
        return switch (date.precision()) {
            case DAY -> dayOfYear(first);
            case MONTH -> words.say(Word.DATE_MONTH_OF_YEAR, first.getMonthValue(), name(first.getMonth()));
            case QUARTER, SEASON -> part(date);
            case YEAR -> date(date);
        };
    }

    /** The name of a quarter or a season. */
    private String part(EventDate date) {
        int month = date.first().getMonthValue();
        return words.say(date.precision() == Precision.QUARTER ? switch (month) {
            case 1 -> Word.FIRST_QUARTER;
            case 4 -> Word.SECOND_QUARTER;
            case 7 -> Word.THIRD_QUARTER;
            default -> Word.FOURTH_QUARTER;
        } : switch (month) {
            case 3 -> Word.SPRING;
            case 6 -> Word.SUMMER;
            case 9 -> Word.AUTUMN;
            default -> Word.WINTER;
        });
    }

    /** The time of an event; empty when nothing is known. */
    public String text(When when) {
        return switch (when) {
            case When.On on -> date(on.date());
            case When.Span span -> span(span.start(), span.end());
            case When.From from -> words.say(Word.WHEN_FROM, date(from.start()));
            case When.Recent recent -> words.say(Word.WHEN_RECENT);
            case When.Unknown unknown -> "";
        };
    }

    /** What both dates share is not said twice: 2024年11月3日至8日. */
    private String span(EventDate start, EventDate end) {
        LocalDate first = start.first();
        LocalDate last = end.first();
        if (first.getYear() != last.getYear() || end.precision() == Precision.YEAR) {
            return words.say(Word.WHEN_SPAN, date(start), date(end));
        }
        boolean days = start.precision() == Precision.DAY && end.precision() == Precision.DAY;
        return days && first.getMonth() == last.getMonth()
                ? words.say(Word.WHEN_SPAN_OF_MONTH, date(start), date(end), first.getDayOfMonth(),
                        last.getDayOfMonth())
                : words.say(Word.WHEN_SPAN_OF_YEAR, date(start), date(end), dateOfYear(start), dateOfYear(end));
    }
}
