package org.jianbao.render.theme;

import java.util.Arrays;
import java.util.List;

/** The sorts of pages: the template that makes each, and the word that templates and styles know it by. */
public enum PageType {
    HOME("home"),
    /** Issues by date. */
    ISSUES("issues", "list"),
    ISSUE("issue"),
    /** An issue on one page, for paper. */
    WHOLE("whole"),
    ARTICLE("article"),
    /** Articles of one category, column, tag, year or month. */
    LIST("list"),
    /** All categories, columns or tags. */
    TERMS("terms"),
    ARCHIVE("archive"),
    /** The first page of a category with events. */
    CATEGORY("category"),
    EVENT("event"),
    EVENT_LIST("event-list", "events"),
    /** All values of a filter of an event list. */
    EVENT_VALUES("event-values", "events"),
    CALENDAR("calendar"),
    CALENDAR_YEAR("calendar-year", "calendar"),
    CALENDAR_MONTH("calendar-month", "calendar"),
    DISTRICTS("districts"),
    DISTRICT("district", "districts"),
    NAMES("names"),
    NAME("name", "names"),
    DATA("data"),
    /** A free page. */
    PAGE("page"),
    /** What the site does for every reader, and whom to tell of a barrier. */
    ACCESSIBILITY("accessibility"),
    SEARCH("search"),
    NOT_FOUND("404", "error"),
    REDIRECT("redirect");

    private final String template;
    private final String kind;

    PageType(String name) {
        this(name, name);
    }

    PageType(String template, String kind) {
        this.template = template + ".peb";
        this.kind = kind;
    }

    /** The file of its template. */
    public String template() {
        return template;
    }

    /** What templates know it by; several sorts may share one. */
    public String kind() {
        return kind;
    }

    /** The files of all templates, in order. */
    public static List<String> templates() {
        return Arrays.stream(values()).map(PageType::template).sorted().toList();
    }
}
