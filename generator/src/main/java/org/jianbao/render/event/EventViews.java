package org.jianbao.render.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.SourcedFigure;
import org.jianbao.render.event.EventModel.DaysView;
import org.jianbao.render.event.EventModel.EditionView;
import org.jianbao.render.event.EventModel.EventPageView;
import org.jianbao.render.event.EventModel.FactView;
import org.jianbao.render.event.EventModel.FigureView;
import org.jianbao.render.event.EventModel.ReportView;
import org.jianbao.render.event.EventModel.RowView;
import org.jianbao.render.page.Dates;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.render.page.Views;
import org.jianbao.words.Word;
import org.jspecify.annotations.Nullable;

/** Makes what templates see of events. */
final class EventViews {
    private final PageMaker maker;
    private final Site site;
    private final Views views;
    private final BaseUrl base;
    /** The shown form of each form of an organisation's name. */
    private final Map<String, String> shownForms = new HashMap<>();
    private final Map<Route, RowView> rows = new ConcurrentHashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Set<String> districts = new HashSet<>();
    private final Map<String, List<EventEntry>> bySeries = new HashMap<>();

    EventViews(PageMaker maker) {
        this.maker = maker;
        this.site = maker.site();
        this.views = maker.views();
        this.base = maker.base();
        site.terms().organisations().forEach(forms -> forms.forEach(form -> shownForms.put(form, forms.getFirst())));
        for (NameEntry name : site.names()) {
            Map<String, String> urls = name.person() ? people : organisations;
            urls.put(name.name(), base.link(name.route()));
            name.variants().forEach(variant -> urls.putIfAbsent(variant, base.link(name.route())));
        }
        for (EventEntry entry : site.events()) {
            districts.addAll(entry.event().districts());
            entry.event().details().series()
                    .ifPresent(name -> bySeries.computeIfAbsent(name, key -> new ArrayList<>()).add(entry));
        }
    }

    /** Dates as readers see them. */
    Dates dates() {
        return maker.dates();
    }

    /** A word of the theme, see {@link org.jianbao.words.Words#say}. */
    String say(Word word, Object... values) {
        return maker.say(word, values);
    }

    EventPageView page(EventEntry entry) {
        Event event = entry.event();
        String series = event.details().series().orElse("");
        EventParts parts = new EventParts(this, entry);
        return new EventPageView(views.event(entry), base.link(kindRoute(event.kind())), event.summary().orElse(""),
                days(entry), parts.facts(), parts.figures(), parts.smallFigures(), parts.all(),
                entry.reports().stream()
                        .map(report -> new ReportView(report.title(), url(report.route(), report.anchor()),
                                maker.dates().date(report.date())))
                        .toList(),
                inCalendar(event.when()) && isToCome(event.when())
                        ? base.link(SiteRoutes.calendarFile(event))
                        : "",
                series,
                bySeries.getOrDefault(series, List.of()).stream()
                        .filter(other -> !other.event().id().equals(event.id()))
                        .map(other -> new EditionView(other.year().map(maker.dates()::year).orElse(""),
                                views.event(other)))
                        .toList());
    }

    /** Whether there is something to put into a calendar of one's own: the last known day is not over. */
    private boolean isToCome(When when) {
        return when.last().or(when::first).filter(this::isOver).isEmpty();
    }

    /** Whether a day is over for every reader of the site. */
    boolean isOver(LocalDate day) {
        return day.isBefore(maker.today());
    }

    /** The page of a kind: that of its category where the site has it, else the list of all events. */
    Route kindRoute(EventKind kind) {
        return site.settings().categoryOf(kind).map(category -> SiteRoutes.category(category.id()))
                .orElse(SiteRoutes.EVENTS);
    }

    RowView row(EventEntry entry) {
        return rows.computeIfAbsent(entry.route(), route -> makeRow(entry));
    }

    private RowView makeRow(EventEntry entry) {
        Optional<String> district = entry.event().place().district();
        return new RowView(views.event(entry), district.orElse(""),
                district.map(name -> base.link(site.district(name))).orElse(""), hosts(entry.event()));
    }

    /** A district or host as a segment of addresses. */
    String segment(String name) {
        return SiteRoutes.segment(site.inAddress(name));
    }

    /** Who holds an event, each in the form that pages show. */
    List<String> hosts(Event event) {
        return event.hosts().stream().map(host -> shownForms.getOrDefault(host, host)).distinct().toList();
    }

    /** A person, linked where there is a page of that name. */
    LinkView person(String name) {
        return new LinkView(name, people.getOrDefault(name, ""));
    }

    /** An organisation, linked where there is a page of that name. */
    LinkView organisation(String name) {
        return new LinkView(name, organisations.getOrDefault(name, ""));
    }

    /** A district, linked where there is a page of it: where events take place or stations are. */
    LinkView district(String name) {
        return new LinkView(name, districts.contains(name) ? base.link(site.district(name)) : "");
    }

    static LinkView text(String text) {
        return new LinkView(text, "");
    }

    /** A line of facts; nothing when there are no values. */
    static Optional<FactView> fact(String label, List<LinkView> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new FactView(label, values, ""));
    }

    static Optional<FactView> fact(String label, Optional<String> value) {
        return fact(label, value.stream().filter(text -> !text.isBlank()).map(EventViews::text).toList());
    }

    /** Figures, each linked to the sentence that it comes from where that is known. */
    List<FigureView> figures(EventEntry entry, List<Event.Figure> figures) {
        return figures.stream()
                .map(figure -> new FigureView(figure.label(), figure.amount().text(), source(entry, figure)))
                .toList();
    }

    /** Telephone numbers to tap. */
    static List<LinkView> phones(String numbers) {
        return Stream.of(numbers.split("[、，；;/]+")).map(String::strip).filter(text -> !text.isEmpty())
                .map(text -> {
                    String number = text.replaceAll("[^0-9+]", "");
                    return new LinkView(text, number.isEmpty() ? "" : "tel:" + number);
                }).toList();
    }

    private String source(EventEntry entry, Event.Figure figure) {
        for (SourcedFigure sourced : entry.figures()) {
            if (sourced.figure().equals(figure)) {
                return entry.reports().stream().filter(report -> report.path().equals(sourced.path())).findFirst()
                        .map(report -> url(report.route(), sourced.anchor())).orElse("");
            }
        }
        return "";
    }

    private String url(Route route, String anchor) {
        return base.link(route) + (anchor.isEmpty() ? "" : "#" + new Route("/" + anchor).encoded().substring(1));
    }

    /** Whether the time is known well enough for a reader's own calendar: to the month at least. */
    private static boolean inCalendar(When when) {
        return switch (when) {
            case When.On on -> inCalendar(on.date());
            case When.Span span -> inCalendar(span.start()) && inCalendar(span.end());
            case When.From from -> inCalendar(from.start());
            case When.Recent recent -> false;
            case When.Unknown unknown -> false;
        };
    }

    private static boolean inCalendar(EventDate date) {
        return switch (date.precision()) {
            case DAY, MONTH -> true;
            case QUARTER, SEASON, YEAR -> false;
        };
    }

    @Nullable
    private static DaysView days(EventEntry entry) {
        When when = entry.event().when();
        return when.last().flatMap(last -> when.first().map(first -> days(first, last))).orElse(null);
    }

    static DaysView days(LocalDate first, LocalDate last) {
        return new DaysView(first.toString(), last.toString());
    }
}
