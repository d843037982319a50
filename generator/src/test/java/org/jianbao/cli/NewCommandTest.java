package org.jianbao.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

/** {@code jianbao new issue|article|brief|event}, as a shell runs them. */
class NewCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void site() throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("import", "content"), folder.resolve("content"));
    }

    private Outcome run(String kind, String... more) {
        List<String> arguments = Stream.concat(
                Stream.of("new", kind, "--content", folder.resolve("content").toString()), Stream.of(more)).toList();
        return Outcome.of(arguments.toArray(String[]::new)).relativeTo(folder);
    }

    private Outcome done(String kind, String... more) {
        Outcome outcome = run(kind, more);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return outcome;
    }

    private String check(String... more) {
        return Outcome.of(Stream.concat(
                Stream.of("check", "--strict", "--future", "--content", folder.resolve("content").toString()),
                Stream.of(more)).toArray(String[]::new)).err();
    }

    private void issue() {
        done("issue", "--date", "2025-01-06", "--title", "春节前走访慰问120户");
    }

    @Test
    void what_is_begun_passes_the_strict_check_as_it_is_and_as_a_preview() {
        issue();
        done("article", "--title", "区总工会走访慰问困难职工120户", "--column", "澜工暖心");
        done("article", "--title", "动态", "--column", "基层动态");
        done("event", "--kind", "送温暖", "--title", "2025年送温暖", "--date", "2025-01-03");
        assertThat(check()).contains("没有错误", "草稿 3 个文件").doesNotContain("提醒", "错误：");
        assertThat(check("--preview")).contains("检查了 1 期，2 篇文章").doesNotContain("提醒：", "错误：");
    }

    @Test
    void an_issue_has_the_next_number_and_is_a_draft() {
        issue();
        assertThat(folder.resolve("content/issues/2025-01-06/index.md")).content()
                .startsWith("---\ntitle: \"春节前走访慰问120户\"\nnumber: 1\ndraft: true\n---\n");
        Outcome next = done("issue", "--date", "2025-01-13", "--title", "第二期");
        assertThat(folder.resolve("content/issues/2025-01-13/index.md")).content().contains("number: 2\n");
        assertThat(next.out()).contains("已写好 content/issues/2025-01-13/index.md",
                "new article --issue 2025-01-13 --content",
                "删掉 content/issues/2025-01-13/index.md 里的 draft: true");
        assertThat(run("issue", "--date", "2025-01-20", "--title", "又", "--number", "2").err())
                .contains("已经有第2期了，下一个是 3");
    }

    @Test
    void an_article_stands_last_in_its_issue_with_a_name_in_pinyin() throws IOException {
        issue();
        Path number = folder.resolve("content/issues/2025-01-06");
        Files.writeString(number.resolve("09-a.md"), "---\ntitle: 甲\n---\n正文。\n");
        done("article", "--title", "引号“里”的: 标题", "--column", "建功新时代", "--issue", "1");
        assertThat(number.resolve("10-yinhao-lide-biaoti.md")).content()
                .startsWith("---\ntitle: \"引号“里”的: 标题\"\ncolumn: \"建功新时代\"\n# 下面");
        // In an issue that is published the article is a draft of its own.
        Files.writeString(number.resolve("index.md"), "---\ntitle: 春节\n---\n导语。\n");
        done("article", "--title", "又一篇");
        assertThat(number.resolve("11-youyi-pian.md")).content().contains("draft: true\n");
    }

    @Test
    void short_news_stands_behind_the_last_in_the_marks_that_are_there() throws IOException {
        issue();
        done("brief", "--title", "开班", "--text", "1月2日，培训班开班。");
        Path briefs = folder.resolve("content/issues/2025-01-06/01-jiceng-dongtai.md");
        assertThat(briefs).hasContent("---\ntitle: \"基层动态\"\ncolumn: \"基层动态\"\n---\n- **开班。**1月2日，培训班开班。\n");
        Files.writeString(briefs, "---\r\ntitle: 动态\r\ncolumn: 基层动态\r\n---\r\n9. **甲。**一。\r\n   续。\r\n\r\n");
        done("brief", "--title", "*乙*", "--text", "二。");
        assertThat(Files.readString(briefs)).isEqualTo(
                "---\r\ntitle: 动态\r\ncolumn: 基层动态\r\n---\r\n9. **甲。**一。\r\n   续。\r\n10. **\\*乙\\*。**二。\r\n");
        assertThat(check("--preview")).contains("2 条短讯").doesNotContain("提醒：", "错误：");
    }

    @Test
    void an_event_has_a_file_of_its_own_that_says_what_may_be_written() {
        done("event", "--kind", "competition", "--title", "2025年技能比武", "--date", "2025-01-03");
        issue();
        done("article", "--title", "比武");
        done("event", "--kind", "其他活动", "--title", "会议", "--date", "2025-01-03", "--article",
                folder.resolve("content/issues/2025-01-06/01-biwu.md").toString());
        assertThat(folder.resolve("content/events/2025-01-03-huiyi.yml")).content()
                .contains("  articles: [\"issues/2025-01-06/01-biwu.md\"]\n");
        assertThat(folder.resolve("content/events/2025-01-03-nianji-nengbi-wu.yml")).content()
                .startsWith("- id: 2025-nianji-nengbi-wu\n  draft: true\n  kind: competition\n  title: \"2025年技能比武\"\n"
                        + "  date: 2025-01-03\n")
                .contains("  # hosts:  # 主办：", "  #   district:  # 区县：", "  # type:  # 类型：竞赛计划、",
                        "  # results:  # 成绩：");
    }

    @Test
    void nothing_that_is_there_is_written_over() throws IOException {
        issue();
        Path index = folder.resolve("content/issues/2025-01-06/index.md");
        Files.writeString(index, "---\ntitle: 改好了\n---\n");
        Outcome again = run("issue", "--date", "2025-01-06", "--title", "又", "--number", "8");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("已经有“issues/2025-01-06/index.md”了，没有写", "[already-there]");
        assertThat(index).hasContent("---\ntitle: 改好了\n---\n");
        done("event", "--kind", "表彰", "--title", "表彰", "--date", "2025-01-03");
        done("event", "--kind", "表彰", "--title", "表彰", "--date", "2025-01-03");
        assertThat(Samples.files(folder.resolve("content/events"))).containsOnlyKeys("2025-01-03-biaozhang.yml",
                "2025-01-03-biaozhang-2.yml");
        assertThat(Samples.files(folder.resolve("content")).keySet()).noneMatch(path -> path.contains(".jianbao"));
    }

    @Test
    void what_is_missing_or_wrong_is_named_in_one_line_with_what_was_meant() {
        assertThat(run("issue", "--title", "甲").err()).startsWith("用法不对：缺少 --date（这一期的日期）\n看用法：");
        assertThat(run("article", "--title", "甲").err()).contains("还没有一期，先运行 ./jianbao new issue");
        issue();
        assertThat(run("article").err()).contains("缺少 --title（题目）");
        assertThat(run("article", "--title", "甲", "--column", "澜工暧心").err()).contains("没有栏目“澜工暧心”，是不是“澜工暖心”？");
        assertThat(run("article", "--title", "甲", "--issue", "2025-01-07").err())
                .contains("没有一期“2025-01-07”，是不是“2025-01-06”？");
        assertThat(run("brief", "--title", "甲").err()).contains("缺少 --text（正文）");
        assertThat(run("event", "--title", "甲", "--kind", "竟赛").err()).contains("没有类别“竟赛”，是不是“竞赛”？");
        assertThat(run("issue", "--date", "昨天", "--title", "甲").err()).contains("--date：看不懂日期“昨天”，写成 2024-11-11");
        assertThat(Outcome.of("new").err()).contains("new 后面要写建什么：issue（一期）");
        Outcome elsewhere = Outcome.of("new", "issue", "--content", folder.resolve("没有").toString());
        assertThat(elsewhere.code()).isEqualTo(1);
        assertThat(elsewhere.err()).contains("没有内容文件夹", "先新建一个：./jianbao new site");
    }

    @Test
    void at_a_terminal_it_asks_again_until_the_answer_can_be_used() {
        issue();
        InputStream before = System.in;
        System.setProperty("jianbao.terminal", "true");
        System.setIn(new ByteArrayInputStream("\n送清凉\n澜工暧心\n3\n".getBytes(StandardCharsets.UTF_8)));
        try {
            Outcome outcome = run("article");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.err()).contains("题目：", "  3  澜工暖心", "  没有栏目“澜工暧心”，是不是“澜工暖心”？");
            assertThat(folder.resolve("content/issues/2025-01-06/01-songqing-liang.md")).content()
                    .contains("column: \"澜工暖心\"");
        } finally {
            System.setIn(before);
            System.clearProperty("jianbao.terminal");
        }
    }

    @Test
    void a_theme_extends_the_default_one_and_builds_without_a_warning() throws IOException {
        Outcome outcome = run("theme", "chenghua");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("已写好 themes/chenghua，里面有\n  assets/css/site/theme.css\n  theme.yml\n")
                .contains("在 content/site.yml 里写 theme: chenghua");
        Path theme = folder.resolve("themes/chenghua");
        Samples.write(theme, "assets/css/site/theme.css", ":root { --accent: #1f5f5b; }\n");
        assertThat(run("theme", "chenghua").err()).contains("themes/chenghua 错误：“themes/chenghua”里已经有东西了，没有写");
        assertThat(theme.resolve("assets/css/site/theme.css")).content().isEqualTo(":root { --accent: #1f5f5b; }\n");
        Path site = folder.resolve("content/site.yml");
        Files.writeString(site, Files.readString(site) + "theme: chenghua\n");
        assertThat(check()).contains("没有错误").doesNotContain("提醒", "错误：");
    }

    @Test
    void a_theme_needs_a_name_that_a_folder_can_have_and_that_is_free() {
        for (String name : List.of("default", "../a", "a b", "-")) {
            assertThat(run("theme", "--", name).code()).as(name).isEqualTo(2);
        }
        assertThat(folder.resolve("themes")).isDirectoryNotContaining("glob:**/a*");
    }
}
