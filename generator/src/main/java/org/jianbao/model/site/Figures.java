package org.jianbao.model.site;

import java.util.List;
import java.util.Map;

import org.jianbao.document.Document;
import org.jianbao.model.site.Site.SourcedFigure;

/**
 * Converted texts in which the sentences that figures of events come from can be linked to.
 *
 * @param documents the converted text of every Markdown file, by its path from the content folder
 * @param byEvent where the figures of an event stand, by its id, in the order of
 *     {@link org.jianbao.model.event.Event#allFigures()}
 */
public record Figures(Map<String, Document> documents, Map<String, List<SourcedFigure>> byEvent) {
    public Figures {
        documents = Map.copyOf(documents);
        byEvent = Map.copyOf(byEvent);
    }
}
