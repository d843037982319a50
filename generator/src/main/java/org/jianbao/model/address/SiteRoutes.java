package org.jianbao.model.address;

import java.text.Normalizer;
import java.util.Set;

import org.jianbao.format.SiteFiles;
import org.jianbao.model.event.Event;

/** The routes of pages that are made from the content as a whole: lists, archive, feeds. */
public final class SiteRoutes {
    /** Files, and folders with all in them, that free pages, attachments and aliases must leave alone. */
    public static final Set<String> GENERATED = Set.of("issues/page", "categories", "columns", "tags", "archive",
            "assets", "accessibility", "print", "search", "data", "events", "calendar", "districts", "names",
            "docs", "sitemap",
            "feed.xml",
            "atom.xml", "feed.json", "sitemap.xml",
            "robots.txt", "analytics.js", "404.html", SiteFiles.REDIRECTS, SiteFiles.HEADERS);

    /** The segment for a text without letters and digits. */
    public static final String NOTHING = "-";

    public static final Route HOME = new Route("/");
    public static final Route ISSUES = new Route("/issues/");
    public static final Route PRINT = new Route("/print/");
    public static final Route ACCESSIBILITY = new Route("/accessibility/");
    public static final Route CATEGORIES = new Route("/categories/");
    public static final Route COLUMNS = new Route("/columns/");
    public static final Route TAGS = new Route("/tags/");
    public static final Route ARCHIVE = new Route("/archive/");
    public static final Route SEARCH = new Route("/search/");
    public static final Route EVENTS = new Route("/events/");
    public static final Route CALENDAR = new Route("/calendar/");
    public static final Route DISTRICTS = new Route("/districts/");
    public static final Route NAMES = new Route("/names/");
    public static final Route DATA = new Route("/data/");
    /** The script that loads what counts readers; only a site that names such a service has it. */
    public static final Route ANALYTICS = new Route("/analytics.js");
    public static final Route NOT_FOUND = new Route("/404.html");

    private SiteRoutes() {}

    /** The page of an issue. */
    public static Route issue(String slug) {
        return ISSUES.below(slug + "/");
    }

    /** An issue on one page: that of the issue, below a folder of its own. */
    public static Route whole(Route issue) {
        return PRINT.below(issue.path().substring(ISSUES.path().length()));
    }

    /** The list of a category. */
    public static Route category(String id) {
        return CATEGORIES.below(id + "/");
    }

    /** The list of a column. */
    public static Route column(String slug) {
        return COLUMNS.below(slug + "/");
    }

    /** The list of a tag: its letters and digits, every run of other characters one hyphen. */
    public static Route tag(String tag) {
        return TAGS.below(segment(tag) + "/");
    }

    /** A text as a segment: NFC, its letters and digits, every run of other characters one hyphen. */
    public static String segment(String text) {
        String segment = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-+|-+$", "");
        return segment.isEmpty() ? NOTHING : segment;
    }

    /** The page of an event. */
    public static Route event(String id) {
        return EVENTS.below(id + "/");
    }

    /** The calendar of a year. */
    public static Route calendar(int year) {
        return CALENDAR.below(year + "/");
    }

    /** The calendar of a month, from 1 to 12. */
    public static Route calendar(int year, int month) {
        return calendar(year).below((month < 10 ? "0" : "") + month + "/");
    }

    /** The events of a district. */
    public static Route district(String name) {
        return DISTRICTS.below(name + "/");
    }

    /** The page of a person or an organisation. */
    public static Route name(String name) {
        return NAMES.below(segment(name) + "/");
    }

    /** The iCalendar file of all events ({@code all}) or of those of a category. */
    public static Route calendarFile(String id) {
        return CALENDAR.below(id + ".ics");
    }

    /** The iCalendar file of one event. */
    public static Route calendarFile(Event event) {
        return event(event.id()).below("event.ics");
    }

    /** The articles of a year. */
    public static Route year(int year) {
        return ARCHIVE.below(year + "/");
    }

    /** The articles of a month, from 1 to 12. */
    public static Route month(int year, int month) {
        return year(year).below((month < 10 ? "0" : "") + month + "/");
    }

    /** A page of a list that has several: the first is the list itself. */
    public static Route page(Route list, int number) {
        return number == 1 ? list : list.below("page/" + number + "/");
    }
}
