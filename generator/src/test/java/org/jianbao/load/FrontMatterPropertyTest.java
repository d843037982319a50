package org.jianbao.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.jianbao.load.value.Fields;
import org.jianbao.model.address.Route;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Front matter that no person would think of: whatever stands there, loading gives content or problems with a place that
 * exists, and never an exception; and what is valid comes back as it was written. Every failure names its seed;
 * {@code -Djianbao.seed=SEED} repeats it.
 */
@Tag("slow")
class FrontMatterPropertyTest {
    private static final int FILES = 40;
    private static final int ROUNDS = 30;
    private static final String ISSUE = "issues/2024-11-11/";

    /** Pieces that YAML, dates, addresses and Chinese input methods make something of. */
    private static final List<String> PIECES = List.of("title", "date", "column", "categories", "tags", "byline",
            "source",
            "summary", "cover", "events", "publishDate", "expiryDate", "lastmod", "draft", "slug", "aliases", "weight",
            "标题", "colunm", ":", ": ", "：", "\n", "\n", "\n", "\n  ", "\n- ", "  - ", "---", "...", "--- ", "\t", "\"",
            "'",
            "“", "”", "[", "]", "{", "}", ", ", "，", "、", "&a ", "*a", "!!int ", "!x ", "| ", ">-\n", "? ", "# ", " #",
            "%",
            "@", "`", "~", "null", "true", "yes", "2024-02-30", "2024-11-11", "2024/1/1", "2024-11-11 08:00", "-1",
            "1e9",
            "99999999999", "0x1f", "../", "a/b", "/old/", "甲", "渝工暖心", "warmth", "😀", "𠮷", "\u00a0", "\u3000",
            "\ufeff",
            "\u0000", "\u0007", "\u0085", "\u2028", "\u202e", "\r", "\r\n", "\\", "\\x", "\\u12", "<<", "=");

    /** Cells of a table of events, of its first row and of others. */
    private static final List<String> CELLS = List.of("", "", "", "id", "kind", "title", "编号", "类别", "名称", "hosts",
            "主办",
            "figures", "figures:人:名", "money：钱：元", "stations.name", "place.district", "区县", "articles.path",
            "programme",
            "registration.until", "when", ".", ":", "people.name", "a", "b", "activity", "工会驿站", "warmth", "甲", "、",
            "；",
            "甲；乙", "甲、乙", "甲，乙", "\"甲,乙\"", "\"", "\"\"", "\"甲\n乙\"", "\"甲\"乙", "224名", "职工 224名", "2024.1",
            "2024/13", "issues/2024-11-11/a0001.md");

    private final long seed = Long.getLong("jianbao.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int distinct;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aSite() throws IOException {
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - name: 渝工暖心
                    slug: nuanxin
                categories:
                  - id: warmth
                    name: 送温暖
                """);
        Samples.write(folder, "content/" + ISSUE + "index.md", "---\ntitle: 第一期\n---\n");
    }

    @Test
    void whatever_stands_in_front_matter_every_problem_has_a_place_that_exists() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                texts.add(anything());
                Samples.write(folder, "content/" + name(i), texts.get(i));
            }
            Samples.write(folder, "content/events/x.yml", anything());
            Samples.write(folder, "content/events/y.csv", anyTable());
            Problems problems = new Problems();
            ContentLoader.load(folder.resolve("content"), problems);
            for (Problem problem : problems.sorted()) {
                assertThatPlaceExists(problem);
            }
        }
    }

    @Test
    void whatever_stands_in_the_settings_every_problem_has_a_place_that_exists() throws IOException {
        for (int round = 0; round < ROUNDS * 10; round++) {
            Samples.write(folder, "content/site.yml", "title: 试刊\n" + anything());
            Problems problems = new Problems();
            Optional<Content> content = ContentLoader.load(folder.resolve("content"), problems);
            assertThat(content.isPresent() || problems.hasErrors()).as("nothing without a reason, seed %d", seed)
                    .isTrue();
            for (Problem problem : problems.sorted()) {
                assertThatPlaceExists(problem);
            }
        }
    }

    @Test
    void whatever_bytes_a_file_holds_every_problem_has_a_place_that_exists() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < FILES; i++) {
                byte[] bytes = ("---\ntitle: 甲\n---\n" + anything()).getBytes(StandardCharsets.UTF_8);
                for (int change = random.nextInt(4); change > 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                Samples.write(folder, "content/" + name(i), bytes);
            }
            Problems problems = new Problems();
            ContentLoader.load(folder.resolve("content"), problems);
            for (Problem problem : problems.sorted()) {
                assertThatPlaceExists(problem);
            }
        }
    }

    @Test
    void what_is_valid_comes_back_as_it_was_written() throws IOException {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < FILES * 5; i++) {
            Written article = new Written(words(20), LocalDate.ofEpochDay(random.nextInt(40_000)), distinctWords(),
                    random.nextInt(-1_000_000, 1_000_001), random.nextBoolean(), slug(), words(60),
                    random.nextBoolean());
            written.add(article);
            Samples.write(folder, "content/" + name(i), article.markdown(random));
        }
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(problems.sorted()).as("seed %d: %s", seed, Report.text(problems.sorted(), Report.USUAL_WIDTH))
                .isEmpty();
        for (Content.ArticleSource source : content.issues().getFirst().articles()) {
            Written expected = written
                    .get(Integer.parseInt(source.path().substring(ISSUE.length() + 1, ISSUE.length() + 5)));
            ArticleHead head = source.head();
            Written read = new Written(head.title(), head.date().orElseThrow(), head.tags(), head.weight(),
                    head.draft(),
                    head.slug().orElseThrow(), head.summary().orElseThrow(), head.column().isPresent());
            assertThat(read).as("seed %d, %s", seed, source.path()).isEqualTo(expected);
            assertThat(source.slug()).as("seed %d", seed).isEqualTo(expected.slug());
        }
    }

    /** What is made of any file name is a segment that an author could have written, and makes one segment of a route. */
    @Test
    void whatever_a_file_is_called_its_slug_is_valid_and_stays_the_same_when_made_a_slug_again() {
        for (int i = 0; i < 20_000; i++) {
            String name = anything().replace("\n", "").replace("\u0000", "");
            String slug = Slugs.ofFile(name + ".md");
            assertThat(slug).as("seed %d, file name “%s”", seed, name).isNotEmpty().doesNotContain("/", "..", " ", "\\")
                    .doesNotStartWith("-").doesNotEndWith("-");
            assertThat(Slugs.of(slug)).as("seed %d, slug “%s”", seed, slug).isEqualTo(slug);
            Route route = new Route("/issues/").below(slug + "/");
            assertThat(route.encoded()).as("seed %d", seed).matches("/issues/[A-Za-z0-9._~%-]+/");
            assertThat(route.file()).endsWith("/index.html");
        }
    }

    @Test
    void a_slug_that_an_author_may_write_is_kept_and_any_other_is_a_problem_with_advice_that_works() {
        for (int i = 0; i < 20_000; i++) {
            String typed = random.nextBoolean() ? slug() : anything().strip();
            Problems problems = new Problems();
            Optional<String> slug = Slugs.checked(new Fields.Located(typed, Place.ofFile("x.md")), problems);
            assertThat(problems.sorted()).as("seed %d, “%s”", seed, typed).hasSize(slug.isPresent() ? 0 : 1);
            slug.ifPresent(kept -> assertThat(new Route("/").below(kept + "/").file()).isEqualTo(kept + "/index.html"));
            for (Problem problem : problems.sorted()) {
                String advice = problem.fix().replaceFirst("^改成“(.*)”$", "$1");
                if (!advice.equals(problem.fix())) {
                    Problems again = new Problems();
                    Slugs.checked(new Fields.Located(advice, Place.ofFile("x.md")), again);
                    assertThat(again.sorted()).as("seed %d, “%s” advised for “%s”", seed, advice, typed).isEmpty();
                }
            }
        }
    }

    private void assertThatPlaceExists(Problem problem) throws IOException {
        Place place = problem.place();
        String shown = "seed " + seed + ": " + Report.text(List.of(problem), Report.USUAL_WIDTH);
        Path file = Path.of(place.file());
        assertThat(file).as(shown).exists();
        assertThat(problem.what()).as(shown).isNotBlank();
        assertThat(problem.what() + problem.fix()).as(shown).doesNotContainPattern(
                "expected|found|while |scann|pars(?:e|ing)|token|allowed|exceed|Version|character|Mark");
        if (place.line() == 0) {
            return;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r',
                '\n');
        List<String> lines = text.replaceFirst("^\ufeff", "").lines().toList();
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        assertThat(place.line()).as(shown).isBetween(1, lines.size() + 1);
        assertThat(place.column()).as(shown).isBetween(1, line.codePointCount(0, line.length()) + 1);
        assertThat(line).as(shown).startsWith(place.quote());
    }

    private static String name(int number) {
        return String.format(java.util.Locale.ROOT, "%sa%04d.md", ISSUE, number);
    }

    /** Front matter and text, or something like it. */
    private String anything() {
        StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "" : "---\n");
        for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append(random.nextInt(10) == 0 ? "" : "\n---\n正文。\n").toString();
    }

    /** A table of events, or something like it. */
    private String anyTable() {
        StringBuilder table = new StringBuilder(random.nextInt(4) == 0 ? "" : "id,kind,title,hosts");
        for (int cells = random.nextInt(60); cells > 0; cells--) {
            table.append(random.nextInt(5) == 0 ? "\n" : ",");
            table.append(CELLS.get(random.nextInt(CELLS.size())));
            if (random.nextInt(10) == 0) {
                table.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return table.toString();
    }

    /** Some words on one line, with what needs quotes in YAML. */
    private String words(int most) {
        StringBuilder words = new StringBuilder();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            words.append(
                    "甲乙丙丁 :#\"'\\,[]{}&*!|>%@`-?：“”，。😀𠮷aZ09".codePoints().skip(random.nextInt(41)).limit(1).collect(
                            StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
        }
        String text = words.toString().strip();
        return text.isEmpty() ? "甲" : text;
    }

    /** Each once in all articles: two spellings of one tag would be one tag. */
    private List<String> distinctWords() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> words(6) + "号" + distinct++).toList();
    }

    private String slug() {
        StringBuilder slug = new StringBuilder();
        String letters = "abcXYZ019甲乙重庆_-";
        for (int count = 1 + random.nextInt(30); count > 0; count--) {
            slug.append(letters.charAt(random.nextInt(slug.isEmpty() ? letters.length() - 2 : letters.length())));
        }
        return slug.toString();
    }

    /** An article as it was written. */
    private record Written(String title, LocalDate date, List<String> tags, int weight, boolean draft, String slug,
            String summary, boolean column) {

        /** The file, its fields in any order. */
        String markdown(Random random) {
            List<String> fields = new ArrayList<>(
                    List.of("title: " + quoted(title), "date: " + date, "weight: " + weight,
                            "draft: " + draft, "slug: " + quoted(slug), "summary: " + quoted(summary)));
            if (column) {
                fields.add("column: 渝工暖心");
            }
            if (random.nextBoolean()) {
                fields.add("tags: [" + String.join(", ", tags.stream().map(Written::quoted).toList()) + "]");
            } else {
                fields.add("tags:" + String.join("", tags.stream().map(tag -> "\n  - " + quoted(tag)).toList()));
            }
            java.util.Collections.shuffle(fields, random);
            return "---\n" + String.join("\n", fields) + "\n---\n正文。\n";
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    }
}
