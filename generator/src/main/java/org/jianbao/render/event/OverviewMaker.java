package org.jianbao.render.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details.Honouree;
import org.jianbao.model.event.Details.Result;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.EventModel.ChartView;
import org.jianbao.render.event.EventModel.CountView;
import org.jianbao.render.event.EventModel.DeadlineView;
import org.jianbao.render.event.EventModel.FactView;
import org.jianbao.render.event.EventModel.GroupView;
import org.jianbao.render.event.EventModel.PartView;
import org.jianbao.render.event.EventModel.TableView;
import org.jianbao.render.event.EventModel.TotalView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.words.Word;

/** Collects what an overview of events shows: whatever kind they are, its parts are made alike. */
final class OverviewMaker {
    private static final int EVENTS = 6;
    private static final int COUNTS = 16;

    private final EventViews views;
    private final List<TotalView> totals = new ArrayList<>();
    private final List<DeadlineView> deadlines = new ArrayList<>();
    private final List<PartView> parts = new ArrayList<>();
    private final List<ChartView> charts = new ArrayList<>();

    OverviewMaker(EventViews views) {
        this.views = views;
    }

    KindOverview made() {
        return new KindOverview(List.copyOf(totals), List.copyOf(deadlines), List.copyOf(parts), List.copyOf(charts));
    }

    /** How many events there are, and of which years. */
    void events(List<EventEntry> events) {
        List<String> years = events.stream().flatMap(entry -> entry.year().stream()).distinct().sorted()
                .map(String::valueOf).toList();
        totals.add(new TotalView(views.say(Word.OVERVIEW_EVENTS), views.say(Word.COUNT_EVENTS, events.size()),
                years.isEmpty() ? ""
                        : years.size() == 1 ? views.say(Word.DATE_YEAR, years.getFirst())
                                : views.say(Word.DATE_YEARS, years.getFirst(), years.getLast()),
                null));
    }

    void total(String label, Word text, long count) {
        totals.add(new TotalView(label, views.say(text, count), "", null));
    }

    /** @param said whether the label says already what the figure counts */
    void greatest(String label, Optional<GreatestFigure> figure, boolean said) {
        figure.ifPresent(found -> totals.add(new TotalView(label, found.figure().amount().text(),
                said ? "" : found.figure().label(), views.row(found.entry()).event())));
    }

    void deadlines(List<DeadlineView> days) {
        deadlines.addAll(days);
    }

    void part(PartView part) {
        parts.add(part);
    }

    GroupView group(EventEntry entry, List<Optional<FactView>> facts) {
        return new GroupView(views.row(entry).event(), facts.stream().flatMap(Optional::stream).toList(), null);
    }

    /** The latest of several events; the part says so when these are not all. */
    void groups(String id, String title, Stream<GroupView> groups) {
        List<GroupView> all = groups.toList();
        if (!all.isEmpty()) {
            parts.add(PartView.of(id, title, firstOf(EVENTS, all.size(), Word.LIST_LATEST))
                    .withGroups(all.stream().limit(EVENTS).toList()));
        }
    }

    /** What a list of the first few things says about itself; nothing when it has all of them. */
    String firstOf(int most, int all, Word word) {
        return all > most ? views.say(word, most, all) : "";
    }

    /** How many events have each word. */
    void counts(String id, String title, Stream<String> words) {
        List<CountView> counts = counted(words).entrySet().stream()
                .map(entry -> new CountView(entry.getKey(), "", entry.getValue(), false)).toList();
        if (!counts.isEmpty()) {
            parts.add(PartView.of(id, title, firstOf(COUNTS, counts.size(), Word.LIST_FIRST))
                    .withCounts(counts.stream().limit(COUNTS).toList()));
        }
    }

    void chart(String id, String title, String labels, Stream<String> values, Word unit) {
        BarChart.of(id, title, labels, unit, counted(values), views).ifPresent(charts::add);
    }

    /** How often each value comes, the most frequent first. */
    private static Map<String, Integer> counted(Stream<String> values) {
        Map<String, Integer> counts = values.collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * All winners of each level whose names are known, and how many there are when these are not all of them: in one text
     * with the last name, so that it is not read as a number of what the names won.
     *
     * @param field the field that holds the results
     */
    GroupView results(EventEntry entry, Component field, List<Result> results) {
        List<Optional<FactView>> facts = new ArrayList<>();
        EventParts own = new EventParts(views, entry);
        for (Result result : results) {
            if (result.winners().isEmpty()) {
                facts.add(EventViews.fact(result.level(), result.count().map(Amount::text)));
            } else {
                List<LinkView> names = own.cells(EventFields.rows(field, List.of(result), entry.event().kind().words()))
                        .stream()
                        .flatMap(row -> row.getFirst().stream()).toList();
                facts.add(Optional.of(new FactView(result.level(), names, result.count()
                        .filter(count -> exceeds(count, names.size()))
                        .map(count -> views.say(Word.LIST_NAMED, count.text(), names.size())).orElse(""))));
            }
        }
        return group(entry, facts);
    }

    private static boolean exceeds(Amount count, int named) {
        return count.quantity().number().compareTo(BigDecimal.valueOf(named)) > 0;
    }

    /**
     * Those of whom only the name is known in lines, one for each honour; the others in a table.
     *
     * @param field the field that holds them
     * @param first what the lines begin with
     */
    GroupView honourees(EventEntry entry, Component field, List<Honouree> honourees, Optional<FactView> first) {
        Map<String, List<LinkView>> names = new LinkedHashMap<>();
        List<List<List<LinkView>>> rows = new ArrayList<>();
        EventParts own = new EventParts(views, entry);
        for (Honouree honouree : honourees) {
            List<List<LinkView>> cells = own
                    .cells(EventFields.rows(field, List.of(honouree), entry.event().kind().words())).getFirst();
            if (honouree.deed().isPresent() || honouree.person().isPresent() && honouree.unit().isPresent()) {
                rows.add(cells);
            } else {
                names.computeIfAbsent(honouree.honour().orElse(field.label()), key -> new ArrayList<>())
                        .addAll(cells.getFirst());
            }
        }
        List<FactView> facts = new ArrayList<>(first.stream().toList());
        names.forEach((honour, all) -> facts.add(new FactView(honour, List.copyOf(all), "")));
        TableView table = rows.isEmpty() ? null
                : EventParts.table(entry.event().title(),
                        EventFields.rows(field, List.of(), entry.event().kind().words()).columns(),
                        List.copyOf(rows));
        return new GroupView(views.row(entry).event(), List.copyOf(facts), table);
    }
}
