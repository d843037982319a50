package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Articles and their lists as the default theme shows them: nothing is said twice. */
@Tag("slow")
class ArticlePagesTest {
    private static final String SITE = """
            title: 试刊
            baseUrl: https://example.org/
            columns:
              - {name: 要闻, slug: yaowen}
              - {name: 一周动态, slug: dongtai, briefs: true}
            categories:
              - {id: warmth, name: 送温暖}
              - {id: other, name: 其他}
            """;
    private static final String REPEATED = "近日，市总工会启动2024年送温暖活动，走访慰问困难职工。";
    private static final String BRIEFS = """
            - **第一条会议。**11月1日开会。
            - **第二条演出。**11月2日演出，观众50名。
            - **第三条培训。**11月3日培训。
            - **第四条走访。**11月4日走访。
            - **第五条比赛。**11月5日比赛。
            """;
    private static final String EVENTS = """
            - {id: yanchu, kind: activity, title: 广场演出, date: 2024-11-02, participants: [观众 50名],
               articles: ["issues/2024-11-11/04-week.md#brief-2"]}
            - {id: nuan, kind: warmth, title: 冬送温暖, date: 近日, hosts: [市总工会], people: [{name: 赵一, role: 志愿者}],
               articles: [issues/2024-11-11/01-warm.md]}
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Samples.write(folder, "content/site.yml", SITE);
        Samples.write(folder, "content/events/all.yml", EVENTS);
        article("2024-11-11/index", "第一期", "number: 1", "导语。");
        article("2024-12-02/index", "第二期", "number: 2", "导语。");
        article("2024-11-11/01-warm", "寒冬",
                "column: 要闻\ncategories: [warmth, other]\ntags: [慰问, 独有]\nsummary: 市总工会启动送温暖活动，走访慰问困难职工。",
                REPEATED);
        article("2024-11-11/02-plain", "没有摘要", "column: 要闻\ntags: [慰问]", REPEATED);
        article("2024-11-11/03-lead", "摘要另说", "column: 要闻\nsummary: 十个区县的经验合在一起，值得各地借鉴。", REPEATED);
        article("2024-11-11/04-week", "一周动态", "column: 一周动态", BRIEFS);
        article("2024-12-02/01-next", "下一期的文章", "column: 要闻", "正文。");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--now", "2024-12-20", "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private static void article(String path, String title, String head, String text) throws IOException {
        Samples.write(folder, "content/issues/" + path + ".md",
                "---\ntitle: " + title + "\n" + head + "\n---\n" + text + "\n");
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site").resolve(path + "index.html")));
    }

    @Test
    void a_summary_that_the_opening_says_is_not_shown_above_it() throws IOException {
        assertThat(page("issues/2024-11-11/warm/").select(".lead")).as("nearly the same words").isEmpty();
        assertThat(page("issues/2024-11-11/plain/").select(".lead")).as("taken from the opening").isEmpty();
        assertThat(page("issues/2024-11-11/lead/").select(".lead").text()).isEqualTo("十个区县的经验合在一起，值得各地借鉴。");
        assertThat(page("issues/2024-11-11/plain/").select("meta[name=description]").attr("content")).isNotEmpty();
    }

    @Test
    void an_article_ends_with_the_contents_of_its_issue_and_the_next_issue() throws IOException {
        Document page = page("issues/2024-11-11/plain/");
        assertThat(page.select(".article-end li").eachText()).containsExactly("寒冬", "没有摘要", "摘要另说", "一周动态");
        assertThat(page.select(".article-end li [aria-current]").text()).isEqualTo("没有摘要");
        assertThat(page.select(".article-end .more a").attr("href")).isEqualTo("/issues/2024-12-02/");
        assertThat(page("issues/2024-12-02/next/").select(".article-end .more")).isEmpty();
    }

    @Test
    void the_index_of_short_news_leads_to_their_events_which_are_not_listed_again() throws IOException {
        Document page = page("issues/2024-11-11/week/");
        assertThat(page.select(".briefs-entry")).hasSize(5);
        assertThat(page.select(".briefs-event").eachAttr("href")).containsExactly("/events/yanchu/");
        assertThat(page.select(".article-events")).isEmpty();
    }

    @Test
    void the_names_of_an_event_lead_to_their_pages() throws IOException {
        Document page = page("issues/2024-11-11/warm/");
        assertThat(page.select(".article-event-names a").eachText()).containsExactly("赵一", "市总工会");
        assertThat(page("names/赵一/").select("h1").text()).isEqualTo("赵一");
    }

    @Test
    void pages_do_not_grow_with_an_issue_or_an_event(@TempDir Path own) throws IOException {
        Samples.write(own, "content/site.yml", SITE);
        Samples.write(own, "content/issues/2024-11-11/index.md", "---\ntitle: 大\n---\n");
        for (int i = 1; i <= 45; i++) {
            Samples.write(own, "content/issues/2024-11-11/%02d-a%d.md".formatted(i, i),
                    "---\ntitle: 第%d篇\n---\n文。\n".formatted(i));
        }
        Samples.write(own, "content/events/all.yml", "- {id: jiang, kind: award, title: 表彰, date: 近日, "
                + "articles: [issues/2024-11-11/03-a3.md], honourees: ["
                + IntStream.range(0, 23).mapToObj(i -> "{person: 甲" + (char) ('一' + i) + "}")
                        .collect(Collectors.joining(", "))
                + "]}\n");
        Outcome outcome = Outcome.of("build", "--content", own.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", own.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertContents(own, 3, 1, 30);
        assertContents(own, 20, 5, 34);
        assertContents(own, 45, 16, 45);
        Document third = Jsoup.parse(Files.readString(own.resolve("site/issues/2024-11-11/a3/index.html")));
        Elements names = third.select(".article-event-names a");
        assertThat(names).hasSize(21);
        assertThat(names.get(20).text()).isEqualTo("另有3个");
        assertThat(names.get(20).attr("href")).isEqualTo("/events/jiang/");
    }

    private static void assertContents(Path own, int article, int first, int last) throws IOException {
        Document page = Jsoup
                .parse(Files.readString(own.resolve("site/issues/2024-11-11/a" + article + "/index.html")));
        assertThat(page.select(".article-end li").eachText())
                .isEqualTo(IntStream.rangeClosed(first, last).mapToObj(i -> "第" + i + "篇").toList());
        assertThat(page.select(".article-end [aria-current]").text()).isEqualTo("第" + article + "篇");
        assertThat(page.select(".article-end ol").attr("start")).isEqualTo(first == 1 ? "" : String.valueOf(first));
        assertThat(page.select(".article-end .more").text()).isEqualTo("本期共45篇，看全部目录");
    }

    @Test
    void a_tag_of_one_article_leads_nowhere_and_is_not_listed() throws IOException {
        assertThat(page("issues/2024-11-11/warm/").select(".tags a").eachText()).containsExactly("慰问");
        assertThat(page("issues/2024-11-11/warm/").select(".tags").text()).isEqualTo("慰问 独有");
        assertThat(page("tags/").select(".term").eachText()).containsExactly("慰问2篇");
        assertThat(page("tags/独有/").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page("tags/慰问/").select("meta[name=robots]")).isEmpty();
        assertThat(page("names/赵一/").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(Files.readString(folder.resolve("site/sitemap.xml"))).contains("/tags/%E6%85%B0%E9%97%AE/")
                .doesNotContain("/tags/%E7%8B%AC%E6%9C%89/");
    }

    @Test
    void a_name_in_the_index_has_a_number_only_when_there_is_more_than_one() throws IOException {
        assertThat(page("names/").select(".term").eachText()).containsExactly("赵一", "市总工会3篇");
    }

    @Test
    void the_cards_of_a_column_or_category_do_not_repeat_its_name() throws IOException {
        Document column = page("columns/yaowen/");
        assertThat(column.select(".card .column-name")).isEmpty();
        assertThat(column.select(".card .category").eachText()).containsExactly("送温暖", "其他");
        assertThat(page("categories/other/").select(".card .category").eachText()).containsExactly("送温暖");
        assertThat(page("categories/other/").select(".card .column-name").text()).isEqualTo("要闻");
        assertThat(page("categories/warmth/").select(".card .category").eachText()).containsExactly("其他");
    }

    @Test
    void a_month_without_events_has_no_record() throws IOException {
        assertThat(page("calendar/2024/").select(".nothing").eachText()).hasSize(11).containsOnly("没有记录");
    }
}
