package org.jianbao.render.event;

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

import org.jianbao.model.Site.EventEntry;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventValue;
import org.jianbao.model.event.Worded;
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

/**
 * What matters to the events of one kind.
 *
 * @param totals numbers to begin with
 * @param deadlines days to keep
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
        private static final int LEVELS = 3;
        private static final int WINNERS = 5;
        private static final int STATIONS = 12;
        private static final int HONOUREES = 8;
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
                            all -> all.isEmpty() ? "" : all.size() == 1 ? all.getFirst() + "年"
                                    : all.getFirst() + "—" + all.getLast() + "年"));
            totals.add(new TotalView("活动", events.size() + "项", years));
        }

        void competitions() {
            List<Of<Details.Competition>> own = only(Details.Competition.class);
            GreatestFigures.people("参赛人数最多的一项", events, Maker::entrants).ifPresent(totals::add);
            long decided = own.stream().filter(each -> !each.details().results().isEmpty()).count();
            if (decided > 0) {
                totals.add(new TotalView("已有成绩", decided + "项", ""));
            }
            deadlines(own);
            groups("latest-results", "最新成绩", own.stream()
                    .filter(each -> !each.details().results().isEmpty()).limit(EVENTS).map(this::results));
            types("竞赛的类型");
        }

        /** Persons who take part, in all or in a round. */
        private static List<Event.Figure> entrants(Event event) {
            Stream<Event.Figure> own = event.details() instanceof Details.Competition competition
                    ? Stream.concat(competition.entrants().stream(),
                            competition.rounds().stream().flatMap(round -> round.entrants().stream()))
                    : Stream.of();
            return Stream.concat(own, event.participants().stream())
                    .filter(figure -> GreatestFigures.PEOPLE.contains(figure.amount().unit())).toList();
        }

        private void deadlines(List<Of<Details.Competition>> own) {
            for (Of<Details.Competition> each : own) {
                each.details().registration().flatMap(Details.Registration::until).ifPresent(until -> deadlines.add(
                        new DeadlineView(views.row(each.entry()).event(), "报名截止", until.text(),
                                new EventModel.DaysView("", until.last().toString()))));
                Optional<LocalDate> first = each.entry().event().when().first();
                each.entry().event().when().last().ifPresent(last -> deadlines.add(
                        new DeadlineView(views.row(each.entry()).event(), "比赛", each.entry().event().when().text(),
                                EventViews.days(first.orElse(last), last))));
            }
            deadlines.sort(Comparator.comparing((DeadlineView deadline) -> deadline.days().last()).reversed());
            deadlines.subList(Math.min(DEADLINES, deadlines.size()), deadlines.size()).clear();
        }

        /** The winners of each level, or how many there are where no name is known. */
        private GroupView results(Of<Details.Competition> each) {
            List<Optional<FactView>> facts = new ArrayList<>();
            EventParts parts = new EventParts(views, each.entry());
            for (Details.Result result : each.details().results().stream().limit(LEVELS).toList()) {
                if (result.winners().isEmpty()) {
                    facts.add(EventViews.fact(result.level(), result.count().map(Amount::text)));
                } else {
                    EventValue.Rows rows = EventFields.rows(RESULTS, List.of(result));
                    facts.add(EventViews.fact(rows.rows().getFirst().get(1).text(),
                            few(parts.cells(rows).stream().flatMap(row -> row.getFirst().stream()).toList(), WINNERS)));
                }
            }
            return group(each.entry(), facts);
        }

        void warmth() {
            List<Of<Details.Warmth>> own = only(Details.Warmth.class);
            GreatestFigures.people("受益人数最多的一项", events,
                    event -> event.details() instanceof Details.Warmth warmth ? warmth.beneficiaries() : List.of())
                    .ifPresent(totals::add);
            GreatestFigures.money("资金最多的一项", events,
                    event -> event.details() instanceof Details.Warmth warmth ? warmth.money() : List.of())
                    .ifPresent(totals::add);
            counts("groups", "帮助谁", own.stream().flatMap(each -> each.details().groups().stream().distinct()));
            groups("latest-help", "最近怎么帮", own.stream()
                    .map(each -> group(each.entry(), "groups", "actions", "beneficiaries"))
                    .filter(group -> !group.facts().isEmpty()).limit(EVENTS));
            chart("chart-services", "提供的服务", "服务", own.stream()
                    .flatMap(each -> each.details().services().stream().distinct().map(Worded::label)), "项");
        }

        void stations() {
            List<Of<Details.Stations>> own = only(Details.Stations.class);
            List<Details.Station> stations = own.stream().flatMap(each -> each.details().stations().stream()).toList();
            Set<String> districts = new HashSet<>();
            events.forEach(entry -> entry.event().place().district().ifPresent(districts::add));
            stations.forEach(station -> station.district().ifPresent(districts::add));
            if (!districts.isEmpty()) {
                totals.add(new TotalView("区县", districts.size() + "个", ""));
            }
            if (!stations.isEmpty()) {
                totals.add(new TotalView("列出的驿站", stations.size() + "个", ""));
            }
            List<FigureView> counts = own.stream()
                    .flatMap(each -> views.figures(each.entry(), each.details().counts()).stream()).limit(COUNTS)
                    .toList();
            if (!counts.isEmpty()) {
                parts.add(PartView.of("counts", "驿站数目", "各次报道的数，不能相加").withFigures(counts));
            }
            if (!stations.isEmpty()) {
                List<List<List<LinkView>>> rows = own.stream().flatMap(each -> new EventParts(views, each.entry())
                        .cells(EventFields.rows(SINGLE, each.details().stations())).stream()).limit(STATIONS).toList();
                parts.add(PartView.of("stations", "驿站在哪里，何时开放", "").withTable(EventParts.table(SINGLE.label(),
                        EventFields.rows(SINGLE, List.of()).columns(), rows)));
            }
            groups("hours", "什么时候开放", own.stream().filter(each -> each.details().openingHours().isPresent())
                    .limit(EVENTS)
                    .map(each -> group(each.entry(), "openingHours")));
            counts("facilities", "有什么设施", Stream.concat(
                    own.stream().flatMap(each -> each.details().facilities().stream().distinct()),
                    stations.stream().flatMap(station -> station.facilities().stream().distinct())));
            boolean single = stations.stream().flatMap(station -> station.district().stream()).distinct().count() > 1;
            chart("chart-districts", single ? "各区县列出的驿站" : "各区县的活动", "区县",
                    single ? stations.stream().flatMap(station -> station.district().stream())
                            : events.stream().flatMap(entry -> entry.event().place().district().stream()),
                    single ? "个" : "项");
        }

        void awards() {
            List<Of<Details.Award>> own = only(Details.Award.class);
            List<Details.Honouree> all = own.stream().flatMap(each -> each.details().honourees().stream()).toList();
            long persons = all.stream().filter(honouree -> honouree.person().isPresent()).count();
            if (persons > 0) {
                totals.add(new TotalView("公布姓名的获得者", persons + "人次", ""));
            }
            if (all.size() > persons) {
                totals.add(new TotalView("公布名称的集体", all.size() - persons + "个", ""));
            }
            groups("honourees", "谁获得荣誉，为什么", own.stream()
                    .filter(each -> !each.details().honourees().isEmpty()).limit(EVENTS).map(this::honourees));
            chart("chart-honours", "各项荣誉的获得者", "荣誉", own.stream().flatMap(each -> each.details().honourees().stream()
                    .map(honouree -> each.details().honour().or(honouree::honour)
                            .orElse(each.entry().event().title()))),
                    "个");
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
            names.forEach((honour, all) -> facts.add(new FactView(honour, few(all, HONOUREES))));
            TableView table = rows.isEmpty() ? null
                    : EventParts.table(award.entry().event().title(),
                            EventFields.rows(ALL_HONOURED, List.of()).columns(),
                            rows.stream().limit(HONOUREES).toList());
            return new GroupView(views.row(award.entry()).event(), List.copyOf(facts), table);
        }

        /** The first of a list, and how many there are when these are not all. */
        private static List<LinkView> few(List<LinkView> all, int most) {
            List<LinkView> shown = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
            if (all.size() > most) {
                shown.add(EventViews.text("等" + all.size() + "个"));
            }
            return List.copyOf(shown);
        }

        private <D extends Details> List<Of<D>> only(Class<D> kind) {
            return events.stream().filter(entry -> kind.isInstance(entry.event().details()))
                    .map(entry -> new Of<>(entry, kind.cast(entry.event().details()))).toList();
        }

        private void types(String title) {
            chart("chart-types", title, "类型", events.stream().flatMap(entry -> entry.event().details().type().stream())
                    .map(Worded::label), "项");
        }

        private GroupView group(EventEntry entry, String... fields) {
            EventParts own = new EventParts(views, entry);
            return group(entry, Stream.of(fields).map(own::fact).toList());
        }

        private GroupView group(EventEntry entry, List<Optional<FactView>> facts) {
            return new GroupView(views.row(entry).event(), facts.stream().flatMap(Optional::stream).toList(), null);
        }

        private void groups(String id, String title, Stream<GroupView> groups) {
            List<GroupView> all = groups.toList();
            if (!all.isEmpty()) {
                parts.add(PartView.of(id, title, "").withGroups(all));
            }
        }

        /** How many events have each word. */
        private void counts(String id, String title, Stream<String> words) {
            List<CountView> counts = counted(words).entrySet().stream().limit(COUNTS)
                    .map(entry -> new CountView(entry.getKey(), "", entry.getValue(), false)).toList();
            if (!counts.isEmpty()) {
                parts.add(PartView.of(id, title, "").withCounts(counts));
            }
        }

        private void chart(String id, String title, String labels, Stream<String> values, String unit) {
            BarChart.of(id, title, labels, unit, counted(values)).ifPresent(charts::add);
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
