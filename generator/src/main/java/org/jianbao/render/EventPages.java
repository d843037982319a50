package org.jianbao.render;

/** The page of each event, and the lists of all events. */
final class EventPages {
    @SuppressWarnings("UnusedVariable")
    private final PageMaker maker;

    EventPages(PageMaker maker) {
        this.maker = maker;
    }

    void add() {}
}
