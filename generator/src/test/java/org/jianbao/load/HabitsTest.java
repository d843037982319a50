package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jianbao.model.ArticleHead;
import org.jianbao.model.Content;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and other tools write out of habit is read as they mean it. */
class HabitsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2024-11-5", "2024/11/05", "2024/11/5", "2024.11.5", "2024年11月5日",
            "2024年11月05日",
            "2024 年 11 月 5 日", "２０２４－１１－０５", "'2024-11-05'", "\"2024-11-05\"", "2024-11-05 08:00", "2024-11-05 8:00",
            "2024-11-05 08:00:00", "2024-11-05T08:00:00", "2024-11-05t08:00", "2024-11-05T08:00:00.123",
            "2024-11-05T08:00:00+08:00", "2024-11-05 08:00:00 +0800", "2024-11-05 08:00:00 +08:00",
            "2024-11-05T08:00:00Z",
            "2024-11-05 08:00:00 UTC", "2024-11-05 08:00:00 +0800 CST", "2024-11-05 08:00 CST",
            "2024-11-05 08:00 Asia/Shanghai",
            "2024-11-05T08:00:00+08:00[Asia/Shanghai]", "2024/11/05 08:00:00", "2024年11月5日 8时30分", "2024年11月5日8:30",
            "2024年11月5日 8点", "2024-11-04T16:00:00Z", "2024-11-04T16:00:00.000Z", "2024-11-04 23:30:00 -0500",
            "2024-11-05T23:59:59+08:00"})
    void every_usual_form_is_the_day_that_it_is_in_the_time_zone_of_the_site(String date) throws IOException {
        ArticleHead head = head("date: " + date + "\nlastmod: " + date);
        assertThat(head.date()).contains(LocalDate.of(2024, 11, 5));
        assertThat(head.lastmod()).contains(LocalDate.of(2024, 11, 5));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-05, 2024-11-05T00:00", "2024-11-05 08:00, 2024-11-05T08:00",
            "2024/11/5 8:00, 2024-11-05T08:00",
            "2024-11-05T00:00:00Z, 2024-11-05T08:00", "2024-11-05T08:00:00+09:00, 2024-11-05T07:00",
            "9999-12-31, 9999-12-31T00:00"})
    void a_moment_is_that_of_the_time_zone_of_the_site(String typed, LocalDateTime moment) throws IOException {
        assertThat(head("publishDate: " + typed).publishDate()).contains(moment);
        assertThat(head("expiryDate: " + typed).expiryDate()).contains(moment);
    }

    private ArticleHead head(String fields) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", "---\ntitle: 甲\n" + fields + "\n---\n正文。\n");
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(Report.text(problems.sorted())).doesNotContain("[");
        return content.issues().getFirst().articles().getFirst().head();
    }

    @Test
    void tags_that_differ_in_case_width_or_spaces_are_one_in_the_first_spelling() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", "---\ntitle: 甲\ntags: [AI 应用]\n---\n正文。\n");
        Samples.write(folder, "content/issues/2024-11-18/index.md", "---\ntitle: 第二期\n---\n");
        Samples.write(folder, "content/issues/2024-11-18/01-second.md",
                "---\ntitle: 乙\ntags: [ai 应用, \"ＡＩ　应用\", 别的]\n---\n正文。\n");
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(content.issues()).flatExtracting(Content.IssueSource::articles)
                .extracting(article -> article.head().tags())
                .containsExactly(List.of("AI 应用", "别的"), List.of("AI 应用"));
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.sorted()).hasSize(2).allSatisfy(problem -> assertThat(problem.what())
                .contains("content/issues/2024-11-11/01-first.md:3:8 的“AI 应用”"));
    }

    @Test
    void numbers_in_file_names_are_ordered_by_their_value() throws IOException {
        Samples.smallSite(folder);
        for (String name : new String[] {"10-shi", "9-jiu", "02-er", "100-bai", "9-a"}) {
            Samples.write(folder, "content/issues/2024-11-11/" + name + ".md", "---\ntitle: 甲\n---\n正文。\n");
        }
        Content content = ContentLoader.load(folder.resolve("content"), new Problems()).orElseThrow();
        assertThat(content.issues().getFirst().articles()).extracting(Content.ArticleSource::slug)
                .containsExactly("first", "er", "a", "jiu", "shi", "bai");
    }

    @Test
    void a_picture_with_a_decomposed_name_is_found_by_the_composed_one() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/lu\u0308\u0300.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md",
                "---\ntitle: 甲\ncover: l\u01dc.svg\n---\n![绿](l\u01dc.svg)\n");
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(content.issues().getFirst().articles().getFirst().head().cover())
                .contains("issues/2024-11-11/l\u01dc.svg");
    }
}
