package org.jianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.fix.FileFix;
import org.jianbao.problem.Edit;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Severity;
import org.jianbao.proof.RuleExamples;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code jianbao fix}, as a shell runs it. */
class FixCommandTest {
    private static final String ARTICLE = "content/issues/2024-11-11/02-a.md";
    private static final String TYPED = "---\ntitle: 送清凉。\n---\n走访,慰问。\n\n不动这一段。\n\n不动这一段，也不动。\n\n等人...来了。\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void site() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, ARTICLE, TYPED);
    }

    private Outcome run(String... more) {
        List<String> arguments = Stream.concat(Stream.of("fix", "--content", folder.resolve("content").toString()),
                Stream.of(more)).toList();
        return Outcome.of(arguments.toArray(String[]::new)).relativeTo(folder);
    }

    private String article() throws IOException {
        return Files.readString(folder.resolve(ARTICLE));
    }

    @Test
    void all_that_will_change_is_shown_and_nothing_is_written_unasked() throws IOException {
        Outcome outcome = run();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("""
                --- content/issues/2024-11-11/02-a.md
                +++ content/issues/2024-11-11/02-a.md
                @@ -1,5 +1,5 @@
                 ---
                -title: 送清凉。
                +title: 送清凉
                 ---
                -走访,慰问。
                +走访，慰问。
                \s
                @@ -9,2 +9,2 @@
                \s
                -等人...来了。
                +等人……来了。
                """);
        assertThat(outcome.err())
                .isEqualTo("1 个文件，3 处：ascii-comma 1，ellipsis-dash 1，title-marks 1\n没有写任何文件。加上 --yes 就改。\n");
        assertThat(article()).isEqualTo(TYPED);
        assertThat(run("--dry-run").code()).isEqualTo(1);
        assertThat(run("--dry-run", "--yes").err()).endsWith("没有写任何文件。\n");
        assertThat(article()).isEqualTo(TYPED);
    }

    @Test
    void what_was_fixed_is_found_no_more() throws IOException {
        assertThat(run("--yes").err()).endsWith("改好了 3 处。\n");
        assertThat(article()).isEqualTo(TYPED.replace("送清凉。", "送清凉").replace(",", "，").replace("...", "……"));
        Outcome again = run("--yes");
        assertThat(again.code()).isZero();
        assertThat(again.err()).isEqualTo("没有可以自动改的。\n");
    }

    @Test
    void every_example_that_can_be_fixed_is_fixed_for_good() throws IOException {
        for (RuleExamples.Example example : RuleExamples.read()) {
            Samples.write(folder, "content/issues/2024-11-11/" + (100 + example.number()) + ".md", example.file());
        }
        assertThat(run("--yes").code()).isZero();
        assertThat(run("--dry-run").out()).isEmpty();
    }

    @Test
    void one_rule_or_one_file_may_be_asked_for() throws IOException {
        assertThat(run("--yes", "--rule", "ascii-comma").err()).endsWith("改好了 1 处。\n");
        assertThat(article()).contains("走访，慰问", "送清凉。", "...");
        Samples.write(folder, "content/issues/2024-11-11/03-b.md", "---\ntitle: 乙\n---\n走访,慰问。\n");
        assertThat(run("--dry-run", folder.resolve(ARTICLE).toString()).out()).contains("02-a.md")
                .doesNotContain("03-b.md");
        Outcome wrong = run("--rule", "ascii-coma");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("用法不对：没有检查规则“ascii-coma”，是不是“ascii-comma”？");
    }

    @Test
    void line_ends_and_a_byte_order_mark_stay() throws IOException {
        String typed = "\ufeff---\r\ntitle: 甲\r\n---\r\n走访,慰问。😀走访,慰问。\r\n\r\n送去,年货。";
        Samples.write(folder, ARTICLE, typed);
        assertThat(run("--yes").code()).isZero();
        assertThat(article()).isEqualTo(typed.replace(',', '，'));
    }

    @Test
    void a_file_that_changed_meanwhile_is_left_alone() throws IOException {
        Path file = folder.resolve(ARTICLE);
        Place place = new Place(file.toString(), 4, 3, "");
        Problem problem = new Problem(ProblemKind.ASCII_COMMA, Severity.WARNING, place, "半角", "",
                List.of(new Edit(place, ",", "，")));
        Problems problems = new Problems();
        FileFix fix = FileFix.of(List.of(problem), problems).getFirst();
        Files.writeString(file, TYPED + "刚写的。\n");

        assertThat(fix.write(problems)).isFalse();
        assertThat(article()).isEqualTo(TYPED + "刚写的。\n");
        assertThat(problems.sorted().getFirst().what()).isEqualTo("文件刚才改过了，没有写");

        Files.writeString(file, TYPED.replace("走访", "到各处走访"));
        assertThat(FileFix.of(List.of(problem), problems)).isEmpty();
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(file.getParent())) {
            files.map(each -> each.getFileName().toString()).filter(name -> name.startsWith(".")).forEach(left::add);
        }
        assertThat(left).isEmpty();
    }
}
