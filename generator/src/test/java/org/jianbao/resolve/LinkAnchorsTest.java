package org.jianbao.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.document.MarkdownText;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Anchors that were written for other tools lead to the heading that they mean. */
class LinkAnchorsTest {
    private final Problems problems = new Problems();

    private Map<String, Document> resolve(String a, String b) {
        LinkIndex links = new LinkIndex("/", Map.of("i/a.md", "/i/a/", "i/02-b.md", "/i/b/"), Map.of(),
                Set.of(), LinkSchemes.USUAL);
        Map<String, Document> fragments = new HashMap<>();
        Map.of("i/a.md", a, "i/02-b.md", b).forEach((path, text) -> fragments.put(path, new MarkdownConverter().convert(
                path, new MarkdownText(path, text, 1), MarkdownConverter.Kind.ARTICLE, links, problems)));
        return LinkAnchors.resolve(fragments, problems);
    }

    private static String html(Map<String, Document> texts, String path) {
        return HtmlWriter.of(Objects.requireNonNull(texts.get(path)), Words.USUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1. 标题|#1-标题|#1-%E6%A0%87%E9%A2%98", "1. 标题|#_1-标题|#1-%E6%A0%87%E9%A2%98",
            "标题：副题|#标题：副题|#%E6%A0%87%E9%A2%98-%E5%89%AF%E9%A2%98",
            "标题：副题|#%E6%A0%87%E9%A2%98%E5%89%AF%E9%A2%98|#%E6%A0%87%E9%A2%98-%E5%89%AF%E9%A2%98",
            "Ｇo 语言 1.2|#go-语言-12|#%EF%BD%87o-%E8%AF%AD%E8%A8%80-1-2", "标题|#user-content-标题|#%E6%A0%87%E9%A2%98",
            "C & D|#c--d|#c-d", "新闻 {#news}|#新闻|#news", "标题|#标题|#%E6%A0%87%E9%A2%98"})
    void an_anchor_of_another_tool_leads_to_the_one_heading_with_its_letters(String heading, String typed,
            String href) {
        Map<String, Document> resolved = resolve("[甲](" + typed + ")\n\n[乙](02-b.md" + typed + ")\n\n## " + heading,
                "## " + heading + "\n\n<a href=\"a.md" + typed + "\">丙</a>");
        assertThat(Jsoup.parse(html(resolved, "i/a.md")).select("a").eachAttr("href")).containsExactly(
                href,
                "/i/b/" + href);
        assertThat(Jsoup.parse(html(resolved, "i/02-b.md")).select("a").eachAttr("href"))
                .containsExactly("/i/a/" + href);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void an_anchor_that_may_mean_two_headings_is_a_problem_that_names_them() {
        resolve("[甲](#a--b)\n\n## A-B\n\n## A+B\n", "");
        assertThat(problems.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind().id()).isEqualTo("broken-anchor");
            assertThat(problem.fix()).contains("a-b", "a-b-2");
        });
    }

    @Test
    void an_anchor_without_a_heading_is_a_problem() {
        resolve("[甲](#没有) [乙](#-) [丙](02-b.md#标题)\n", "## 别的\n");
        assertThat(problems.sorted()).hasSize(3);
    }

    @Test
    void ids_of_html_count_and_the_top_of_a_page_needs_none() {
        resolve("[甲](#n4.3) [乙](#mao) [丙](#top) [丁](#c) [戊](#v2.1) [己](#my%20anchor)\n\n<a id=\"n4.3\"></a>文"
                + "<a name=\"mao\">锚</a><a name=\"my anchor\"></a>\n\n<div id=\"c\">丙</div>\n\n## 版本 {#v2.1}\n", "");
        assertThat(problems.sorted()).isEmpty();
    }
}
