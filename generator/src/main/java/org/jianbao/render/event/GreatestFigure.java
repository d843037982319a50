package org.jianbao.render.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.quantity.Quantity.Bound;

/**
 * The greatest single figure of several events, as it is written, and the event that it tells of. Nothing is added up:
 * figures of different events count different things (persons who were examined, families who got tickets), and the same
 * person may be in several. No plans, limits (最高5万元), shares and rates for each person, and nothing that does not say
 * what it counts.
 */
record GreatestFigure(EventEntry entry, Event.Figure figure) {
    private static final Pattern PLANNED = Pattern.compile("计划|拟|预计|目标|力争|将");

    /** The greatest number of persons; nothing when no event tells of persons. */
    static Optional<GreatestFigure> ofPeople(List<EventEntry> events, Function<Event, List<Event.Figure>> figures) {
        return of(events, figures, Amount::isOfPeople);
    }

    /** The greatest sum of money; nothing when no event tells of money. */
    static Optional<GreatestFigure> ofMoney(List<EventEntry> events, Function<Event, List<Event.Figure>> figures) {
        return of(events, figures, Amount::isMoney);
    }

    /** The greatest of those that are wanted; of equal figures that of the first event. */
    static Optional<GreatestFigure> of(List<EventEntry> events,
            Function<Event, List<Event.Figure>> figures, Predicate<Amount> wanted) {
        Comparator<GreatestFigure> byNumber = Comparator
                .comparing(found -> found.figure().amount().quantity().number());
        return events.stream()
                .flatMap(entry -> figures.apply(entry.event()).stream()
                        .filter(figure -> wanted.test(figure.amount()) && happened(figure))
                        .map(figure -> new GreatestFigure(entry, figure)))
                .reduce((first, other) -> byNumber.compare(other, first) > 0 ? other : first);
    }

    private static boolean happened(Event.Figure figure) {
        boolean planned = PLANNED.matcher(figure.label()).find();
        boolean rate = figure.label().contains("每") || figure.label().contains("均")
                || figure.amount().unit().contains("/") || figure.amount().unit().contains("每");
        return !figure.label().isBlank() && !planned && !rate
                && figure.amount().quantity().bound() != Bound.AT_MOST;
    }
}
