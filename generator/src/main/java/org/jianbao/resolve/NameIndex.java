package org.jianbao.resolve;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jianbao.model.Site.Article;
import org.jianbao.model.Site.EventEntry;
import org.jianbao.model.Site.NameEntry;
import org.jianbao.model.Terms;

/** The people and organisations that events and articles name. */
final class NameIndex {
    private NameIndex() {}

    /** All names in the order of their readings. */
    static List<NameEntry> of(Terms terms, List<EventEntry> events, List<Article> articles,
            UnaryOperator<String> reading) {
        return List.of();
    }
}
