package org.jianbao.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jianbao.problem.Place;

/**
 * What the head of a Markdown file declares, the same for issues, articles and free pages; what does not apply to one of
 * them is empty there.
 *
 * @param title the heading
 * @param date the day of the article; an article without one has its issue's
 * @param publishDate the moment, in the site's time zone, from which it is published
 * @param expiryDate the moment, in the site's time zone, from which it is published no longer
 * @param lastmod day of the last change
 * @param draft whether it is not ready to be published
 * @param slug its segment in addresses; without one, made from the file's name
 * @param aliases former routes, decoded
 * @param tags free keywords
 * @param weight order among its kind, smaller first; zero, which stands for none, comes last
 * @param column name of the column (栏目)
 * @param categories ids of categories
 * @param byline authors as printed
 * @param source publication that it was first printed in
 * @param summary two or three sentences
 * @param cover path of a picture from the content folder
 * @param events ids of the events that it reports
 * @param number the number, for an issue
 * @param editors the editors, for an issue
 * @param places where fields stand in the file, by field name, for later checks; {@code ""} is the file's own place
 */
public record FrontMatter(
        String title,
        Optional<LocalDate> date,
        Optional<LocalDateTime> publishDate,
        Optional<LocalDateTime> expiryDate,
        Optional<LocalDate> lastmod,
        boolean draft,
        Optional<String> slug,
        List<String> aliases,
        List<String> tags,
        int weight,
        Optional<String> column,
        List<String> categories,
        List<String> byline,
        Optional<String> source,
        Optional<String> summary,
        Optional<String> cover,
        List<String> events,
        Optional<Integer> number,
        List<String> editors,
        Map<String, Place> places) {

    public FrontMatter {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        byline = List.copyOf(byline);
        events = List.copyOf(events);
        editors = List.copyOf(editors);
        places = Map.copyOf(places);
    }

    /** The name under which {@link #place} knows one of the tags. */
    public static String tagField(String tag) {
        return "tags: " + tag;
    }

    /** Where a field stands, or else where the file does. */
    public Place place(String field) {
        Place place = places.get(field);
        return place != null ? place : Objects.requireNonNull(places.get(""), "front matter without a file");
    }
}
