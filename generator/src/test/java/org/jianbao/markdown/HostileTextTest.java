package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jianbao.document.Document;
import org.jianbao.document.Span;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Convert;
import org.jianbao.testing.Fragment;
import org.jianbao.testing.SafeHtml;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Text that no person writes neither breaks the converter nor holds it up. */
@Tag("slow")
class HostileTextTest {
    /** Far more than it takes, for slow machines; quadratic time would exceed it. */
    private static final int SECONDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"*", "-", "_", "[", "]", ">", "`", "(", "!", "<", "&", "{", "~", "#", "+", "=", "|", "\\",
            "> ", "- ", "1. ", "**a ", "a_ ", "[a", "](", "![", "<a ", "<!--", "<a b='", "[^1]", "{汉|", "` `` ", "www.",
            "a@b.", "| a ", "[a]: /u\n", "[^a]: x\n", "- a\n", "◆", "◆a\n", "1\n", "　", "\u0000", "\ud800", "<div>\n",
            "<b>"})
    void repeated_marks_are_shown_or_refused_in_time(String marks) {
        for (int length : List.of(900, 2_000, 60_000)) {
            String text = marks.repeat(length / marks.length());
            Fragment fragment = assertTimeoutPreemptively(ofSeconds(SECONDS), () -> Convert.text(text));
            assertThat(fragment.html()).doesNotContain("\u0000").doesNotContain("\ud800");
        }
    }

    @Test
    void ten_thousand_asterisks_are_a_problem_at_their_place() {
        Problems problems = new Problems();
        Fragment fragment = Convert.text("# 题目\n\n正文" + "*".repeat(10_000) + "<b>", problems);
        assertThat(problems.sorted()).singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_MARKS))
                .extracting(problem -> problem.place().toString())
                .isEqualTo("content/issues/1/01-a.md:3:3");
        assertThat(fragment.html()).startsWith("<p># 题目</p>\n<p>正文***").endsWith("*&lt;b&gt;</p>\n");
    }

    @Test
    void deep_nesting_is_a_problem_at_its_place() {
        Problems problems = new Problems();
        Convert.text("文\n" + "> ".repeat(500) + "深", problems);
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            list.append("  ".repeat(i)).append("- 项\n");
        }
        Convert.text(list.toString(), problems);
        assertThat(problems.sorted()).extracting(Problem::kind).containsOnly(ProblemKind.TEXT_TOO_DEEP);
        assertThat(problems.sorted()).extracting(problem -> problem.place().line()).containsExactly(2, 202);
    }

    @Test
    void long_parts_of_inline_syntax_do_not_overflow_the_stack() {
        String long1 = "ab ".repeat(1_600);
        for (String text : List.of("[a](b \"" + long1 + "\")", "<a " + "b=c ".repeat(1_200) + ">",
                "<!-- " + long1 + "-->",
                "[" + "a\\] ".repeat(200) + "]: /u", "*a ".repeat(900) + "a* ".repeat(900),
                "[".repeat(400) + "a" + "](b)".repeat(400))) {
            assertThat(assertTimeoutPreemptively(ofSeconds(SECONDS), () -> Convert.text(text)).html()).isNotNull();
        }
    }

    @Test
    void a_text_of_ten_megabytes_is_converted_in_time() {
        String text = "重庆市总工会开展**走访调研。**走访职工，送上慰问。\n\n".repeat(320_000 / 4);
        assertThat(assertTimeoutPreemptively(ofSeconds(SECONDS), () -> Convert.text(text)).html()).endsWith("</p>\n");
    }

    /** Regular expressions and searches of strings, whose steps nobody counts. */
    @Test
    void long_values_of_attributes_and_long_addresses_are_read_in_time() {
        for (String text : List.of("<p style='" + "position:absolute;\n".repeat(300_000) + "'>甲</p>",
                "<p style='" + "z-index:1;\n".repeat(300_000) + "'>甲</p>",
                "<p style='" + "/*".repeat(300_000) + "'>甲</p>", "<p style='" + "\\".repeat(300_000) + "'>甲</p>",
                "[甲](" + "a.".repeat(100_000) + "cn)", "[甲](a@" + "a.".repeat(100_000) + "cn)",
                "[甲](" + "1".repeat(100_000) + "a)", "[甲](a." + "a".repeat(300_000) + ")",
                "- 1月1日" + "、".repeat(100_000) + "2日甲")) {
            Fragment fragment = assertTimeoutPreemptively(ofSeconds(SECONDS),
                    () -> Convert.text(text, MarkdownConverter.Kind.BRIEFS, new Problems()));
            assertThat(fragment.html()).contains("甲");
        }
    }

    @Test
    void a_refused_text_keeps_the_place_of_every_line() {
        String text = "　　一\n  　二\n \t\n\n\n三 \r\n\r\n\r\n  四" + "*".repeat(5_001);
        Document document = Convert.document(text, MarkdownConverter.Kind.ARTICLE, new Problems());
        List<String> lines = new ArrayList<>();
        document.forEach(node -> {
            if (node instanceof Span.Text line && !line.text().isBlank()) {
                assertThat(text.substring(line.at())).startsWith(line.text());
                lines.add(line.text().substring(0, 1));
            }
        });
        assertThat(lines).containsExactly("一", "二", "三", "四");
        assertThat(document.blocks()).hasSize(3).allSatisfy(block -> assertThat(block.at())
                .isEqualTo(block.children().getFirst().at()));
    }

    /** Any string of marks, Chinese text and tags becomes safe, well-formed HTML; the seed of a failure is printed. */
    @Test
    void random_text_becomes_safe_html() {
        long seed = Long.getLong("jianbao.seed", System.nanoTime());
        Random random = new Random(seed);
        String[] parts = {"*", "**", "***", "_", "~~", "~", "`", "```\n", "[", "](", ")", "![", "<", ">", "<b>", "</b>",
                "<script>", "</script>", "<div onclick=x>", "</div>", "<a href=\"javascript:x\">", "</a>", "\n", "\n\n",
                "  \n", "# ", "- ", "1. ", "> ", "    ", "\t", "| a | b |\n|---|---|\n", "|", "{#a .b}", "{汉|hàn}",
                "[^1]",
                "[^1]: ", ": ", "!!! note\n", "> [!TIP]\n", "◆", "　", "汉字", "“", "。", "，", ",", "é", "👩‍👩‍👧",
                "\u0000", "\ud83d",
                "&amp;", "&#x0;", "\\", "\"", "'", "javascript:", "https://a.example/b", "x@y.example", "02-x.md",
                "pic.svg",
                "<noscript>", "</noscript>", "<svg>", "</svg>", "<math>", "</math>", "<mtext>", "<mglyph>",
                "<foreignObject>",
                "<annotation-xml encoding=text/html>", "<style>", "</style>", "<title>", "</title>", "<select>",
                "<option>",
                "<table>", "<tr>", "<td>", "</table>", "<template>", "</template>", "<textarea>", "</textarea>",
                "<xmp>",
                "<plaintext>", "<iframe>", "<object data=x>", "<form action=x>", "<base href=//x>", "--!>", "<!-->",
                "<img src=x onerror=alert(1)>", "<p title=\"</p><script>alert(1)</script>\">", "<a name=x>", "<name>",
                "<p align=center style=\"position:fixed\">", "<font color=red>", "</font>", "<center>", "<a href=x:y>",
                "\r\n", "<!--", "-->", "<?", "<![CDATA[", "---\n", "===\n", "＊＊", "｜", "＃"};
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            for (MarkdownConverter.Kind kind : MarkdownConverter.Kind.values()) {
                try {
                    String html = Convert.text(text.toString(), kind, new Problems()).html();
                    SafeHtml.assertSafe(html);
                    assertThat(Jsoup.parseBodyFragment(html).select("li:has(> li), p:has(> p)")).isEmpty();
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("-Djianbao.seed=" + seed + ", round " + round + ": " + text, e);
                }
            }
        }
    }
}
