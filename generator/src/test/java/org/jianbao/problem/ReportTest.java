package org.jianbao.problem;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {
    @Test
    void a_problem_is_told_with_place_line_mark_reason_and_advice() {
        Problem problem = new Problem(ProblemKind.UNKNOWN_KEY, new Place("a.md", 12, 1, "colunm: 甲"), "不认识的字段“colunm”",
                "是不是“column”？");
        assertThat(Report.text(problem)).isEqualTo("""
                a.md:12:1 错误：不认识的字段“colunm” [unknown-key]
                  12 | colunm: 甲
                     | ^
                  原因：不认识的字段会被忽略，多半是拼写错误
                  改法：是不是“column”？
                """);
    }

    @Test
    void without_line_or_advice_these_are_left_out() {
        assertThat(Report.text(new Problem(ProblemKind.EMPTY_FILE, Place.ofFile("a.md"), "文件是空的", ""))).isEqualTo("""
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
    void of_a_long_line_the_part_around_the_place_is_shown() {
        String line = "甲".repeat(300) + "X" + "乙".repeat(300);
        assertThat(quote(new Place("a.md", 1, 301, line))).isEqualTo("  1 | …" + "甲".repeat(80) + "X" + "乙".repeat(79)
                + "…\n    |  " + "　".repeat(80) + "^\n");
        assertThat(quote(new Place("a.md", 1, 1, line))).isEqualTo("  1 | " + "甲".repeat(160) + "…\n    | ^\n");
        assertThat(quote(new Place("a.md", 1, 601, line))).isEqualTo("  1 | …" + "乙".repeat(160) + "\n    |  "
                + "　".repeat(159) + "^\n");
        assertThat(quote(new Place("a.md", 1, 602, line))).endsWith("　^\n");
    }

    @Test
    void control_characters_cannot_move_the_cursor() {
        Problem problem = new Problem(ProblemKind.BAD_VALUE, new Place("a.md", 1, 9, "a\u001b[31m\u202eb\u0007\tc"),
                "值\u001b[2J坏了\r\n第二行", "改\u0000掉");
        String text = Report.text(problem);
        assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007", "\u0000", "\r", "\t");
        assertThat(text).startsWith("a.md:1:9 错误：值�[2J坏了��第二行 [bad-value]\n  1 | a�[31m�b� c\n");
    }

    @Test
    void control_characters_in_a_file_name_cannot_move_the_cursor_either() {
        Problem problem = new Problem(ProblemKind.EMPTY_FILE, Place.ofFile("a\u001b[2J\nb.md"), "文件是空的", "");
        assertThat(Report.text(problem)).startsWith("a�[2J�b.md 错误：");
    }

    @Test
    void all_problems_are_told_in_order_once_and_counted() {
        Problems problems = new Problems();
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("b.md"), "文件是空的");
        problems.add(ProblemKind.UNEXPECTED_FILE, Place.ofFile("c.psd"), "不认识的文件");
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("a.md"), "文件是空的");
        problems.add(ProblemKind.EMPTY_FILE, Place.ofFile("a.md"), "文件是空的");
        String report = Report.text(problems.sorted());
        assertThat(report.lines().filter(line -> line.contains(" [")).map(line -> line.substring(0, 5))
                .toList())
                .isEqualTo(List.of("a.md ", "b.md ", "c.psd"));
        assertThat(report).endsWith("\n\n共 2 处错误，1 处提醒。\n");
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void nothing_wrong_is_nothing_to_tell() {
        assertThat(Report.text(List.of())).isEmpty();
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

    private static String quote(Place place) {
        String text = Report.text(new Problem(ProblemKind.BAD_VALUE, place, "x", ""));
        return text.substring(text.indexOf('\n') + 1, text.indexOf("  原因："));
    }
}
