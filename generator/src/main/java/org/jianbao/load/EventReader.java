package org.jianbao.load;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.Value;
import org.jianbao.load.value.YamlText;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventKind.BuiltIn;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.region.Region;

/** Reads a file of {@code events}: one event, or a list of them. */
final class EventReader {
    private final RecordReader records;
    private final List<EventKind> kinds;
    private final TextForms texts;
    private final Problems problems;
    private final Set<String> declared = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();

    /**
     * @param kinds those of the site
     * @param region whose districts are meant
     */
    EventReader(RecordReader records, List<EventKind> kinds, Region region, Problems problems) {
        this.records = records;
        this.kinds = List.copyOf(kinds);
        this.texts = new EventTexts(region, problems);
        this.problems = problems;
    }

    /**
     * The events of a file in YAML or, by its name, in CSV; one without what it requires is reported and left out.
     *
     * @param path of the file, from the content folder
     */
    List<Event> read(TextFile file, String path) {
        List<Fields> found = path.endsWith(".csv") ? ofTable(file, path) : ofYaml(YamlText.of(file), path);
        return found.stream().flatMap(fields -> event(fields).stream()).toList();
    }

    private List<Fields> ofTable(TextFile file, String path) {
        EventTable.Rows rows = EventTable.read(file, kinds, problems);
        rows.ids().forEach(this::declare);
        if (!rows.whole()) {
            miss(path);
        }
        return rows.events();
    }

    private List<Fields> ofYaml(YamlText yaml, String path) {
        Optional<Value> root = yaml.root(problems);
        List<Value> values = root.map(value -> value instanceof Value.Items list ? list.items() : List.of(value))
                .orElse(List.of());
        List<Fields> events = values.stream().flatMap(value -> Fields.of(value, problems).stream()).toList();
        if (root.isEmpty() || events.size() < values.size()) {
            miss(path);
        }
        return events;
    }

    /** Notes that a file of events could not be read, so that nobody knows all ids. */
    void miss(String path) {
        missed.add(path);
    }

    /** The paths of the files of which some event could not be read at all. */
    Set<String> missed() {
        return Set.copyOf(missed);
    }

    /** The ids that were read, those of events that were left out among them. */
    Set<String> declared() {
        return Set.copyOf(declared);
    }

    private void declare(String id) {
        declared.add(Normalizer.normalize(id, Normalizer.Form.NFC));
    }

    private Optional<Event> event(Fields fields) {
        fields.text("id").ifPresent(this::declare);
        Optional<EventKind> kind = kind(fields);
        Map<String, String> valid = labels.computeIfAbsent(kind.map(EventKind::id).orElse(""),
                id -> labels(kind.map(List::of).orElse(kinds)));
        fields.allow(valid.keySet(), name -> advice(name, kind, valid));
        Map<Class<?>, Object> given = new HashMap<>();
        kind.ifPresent(known -> {
            given.put(EventKind.class, known);
            records.details(fields, known, texts).ifPresent(details -> given.put(Details.class, details));
        });
        return records.read(fields, Event.class, texts, given);
    }

    private Optional<EventKind> kind(Fields fields) {
        if (!fields.has("kind")) {
            fields.missing("kind");
        }
        return fields.parsed("kind", value -> {
            Optional<EventKind> chosen = RecordReader.choice(value.text(), kinds);
            if (chosen.isEmpty()) {
                String advice = RecordReader.choice(value.text(), List.of(BuiltIn.values()))
                        .map(own -> "要用它，在 site.yml 的 kinds 里加一项 " + own.id() + "；" + "现在有的："
                                + RecordReader.named(kinds))
                        .orElseGet(() -> RecordReader.adviceOf(value.text(), kinds));
                problems.add(ProblemKind.BAD_VALUE, value.place(), "“kind”没有“" + value.text() + "”这一种", advice);
            }
            return chosen;
        });
    }

    /** The fields that an event of one of some kinds may have, each with its Chinese name. */
    static Map<String, String> labels(List<EventKind> kinds) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("id", "");
        labels.put("kind", "");
        labels.putAll(RecordReader.labels(Event.class));
        for (EventKind own : kinds) {
            RecordReader.labels(own.fields()).forEach(labels::putIfAbsent);
        }
        return labels;
    }

    private String advice(String name, Optional<EventKind> kind, Map<String, String> valid) {
        for (EventKind other : kinds) {
            if (kind.isPresent() && other.field(name).isPresent()) {
                return "“" + name + "”是" + other.label() + "的字段，这里是" + kind.get().label()
                        + "：改写 kind，或删掉它";
            }
        }
        return Labels.advice(name, valid);
    }
}
