package org.jianbao.words;

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
    /** What somebody is of whom an event says no more. */
    NAME_PERSON("name.person"),
    /** What an organisation is to an event that names one of its people. */
    NAME_WORKPLACE("name.workplace", "name"),
    NAME_HONOUR("name.honour", "honour", "own"),
    /** Of a day; {@code name} is the month's own. */
    DATE_DAY("date.day", "year", "month", "day", "name"),
    /** A day of a month whose year is known. */
    DATE_DAY_OF_YEAR("date.day-of-year", "month", "day", "name"),
    DATE_MONTH("date.month", "year", "month", "name"),
    DATE_MONTH_OF_YEAR("date.month-of-year", "month", "name"),
    DATE_YEAR("date.year", "year"),
    DATE_YEARS("date.years", "first", "last"),
    DATE_QUARTER("date.quarter", "year", "name"),
    DATE_SEASON("date.season", "year", "name"),
    FIRST_QUARTER("quarter.first"),
    SECOND_QUARTER("quarter.second"),
    THIRD_QUARTER("quarter.third"),
    FOURTH_QUARTER("quarter.fourth"),
    SPRING("season.spring"),
    SUMMER("season.summer"),
    AUTUMN("season.autumn"),
    WINTER("season.winter"),
    /** From one date to another; those after it when both are of one year, or days of one month. */
    WHEN_SPAN("when.span", "from", "to"),
    /** {@code start} and {@code end} are the dates without their year. */
    WHEN_SPAN_OF_YEAR("when.span-of-year", "from", "to", "start", "end"),
    /** {@code first} and {@code last} are the days alone. */
    WHEN_SPAN_OF_MONTH("when.span-of-month", "from", "to", "first", "last"),
    WHEN_FROM("when.from", "from"),
    /** Shortly before the report. */
    WHEN_RECENT("when.recent"),
    WHEN_RECENT_REPORTED("when.recent-reported", "day"),
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
    LIST_SEMICOLON("list.semicolon"),
    /** Between two statements. */
    LIST_STOP("list.stop"),
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
    /** A field of an event, or who shares something, in a line. */
    FIELD_LINE("field-line", "label", "text"),
    /** A number and what it counts. */
    FIGURE("figure", "label", "amount"),
    /** What money counts that something brings. */
    FIGURE_OF("figure.of", "subject", "label"),
    /** What is known of how many there are. */
    EVENT_ASIDE("event.aside", "text", "aside"),
    /** A place in a district. */
    PLACE("place", "district", "venue"),
    /** What the places below the site's region are called together. */
    PLACES("places"),
    /** All of the region; {@code whole} is what it is called in Chinese, such as 全市. */
    REGION_WHOLE("region.whole", "whole"),
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
    DATA_COMMON("data.common"),
    /** The column with the addresses of events. */
    DATA_ADDRESS("data.address"),
    /** A feed or calendar of a part of the site. */
    FEED_PART("feed.part", "site", "name"),
    CARD_ISSUE("card.issue", "number", "title"),
    CARD_DISTRICT("card.district", "count", "titles"),
    CARD_EVENTS("card.events", "count"),
    CARD_ARTICLES("card.articles", "count"),
    /** The titles of admonitions, by their kinds; the first of those that have none. */
    NOTE("note.note"),
    NOTE_TIP("note.tip"),
    NOTE_HINT("note.hint"),
    NOTE_INFO("note.info"),
    NOTE_IMPORTANT("note.important"),
    NOTE_WARNING("note.warning"),
    NOTE_CAUTION("note.caution"),
    NOTE_DANGER("note.danger"),
    NOTE_EXAMPLE("note.example"),
    NOTE_QUOTE("note.quote"),
    NOTE_QUESTION("note.question"),
    NOTE_SUCCESS("note.success"),
    NOTE_ABSTRACT("note.abstract"),
    /** From a footnote back to the text. */
    TEXT_BACK("text.back"),
    TEXT_DONE("text.done"),
    TEXT_OPEN("text.open"),
    TEXT_LARGE("text.large"),
    TEXT_LARGE_OF("text.large-of", "text"),
    TEXT_VIDEO("text.video"),
    TEXT_AUDIO("text.audio"),
    TEXT_DOWNLOAD("text.download", "what", "note"),
    /** A piece of short news without a word. */
    TEXT_BRIEF("text.brief"),
    /** Behind a link to a file. */
    TEXT_FILE("text.file", "note"),
    FILE_NOTE("file.note", "kind", "size"),
    FILE_WORD("file.word"),
    FILE_SHEET("file.sheet"),
    FILE_SLIDES("file.slides"),
    FILE_WPS("file.wps"),
    FILE_WPS_SHEET("file.wps-sheet"),
    FILE_WPS_SLIDES("file.wps-slides"),
    FILE_TEXT("file.text"),
    FILE_ARCHIVE("file.archive");

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
    public List<String> places() {
        return places;
    }
}
