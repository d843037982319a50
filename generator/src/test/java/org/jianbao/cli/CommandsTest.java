package org.jianbao.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The commands as a shell sees them: what they print, where, and their exit codes. */
@Tag("slow")
class CommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_build_reports_what_it_made_and_ends_with_zero() throws IOException {
        Samples.smallSite(folder);
        Outcome outcome = build();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("网站在 public\n");
        assertThat(outcome.err()).matches("1 期，1 篇文章，\\d+ 个页面，\\d+ 个文件，\\d+ KB，用时 \\d+\\.\\d\\d 秒\n");
    }

    @Test
    void a_build_of_wrong_content_ends_with_one_and_prints_to_the_error_stream_only() throws IOException {
        Samples.write(Samples.smallSite(folder), "content/pages/about.md", "");
        Outcome outcome = build();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("content/pages/about.md 错误：文件是空的")
                .endsWith("没有生成网站，以前发布的内容保持原样。\n");
    }

    @Test
    void a_build_without_enough_memory_says_how_to_give_more_and_leaves_the_published_site() throws Exception {
        Samples.smallSite(folder);
        assertThat(build().code()).isZero();
        Map<String, String> published = Samples.texts(folder.resolve("public"));
        for (int i = 0; i < 8; i++) {
            Samples.write(folder, "content/issues/2024-11-11/5" + i + "-long" + i + ".md", "---\ntitle: 长文" + i
                    + "\n---\n" + "重庆市总工会开展**走访调研。**走访职工，送上慰问。\n\n".repeat(20_000));
        }
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dsun.jnu.encoding=UTF-8", "-Djianbao.home=" + folder, "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(), "build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isEqualTo(2);
        assertThat(Files.readString(log)).contains("内存不够：Jianbao 最多能用 4", "JIANBAO_OPTS=-Xmx", "以前发布的内容保持原样。")
                .doesNotContain("\tat ");
        assertThat(Samples.texts(folder.resolve("public"))).isEqualTo(published);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("content", "log",
                    "public", ".public.cache", "themes");
        }
    }

    @Test
    void any_failure_of_the_program_itself_ends_with_three() throws IOException {
        Samples.smallSite(folder);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new NoClassDefFoundError("gone");
            }
        };
        StringWriter err = new StringWriter();
        int code = Main.run(clock, new PrintWriter(new StringWriter()), new PrintWriter(err), "check", "--content",
                folder.resolve("content").toString());
        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).startsWith("Jianbao 自己出了错").contains("NoClassDefFoundError: gone");
    }

    @Test
    void verify_with_an_address_that_is_none_is_wrong_usage() {
        Outcome outcome = Outcome.of("verify", folder.toString(), "--base-url", "foo");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("用法不对：--base-url 不是完整的网站地址：“foo”，写成 https://域名/ 的样子");
    }

    @Test
    void warnings_are_shown_and_do_not_stop_a_build() throws IOException {
        Samples.write(Samples.smallSite(folder), "content/pages/notes.psd", "x");
        Outcome outcome = build();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("content/pages/notes.psd 提醒：", "共 0 处错误，1 处提醒。", "1 期");
    }

    @Test
    void drafts_and_what_is_not_due_are_left_out_and_counted() throws IOException {
        scheduledSite();
        assertThat(build().err()).contains("1 篇文章", "没有生成：草稿 2 个文件，未到时间 1 个文件，已过期 1 个文件");
        assertThat(page("draft")).doesNotExist();
        assertThat(page("later")).doesNotExist();
    }

    @Test
    void drafts_and_what_is_not_due_can_be_asked_for_and_what_is_over_cannot() throws IOException {
        scheduledSite();
        assertThat(build("--drafts").err()).contains("2 篇文章", "草稿 0 个文件，未到时间 1 个文件，已过期 1 个文件");
        assertThat(page("draft")).exists();
        assertThat(build("--future").err()).contains("2 篇文章", "草稿 2 个文件，未到时间 0 个文件，已过期 1 个文件");
        assertThat(page("later")).exists();
        assertThat(page("draft")).doesNotExist();
        assertThat(build("--drafts", "--future").err()).contains("3 篇文章", "草稿 0 个文件，未到时间 0 个文件，已过期 1 个文件");
        assertThat(page("over")).doesNotExist();
    }

    /** The article is due at eight in the morning of the second of December in China. */
    @ParameterizedTest
    @CsvSource({"2024-12-02, false", "2024-12-03, true", "2024-12-02T07:59:59, false", "2024-12-02 08:00, true",
            "2024-12-02T08:00:00, true", "2024-12-02T00:00:00Z, true", "2024-12-01T23:59:59Z, false",
            "2024-12-02T01:00+01:00, true", "2024-12-02T00:59+01:00, false"})
    void the_moment_of_a_build_can_be_given_as_a_day_or_to_the_second(String now, boolean due) throws IOException {
        scheduledSite();
        assertThat(build("--now", now).code()).isZero();
        assertThat(Files.exists(page("later"))).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-01", "2024-02-30", "gestern", "2024/11/11", "20241111", "2024-11-11T25:00", ""})
    void a_moment_that_does_not_exist_is_wrong_usage(String now) throws IOException {
        Samples.smallSite(folder);
        Outcome outcome = build("--now", now);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("用法不对：看不懂 --now 的日期“" + now + "”，写成 2024-11-11\n");
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void a_base_url_on_the_command_line_takes_the_place_of_that_of_the_content() throws IOException {
        Samples.smallSite(folder);
        assertThat(build("--base-url", "https://例子.测试/子路径").code()).isZero();
        assertThat(Files.readString(folder.resolve("public/robots.txt")))
                .contains("Sitemap: https://xn--fsqu00a.xn--0zwm56d/%E5%AD%90%E8%B7%AF%E5%BE%84/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org/", "https://", "https://a b/", "https://example.org/?a=1",
            "https://user@example.org/", "javascript:alert(1)", "https://example.org/#top"})
    void a_base_url_that_is_no_address_of_a_site_is_a_problem(String url) throws IOException {
        Samples.smallSite(folder);
        Outcome outcome = build("--base-url", url);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("--base-url 错误：不是完整的网站地址：“" + url + "”");
    }

    @Test
    void a_theme_can_be_named_or_given_as_a_folder() throws IOException {
        Samples.smallSite(folder);
        Samples.copy(Samples.path("sites", "theme"), folder.resolve("themes/other"));
        Samples.write(folder, "themes/other/templates/page.peb", "另一个主题");
        assertThat(build("--theme", "other").code()).isZero();
        assertThat(folder.resolve("public/about/index.html")).hasContent("另一个主题");
        assertThat(build("--theme", folder.resolve("themes/default").toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve("public/about/index.html"))).contains("简介。");
        assertThat(build("--theme", "othre").err()).startsWith("--theme 错误：没有主题“othre”").contains("是不是“other”？");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            build --darfts       | 不认识“--darfts”，是不是“--drafts”？
            build --contents=x   | 不认识“--contents=x”，是不是“--content”？
            serve --prot 1       | 不认识“--prot 1”，是不是“--port”？
            bulid                | 不认识“bulid”，是不是“build”？
            build extra          | 不认识“extra”
            build --xyz          | 不认识“--xyz”
            build --now          | --now 后面缺少它的值
            render               | 缺少“FILE”
            check --format yaml  | --format 的值“yaml”不对，可以用 text、json、github、sarif
            serve --port abc     | --port 的值“abc”不对
            build --out a --out b | --out 只能写一次
            help nothing         | 没有命令“nothing”
            """)
    void wrong_usage_is_named_with_what_was_probably_meant(String line, String message) {
        Outcome outcome = Outcome.of(line.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("用法不对：" + message + "\n看用法：./jianbao");
    }

    @Test
    void a_check_of_one_issue_lists_its_problems_only_and_counts_the_other_ones() throws IOException {
        siteWithMistakes();
        Path issue = folder.resolve("content/issues/2024-11-11");
        for (String typed : List.of(issue.toString(), issue + "/", folder + "/content/pages/../issues/2024-11-11",
                Path.of("").toAbsolutePath().relativize(issue.toAbsolutePath()).toString())) {
            Outcome outcome = check(typed);
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).as(typed)
                    .startsWith("content/issues/2024-11-11/02-link.md:4:6 错误：")
                    .contains("共 1 处错误，1 处提醒。\n有错误，这样的内容不能生成网站。\n别的文件里还有 1 处错误，1 处提醒，这里没有列出")
                    .contains("content/issues/2024-11-11/x.psd 提醒：")
                    .doesNotContain("content/pages", "content/issues/2024-11-11-号外");
        }
    }

    @Test
    void a_check_of_a_good_file_ends_with_zero_whatever_is_wrong_elsewhere() throws IOException {
        siteWithMistakes();
        String good = "content/issues/2024-11-11/01-first.md";
        assertThat(check(folder.resolve(good).toString())).isEqualTo(new Outcome(0, "", "检查了 " + good
                + "，没有错误\n别的文件里还有 2 处错误，2 处提醒，这里没有列出；有错误就不能生成网站\n"));
        assertThat(check(folder.resolve(good).toString(), "--strict").code()).isZero();
        Outcome two = check(folder.resolve(good).toString(), folder.resolve("content/pages").toString());
        assertThat(two.code()).isEqualTo(1);
        assertThat(two.err()).startsWith("content/pages/empty.md 错误：");
        assertThat(check(folder.resolve("content").toString()).err()).contains("共 2 处错误，2 处提醒。")
                .doesNotContain("别的文件");
        assertThat(check(folder.resolve(good).toString(), "--format", "json").out())
                .isEqualTo("{\"errors\":0,\"warnings\":0,\"problems\":[]}\n");
    }

    @Test
    void a_file_that_another_one_names_as_the_cause_is_concerned_too() throws IOException {
        siteWithMistakes();
        Samples.write(folder, "content/events/a.yml", "- {id: x, kind: activity, title: 甲, date: 2024-11-11}\n");
        Samples.write(folder, "content/events/b.yml", "- {id: x, kind: activity, title: 乙, date: 2024-11-11}\n");
        assertThat(check(folder.resolve("content/events/a.yml").toString()).err())
                .startsWith("content/events/b.yml:1:8 错误：活动编号“x”已用在 content/events/a.yml:1");
    }

    @Test
    void where_the_settings_are_wrong_nothing_is_said_to_be_good() throws IOException {
        siteWithMistakes();
        Samples.write(folder, "content/site.yml", "title: [\n");
        Outcome outcome = check(folder.resolve("content/pages/about.md").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("content/site.yml:");
        Files.delete(folder.resolve("content/site.yml"));
        assertThat(check(folder.resolve("content/pages/about.md").toString()).err()).startsWith("content/site.yml 错误：");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    content/issues/2024-1-11        | 没有“content/issues/2024-1-11”，是不是“content/issues/2024-11-11”？
                    content/isues/2024-11-11/index  | 没有“content/isues/2024-11-11/index”，是不是“content/issues/2024-11-11/index.md”？
                    content/pages/about             | 没有“content/pages/about”，是不是“content/pages/about.md”？
                    content/pages/nothing-like-it   | 没有“content/pages/nothing-like-it”
                    nowhere/x.md                    | 没有“nowhere/x.md”
                    themes                          | “themes”不在内容文件夹“content”里
                    content/../content-old          | “content/../content-old”不在内容文件夹“content”里
                    """)
    void a_path_that_is_not_there_or_outside_the_content_is_wrong_usage(String typed, String message)
            throws IOException {
        siteWithMistakes();
        Samples.write(folder, "content-old/x.md", "x");
        Outcome outcome = check(folder.resolve(typed).toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("用法不对：" + message + "\n看用法：./jianbao check --help\n");
    }

    @Test
    void the_end_of_a_path_is_enough_for_advice() throws IOException {
        siteWithMistakes();
        assertThat(check("2024-11-11/01-first.md").err())
                .startsWith("用法不对：没有“2024-11-11/01-first.md”，是不是“content/issues/2024-11-11/01-first.md”？\n");
    }

    private void siteWithMistakes() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/02-link.md", "---\ntitle: 链接\n---\n见[甲](没有.md)。\n");
        Samples.write(folder, "content/issues/2024-11-11/x.psd", "x");
        Samples.write(folder, "content/issues/2024-11-11-号外/index.md", "---\ntitle: 号外\n---\n号外。\n");
        Samples.write(folder, "content/issues/2024-11-11-号外/y.psd", "x");
        Samples.write(folder, "content/pages/empty.md", "");
    }

    private Outcome check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "--content", folder.resolve("content").toString()));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new)).relativeTo(folder);
    }

    @Test
    void no_command_at_all_is_wrong_usage() {
        assertThat(Outcome.of()).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("用法不对：缺少命令\n\n用法：jianbao [-hV] COMMAND\n");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "build --help", "serve --help", "render --help", "verify --help",
            "help build",
            "help help"})
    void help_speaks_chinese_on_the_output_and_ends_with_zero(String line) {
        Outcome outcome = Outcome.of(line.split(" "));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("用法：jianbao").doesNotContain("Usage", "Show", "Print", "Display", "Did you");
    }

    @Test
    void the_version_is_told() {
        assertThat(Outcome.of("--version").out()).startsWith("jianbao ");
    }

    @Test
    void render_prints_the_html_of_files_one_after_another() throws IOException {
        Path first = Samples.write(folder, "一.md", "---\ntitle: 一\n---\n第一**段**。\n");
        Path second = Samples.write(folder, "二.md", "第二段。\n");
        Outcome outcome = Outcome.of("render", first.toString(), second.toString());
        assertThat(outcome).isEqualTo(new Outcome(0, "<p>第一<strong>段</strong>。</p>\n<p>第二段。</p>\n", ""));
    }

    @Test
    void render_reads_the_standard_input_for_a_hyphen() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("正文。\n".getBytes(UTF_8)));
            assertThat(Outcome.of("render", "-")).isEqualTo(new Outcome(0, "<p>正文。</p>\n", ""));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void render_writes_one_file_each_when_a_folder_is_given() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("render", "--out", folder.resolve("html/deep").toString()));
        for (String name : List.of("01-一.md", "two.MARKDOWN", "three.txt", "a.b.md")) {
            arguments.add(Samples.write(folder, name, name + "\n").toString());
        }
        Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(Samples.texts(folder.resolve("html/deep")).keySet())
                .containsExactly("01-一.html", "a.b.html", "three.txt.html", "two.html");
        assertThat(folder.resolve("html/deep/01-一.html")).hasContent("<p>01-一.md</p>");
    }

    @Test
    void two_files_that_would_be_written_to_one_name_are_refused_before_anything_is_written() throws IOException {
        String first = Samples.write(folder, "a/news.md", "一\n").toString();
        String second = Samples.write(folder, "b/news.md", "二\n").toString();
        Outcome outcome = Outcome.of("render", first, second, "--out", folder.resolve("html").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("都要写成 news.html");
        assertThat(folder.resolve("html")).doesNotExist();
        assertThat(Outcome.of("render", first, second).code()).isZero();
    }

    @Test
    void render_names_what_it_cannot_read_and_goes_on() throws IOException {
        String good = Samples.write(folder, "good.md", "正文。\n").toString();
        String broken = Samples.write(folder, "broken.md", new byte[] {(byte) 0xff}).toString();
        Outcome outcome = Outcome.of("render", folder.resolve("none.md").toString(), folder.toString(), broken, good)
                .relativeTo(folder);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("<p>正文。</p>\n");
        assertThat(outcome.err()).contains("没有文件 none.md", " 是文件夹", "broken.md:1:1 错误：这里有不是 UTF-8 的字节");
    }

    @Test
    void render_reports_unsafe_text_with_its_place_and_does_not_pass_it_on() throws IOException {
        Path file = Samples.write(folder, "x.md", "---\ntitle: x\n---\n\n[点](javascript:alert(1))\n");
        Outcome outcome = Outcome.of("render", file.toString()).relativeTo(folder);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("x.md:5:5 错误：链接“javascript:alert(1)”不安全");
        assertThat(outcome.out()).doesNotContain("javascript");
    }

    @Test
    void serve_refuses_a_port_that_is_taken_or_does_not_exist() throws IOException {
        Samples.smallSite(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Outcome outcome = serve("--port", Integer.toString(port));
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).matches("端口 " + port + " 已被占用，也许另一个预览还开着；可以用 --port \\d+\n");
        }
        assertThat(serve("--port", "65536")).isEqualTo(new Outcome(2, "", "端口要在 0 和 65535 之间\n"));
        assertThat(serve("--port", "-1").code()).isEqualTo(2);
    }

    @Test
    void serve_ends_when_only_its_options_are_wrong() throws IOException {
        Samples.smallSite(folder);
        Outcome outcome = serve("--port", "0", "--theme", "none");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("没有主题“none”");
    }

    private Outcome serve(String... more) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--content", folder.resolve("content").toString(),
                "--no-open"));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private void scheduledSite() throws IOException {
        Samples.smallSite(folder);
        String issue = "content/issues/2024-11-11/";
        Samples.write(folder, issue + "02-draft.md", "---\ntitle: 草稿\ndraft: true\n---\n");
        Samples.write(folder, issue + "03-later.md", "---\ntitle: 定时\npublishDate: 2024-12-02 08:00\n---\n");
        Samples.write(folder, issue + "04-over.md", "---\ntitle: 过期\nexpiryDate: 2024-12-01\n---\n");
        Samples.write(folder, "content/pages/draft.md", "---\ntitle: 草稿页\ndraft: true\n---\n");
    }

    private Path page(String slug) {
        return folder.resolve("public/issues/2024-11-11/" + slug + "/index.html");
    }

    private Outcome build(String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content", folder.resolve("content").toString(),
                "--out", folder.resolve("public").toString()));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new)).relativeTo(folder);
    }
}
