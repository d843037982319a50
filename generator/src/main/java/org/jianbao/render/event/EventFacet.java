package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jianbao.model.address.Route;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.words.Word;

/**
 * Events by one thing that they have, such as their year.
 *
 * @param id its segment in addresses
 * @param label as readers see it
 * @param values its values, in the order in which links show them
 */
record EventFacet(String id, String label, List<Value> values) {
    /**
     * A value with its events, the latest first.
     *
     * @param segment in addresses
     * @param title as readers see it
     */
    record Value(String segment, String title, List<EventEntry> events) {
        Route route(Route table, EventFacet facet) {
            return table.below(facet.id() + "/" + segment + "/");
        }
    }

    private record Named(String segment, String title) {}

    static EventFacet years(List<EventEntry> events, EventViews views) {
        return of("year", views.say(Word.LABEL_YEAR), events, entry -> entry.year().stream()
                .map(year -> new Named(String.valueOf(year), views.dates().year(year))).toList(),
                Comparator.comparing(Value::segment).reversed());
    }

    static EventFacet districts(List<EventEntry> events, EventViews views) {
        return most("district", views.say(Word.LABEL_DISTRICT), events,
                entry -> entry.event().place().district().stream()
                        .map(name -> new Named(views.segment(name), name)).toList());
    }

    static EventFacet hosts(List<EventEntry> events, EventViews views) {
        return most("host", views.say(Word.LABEL_HOST), events, entry -> views.hosts(entry.event()).stream()
                .map(name -> new Named(views.segment(name), name)).toList());
    }

    static EventFacet types(List<EventEntry> events, EventViews views) {
        return most("type", views.say(Word.LABEL_TYPE), events, entry -> entry.event().type().stream()
                .map(type -> new Named(type.id(), type.label())).toList());
    }

    static EventFacet kinds(List<EventEntry> events, EventViews views) {
        return most("kind", views.say(Word.LABEL_KIND), events,
                entry -> List.of(new Named(entry.event().kind().id(), entry.event().kind().label())));
    }

    private static EventFacet most(String id, String label, List<EventEntry> events,
            Function<EventEntry, List<Named>> names) {
        return of(id, label, events, names, Comparator.comparingInt((Value value) -> value.events().size()).reversed()
                .thenComparing(Value::segment));
    }

    /** Values whose segments differ only in case are one, since their pages could not lie beside each other. */
    private static EventFacet of(String id, String label, List<EventEntry> events,
            Function<EventEntry, List<Named>> names, Comparator<Value> order) {
        Map<String, Value> values = new TreeMap<>();
        for (EventEntry entry : events) {
            for (Named name : names.apply(entry)) {
                String key = name.segment().toLowerCase(Locale.ROOT);
                List<EventEntry> own = values
                        .computeIfAbsent(key, k -> new Value(name.segment(), name.title(), new ArrayList<>())).events();
                if (own.isEmpty() || !own.getLast().route().equals(entry.route())) {
                    own.add(entry);
                }
            }
        }
        return new EventFacet(id, label, values.values().stream().sorted(order)
                .map(value -> new Value(value.segment(), value.title(), List.copyOf(value.events()))).toList());
    }
}
