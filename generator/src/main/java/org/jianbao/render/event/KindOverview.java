package org.jianbao.render.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.EventModel.ChartView;
import org.jianbao.render.event.EventModel.CountView;
import org.jianbao.render.event.EventModel.DeadlineView;
import org.jianbao.render.event.EventModel.FactView;
import org.jianbao.render.event.EventModel.FigureView;
import org.jianbao.render.event.EventModel.GroupView;
import org.jianbao.render.event.EventModel.PartView;
import org.jianbao.render.event.EventModel.TableView;
import org.jianbao.render.event.EventModel.TotalView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.render.theme.Word;

/**
 * What matters to the events of one kind.
 *
 * @param totals numbers to begin with
 * @param deadlines days to keep, none of them over
 * @param parts tables and lists
 * @param charts what is compared, besides the years
 */
record KindOverview(List<TotalView> totals, List<DeadlineView> deadlines, List<PartView> parts,
        List<ChartView> charts) {

    /** @param events at least one, all of the kind, the latest first */
    static KindOverview of(Event.Kind kind, List<EventEntry> events, EventViews views) {
        Maker maker = new Maker(events, views);
        switch (kind) {
            case COMPETITION -> maker.competitions();
            case WARMTH -> maker.warmth();
            case STATION -> maker.stations();
            case AWARD -> maker.awards();
            // The others have nothing that is not in every overview.
            default -> {
            }
        }
        return new KindOverview(List.copyOf(maker.totals), List.copyOf(maker.deadlines), List.copyOf(maker.parts),
                List.copyOf(maker.charts));
    }

    /** An event with what only its kind has. */
    private record Of<D extends Details>(EventEntry entry, D details) {}

    private static final class Maker {
        private static final int DEADLINES = 4;
        private static final int EVENTS = 6;
        private static final int STATIONS = 12;
        private static final int COUNTS = 16;

        private static final Component RESULTS = Component.of(Details.Competition.class, "results");
        private static final Component SINGLE = Component.of(Details.Stations.class, "stations");
        private static final Component ALL_HONOURED = Component.of(Details.Award.class, "honourees");

        private final List<EventEntry> events;
        private final EventViews views;
        private final List<TotalView> totals = new ArrayList<>();
        private final List<DeadlineView> deadlines = new ArrayList<>();
        private final List<PartView> parts = new ArrayList<>();
        private final List<ChartView> charts = new ArrayList<>();

        Maker(List<EventEntry> events, EventViews views) {
            this.events = events;
            this.views = views;
            String years = events.stream().flatMap(entry -> entry.year().stream()).distinct().sorted()
                    .map(String::valueOf).collect(Collectors.collectingAndThen(Collectors.toList(),
                            all -> all.isEmpty() ? ""
                                    : all.size() == 1 ? views.say(Word.DATE_YEAR, all.getFirst())
                                            : views.say(Word.DATE_YEARS, all.getFirst(), all.getLast())));
            totals.add(new TotalView(views.say(Word.OVERVIEW_EVENTS), views.say(Word.COUNT_EVENTS, events.size()),
                    years, null));
        }

        private void total(Word label, Word text, long count) {
            totals.add(new TotalView(views.say(label), views.say(text, count), "", null));
        }

        private void greatest(Word label, Optional<GreatestFigure> figure) {
            figure.ifPresent(found -> totals.add(new TotalView(views.say(label), found.figure().amount().text(),
                    found.figure().label(), views.row(found.entry()).event())));
        }

        void competitions() {
            List<Of<Details.Competition>> own = only(Details.Competition.class);
            greatest(Word.OVERVIEW_MOST_ENTRANTS, GreatestFigure.ofPeople(events, Maker::entrants));
            long decided = own.stream().filter(each -> !each.details().results().isEmpty()).count();
            if (decided > 0) {
                total(Word.OVERVIEW_DECIDED, Word.COUNT_EVENTS, decided);
            }
            deadlines(own);
            groups("latest-results", Word.OVERVIEW_LATEST_RESULTS, own.stream()
                    .filter(each -> !each.details().results().isEmpty()).map(this::results));
            types(Word.CHART_COMPETITION_TYPES);
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
            for (Of<Details.Competition> each : own) {
                each.details().registration().flatMap(Details.Registration::until).ifPresent(until -> deadlines.add(
                        new DeadlineView(views.row(each.entry()).event(), views.say(Word.OVERVIEW_REGISTRATION_ENDS),
                                until.text(),
                                new EventModel.DaysView("", until.last().toString()))));
                Optional<LocalDate> first = each.entry().event().when().first();
                each.entry().event().when().last().ifPresent(last -> deadlines.add(
                        new DeadlineView(views.row(each.entry()).event(), views.say(Word.OVERVIEW_COMPETITION),
                                each.entry().event().when().text(),
                                EventViews.days(first.orElse(last), last))));
            }
            deadlines.removeIf(deadline -> views.isOver(LocalDate.parse(deadline.days().last())));
            deadlines.sort(Comparator.comparing((DeadlineView deadline) -> deadline.days().last()));
            deadlines.subList(Math.min(DEADLINES, deadlines.size()), deadlines.size()).clear();
        }

        /**
         * All winners of each level whose names are known, and how many there are when these are not all of them: in one
         * text with the last name, so that it is not read as a number of what the names won.
         */
        private GroupView results(Of<Details.Competition> each) {
            List<Optional<FactView>> facts = new ArrayList<>();
            EventParts parts = new EventParts(views, each.entry());
            for (Details.Result result : each.details().results()) {
                if (result.winners().isEmpty()) {
                    facts.add(EventViews.fact(result.level(), result.count().map(Amount::text)));
                } else {
                    List<LinkView> names = parts.cells(EventFields.rows(RESULTS, List.of(result))).stream()
                            .flatMap(row -> row.getFirst().stream()).toList();
                    facts.add(Optional.of(new FactView(result.level(), names, result.count()
                            .filter(count -> exceeds(count, names.size()))
                            .map(count -> views.say(Word.LIST_NAMED, count.text(), names.size())).orElse(""))));
                }
            }
            return group(each.entry(), facts);
        }

        private static boolean exceeds(Amount count, int named) {
            return count.quantity().number().compareTo(BigDecimal.valueOf(named)) > 0;
        }

        void warmth() {
            List<Of<Details.Warmth>> own = only(Details.Warmth.class);
            greatest(Word.OVERVIEW_MOST_HELPED, GreatestFigure.ofPeople(events, Maker::helped));
            greatest(Word.OVERVIEW_MOST_MONEY, GreatestFigure.ofMoney(events,
                    event -> event.details() instanceof Details.Warmth warmth ? warmth.money() : List.of()));
            counts("groups", Word.OVERVIEW_GROUPS,
                    own.stream().flatMap(each -> each.details().groups().stream().distinct()));
            groups("latest-help", Word.OVERVIEW_LATEST_HELP, own.stream()
                    .map(each -> group(each.entry(), "groups", "actions", "beneficiaries"))
                    .filter(group -> !group.facts().isEmpty()));
            chart("chart-services", Word.CHART_SERVICES, Word.LABEL_SERVICE, own.stream()
                    .flatMap(each -> each.details().services().stream().distinct().map(Worded::label)),
                    Word.UNIT_EVENTS);
        }

        /** Persons who were helped: those who joined a union are its new members. */
        private static List<Event.Figure> helped(Event event) {
            return event.details() instanceof Details.Warmth warmth
                    && warmth.type().filter(type -> type == Details.Warmth.WarmthType.JOINING).isEmpty()
                            ? warmth.beneficiaries()
                            : List.of();
        }

        void stations() {
            List<Of<Details.Stations>> own = only(Details.Stations.class);
            List<Details.Station> stations = own.stream().flatMap(each -> each.details().stations().stream()).toList();
            Set<String> districts = new HashSet<>();
            events.forEach(entry -> entry.event().place().district().ifPresent(districts::add));
            stations.forEach(station -> station.district().ifPresent(districts::add));
            if (!districts.isEmpty()) {
                total(Word.OVERVIEW_DISTRICTS, Word.COUNT_THINGS, districts.size());
            }
            if (!stations.isEmpty()) {
                total(Word.OVERVIEW_STATIONS, Word.COUNT_THINGS, stations.size());
            }
            List<FigureView> counts = own.stream()
                    .flatMap(each -> views.figures(each.entry(), each.details().counts()).stream()).limit(COUNTS)
                    .toList();
            if (!counts.isEmpty()) {
                parts.add(PartView.of("counts", views.say(Word.OVERVIEW_COUNTS), views.say(Word.OVERVIEW_COUNTS_NOTE))
                        .withFigures(counts));
            }
            if (stations.isEmpty()) {
                parts.add(PartView.of("stations", views.say(Word.OVERVIEW_WHERE),
                        views.say(Word.OVERVIEW_WHERE_UNKNOWN)));
            } else {
                List<List<List<LinkView>>> rows = own.stream().flatMap(each -> new EventParts(views, each.entry())
                        .cells(EventFields.rows(SINGLE, each.details().stations())).stream()).limit(STATIONS).toList();
                parts.add(PartView.of("stations", views.say(Word.OVERVIEW_WHERE),
                        firstOf(STATIONS, stations.size(), Word.LIST_FIRST))
                        .withTable(EventParts.table(SINGLE.label(),
                                EventFields.rows(SINGLE, List.of()).columns(), rows)));
            }
            groups("hours", Word.OVERVIEW_HOURS, own.stream().filter(each -> each.details().openingHours().isPresent())
                    .map(each -> group(each.entry(), "openingHours")));
            counts("facilities", Word.OVERVIEW_FACILITIES, Stream.concat(
                    own.stream().flatMap(each -> each.details().facilities().stream().distinct()),
                    stations.stream().flatMap(station -> station.facilities().stream().distinct())));
            boolean single = stations.stream().flatMap(station -> station.district().stream()).distinct().count() > 1;
            chart("chart-districts", single ? Word.CHART_STATIONS_OF_DISTRICTS : Word.CHART_EVENTS_OF_DISTRICTS,
                    Word.LABEL_DISTRICT,
                    single ? stations.stream().flatMap(station -> station.district().stream())
                            : events.stream().flatMap(entry -> entry.event().place().district().stream()),
                    single ? Word.UNIT_THINGS : Word.UNIT_EVENTS);
        }

        void awards() {
            List<Of<Details.Award>> own = only(Details.Award.class);
            List<Details.Honouree> all = own.stream().flatMap(each -> each.details().honourees().stream()).toList();
            long persons = all.stream().filter(honouree -> honouree.person().isPresent()).count();
            if (persons > 0) {
                total(Word.OVERVIEW_PERSONS, Word.COUNT_HONOURS, persons);
            }
            if (all.size() > persons) {
                total(Word.OVERVIEW_COLLECTIVES, Word.COUNT_THINGS, all.size() - persons);
            }
            groups("honourees", Word.OVERVIEW_HONOUREES, own.stream()
                    .filter(each -> !each.details().honourees().isEmpty()).map(this::honourees));
        }

        /** Those of whom only the name is known in lines, one for each honour; the others in a table. */
        private GroupView honourees(Of<Details.Award> award) {
            Map<String, List<LinkView>> names = new LinkedHashMap<>();
            List<List<List<LinkView>>> rows = new ArrayList<>();
            EventParts own = new EventParts(views, award.entry());
            for (Details.Honouree honouree : award.details().honourees()) {
                List<List<LinkView>> cells = own.cells(EventFields.rows(ALL_HONOURED, List.of(honouree))).getFirst();
                if (honouree.deed().isPresent() || honouree.person().isPresent() && honouree.unit().isPresent()) {
                    rows.add(cells);
                } else {
                    names.computeIfAbsent(honouree.honour().orElse(ALL_HONOURED.label()), key -> new ArrayList<>())
                            .addAll(cells.getFirst());
                }
            }
            List<FactView> facts = new ArrayList<>();
            own.fact("honour").ifPresent(facts::add);
            names.forEach((honour, all) -> facts.add(new FactView(honour, List.copyOf(all), "")));
            TableView table = rows.isEmpty() ? null
                    : EventParts.table(award.entry().event().title(),
                            EventFields.rows(ALL_HONOURED, List.of()).columns(), List.copyOf(rows));
            return new GroupView(views.row(award.entry()).event(), List.copyOf(facts), table);
        }

        private <D extends Details> List<Of<D>> only(Class<D> kind) {
            return events.stream().filter(entry -> kind.isInstance(entry.event().details()))
                    .map(entry -> new Of<>(entry, kind.cast(entry.event().details()))).toList();
        }

        private void types(Word title) {
            chart("chart-types", title, Word.LABEL_TYPE,
                    events.stream().flatMap(entry -> entry.event().details().type().stream())
                            .map(Worded::label),
                    Word.UNIT_EVENTS);
        }

        private GroupView group(EventEntry entry, String... fields) {
            EventParts own = new EventParts(views, entry);
            return group(entry, Stream.of(fields).map(own::fact).toList());
        }

        private GroupView group(EventEntry entry, List<Optional<FactView>> facts) {
            return new GroupView(views.row(entry).event(), facts.stream().flatMap(Optional::stream).toList(), null);
        }

        /** The latest of several events; the part says so when these are not all. */
        private void groups(String id, Word title, Stream<GroupView> groups) {
            List<GroupView> all = groups.toList();
            if (!all.isEmpty()) {
                parts.add(PartView.of(id, views.say(title), firstOf(EVENTS, all.size(), Word.LIST_LATEST))
                        .withGroups(all.stream().limit(EVENTS).toList()));
            }
        }

        /** What a list of the first few things says about itself; nothing when it has all of them. */
        private String firstOf(int most, int all, Word word) {
            return all > most ? views.say(word, most, all) : "";
        }

        /** How many events have each word. */
        private void counts(String id, Word title, Stream<String> words) {
            List<CountView> counts = counted(words).entrySet().stream()
                    .map(entry -> new CountView(entry.getKey(), "", entry.getValue(), false)).toList();
            if (!counts.isEmpty()) {
                parts.add(PartView.of(id, views.say(title), firstOf(COUNTS, counts.size(), Word.LIST_FIRST))
                        .withCounts(counts.stream().limit(COUNTS).toList()));
            }
        }

        private void chart(String id, Word title, Word labels, Stream<String> values, Word unit) {
            BarChart.of(id, title, labels, unit, counted(values), views).ifPresent(charts::add);
        }

        /** How often each value comes, the most frequent first. */
        private static Map<String, Integer> counted(Stream<String> values) {
            Map<String, Integer> counts = values.collect(Collectors.toMap(Function.identity(), value -> 1,
                    Integer::sum));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a,
                            LinkedHashMap::new));
        }
    }
}
