package org.jianbao.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {
    @Test
    void a_problem_is_told_with_place_line_mark_reason_and_advice() {
        Problem problem = new Problem(ProblemKind.UNKNOWN_KEY, new Place("a.md", 12, 1, "colunm: 甲"), "不认识的字段“colunm”",
                "是不是“column”？");
        assertThat(Report.text(List.of(problem), Report.USUAL_WIDTH)).isEqualTo("""
                a.md:12:1 错误：不认识的字段“colunm” [unknown-key]
                  12 | colunm: 甲
                     | ^
                  原因：不认识的字段会被忽略，多半是拼写错误
                  改法：是不是“column”？

                共 1 处错误，0 处提醒。
                """);
    }

    @Test
    void without_line_or_advice_these_are_left_out() {
        Problem problem = new Problem(ProblemKind.EMPTY_FILE, Place.ofFile("a.md"), "文件是空的", "");
        assertThat(Report.text(List.of(problem), Report.USUAL_WIDTH)).startsWith("""
                a.md 错误：文件是空的 [empty-file]
                  原因：空文件没有可以发表的内容

                """);
    }

    @Test
    void a_place_without_column_has_no_mark_and_a_blank_line_is_not_quoted() {
        assertThat(quote(new Place("a.md", 3, 0, "甲乙"))).isEqualTo("  3 | 甲乙\n");
        assertThat(quote(new Place("a.md", 3, 1, "   "))).isEmpty();
    }

    @Test
    void the_mark_stands_below_wide_characters() {
        assertThat(quote(new Place("a.md", 1, 4, "甲a，b"))).isEqualTo("  1 | 甲a，b\n    | 　 　^\n");
        assertThat(quote(new Place("a.md", 1, 5, "한글𠮷ｱx"))).isEqualTo("  1 | 한글𠮷ｱx\n    | 　　　 ^\n");
        assertThat(quote(new Place("a.md", 1, 2, "甲"))).isEqualTo("  1 | 甲\n    | 　^\n");
        assertThat(quote(new Place("a.md", 1, 3, "😀😀x"))).isEqualTo("  1 | 😀😀x\n    | 　　^\n");
    }

    @Test
    void the_mark_stands_below_what_readers_take_for_one_character() {
        assertThat(quote(new Place("a.md", 1, 4, "e\u0301\u200bx"))).isEqualTo("  1 | e\u0301\u200bx\n    |  ^\n");
        assertThat(quote(new Place("a.md", 1, 6, "👩‍👩‍👧x"))).isEqualTo("  1 | 👩‍👩‍👧x\n    | 　^\n");
        assertThat(quote(new Place("a.md", 1, 3, "🇨🇳x"))).isEqualTo("  1 | 🇨🇳x\n    | 　^\n");
        assertThat(quote(new Place("a.md", 1, 3, "☀️x"))).isEqualTo("  1 | ☀️x\n    | 　^\n");
        assertThat(quote(new Place("a.md", 1, 3, "\t甲x"))).isEqualTo("  1 |  甲x\n    |  　^\n");
        assertThat(quote(new Place("a.md", 1, 2, "e\u0301"))).as("inside a character")
                .isEqualTo("  1 | e\u0301\n    | ^\n");
    }

    @Test
    void of_a_long_line_the_part_around_the_place_is_shown_that_fits_into_the_terminal() {
        String line = "甲".repeat(300) + "X" + "乙".repeat(300);
        assertThat(quote(new Place("a.md", 1, 301, line), 40)).isEqualTo("  1 | …" + "甲".repeat(7) + "X" + "乙".repeat(8)
                + "…\n    |  " + "　".repeat(7) + "^\n");
        assertThat(quote(new Place("a.md", 1, 1, line), 40)).isEqualTo("  1 | " + "甲".repeat(15) + "…\n    | ^\n");
        assertThat(quote(new Place("a.md", 1, 602, line), 40)).isEqualTo("  1 | …" + "乙".repeat(15) + "\n    |  "
                + "　".repeat(15) + "^\n");
        assertThat(quote(new Place("a.md", 1, 0, line), 40)).isEqualTo("  1 | " + "甲".repeat(15) + "…\n");
        assertThat(quote(new Place("a.md", 1, 18, "甲".repeat(17) + "x"), 40)).as("one column too wide")
                .isEqualTo("  1 | …" + "甲".repeat(15) + "x\n    |  " + "　".repeat(15) + "^\n");
    }

    /** Random lines of everything that is none, one or two columns wide, quoted at every column for many widths. */
    @Test
    void a_quoted_line_never_exceeds_the_terminal_and_the_mark_always_points_at_the_place() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> characters = List.of("甲", "x", "，", "\t", "e\u0301", "👩‍👩‍👧", "🇨🇳", "\u200b", "𠮷", " ",
                "☀️");
        for (int round = 0; round < 300; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(120); i >= 0; i--) {
                line.append(characters.get(random.nextInt(characters.size())));
            }
            String before = line.toString();
            // The place is that of the only Z; nothing joins it with what stands before or behind it.
            String text = before + "Z" + characters.get(random.nextInt(4)) + before;
            int columns = 30 + random.nextInt(100);
            String[] quoted = quote(new Place("a.md", 7, before.codePointCount(0, before.length()) + 1, text), columns)
                    .split("\n", -1);
            String shown = quoted[0].substring(0, quoted[0].indexOf('Z'));
            String described = "seed " + seed + ", " + columns + " columns:\n" + quoted[0] + "\n" + quoted[1];
            assertThat(width(shown)).as(described).isEqualTo(width(quoted[1].substring(0, quoted[1].indexOf('^'))));
            assertThat(width(quoted[0])).as(described).isLessThanOrEqualTo(columns);
        }
    }

    /** The width of text of those characters: another way to count it than that of the program. */
    private static int width(String text) {
        return text.replace("👩‍👩‍👧", "##").replace("🇨🇳", "##").replace("☀️", "##").replace("𠮷", "##")
                .replace("\u0301", "")
                .replace("\u200b", "").replaceAll("[甲，　]", "##").length();
    }

    @Test
    void a_line_of_megabytes_is_quoted_at_once() {
        String line = "\u0301".repeat(1_000_000) + "甲".repeat(1_000_000);
        assertThat(quote(new Place("a.md", 1, 1_000_001, line), 80)).endsWith("^\n").hasSizeLessThan(2_000);
    }

    @Test
    void control_characters_cannot_move_the_cursor() {
        Problem problem = new Problem(ProblemKind.BAD_VALUE, new Place("a.md", 1, 9, "a\u001b[31m\u202eb\u0007\tc"),
                "值\u001b[2J坏了\r\n第二行", "改\u0000掉");
        String text = Report.text(List.of(problem), Report.USUAL_WIDTH);
        assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007", "\u0000", "\r", "\t");
        assertThat(text).startsWith("a.md:1:9 错误：值�[2J坏了��第二行 [bad-value]\n  1 | a�[31m�b� c\n");
    }

    @Test
    void control_characters_in_a_file_name_cannot_move_the_cursor_either() {
        Problem problem = new Problem(ProblemKind.EMPTY_FILE, Place.ofFile("a\u001b[2J\nb.md"), "文件是空的", "");
        assertThat(Report.text(List.of(problem), Report.USUAL_WIDTH)).startsWith("a�[2J�b.md 错误：");
    }

    @Test
    void equal_warnings_of_a_file_are_told_once_with_their_lines() {
        List<Problem> problems = new ArrayList<>();
        for (int line : List.of(3, 5, 6, 9, 10, 11, 14)) {
            problems.add(comma("a.md", line, "用了半角的“,”" + (line == 9 ? "" : "，这一行共有 " + line + " 处")));
        }
        problems.add(comma("a.md", 20, "用了半角的“;”"));
        problems.add(comma("b.md", 1, "用了半角的“,”"));
        assertThat(Report.text(problems, Report.USUAL_WIDTH)).isEqualTo("""
                a.md:3:2 提醒：用了半角的“,”，这一行共有 3 处 [ascii-comma]
                  3 | 甲,乙
                    | 　^
                  同样的还有 5 处：第 5、6、10、11、14 行
                  原因：汉字之间应当用全角标点
                  改法：改为全角的“，”

                a.md:9:2 提醒：用了半角的“,” [ascii-comma]
                  9 | 甲,乙
                    | 　^
                  改法：改为全角的“，”

                a.md:20:2 提醒：用了半角的“;” [ascii-comma]
                  20 | 甲,乙
                     | 　^
                  改法：改为全角的“，”

                b.md:1:2 提醒：用了半角的“,” [ascii-comma]
                  1 | 甲,乙
                    | 　^
                  改法：改为全角的“，”

                共 0 处错误，9 处提醒。
                """);
    }

    @Test
    void lines_that_follow_one_another_are_told_as_a_range_and_very_many_are_not_all_told() {
        List<Problem> problems = new ArrayList<>();
        IntStream.rangeClosed(1, 9).forEach(line -> problems.add(comma("a.md", line, "x")));
        problems.add(comma("a.md", 9, "x"));
        assertThat(Report.text(problems, Report.USUAL_WIDTH)).contains("  同样的还有 9 处：第 2–9 行\n");
        IntStream.rangeClosed(10, 90).forEach(line -> problems.add(comma("a.md", line * 2, "x")));
        assertThat(Report.text(problems, Report.USUAL_WIDTH)).contains("  同样的还有 90 处：第 2–9、20、22、24、", "、76……180 行\n");
    }

    @Test
    void what_is_quoted_differently_is_not_the_same() {
        Problem first = new Problem(ProblemKind.FIGURE_DIFFERS, new Place("e.yml", 3, 1, "甲"),
                "“选手 225名”和文章对不上：content/issues/2024-06-03/03.md:31 写的是“224名”", "改");
        for (String other : List.of(first.what().replace("225", "226"), first.what().replace("03.md", "04.md"),
                first.what().replace("06-03", "06-10"), first.what().replace("224", "223"))) {
            Problem second = new Problem(first.kind(), new Place("e.yml", 4, 1, "乙"), other, "改");
            assertThat(Report.text(List.of(first, second), Report.USUAL_WIDTH)).contains("e.yml:3:1 ", "e.yml:4:1 ")
                    .doesNotContain("同样的");
        }
    }

    @Test
    void a_few_equal_errors_are_shown_each_and_many_are_folded() {
        List<Problem> problems = new ArrayList<>(IntStream.rangeClosed(1, 3).mapToObj(
                line -> new Problem(ProblemKind.UNSAFE_HTML, new Place("a.md", line, 1, "<x>"), "坏", "")).toList());
        assertThat(Report.text(problems, Report.USUAL_WIDTH)).contains("a.md:1:1 ", "a.md:2:1 ", "a.md:3:1 ")
                .doesNotContain("同样的")
                .containsOnlyOnce("原因：");
        problems.add(new Problem(ProblemKind.UNSAFE_HTML, new Place("a.md", 8, 1, "<x>"), "坏", ""));
        assertThat(Report.text(problems, Report.USUAL_WIDTH)).contains("a.md:1:1 ", "  同样的还有 3 处：第 2、3、8 行\n",
                "共 4 处错误，0 处提醒。");
    }

    @Test
    void errors_come_before_warnings() {
        Problems problems = new Problems();
        problems.add(ProblemKind.UNEXPECTED_FILE, Place.ofFile("a.psd"), "不认识的文件");
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("b.md"), "文件是空的");
        assertThat(Report.text(problems.sorted(), Report.USUAL_WIDTH)).startsWith("b.md 错误：").contains("\na.psd 提醒：");
    }

    @Test
    void of_many_problems_those_of_each_kind_are_counted_at_the_end() {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(ProblemKind.EMPTY_FILE, Place.ofFile("z.md"), "文件是空的", ""));
        IntStream.rangeClosed(1, 12).forEach(i -> problems
                .add(new Problem(ProblemKind.UNKNOWN_KEY, new Place("e" + i % 3 + ".md", i, 1, "k"), "“k" + i + "”",
                        "")));
        IntStream.rangeClosed(1, 150).forEach(line -> problems.add(comma("a.md", line, "x")));
        assertThat(Report.text(problems, Report.USUAL_WIDTH)).endsWith("""

                错误     12 处  unknown-key，3 个文件
                错误      1 处  empty-file，1 个文件
                提醒    150 处  ascii-comma，1 个文件

                共 13 处错误，150 处提醒。
                """);
        assertThat(Report.text(problems.subList(0, 13), Report.USUAL_WIDTH)).doesNotContain("个文件\n");
    }

    @Test
    void all_problems_are_told_in_order_once_and_counted() {
        Problems problems = new Problems();
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("b.md"), "文件是空的");
        problems.add(ProblemKind.UNEXPECTED_FILE, Place.ofFile("c.psd"), "不认识的文件");
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("a.md"), "文件是空的");
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("a.md"), "文件是空的");
        String report = Report.text(problems.sorted(), Report.USUAL_WIDTH);
        assertThat(report.lines().filter(line -> line.contains(" [")).map(line -> line.substring(0, 5))
                .toList())
                .isEqualTo(List.of("a.md ", "b.md ", "c.psd"));
        assertThat(report).endsWith("\n\n共 2 处错误，1 处提醒。\n");
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void nothing_wrong_is_nothing_to_tell() {
        assertThat(Report.text(List.of(), Report.USUAL_WIDTH)).isEmpty();
        Problems problems = new Problems();
        problems.add(ProblemKind.UNEXPECTED_FILE, Place.ofFile("c.psd"), "不认识的文件");
        assertThat(problems.hasErrors()).isFalse();
    }

    /** Every kind has a name that a report can print and a reason that ends without a full stop. */
    @Test
    void every_kind_of_problem_has_a_name_and_a_reason() {
        assertThat(ProblemKind.values()).allSatisfy(kind -> {
            assertThat(kind.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(kind.why()).isNotBlank().doesNotEndWith("。");
        });
    }

    private static Problem comma(String file, int line, String what) {
        return new Problem(ProblemKind.ASCII_COMMA, new Place(file, line, 2, "甲,乙"), what, "改为全角的“，”");
    }

    private static String quote(Place place) {
        return quote(place, 100);
    }

    private static String quote(Place place, int columns) {
        String text = Report.text(List.of(new Problem(ProblemKind.BAD_VALUE, place, "x", "")), columns);
        return text.substring(text.indexOf('\n') + 1, text.indexOf("  原因："));
    }
}
