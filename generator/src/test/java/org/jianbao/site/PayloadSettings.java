package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.load.ContentLoader;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Samples;

/** A small site with payloads in every field of site.yml and terms.yml, as far as the program lets them in. */
final class PayloadSettings {
    /** Fields of the site itself; what is refused of these is found out on a site that has nothing else. */
    private static final List<String> SITE_FIELDS = List.of("title", "description", "contact.name", "contact.address",
            "contact.phone", "contact.email", "navigation.title", "navigation.url", "columns.name",
            "columns.description",
            "categories.name", "categories.description", "categories.color", "language", "timeZone", "terms.people",
            "terms.organisations", "terms.terms", "terms.synonyms");

    private static final List<String> TERMS = List.of("terms.people", "terms.organisations", "terms.terms",
            "terms.synonyms");
    private static final Set<String> LISTED = Stream
            .concat(Stream.of("navigation.url", "categories.color"), TERMS.stream())
            .collect(Collectors.toUnmodifiableSet());
    /** Fields that take next to nothing: of these a part of the payloads is enough. */
    private static final Set<String> NARROW = Set.of("contact.email", "contact.phone", "language", "timeZone");
    private static final int PART = 10;

    private final Path alone;
    private final List<String> payloads;
    private final Map<String, List<String>> ofSite = new LinkedHashMap<>();

    /** @param alone the folder of the site */
    PayloadSettings(Path alone, List<String> payloads) {
        this.alone = alone;
        this.payloads = List.copyOf(payloads);
    }

    int fields() {
        return SITE_FIELDS.size();
    }

    /** How many payloads stand in fields. */
    int accepted() {
        return ofSite.values().stream().mapToInt(List::size).sum();
    }

    /** Finds out what is accepted, and writes all of that into one site. */
    void write() throws IOException {
        Samples.smallSite(alone);
        for (String field : SITE_FIELDS) {
            if (LISTED.contains(field)) {
                ofSite.put(field, withoutErrors(alone, field));
                continue;
            }
            List<String> accepted = new ArrayList<>();
            for (List<String> some : PayloadSite.parts(payloads)) {
                if (!NARROW.contains(field)) {
                    accepted.addAll(accepted(field, some));
                } else if (isAccepted(field, some)) {
                    accepted.addAll(some);
                } else {
                    accepted.addAll(accepted(field, some.subList(0, Math.min(some.size(), PayloadSite.MANY / PART))));
                }
            }
            ofSite.put(field, accepted);
        }
        settings(alone, ofSite);
    }

    /** What is accepted of a field that has a line for each payload. */
    private List<String> withoutErrors(Path alone, String field) throws IOException {
        // A term may stand in one list only.
        int list = TERMS.indexOf(field);
        List<String> left = IntStream.range(0, payloads.size()).filter(i -> list < 0 || i % TERMS.size() == list)
                .mapToObj(payloads::get).toList();
        for (int round = 0; round < PayloadSite.MOST_ROUNDS; round++) {
            settings(alone, Map.of(field, left));
            Set<String> wrong = new HashSet<>();
            for (Problem error : PayloadSite.errors(alone)) {
                String line = Files.readAllLines(Path.of(error.place().file())).get(error.place().line() - 1);
                left.stream().filter(payload -> line.contains(PayloadSite.quoted(payload)))
                        .max(Comparator.comparingInt(String::length))
                        .ifPresent(wrong::add);
            }
            if (wrong.isEmpty()) {
                return left;
            }
            left = left.stream().filter(payload -> !wrong.contains(payload)).toList();
        }
        throw new AssertionError(field + ": " + Report.text(PayloadSite.errors(alone), Report.USUAL_WIDTH));
    }

    /** What is accepted of some payloads: all of them together, or what is of each half. */
    private List<String> accepted(String field, List<String> some) throws IOException {
        if (isAccepted(field, some)) {
            return some;
        }
        if (some.size() == 1) {
            return List.of();
        }
        int half = some.size() / 2;
        List<String> accepted = new ArrayList<>(accepted(field, some.subList(0, half)));
        accepted.addAll(accepted(field, some.subList(half, some.size())));
        return accepted;
    }

    private boolean isAccepted(String field, List<String> some) throws IOException {
        settings(alone, Map.of(field, some));
        // What cannot even be read need not be built.
        Problems problems = new Problems();
        ContentLoader.load(alone.resolve("content"), problems);
        return !problems.hasErrors() && PayloadSite.errors(alone).isEmpty();
    }

    /** Writes site.yml and terms.yml. */
    static void settings(Path site, Map<String, List<String>> fields) throws IOException {
        StringBuilder yaml = new StringBuilder("baseUrl: https://example.org/\npictures: {cards: none}\n");
        for (String field : List.of("title", "description")) {
            yaml.append(field).append(": ").append(PayloadSite.quoted(fields.getOrDefault(field, List.of("试刊"))))
                    .append('\n');
        }
        for (String field : List.of("language", "timeZone")) {
            List<String> texts = fields.getOrDefault(field, List.of());
            if (!texts.isEmpty()) {
                yaml.append(field).append(": ").append(PayloadSite.quoted(texts.getFirst())).append('\n');
            }
        }
        yaml.append("contact:\n  name: ")
                .append(PayloadSite.quoted(fields.getOrDefault("contact.name", List.of("编辑部"))))
                .append('\n');
        for (String field : List.of("address", "phone", "email")) {
            List<String> texts = fields.getOrDefault("contact." + field, List.of());
            if (!texts.isEmpty()) {
                yaml.append("  ").append(field).append(": ")
                        .append(PayloadSite.quoted(field.equals("email") ? texts.subList(0, 1) : texts)).append('\n');
            }
        }
        yaml.append("navigation:\n  - {title: 首页, url: /}\n");
        PayloadSite.parts(fields.getOrDefault("navigation.title", List.of()))
                .forEach(part -> yaml.append("  - title: ").append(PayloadSite.quoted(part))
                        .append("\n    url: /issues/\n"));
        fields.getOrDefault("navigation.url", List.of())
                .forEach(url -> yaml.append("  - title: 甲\n    url: ").append(PayloadSite.quoted(url)).append('\n'));
        described(yaml, "columns:\n  - {name: 一周动态, slug: dongtai, briefs: true}\n", "slug: c", fields, "columns");
        described(yaml,
                "categories:\n  - {id: warmth, name: 送温暖}\n  - {id: competitions, name: 竞赛}\n  - {id: stations, name: 驿站}\n  - {id: awards, name: 表彰}\n",
                "id: k", fields, "categories");
        fields.getOrDefault("categories.color", List.of())
                .forEach(color -> yaml.append("  - id: farbe").append(Integer.toHexString(color.hashCode()))
                        .append("\n    name: x").append(Integer.toHexString(color.hashCode())).append("\n    color: ")
                        .append(PayloadSite.quoted(color)).append('\n'));
        Samples.write(site, "content/site.yml", yaml.toString());
        StringBuilder terms = new StringBuilder("# 词\n");
        for (String field : List.of("people", "organisations", "terms")) {
            terms.append(field).append(": [甲").append(field).append("]\n");
            List<String> texts = fields.getOrDefault("terms." + field, List.of());
            if (!texts.isEmpty()) {
                terms.setLength(terms.length() - ("[甲" + field + "]\n").length());
                terms.append('\n');
                texts.forEach(text -> terms.append("  - ").append(PayloadSite.quoted(text)).append('\n'));
            }
        }
        terms.append("synonyms:\n  - [骑手, 外卖配送员]\n");
        fields.getOrDefault("terms.synonyms", List.of())
                .forEach(text -> terms.append("  - [").append(PayloadSite.quoted(text))
                        .append(", 同").append(Integer.toHexString(text.hashCode())).append("]\n"));
        Samples.write(site, "content/terms.yml", terms.toString());
    }

    private static void described(StringBuilder yaml, String head, String key, Map<String, List<String>> fields,
            String list) {
        yaml.append(head);
        List<List<String>> names = PayloadSite.parts(fields.getOrDefault(list + ".name", List.of()));
        List<List<String>> descriptions = PayloadSite.parts(fields.getOrDefault(list + ".description", List.of()));
        for (int i = 0; i < Math.max(names.size(), descriptions.size()); i++) {
            yaml.append("  - ").append(key).append(i).append("\n    name: ")
                    .append(i < names.size() ? PayloadSite.quoted(names.get(i)) : "名" + i).append('\n');
            if (i < descriptions.size()) {
                yaml.append("    description: ").append(PayloadSite.quoted(descriptions.get(i))).append('\n');
            }
        }
    }
}
