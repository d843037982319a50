package org.jianbao.render.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.words.Word;

/** What a site says to matter to a kind that it declares: each field of its overview, by what the field holds. */
final class DeclaredOverview {
    private DeclaredOverview() {}

    /** @param events at least one, all of the kind, the latest first */
    static void add(EventKind kind, List<EventEntry> events, EventViews views, OverviewMaker maker) {
        kind.overview().fields().forEach(name -> kind.field(name)
                .ifPresent(field -> field(kind, field, events, views, maker)));
        kind.field(kind.overview().chart()).ifPresent(field -> maker.chart("chart-" + kind.id(),
                views.say(Word.CHART_OF_FIELD, field.label()), field.label(), words(field, events), Word.UNIT_EVENTS));
    }

    private static void field(EventKind kind, Component field, List<EventEntry> events, EventViews views,
            OverviewMaker maker) {
        String id = kind.id() + "-" + field.name();
        if (field.type() == Event.Figure.class) {
            maker.greatest(views.say(Word.OVERVIEW_MOST, field.label()), GreatestFigure.of(events,
                    event -> values(field, event).map(Event.Figure.class::cast).toList(),
                    amount -> isCompared(field, amount)), !field.unit().isEmpty());
        } else if (field.type() == Details.Result.class) {
            maker.groups(id, field.label(), with(field, events).map(entry -> maker.results(entry, field,
                    values(field, entry.event()).map(Details.Result.class::cast).toList())));
        } else if (field.type() == Details.Honouree.class) {
            maker.groups(id, field.label(), with(field, events).map(entry -> maker.honourees(entry, field,
                    values(field, entry.event()).map(Details.Honouree.class::cast).toList(),
                    Optional.empty())));
        } else {
            maker.counts(id, field.label(), words(field, events));
        }
    }

    /** Numbers are compared with those that count the same: people with people, money with money, 台 with 台. */
    private static boolean isCompared(Component field, Amount amount) {
        return field.money() ? amount.isMoney()
                : amount.unit().equals(field.unit()) || field.words().people() && amount.isOfPeople();
    }

    private static Stream<EventEntry> with(Component field, List<EventEntry> events) {
        return events.stream().filter(entry -> values(field, entry.event()).findAny().isPresent());
    }

    private static Stream<Object> values(Component field, Event event) {
        return field.values((Record) event.details()).stream();
    }

    /** What a field says in words, each once for each event. */
    private static Stream<String> words(Component field, List<EventEntry> events) {
        Function<EventEntry, Stream<String>> texts = entry -> EventFields.of(entry.event()).field(field.name()).stream()
                .flatMap(each -> each.value().texts().stream()).distinct();
        return events.stream().flatMap(texts);
    }
}
