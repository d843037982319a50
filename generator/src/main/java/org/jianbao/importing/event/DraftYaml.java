package org.jianbao.importing.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes drafts of events as YAML, each value below the sentence that it comes from. */
final class DraftYaml {
    private static final List<String> PLAIN = List.of("date", "start", "end", "theme", "edition");
    private static final List<String> LISTS = List.of("hosts", "organisers", "coOrganisers");
    private static final List<String> FIGURES = List.of("entrants", "participants", "beneficiaries", "money", "goods",
            "selection",
            "grants", "figures");
    private static final int LONGEST_QUOTE = 120;

    private final StringBuilder out = new StringBuilder();
    private String last = "";

    private DraftYaml() {}

    static String of(List<EventDraft> drafts, LocalDate date) {
        DraftYaml yaml = new DraftYaml();
        yaml.out.append("# yaml-language-server: $schema=../../generator/schema/events.schema.json\n")
                .append("# ").append(date).append("这一期的活动草稿，导入时从文章里摘出来的；# 后面是所据的原句。\n")
                .append("# 逐条核对，补上没有的，删掉不要的，再删掉 draft: true，活动才会发表。\n");
        drafts.forEach(yaml::event);
        return yaml.out.toString();
    }

    private void event(EventDraft draft) {
        last = "";
        out.append("\n- id: ").append(draft.id()).append("\n  draft: true\n  kind: ").append(draft.kind().id())
                .append('\n');
        draft.type().ifPresent(type -> out.append("  type: ").append(type).append('\n'));
        out.append("  title: ").append(quoted(draft.title())).append('\n');
        for (String field : PLAIN) {
            EventDrafts.of(draft, field).forEach(value -> {
                source(value, "  ");
                out.append("  ").append(field).append(": ").append(field.equals("theme") || field.equals("edition")
                        ? quoted(value.text()) : value.text()).append('\n');
            });
        }
        place(draft);
        LISTS.forEach(field -> list(draft, field));
        results(draft);
        honourees(draft);
        people(draft);
        FIGURES.forEach(field -> figures(draft, field));
        out.append("  articles: ").append(quoted(draft.report())).append('\n');
    }

    private void place(EventDraft draft) {
        List<Value> places = draft.values().stream().filter(value -> value.field().startsWith("place.")).toList();
        if (!places.isEmpty()) {
            out.append("  place:\n");
            places.forEach(value -> {
                source(value, "    ");
                out.append("    ").append(value.field().substring("place.".length())).append(": ")
                        .append(quoted(value.text()))
                        .append('\n');
            });
        }
    }

    private void list(EventDraft draft, String field) {
        List<Value> values = EventDrafts.of(draft, field);
        if (!values.isEmpty()) {
            source(values.getFirst(), "  ");
            out.append("  ").append(field).append(": ").append(values.stream().map(value -> quoted(value.text()))
                    .collect(Collectors.joining(", ", "[", "]"))).append('\n');
        }
    }

    private void figures(EventDraft draft, String field) {
        List<Value> values = EventDrafts.of(draft, field);
        if (!values.isEmpty()) {
            out.append("  ").append(field).append(":\n");
            values.forEach(value -> {
                source(value, "    ");
                out.append("    - {label: ").append(quoted(value.label())).append(", amount: ")
                        .append(quoted(value.text()))
                        .append("}\n");
            });
        }
    }

    private void results(EventDraft draft) {
        Map<String, List<Value>> levels = new LinkedHashMap<>();
        draft.values().stream().filter(value -> value.field().startsWith("results."))
                .forEach(value -> levels.computeIfAbsent(value.label(), key -> new ArrayList<>()).add(value));
        if (levels.isEmpty()) {
            return;
        }
        out.append("  results:\n");
        levels.forEach((level, values) -> {
            source(values.getFirst(), "    ");
            out.append("    - level: ").append(quoted(level)).append('\n');
            values.stream().filter(value -> value.field().equals("results.count")).findFirst()
                    .ifPresent(count -> out.append("      count: ").append(quoted(count.text())).append('\n'));
            List<Value> winners = values.stream().filter(value -> !value.field().equals("results.count")).toList();
            if (!winners.isEmpty()) {
                out.append("      winners:\n");
                winners.forEach(winner -> member(winner, winner.field().substring("results.".length()), "        "));
            }
        });
    }

    private void member(Value value, String name, String indent) {
        out.append(indent).append("- {").append(name).append(": ").append(quoted(value.text()))
                .append(value.unit().isEmpty() ? "" : ", unit: " + quoted(value.unit())).append("}\n");
    }

    private void honourees(EventDraft draft) {
        List<Value> values = draft.values().stream().filter(value -> value.field().startsWith("honourees.")).toList();
        if (!values.isEmpty()) {
            source(values.getFirst(), "  ");
            out.append("  honourees:\n");
            values.forEach(value -> {
                out.append("    - {").append(value.field().substring("honourees.".length())).append(": ")
                        .append(quoted(value.text()))
                        .append(value.unit().isEmpty() ? "" : ", unit: " + quoted(value.unit()))
                        .append(value.label().isEmpty() ? "" : ", honour: " + quoted(value.label())).append("}\n");
            });
        }
    }

    private void people(EventDraft draft) {
        List<Value> values = EventDrafts.of(draft, "people");
        if (!values.isEmpty()) {
            out.append("  people:\n");
            values.forEach(value -> {
                source(value, "    ");
                out.append("    - name: ").append(quoted(value.text())).append('\n');
            });
        }
    }

    /** The sentence that a value comes from, once for all that come from it. */
    private void source(Value value, String indent) {
        String sentence = value.sentence().replaceAll("\\s+", " ").strip();
        if (sentence.equals(last)) {
            return;
        }
        last = sentence;
        out.append(indent).append("# ").append(around(sentence, Math.max(0, sentence.indexOf(value.text()))))
                .append('\n');
    }

    private static String around(String sentence, int at) {
        int from = sentence.length() <= LONGEST_QUOTE ? 0
                : Math.max(0, Math.min(at - LONGEST_QUOTE / 2, sentence.length() - LONGEST_QUOTE));
        int to = Math.min(sentence.length(), from + LONGEST_QUOTE);
        return (from > 0 ? "……" : "") + sentence.substring(from, to) + (to < sentence.length() ? "……" : "");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ").strip() + "\"";
    }
}
