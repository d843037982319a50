package org.jianbao.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code jianbao import}, as a shell runs it. */
class ImportCommandTest {
    private static final String TEXT = """
            要闻
            市总工会召开推进会
            3月5日,市总工会召开推进会,120余人参加会议。会议要求,各级工会要抓好落实。
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void site() throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("import", "content"), folder.resolve("content"));
    }

    private Outcome run(String... more) {
        List<String> arguments = Stream.concat(Stream.of("import", "--content", folder.resolve("content").toString()),
                Stream.of(more)).toList();
        return Outcome.of(arguments.toArray(String[]::new)).relativeTo(folder);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Samples.write(folder, name, bytes).toString();
    }

    private String text() throws IOException {
        return file("稿.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void an_issue_is_written_with_articles_and_drafts_of_events() throws IOException {
        Outcome outcome = run(text(), "--date", "2025-03-10");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(written()).containsExactly("content/events/2025-03-10-drafts.yml",
                "content/issues/2025-03-10/01-shizong-gonghui-zhaokai.md", "content/issues/2025-03-10/index.md",
                "content/site.yml");
        assertThat(folder.resolve("content/issues/2025-03-10/01-shizong-gonghui-zhaokai.md")).hasContent("""
                ---
                title: "市总工会召开推进会"
                column: "要闻"
                ---

                3月5日，市总工会召开推进会，120余人参加会议。会议要求，各级工会要抓好落实。
                """);
        assertThat(folder.resolve("content/events/2025-03-10-drafts.yml")).content().contains("  draft: true\n",
                "  # 3月5日，市总工会召开推进会，120余人参加会议。\n  date: 2025-03-05\n", "hosts: [\"市总工会\"]",
                "- {label: \"参加人员\", amount: \"120余人\"}",
                "articles: \"issues/2025-03-10/01-shizong-gonghui-zhaokai.md\"");
    }

    @Test
    void what_is_written_passes_the_check_and_drafts_of_events_are_not_published() throws IOException {
        assertThat(run(text(), "--date", "2025-03-10").code()).isZero();
        Outcome check = Outcome.of("check", "--content", folder.resolve("content").toString(), "--future");
        assertThat(check.err()).contains("检查了 1 期，1 篇文章", "没有错误").doesNotContain("提醒");
        assertThat(check.err()).contains("0 个活动");
        assertThat(Outcome.of("check", "--content", folder.resolve("content").toString(), "--preview").err())
                .contains("1 个活动");
    }

    @Test
    void drafts_of_events_are_compared_with_the_text() throws IOException {
        assertThat(run(text(), "--date", "2025-03-10").code()).isZero();
        Path events = folder.resolve("content/events/2025-03-10-drafts.yml");
        Files.writeString(events, Files.readString(events).replace("120余人\"}", "130余人\"}"));
        assertThat(Outcome.of("check", "--content", folder.resolve("content").toString(), "--future").err())
                .contains("“参加人员 130余人”和文章对不上", "120余人");
    }

    @Test
    void a_dry_run_shows_all_and_writes_nothing() throws IOException {
        Outcome outcome = run(text(), "--date", "2025-03-10", "--dry-run", "--explain");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("半角标点改全角，1 处（汉字之间用全角标点）[punctuation]",
                "稿.txt:3 3月5日,市总工会召开推进… → 3月5日，市总工会召开推进…",
                "【要闻】市总工会召开推进会", "没有写任何文件");
        assertThat(written()).containsExactly("content/site.yml");
    }

    @Test
    void nothing_that_is_there_is_written_over() throws IOException {
        assertThat(run(text(), "--date", "2025-03-10").code()).isZero();
        Path article = folder.resolve("content/issues/2025-03-10/01-shizong-gonghui-zhaokai.md");
        Files.writeString(article, "改好了");
        Outcome again = run(text(), "--date", "2025-03-10");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("已经有“issues/2025-03-10”了，没有写", "[already-there]");
        assertThat(article).hasContent("改好了");
        assertThat(written()).hasSize(4);
    }

    @Test
    void a_disk_that_takes_no_more_leaves_nothing_behind() throws IOException {
        // A file stands where the folder of events should be.
        Samples.write(folder, "content/events", "");
        Outcome outcome = run(text(), "--date", "2025-03-10");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("写不进去，什么都没有留下");
        assertThat(written()).containsExactly("content/events", "content/site.yml");
        try (Stream<Path> files = Files.list(folder.resolve("content"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("events", "issues",
                    "site.yml");
        }
    }

    @Test
    void the_day_comes_from_the_masthead_or_the_name_of_the_file_or_is_asked_for() throws IOException {
        String dated = file("a.txt", ("澜江工会通讯\n第7期 2025年3月17日\n" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertThat(run(dated, "--dry-run").out()).contains("issues/2025-03-17/");
        String named = file("简报2025-3-24.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(run(named, "--dry-run").out()).contains("issues/2025-03-24/");
        Outcome unknown = run(text());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("稿子里没有写这一期的日期", "加上日期，如 --date 2024-11-11");
        assertThat(run(text(), "--date", "昨天").err()).contains("看不懂日期“昨天”");
    }

    @Test
    void texts_of_every_encoding_are_read() throws IOException {
        for (String name : List.of("GBK", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "UTF-8")) {
            String file = file(name + ".txt", TEXT.getBytes(Charset.forName(name)));
            Outcome outcome = run(file, "--date", "2025-03-10", "--dry-run");
            assertThat(outcome.out()).as(name).contains("市总工会召开推进会");
        }
        String marked = file("bom.txt", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));
        assertThat(run(marked, "--date", "2025-03-10", "--dry-run").out()).contains("编码是 UTF-16LE，已转成 UTF-8");
    }

    @Test
    void several_files_make_one_issue_in_their_order() throws IOException {
        String second = file("b.txt", "澜工暖心\n市总工会送清凉\n7月1日，市总工会走访慰问工地。\n".getBytes(StandardCharsets.UTF_8));
        Outcome outcome = run(text(), second, "--date", "2025-03-10");
        assertThat(outcome.out()).contains("01-shizong-gonghui-zhaokai.md  【要闻】市总工会召开推进会\n",
                "02-shizong-gonghui-songqing.md  【澜工暖心】市总工会送清凉\n");
    }

    @Test
    void what_cannot_be_imported_is_named_for_what_it_is() throws IOException {
        String ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(500);
        assertThat(refusal(file("旧.doc", latin(ole + wide("WordDocument")))))
                .contains("这是旧格式的 Word 或 WPS 文件（.doc、.wps）", "按 F12 另存为，保存类型选“Word 文档(*.docx)”");
        assertThat(refusal(file("密.docx", latin(ole + wide("EncryptedPackage"))))).contains("加了密码的 Office 文件", "去掉密码");
        assertThat(refusal(file("a.rtf", latin("{\\rtf1 x}")))).contains("RTF 文件");
        assertThat(refusal(file("a.docx", latin("%PDF-1.7")))).contains("这是PDF 文件");
        assertThat(refusal(file("a.txt", new byte[0]))).contains("空文件");
        assertThat(refusal(file("a.txt", latin("\u0089PNG\r\n")))).contains("这是图片");
        assertThat(refusal(file("a.txt", latin("\1\2\3\4\5\6\7\1\2\3\4")))).contains("认不出来的文件");
        assertThat(refusal(file("a.docx", latin("PK\u0003\u0004 broken")))).contains("认不出来的文件");
        assertThat(refusal(folder.resolve("没有.docx").toString())).contains("没有文件“没有.docx”");
        assertThat(written()).containsExactly("content/site.yml");
    }

    private String refusal(String file) {
        Outcome outcome = run(file, "--date", "2025-03-10");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("[not-imported]");
        return outcome.err();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
