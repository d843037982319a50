package org.jianbao.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.model.Details;
import org.jianbao.model.Event;
import org.jianbao.model.EventDate;
import org.jianbao.model.When;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a file of {@code events}: one event, or a list of them. */
final class EventReader {
    private static final List<String> FIELDS = List.of("id", "kind", "title", "date", "start", "end", "place",
            "articles");

    private final Set<String> articles;
    private final Problems problems;
    private final Dates dates;

    /** @param articles paths of all articles, from the content folder */
    EventReader(Set<String> articles, Problems problems) {
        this.articles = Set.copyOf(articles);
        this.problems = problems;
        this.dates = new Dates(problems);
    }

    /** The events of a file; one with a mistake is reported and left out. */
    List<Event> read(TextFile file) {
        YamlText yaml = YamlText.of(file);
        List<Event> events = new ArrayList<>();
        yaml.root(problems).ifPresent(root -> {
            List<Node> nodes = root instanceof SequenceNode list ? list.getValue() : List.of(root);
            for (Node node : nodes) {
                Fields.of(yaml, node, problems).flatMap(this::event).ifPresent(events::add);
            }
        });
        return events;
    }

    private Optional<Event> event(Fields fields) {
        fields.allow(FIELDS);
        Optional<String> id = fields.text("id");
        if (id.isEmpty()) {
            fields.missing("id");
        }
        Optional<Event.Kind> kind = kind(fields);
        String title = fields.requiredText("title", "");
        Optional<LocalDate> date = fields.parsed("date", dates::day);
        Optional<LocalDate> start = fields.parsed("start", dates::day).or(() -> date);
        Optional<LocalDate> end = fields.parsed("end", dates::day);
        if (fields.text("date").isPresent() && (fields.text("start").isPresent() || fields.text("end").isPresent())) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("date"), "date 和 start、end 不能同时写",
                    "一天的活动写 date，几天的写 start 和 end");
        }
        if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get())) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("end"), "结束日期 " + end.get() + " 早于开始日期 " + start.get());
        }
        List<Event.Report> reports = reports(fields);
        if (id.isEmpty() || kind.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        When when = start.isEmpty() ? new When.Unknown()
                : end.isEmpty() ? new When.On(EventDate.day(start.get()))
                        : new When.Span(EventDate.day(start.get()), EventDate.day(end.get()));
        return Optional.of(new Event(id.get(), title, when,
                new Event.Location(Optional.empty(), fields.text("place")), Optional.empty(), Optional.empty(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), reports, Optional.empty(),
                List.of(), List.of(), details(kind.get()), fields.place("id")));
    }

    private static Details details(Event.Kind kind) {
        return switch (kind) {
            case COMPETITION -> new Details.Competition(Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), Optional.empty());
            case WARMTH -> new Details.Warmth(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());
            case STATION -> new Details.Stations(Optional.empty(), Optional.empty(), List.of(), List.of(),
                    Optional.empty(), List.of(), List.of());
            case AWARD -> new Details.Award(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                    List.of(), List.of());
            case ACTIVITY -> new Details.Activity(Optional.empty(), Optional.empty(), List.of());
        };
    }

    private Optional<Event.Kind> kind(Fields fields) {
        Map<String, Event.Kind> valid = new LinkedHashMap<>();
        Arrays.stream(Event.Kind.values()).forEach(kind -> valid.put(kind.id(), kind));
        if (fields.text("kind").isEmpty()) {
            fields.missing("kind");
        }
        return fields.parsed("kind", value -> {
            Optional<Event.Kind> kind = Optional.ofNullable(valid.get(value.text()));
            if (kind.isEmpty()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "没有“" + value.text() + "”这一种活动",
                        NearestWord.advice(value.text(), valid.keySet()));
            }
            return kind;
        });
    }

    private List<Event.Report> reports(Fields fields) {
        List<Event.Report> found = new ArrayList<>();
        for (Fields.Located value : fields.located("articles")) {
            String path = RelativePath.resolve("", value.text());
            if (articles.contains(path)) {
                found.add(new Event.Report(path, "", value.place()));
            } else {
                problems.add(ProblemKind.MISSING_ARTICLE, value.place(), "没有文章“" + value.text() + "”",
                        NearestWord.to(value.text(), articles).map(near -> "是不是“" + near + "”？")
                                .orElse("写从内容文件夹起的路径，如 issues/2024-11-11/01-yugong-guanai.md"));
            }
        }
        return found;
    }
}
