package org.jianbao.render;

/** The people and organisations, and the page of each. */
final class NamePages {
    @SuppressWarnings("UnusedVariable")
    private final PageMaker maker;

    NamePages(PageMaker maker) {
        this.maker = maker;
    }

    void add() {}
}
