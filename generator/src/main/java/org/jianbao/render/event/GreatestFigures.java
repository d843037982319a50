package org.jianbao.render.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jianbao.model.Site.EventEntry;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Quantity.Bound;
import org.jianbao.render.event.EventModel.TotalView;

/**
 * The greatest single figure of several events, as it is written. Nothing is added up: figures of different events count
 * different things (members who joined, persons who were examined), and the same person may be in several. No plans,
 * limits (最高5万元), shares and rates for each person.
 */
final class GreatestFigures {
    /** Measure words for persons. */
    static final Set<String> PEOPLE = Set.of("名", "人", "位");
    private static final Pattern PLANNED = Pattern.compile("计划|拟|预计|目标|力争|将");

    private GreatestFigures() {}

    /** The greatest number of persons, and what it counts; nothing when no event tells of persons. */
    static Optional<TotalView> people(String label, List<EventEntry> events,
            Function<Event, List<Event.Figure>> figures) {
        return greatest(label, events, figures, amount -> PEOPLE.contains(amount.unit()));
    }

    /** The greatest sum of money, and what it is for; nothing when no event tells of money. */
    static Optional<TotalView> money(String label, List<EventEntry> events,
            Function<Event, List<Event.Figure>> figures) {
        return greatest(label, events, figures, Amount::isMoney);
    }

    /** Of equal figures that of the first event. */
    private static Optional<TotalView> greatest(String label, List<EventEntry> events,
            Function<Event, List<Event.Figure>> figures, Predicate<Amount> wanted) {
        Comparator<Event.Figure> byNumber = Comparator.comparing(figure -> figure.amount().quantity().number());
        return events.stream()
                .flatMap(entry -> figures.apply(entry.event()).stream())
                .filter(figure -> wanted.test(figure.amount()) && happened(figure))
                .reduce((first, other) -> byNumber.compare(other, first) > 0 ? other : first)
                .map(figure -> new TotalView(label, figure.amount().text(), figure.label()));
    }

    private static boolean happened(Event.Figure figure) {
        boolean planned = PLANNED.matcher(figure.label()).find();
        boolean rate = figure.label().contains("每") || figure.label().contains("均")
                || figure.amount().unit().contains("/") || figure.amount().unit().contains("每");
        return !planned && !rate && figure.amount().quantity().bound() != Bound.AT_MOST;
    }
}
