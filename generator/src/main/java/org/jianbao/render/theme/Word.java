package org.jianbao.render.theme;

import java.util.List;

/**
 * The words that the program says by itself: what pages are called, and what is made for several templates, such as dates and
 * charts. A theme must have them all; those of its templates and scripts it names itself.
 */
public enum Word {
    HOME("home"),
    /** A further page of a list. */
    NUMBERED("numbered", "title", "number"),
    ISSUES("issues"),
    ISSUES_DESCRIPTION("issues.description", "site"),
    WHOLE("whole", "title"),
    WHOLE_DESCRIPTION("whole.description", "title"),
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
    ACCESSIBILITY("accessibility"),
    ACCESSIBILITY_DESCRIPTION("accessibility.description", "site"),
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
    DISTRICTS("districts", "word"),
    DISTRICTS_SHORT("districts.short"),
    DISTRICTS_DESCRIPTION("districts.description", "region", "word", "kind"),
    /** The same on a site without stations. */
    DISTRICTS_OF_EVENTS("districts.of-events", "region", "word"),
    DISTRICT_DESCRIPTION("district.description", "name", "text"),
    NAMES("names"),
    NAMES_OF_LETTER("names.of-letter", "letter"),
    NAMES_DESCRIPTION("names.description"),
    NAMES_PEOPLE("names.people"),
    NAMES_UNITS("names.units"),
    /** Stands for all first letters that are none. */
    NAMES_OTHER("names.other"),
    NAME_DESCRIPTION("name.description", "name"),
    /** Of a day; {@code name} is the month's own. */
    DATE_DAY("date.day", "year", "month", "day", "name"),
    /** A day of a month whose year is known. */
    DATE_DAY_OF_YEAR("date.day-of-year", "month", "day", "name"),
    DATE_MONTH("date.month", "year", "month", "name"),
    DATE_MONTH_OF_YEAR("date.month-of-year", "month", "name"),
    DATE_YEAR("date.year", "year"),
    DATE_YEARS("date.years", "first", "last"),
    /** The months, each with the name that it has in {@link java.time.Month}. */
    JANUARY("month.january"),
    FEBRUARY("month.february"),
    MARCH("month.march"),
    APRIL("month.april"),
    MAY("month.may"),
    JUNE("month.june"),
    JULY("month.july"),
    AUGUST("month.august"),
    SEPTEMBER("month.september"),
    OCTOBER("month.october"),
    NOVEMBER("month.november"),
    DECEMBER("month.december"),
    /** The days of the week, each with the name that it has in {@link java.time.DayOfWeek}. */
    MONDAY("weekday.monday"),
    TUESDAY("weekday.tuesday"),
    WEDNESDAY("weekday.wednesday"),
    THURSDAY("weekday.thursday"),
    FRIDAY("weekday.friday"),
    SATURDAY("weekday.saturday"),
    SUNDAY("weekday.sunday"),
    ISSUE_NUMBER("issue.number", "number"),
    /** An issue with a number, as a link names it. */
    ISSUE_LABEL("issue.label", "number", "date"),
    FEED_RSS("feed.rss", "title"),
    FEED_ATOM("feed.atom", "title"),
    FEED_JSON("feed.json", "title"),
    LIST_COMMA("list.comma"),
    LIST_PAUSE("list.pause"),
    /** After the names that are known, when there are more. */
    LIST_NAMED("list.named", "count", "named"),
    /** Of a list of the first things. */
    LIST_FIRST("list.first", "count", "all"),
    /** Of a list of the latest events. */
    LIST_LATEST("list.latest", "count", "all"),
    COUNT_EVENTS("count.events", "count"),
    COUNT_THINGS("count.things", "count"),
    /** Those who were honoured, one that was honoured twice counts twice. */
    COUNT_HONOURS("count.honours", "count"),
    UNIT_EVENTS("unit.events"),
    UNIT_THINGS("unit.things"),
    LABEL_YEAR("label.year"),
    LABEL_DISTRICT("label.district"),
    LABEL_HOST("label.host"),
    LABEL_TYPE("label.type"),
    LABEL_KIND("label.kind"),
    LABEL_SERVICE("label.service"),
    CHART_BAR("chart.bar", "label", "count", "unit"),
    CHART_ALL("chart.all", "bars"),
    CHART_MORE("chart.more", "bars", "count"),
    CHART_YEARS("chart.years"),
    CHART_SERVICES("chart.services"),
    CHART_COMPETITION_TYPES("chart.competition-types"),
    CHART_STATIONS_OF_DISTRICTS("chart.stations-of-districts", "thing"),
    CHART_EVENTS_OF_DISTRICTS("chart.events-of-districts"),
    /** What the events of a site are compared by, in a field of its own. */
    CHART_OF_FIELD("chart.of-field", "label"),
    OVERVIEW_EVENTS("overview.events"),
    /** The event with the most of what a field counts. */
    OVERVIEW_MOST("overview.most", "label"),
    OVERVIEW_MOST_ENTRANTS("overview.most-entrants"),
    OVERVIEW_DECIDED("overview.decided"),
    OVERVIEW_LATEST_RESULTS("overview.latest-results"),
    OVERVIEW_REGISTRATION_ENDS("overview.registration-ends"),
    OVERVIEW_COMPETITION("overview.competition"),
    OVERVIEW_MOST_HELPED("overview.most-helped"),
    OVERVIEW_MOST_MONEY("overview.most-money"),
    OVERVIEW_GROUPS("overview.groups"),
    OVERVIEW_LATEST_HELP("overview.latest-help"),
    OVERVIEW_DISTRICTS("overview.districts"),
    OVERVIEW_STATIONS("overview.stations", "thing"),
    OVERVIEW_COUNTS("overview.counts", "thing"),
    OVERVIEW_COUNTS_NOTE("overview.counts.note"),
    OVERVIEW_WHERE("overview.where", "thing"),
    /** Where no station is named. */
    OVERVIEW_WHERE_UNKNOWN("overview.where.unknown", "thing"),
    OVERVIEW_HOURS("overview.hours"),
    OVERVIEW_FACILITIES("overview.facilities"),
    OVERVIEW_PERSONS("overview.persons"),
    OVERVIEW_COLLECTIVES("overview.collectives"),
    OVERVIEW_HONOUREES("overview.honourees"),
    EVENT_HOST("event.host", "name"),
    EVENT_DESCRIPTION("event.description", "text"),
    DISTRICT_EVENTS("district.events", "count"),
    DISTRICT_STATIONS("district.stations", "count", "thing"),
    DISTRICT_NOTHING("district.nothing"),
    MAP_EVENTS("map.events", "range"),
    MAP_RANGE("map.range", "from", "to"),
    /** What the page of the open data is called where there are only feeds. */
    FEEDS("feeds"),
    FEEDS_DESCRIPTION("feeds.description", "site"),
    DATA("data"),
    DATA_DESCRIPTION("data.description", "site"),
    DATA_SHEET("data.sheet"),
    DATA_EVENTS("data.events"),
    DATA_SCHEMA("data.schema"),
    DATA_COMMON("data.common");

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
