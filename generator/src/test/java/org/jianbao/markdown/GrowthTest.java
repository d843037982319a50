package org.jianbao.markdown;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.jianbao.document.BriefTitle;
import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.document.PlainText;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.resolve.LinkAnchors;
import org.jianbao.testing.Convert;
import org.jianbao.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text costs grows with its size, whatever is repeated in it; counted, not timed. */
@Tag("slow")
class GrowthTest {
    private static final List<String> MARKS = List.of("*", "_", "~~", "`", "[", "]", "](b)", "![", "[^1]", "<", ">",
            "<b>", "<!--", "&lt;", "{", "}", "|", "\\", "\"", "'", ":", "#", "-", "    ", "\t", "\n", "中", "，", "a@b.c",
            "www.a.b");
    private static final List<String> STARTS = List.of("> ", ">", "- ", "- [ ] ", "1. ", "\t", "    ", "# ", "◆",
            ": ", "!!! note\n", "[^1]: ", "[a]: ", "```\n", "|", "　　", "");
    private static final int SMALL = 800;
    private static final int TIMES = 4;
    /** Four times the text cost four times as much; the square would be 16. */
    private static final double MOST_GROWTH = 4.7;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Predicate<String> converter;

    /** Converts a text; says whether it was accepted. */
    public static final class Conversion implements Predicate<String> {
        /** Loaded and made by another class loader. */
        public Conversion() {}

        @Override
        public boolean test(String text) {
            Problems problems = new Problems();
            Document document = Convert.document(text, MarkdownConverter.Kind.BRIEFS, problems);
            HtmlWriter.of(document, Words.USUAL);
            PlainText.of(document);
            document.briefs().forEach(brief -> BriefTitle.of(brief, Words.USUAL));
            LinkAnchors.resolve(Map.of(Convert.PATH, document), problems);
            return problems.sorted().stream().map(Problem::kind)
                    .noneMatch(kind -> kind == ProblemKind.TOO_MANY_MARKS || kind == ProblemKind.TEXT_TOO_DEEP);
        }
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void load() throws ReflectiveOperationException {
        converter = (Predicate<String>) new StepLoader(GrowthTest.class.getClassLoader())
                .loadClass(Conversion.class.getName()).getDeclaredConstructor().newInstance();
        assertThat(converter.test("# 题\n\n正**文**\n\n> 引\n\n- 项\n\n<b>x</b>\n")).isTrue();
    }

    /** Steps, and what was allocated, of which a copy of a long text is a part that no step shows. */
    private static long cost(String text) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long steps = StepLoader.Steps.count();
        boolean accepted = converter.test(text);
        long cost = StepLoader.Steps.count() - steps
                + (THREADS.getCurrentThreadAllocatedBytes() - allocated) / Long.BYTES;
        return accepted ? cost : -1;
    }

    /** What grows too fast, or costs too much from the beginning. */
    private static List<String> excessive(List<String[]> families) {
        return excessive(families, SMALL);
    }

    private static List<String> excessive(List<String[]> families, int length) {
        List<String> found = new ArrayList<>();
        for (String[] family : families) {
            long small = cost(text(family, length));
            long large = cost(text(family, length * TIMES));
            if (small > 0 && large > small * MOST_GROWTH) {
                found.add(String.join(" … ", family).replace("\n", "\\n").replace("\t", "\\t") + "   " + small + " → "
                        + large);
            }
        }
        return found;
    }

    /** The parts of a family, each repeated: together so many characters. */
    private static String text(String[] family, int length) {
        StringBuilder text = new StringBuilder();
        int each = length / family.length;
        for (String part : family) {
            // an even number, so that fences are closed
            text.append(part.repeat(each / part.length() / 2 * 2));
        }
        return text.toString();
    }

    @Test
    void pairs_of_marks() {
        List<String[]> families = new ArrayList<>();
        for (String first : MARKS) {
            for (String second : MARKS) {
                families.add(new String[] {first + second});
            }
        }
        assertThat(excessive(families)).isEmpty();
    }

    @Test
    void one_kind_of_marks_behind_the_other_as_if_it_closed_it() {
        List<String[]> families = new ArrayList<>();
        for (String first : MARKS) {
            for (String second : MARKS) {
                families.add(new String[] {first + "a ", second + "b"});
            }
        }
        assertThat(excessive(families)).isEmpty();
    }

    @Test
    void starts_of_lines_inside_each_other_before_marks() {
        List<String[]> families = new ArrayList<>();
        for (String first : STARTS) {
            for (String second : STARTS) {
                for (String mark : List.of("*a", "[[a]: b", "&lt;")) {
                    families.add(new String[] {first + second + mark + "\n"});
                }
            }
        }
        assertThat(excessive(families)).isEmpty();
    }

    @Test
    void lines_of_two_kinds_in_turn() {
        List<String[]> families = new ArrayList<>();
        for (String first : STARTS) {
            for (String second : STARTS) {
                families.add(new String[] {first + "a\n" + second + "b\n"});
                families.add(new String[] {first + "a\n\n", second + "b\n"});
            }
        }
        assertThat(excessive(families)).isEmpty();
    }

    /** What once took minutes, and its like. */
    @Test
    void texts_that_took_the_square_of_their_size() {
        assertThat(excessive(Stream.of(">&lt;\n", "> />\n", "\ta\n", "[[a]: b\n\t", ">\t[[a]: b\n", "1\n\t2\n",
                "*[^1]\n", "[a]: b\n![", "[a]: /u\n", "- [ ] ", "[^1]: ", "# a\n", "https://a.b ", ": : <b>\n",
                "<div>\n\na\n\n", "<b>\n\n", "<p><u>\n\n")
                .map(text -> new String[] {text})
                .toList())).isEmpty();
        assertThat(excessive(List.of(new String[] {"a\n", "[^ ", " "}, new String[] {"＃\n", "＊\n", "｜a\n", "a\n"},
                new String[] {"a b", "  ", "\n"}, new String[] {"# a\n", "[a](#a)\n"},
                new String[] {"# a\n", "[a](#没有)\n"},
                new String[] {"[", "[a](b)"}))).isEmpty();
    }

    /** Each tag ends where all the others do, or nowhere; a step of them costs little, and shows in long texts only. */
    @Test
    void tags_that_fail_at_their_end() {
        List<String[]> families = new ArrayList<>();
        for (String before : List.of("<div>\n", "甲 ")) {
            for (String tag : List.of("<a/b=", "<a b=", "<a b='<a c=\" ", "<a b c='<' ", "<a b='<a '", "<a b='<a ' ",
                    "<a b=\"'<a c='\" ", "<a b='", "</a b=", "<a \"", "<a b = ")) {
                for (String end : List.of(" < >", "> ", "' <", "\"")) {
                    families.add(new String[] {before, tag, end});
                }
            }
        }
        assertThat(excessive(families, 4 * SMALL)).isEmpty();
    }
}
