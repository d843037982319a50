package org.jianbao.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.document.Span;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Convert;
import org.jianbao.testing.Fragment;
import org.jianbao.testing.SafeHtml;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of HTML that authors typed, and what they are told. */
class RawHtmlTest {
    private static String html(String markdown) {
        return Convert.text(markdown).html().strip();
    }

    private static String shown(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).text();
    }

    private static List<String> problems(String markdown) {
        Problems problems = new Problems();
        Convert.text(markdown, problems);
        return problems.sorted().stream().map(RawHtmlTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.place().line() + ":" + problem.place().column() + " " + problem.kind().id() + " "
                + problem.what();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-->", "<!--->", "<!-- a -->", "<!---->", "<!-- a - b -- c -->", "<!--\n\na\n\n-->",
            "<!DOCTYPE html>"})
    void a_complete_comment_shows_nothing_and_is_no_problem(String comment) {
        assertThat(html("前\n\n" + comment + "\n\n后")).isEqualToIgnoringWhitespace("<p>前</p><p>后</p>");
        assertThat(problems("前\n\n" + comment + "\n\n后")).isEmpty();
        if (comment.indexOf('\n') < 0) {
            assertThat(html("前" + comment + "后")).isEqualTo("<p>前后</p>");
            assertThat(html("> " + comment + "后")).contains("后");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- 没完", "<!--", "<?php echo 1;", "<?xml version=\"1.0\"", "<![CDATA[ 甲", "<!ELEMENT 甲"})
    void what_is_never_closed_is_an_error_at_its_line_and_all_that_follows_is_shown(String opening) {
        for (String text : List.of("前\n\n" + opening + "\n\n## 乙\n\n后面", "前\n\n文字" + opening + "\n\n## 乙\n\n后面",
                "前\n\n> " + opening + "\n\n## 乙\n\n后面", "前\n\n- " + opening + "\n\n## 乙\n\n后面",
                "前\n\n<div>\n" + opening + "\n</div\n\n## 乙\n\n后面")) {
            assertThat(html(text)).contains("<h2 id=\"乙\">乙</h2>").contains("<p>后面</p>");
            assertThat(shown(text)).contains(opening);
            int line = text.contains("<div>") ? 4 : 3;
            assertThat(problems(text)).as(text)
                    .anyMatch(problem -> problem.startsWith(line + ":") && problem.contains("html-not-closed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "<style>", "<pre>", "<textarea>", "<pre class=\"x\">", "<script src=\"x\">"})
    void a_block_that_is_never_closed_is_an_error_and_all_that_follows_is_shown(String opening) {
        String text = "前\n\n" + opening + "\n甲\n\n## 乙\n\n后面";
        assertThat(html(text)).contains("<h2 id=\"乙\">乙</h2>").contains("<p>后面</p>");
        assertThat(shown(text)).contains("甲");
        assertThat(problems(text)).anyMatch(problem -> problem.startsWith("3:1 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "script", "style", "iframe", "object", "textarea", "noscript", "template",
            "select", "xmp", "plaintext", "svg", "math", "form", "button", "noembed", "noframes", "canvas", "font",
            "head", "body", "html", "b", "div", "table", "details", "video", "embed", "base", "link", "meta", "input",
            "frameset", "option", "listing", "marquee", "Object", "Script", "foreignObject", "annotation-xml"})
    void an_element_named_in_a_sentence_swallows_nothing(String name) {
        for (String text : List.of("前面<" + name + ">后面。\n\n## 乙\n\n末尾", "前面</" + name + ">后面。\n\n## 乙\n\n末尾",
                "- 前面<" + name + ">后面。\n\n## 乙\n\n末尾", "<div>\n前面<" + name + ">后面。\n</div>\n\n## 乙\n\n末尾")) {
            assertThat(shown(text)).as(text).containsSubsequence("前面", "后面。", "乙", "末尾");
            assertThat(html(text)).contains("<h2 id=\"乙\">乙</h2>");
            SafeHtml.assertSafe(html(text));
        }
        assertThat(problems("前面<" + name + ">后面。")).as(name).hasSize(1);
    }

    @Test
    void what_is_no_element_is_shown_as_typed_with_advice() {
        String text = "类型是List<String>，参数写<name>，Map<K,V>和<your-name>，<std::string>，后面</name>还有字。";
        assertThat(shown(text)).isEqualTo(text);
        assertThat(problems(text)).containsExactly(
                "1:8 tag-as-text <String>、<name>、<your-name>、<std::string>、</name> 不是 HTML 标签，照原样显示（共 5 处）");
    }

    @Test
    void a_line_that_begins_with_a_placeholder_is_a_paragraph() {
        assertThat(html("<name>\n**粗**\n")).isEqualTo("<p>&lt;name&gt;\n<strong>粗</strong></p>");
    }

    @Test
    void nothing_in_code_is_html() {
        String text = "`<script>`和`<!--`和`<name>`。\n\n```\n<!-- <script> <name>\n```\n\n    <?php\n";
        assertThat(problems(text)).isEmpty();
        assertThat(problems("\\<!-- 和 &lt;!-- 和 \\<name>")).isEmpty();
    }

    @Test
    void presentation_goes_in_silence_and_alignment_becomes_a_class() {
        String text = """
                <p align="center"><img src="pic.svg" width="300px" height=200 align=right hspace="3" border="0"></p>

                <center>中</center>

                <div style="text-align: right; color:red" data-x="1">右</div>

                <font color="red" face="宋体">红</font><tt>码</tt><strike>删</strike><big>大</big><nobr>行</nobr>
                <table border="1" cellpadding="2" bgcolor="#fff"><tr valign="top"><td align="center" width="50%">格</td></tr></table>
                """;
        assertThat(problems(text)).isEmpty();
        assertThat(html(text)).contains("<p class=\"align-center\"><img src=\"/issues/1/pic.svg\" width=\"300\" "
                + "height=\"200\" class=\"align-right\" /></p>").contains("<div class=\"align-center\">中</div>")
                .contains("<div class=\"align-right\">右</div>").contains("红<code>码</code><s>删</s>大行");
        assertThat(html("<img src=\"pic.svg\" width=\"48%\">")).contains("class=\"width-50\"").doesNotContain("48");
        assertThat(html("文<center>中</center>")).isEqualTo("<p>文<span class=\"align-center\">中</span></p>");
    }

    @Test
    void names_and_ids_stay_as_ids() {
        assertThat(html("<a id=\"n4.3\"></a>定义<a name=\"mao\">锚</a><a name=\"两 字\"></a>"))
                .isEqualTo("<p><a id=\"n4.3\"></a>定义<a id=\"mao\">锚</a><a id=\"两-字\"></a></p>");
        assertThat(html("<a name=\"x\">文字")).isEqualTo("<p><a id=\"x\"></a>文字</p>");
        assertThat(Convert.text("## 版本 {#v2.1}\n\n<h2 id=\"c\">丙</h2>\n<div id=\"d\">丁</div>\n").anchors())
                .containsExactlyInAnyOrder("v2.1", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "<script>x()</script> ~ 它会在读者的浏览器里执行程序", "<b onclick='x'>甲</b> ~ 它会在读者的浏览器里执行程序",
            "<font onclick='x'>甲</font> ~ 它会在读者的浏览器里执行程序",
            "<iframe src='https://a.example'></iframe> ~ 它会在网页里载入别的网页，内容不由我们控制",
            "<object data='x.swf'></object> ~ 它会载入外部程序", "<embed src='x.swf'> ~ 它会载入外部程序",
            "<form action='/x'>甲</form> ~ 读者会以为可以在这里填写、提交", "<input name='a'> ~ 读者会以为可以在这里填写、提交",
            "<button>甲</button> ~ 读者会以为可以在这里填写、提交", "<base href='https://a.example'> ~ 它会让整个网页的链接都指到别处",
            "<meta http-equiv='refresh' content='0'> ~ 它会让网页自动跳走，或改变整个网页的设置",
            "<link rel='stylesheet' href='x.css'> ~ 它会从别处载入内容", "<style>p{}</style> ~ 它会改变整个网页的样式",
            "<p style='background:u\\72l(x)'>甲</p> ~ 它会从别处载入内容",
            "<p style='position : fixed;top:0'>甲</p> ~ 它会盖住网页，冒充网页的一部分",
            "<td background='x.png'>甲</td> ~ 它会从别处载入内容", "<svg><path d='M0'/></svg> ~ 它可能夹带程序"})
    void only_what_could_run_load_or_deceive_is_an_error_that_says_which(String markdown, String why) {
        Problems problems = new Problems();
        Convert.text("前\n\n" + markdown, problems);
        assertThat(problems.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind().id()).isEqualTo("unsafe-html");
            assertThat(problem.what()).contains(why);
        });
    }

    @Test
    void one_report_for_a_kind_with_its_count_at_the_first_place() {
        assertThat(problems("一\n\n" + "<b onclick=\"x\">甲</b>\n\n".repeat(12))).containsExactly(
                "3:1 unsafe-html 已去掉标签 <b> 的属性 onclick，它会在读者的浏览器里执行程序（共 12 处）");
    }

    @Test
    void the_place_is_that_of_the_element_itself() {
        assertThat(problems("<table><thead><tr><th onclick=\"x\">甲</th></tr></thead></table>"))
                .containsExactly("1:19 unsafe-html 已去掉标签 <th> 的属性 onclick，它会在读者的浏览器里执行程序");
        assertThat(problems("> <div>\n> 一\n> <script>x</script>\n> </div>\n")).containsExactly(
                "3:3 unsafe-html 已去掉标签 <script>，它会在读者的浏览器里执行程序");
        assertThat(problems("- 一\r\n\r\n  <div>\r\n  <b onclick=x>二</b>\r\n  </div>\r\n"))
                .containsExactly("4:3 unsafe-html 已去掉标签 <b> 的属性 onclick，它会在读者的浏览器里执行程序");
    }

    @Test
    void program_code_goes_with_its_element() {
        assertThat(html("前<script>let a = 1</script>后")).isEqualTo("<p>前后</p>");
        assertThat(html("前<style>p{color:red}</style>后")).isEqualTo("<p>前后</p>");
        assertThat(html("<div>前<script>a(\"<b>\")</script>后</div>")).isEqualTo("<div>前后</div>");
    }

    @Test
    void a_program_of_the_server_is_taken_out_and_the_author_is_told() {
        assertThat(html("前<?php echo 1 ?>后")).isEqualTo("<p>前后</p>");
        assertThat(problems("前<?php echo 1 ?>后")).containsExactly("1:2 html-not-shown 已去掉 <? … ?>，读者看不到");
        assertThat(problems("<![CDATA[甲]]>")).containsExactly("1:1 html-not-shown 已去掉 <![CDATA[ … ]]>，读者看不到");
    }

    @Test
    void a_tag_alone_on_a_line_does_not_interrupt_a_paragraph() {
        assertThat(html("1. 报名\n<br>\n2. 初赛\n\n后面"))
                .isEqualTo("<ol>\n<li>报名\n<br /></li>\n<li>初赛</li>\n</ol>\n<p>后面</p>");
        assertThat(html("> 甲\n<b>\n乙</b>")).contains("<blockquote>\n<p>甲\n<b>\n乙</b></p>");
        assertThat(html("- 甲\n\n<br>\n\n乙")).contains("</ul>\n<br />");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms-msdt:/id", "intent://x#Intent;end", "search-ms:query=x", "vscode://x",
            "itms-services://?action=x", "x:javascript:1", "ws://a", "view-source:http://a", "ms-officecmd:x",
            "MS-MSDT:/id", "&#1;vscode://x", "vsc&Tab;ode://x", "ftp://a.example/b", "javascript%3Aalert(1)",
            "%6Aavascript:alert(1)", "javascript：alert(1)", "data:text/html,x"})
    void links_have_allowed_schemes_only(String url) {
        for (String text : List.of("[甲](" + url + ")", "[甲]\n\n[甲]: " + url, "<a href=\"" + url + "\">甲</a>",
                "![甲](" + url + ")", "<img src=\"" + url + "\" alt=\"甲\">")) {
            assertThat(Jsoup.parse(html(text)).select("[href], [src]")).as(text).isEmpty();
            assertThat(problems(text)).as(text).singleElement().asString().contains("unsafe-link");
        }
    }

    @Test
    void a_sentence_that_became_a_link_definition_is_a_warning() {
        assertThat(problems("[说明]: 数据来自统计局\n\n正文")).singleElement().asString().contains("1:1 unused-definition");
        assertThat(problems("[甲]: 02-x.md\n\n[//]: # (不显示)\n\n[乙]: <图 一.png>\n\n正文[丙]\n\n[丙]: 说明")).noneMatch(
                problem -> problem.contains("unused-definition"));
    }

    @Test
    void bare_addresses_of_other_schemes_are_text_and_no_problem() {
        assertThat(html("ftp://a.example/b")).isEqualTo("<p>ftp://a.example/b</p>");
        assertThat(problems("ftp://a.example/b")).isEmpty();
        assertThat(problems("<foo:bar>")).singleElement().asString().contains("unsafe-link").contains("foo:");
    }

    @Test
    void an_instruction_without_a_name_is_text() {
        assertThat(shown("List<? extends E> 甲，List<?> 乙")).isEqualTo("List<? extends E> 甲，List<?> 乙");
        assertThat(problems("List<? extends E> 甲，List<?> 乙")).singleElement().asString().contains("tag-as-text");
        assertThat(problems("甲<?php echo 1; ?>乙")).singleElement().asString().contains("html-not-shown");
    }

    @Test
    void site_settings_may_allow_further_schemes_but_never_those_of_programs() {
        LinkIndex links = new LinkIndex("/", Convert.LINKS.urls(), Convert.LINKS.pictures(),
                Convert.LINKS.unpublished(), new LinkSchemes(Set.of("weixin", "javascript")));
        Problems problems = new Problems();
        String html = Fragment.of(new MarkdownConverter().convert(Convert.PATH,
                new MarkdownText("x.md", "[甲](weixin://a) <a href=\"weixin://b\">乙</a> [丙](javascript:1)", 1),
                MarkdownConverter.Kind.ARTICLE, links, problems)).html();
        assertThat(Jsoup.parse(html).select("a").eachAttr("href")).containsExactly("weixin://a", "weixin://b");
        assertThat(problems.sorted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>\n\n甲\n\n", "<b>\n\n甲\n\n", "<div>\n", "<table><tr><td>\n", "<ul><li>\n\n甲\n\n",
            "<p><div>\n\n"})
    void elements_that_nobody_closes_nest_no_deeper_than_a_hundred_and_are_reported(String opening) {
        String text = opening.repeat(2_000) + "\n\n## 乙\n\n后面";
        assertThat(html(text)).contains("<h2 id=\"乙\">乙</h2>").contains("<p>后面</p>");
        assertThat(problems(text)).anySatisfy(problem -> assertThat(problem)
                .containsPattern("^\\d+:\\d+ html-not-closed <(div|b|table|ul)> 没有结束，已去掉（共 \\d+ 处）"));
    }

    @Tag("slow")
    @Test
    void elements_that_are_closed_nest_no_deeper_than_a_hundred_and_lose_no_text() {
        assertThat(problems("<div>\n".repeat(100) + "甲\n" + "</div>\n".repeat(100) + "\n后面")).isEmpty();
        String deep = "<div>\n".repeat(300) + "甲\n" + "</div>\n".repeat(300) + "\n后面";
        assertThat(shown(deep)).isEqualTo("甲 后面");
        assertThat(html(deep)).endsWith("</div>\n<p>后面</p>");
        assertThat(problems(deep)).containsExactly("101:1 text-too-deep HTML 嵌套太深，已去掉 <div>，文字还在（共 200 处）");
    }

    /** As HTML allows. */
    @Test
    void any_number_of_rows_items_and_paragraphs_may_go_without_their_end_tags() {
        for (String text : List.of("<table>\n" + "<tr><td>甲<td>乙\n".repeat(500) + "</table>",
                "<ul>\n" + "<li>甲\n".repeat(500) + "</ul>", "<div>\n" + "<p>甲\n".repeat(500) + "</div>",
                "- <div>\n\n  甲\n".repeat(500))) {
            assertThat(problems(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "前\n\n<table>\n<tr><td>甲一</td>\n<td>甲二 &amp; 甲三\n甲四</td></tr>\n<tr>\n\n<td>甲五</td></tr></table>",
            "> <table>\n> <tr><td>甲一</td>\n> <td>甲二\n> 甲三 &lt;\n> 甲四</td></tr>\n> </table>",
            "　　甲一<b>甲二<i title=\"x\">甲三</i></b>\n甲四<u>甲五</u>", "<div>\n\n甲一\n\n<p>甲二\n　　甲三</p>\n\n</div>\n\n甲四",
            "- <p>甲一\n  甲二</p>\n\n  甲三\n- <p>甲四</p>", "<div>\r\n甲一\r\n甲二\r\n甲三</div>"})
    void text_in_html_stands_in_the_document_where_it_was_typed(String typed) {
        Document document = Convert.document(typed, MarkdownConverter.Kind.ARTICLE, new Problems());
        List<String> found = new ArrayList<>();
        document.forEach(node -> {
            if (node instanceof Span.Text text) {
                Matcher words = Pattern.compile("甲[一二三四五]").matcher(text.text());
                while (words.find()) {
                    assertThat(typed.indexOf(words.group()) - (text.at() + words.start())).as(words.group())
                            .isZero();
                    found.add(words.group());
                }
            } else if (node instanceof Span.Element element && !element.name().equals("tbody")) {
                assertThat(typed.substring(element.at())).startsWith("<" + element.name());
            }
        });
        assertThat(found).hasSizeGreaterThanOrEqualTo(4 - (typed.contains("\r") ? 1 : 0));
    }
}
