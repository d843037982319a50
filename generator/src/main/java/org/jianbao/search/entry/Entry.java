package org.jianbao.search.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be found.
 *
 * @param kind what it is
 * @param published the day by which it is ordered and preferred: of its article, for a brief; nothing for what is timeless
 * @param date the day that readers see: of the event itself, where it is known
 * @param url address below the site's root, with the anchor where it is part of a page
 * @param title its heading
 * @param column name of its column, or empty
 * @param categories ids of its categories
 * @param labels what it is filed under, as readers see it: column, categories, tags
 * @param summary what the editor wrote to sum it up, or empty when those words stand in the text as well
 * @param text its text; paragraphs separated by line breaks
 * @param time when it takes place, as readers see it, such as 2024年11月3日至8日; only for an event, else empty
 * @param place where it takes place; only for an event, else empty
 */
public record Entry(Kind kind, Optional<LocalDate> published, Optional<LocalDate> date, String url, String title,
        String column,
        List<String> categories, List<String> labels, String summary, String text, String time, String place) {

    public Entry {
        categories = List.copyOf(categories);
        labels = List.copyOf(labels);
    }

    /** Month of publication, counted from the year 0; 0 for what is timeless. */
    public int month() {
        return published.map(day -> day.getYear() * 12 + day.getMonthValue() - 1).orElse(0);
    }

    /** The summary, then the text. */
    public String body() {
        return summary.isEmpty() ? text : summary + "\n" + text;
    }

    /** Everything that is searched, in the order of positions: title, labels, summary, text. */
    public String whole() {
        return title + "\n" + String.join("\n", labels) + "\n" + body();
    }

    /** What can be found, by the digit that stands for it in the pieces. */
    public enum Kind {
        ARTICLE(0), BRIEF(1), EVENT(2), PAGE(3);

        private final int digit;

        Kind(int digit) {
            this.digit = digit;
        }

        /** What stands for it in the pieces. */
        public int digit() {
            return digit;
        }

        /** The word for it in filters. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
