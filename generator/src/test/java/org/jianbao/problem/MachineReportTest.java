package org.jianbao.problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Problems for programs: as JSON, and as annotations of GitHub Actions. */
class MachineReportTest {
    private static final Problem ERROR = new Problem(ProblemKind.UNKNOWN_KEY,
            new Place("content/a,b.md", 12, 3, "  \"colunm\": 甲\t"), "不认识的字段“colunm”：100%", "是不是“column”？");
    private static final Problem WARNING = new Problem(ProblemKind.UNEXPECTED_FILE,
            Place.ofFile("content/x😀\u0007.md"),
            "不认识的文件，没有读取", "");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void json_holds_every_part_of_a_problem() throws IOException {
        JsonNode report = new ObjectMapper().readTree(MachineReport.json(List.of(ERROR, WARNING)));
        assertThat(report.get("errors").asInt()).isEqualTo(1);
        assertThat(report.get("warnings").asInt()).isEqualTo(1);
        JsonNode first = report.get("problems").get(0);
        assertThat(first.get("file").asText()).isEqualTo("content/a,b.md");
        assertThat(first.get("line").asInt()).isEqualTo(12);
        assertThat(first.get("column").asInt()).isEqualTo(3);
        assertThat(first.get("severity").asText()).isEqualTo("error");
        assertThat(first.get("kind").asText()).isEqualTo("unknown-key");
        assertThat(first.get("message").asText()).isEqualTo("不认识的字段“colunm”：100%");
        assertThat(first.get("fix").asText()).isEqualTo("是不是“column”？");
        assertThat(first.get("quote").asText()).isEqualTo("  \"colunm\": 甲\t");
        JsonNode second = report.get("problems").get(1);
        assertThat(second.get("file").asText()).isEqualTo("content/x😀\u0007.md");
        assertThat(second.has("line")).isFalse();
        assertThat(second.has("fix")).isFalse();
        assertThat(MachineReport.json(List.of())).isEqualTo("{\"errors\":0,\"warnings\":0,\"problems\":[]}\n");
    }

    @Test
    void sarif_names_rules_and_places() throws IOException {
        JsonNode run = new ObjectMapper().readTree(SarifReport.of(List.of(ERROR, WARNING))).get("runs").get(0);
        assertThat(run.get("tool").get("driver").get("rules").findValuesAsText("id"))
                .containsExactly("unexpected-file", "unknown-key");
        JsonNode first = run.get("results").get(0);
        assertThat(first.get("ruleId").asText()).isEqualTo("unknown-key");
        assertThat(first.get("level").asText()).isEqualTo("error");
        assertThat(first.get("message").get("text").asText()).isEqualTo("不认识的字段“colunm”：100%\n改法：是不是“column”？");
        JsonNode place = first.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asText()).isEqualTo("content/a,b.md");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(12);
        assertThat(place.get("region").get("startColumn").asInt()).isEqualTo(3);
        JsonNode file = run.get("results").get(1).get("locations").get(0).get("physicalLocation");
        assertThat(file.get("artifactLocation").get("uri").asText()).isEqualTo("content/x%F0%9F%98%80%07.md");
        assertThat(file.has("region")).isFalse();
    }

    @Test
    void an_annotation_is_one_line_whose_marks_are_escaped() {
        assertThat(MachineReport.github(List.of(ERROR, WARNING))).isEqualTo("""
                ::error file=content/a%2Cb.md,line=12,col=3,title=unknown-key::不认识的字段“colunm”：100%25%0A\
                原因：不认识的字段会被忽略，多半是拼写错误%0A改法：是不是“column”？
                ::warning file=content/x😀\u0007.md,title=unexpected-file::不认识的文件，没有读取%0A\
                原因：这个位置的文件不会出现在网站上，多半是放错了地方
                """);
    }

    @Test
    void github_is_told_when_it_leaves_some_annotations_out() {
        List<Problem> ten = IntStream.rangeClosed(1, 10).mapToObj(line -> new Problem(ProblemKind.UNKNOWN_KEY,
                new Place("a.md", line, 1, ""), "x", "")).toList();
        List<Problem> all = new ArrayList<>(ten);
        all.add(WARNING);
        assertThat(MachineReport.github(all)).doesNotContain("::notice");
        all.add(ERROR);
        assertThat(MachineReport.github(all).lines()).hasSize(13)
                .endsWith("::notice title=jianbao::共 11 处错误，1 处提醒，这里各标出前 10 处；全部在这一步的日志里");
    }

    @Test
    void check_prints_the_wanted_format_and_fails_on_errors() throws IOException {
        Path content = Samples.smallSite(folder).resolve("content");
        Samples.write(content, "issues/2024-11-11/index.md", "---\ntitel: 错字\n---\n");
        Outcome json = Outcome.of("check", "--content", content.toString(), "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(json.out()).get("errors").asInt()).isPositive();
        Outcome github = Outcome.of("check", "--content", content.toString(), "--format", "github");
        assertThat(github.code()).isEqualTo(1);
        assertThat(github.out()).contains("::error file=" + content.toString().replace(":", "%3A"))
                .contains("issues/2024-11-11/index.md,line=2,col=1,title=unknown-key::");
        assertThat(github.err()).doesNotContain("错误：");
        for (int i = 0; i < 10; i++) {
            Samples.write(content, "pages/" + i + ".md", "");
        }
        Outcome many = Outcome.of("check", "--content", content.toString(), "--format", "github");
        assertThat(many.out().lines().filter(line -> line.startsWith("::error "))).hasSizeGreaterThan(10);
        assertThat(many.err()).as("the log names the places that are not shown").contains("pages/9.md 错误：文件是空的");
        Outcome wrong = Outcome.of("check", "--content", content.toString(), "--format", "xml");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--format");
    }
}
