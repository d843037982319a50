package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Convert;
import org.jianbao.testing.Fragment;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the converter says about a text besides its HTML. */
class MarkdownConverterTest {
    @Test
    void a_fragment_holds_text_headings_and_anchors() {
        Fragment fragment = Convert
                .text("# 一、**要闻** {#news}\n\n两行\n文字[^1]。\n\n## Second Part\n\n- 甲\n- 乙\n\n[^1]: 注。\n");
        assertThat(fragment.text()).isEqualTo("一、要闻\n两行文字。\nSecond Part\n甲\n乙\n注。");
        assertThat(fragment.headings()).containsExactly(new Fragment.Heading(1, "news", "一、要闻"),
                new Fragment.Heading(2, "second-part", "Second Part"));
        assertThat(fragment.anchors()).containsExactlyInAnyOrder("news", "second-part", "fn1", "fnref1");
        assertThat(fragment.items()).isEmpty();
    }

    @Test
    void every_part_of_a_brief_knows_where_it_begins() {
        String text = "前言\n\n◆ 甲\n◆乙\n\n◆　丙\n";
        Document document = Convert.document(text, MarkdownConverter.Kind.BRIEFS, new Problems());
        List<String> begins = new ArrayList<>();
        document.forEach(node -> begins.add(text.substring(node.at(), node.at() + 1)));
        assertThat(begins).containsExactly("前", "前", "◆", "◆", "甲", "甲", "◆", "乙", "乙", "◆", "丙", "丙");
    }

    @Test
    void a_summary_takes_paragraphs_and_no_text_holds_notes_that_are_not_shown() {
        Fragment fragment = Convert.text("""
                ## 建成驿站3000个

                ![会场](pic.svg "图注")

                正文![小图](pic.svg)一句[^1]。

                | 甲 |
                |---|
                | 乙 |

                > - 第二句。

                [^1]: 注。
                [^3]: 没人用。
                """);
        assertThat(fragment.beginning()).isEqualTo("正文一句。\n第二句。");
        assertThat(fragment.text()).contains("建成驿站3000个", "图注", "小图", "甲", "乙", "注。").doesNotContain("没人用");
    }

    @Test
    void links_begin_at_the_base_path_once_even_when_raw_html_is_sanitised() {
        LinkIndex links = new LinkIndex("/sub/", Map.of("pages/a.md", "/sub/a/"), Map.of(), Set.of(),
                LinkSchemes.USUAL);
        String text = "[甲](a.md)[乙](/z/)<a href=\"a.md\">丙</a><a href=\"/z/\">丁</a> <b onclick=\"x\">戊</b>";
        Fragment fragment = Fragment.of(new MarkdownConverter().convert("pages/b.md",
                new MarkdownText("pages/b.md", text, 1), MarkdownConverter.Kind.ARTICLE, links, new Problems()));
        assertThat(Jsoup.parse(fragment.html()).select("a").eachAttr("href"))
                .containsExactly("/sub/a/", "/sub/z/", "/sub/a/", "/sub/z/");
    }

    @Test
    void places_are_those_of_the_file() {
        Problems problems = new Problems();
        MarkdownText text = new MarkdownText("content/" + Convert.PATH,
                "　　第一行。\n　\n　　𠮷野,家。见[x](y.md)\n", 10);
        new MarkdownConverter().convert(Convert.PATH, text, MarkdownConverter.Kind.ARTICLE, Convert.LINKS, problems);
        assertThat(problems.sorted()).extracting(problem -> problem.kind() + " " + problem.place())
                .containsExactly("BROKEN_LINK content/issues/1/01-a.md:12:13");
        assertThat(problems.sorted().getFirst().place().quote()).isEqualTo("　　𠮷野,家。见[x](y.md)");
    }

    @Test
    void a_text_that_stands_alone_keeps_its_links() {
        Problems problems = new Problems();
        Fragment fragment = Fragment.of(new MarkdownConverter().convertAlone(
                new MarkdownText("-", "[a](no.md#x) ![b](no.png) [c](#no) [d](/e/)", 1), problems));
        assertThat(fragment.html()).isEqualTo("<p><a href=\"no.md#x\">a</a> <img src=\"no.png\" alt=\"b\" /> "
                + "<a href=\"#no\">c</a> <a href=\"/e/\">d</a></p>\n");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void briefs_never_share_an_id_with_a_heading() {
        Fragment fragment = Convert.text("# brief-1\n\n- 甲\n- 乙 {#brief-3}\n- 丙\n", MarkdownConverter.Kind.BRIEFS,
                new Problems());
        assertThat(fragment.items()).extracting(Fragment.Item::anchor).containsExactly("brief-1-2", "brief-3",
                "brief-3-2");
        assertThat(fragment.anchors()).hasSize(4);
    }

    @Test
    void characters_that_no_page_may_hold_become_replacement_marks() {
        assertThat(Convert.text("a\u0000b\ud800c\udc00d👍").html()).isEqualTo("<p>a\ufffdb\ufffdc\ufffdd👍</p>\n");
    }

    @Test
    void carriage_returns_are_line_endings() {
        assertThat(Convert.text("# 甲\r\n\r\n乙\r\n丙\r\n").html()).isEqualTo("<h1 id=\"甲\">甲</h1>\n<p>乙丙</p>\n");
    }

    @Test
    void a_broken_link_in_raw_html_is_a_problem_too() {
        Problems problems = new Problems();
        Convert.text("<a href=\"nope.md\">x</a><img src=\"pic.sgv\">", problems);
        assertThat(problems.sorted()).extracting(Problem::kind)
                .containsExactly(ProblemKind.BROKEN_LINK, ProblemKind.MISSING_PICTURE);
    }

    @Test
    void a_link_in_raw_html_to_what_is_not_published_is_left_out() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("看<a href=\"04-draft.md#x\" title=\"t\">草稿</a>。", problems);
        assertThat(fragment.html()).isEqualTo("<p>看<a title=\"t\">草稿</a>。</p>\n");
        assertThat(problems.sorted()).extracting(Problem::kind).containsExactly(ProblemKind.LINK_TO_UNPUBLISHED);
        assertThat(fragment.links()).isEmpty();
    }

    @Test
    void an_id_given_twice_is_a_problem_and_stays_unique() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("""
                - 甲 {#a}
                - 乙 {#a}
                - <b id="b">丙</b>

                段落 {#b}

                <p id="a">丁</p>

                ## 戊 {#a-2}
                """, MarkdownConverter.Kind.BRIEFS, problems);
        assertThat(fragment.items()).extracting(Fragment.Item::anchor).containsExactly("a", "a-3", "brief-3");
        assertThat(fragment.html()).contains("<p>丁</p>");
        assertThat(ids(fragment)).containsExactly("a", "a-3", "brief-3", "b", "b-2", "a-2");
        assertThat(problems.sorted())
                .extracting(problem -> problem.kind() + " " + problem.place().line() + " " + problem.what())
                .containsExactly("DUPLICATE_ANCHOR 2 位置名称“a”前面已经用过", "DUPLICATE_ANCHOR 5 位置名称“b”前面已经用过",
                        "DUPLICATE_ANCHOR 7 位置名称“a”前面已经用过");
    }

    @Test
    void ids_that_pages_use_themselves_are_not_given_to_content() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("# Main\n\n# Top\n\n# Foot notes\n\n# A title\n\n# Mainly\n", problems);
        assertThat(ids(fragment)).containsExactly("main-2", "top-2", "foot-notes-2", "a-title-2", "mainly");
        assertThat(problems.sorted()).isEmpty();

        Fragment given = Convert.text("# 主 {#main}\n\n<p id=\"toc-title\">x</p>\n\n# Main\n", problems);
        assertThat(ids(given)).containsExactly("main-2", "main-3");
        assertThat(problems.sorted()).extracting(problem -> problem.kind() + " " + problem.what())
                .containsExactly("DUPLICATE_ANCHOR 位置名称“main”是网页自己要用的", "DUPLICATE_ANCHOR 位置名称“toc-title”是网页自己要用的");
    }

    @Test
    void a_footnote_never_shares_an_id_with_a_heading() {
        Fragment fragment = Convert.text("# fn1\n\n# 注 {#fnref1}\n\n文[^1]和[^1]\n\n[^1]: 注。\n");
        assertThat(ids(fragment)).containsExactly("fn1", "fnref1", "fnref1-2", "fnref1-3", "fn1-2");
        assertThat(fragment.html()).contains("href=\"#fn1-2\"").contains("href=\"#fnref1-3\"");
    }

    @Test
    void threads_may_share_a_converter() throws Exception {
        MarkdownConverter converter = new MarkdownConverter();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add("# 题目" + i + "\n\n**“第" + i + "”**期{汉|hàn}[^1]，`a`，<b>c</b>\n\n| a |\n|---|\n| " + i
                    + " |\n\n[^1]: 注" + i + "\n");
        }
        List<String> alone = texts.stream().map(text -> html(converter, text)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> together = texts.stream().map(text -> threads.submit(() -> html(converter, text)))
                    .toList();
            for (int i = 0; i < alone.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    private static List<String> ids(Fragment fragment) {
        return Jsoup.parseBodyFragment(fragment.html()).select("[id]").eachAttr("id");
    }

    private static String html(MarkdownConverter converter, String text) {
        return Fragment.of(converter.convertAlone(new MarkdownText("x.md", text, 1), new Problems())).html();
    }
}
