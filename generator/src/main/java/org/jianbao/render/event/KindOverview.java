package org.jianbao.render.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Times;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.EventModel.ChartView;
import org.jianbao.render.event.EventModel.DeadlineView;
import org.jianbao.render.event.EventModel.FigureView;
import org.jianbao.render.event.EventModel.GroupView;
import org.jianbao.render.event.EventModel.PartView;
import org.jianbao.render.event.EventModel.TotalView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.words.Word;

/**
 * What matters to the events of a category, kind by kind.
 *
 * @param totals numbers to begin with
 * @param deadlines days to keep, none of them over
 * @param parts tables and lists
 * @param charts what is compared, besides the years
 */
record KindOverview(List<TotalView> totals, List<DeadlineView> deadlines, List<PartView> parts,
        List<ChartView> charts) {

    /**
     * @param kinds those of the category
     * @param events at least one, all of these kinds, the latest first
     */
    static KindOverview of(List<EventKind> kinds, List<EventEntry> events, EventViews views) {
        OverviewMaker maker = new OverviewMaker(views);
        maker.events(events);
        for (EventKind kind : kinds) {
            List<EventEntry> own = events.stream().filter(entry -> entry.event().kind().id().equals(kind.id()))
                    .toList();
            if (!own.isEmpty()) {
                kind.builtIn().ifPresentOrElse(of -> new Known(kind, own, views, maker).add(of),
                        () -> DeclaredOverview.add(kind, own, views, maker));
            }
        }
        return maker.made();
    }

    /** An event with what only its kind has. */
    private record Of<D extends Details>(EventEntry entry, D details) {}

    /** What the program knows to matter to the kinds that come with it. */
    private static final class Known {
        private static final int DEADLINES = 4;
        private static final int STATIONS = 12;
        private static final int COUNTS = 16;

        private final EventKind kind;
        private final List<EventEntry> events;
        private final EventViews views;
        private final OverviewMaker maker;

        Known(EventKind kind, List<EventEntry> events, EventViews views, OverviewMaker maker) {
            this.kind = kind;
            this.events = events;
            this.views = views;
            this.maker = maker;
        }

        void add(EventKind.BuiltIn of) {
            switch (of) {
                case COMPETITION -> competitions();
                case WARMTH -> warmth();
                case STATION -> stations();
                case AWARD -> awards();
                case ACTIVITY -> {
                    // has nothing that is not in every overview
                }
            }
        }

        private Component field(String name) {
            return kind.field(name).orElseThrow();
        }

        private void competitions() {
            List<Of<Details.Competition>> own = only(Details.Competition.class);
            maker.greatest(views.say(Word.OVERVIEW_MOST_ENTRANTS),
                    GreatestFigure.ofPeople(events, Known::entrants), false);
            long decided = own.stream().filter(each -> !each.details().results().isEmpty()).count();
            if (decided > 0) {
                maker.total(views.say(Word.OVERVIEW_DECIDED), Word.COUNT_EVENTS, decided);
            }
            deadlines(own);
            maker.groups("latest-results", views.say(Word.OVERVIEW_LATEST_RESULTS), own.stream()
                    .filter(each -> !each.details().results().isEmpty())
                    .map(each -> maker.results(each.entry(), field("results"), each.details().results())));
            maker.chart("chart-types", views.say(Word.CHART_COMPETITION_TYPES), views.say(Word.LABEL_TYPE),
                    events.stream().flatMap(entry -> entry.event().type().stream()).map(Worded::label),
                    Word.UNIT_EVENTS);
        }

        /** Persons who take part, in all or in a round. */
        private static List<Event.Figure> entrants(Event event) {
            Stream<Event.Figure> own = event.details() instanceof Details.Competition competition
                    ? Stream.concat(competition.entrants().stream(),
                            competition.rounds().stream().flatMap(round -> round.entrants().stream()))
                    : Stream.of();
            return Stream.concat(own, event.participants().stream())
                    .toList();
        }

        private void deadlines(List<Of<Details.Competition>> own) {
            List<DeadlineView> deadlines = new ArrayList<>();
            for (Of<Details.Competition> each : own) {
                each.details().registration().flatMap(Details.Registration::until).ifPresent(until -> deadlines.add(
                        new DeadlineView(views.row(each.entry()).event(), views.say(Word.OVERVIEW_REGISTRATION_ENDS),
                                new Times(each.entry().event().kind().words()).date(until),
                                new EventModel.DaysView("", until.last().toString()))));
                Optional<LocalDate> first = each.entry().event().when().first();
                each.entry().event().when().last().ifPresent(last -> deadlines.add(
                        new DeadlineView(views.row(each.entry()).event(), views.say(Word.OVERVIEW_COMPETITION),
                                each.entry().time(),
                                EventViews.days(first.orElse(last), last))));
            }
            deadlines.removeIf(deadline -> views.isOver(LocalDate.parse(deadline.days().last())));
            deadlines.sort(Comparator.comparing((DeadlineView deadline) -> deadline.days().last()));
            maker.deadlines(deadlines.stream().limit(DEADLINES).toList());
        }

        private void warmth() {
            List<Of<Details.Warmth>> own = only(Details.Warmth.class);
            maker.greatest(views.say(Word.OVERVIEW_MOST_HELPED), GreatestFigure.ofPeople(events, Known::helped),
                    false);
            maker.greatest(views.say(Word.OVERVIEW_MOST_MONEY), GreatestFigure.ofMoney(events,
                    event -> event.details() instanceof Details.Warmth warmth ? warmth.money() : List.of()), false);
            maker.counts("groups", views.say(Word.OVERVIEW_GROUPS),
                    own.stream().flatMap(each -> each.details().groups().stream().distinct()));
            maker.groups("latest-help", views.say(Word.OVERVIEW_LATEST_HELP), own.stream()
                    .map(each -> group(each.entry(), "groups", "actions", "beneficiaries"))
                    .filter(group -> !group.facts().isEmpty()));
            maker.chart("chart-services", views.say(Word.CHART_SERVICES), views.say(Word.LABEL_SERVICE), own.stream()
                    .flatMap(each -> each.details().services().stream().distinct().map(field("services")::label)),
                    Word.UNIT_EVENTS);
        }

        /** Persons who were helped: those who joined a union are its new members. */
        private static List<Event.Figure> helped(Event event) {
            return event.details() instanceof Details.Warmth warmth
                    && warmth.type().filter(type -> type == Details.Warmth.WarmthType.JOINING).isEmpty()
                            ? warmth.beneficiaries()
                            : List.of();
        }

        private void stations() {
            List<Of<Details.Stations>> own = only(Details.Stations.class);
            Component single = field("stations");
            List<Details.Station> stations = own.stream().flatMap(each -> each.details().stations().stream()).toList();
            Set<String> districts = new HashSet<>();
            events.forEach(entry -> entry.event().place().district().ifPresent(districts::add));
            stations.forEach(station -> station.district().ifPresent(districts::add));
            if (!districts.isEmpty()) {
                maker.total(views.say(Word.OVERVIEW_DISTRICTS), Word.COUNT_THINGS, districts.size());
            }
            if (!stations.isEmpty()) {
                maker.total(views.say(Word.OVERVIEW_STATIONS, single.label()), Word.COUNT_THINGS, stations.size());
            }
            List<FigureView> counts = own.stream()
                    .flatMap(each -> views.figures(each.entry(), each.details().counts()).stream()).limit(COUNTS)
                    .toList();
            if (!counts.isEmpty()) {
                maker.part(PartView.of("counts", views.say(Word.OVERVIEW_COUNTS, single.label()),
                        views.say(Word.OVERVIEW_COUNTS_NOTE)).withFigures(counts));
            }
            if (stations.isEmpty()) {
                maker.part(PartView.of("stations", views.say(Word.OVERVIEW_WHERE, single.label()),
                        views.say(Word.OVERVIEW_WHERE_UNKNOWN, single.label())));
            } else {
                List<List<List<LinkView>>> rows = own.stream().flatMap(each -> new EventParts(views, each.entry())
                        .cells(EventFields.rows(single, each.details().stations(),
                                kind.words()))
                        .stream()).limit(STATIONS).toList();
                maker.part(PartView.of("stations", views.say(Word.OVERVIEW_WHERE, single.label()),
                        maker.firstOf(STATIONS, stations.size(), Word.LIST_FIRST))
                        .withTable(EventParts.table(single.label(),
                                EventFields.rows(single, List.of(), kind.words()).columns(), rows)));
            }
            maker.groups("hours", views.say(Word.OVERVIEW_HOURS),
                    own.stream().filter(each -> each.details().openingHours().isPresent())
                            .map(each -> group(each.entry(), "openingHours")));
            maker.counts("facilities", views.say(Word.OVERVIEW_FACILITIES), Stream.concat(
                    own.stream().flatMap(each -> each.details().facilities().stream().distinct()),
                    stations.stream().flatMap(station -> station.facilities().stream().distinct())));
            boolean several = stations.stream().flatMap(station -> station.district().stream()).distinct().count() > 1;
            maker.chart("chart-districts", several ? views.say(Word.CHART_STATIONS_OF_DISTRICTS, single.label())
                    : views.say(Word.CHART_EVENTS_OF_DISTRICTS), views.say(Word.LABEL_DISTRICT),
                    several ? stations.stream().flatMap(station -> station.district().stream())
                            : events.stream().flatMap(entry -> entry.event().place().district().stream()),
                    several ? Word.UNIT_THINGS : Word.UNIT_EVENTS);
        }

        private void awards() {
            List<Of<Details.Award>> own = only(Details.Award.class);
            List<Details.Honouree> all = own.stream().flatMap(each -> each.details().honourees().stream()).toList();
            long persons = all.stream().filter(honouree -> honouree.person().isPresent()).count();
            if (persons > 0) {
                maker.total(views.say(Word.OVERVIEW_PERSONS), Word.COUNT_HONOURS, persons);
            }
            if (all.size() > persons) {
                maker.total(views.say(Word.OVERVIEW_COLLECTIVES), Word.COUNT_THINGS, all.size() - persons);
            }
            maker.groups("honourees", views.say(Word.OVERVIEW_HONOUREES), own.stream()
                    .filter(each -> !each.details().honourees().isEmpty())
                    .map(each -> maker.honourees(each.entry(), field("honourees"), each.details().honourees(),
                            new EventParts(views, each.entry()).fact("honour"))));
        }

        private <D extends Details> List<Of<D>> only(Class<D> type) {
            return events.stream().map(entry -> new Of<>(entry, type.cast(entry.event().details()))).toList();
        }

        private GroupView group(EventEntry entry, String... fields) {
            EventParts own = new EventParts(views, entry);
            return maker.group(entry, Stream.of(fields).map(own::fact).toList());
        }
    }
}
