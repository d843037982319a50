package org.jianbao.markdown.html;

import java.util.List;

import org.jianbao.document.MarkdownText;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Convert;
import org.jianbao.testing.Fragment;
import org.jianbao.testing.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that runs a program passes, whatever trick hides it; most vectors are from OWASP's filter evasion list. */
@Tag("slow")
class UnsafeTextTest {
    private static final MarkdownConverter CONVERTER = new MarkdownConverter();

    static List<String> vectors() {
        return List.of("<script>alert(1)</script>", "<SCRIPT SRC=https://x.example/x.js></SCRIPT>",
                "a <ScRiPt>alert(1)</sCrIpT> b", "<script/x>alert(1)</script>", "<script\n>alert(1)</script\n>",
                "<<SCRIPT>alert(1);//\\<</SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>", "<IMG SRC=\"javascript:alert('XSS');\">",
                "<IMG SRC=JaVaScRiPt:alert('XSS')>", "<IMG SRC=`javascript:alert(1)`>",
                "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>", "<IMG SRC=# onmouseover=\"alert(1)\">",
                "<IMG onmouseover=alert(1)>", "<IMG SRC=/ onerror=\"alert(1)\"></img>",
                "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>",
                "<IMG SRC=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)>",
                "<IMG SRC=\"jav\tascript:alert(1);\">", "<IMG SRC=\"jav&#x0A;ascript:alert(1);\">",
                "<IMG SRC=\" &#14;  javascript:alert(1);\">", "<BODY onload=alert(1)>", "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>", "<math><a xlink:href=\"javascript:alert(1)\">x</a></math>",
                "<iframe src=\"https://x.example\"></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object>", "<embed src=\"javascript:alert(1)\">",
                "<form action=\"javascript:alert(1)\"><input type=submit></form>", "<input onfocus=alert(1) autofocus>",
                "<button onclick=alert(1)>x</button>", "<select onfocus=alert(1) autofocus></select>",
                "<textarea onfocus=alert(1) autofocus></textarea>", "<video src=x onerror=alert(1)></video>",
                "<video><source onerror=\"alert(1)\"></video>", "<audio src=\"javascript:alert(1)\"></audio>",
                "<video poster=\"javascript:alert(1)\"></video>", "<details open ontoggle=alert(1)>x</details>",
                "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
                "<a href=\"java&Tab;script:alert(1)\">x</a>", "<a href=\"&#1;javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=x onclick=alert(1)>x</a>", "<a href='x'onclick='alert(1)'>x</a>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<div style=\"width:expression(alert(1))\">x</div>",
                "<style>@import 'https://x.example/x.css';</style>",
                "<link rel=stylesheet href=\"javascript:alert(1)\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<base href=\"javascript:alert(1)//\">",
                "<table background=\"javascript:alert(1)\"><tr><td>x</td></tr></table>",
                "<td style=\"text-align:center;background:url(javascript:1)\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version=\"1.0\"?><script>alert(1)</script>", "<title><img src=x onerror=alert(1)></title>",
                "<xmp><img src=x onerror=alert(1)></xmp>", "<plaintext><script>alert(1)</script>",
                "<template><script>alert(1)</script></template>", "<marquee onstart=alert(1)>x</marquee>",
                "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#x73;cript:alert(1))",
                "[x](java&Tab;script:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](javascript&colon;alert(1))",
                "[x](<java\tscript:alert(1)>)", "[x](\u0001javascript:alert(1))", "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](file:///etc/passwd)",
                "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
                "[x]\n\n[x]: javascript:alert(1)", "![x]\n\n[x]: javascript:alert(1)", "<javascript:alert(1)>",
                "<data:text/html,x>", "[x](x \"a\\\" onclick=alert(1) b=\\\"\")", "![a\" onerror=\"alert(1)](x)",
                "```x\" onclick=\"alert(1)\ncode\n```", "# a {#x\" onclick=\"alert(1)}", "# a {onclick=alert(1)}",
                "[x](https://x.example){onclick=alert(1)}", "{<img src=x onerror=alert(1)>汉|b}",
                "!!! note\" onclick=\"alert(1) \"x\"", "!!! note \"<script>alert(1)</script>\"\n    x",
                "[^<script>alert(1)</script>]\n\n[^<script>alert(1)</script>]: <script>alert(1)</script>",
                "| <script>alert(1)</script> | b |\n|-|-|\n| <img src=x onerror=alert(1)> | c |",
                "![x](x.png \"<script>alert(1)</script>\")", "<p id=\"</p><script>alert(1)</script>\">x",
                "<div\nonclick\n=\nalert(1)\n>x</div>", "<a href=\"x\"\nonclick=\"alert(1)\">x</a>",
                "<img/src=x/onerror=alert(1)>", "<a/href=javascript:alert(1)>x</a>",
                "<b onclick=alert(1)>**x**</b>", "<!-- c --> <b onclick=\"x\">y</b> <script>alert(1)</script>",
                "<form><input name=a type=text></form>",
                "a <input> <input type=checkbox> <input type=password disabled>", "a <input title=type class=disabled>",
                "- <script>\n  alert(1)\n  </script>",
                "> <iframe src=x>",
                "<video src=\"https://x.example/a.mp4\" autoplay controls></video>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">",
                "<math><mi><select><mi><script>alert(1)</script>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<svg><foreignObject><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></foreignObject></svg>",
                "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror=alert(1)>\">",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
                "<title><a title=\"</title><img src=x onerror=alert(1)>\">",
                "<!--a--!><img src=x onerror=alert(1)>-->", "<!--><img src=x onerror=alert(1)>-->",
                "文<!--><img src=x onerror=alert(1)>-->",
                "<table><td><table><td><a href=\"x\"><table><script>alert(1)</script>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x></svg>",
                "<svg><set attributeName=href to=javascript:alert(1)></svg>",
                "<b title='\"><script>alert(1)</script>'>x</b>", "<name onclick=alert(1)>",
                "<Name><script>alert(1)</script></Name>",
                "<a name=\"x onclick=alert(1)\">", "<p align=\"center onclick=alert(1)\">",
                "<img width=\"1px onerror=alert(1)\" src=x>",
                "<script", "<script\n", "<img src=x onerror=alert(1)", "<div><img src=x onerror=alert(1) ",
                "<ScRiPt>alert(1)</sCrIpT>",
                "<Script>alert(1)", "\u0000<script>alert(1)</script>", "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<img src=x:x onerror\u0000=alert(1)>");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_that_runs_a_program_passes(String markdown) {
        for (MarkdownConverter.Kind kind : MarkdownConverter.Kind.values()) {
            Fragment fragment = Convert.text(markdown, kind, new Problems());
            SafeHtml.assertSafe(fragment.html());
            fragment.items().forEach(item -> SafeHtml.assertSafe(item.html()));
        }
        SafeHtml.assertSafe(
                Fragment.of(CONVERTER.convertAlone(new MarkdownText("x.md", markdown, 1), new Problems())).html());
    }

    @Test
    void what_is_removed_is_reported_where_it_stands() {
        Problems problems = new Problems();
        Convert.text("第一段。\n\n文字<b onclick=\"x()\">粗</b>。\n\n<div>\n<p>好</p>\n<script>x()</script>\n</div>\n",
                problems);
        assertThat(problems.sorted())
                .extracting(problem -> problem.kind() + " " + problem.place() + " " + problem.what())
                .containsExactly("UNSAFE_HTML content/issues/1/01-a.md:3:3 已去掉标签 <b> 的属性 onclick，它会在读者的浏览器里执行程序",
                        "UNSAFE_HTML content/issues/1/01-a.md:7:1 已去掉标签 <script>，它会在读者的浏览器里执行程序");
    }

    @Test
    void what_stands_behind_a_comment_is_checked_too() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("<!-- c --> <b onclick=\"x\">y</b> <script>alert(1)</script> "
                + "<a href=\"missing.md\">m</a>\n", problems);
        assertThat(fragment.html().strip()).startsWith("<b>y</b>").doesNotContain("alert");
        assertThat(problems.sorted()).extracting(problem -> problem.kind() + " " + problem.what())
                .containsExactlyInAnyOrder("UNSAFE_HTML 已去掉标签 <b> 的属性 onclick，它会在读者的浏览器里执行程序",
                        "UNSAFE_HTML 已去掉标签 <script>，它会在读者的浏览器里执行程序",
                        "BROKEN_LINK 找不到文件“missing.md”");
    }

    @Test
    void a_comment_alone_is_no_problem() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("""
                <!-- 一行 -->

                文字<!-- <b onclick="x"> -->。

                <!--
                <script>alert(1)</script> <a id="main" href="missing.md">m</a>

                [草稿](missing.md)
                -->

                <!-- [if IE]><p id="top">旧</p><![endif]-->
                """, problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(fragment.html().strip()).isEqualTo("<p>文字。</p>");
    }

    @Test
    void the_only_input_is_a_checkbox_that_nobody_can_change() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("""
                <p><input type="checkbox" disabled> 甲 <input type=checkbox checked disabled=""> 乙</p>

                - [x] 丙

                <p>名字<input name=a type=text> <input type=checkbox></p>
                """, problems);
        Elements inputs = Jsoup.parseBodyFragment(fragment.html()).select("input");
        assertThat(inputs).hasSize(3).allMatch(input -> input.attr("type").equals("checkbox"))
                .allMatch(input -> input.hasAttr("disabled"));
        assertThat(problems.sorted()).extracting(problem -> problem.kind() + " " + problem.what())
                .containsExactly("UNSAFE_HTML 已去掉标签 <input>，读者会以为可以在这里填写、提交（共 2 处）");
    }

    @Test
    void an_unsafe_link_is_reported_and_its_text_stays() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("　　看[这里](java&#x73;cript:alert(1))。", problems);
        assertThat(fragment.html()).isEqualTo("<p>看这里。</p>\n");
        assertThat(problems.sorted()).extracting(problem -> problem.kind() + " " + problem.place())
                .containsExactly(ProblemKind.UNSAFE_LINK + " content/issues/1/01-a.md:1:9");
    }

    @Test
    void safe_html_is_kept_as_typed() {
        Problems problems = new Problems();
        String html = """
                <div class="box" id="甲" lang="en">

                <ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby> H<sub>2</sub>O x<sup>2</sup> <mark>重点</mark> <kbd>Esc</kbd>

                </div>

                <details>
                <summary>展开</summary>
                <p>“内容” &amp; 'more' a+b=c @</p>
                </details>
                <video src="https://example.org/a.mp4" controls="controls" width="320" height="180"></video>
                """;
        Fragment fragment = Convert.text(html, problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(fragment.html()).isEqualTo(html.replace("<ruby>", "<p><ruby>").replace("</kbd>", "</kbd></p>")
                .replace("\n\n", "\n"));
        assertThat(fragment.anchors()).containsExactly("甲");
    }
}
