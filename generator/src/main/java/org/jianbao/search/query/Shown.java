package org.jianbao.search.query;

import java.util.List;

/**
 * What readers see of a document that was found.
 *
 * @param kind {@code article}, {@code brief}, {@code event} or {@code page}
 * @param date such as 2024-11-11, or empty
 * @param time when an event takes place, as readers see it, or empty
 * @param place where it takes place, or empty
 * @param url below the site's root
 * @param title its heading, with marks
 * @param column name of its column, or empty
 * @param labels what it is filed under
 * @param excerpt where it speaks of what was asked for
 */
public record Shown(String kind, String date, String time, String place, String url, Excerpt title, String column,
        List<String> labels, Excerpt excerpt) {
    public Shown {
        labels = List.copyOf(labels);
    }
}
