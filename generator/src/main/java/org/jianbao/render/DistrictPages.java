package org.jianbao.render;

/** The map of the districts, and the events of each. */
final class DistrictPages {
    @SuppressWarnings("UnusedVariable")
    private final PageMaker maker;

    DistrictPages(PageMaker maker) {
        this.maker = maker;
    }

    void add() {}
}
