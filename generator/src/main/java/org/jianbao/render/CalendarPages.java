package org.jianbao.render;

/** The calendar: all of it, each year, each month. */
final class CalendarPages {
    @SuppressWarnings("UnusedVariable")
    private final PageMaker maker;

    CalendarPages(PageMaker maker) {
        this.maker = maker;
    }

    void add() {}
}
