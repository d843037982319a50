package org.jianbao.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.MarkdownText;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Convert;
import org.jianbao.testing.Fragment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word of a text is shown, or is plainly no text, or stands on a line of which a problem says that not all is shown.
 *
 * <p>The words of the random texts are all different, so that one cannot hide the loss of another.
 */
@Tag("slow")
class NothingIsLostTest {
    /** What no reader is meant to see: comments, addresses with titles, tags, attributes, names of languages, numbers. */
    private static final List<Pattern> NOT_TEXT = Stream.of("<!--.*?-->", "\\]\\([^)]*\\)", "</?[A-Za-z][^>]*>",
            "<!DOCTYPE[^>]*>", "\\{[#.][^}]*\\}", "(?m:^[>\\-\\d. \t]*\\[[^\\]]*\\]:(?:\\s*\\S+){0,3}$)",
            "(?m:^[>\\-\\d. \t]*(?:```|~~~).*$)", "\\[\\^[^\\]\\s]*\\]", "\\[![A-Z]+\\]", "&#?\\w+;",
            "(?m:^[>\\- \t]*\\d+[.)])", "(?m:^[>\\-\\d. \t]*!!! [a-z]+)").map(NothingIsLostTest::pattern).toList();
    /** What is taken out when a problem says so. */
    private static final List<Pattern> TAKEN_OUT = Stream
            .of("<script.*?</script", "<style.*?</style", "<\\?.*?\\?>", "<!\\[CDATA\\[.*?\\]\\]>")
            .map(NothingIsLostTest::pattern).toList();
    /** The problems that say so; of what merely looks wrong, every word is shown. */
    private static final Set<ProblemKind> SAY_LOST = EnumSet.of(ProblemKind.UNSAFE_HTML, ProblemKind.HTML_NOT_SHOWN,
            ProblemKind.HTML_NOT_CLOSED, ProblemKind.UNSAFE_LINK, ProblemKind.UNUSED_DEFINITION,
            ProblemKind.UNUSED_FOOTNOTE, ProblemKind.TABLE_CELLS);
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{L}\\p{M}\\p{N}]+");

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static Set<String> lost(String markdown, String html, Problems problems) {
        String visible = visible(html);
        boolean[] exempt = new boolean[markdown.length()];
        NOT_TEXT.forEach(pattern -> mark(pattern, markdown, exempt));
        Set<ProblemKind> kinds = problems.sorted().stream().map(Problem::kind).collect(Collectors.toSet());
        if (kinds.contains(ProblemKind.UNSAFE_HTML) || kinds.contains(ProblemKind.HTML_NOT_SHOWN)) {
            TAKEN_OUT.forEach(pattern -> mark(pattern, markdown, exempt));
        }
        Set<Integer> reported = problems.sorted().stream().filter(problem -> SAY_LOST.contains(problem.kind()))
                .map(problem -> problem.place().line()).collect(Collectors.toSet());
        Set<String> lost = new TreeSet<>();
        for (MatchResult word : WORD.matcher(markdown).results().toList()) {
            boolean shown = visible.contains(word.group());
            int line = 1 + (int) markdown.substring(0, word.start()).chars().filter(c -> c == '\n').count();
            if (!shown && !exempt[word.start()] && !reported.contains(line)) {
                lost.add(word.group() + " in line " + line);
            }
        }
        return lost;
    }

    private static void mark(Pattern pattern, String text, boolean[] marks) {
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            Arrays.fill(marks, match.start(), match.end(), true);
        }
    }

    private static String visible(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        StringBuilder visible = new StringBuilder(page.body().wholeText());
        for (Element element : page.body().select("[alt], [title], [class], ol[start]")) {
            visible.append(' ').append(element.attr("alt")).append(' ').append(element.attr("title")).append(' ')
                    .append(element.className());
        }
        return visible.toString().replaceAll("\\s", "");
    }

    private static String word(int number) {
        return Character.toString(0x4e00 + number) + (char) (0x5e00 + number) + (char) (0x6e00 + number);
    }

    @Test
    void no_word_of_a_random_text_is_lost() {
        long seed = Long.getLong("jianbao.seed", System.nanoTime());
        Random random = new Random(seed);
        String[] marks = {"*", "**", "_", "~~", "`", "\n```\n", "\n```js\n", "[", "](", "](u)", ")", "![", "<", ">",
                "<b>",
                "</b>", "<script>", "</script>", "<style>", "<div>", "\n<div>\n", "</div>", "\n</div>\n", "<title>",
                "<textarea>", "<iframe>", "</iframe>", "<xmp>", "<plaintext>", "<svg>", "<math>", "<select>",
                "<noscript>", "<template>", "<name>", "</name>", "<String>", "<T,", "<a name=\"x\">", "<br>",
                "\n<br>\n",
                "<p align=center>", "<font color=red>", "</font>", "<center>", "\n", "\n\n", "  \n", "\n# ", "\n- ",
                "\n1. ",
                "\n> ", "\n    ", "\n\t", "{", "}", "\n!!! note\n    ", "\n> [!TIP]\n> ", "◆", "　", "“", "”", "。", "，",
                "&amp;", "&",
                "\\", "<!--", "-->", "<!-->", "\n<!-- ", "<?php ", "?>", "<![CDATA[", "]]>", "<!X ", "\n---\n",
                "\n===\n",
                "<pre>", "</pre>", "\n<pre>\n", "\n<textarea>\n", "</object>", "<object>", "<td>", "<table>", "<li>",
                "</ul>",
                "\n: ", "https://a.example/b ", "<https://a.example/c>", "\r\n"};
        List<String> failures = new ArrayList<>();
        for (int round = 0; round < 4_000 && failures.size() < 5; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(random.nextInt(2) == 0 ? marks[random.nextInt(marks.length)] : "").append(word(i));
            }
            String markdown = text.toString();
            Problems problems = new Problems();
            String html = Convert.text(markdown, problems).html();
            Set<String> lost = lost(markdown, html, problems);
            if (!lost.isEmpty()) {
                failures.add("round " + round + ": " + lost + "\n" + markdown + "\n---\n" + html + "---\n"
                        + problems.sorted());
            }
        }
        assertThat(failures).as("-Djianbao.seed=%d", seed).isEmpty();
    }

    @Test
    void no_word_of_the_real_content_is_lost() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("jianbao.project", ".."), "content"))) {
            all.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String text = Files.readString(file);
            String body = text.startsWith("---") ? text.substring(text.indexOf("\n---", 3) + 4) : text;
            Problems problems = new Problems();
            String html = Fragment.of(new MarkdownConverter().convertAlone(new MarkdownText("x.md", body, 1), problems))
                    .html();
            assertThat(lost(body, html, problems)).as(file.toString()).isEmpty();
        }
    }
}
