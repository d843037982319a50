package org.jianbao.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.jianbao.pipeline.BuiltSite;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A site that was built, and damaged in one place. */
@Tag("slow")
class WholeSiteTest {
    @TempDir
    static Path built;

    @TempDir
    private Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        build("full", built);
    }

    private static void build(String name, Path folder) throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("sites", name, "content"), folder.resolve("content"));
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @BeforeEach
    void aCopy() throws IOException {
        Samples.copy(built.resolve("public"), site);
    }

    private static Problems check(Path site) throws IOException {
        Problems problems = new Problems();
        assertThat(BuiltSite.check(site, "", problems)).isPresent();
        return problems;
    }

    /** The only problem, which stands in this file and line; zero for the file as a whole. */
    private void finds(ProblemKind kind, String file, int line, String what) throws IOException {
        assertThat(check(site).sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.place().file()).isEqualTo(file);
            assertThat(problem.place().line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
        });
    }

    /** The first file of the site whose whole name fits. */
    private String file(String pattern) throws IOException {
        return Samples.files(site).keySet().stream().filter(name -> name.matches(pattern)).findFirst().orElseThrow();
    }

    private void flipBit(String file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(site.resolve(file));
        bytes[Math.min(at, bytes.length - 1)] ^= 4;
        Files.write(site.resolve(file), bytes);
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(site.resolve(file));
        assertThat(text).contains(before);
        Samples.write(site, file, text.replaceFirst(Pattern.quote(before),
                Matcher.quoteReplacement(after)));
    }

    /** As the index seals its pieces, for such as it never had. */
    private void seal(String name, byte... content) throws IOException {
        int hash = 0x811c9dc5;
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.write(name.getBytes(StandardCharsets.UTF_8));
        hashed.write(content);
        for (byte b : hashed.toByteArray()) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.write(content);
        for (int shift = 24; shift >= 0; shift -= 8) {
            sealed.write(hash >>> shift);
        }
        Samples.write(site, "search/" + name, sealed.toByteArray());
    }

    @Test
    void a_site_as_it_was_built_is_whole() throws IOException {
        Problems problems = new Problems();
        Optional<Checked> checked = BuiltSite.check(site, "", problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(checked.orElseThrow()).satisfies(what -> {
            assertThat(what.links()).isPositive();
            assertThat(what.pieces()).isGreaterThan(10);
            assertThat(what.hashes()).isPositive();
            assertThat(what.feeds()).isGreaterThan(4);
            assertThat(what.calendars()).isPositive();
            assertThat(what.copies()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-path", "minimal", "newest-first", "special-characters"})
    void a_site_below_a_path_or_with_strange_names_is_whole(String name) throws IOException {
        Path folder = Files.createDirectory(site.resolve("other"));
        build(name, folder);
        assertThat(check(folder.resolve("public")).sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search/[a-z2-7]{10}/h.bin", "search/[a-z2-7]{10}/f.bin", "search/[a-z2-7]{10}/t/0.bin",
            "search/[a-z2-7]{10}/k/0.bin", "search/variants/.*", "search/everyday/.*",
            "search/pinyin/.{10}/h.bin"})
    void a_piece_with_a_wrong_bit_or_without_its_end_is_found(String pattern) throws IOException {
        String piece = file(pattern);
        byte[] whole = Files.readAllBytes(site.resolve(piece));
        flipBit(piece, 2);
        finds(ProblemKind.BROKEN_PIECE, piece, 0, "校验值");
        Files.write(site.resolve(piece), Arrays.copyOf(whole, whole.length - 1));
        finds(ProblemKind.BROKEN_PIECE, piece, 0, "校验值");
        Files.write(site.resolve(piece), new byte[0]);
        finds(ProblemKind.BROKEN_PIECE, piece, 0, "校验值");
        Files.delete(site.resolve(piece));
        finds(ProblemKind.BROKEN_PIECE, piece, 0, "没有这个文件");
    }

    @Test
    void a_piece_in_the_place_of_another_is_found() throws IOException {
        String texts = file("search/[a-z2-7]{10}/t/0.bin");
        String keys = texts.replace("/t/", "/k/");
        assertThat(site.resolve(keys)).exists();
        Files.copy(site.resolve(texts), site.resolve(keys), StandardCopyOption.REPLACE_EXISTING);
        finds(ProblemKind.BROKEN_PIECE, keys, 0, "校验值");
    }

    @Test
    void pieces_that_belong_to_another_index_are_found() throws IOException {
        String segment = file("search/[a-z2-7]{10}/h.bin").replaceAll("search/|h\\.bin", "");
        for (String foreign : new String[] {"aaaaaaaaaa/h.bin", segment + "t/999.bin", segment + "x.bin",
                "variants/aaaaaaaaaa.bin", "everyday/aaaaaaaaaa.bin", "pinyin/aaaaaaaaaa.bin"}) {
            seal(foreign, (byte) 1);
            finds(ProblemKind.BROKEN_PIECE, "search/" + foreign, 0, "没有提到");
            Files.delete(site.resolve("search/" + foreign));
        }
        Samples.write(site, "search/corrections-aaaaaaaaaa.js", "x");
        finds(ProblemKind.BROKEN_PIECE, "search/corrections-aaaaaaaaaa.js", 0, "没有提到");
    }

    @Test
    void pieces_that_no_number_tells_of_are_found_by_the_hash_of_all() throws IOException {
        String segment = file("search/[a-z2-7]{10}/h.bin").replaceAll("search/|h\\.bin", "");
        seal(segment + "q/0.bin", (byte) 1);
        finds(ProblemKind.BROKEN_PIECE, "search/" + segment, 0, "名字对不上");
        Files.delete(site.resolve("search/" + segment + "q/0.bin"));
        seal(segment + "t/0.bin", (byte) 1);
        finds(ProblemKind.BROKEN_PIECE, "search/" + segment, 0, "名字对不上");
    }

    @Test
    void a_piece_that_the_module_carries_otherwise_than_its_file_is_found() throws IOException {
        String script = Files.readString(site.resolve("search/search.js"));
        Files.writeString(site.resolve("search/search.js"),
                script.replaceFirst("/k/0\\.bin\": \"....", "/k/0.bin\": \"AAAA"));
        finds(ProblemKind.BROKEN_PIECE, "search/search.js", 0, "/k/0.bin 和文件对不上");
    }

    @Test
    void a_missing_piece_of_pinyin_is_found_by_the_hash_of_all() throws IOException {
        String table = file("search/pinyin/.{10}/h.bin");
        String folder = table.replace("h.bin", "");
        int shards = Samples.files(site.resolve(folder)).size() - 1;
        String last = folder + (shards - 1) + ".bin";
        flipBit(last, 2);
        finds(ProblemKind.BROKEN_PIECE, last, 0, "校验值");
        Files.delete(site.resolve(last));
        finds(ProblemKind.BROKEN_PIECE, folder, 0, "名字对不上");
    }

    @Test
    void a_search_module_that_is_missing_or_cut_is_found() throws IOException {
        Files.writeString(site.resolve("search/search.js"), "const MANIFEST = {\n");
        finds(ProblemKind.BROKEN_PIECE, "search/search.js", 0, "读不懂");
        Files.delete(site.resolve("search/search.js"));
        finds(ProblemKind.BROKEN_PIECE, "search/search.js", 0, "没有这个文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "cards", "answers"})
    void a_script_is_checked_by_its_name(String name) throws IOException {
        String script = file("search/" + name + "-.*");
        flipBit(script, 9);
        finds(ProblemKind.BROKEN_PIECE, script, 0, "名字里的校验值");
        Files.delete(site.resolve(script));
        finds(ProblemKind.BROKEN_PIECE, script, 0, "没有这个文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/css/.*", "issues/.*\\.png"})
    void an_asset_or_a_picture_that_was_changed_is_found(String pattern) throws IOException {
        String file = file(pattern);
        flipBit(file, 5);
        finds(ProblemKind.BAD_HASH, file, 0, "校验值");
    }

    @ParameterizedTest
    @CsvSource({"feed.xml, <channel>, <chanel>", "atom.xml, </title>, </titel>", "sitemap.xml, <urlset, <urlset x x",
            "feed.json, '\"items\"', 'items'", "data/events.json, ':', '::'"})
    void what_programs_read_and_cannot_is_found(String file, String before, String after) throws IOException {
        replace(file, before, after);
        assertThat(check(site).sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.BAD_FEED);
            assertThat(problem.place().file()).isEqualTo(file);
            assertThat(problem.place().line()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " [true, false, null, -0.5e+3, \"\\u4e2d\\n\", {}, {\"a\": [[]]}]\n"})
    void json_may_be_anything_that_its_grammar_allows(String json) throws IOException {
        Samples.write(site, "data/more.json", json);
        assertThat(check(site).sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[1,]", "{\"a\" 1}", "{a: 1}", "[01]", "[\"\t\"]", "[\"\\x\"]", "[1] 2", "[", "{\"a\":1,}",
                    "[NaN]", "['a']", "[1 2]", "[.5]"})
    void what_is_no_json_is_found(String json) throws IOException {
        Samples.write(site, "data/more.json", json);
        finds(ProblemKind.BAD_FEED, "data/more.json", 1, "JSON");
    }

    @Test
    void json_as_deep_as_a_well_is_found_and_does_no_harm() throws IOException {
        Samples.write(site, "data/more.json", "[".repeat(100_000));
        finds(ProblemKind.BAD_FEED, "data/more.json", 1, "JSON");
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_loaded_for_it() throws IOException {
        replace("feed.xml", "<rss", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">\n<rss");
        finds(ProblemKind.BAD_FEED, "feed.xml", 2, "DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({"sitemap.xml, <loc>https://example.org/about/, <loc>https://example.org/nowhere/",
            "feed.xml, <link>https://example.org/issues/, <link>https://example.org/nowhere/",
            "atom.xml, href=\"https://example.org/issues/, href=\"https://example.org/nowhere/",
            "feed.xml, <link>https://example.org/issues/, <link>https://example.org/no:where/",
            "feed.xml, <link>https://example.org/issues/, <link>https://example.org/nowhere%00/"})
    void an_address_that_leads_nowhere_is_found(String file, String before, String after) throws IOException {
        replace(file, before, after);
        assertThat(check(site).sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.BROKEN_LINK);
            assertThat(problem.place().file()).isEqualTo(file);
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.what()).contains(after.substring(after.indexOf("https:")));
        });
    }

    @ParameterizedTest
    @CsvSource({"'END:VCALENDAR\r\n', '', 没有 END:VCALENDAR", "'BEGIN:VEVENT\r\n', '', 没有对应的 BEGIN:VEVENT",
            "'UID:', 'X-UID:', 没有 UID", "'DTSTAMP', 'X-STAMP', 没有 DTSTAMP", "'DTSTART', 'X-START', 没有 DTSTART",
            "'VERSION:2.0\r\n', 'VERSION:2.0\n', 回车加换行",
            "'VERSION:2.0\r\n', 'VERSION:2.0\r\nX-A:中中中中中中中中中中中中中中中中中中中中中中中中中\r\n', 75 个字节",
            "'VERSION:2.0\r\n', 'VERSION:2.0\r\nx\r\n', 看不懂"})
    void a_calendar_that_programs_stumble_over_is_found(String before, String after, String what) throws IOException {
        replace("calendar/all.ics", before, after);
        assertThat(check(site).sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.BAD_CALENDAR);
            assertThat(problem.place().file()).isEqualTo("calendar/all.ics");
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.what()).contains(what);
        });
    }

    @Test
    void an_event_twice_and_bytes_that_are_no_text_are_found() throws IOException {
        String text = Files.readString(site.resolve("calendar/all.ics"));
        int from = text.indexOf("BEGIN:VEVENT");
        String event = text.substring(from, text.indexOf("END:VEVENT") + "END:VEVENT\r\n".length());
        Samples.write(site, "calendar/all.ics", text.substring(0, from) + event + text.substring(from));
        assertThat(check(site).sorted()).singleElement().extracting(Problem::what).asString().contains("UID 重复");
        Samples.write(site, "calendar/all.ics", text.replace("渝", "?").getBytes(Charset.forName("GBK")));
        finds(ProblemKind.BAD_CALENDAR, "calendar/all.ics", 0, "UTF-8");
    }

    @Test
    void compressed_copies_stand_beside_files_and_hold_them() throws IOException {
        Samples.write(site, "index.html.gz", gzip(Files.readAllBytes(site.resolve("index.html"))));
        Samples.write(site, "index.html.br", "not looked into");
        Files.copy(site.resolve("index.html.br"), site.resolve(file("assets/css/.*") + ".br"));
        assertThat(check(site).sorted()).isEmpty();
        Samples.write(site, "404.html.gz", gzip(new byte[] {1}));
        finds(ProblemKind.BAD_COPY, "404.html.gz", 0, "404.html");
        Samples.write(site, "404.html.gz", "no gzip");
        finds(ProblemKind.BAD_COPY, "404.html.gz", 0, "404.html");
        Files.delete(site.resolve("404.html.gz"));
        Samples.write(site, "gone.html.br", "x");
        finds(ProblemKind.BAD_COPY, "gone.html.br", 0, "没有原文件");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void of_a_folder_that_is_not_from_jianbao_only_the_links_are_checked() throws IOException {
        Path other = Files.createDirectory(site.resolve("other"));
        Samples.write(other, "index.html", "<a href=\"nowhere.html\">x</a>");
        Samples.write(other, "search/search.js", "const x = 1;");
        Samples.write(other, "search/a.bin", "x");
        Samples.write(other, "assets/a.01234567.css", "x");
        Samples.write(other, "feed.xml", "<");
        Samples.write(other, "a.ics", "x");
        Samples.write(other, "a.tar.gz", "x");
        assertThat(check(other).sorted()).singleElement().extracting(Problem::kind).isEqualTo(ProblemKind.BROKEN_LINK);
    }

    @Test
    void the_command_tells_all_at_once_and_what_it_checked() throws IOException {
        assertThat(Outcome.of("verify", site.toString()).err())
                .matches("检查了 \\d+ 个站内链接，\\d+ 个查找文件，\\d+ 个带校验值的文件，\\d+ 个订阅、地图和数据文件，\\d+ 个日历\n");
        flipBit(file("assets/css/.*"), 1);
        replace("feed.xml", "<channel>", "<chanel>");
        Files.delete(site.resolve(file("search/variants/.*")));
        Outcome outcome = Outcome.of("verify", site.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("bad-hash", "bad-feed", "broken-piece", "共 3 处错误");
    }
}
