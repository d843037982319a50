package org.jianbao.markdown;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.sun.management.ThreadMXBean;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text costs grows with its size, whatever is repeated in it; counted, not timed. */
class GrowthTest {
    private static final List<String> MARKS = List.of("*", "**", "_", "~~", "`", "``", "[", "]", "(", ")", "](b)", "![",
            "[a]", "[^1]", "<", ">", "<b>", "</b>", "<!--", "-->", "<a b='", "&", "&lt;", "{", "}", "{#a}", "{汉|h}",
            "|", "\\", "\"", "'", ":", "!", "#", "-", "=", "+", "1.", "  ", "\t", "\n", "中", "a", "，", "　", "“", "◆",
            "www.a.b", "a@b.c", "https://a.b", "a/b", "2024年1月3日");
    private static final List<String> STARTS = List.of("> ", ">", "- ", "1. ", "\t", "    ", "  ", "# ", "◆", ": ",
            "!!! note\n", "[^1]: ", "[a]: ", "```\n", "<div>", "| ", "　　", "");
    private static final int SMALL = 3_000;
    private static final int TIMES = 4;
    /** Text without anything grows by 4; a part that is quadratic and takes a twelfth of the small text passes this. */
    private static final double MOST_GROWTH = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Predicate<String> converter;

    /** Converts a text; says whether it was accepted. */
    public static final class Conversion implements Predicate<String> {
        /** Loaded and made by another class loader. */
        public Conversion() {}

        @Override
        public boolean test(String text) {
            Problems problems = new Problems();
            Convert.text(text, MarkdownConverter.Kind.BRIEFS, problems);
            return problems.sorted().stream().map(Problem::kind)
                    .noneMatch(kind -> kind == ProblemKind.TOO_MANY_MARKS || kind == ProblemKind.TEXT_TOO_DEEP);
        }
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void load() throws ReflectiveOperationException {
        converter = (Predicate<String>) new StepLoader(GrowthTest.class.getClassLoader())
                .loadClass(Conversion.class.getName()).getDeclaredConstructor().newInstance();
        converter.test("# 题\n\n正**文**\n\n> 引\n\n- 项\n\n<b>x</b>\n");
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
        List<String> found = new ArrayList<>();
        for (String[] family : families) {
            long small = cost(text(family, SMALL));
            long large = cost(text(family, SMALL * TIMES));
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
            text.append(part.repeat(each / part.length()));
        }
        return text.toString();
    }

    @Test
    void pairs_of_marks_within_a_line_and_on_lines_of_their_own() {
        List<String[]> families = new ArrayList<>();
        for (String first : MARKS) {
            for (String second : MARKS) {
                families.add(new String[] {first + second});
                families.add(new String[] {first + second + "\n"});
            }
        }
        assertThat(excessive(families)).isEmpty();
    }

    @Test
    void marks_between_letters_and_one_kind_behind_the_other() {
        List<String[]> families = new ArrayList<>();
        for (String first : MARKS) {
            for (String second : MARKS) {
                families.add(new String[] {first + "a " + second});
                families.add(new String[] {first + "a", second + "b"});
            }
        }
        assertThat(excessive(families)).isEmpty();
    }

    @Test
    void starts_of_lines_inside_each_other_before_each_mark() {
        List<String[]> families = new ArrayList<>();
        for (String first : STARTS) {
            for (String second : STARTS) {
                for (String mark : List.of("a", "中", "*a", "[a]", "[[a]: b", "<", "<b>", "&lt;", "`", "|a|", "=", "-", "/>", ""))
                    families.add(new String[] {first + second + mark + "\n"});
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
                families.add(new String[] {first + "a\n\n" + second + "b\n"});
                families.add(new String[] {first + "a\n", second + "b\n"});
            }
        }
        assertThat(excessive(families)).isEmpty();
    }
}
