package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Severity;
import org.jianbao.proof.RuleExamples;
import org.jianbao.proof.RuleExamples.Example;
import org.jianbao.proof.RuleExamples.Kind;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts of the documentation that the program itself knows best: what its commands say, and the catalogue of
 * problems. {@code -Djianbao.golden=write} rewrites them.
 */
class ReferenceTest {
    private static final Path GUIDE = Path.of(System.getProperty("jianbao.project", ".."), "src/site/markdown/guide");

    @Test
    void the_command_reference_is_what_the_commands_say() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String command : commands("--help")) {
            describe(text, command);
            for (String inner : commands(command, "--help")) {
                describe(text, command + " " + inner);
            }
        }
        check("commands.md", "commands", text.toString());
    }

    @Test
    void the_catalogue_lists_every_kind_of_problem() throws IOException {
        StringBuilder text = new StringBuilder("| 名称 | 级别 | 为什么 |\n| --- | --- | --- |\n");
        for (ProblemKind kind : ProblemKind.values()) {
            text.append("| `").append(kind.id()).append("` | ")
                    .append(kind.severity() == Severity.ERROR ? "错误" : "提醒").append(" | ").append(kind.why())
                    .append(" |\n");
        }
        check("problems.md", "problems", text.append('\n').toString());
    }

    @Test
    void the_guide_shows_every_rule_by_an_example() throws IOException {
        Map<String, List<Example>> byRule = RuleExamples.read().stream()
                .collect(Collectors.groupingBy(Example::rule, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        for (ProblemKind kind : ProblemKind.values()) {
            if (kind.isRule()) {
                text.append("### ").append(kind.id()).append("\n\n").append(kind.why()).append("。")
                        .append(kind.severity() == Severity.ERROR ? "不写明有意如此，就算错误。" : "").append("\n\n");
                List<Example> examples = byRule.getOrDefault(kind.id(), List.of());
                show("错", Kind.WRONG, examples, text);
                show("对", Kind.RIGHT, examples, text);
            }
        }
        check("problems.md", "rules", text.toString());
    }

    private static void show(String label, Kind kind, List<Example> examples, StringBuilder text) {
        examples.stream().filter(each -> each.kind() == kind).findFirst().ifPresent(example -> text.append(label)
                .append("：\n\n````markdown\n").append(visible(example.text().stripTrailing())).append("\n````\n\n"));
    }

    /** What nobody sees, by its code point. */
    private static String visible(String text) {
        return Pattern.compile("[\\p{Cf}\\p{Co}\\u00a0]").matcher(text)
                .replaceAll(found -> String.format("〔U+%04X〕", found.group().codePointAt(0)));
    }

    private static void describe(StringBuilder text, String command) {
        Outcome help = Outcome.of((command + " --help").split(" "));
        assertThat(help.code()).isZero();
        text.append("### jianbao ").append(command).append("\n\n```text\n").append(help.out().strip())
                .append("\n```\n\n");
    }

    /** Every command but {@code help} that a help lists, in its order; none when it lists none. */
    private static List<String> commands(String... help) {
        List<String> lines = Outcome.of(help).out().lines().toList();
        int first = lines.indexOf("命令：") + 1;
        return first == 0 ? List.of()
                : lines.stream().skip(first).takeWhile(line -> line.startsWith("  ")).map(String::strip)
                        .map(line -> line.split(" ", 2)[0])
                        .filter(word -> word.matches("[a-z]+") && !word.equals("help"))
                        .collect(Collectors.toList());
    }

    private static void check(String file, String part, String text) throws IOException {
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        Path path = GUIDE.resolve(file);
        String now = Files.readString(path);
        assertThat(now).contains(List.of(begin, end));
        String made = now.substring(0, now.indexOf(begin) + begin.length()) + "\n" + text
                + now.substring(now.indexOf(end));
        if (Samples.rewrites()) {
            Files.writeString(path, made);
            return;
        }
        assertThat(Arrays.asList(now.split("\n", -1))).containsExactlyElementsOf(Arrays.asList(made.split("\n", -1)));
    }
}
