package org.jianbao.search.entry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventField;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.Worded;

/** An event in words, so that it can be found by everything that its page says: a line for each field. */
final class EventText {
    private EventText() {}

    /** The lines of an event in the order of its page, separated by line breaks. */
    static String of(Event event) {
        return EventFields.of(event).shown().stream().map(EventField::line)
                .collect(Collectors.joining("\n"));
    }

    /** What an event is filed under, besides its category and tags. */
    static List<String> labels(Event event) {
        Stream<String> kind = Stream.concat(Stream.of(event.kind().label()),
                event.type().stream().map(Worded::label));
        return Stream.concat(kind, EventFields.of(event).all().stream().filter(field -> field.words().filed())
                .flatMap(field -> field.value().texts().stream())).toList();
    }
}
