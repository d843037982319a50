package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jianbao.document.MarkdownText;
import org.jianbao.format.BuildCache;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.problem.Unseen;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;

/** Content that holds every payload in every field, as far as the program lets it in. */
final class PayloadSite {
    private static final int TOGETHER = 8;
    /** Where nothing can swallow what follows. */
    static final int MANY = 24;
    static final int MOST_ROUNDS = 12;
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
    private static final String ISSUE = "issues/2024-11-11/";
    /** What may swallow all that stands below it, and so has a file of its own. */
    private static final Pattern SWALLOWING = Pattern
            .compile("<[!?]|<(?:title|textarea|style|script|xmp|plaintext|iframe|"
                    + "noembed|template|select|noscript|svg|math)", Pattern.CASE_INSENSITIVE);

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
    private final PayloadSettings settings;

    /** A field or a way to write, and the payloads that stand there. */
    private record Place(String field, List<Integer> payloads) {
        Place {
            payloads = List.copyOf(payloads);
        }
    }

    PayloadSite(Path folder, List<String> payloads) {
        this.folder = folder;
        this.payloads = List.copyOf(payloads);
        this.settings = new PayloadSettings(folder.resolve("alone"), payloads);
        this.groups = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            if (SWALLOWING.matcher(payloads.get(i)).find()) {
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
        TEXTS.put(kind, List.of(texts.split(", ", -1)));
        LISTS.put(kind, lists.isEmpty() ? List.of() : List.of(lists.split(", ", -1)));
    }

    /** Writes the content, and writes it anew without what the program refuses, until it refuses nothing. */
    void write() throws IOException {
        settings.write();
        PayloadSettings.settings(folder, Map.of());
        byte[] picture = Files
                .readAllBytes(Samples.path("sites", "special-characters", "content", "issues", "2024-11-11",
                        "cover.png"));
        Samples.write(folder, "content/" + ISSUE + "pic.png", picture);
        Samples.copy(RealSite.project().resolve("themes/default"), folder.resolve("themes/default"));
        refuseTexts();
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
        throw new AssertionError("refused again and again: " + Report.text(errors(folder), Report.USUAL_WIDTH));
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
        return single.size() + settings.accepted();
    }

    /** How many the program refused. */
    int refused() {
        return refused.stream().mapToInt(place -> place.payloads().size()).sum() + settings.fields() * payloads.size()
                - settings.accepted();
    }

    /** All fields and ways to write. */
    int fields() {
        return settings.fields() + MARKDOWN.size() + 1
                + TEXTS.values().stream().mapToInt(List::size).sum()
                + LISTS.values().stream().mapToInt(List::size).sum();
    }

    /** The payloads that stand nowhere at all. */
    List<String> nowhere() {
        Set<Integer> shown = new HashSet<>();
        places.values().forEach(lines -> lines.values().forEach(place -> shown.addAll(place.payloads())));
        return IntStream.range(0, payloads.size()).filter(i -> !shown.contains(i)).mapToObj(payloads::get).toList();
    }

    /**
     * Leaves out what is refused already when it stands alone: of one kind of mistake a file gets one report, however many
     * there are.
     */
    private void refuseTexts() {
        MarkdownConverter converter = new MarkdownConverter();
        LinkIndex links = new LinkIndex("/", Map.of(ISSUE + "pic.png", "/pic.png"), Map.of(), Set.of(),
                LinkSchemes.USUAL);
        for (int payload = 0; payload < payloads.size(); payload++) {
            for (int way = 0; way < MARKDOWN.size(); way++) {
                Problems problems = new Problems();
                String text = MARKDOWN.get(way).replace("%", payloads.get(payload));
                converter.convert(ISSUE + "a.md", new MarkdownText("a.md", text, 1), MarkdownConverter.Kind.ARTICLE,
                        links, problems);
                if (problems.hasErrors() || Unseen.in(text).isPresent()) {
                    refused.add(new Place("article text " + way, List.of(payload)));
                }
            }
        }
    }

    private void drop(Problem error) {
        String path = error.place().file().replace('\\', '/');
        TreeMap<Integer, Place> lines = places.get(path.substring(path.indexOf("content/") + "content/".length()));
        var at = lines == null ? null : lines.floorEntry(Math.max(1, error.place().line()));
        if (at == null) {
            throw new AssertionError(
                    "an error beside the payloads: " + Report.text(List.of(error), Report.USUAL_WIDTH));
        }
        Place place = at.getValue();
        (place.payloads().size() > 1 ? split : refused).add(place);
    }

    private void writeAll() throws IOException {
        places.clear();
        for (int i = 0; i < groups.size(); i++) {
            write("article", Integer.toString(i), groups.get(i), TEXTS.getOrDefault("article", List.of()),
                    LISTS.getOrDefault("article", List.of()));
        }
        List<List<Integer>> many = parts(IntStream.range(0, payloads.size()).boxed().toList());
        for (String kind : TEXTS.keySet()) {
            for (int i = 0; i < many.size() && !kind.equals("article"); i++) {
                write(kind, Integer.toString(i), many.get(i), TEXTS.getOrDefault(kind, List.of()),
                        LISTS.getOrDefault(kind, List.of()));
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

    static <T> List<List<T>> parts(List<T> texts) {
        return IntStream.range(0, (texts.size() + MANY - 1) / MANY)
                .mapToObj(i -> texts.subList(i * MANY, Math.min(texts.size(), (i + 1) * MANY))).toList();
    }

    static List<Problem> errors(Path site) {
        Problems problems = new Problems();
        SiteBuild.run(new BuildRequest(site.resolve("content"), Optional.empty(), site, "", "",
                zone -> LocalDateTime.of(2024, 12, 1, 0, 0), false, false, Audience.READERS, BuildCache.NONE,
                Optional.empty()),
                Progress.NONE,
                problems);
        return problems.sorted().stream().filter(Problem::isError).toList();
    }

    private String joined(List<Integer> group) {
        return String.join(" ", group.stream().map(payloads::get).toList());
    }

    static String quoted(Collection<String> texts) {
        return quoted(String.join(" ", texts));
    }

    /** A text as YAML, on one line. */
    static String quoted(String text) {
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
            line += BREAK.split(part, -1).length - 1;
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
