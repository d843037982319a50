package org.jianbao.site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** What texts name leads there. */
@Tag("slow")
class MeaningsTest {
    private static final String SITE = """
            title: 试刊
            baseUrl: https://example.org/kan/
            region: 重庆
            pictures: {cards: none}
            columns: [{name: 一周动态, slug: dongtai, briefs: true}]
            """;
    private static final String TERMS = """
            people: [王小明, 李大山]
            organisations: [[重庆市总工会, 市总工会], 王小明创新工作室]
            glossary: [{word: “五小”, meaning: 小发明等五种。}, {word: 小三级, meaning: 三级工会 <b> & 其他。}]
            """;
    private static final String EVENTS = """
            - {id: one, kind: activity, title: 讲课, date: 2024-11-02, place: {district: 渝北区}, people: [{name: 王小明, role: 主讲}],
               articles: [issues/2024-11-11/02-second.md]}
            - {id: two, kind: activity, title: 走访, date: 2024-11-03, place: {district: 高新区}}
            """;
    private static final String SECOND = "---\ntitle: 第二篇\n---\n王小明讲课，市总工会和王小明创新工作室来人。\n";

    @TempDir
    private Path folder = Path.of("");

    private Document page(String text) throws IOException {
        return page(SITE, "", text);
    }

    private Document page(String site, String head, String text) throws IOException {
        Samples.addTheme(folder);
        Samples.write(folder, "content/site.yml", site);
        Samples.write(folder, "content/terms.yml", TERMS);
        Samples.write(folder, "content/events/all.yml", EVENTS);
        Samples.write(folder, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n" + head + "---\n" + text);
        Samples.write(folder, "content/issues/2024-11-11/02-second.md", SECOND);
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Jsoup.parse(Files.readString(folder.resolve("site/issues/2024-11-11/first/index.html")));
    }

    private static List<String> named(Document page) {
        return page.select("a.named").eachText();
    }

    private static String decoded(String url) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }

    @Test
    void people_organisations_and_districts_lead_to_their_pages_where_they_are_named_first() throws IOException {
        Document page = page("市总工会和王小明到渝北区，王小明又到渝北区，**重庆市总工会**也到。\n");
        assertThat(named(page)).containsExactly("市总工会", "王小明", "渝北区");
        assertThat(page.select("a.named").eachAttr("href")).map(MeaningsTest::decoded).containsExactly(
                "/kan/names/重庆市总工会/", "/kan/names/王小明/", "/kan/districts/渝北区/");
    }

    @Test
    void the_longest_name_is_the_one_that_is_meant() throws IOException {
        assertThat(named(page("渝北区总工会走进王小明创新工作室，重庆市渝北区也是。\n")))
                .containsExactly("渝北区总工会", "王小明创新工作室");
    }

    @Test
    void each_piece_of_short_news_stands_for_itself() throws IOException {
        assertThat(named(page(SITE, "column: 一周动态\n", "王小明致辞。\n\n- 王小明来了，王小明走了。\n- **王小明。**又来了。\n")))
                .containsExactly("王小明", "王小明", "王小明");
    }

    @Test
    void nothing_leads_to_a_page_that_only_tells_of_the_article_itself() throws IOException {
        assertThat(named(page("李大山来了，南岸区没有活动。\n"))).isEmpty();
        assertThat(page("一。\n").select("a.named")).isEmpty();
        Document second = Jsoup.parse(Files.readString(folder.resolve("site/issues/2024-11-11/second/index.html")));
        assertThat(named(second)).isEmpty();
    }

    @Test
    void headings_code_captions_and_what_its_author_linked_stay_as_they_are() throws IOException {
        Document page = page("## 王小明\n\n`王小明`，见[王小明](02-second.md)，<a href=\"02-second.md\">市总工会</a>。"
                + "王小明、市总工会。\n");
        assertThat(named(page)).isEmpty();
        assertThat(page.select("h2 a, code a")).isEmpty();
    }

    @Test
    void a_name_that_marks_cut_in_two_is_no_link() throws IOException {
        assertThat(named(page("王**小明**来了，王\\\n小明走了。\n"))).isEmpty();
        assertThat(named(page("市总&#24037;会来了。\n"))).containsExactly("市总工会");
    }

    @Test
    void districts_of_other_cities_are_not_meant() throws IOException {
        assertThat(named(page("成都高新区来人，重庆高新区接待。\n"))).containsExactly("重庆高新区");
    }

    @Test
    void words_of_the_glossary_lead_to_what_they_mean_once_and_back() throws IOException {
        Document page = page("## 小三级\n\n十五小时里，“五小”和[小三级](02-second.md)评比，“五小”多，小三级也多。[^1]\n\n"
                + "- 小三级。\n\n[^1]: 小三级。\n");
        Elements links = page.select("main a.explained");
        assertThat(links.eachText()).containsExactly("“五小”", "小三级");
        assertThat(page.select("main p:has(a.explained)").eachText()).singleElement(STRING).endsWith("小三级也多。1");
        assertThat(page.select(".explanations dt").eachText()).containsExactly("“五小”", "小三级");
        assertThat(page.select(".explanations dd").eachText()).containsExactly("小发明等五种。 ↩", "三级工会 <b> & 其他。 ↩");
        for (Element link : page.select("main a.explained, .explanations a")) {
            assertThat(page.select(link.attr("href"))).as(link.outerHtml()).hasSize(1);
        }
        assertThat(page("没有。\n").select(".explanations")).isEmpty();
    }

    @Test
    void days_are_told_to_machines_in_the_year_that_is_meant() throws IOException {
        Document page = page("## 11月5日\n\n2024年9月30日至10月2日，[12月31日](02-second.md)发文，2月30日不存在，1月31日。\n");
        assertThat(page.select("main h2 time, main p time[datetime]").not("main > p:first-of-type time")
                .eachAttr("datetime"))
                .contains("2024-11-05", "2024-09-30", "2024-10-02", "2024-12-31", "2024-01-31")
                .doesNotContain("2024-02-30");
        assertThat(page.select("a time").eachText()).containsExactly("12月31日");
    }
}
