package org.jianbao.render;

/** The page that explains the open data. */
final class DataPage {
    @SuppressWarnings("UnusedVariable")
    private final PageMaker maker;

    DataPage(PageMaker maker) {
        this.maker = maker;
    }

    void add() {}
}
