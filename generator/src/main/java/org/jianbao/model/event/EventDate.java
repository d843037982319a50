package org.jianbao.model.event;

import java.time.LocalDate;

/**
 * A date that may be known to the day only, or less well.
 *
 * @param first the first day that it can mean
 * @param last the last day that it can mean
 * @param precision how well it is known
 */
public record EventDate(LocalDate first, LocalDate last, Precision precision) {
    /**
     * The years that a site can be about. Before 1901 clocks in China differed from UTC by seconds too, which no feed can
     * say; what is later than 2199 is a slip of the pen.
     */
    public static final int FIRST_YEAR = 1901;
    public static final int LAST_YEAR = 2199;

    public EventDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** Whether a day is of a year that a site can be about. */
    public static boolean isInRange(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** One day. */
    public static EventDate day(LocalDate day) {
        return new EventDate(day, day, Precision.DAY);
    }

    /** As texts in Chinese have it, and messages to editors: 2024年11月6日, 2024年11月, 2024年第二季度, 2024年春季, 2024年. */
    public String text() {
        String year = first.getYear() + "年";
        return switch (precision) {
            case DAY -> year + first.getMonthValue() + "月" + first.getDayOfMonth() + "日";
            case MONTH -> year + first.getMonthValue() + "月";
            case QUARTER -> year + "第" + "一二三四".charAt((first.getMonthValue() - 1) / 3) + "季度";
            case SEASON -> year + "春夏秋冬".charAt(first.getMonthValue() / 3 - 1) + "季";
            case YEAR -> year;
        };
    }

    /** As files and programs have it: 2024-11-06, 2024-11, 2024-Q2, 2024-spring, 2024. */
    public String id() {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> first.toString().substring(0, 7);
            case QUARTER -> first.getYear() + "-Q" + ((first.getMonthValue() + 2) / 3);
            case SEASON -> first.getYear() + "-" + switch (first.getMonthValue()) {
                case 3 -> "spring";
                case 6 -> "summer";
                case 9 -> "autumn";
                default -> "winter";
            };
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    /** How well a date is known; seasons are three whole months, spring from March, winter from December. */
    public enum Precision {
        DAY, MONTH, QUARTER, SEASON, YEAR
    }
}
