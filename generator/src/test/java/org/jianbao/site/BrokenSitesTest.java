package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sites with mistakes: each folder of {@code src/test/resources/broken} is refused with the report in its
 * {@code problems.txt}, word for word. {@code -Djianbao.golden=write} rewrites the reports; read the difference as a
 * tired editor would.
 */
@Tag("slow")
class BrokenSitesTest {
    private static final String REFUSED = "没有生成网站，以前发布的内容保持原样。\n";

    @TempDir
    private Path folder = Path.of("");

    static List<String> names() throws IOException {
        return Samples.names("broken");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_broken_site_is_refused_with_its_report(String name) throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("broken", name, "content"), folder.resolve("content"));

        Outcome outcome = build();

        String report = report();
        Path expected = Samples.path("broken", name, "problems.txt");
        if (Samples.rewrites()) {
            Files.writeString(expected, report);
        }
        assertThat(report).isEqualTo(Files.readString(expected));
        boolean refused = report.contains(" 错误：");
        assertThat(outcome.code()).isEqualTo(refused ? 1 : 0);
        assertThat(outcome.err().endsWith(REFUSED)).isEqualTo(refused);
        assertThat(Files.exists(folder.resolve("public"))).isEqualTo(!refused);
        assertThat(outcome.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void an_article_of_ten_megabytes_is_refused() throws IOException {
        Samples.write(Samples.smallSite(folder), "content/issues/2024-11-11/02-large.md",
                "---\ntitle: 太大\n---\n" + "一行文字。\n".repeat(10 * (1 << 20) / 16 + 1));
        assertThat(refusal()).contains("content/issues/2024-11-11/02-large.md 错误：文件有 10 MB，文字文件不能超过 2 MB");
    }

    @Test
    void ten_thousand_asterisks_in_a_row_are_refused_at_their_place() throws IOException {
        Samples.write(Samples.smallSite(folder), "content/issues/2024-11-11/02-marks.md",
                "---\ntitle: 星号\n---\n正文。\n\n前" + "*".repeat(10_000) + "后\n");
        assertThat(refusal()).startsWith("content/issues/2024-11-11/02-marks.md:6:2 错误：这里的标记符号太多")
                .contains("  6 | 前***", "***…\n    | 　^\n");
    }

    @Test
    void ten_thousand_brackets_in_yaml_are_refused_without_a_stack_trace() throws IOException {
        Samples.write(Samples.smallSite(folder), "content/issues/2024-11-11/02-deep.md",
                "---\ntitle: 深\ntags: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n---\n正文。\n");
        Samples.write(folder, "content/events/deep.yml", "{a: ".repeat(10_000) + "}".repeat(10_000) + "\n");
        Samples.write(folder, "content/events/indented.yml", indented(2_000));
        assertThat(refusal()).contains("content/events/deep.yml:1", "content/events/indented.yml",
                "content/issues/2024-11-11/02-deep.md:");
    }

    @Test
    void values_that_are_far_too_long_are_refused_without_a_stack_trace() throws IOException {
        Samples.write(Samples.smallSite(folder), "content/issues/2024-11-11/02-long.md",
                "---\ntitle: 长\naliases: [" + "/a".repeat(20_000) + "]\nslug: " + "a".repeat(20_000) + "\n---\n正文。\n");
        Samples.write(folder, "content/site.yml", "title: 试刊\nlanguage: zh" + "-a".repeat(20_000)
                + "\nnavigation:\n  - {title: 甲, url: " + "/a".repeat(20_000) + "/}\n");
        assertThat(refusal()).contains("content/issues/2024-11-11/02-long.md:3:11 错误：旧网址太长：有 40000 个字符",
                "content/issues/2024-11-11/02-long.md:4:7 错误：“slug”的值太长：有 20000 个字符",
                "content/site.yml:2:11 错误：“language”的值太长", "content/site.yml:4:21 错误：“url”的值太长");
    }

    private static String indented(int depth) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            yaml.append(" ".repeat(i)).append("a:\n");
        }
        return yaml.toString();
    }

    @Test
    void a_symbolic_link_that_leaves_the_content_is_refused_and_not_read() throws IOException {
        Path secret = Samples.write(folder, "outside/secret.md", "---\ntitle: 秘密\n---\n秘密。\n");
        Samples.smallSite(folder);
        Path issue = folder.resolve("content/issues/2024-11-11");
        Files.createSymbolicLink(issue.resolve("02-out.md"), secret);
        Files.createSymbolicLink(issue.resolve("03-gone.md"), folder.resolve("nowhere.md"));
        Files.createSymbolicLink(issue.resolve("04-relative.png"), Path.of("../../../outside/secret.md"));
        Files.createSymbolicLink(folder.resolve("content/pages/folder"), folder.resolve("outside"));
        Files.createSymbolicLink(issue.resolve("05-self.md"), Path.of("05-self.md"));
        assertThat(refusal()).contains(
                "content/issues/2024-11-11/02-out.md 错误：符号链接指到内容文件夹之外",
                "content/issues/2024-11-11/03-gone.md 错误：符号链接指向的文件不存在",
                "content/issues/2024-11-11/04-relative.png 错误：符号链接指到内容文件夹之外",
                "content/issues/2024-11-11/05-self.md 错误：符号链接指向的文件不存在",
                "content/pages/folder 错误：符号链接指到内容文件夹之外")
                .contains("共 5 处错误").doesNotContain("秘密");
    }

    @Test
    void a_symbolic_link_inside_the_content_is_followed() throws IOException {
        Samples.smallSite(folder);
        Files.createSymbolicLink(folder.resolve("content/pages/again.md"), Path.of("about.md"));
        assertThat(build().code()).isZero();
        assertThat(folder.resolve("public/again/index.html")).exists();
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Samples.smallSite(folder);
        Path file = folder.resolve("content/pages/about.md");
        Files.setPosixFilePermissions(file, Set.of());
        Assumptions.assumeFalse(Files.isReadable(file), "skipped: root reads every file; run as another user");
        assertThat(refusal()).startsWith("content/pages/about.md 错误：读不了文件：");
    }

    @Test
    void a_theme_without_the_template_of_a_page_is_refused() throws IOException {
        Samples.smallSite(folder);
        Files.delete(folder.resolve("themes/default/templates/list.peb"));
        assertThat(refusal()).startsWith("themes/default/templates/list.peb 错误：主题里没有模板“list.peb” [template-error]")
                .contains("共 1 处错误");
    }

    @Test
    void a_content_folder_that_is_not_there_is_named() {
        assertThat(refusal()).isEqualTo("""
                content 错误：没有内容文件夹“content” [content-missing]
                  原因：找不到内容文件夹或必需的文件，没有它无法生成网站
                  改法：用 --content 指出它在哪里

                共 1 处错误，0 处提醒。
                """);
    }

    @Test
    void a_content_folder_that_is_a_file_is_named() throws IOException {
        Samples.write(folder, "content", "x");
        assertThat(refusal()).startsWith("content 错误：没有内容文件夹“content”");
    }

    @Test
    void after_a_failed_build_the_published_site_is_as_it_was() throws IOException {
        Samples.smallSite(folder);
        assertThat(build().code()).isZero();
        SortedMap<String, String> before = Samples.texts(folder.resolve("public"));

        Samples.write(folder, "content/issues/2024-11-11/02-new.md", "---\ntitle: 新的\n---\n[没有](没有.md)\n");
        assertThat(build().code()).isEqualTo(1);
        assertThat(Samples.texts(folder.resolve("public"))).isEqualTo(before);

        Files.delete(folder.resolve("content/issues/2024-11-11/02-new.md"));
        Samples.write(folder, "content/theme/templates/page.peb", "{{ nothing }}");
        assertThat(build().code()).isEqualTo(1);
        assertThat(Samples.texts(folder.resolve("public"))).isEqualTo(before);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("content", "public", ".public.cache", "themes");
        }
    }

    private Outcome build() {
        return Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString()).relativeTo(folder);
    }

    /** Every problem of a build by itself, in the order of places, whatever the terminal and however many there are. */
    private String report() {
        Problems problems = new Problems();
        SiteBuild.run(new BuildRequest(folder.resolve("content"), Optional.of(folder.resolve("other/public")),
                Path.of("."), "", "",
                zone -> LocalDate.of(2024, 12, 1).atStartOfDay(), false, false, Audience.READERS, BuildCache.NONE,
                Optional.empty()),
                Progress.NONE, problems);
        List<Problem> found = problems.sorted().stream().sorted().toList();
        if (found.isEmpty()) {
            return "";
        }
        long errors = found.stream().filter(Problem::isError).count();
        return found.stream().map(BrokenSitesTest::alone).collect(Collectors.joining())
                .replace(folder + "/", "") + "共 " + errors + " 处错误，" + (found.size() - errors) + " 处提醒。\n";
    }

    private static String alone(Problem problem) {
        String report = Report.text(List.of(problem), 1_000);
        return report.substring(0, lastLine(report));
    }

    /** The report of a build that must be refused, and leave nothing behind. */
    private String refusal() {
        Outcome outcome = build();
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.err()).endsWith(REFUSED).doesNotContain("\tat ", "Exception");
        assertThat(folder.resolve("public")).doesNotExist();
        return outcome.err().substring(0, lastLine(outcome.err()));
    }

    /** Where the last line begins: the one that says whether there is a site, and how long it took. */
    private static int lastLine(String text) {
        return text.lastIndexOf('\n', text.length() - 2) + 1;
    }
}
