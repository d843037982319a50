package org.jianbao.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.proof.RuleExamples.Example;
import org.jianbao.proof.RuleExamples.Kind;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule finds what it is for, and nothing that only looks like it. */
class RulesTest {
    private static final String ISSUE = "content/issues/2024-11-11/";

    /** Rules that speak of no text alone: other tests hold them, and the guide describes them in words. */
    private static final Set<String> OF_SITES = Set.of("unexpected-file", "yaml-comment", "tag-spelling",
            "unknown-district",
            "figure-differs", "no-base-url", "link-to-unpublished", "host-limit", "html-not-shown", "no-briefs",
            "issue-number",
            "unlinked-file", "large-picture", "no-lock", "no-brotli", "no-webp", "leftover");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_example_of_a_mistake_is_found_and_nothing_else_is() throws IOException {
        List<Example> examples = RuleExamples.read();
        Map<String, List<Problem>> found = check(examples);

        List<String> missed = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        for (Example example : examples) {
            List<String> kinds = found.getOrDefault(example.name(), List.of()).stream().map(each -> each.kind().id())
                    .toList();
            if (example.kind() == Kind.WRONG && !kinds.contains(example.rule())) {
                missed.add(example.rule() + ": " + example.text() + " -> " + kinds);
            }
            if (example.kind() != Kind.WRONG && !kinds.isEmpty()) {
                alarms.add(example.rule() + ": " + example.text() + " -> " + found.get(example.name()));
            }
        }
        assertThat(missed).as("mistakes that no rule found").isEmpty();
        assertThat(alarms).as("false alarms").isEmpty();
    }

    @Test
    void every_rule_has_examples() throws IOException {
        Set<String> wrong = RuleExamples.read().stream().filter(example -> example.kind() == Kind.WRONG)
                .map(Example::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> right = RuleExamples.read().stream().filter(example -> example.kind() == Kind.RIGHT)
                .map(Example::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rules = new TreeSet<>(ProblemKind.rules());
        rules.removeAll(OF_SITES);
        assertThat(wrong).containsExactlyElementsOf(rules);
        assertThat(right).containsExactlyElementsOf(rules);
    }

    @Test
    void issue_numbers_rise_and_attachments_are_linked() throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\n");
        issue("2024-11-04", 7);
        issue("2024-11-11", 6);
        issue("2024-11-18", 6);
        issue("2025-01-06", 1);
        Samples.write(folder, ISSUE + "liked.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "名单.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "alone.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "01-a.md", "---\ntitle: 甲\n---\n[甲](liked.pdf)和[乙](名单.pdf)。\n");

        assertThat(problems().stream().map(each -> each.place() + " " + each.what())).containsExactly(
                ISSUE + "alone.pdf 没有文章链接到这个附件，不会发布",
                ISSUE + "index.md:3:9 第6期在第7期（2024-11-04）后面",
                "content/issues/2024-11-18/index.md:3:9 第6期有两个，另一个是 2024-11-11");
    }

    @Test
    void reports_do_not_repeat_numbers_that_belong_to_a_person() throws IOException {
        Samples.write(Samples.smallSite(folder), ISSUE + "02-a.md",
                "---\ntitle: 甲\n---\n身份证500101199001010018，电话138 1234 5678。\n");
        List<Problem> found = problems().stream().filter(each -> each.place().file().endsWith("02-a.md")).toList();
        assertThat(found).extracting(each -> each.kind().id()).containsExactly("id-number", "mobile-number");
        assertThat(found.getFirst().isError()).isTrue();
        assertThat(found.getFirst().place().quote()).doesNotContain("500101199001010018");
        assertThat(found.getLast().place().quote()).doesNotContain("138 1234 5678");
    }

    @Test
    void places_are_those_of_the_file_in_code_points() throws IOException {
        Samples.write(Samples.smallSite(folder), ISSUE + "02-a.md",
                "---\ntitle: 甲\n---\n　　第一行。\n　\n　　𠮷野,家。`a,b`走访,慰问。\n");
        assertThat(
                problems().stream().map(each -> each.place().line() + ":" + each.place().column() + " " + each.what()))
                .containsExactly("6:5 中文里用了半角的“,”，这一行共有 2 处");
    }

    @Test
    void what_is_meant_is_not_reported() throws IOException {
        Samples.write(Samples.smallSite(folder), ISSUE + "02-a.md", """
                ---
                title: 甲
                intended: [duplicate-paragraph]
                ---
                <!-- 检查：ascii-comma 引用原文 -->
                走访,慰问。

                走访,慰问。<!-- 检查：ascii-comma、doubled-mark 照原件 -->送去。。

                走访,慰问。

                <!-- 检查：mobile-number 工会热线 -->

                热线13812345678。

                区总工会走访慰问困难职工，送去慰问金和年货。

                区总工会走访慰问困难职工，送去慰问金和年货。
                """);
        assertThat(problems().stream().map(each -> each.place().line() + " " + each.kind().id()))
                .containsExactly("10 ascii-comma");
    }

    @Test
    void names_that_no_rule_has_are_errors_with_the_nearest_one() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, ISSUE + "02-a.md", """
                ---
                title: 甲
                intended: [ascii-coma]
                ---
                <!-- 检查：ascii-coma 理由 -->
                正文。

                <!-- 检查：没写名称 -->
                正文。
                """);
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                rules:
                  line-joined: off
                  ascii-comma: of
                  broken-link: off
                """);
        assertThat(problems().stream().filter(each -> !each.place().file().contains("about"))
                .map(each -> each.place() + " " + each.kind().id() + " " + each.fix())).containsExactlyInAnyOrder(
                        ISSUE + "02-a.md:3:12 unknown-rule 是不是“ascii-comma”？",
                        ISSUE + "02-a.md:5:1 unknown-rule 是不是“ascii-comma”？",
                        ISSUE + "02-a.md:8:1 unknown-rule 写成 <!-- 检查：规则名称 理由 -->，名称就是提醒末尾方括号里的",
                        "content/site.yml:4:3 unknown-rule 是不是“lines-joined”？",
                        "content/site.yml:5:16 bad-value 写 off（不查）、warning（提醒）或 error（错误）",
                        "content/site.yml:6:3 unknown-rule ");
    }

    @Test
    void a_site_weighs_rules_as_it_likes() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                rules:
                  ascii-comma: off
                  doubled-mark: error
                  id-number: warning
                """);
        Samples.write(folder, ISSUE + "02-a.md", "---\ntitle: 甲\n---\n走访,慰问。。500101199001010018\n");
        assertThat(problems().stream().map(each -> each.kind().id() + " " + each.severity()))
                .containsExactly("doubled-mark ERROR", "id-number WARNING");
    }

    private void issue(String date, int number) throws IOException {
        Samples.write(folder, "content/issues/" + date + "/index.md", "---\ntitle: 一期\nnumber: " + number + "\n---\n");
    }

    /** The problems of each example's file, by its name. */
    private Map<String, List<Problem>> check(List<Example> examples) throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\n");
        Samples.write(folder, "content/terms.yml", "people:\n  - [雷剑梅]\norganisations:\n  - [重庆市总工会]\n");
        Samples.write(folder, ISSUE + "index.md", "---\ntitle: 一期\n---\n");
        Samples.write(folder, ISSUE + "p.png", Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        Samples.write(folder, ISSUE + "000-usual.md",
                "---\ntitle: 常用的词\n---\n" + "困难职工，走访慰问，总工会，工会驿站，重庆市总工会，雷剑梅。\n\n".repeat(4));
        for (Example example : examples) {
            Samples.write(folder, ISSUE + example.name(), example.file());
        }
        return problems().stream().collect(Collectors.groupingBy(each -> {
            String file = each.place().file();
            return file.substring(file.lastIndexOf('/') + 1);
        }));
    }

    private List<Problem> problems() {
        Problems problems = new Problems();
        SiteBuild.run(new BuildRequest(folder.resolve("content"), Optional.empty(),
                Path.of(System.getProperty("jianbao.project", "..")), "", "",
                zone -> LocalDate.of(2030, 12, 1).atStartOfDay(), false, false, Audience.READERS, BuildCache.NONE,
                Optional.empty()), Progress.NONE, problems);
        return problems.sorted().stream().map(each -> new Problem(each.kind(), each.severity(),
                new Place(each.place().file().replace(folder + "/", ""), each.place().line(), each.place().column(),
                        each.place().quote()),
                each.what().replace(folder + "/", ""), each.fix(), each.edits())).sorted().toList();
    }
}
