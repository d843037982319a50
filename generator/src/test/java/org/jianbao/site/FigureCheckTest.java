package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of events beside the articles that report them, through the commands. */
@Tag("slow")
class FigureCheckTest {
    private static final String DIFFERS = "[figure-differs]";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            参赛选手 224名      | 共有224名选手参赛。
            参赛选手 224名      | 共有２２４名选手参赛。
            参赛选手 224名      | 共有 224 名选手参赛。
            参赛选手 224名      | 共有**224名**选手参赛。
            参赛选手 224名      | 共有**224**名选手参赛。
            职工 100余名        | 百余名职工参加。
            职工 百余名         | 100余名职工参加。
            职工 逾千名         | 超过1000名职工参加。
            代表 近150名        | 代表近150名到会。
            方面 三个           | 从3个方面着力。
            方面 3个            | 从三个方面着力。
            职工 15.9万人次     | 覆盖职工15.9万人次。
            经费 1068.45万元    | 投入1068.45万元。
            经费 80万元         | 投入800000元。
            会员 14068人        | 发展会员14,068人。
            集体奖 最高5万元     | 集体奖最高5万元。
            集体奖 最高5万元     | 集体奖最高奖励5万元。
            比例 95%           | 满意的占95％。
            职工 224名          | 甲 & 乙 <b>224名</b> 职工。
            """)
    void a_figure_that_stands_in_the_text_is_found(String figure, String text) throws IOException {
        site(text, "figures: [\"" + figure + "\"]");
        assertThat(check().err()).doesNotContain(DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            参赛选手 225名      | 共有224名选手参赛。        | 写的是“共有224名选手参赛。”
            参赛选手 224人      | 共有224名选手参赛。        | 写的是“共有224名选手参赛。”
            职工 150名          | 近150名职工参加。          | 写的是“近150名职工参加。”
            职工 100名          | 百余名职工参加。           | 写的是“百余名职工参加。”
            奖金 5万元          | 奖金最高5万元。            | 写的是“奖金最高5万元。”
            次数 35次           | 第35次会议开幕。           | 没有“35次”
            经费 6日            | 11月6日开幕。             | 没有“6日”
            职工 15万人          | 职工15万人次。             | 写的是“职工15万人次。”
            单位 6个            | 为期6个月，有单位5个。      | 写的是“为期6个月，有单位5个。”
            编号 919架          | 看了C919。               | 没有“919架”
            职工 105名          | <article>职工10</article><article>5名</article> | 最像的一句是“5名”
            职工 105名          | 职工10<br>5名           | 最像的一句是“5名”
            """)
    void a_figure_that_differs_is_reported_with_what_the_text_says(String figure, String text, String said)
            throws IOException {
        site(text, "figures: [\"" + figure + "\"]");
        Outcome outcome = check();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).containsOnlyOnce(DIFFERS).contains("“" + figure + "”", said);
    }

    @Test
    void a_very_long_list_of_days_is_read() throws IOException {
        site("11月" + "3日、".repeat(20_000) + "6日开幕，共有224名选手参赛。", "figures: [\"参赛选手 224名\"]");
        Outcome outcome = check();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).doesNotContain(DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date: 2024-11-06                    | 11月6日开幕。
            date: 2024-11-06                    | 2024年11月6日开幕。
            date: 2024-11-06                    | 十一月六日开幕。
            date: 2024-11-06                    | 2024-11-06开幕。
            date: 2024-11                       | 11月中旬开幕。
            date: 2024-Q2                       | 第二季度举行。
            date: 2024-spring                   | 今年春天举行。
            date: 2024                          | 今年举行。
            date: 近日                           | 日前举行。
            start: 2024-10                      | 今年10月起举行。
            'start: 2024-11-03\\nend: 2024-11-08' | 11月3日至8日举行。
            'start: 2024-11-03\\nend: 2024-11-08' | 11月3—8日举行。
            'start: 2024-04-01\\nend: 2024-09-30' | 4月1日至9月30日举行。
            'start: 2024-04\\nend: 2024-11'       | 4月至11月底举行。
            'start: 2024-04\\nend: 2024-11'       | 4—11月举行。
            """)
    void a_time_that_stands_in_the_text_is_found(String time, String text) throws IOException {
        site(text, time.replace("\\n", "\n  "));
        assertThat(check().err()).doesNotContain(DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date: 2024-11-06                    | 11月7日开幕。           | 写的是“11月7日开幕。”
            date: 2024-11-06                    | 2023年11月6日开幕。      | 写的是“2023年11月6日开幕。”
            date: 2024-11-06                    | 近日开幕。              | 没有这个时间
            date: 近日                           | 11月7日开幕。           | 没有“近日”
            'start: 2024-11-03\\nend: 2024-11-09' | 11月3日至8日举行。       | 结束的时间“2024年11月9日”
            """)
    void a_time_that_differs_is_reported(String time, String text, String said) throws IOException {
        site(text, time.replace("\\n", "\n  "));
        assertThat(check().err()).containsOnlyOnce(DIFFERS).contains(said);
    }

    @Test
    void an_event_that_two_articles_report_finds_each_figure_in_one_of_them() throws IOException {
        site("第一篇说有224名选手。", "articles: issues/2024-11-11/02-second.md\n  figures: [选手 224名, 队伍 21支]");
        Samples.write(folder, "content/issues/2024-11-11/02-second.md", "---\ntitle: 第二篇\n---\n第二篇说有21支队伍。\n");
        assertThat(check().err()).doesNotContain(DIFFERS);
    }

    @Test
    void nothing_is_missed_while_an_article_of_the_event_is_not_published() throws IOException {
        site("第一篇。", "articles: issues/2024-11-11/02-second.md\n  figures: [选手 224名]");
        Samples.write(folder, "content/issues/2024-11-11/02-second.md",
                "---\ntitle: 第二篇\ndraft: true\n---\n第二篇说有224名选手。\n");
        assertThat(check().err()).doesNotContain(DIFFERS);
        assertThat(check("--drafts").err()).doesNotContain(DIFFERS);
    }

    @Test
    void a_figure_leads_to_the_sentence_nearest_to_its_label() throws IOException {
        site("## 选手\n\n第一批有3名裁判。第二批有3名选手；另有*5名*领队。\n\n| 项目 | 数 |\n|---|---|\n| 队伍 | 21支 |\n",
                "figures: [选手 3名, 领队 5名, 队伍 21支]");
        Document page = page();
        assertThat(page.select(".sourced").eachText()).containsExactly("第二批有3名选手；", "5名", "21支");
        assertThat(page.select(".sourced").eachAttr("id")).containsExactly("figure-1", "figure-2", "figure-3");
        assertThat(page.select("a[href=#figure-2]").eachText()).containsExactly("领队 5名");
    }

    @Test
    void figures_of_one_sentence_share_its_anchor_and_entities_stay_whole() throws IOException {
        site("甲 & 乙 < 丙，21支队伍的66名选手，[名单](02-second.md \"3名\")。\n\n下一句。", "figures: [队伍 21支, 选手 66名]");
        Samples.write(folder, "content/issues/2024-11-11/02-second.md", "---\ntitle: 第二篇\n---\n正文。\n");
        page();
        assertThat(Files.readString(file())).contains(
                "<span class=\"sourced\" id=\"figure-1\">甲 &amp; 乙 &lt; 丙，21支队伍的66名选手，</span><a href=");
        assertThat(page().select("a[href=#figure-1]")).hasSize(2);
    }

    @Test
    void an_anchor_that_the_text_has_is_not_given_twice() throws IOException {
        site("## 图 {#figure-1}\n\n有3名选手。", "figures: [选手 3名]");
        assertThat(page().select(".sourced").eachAttr("id")).containsExactly("figure-2");
    }

    @Test
    void a_figure_of_short_news_stands_in_its_own_item() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\ncolumns:\n"
                + "  - {name: 动态, slug: dongtai, briefs: true}\n");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md",
                "---\ntitle: 第一篇\ncolumn: 动态\n---\n- **甲。**来了3名选手。\n- **乙。**来了3名选手。\n");
        Samples.write(folder, "content/events/1.yml", "id: yi\nkind: activity\ntitle: 乙\nfigures: [选手 3名]\n"
                + "articles: issues/2024-11-11/01-first.md#brief-2\n");
        assertThat(page().select("#brief-2 #figure-1").eachText()).containsExactly("来了3名选手。");
        Samples.write(folder, "content/events/1.yml", "id: yi\nkind: activity\ntitle: 乙\nfigures: [选手 4名]\n"
                + "articles: issues/2024-11-11/01-first.md#brief-2\n");
        assertThat(check().err()).contains("content/issues/2024-11-11/01-first.md:6 写的是“来了3名选手。”");
    }

    @Test
    void every_figure_in_the_box_of_a_real_article_leads_to_a_sentence_with_its_number() throws IOException {
        Path site = folder.resolve("site");
        assertThat(RealSite.build(site).code()).isZero();
        Pattern digits = Pattern.compile("[\\d.]+");
        List<String> links = new ArrayList<>();
        for (String path : Samples.texts(site.resolve("issues")).keySet().stream()
                .filter(file -> file.endsWith(".html")).toList()) {
            Document page = Jsoup.parse(site.resolve("issues").resolve(path));
            for (Element link : page.select(".article-figures a")) {
                String id = link.attr("href").substring(1);
                assertThat(page.select("[id=" + id + "]")).as(path + " " + link).hasSize(1);
                Matcher number = digits.matcher(link.select("strong").text());
                if (number.find()) {
                    assertThat(page.select("[id=" + id + "]").text()).contains(number.group());
                }
                links.add(path + link.attr("href"));
            }
        }
        assertThat(links).hasSizeGreaterThan(80);
    }

    @Test
    void strict_refuses_what_a_plain_build_only_warns_of() throws IOException {
        site("共有224名选手。", "figures: [选手 225名]");
        Outcome strict = command("build", "--strict");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err()).contains(" 错误：“选手 225名”和文章对不上", "共 1 处错误，0 处提醒。").endsWith("没有生成网站，以前发布的内容保持原样。\n");
        assertThat(folder.resolve("public")).doesNotExist();
        assertThat(command("build").code()).isZero();
    }

    @Test
    void a_check_writes_nothing_and_says_what_a_build_would_say() throws IOException {
        site("共有224名选手，[坏](没有.md)。", "figures: [选手 225名]");
        var before = Samples.texts(folder);
        Outcome outcome = check();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("[broken-link]", DIFFERS, "共 1 处错误，1 处提醒。").endsWith("有错误，这样的内容不能生成网站。\n");
        assertThat(Samples.texts(folder)).isEqualTo(before);
        String report = outcome.err().substring(0, outcome.err().indexOf("共 1 处错误"));
        assertThat(command("build").err()).startsWith(report);
    }

    @Test
    void a_check_of_good_content_ends_with_zero_even_when_it_is_strict() throws IOException {
        site("共有224名选手。", "figures: [选手 224名]");
        Outcome outcome = check("--strict");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEqualTo("检查了 1 期，1 篇文章，0 条短讯，1 个活动，没有错误\n");
        site("共有224名选手。", "figures: [选手 225名]");
        assertThat(check("--strict").code()).isEqualTo(1);
    }

    /** A site with one article and one event that it names. */
    private void site(String text, String event) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/01-first.md",
                "---\ntitle: 第一篇\nevents: [one]\n---\n" + text + "\n");
        Samples.write(folder, "content/events/1.yml", "- id: one\n  kind: activity\n  title: 活动\n  " + event + "\n");
    }

    private Outcome check(String... more) {
        return command("check", more);
    }

    private Outcome command(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name, "--content", folder.resolve("content").toString(),
                "--theme", folder.resolve("themes/default").toString()));
        if (name.equals("build")) {
            arguments.addAll(List.of("--out", folder.resolve("public").toString()));
        }
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new)).relativeTo(folder);
    }

    private Path file() {
        return folder.resolve("public/issues/2024-11-11/first/index.html");
    }

    /** The page of the article, after a build without problems. */
    private Document page() throws IOException {
        Outcome outcome = command("build", "--strict");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Jsoup.parse(file());
    }
}
