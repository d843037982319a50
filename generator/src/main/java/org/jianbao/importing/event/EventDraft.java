package org.jianbao.importing.event;

import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.EventKind;

/**
 * An event as one article or piece of short news tells it.
 *
 * @param id unique on the site
 * @param type the sort of its kind, as files have it
 * @param report the article, from the content folder, with the anchor of short news
 */
public record EventDraft(String id, EventKind kind, Optional<String> type, String title, String report,
        List<Value> values) {
    public EventDraft {
        values = List.copyOf(values);
    }
}
