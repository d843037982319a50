package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Content;
import org.jianbao.model.event.Times;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Samples;
import org.jianbao.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and other tools write out of habit is read as they mean it. */
@Tag("slow")
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

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-11", "2024-11月", "2024/11", "2024.11", "２０２４年１１月", "2024 年 11 月", "2024年11月份", "2024／11"})
    void every_usual_form_of_a_month_is_that_month(String date) throws IOException {
        assertThat(when(date)).isEqualTo("2024年11月");
    }

    @Test
    void a_month_of_one_digit_is_that_month_and_one_that_a_spreadsheet_may_have_cut_is_asked_for() throws IOException {
        assertThat(when("2024-9")).isEqualTo("2024年9月");
        assertThat(when("2024/9")).isEqualTo("2024年9月");
        assertThat(when("2024.9")).isEqualTo("2024年9月");
        assertThat(when("2024/1")).isEqualTo("2024年1月");
        assertThat(when("２０２４年第２季度")).isEqualTo("2024年第二季度");
        assertThat(problem("2024.1")).contains("“2024.1”", "2024-01", "2024-10");
        assertThat(problem("202411")).contains("写成 2024-11");
        assertThat(problem("2024-13")).contains("没有 13 月");
    }

    private String when(String date) throws IOException {
        Problems problems = new Problems();
        String text = new Times(Words.USUAL).text(event(date, problems).events().getFirst().when());
        assertThat(problems.sorted()).isEmpty();
        return text;
    }

    private String problem(String date) throws IOException {
        Problems problems = new Problems();
        event(date, problems);
        assertThat(problems.sorted()).hasSize(1);
        return problems.sorted().getFirst().what() + problems.sorted().getFirst().fix();
    }

    private Content event(String date, Problems problems) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/a.yml", "id: a\nkind: activity\ntitle: 甲\ndate: " + date + "\n");
        return ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
    }

    @Test
    void words_of_decomposed_characters_are_those_that_were_declared() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\ncolumns: [{name: l\u01dc, slug: a}]\n"
                + "categories: [{id: l\u01dc, name: 甲}]\n");
        Samples.write(folder, "content/events/a.yml", "id: lu\u0308\u0300\nkind: activity\ntitle: 甲\n");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md",
                "---\ntitle: 甲\nevents: [lu\u0308\u0300]\ncolumn: lu\u0308\u0300\ncategories: [lu\u0308\u0300]\n---\n正文。\n");
        Samples.write(folder, "content/issues/2024-11-11/02-second.md",
                "---\ntitle: 甲\nevents: [l\u01dc]\n---\n正文。\n");
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(content.issues().getFirst().articles()).allSatisfy(
                article -> assertThat(article.head().events()).containsExactly(content.events().getFirst().id()));
    }

    @Test
    void a_blank_flag_or_number_is_absent_and_space_around_one_does_not_count() throws IOException {
        assertThat(head("draft: \"\"\nweight: \" \"").weight()).isZero();
        assertThat(head("draft: true\u3000\nweight: \" 5 \"").weight()).isEqualTo(5);
        assertThat(head("draft: true\u3000").draft()).isTrue();
    }

    @Test
    void an_alias_with_a_segment_of_points_is_refused() throws IOException {
        for (String alias : List.of("/old/.", "/.", "/..", "/old/..", "/./a/", "/a/%2e%2e/b", "a/.", "./")) {
            Samples.smallSite(folder);
            Samples.write(folder, "content/issues/2024-11-11/01-first.md",
                    "---\ntitle: 甲\naliases: [" + alias + "]\n---\n正文。\n");
            Problems problems = new Problems();
            ContentLoader.load(folder.resolve("content"), problems);
            assertThat(problems.sorted()).as(alias).hasSize(1).allSatisfy(
                    problem -> assertThat(problem.what()).contains("不能用作旧网址"));
        }
    }

    @Test
    void a_point_within_a_person_s_name_is_no_mistake() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/terms.yml", "people:\n  - 买买提·艾力\n  - [阿卜杜拉•买买提, 阿卜杜拉‧买买提]\n");
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(content.terms().people()).hasSize(2);
        Samples.write(folder, "content/terms.yml", "people: [·艾力, 买买提·, 买买提··艾力]\nterms: [好食光·有滋味]\n");
        ContentLoader.load(folder.resolve("content"), problems);
        assertThat(problems.sorted()).hasSize(4);
    }

    private ArticleHead head(String fields) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", "---\ntitle: 甲\n" + fields + "\n---\n正文。\n");
        Problems problems = new Problems();
        Content content = ContentLoader.load(folder.resolve("content"), problems).orElseThrow();
        assertThat(Report.text(problems.sorted(), Report.USUAL_WIDTH)).doesNotContain("[");
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
