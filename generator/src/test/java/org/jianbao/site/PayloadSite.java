package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.build.BuildRequest;
import org.jianbao.build.Progress;
import org.jianbao.build.SiteBuild;
import org.jianbao.model.Audience;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;

/** Content that holds every payload in every field, as far as the program lets it in. */
final class PayloadSite {
    private static final Progress SILENT = new Progress() {
        @Override
        public void begin(String phase, int steps) {}

        @Override
        public void step() {}
    };
    private static final int TOGETHER = 8;
    /** Where nothing can swallow what follows. */
    private static final int MANY = 24;
    private static final int MOST_ROUNDS = 12;
    private static final String ISSUE = "issues/2024-11-11/";
    /** What may swallow all that stands below it, and so has a file of its own. */
    private static final Predicate<String> SWALLOWS = text -> text.contains("<!") || text.contains("<?")
            || text.matches(
                    "(?is).*<(title|textarea|style|script|xmp|plaintext|iframe|noembed|template|select|noscript|svg|math).*");

    /** The fields that hold one text, by what has them; and those that hold a list. */
    private static final Map<String, List<String>> TEXTS = new LinkedHashMap<>();
    private static final Map<String, List<String>> LISTS = new LinkedHashMap<>();
    static {
        fields("article", "title, source, summary", "tags, byline, aliases, categories, events");
        fields("article-odd", "slug, cover, date, column, publishDate, weight", "");
        fields("page", "title, summary", "aliases");
        fields("issue", "title, summary", "editors");
        String all = "title, theme, summary, phone, place.venue";
        String lists = "hosts, organisers, coOrganisers, units, tags, links, participants, figures, articles";
        fields("competition", all + ", series, edition, registration.who, registration.how, place.district",
                lists + ", tracks, entrants, results, results.winners, prizes, prizes.note, rounds, rounds.venue");
        fields("warmth", all + ", place.district", lists + ", groups, actions, goods, money, beneficiaries, services");
        fields("station", all + ", programme, openingHours",
                lists + ", standards, counts, facilities, stations, stations.venue");
        fields("award", all + ", series, honour",
                lists + ", grantedBy, selection, grants, people, people.unit, people.role, honourees, honourees.honour");
        fields("activity", all + ", series", lists + ", programme, people");
    }

    /** A way to write a payload in Markdown; {@code %} stands for it. */
    private static final List<String> MARKDOWN = List.of("%", "## %", "- %", "> %", "| 甲 | 乙 |\n|---|---|\n| % | b |",
            "[%](https://ok.example/)", "[点](%)", "[点](<%>)", "[点](https://ok.example/ \"%\")", "![%](pic.png)",
            "![图](pic.png \"%\")", "![图](%)", "字[^~]。\n\n[^~]: %", "`%`", "```\n%\n```", "```%\n文\n```", "文 {#%}",
            "{汉|%}", "!!! note \"%\"\n    文", "<p title=\"%\">文</p>", "<a href=\"%\">文</a>", "<b>%</b>", "**%**",
            "术语%\n: %",
            "[点][r~]\n\n[r~]: %", "<%>", "□%");

    private final Path folder;
    private final List<String> payloads;
    private final List<List<Integer>> groups;
    private final Set<Place> refused = new HashSet<>();
    private final Set<Place> split = new HashSet<>();
    private final Map<String, TreeMap<Integer, Place>> places = new HashMap<>();
    private final Map<String, List<String>> ofSite = new LinkedHashMap<>();

    /** A field or a way to write, and the payloads that stand there. */
    private record Place(String field, List<Integer> payloads) {
        Place {
            payloads = List.copyOf(payloads);
        }
    }

    PayloadSite(Path folder, List<String> payloads) {
        this.folder = folder;
        this.payloads = List.copyOf(payloads);
        this.groups = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            if (SWALLOWS.test(payloads.get(i))) {
                groups.add(List.of(i));
            } else {
                group.add(i);
            }
            if (group.size() == TOGETHER || i == payloads.size() - 1 && !group.isEmpty()) {
                groups.add(List.copyOf(group));
                group.clear();
            }
        }
    }

    private static void fields(String kind, String texts, String lists) {
        TEXTS.put(kind, List.of(texts.split(", ")));
        LISTS.put(kind, lists.isEmpty() ? List.of() : List.of(lists.split(", ")));
    }

    /** Writes the content, and writes it anew without what the program refuses, until it refuses nothing. */
    void write() throws IOException {
        writeSettings();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            writeAll();
            List<Problem> errors = errors(folder);
            if (errors.isEmpty()) {
                return;
            }
            for (Problem error : errors) {
                drop(error);
            }
        }
        throw new AssertionError("refused again and again: " + Report.text(errors(folder)));
    }

    /** The folder of the site whose settings hold payloads; that of the others holds them in its texts. */
    Path settled() {
        return folder.resolve("alone");
    }

    /** How many payloads stand in fields. */
    int accepted() {
        Set<String> single = new TreeSet<>();
        places.values().stream().flatMap(lines -> lines.values().stream())
                .forEach(place -> place.payloads().forEach(i -> single.add(place.field() + " " + i)));
        return single.size() + ofSite.values().stream().mapToInt(List::size).sum();
    }

    /** How many the program refused. */
    int refused() {
        return refused.stream().mapToInt(place -> place.payloads().size()).sum() + SITE_FIELDS.size() * payloads.size()
                - ofSite.values().stream().mapToInt(List::size).sum();
    }

    /** All fields and ways to write. */
    int fields() {
        return SITE_FIELDS.size() + MARKDOWN.size() + 1
                + TEXTS.values().stream().mapToInt(List::size).sum()
                + LISTS.values().stream().mapToInt(List::size).sum();
    }

    /** The payloads that stand nowhere at all. */
    List<String> nowhere() {
        Set<Integer> shown = new HashSet<>();
        places.values().forEach(lines -> lines.values().forEach(place -> shown.addAll(place.payloads())));
        return IntStream.range(0, payloads.size()).filter(i -> !shown.contains(i)).mapToObj(payloads::get).toList();
    }

    private void drop(Problem error) {
        String path = error.place().file().replace('\\', '/');
        TreeMap<Integer, Place> lines = places.get(path.substring(path.indexOf("content/") + "content/".length()));
        var at = lines == null ? null : lines.floorEntry(Math.max(1, error.place().line()));
        if (at == null) {
            throw new AssertionError("an error beside the payloads: " + Report.text(List.of(error)));
        }
        Place place = at.getValue();
        (place.payloads().size() > 1 ? split : refused).add(place);
    }

    private void writeAll() throws IOException {
        places.clear();
        for (int i = 0; i < groups.size(); i++) {
            write("article", Integer.toString(i), groups.get(i), TEXTS.getOrDefault("article", List.of()), LISTS.getOrDefault("article", List.of()));
        }
        List<List<Integer>> many = parts(IntStream.range(0, payloads.size()).boxed().toList());
        for (String kind : TEXTS.keySet()) {
            for (int i = 0; i < many.size() && !kind.equals("article"); i++) {
                write(kind, Integer.toString(i), many.get(i), TEXTS.getOrDefault(kind, List.of()), LISTS.getOrDefault(kind, List.of()));
            }
        }
        for (Place place : split) {
            String kind = place.field().substring(0, place.field().indexOf(' '));
            String field = place.field().substring(kind.length() + 1);
            for (int payload : place.payloads()) {
                write(kind, field.replace('.', '-') + payload, List.of(payload), List.of(field), List.of());
            }
        }
        File issue = new File();
        issue.add("---\ntitle: 第一期\n---\n");
        issue.save(ISSUE + "index.md");
    }

    private void write(String kind, String name, List<Integer> group, List<String> texts, List<String> lists)
            throws IOException {
        File file = new File();
        boolean event = !Set.of("article", "article-odd", "page", "issue").contains(kind);
        if (kind.equals("issue")) {
            file.add("---\ndate: 2023-11-11\n");
        } else {
            file.add(event ? "id: " + kind + "-" + name.toLowerCase(java.util.Locale.ROOT) + "\nkind: " + kind
                    + "\ndate: 2024-11-06\n" : "---\n");
        }
        List<String> given = new ArrayList<>(texts);
        if (!given.contains("title")) {
            file.add("title: 载荷\n");
        }
        Set<String> parents = new HashSet<>();
        for (String field : given) {
            String parent = field.contains(".") ? field.substring(0, field.indexOf('.')) : "";
            String key = field.substring(field.indexOf('.') + 1);
            Place place = new Place(kind + " " + field, group);
            boolean dropped = refused.contains(place) || split.contains(place);
            if (!dropped && !parent.isEmpty() && parents.add(parent)) {
                file.add(parent + ":\n");
            }
            if (!dropped) {
                file.add((parent.isEmpty() ? "" : "  ") + key + ": " + quoted(joined(group)) + "\n", place);
            } else if (field.equals("title")) {
                file.add("title: 载荷\n");
            }
        }
        lists.forEach(field -> addList(file, kind, field, group));
        if (event) {
            file.save("events/" + kind + "-" + name + ".yml");
            return;
        }
        file.add("---\n");
        if (kind.equals("article") && lists.size() > 1) {
            addMarkdown(file, kind, group);
        }
        file.save(switch (kind) {
            case "issue" -> "issues/old-" + name + "/index.md";
            case "page" -> "pages/p" + name + ".md";
            default -> ISSUE + kind + "-" + name + ".md";
        });
    }

    private void addList(File file, String kind, String field, List<Integer> group) {
        String key = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        boolean begun = field.contains(".");
        for (int payload : group) {
            Place place = new Place(kind + " " + field, List.of(payload));
            if (!refused.contains(place)) {
                if (!begun) {
                    file.add(key + ":\n");
                    begun = true;
                }
                file.add(item(field).replace("%", quoted(payloads.get(payload))) + "\n", place);
            }
        }
    }

    /** How an item of a list is written; fields with a dot follow the list of the name before the dot, and add to it. */
    private static String item(String field) {
        return switch (field) {
            case "participants", "figures", "entrants", "goods", "beneficiaries", "counts", "selection" ->
                "- {label: %, amount: 3个}";
            case "money", "grants" -> "- {label: %, amount: 3万元}";
            case "results" -> "- {level: %}";
            case "results.winners" -> "- {level: 一等奖, winners: [{person: %, unit: 甲, work: 乙}, {unit: 甲厂, work: %}]}";
            case "prizes" -> "- {name: %}";
            case "prizes.note" -> "- {name: 甲奖, note: %}";
            case "stations" -> "- {name: %}";
            case "stations.venue" -> "- {name: 驿站, address: %}";
            case "rounds" -> "- {name: %}";
            case "rounds.venue" -> "- {name: 决赛, time: %, venue: %}";
            case "people" -> "- {name: %}";
            case "people.unit" -> "- {name: 张三, unit: %}";
            case "people.role" -> "- {name: 张三, role: %, honours: [%]}";
            case "honourees" -> "- {person: %}";
            case "honourees.honour" -> "- {person: 李四, honour: %, unit: %, deed: %}";
            default -> "- %";
        };
    }

    private void addMarkdown(File file, String kind, List<Integer> group) {
        for (int payload : group) {
            for (int way = MARKDOWN.size() - 1; way >= 0; way--) {
                Place place = new Place(kind + " text " + way, List.of(payload));
                if (!refused.contains(place)) {
                    file.add("\n" + MARKDOWN.get(way).replace("%", payloads.get(payload)).replace("~]",
                            payload + "n" + way + "]") + "\n", place);
                }
            }
        }
    }

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

    private void writeSettings() throws IOException {
        Path alone = folder.resolve("alone");
        Samples.smallSite(alone);
        for (String field : SITE_FIELDS) {
            if (LISTED.contains(field)) {
                ofSite.put(field, withoutErrors(alone, field));
                continue;
            }
            List<String> accepted = new ArrayList<>();
            for (int i = 0; i < payloads.size(); i += MANY) {
                List<String> some = payloads.subList(i, Math.min(payloads.size(), i + MANY));
                if (isAccepted(alone, field, some)) {
                    accepted.addAll(some);
                } else {
                    for (String payload : NARROW.contains(field) ? some.stream().limit(MANY / PART).toList() : some) {
                        if (isAccepted(alone, field, List.of(payload))) {
                            accepted.add(payload);
                        }
                    }
                }
            }
            ofSite.put(field, accepted);
        }
        settings(folder, Map.of());
        settings(alone, ofSite);
        byte[] picture = Files.readAllBytes(Samples.path("sites", "special-characters", "content", "issues", "2024-11-11",
                "cover.png"));
        Samples.write(folder, "content/" + ISSUE + "pic.png", picture);
        Samples.copy(RealSite.project().resolve("themes/default"), folder.resolve("themes/default"));
    }

    /** What is accepted of a field that has a line for each payload. */
    private List<String> withoutErrors(Path alone, String field) throws IOException {
        // A term may stand in one list only.
        int list = TERMS.indexOf(field);
        List<String> left = IntStream.range(0, payloads.size()).filter(i -> list < 0 || i % TERMS.size() == list)
                .mapToObj(payloads::get).toList();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            settings(alone, Map.of(field, left));
            Set<String> wrong = new HashSet<>();
            for (Problem error : errors(alone)) {
                String line = Files.readAllLines(Path.of(error.place().file())).get(error.place().line() - 1);
                left.stream().filter(payload -> line.contains(quoted(payload)))
                        .max(Comparator.comparingInt(String::length))
                        .ifPresent(wrong::add);
            }
            if (wrong.isEmpty()) {
                return left;
            }
            left = left.stream().filter(payload -> !wrong.contains(payload)).toList();
        }
        throw new AssertionError(field + ": " + Report.text(errors(alone)));
    }

    private static boolean isAccepted(Path alone, String field, List<String> some) throws IOException {
        settings(alone, Map.of(field, some));
        return errors(alone).isEmpty();
    }

    /** Writes site.yml and terms.yml. */
    private static void settings(Path site, Map<String, List<String>> fields) throws IOException {
        StringBuilder yaml = new StringBuilder("baseUrl: https://example.org/\n");
        for (String field : List.of("title", "description")) {
            yaml.append(field).append(": ").append(quoted(fields.getOrDefault(field, List.of("试刊")))).append('\n');
        }
        for (String field : List.of("language", "timeZone")) {
            List<String> texts = fields.getOrDefault(field, List.of());
            if (!texts.isEmpty()) {
                yaml.append(field).append(": ").append(quoted(texts.getFirst())).append('\n');
            }
        }
        yaml.append("contact:\n  name: ").append(quoted(fields.getOrDefault("contact.name", List.of("编辑部"))))
                .append('\n');
        for (String field : List.of("address", "phone", "email")) {
            List<String> texts = fields.getOrDefault("contact." + field, List.of());
            if (!texts.isEmpty()) {
                yaml.append("  ").append(field).append(": ")
                        .append(quoted(field.equals("email") ? texts.subList(0, 1) : texts)).append('\n');
            }
        }
        yaml.append("navigation:\n  - {title: 首页, url: /}\n");
        parts(fields.getOrDefault("navigation.title", List.of()))
                .forEach(part -> yaml.append("  - title: ").append(quoted(part)).append("\n    url: /issues/\n"));
        fields.getOrDefault("navigation.url", List.of())
                .forEach(url -> yaml.append("  - title: 甲\n    url: ").append(quoted(url)).append('\n'));
        described(yaml, "columns:\n  - {name: 一周动态, slug: dongtai, briefs: true}\n", "slug: c", fields, "columns");
        described(yaml,
                "categories:\n  - {id: warmth, name: 送温暖}\n  - {id: competitions, name: 竞赛}\n  - {id: stations, name: 驿站}\n  - {id: awards, name: 表彰}\n",
                "id: k", fields, "categories");
        fields.getOrDefault("categories.color", List.of())
                .forEach(color -> yaml.append("  - id: farbe").append(Integer.toHexString(color.hashCode()))
                        .append("\n    name: x").append(Integer.toHexString(color.hashCode())).append("\n    color: ")
                        .append(quoted(color)).append('\n'));
        Samples.write(site, "content/site.yml", yaml.toString());
        StringBuilder terms = new StringBuilder("# 词\n");
        for (String field : List.of("people", "organisations", "terms")) {
            terms.append(field).append(": [甲").append(field).append("]\n");
            List<String> texts = fields.getOrDefault("terms." + field, List.of());
            if (!texts.isEmpty()) {
                terms.setLength(terms.length() - ("[甲" + field + "]\n").length());
                terms.append('\n');
                texts.forEach(text -> terms.append("  - ").append(quoted(text)).append('\n'));
            }
        }
        terms.append("synonyms:\n  - [骑手, 外卖配送员]\n");
        fields.getOrDefault("terms.synonyms", List.of()).forEach(text -> terms.append("  - [").append(quoted(text))
                .append(", 同").append(Integer.toHexString(text.hashCode())).append("]\n"));
        Samples.write(site, "content/terms.yml", terms.toString());
    }

    private static void described(StringBuilder yaml, String head, String key, Map<String, List<String>> fields,
            String list) {
        yaml.append(head);
        List<List<String>> names = parts(fields.getOrDefault(list + ".name", List.of()));
        List<List<String>> descriptions = parts(fields.getOrDefault(list + ".description", List.of()));
        for (int i = 0; i < Math.max(names.size(), descriptions.size()); i++) {
            yaml.append("  - ").append(key).append(i).append("\n    name: ")
                    .append(i < names.size() ? quoted(names.get(i)) : "名" + i).append('\n');
            if (i < descriptions.size()) {
                yaml.append("    description: ").append(quoted(descriptions.get(i))).append('\n');
            }
        }
    }

    private static <T> List<List<T>> parts(List<T> texts) {
        return IntStream.range(0, (texts.size() + MANY - 1) / MANY)
                .mapToObj(i -> texts.subList(i * MANY, Math.min(texts.size(), (i + 1) * MANY))).toList();
    }

    private static List<Problem> errors(Path site) {
        Problems problems = new Problems();
        SiteBuild.check(new BuildRequest(site.resolve("content"), site.resolve("public"), site, "", "",
                zone -> LocalDateTime.of(2024, 12, 1, 0, 0), false, false, Audience.READERS, Optional.empty()), SILENT,
                problems);
        return problems.sorted().stream().filter(Problem::isError).toList();
    }

    private String joined(List<Integer> group) {
        return String.join(" ", group.stream().map(payloads::get).toList());
    }

    private static String quoted(Collection<String> texts) {
        return quoted(String.join(" ", texts));
    }

    /** A text as YAML, on one line. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff
                    || c >= 0xfffe && c < 0x10000) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A file that is being written; knows which line holds what. */
    private final class File {
        private final StringBuilder text = new StringBuilder();
        private final TreeMap<Integer, Place> lines = new TreeMap<>();
        private int line = 1;

        void add(String part) {
            text.append(part);
            line += part.split("\r\n|\r|\n", -1).length - 1;
        }

        void add(String part, Place place) {
            lines.put(line, place);
            add(part);
        }

        void save(String path) throws IOException {
            places.put(path, lines);
            Samples.write(Objects.requireNonNull(folder), "content/" + path, text.toString());
        }
    }
}
