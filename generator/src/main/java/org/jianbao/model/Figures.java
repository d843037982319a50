package org.jianbao.model;

import java.util.List;
import java.util.Map;

import org.jianbao.model.Site.SourcedFigure;

/**
 * Converted texts in which the sentences that figures of events come from can be linked to.
 *
 * @param fragments the converted text of every Markdown file, by its path from the content folder
 * @param byEvent where the figures of an event stand, by its id, in the order of {@link Event#allFigures()}
 */
public record Figures(Map<String, Fragment> fragments, Map<String, List<SourcedFigure>> byEvent) {
    public Figures {
        fragments = Map.copyOf(fragments);
        byEvent = Map.copyOf(byEvent);
    }
}
