package org.jianbao.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One mistake is reported once: what follows from it is not reported as a mistake of its own. */
@Tag("slow")
class FollowUpsTest {
    private static final String ISSUE = "content/issues/2024-11-11/";
    private static final String EVENT = "id: known\nkind: activity\ntitle: 会\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aSite() throws IOException {
        Samples.smallSite(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: [甲\n---\n正文。\n", "正文。\n", "---\ntitle: 甲\n正文。\n", ""})
    void links_to_an_article_that_cannot_be_read_are_not_broken(String broken) throws IOException {
        Samples.write(folder, ISSUE + "01-first.md", broken);
        linkTo("01-first.md", "01-first.md#某处", "../2024-11-11/01-first.md");
        Samples.write(folder, "content/events/a.yml", EVENT + "articles: [issues/2024-11-11/01-first.md#brief-1]\n");
        assertOneError("01-first.md");
    }

    @Test
    void links_to_an_issue_that_cannot_be_read_and_to_its_articles_are_not_broken() throws IOException {
        Samples.write(folder, ISSUE + "index.md", "---\ntitle: [甲\n---\n");
        Samples.write(folder, "content/pages/about.md",
                "---\ntitle: 关于\n---\n[期](../issues/2024-11-11/index.md)、[文](../issues/2024-11-11/01-first.md)\n");
        assertOneError("index.md");
    }

    @Test
    void links_to_the_articles_of_an_issue_without_index_are_not_broken() throws IOException {
        Samples.write(folder, "content/issues/2024-11-18/01-a.md", "---\ntitle: 甲\n---\n正文。\n");
        Samples.write(folder, "content/issues/2024-11-18/a.txt", "甲\n");
        linkTo("../2024-11-18/01-a.md", "../2024-11-18/a.txt");
        assertOneError("2024-11-18/index.md");
    }

    @Test
    void links_to_a_misnamed_article_by_its_right_name_are_not_broken() throws IOException {
        Samples.write(folder, ISSUE + "03-c.md.txt", "---\ntitle: 甲\n---\n正文。\n");
        linkTo("03-c.md");
        Samples.write(folder, "content/events/a.yml", EVENT + "articles: [issues/2024-11-11/03-c.md]\n");
        assertOneError("03-c.md.txt");
    }

    @Test
    void the_navigation_may_lead_to_a_page_that_cannot_be_read() throws IOException {
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\nnavigation:\n  - {title: 关于, url: /about/}\n");
        Samples.write(folder, "content/pages/about.md", "---\ntitle: [关于\n---\n");
        assertOneError("about.md");
    }

    @Test
    void a_link_to_what_is_not_there_is_broken_although_another_file_cannot_be_read() throws IOException {
        Samples.write(folder, ISSUE + "01-first.md", "没有信息区。\n");
        linkTo("01-frist.md");
        assertThat(report()).contains("[broken-link]").contains("是不是“01-first.md”").contains("共 2 处错误");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- id: a\n kind: x\n", "[", "- 一段文字\n", ""})
    void events_that_cannot_be_read_are_not_unknown(String broken) throws IOException {
        Samples.write(folder, "content/events/a.yml", broken);
        Samples.write(folder, ISSUE + "02-second.md", "---\ntitle: 甲\nevents: [a]\n---\n正文。\n");
        assertOneError("events/a.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,kind,title\na,activity\n", "id,kind,title\nb,activity,\"会\"议\na,activity,会\n",
            "id,title\na,会\n", "id;kind;title\na;activity;会\n"})
    void events_of_a_row_that_cannot_be_read_are_not_unknown(String broken) throws IOException {
        Samples.write(folder, "content/events/a.csv", broken);
        Samples.write(folder, ISSUE + "02-second.md", "---\ntitle: 甲\nevents: [a]\n---\n正文。\n");
        assertOneError("events/a.csv");
    }

    @Test
    void events_in_a_file_of_another_encoding_or_a_misnamed_one_are_not_unknown() throws IOException {
        Samples.write(folder, "content/events/a.csv",
                "id,kind,title\na,activity,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Samples.write(folder, ISSUE + "02-second.md", "---\ntitle: 甲\nevents: [a]\n---\n正文。\n");
        assertOneError("events/a.csv");
        java.nio.file.Files.delete(folder.resolve("content/events/a.csv"));
        Samples.write(folder, "content/events/a.YML", "id: a\nkind: activity\ntitle: 会\n");
        assertOneError("events/a.YML");
    }

    @Test
    void an_event_that_no_file_has_is_unknown_although_a_row_with_an_id_is_wrong() throws IOException {
        Samples.write(folder, "content/events/a.csv", "id,kind,title\na,activity\n");
        Samples.write(folder, ISSUE + "02-second.md", "---\ntitle: 甲\nevents: [a, b]\n---\n正文。\n");
        assertThat(report()).contains("[csv-row]", "没有编号为“b”的活动", "共 2 处错误");
    }

    @Test
    void a_district_that_is_no_text_is_reported_once() throws IOException {
        Samples.write(folder, "content/events/a.yml", EVENT + "place:\n  district: [渝北, 江北]\n  venue: 广场\n");
        assertOneError("a.yml:5");
        Samples.write(folder, "content/events/a.yml", EVENT + "place:\n  district: {a: b}\n  venue: 广场\n");
        assertOneError("a.yml:5");
    }

    @Test
    void columns_and_categories_without_what_they_require_are_no_duplicates() throws IOException {
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - {slug: a}
                  - {slug: b}
                  - {name: 甲, slug: a b}
                  - {name: 乙, slug: a b}
                categories:
                  - {name: 甲}
                  - {name: 乙}
                  - {id: a b, name: 丙}
                  - {id: b c, name: 丁}
                """);
        Samples.write(folder, ISSUE + "02-second.md", "---\ntitle: 甲\ncolumn: 乙\ncategories: [a b]\n---\n正文。\n");
        String report = report();
        assertThat(report).contains("共 8 处错误").doesNotContain("声明了两次", "unknown-column", "unknown-category",
                "route-clash");
    }

    private void linkTo(String... targets) throws IOException {
        Samples.write(folder, ISSUE + "02-second.md",
                "---\ntitle: 甲\n---\n[链接](" + String.join(")、[链接](", targets) + ")\n");
    }

    private void assertOneError(String place) {
        assertThat(report()).contains("共 1 处错误，0 处提醒", place);
    }

    private String report() {
        Outcome outcome = Outcome.of("check", "--content", folder.resolve("content").toString());
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
        return outcome.err();
    }
}
