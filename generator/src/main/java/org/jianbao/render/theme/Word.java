package org.jianbao.render.theme;

import java.util.List;

/** What readers see of a page's name outside of its template: titles, descriptions, the way down to it. */
public enum Word {
    HOME("home"),
    /** A further page of a list. */
    NUMBERED("numbered", "title", "number"),
    ISSUES("issues"),
    ISSUES_DESCRIPTION("issues.description", "site"),
    CATEGORIES("categories"),
    COLUMNS("columns"),
    TAGS("tags"),
    TERMS_DESCRIPTION("terms.description", "site", "label"),
    ARCHIVE("archive"),
    ARCHIVE_DESCRIPTION("archive.description"),
    LIST_DESCRIPTION("list.description", "label", "name"),
    CATEGORY_DESCRIPTION("category.description", "name"),
    SEARCH("search"),
    SEARCH_DESCRIPTION("search.description", "site"),
    NOT_FOUND("not-found"),
    NOT_FOUND_DESCRIPTION("not-found.description"),
    REDIRECT("redirect"),
    EVENTS("events"),
    /** Begins the titles of parts of the table of all events. */
    EVENTS_SHORT("events.short"),
    EVENTS_OF_CATEGORY("events.of-category", "name"),
    EVENTS_PART("events.part", "name", "value"),
    EVENTS_OF_HOST("events.of-host", "name", "value"),
    EVENTS_VALUES("events.values", "name", "label"),
    EVENTS_DESCRIPTION("events.description", "title"),
    CALENDAR("calendar"),
    CALENDAR_SHORT("calendar.short"),
    CALENDAR_DESCRIPTION("calendar.description", "site"),
    CALENDAR_PERIOD("calendar.period", "period"),
    CALENDAR_YEAR_DESCRIPTION("calendar.year.description", "period"),
    CALENDAR_MONTH_DESCRIPTION("calendar.month.description", "period"),
    DISTRICTS("districts"),
    DISTRICTS_SHORT("districts.short"),
    DISTRICTS_DESCRIPTION("districts.description"),
    DISTRICT_DESCRIPTION("district.description", "name", "text"),
    NAMES("names"),
    NAMES_OF_LETTER("names.of-letter", "letter"),
    NAMES_DESCRIPTION("names.description"),
    NAMES_PEOPLE("names.people"),
    NAMES_UNITS("names.units"),
    /** Stands for all first letters that are none. */
    NAMES_OTHER("names.other"),
    NAME_DESCRIPTION("name.description", "name");

    private final String key;
    @SuppressWarnings("ImmutableEnumChecker") // List.of gives what refuses every change.
    private final List<String> places;

    Word(String key, String... places) {
        this.key = key;
        this.places = List.of(places);
    }

    /** Its name in {@code words.txt}. */
    public String key() {
        return key;
    }

    /** What may stand in it in braces, in the order in which it is given. */
    List<String> places() {
        return places;
    }
}
