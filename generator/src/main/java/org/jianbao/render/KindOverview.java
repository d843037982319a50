package org.jianbao.render;

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

import org.jianbao.model.Details;
import org.jianbao.model.Event;
import org.jianbao.model.Site.EventEntry;
import org.jianbao.model.Worded;
import org.jianbao.render.EventModel.ChartView;
import org.jianbao.render.EventModel.DeadlineView;
import org.jianbao.render.EventModel.FigureView;
import org.jianbao.render.EventModel.PartView;
import org.jianbao.render.EventModel.TotalView;
import org.jianbao.render.TemplateModel.LinkView;

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
            case ACTIVITY -> {
            }
        }
        return new KindOverview(List.copyOf(maker.totals), List.copyOf(maker.deadlines), List.copyOf(maker.parts),
                List.copyOf(maker.charts));
    }

    /** An event with what only its kind has. */
    private record Of<D extends Details>(EventEntry entry, D details) {}

    private static final class Maker {
        private static final int DEADLINES = 6;
        private static final int EVENTS = 6;
        private static final int LEVELS = 3;
        private static final int WINNERS = 5;
        private static final int STATIONS = 20;
        private static final int HONOUREES = 20;
        private static final int COUNTS = 12;

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
            totals.addAll(EventTotals.of("参赛", events, event -> people(event.allFigures(), event), 1));
            long decided = own.stream().filter(each -> !each.details().results().isEmpty()).count();
            if (decided > 0) {
                totals.add(new TotalView("已有成绩", decided + "项", ""));
            }
            deadlines(own);
            add(EventParts.table("latest-results", "最新成绩", "", List.of("竞赛", "奖级", "获奖者"), own.stream()
                    .filter(each -> !each.details().results().isEmpty()).limit(EVENTS)
                    .flatMap(each -> each.details().results().stream().limit(LEVELS)
                            .map(result -> List.of(List.of(link(each.entry())), texts(EventParts.level(result)),
                                    winners(result.winners()))))
                    .toList()));
            types("竞赛的类型");
        }

        /** Only who takes part: entrants, or else participants counted as persons or teams. */
        private static List<Event.Figure> people(List<Event.Figure> all, Event event) {
            List<Event.Figure> entrants = event.details() instanceof Details.Competition competition
                    ? competition.entrants()
                    : all;
            return Stream.concat(entrants.stream(), event.participants().stream())
                    .filter(figure -> Set.of("名", "人", "位").contains(figure.amount().unit())).toList();
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

        private List<LinkView> winners(List<Details.Winner> winners) {
            List<LinkView> shown = new ArrayList<>(winners.stream().limit(WINNERS).map(winner -> winner.person()
                    .map(views::person).or(() -> winner.unit().map(views::organisation))
                    .orElseGet(() -> EventViews.text(winner.work().orElse("")))).toList());
            if (winners.size() > WINNERS) {
                shown.add(EventViews.text("等" + winners.size() + "个"));
            }
            return List.copyOf(shown);
        }

        void warmth() {
            List<Of<Details.Warmth>> own = only(Details.Warmth.class);
            totals.addAll(EventTotals.of("受益", events, event -> event.details() instanceof Details.Warmth warmth
                    ? warmth.beneficiaries()
                    : List.of(), 2));
            totals.addAll(EventTotals.of("资金", events, event -> event.details() instanceof Details.Warmth warmth
                    ? warmth.money()
                    : List.of(), 1));
            counts("groups", "帮助谁", own.stream().flatMap(each -> each.details().groups().stream().distinct()));
            add(EventParts.table("latest-help", "最近怎么帮", "", List.of("活动", "帮助谁", "做了什么", "受益"), own.stream()
                    .filter(each -> !each.details().groups().isEmpty() || !each.details().actions().isEmpty()
                            || !each.details().beneficiaries().isEmpty())
                    .limit(EVENTS)
                    .map(each -> List.of(List.of(link(each.entry())), texts(each.details().groups()),
                            texts(each.details().actions()), figures(each.entry(), each.details().beneficiaries())))
                    .toList()));
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
                parts.add(new PartView("counts", "驿站数目", "各次报道的数，不能相加", List.of(), counts, List.of(), null));
            }
            add(EventParts.table("stations", "驿站在哪里，何时开放", "",
                    List.of("名称", "区县", "地址", "开放时间", "设施", "电话"),
                    stations.stream().limit(STATIONS).map(station -> EventParts.station(views, station)).toList()));
            add(EventParts.table("hours", "开放时间", "", List.of("活动", "开放时间"), own.stream()
                    .flatMap(each -> each.details().openingHours().stream()
                            .map(hours -> List.of(List.of(link(each.entry())), texts(hours))))
                    .limit(EVENTS).toList()));
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
            add(EventParts.table("honourees", "谁获得荣誉，为什么", "", List.of("获得者", "单位", "荣誉", "事迹", "出自"),
                    own.stream().flatMap(each -> each.details().honourees().stream()
                            .map(honouree -> honouree(each, honouree))).limit(HONOUREES).toList()));
            chart("chart-honours", "各项荣誉的获得者", "荣誉", own.stream().flatMap(each -> each.details().honourees().stream()
                    .map(honouree -> each.details().honour().or(honouree::honour)
                            .orElse(each.entry().event().title()))),
                    "个");
        }

        private List<List<LinkView>> honouree(Of<Details.Award> award, Details.Honouree honouree) {
            List<List<LinkView>> cells = new ArrayList<>(EventParts.honouree(views, honouree));
            cells.set(2, texts(Stream.of(award.details().honour(), honouree.honour()).flatMap(Optional::stream)
                    .distinct().toList()));
            cells.add(List.of(link(award.entry())));
            return List.copyOf(cells);
        }

        private <D extends Details> List<Of<D>> only(Class<D> kind) {
            return events.stream().filter(entry -> kind.isInstance(entry.event().details()))
                    .map(entry -> new Of<>(entry, kind.cast(entry.event().details()))).toList();
        }

        private void types(String title) {
            chart("chart-types", title, "类型", events.stream().flatMap(entry -> entry.event().details().type().stream())
                    .map(Worded::label), "项");
        }

        private void add(Optional<PartView> part) {
            part.ifPresent(parts::add);
        }

        /** How many events have each value. */
        private void counts(String id, String title, Stream<String> values) {
            List<FigureView> counts = counted(values).entrySet().stream().limit(COUNTS)
                    .map(entry -> new FigureView(entry.getKey(), entry.getValue() + "项", "")).toList();
            if (!counts.isEmpty()) {
                parts.add(new PartView(id, title, "", List.of(), counts, List.of(), null));
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

        private LinkView link(EventEntry entry) {
            return new LinkView(entry.event().title(), views.row(entry).event().url());
        }

        private List<LinkView> figures(EventEntry entry, List<Event.Figure> figures) {
            return views.figures(entry, figures).stream()
                    .map(figure -> new LinkView(figure.label() + figure.amount(), figure.url())).toList();
        }

        private static List<LinkView> texts(String text) {
            return List.of(EventViews.text(text));
        }

        private static List<LinkView> texts(List<String> texts) {
            return texts.stream().map(EventViews::text).toList();
        }
    }
}
