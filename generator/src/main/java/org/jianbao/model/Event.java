package org.jianbao.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jianbao.problem.Place;

/**
 * Something that happened or will happen, as data.
 *
 * @param id unique on the site
 * @param kind which of the four kinds of event it is
 * @param title as readers see it
 * @param start first day, when known
 * @param end last day, when it lasts longer than one
 * @param place where it took place, or empty
 * @param articles paths, from the content folder, of the articles that report it
 * @param at where it is declared
 */
public record Event(String id, Kind kind, String title, Optional<LocalDate> start, Optional<LocalDate> end,
        String place, List<String> articles, Place at) {

    public Event {
        articles = List.copyOf(articles);
    }

    /** The kinds of event. */
    public enum Kind {
        COMPETITION, WARMTH, STATION, AWARD;

        /** The word that editors write. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
