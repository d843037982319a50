package org.jianbao.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.importing.event.EventDraft;
import org.jianbao.importing.event.EventDrafts;
import org.jianbao.importing.event.Value;
import org.jianbao.importing.outline.Article;
import org.jianbao.importing.outline.Piece;
import org.jianbao.importing.source.HanText;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Problems;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Measures an import against what people say a text holds, and prints a table: articles, short news, paragraphs that layout
 * tore, Chinese characters, values of events. Each text is imported as it is, and as a Word file with headings and without.
 *
 * <p>Usage: {@code ImportMeasure [--list] CONTENT TEXTS EXPECTED…}: the content folder of the site, the folder of the texts,
 * and files that say what must be found. {@code --list} lists what is missing and what is wrong.
 */
public final class ImportMeasure {
    private static final List<String> ROLES = List.of("hosts", "organisers", "coOrganisers");

    private final Map<Part, int[]> counts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** What is counted: of how many so many. */
    enum Part {
        ARTICLES("articles"),
        EXTRA("other articles"),
        BRIEFS("briefs"),
        JOINED("joined"),
        LOST("characters lost"),
        VALUES(
                "values right"),
        WRONG("values wrong");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    ImportMeasure() {
        for (Part part : Part.values()) {
            counts.put(part, new int[2]);
        }
    }

    /** How a text is brought. */
    enum Form {
        TEXT("text"), WORD("Word, without headings"), HEADED("Word, with headings");

        private final String words;

        Form(String words) {
            this.words = words;
        }
    }

    /**
     * Prints the table.
     *
     * @param arguments as said above
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean list = arguments[0].equals("--list");
        int from = list ? 1 : 0;
        Content content = ContentLoader.load(Path.of(arguments[from]), new Problems()).orElseThrow();
        Path texts = Path.of(arguments[from + 1]);
        Path work = Files.createTempDirectory("import-measure");
        out.println(
                "| form | articles found | other articles | briefs | paragraphs joined | characters lost | event values right | wrong |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (Form form : Form.values()) {
            ImportMeasure measure = new ImportMeasure();
            for (int i = from + 2; i < arguments.length; i++) {
                measure.add(Path.of(arguments[i]), texts, content, form, work);
            }
            out.println("| " + form.words + " | " + measure.share(Part.ARTICLES) + " | " + measure.counts(Part.EXTRA)[0]
                    + " | "
                    + measure.share(Part.BRIEFS) + " | " + measure.share(Part.JOINED) + " | "
                    + measure.counts(Part.LOST)[0] + " | "
                    + measure.share(Part.VALUES) + " | " + measure.share(Part.WRONG) + " |");
            if (list) {
                measure.notes.forEach(note -> out.println("    " + note));
            }
        }
    }

    int[] counts(Part part) {
        return counts.getOrDefault(part, new int[2]);
    }

    /** Of how many, in hundredths; 100 of none. */
    double percent(Part part) {
        int[] count = counts(part);
        return count[1] == 0 ? 100 : 100.0 * count[0] / count[1];
    }

    List<String> notes() {
        return notes;
    }

    private String share(Part part) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", counts(part)[0], counts(part)[1], percent(part));
    }

    private void count(Part part, boolean right, String note) {
        int[] count = counts(part);
        count[1]++;
        if (right) {
            count[0]++;
        } else {
            notes.add(part.words + ": " + note);
        }
    }

    /** Imports a text and compares it. */
    @SuppressWarnings("unchecked")
    void add(Path expected, Path texts, Content content, Form form, Path work) throws IOException {
        Map<String, Object> gold = (Map<String, Object>) new Load(
                LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .loadFromString(Files.readString(expected));
        String name = text(gold, "text");
        String text = Files.readString(texts.resolve(name));
        List<String> titles = texts(gold, "articles");
        LocalDate date = LocalDate.parse(text(gold, "date"));
        Path file = form == Form.TEXT ? texts.resolve(name)
                : word(text, titles, content, form, work.resolve(name + "." + form + ".docx"));
        Problems problems = new Problems();
        Imported imported = Import.run(List.of(file), content, Optional.of(date), Optional::empty, problems)
                .orElseThrow(() -> new IOException(problems.sorted().toString()));
        List<Article> articles = imported.outline().articles();
        for (String title : titles) {
            count(Part.ARTICLES, articles.stream().anyMatch(article -> article.title().startsWith(title)),
                    name + " " + title);
        }
        for (Article article : articles) {
            if (article.briefs().isEmpty() && titles.stream().noneMatch(title -> article.title().startsWith(title))) {
                counts(Part.EXTRA)[0]++;
                notes.add("other article: " + name + " " + article.title());
            }
        }
        int briefs = Integer.parseInt(String.valueOf(gold.getOrDefault("briefs", "0")));
        int found = articles.stream().mapToInt(article -> article.briefs().size()).sum();
        counts(Part.BRIEFS)[1] += Math.max(briefs, found);
        counts(Part.BRIEFS)[0] += Math.min(briefs, found);
        if (briefs != found) {
            notes.add("briefs: " + name + " " + found + " instead of " + briefs);
        }
        String joined = String.join("\n",
                articles.stream().flatMap(article -> article.body().stream()).map(Piece::words).toList());
        for (String seam : texts(gold, "joined")) {
            count(Part.JOINED, joined.contains(seam.replace("|", "")), name + " " + seam);
        }
        lost(text, imported, name);
        List<EventDraft> drafts = EventDrafts
                .of(imported.outline(), imported.articles(), date, content.withEvents(List.of())).drafts();
        for (Map<String, Object> event : (List<Map<String, Object>>) gold.getOrDefault("events", List.of())) {
            compare(event, draft(text(event, "at"), drafts, imported), name, content);
        }
    }

    private static String text(Map<String, Object> gold, String key) {
        return String.valueOf(gold.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> gold, String key) {
        return (List<String>) gold.getOrDefault(key, List.of());
    }

    /** The Chinese characters that are neither in the files nor in the report. */
    private void lost(String text, Imported imported, String name) {
        Map<Integer, Integer> left = lostCharacters(text, imported);
        int lost = left.values().stream().mapToInt(Integer::intValue).sum();
        counts(Part.LOST)[0] += lost;
        if (lost > 0) {
            StringBuilder characters = new StringBuilder();
            left.keySet().forEach(characters::appendCodePoint);
            notes.add("lost: " + name + " " + characters);
        }
    }

    /** The Chinese characters of a text that are in neither the files nor the report of an import, with how many times more. */
    static Map<Integer, Integer> lostCharacters(String text, Imported imported) {
        StringBuilder kept = new StringBuilder(ImportReport.text(imported, false));
        imported.files().forEach(
                (file, bytes) -> kept.append(file.endsWith(".md") ? new String(bytes, StandardCharsets.UTF_8) : ""));
        Map<Integer, Integer> found = HanText.counts(Normalizer.normalize(kept, Normalizer.Form.NFKC));
        Map<Integer, Integer> left = new HashMap<>(HanText.counts(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        left.replaceAll((character, count) -> count - found.getOrDefault(character, 0));
        left.values().removeIf(count -> count <= 0);
        return left;
    }

    private static Path word(String text, List<String> titles, Content content, Form form, Path file)
            throws IOException {
        WordFile word = new WordFile();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip().replaceFirst("^#+ ", "");
            boolean column = content.settings().column(line).isPresent();
            boolean title = raw.startsWith("#") || titles.stream().anyMatch(each -> line.startsWith(each)
                    || line.replaceFirst(" ", "").startsWith(each)) && line.length() < 60;
            if (form == Form.HEADED && column) {
                word.heading(1, line);
            } else if (form == Form.HEADED && title) {
                word.heading(2, line);
            } else if (!line.isEmpty()) {
                String[] strong = line.split("\\*\\*", 3);
                if (strong.length == 3 && strong[0].isEmpty()) {
                    word.paragraph(strong[1], strong[2]);
                } else {
                    word.paragraph(line.replace("**", ""));
                }
            }
        }
        return word.write(file);
    }

    private static Optional<EventDraft> draft(String at, List<EventDraft> drafts, Imported imported) {
        return drafts.stream().filter(draft -> {
            String[] report = draft.report().split("#brief-", -1);
            return at.startsWith("brief ") ? report.length > 1 && report[1].equals(at.substring("brief ".length()))
                    : imported.outline().articles().get(imported.articles().indexOf(report[0])).title().startsWith(at);
        }).findFirst();
    }

    private void compare(Map<String, Object> gold, Optional<EventDraft> draft, String name, Content content) {
        String where = name + " " + text(gold, "at") + " ";
        List<Value> values = draft.map(EventDraft::values).orElse(List.of());
        List<String> also = texts(gold, "also");
        group(gold, "time", values.stream().filter(value -> List.of("date", "start", "end").contains(value.field())),
                where, also,
                String::equals);
        for (String role : ROLES) {
            group(gold, role, values.stream().filter(value -> value.field().equals(role)), where, also,
                    (one, other) -> isSame(one, other, content));
        }
        group(gold, "district", values.stream().filter(value -> value.field().equals("place.district")), where, also,
                String::equals);
        group(gold, "people",
                values.stream()
                        .filter(value -> value.field().equals("people") || value.field().equals("honourees.person")),
                where, also, String::equals);
        group(gold, "winners", values.stream()
                .filter(value -> value.field().startsWith("results.") && !value.field().endsWith("count")
                        || value.field().equals("honourees.unit"))
                .map(value -> new Value(value.field(), "", value.label() + " " + value.unit() + value.text(), "", "")),
                where, also, (one, other) -> Stream.of(one.split(" ", 2)).allMatch(other::contains));
        group(gold, "amounts",
                values.stream().filter(value -> !value.label().isEmpty() && !value.field().startsWith("results.")
                        && !value.field().startsWith("honourees.")),
                where, also, String::equals);
    }

    /** Whether two texts say the same. */
    private interface Same {
        boolean is(String expected, String drafted);
    }

    private void group(Map<String, Object> gold, String key, Stream<Value> drafted, String where, List<String> also,
            Same same) {
        List<Value> values = drafted.toList();
        List<String> expected = texts(gold, key);
        for (String each : expected) {
            count(Part.VALUES, values.stream().anyMatch(value -> same.is(each, value.text())),
                    where + key + " " + each);
        }
        for (Value value : values) {
            boolean right = expected.stream().anyMatch(each -> same.is(each, value.text()))
                    || also.contains(value.text());
            int[] wrong = counts(Part.WRONG);
            wrong[1]++;
            if (!right) {
                wrong[0]++;
                notes.add(
                        "wrong: " + where + key + " " + value.text() + " " + value.label() + " < " + value.sentence());
            }
        }
    }

    /** Whether two names mean one organisation: by the site's dictionary, or with and without the city before them. */
    private static boolean isSame(String one, String other, Content content) {
        return one.equals(other) || plain(one).equals(plain(other)) || content.terms().organisations().stream()
                .anyMatch(forms -> forms.contains(one) && forms.contains(other));
    }

    private static String plain(String name) {
        return name.replaceFirst("^(?:重庆市|重庆|市)(?=.{4})", "");
    }
}
