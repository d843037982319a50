package org.jianbao.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestWordTest {
    private static final List<String> FIELDS = List.of("title", "date", "column", "categories", "tags", "summary",
            "byline", "publishDate", "draft");

    @ParameterizedTest
    @CsvSource({"titel, title", "tilte, title", "titl, title", "tittle, title", "Title, title", "colunm, column",
            "colums, column", "catagories, categories", "publishdate, publishDate", "publish_date, publishDate",
            "dra ft, draft"})
    void a_slip_of_the_keyboard_finds_the_word(String typed, String meant) {
        assertThat(NearestWord.to(typed, FIELDS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "url", "colour", "completely different", "标题", "eltit"})
    void another_word_finds_none(String typed) {
        assertThat(NearestWord.to(typed, FIELDS)).isEmpty();
    }

    @Test
    void chinese_words_are_compared_by_character() {
        List<String> columns = List.of("渝工暖心", "渝工港湾", "渝工建功", "渝工铸魂", "一周动态");
        assertThat(NearestWord.to("渝工暧心", columns)).contains("渝工暖心");
        assertThat(NearestWord.to("工渝暖心", columns)).contains("渝工暖心");
        assertThat(NearestWord.to("渝工", columns)).isEmpty();
        assertThat(NearestWord.to("图片新闻", columns)).isEmpty();
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertThat(NearestWord.to("𠮷祥", List.of("吉祥"))).contains("吉祥");
        assertThat(NearestWord.to("😀", List.of("吉"))).isEmpty();
    }

    @Test
    void a_tie_goes_to_the_first_in_order_whatever_the_order_given() {
        assertThat(NearestWord.to("bat", List.of("cat", "hat"))).contains("cat");
        assertThat(NearestWord.to("bat", List.of("hat", "cat"))).contains("cat");
    }

    @Test
    void a_word_of_two_characters_needs_one_in_common() {
        assertThat(NearestWord.to("甲乙", List.of("甲丙"))).contains("甲丙");
        assertThat(NearestWord.to("甲乙", List.of("丙丁"))).isEmpty();
    }

    @Test
    void advice_asks_for_a_near_word_lists_a_few_and_is_silent_about_many() {
        assertThat(NearestWord.advice("titel", FIELDS)).isEqualTo("是不是“title”？");
        assertThat(NearestWord.advice("xyz", List.of("warmth", "awards"))).isEqualTo("可以用的有：warmth、awards");
        assertThat(NearestWord.advice("xyz", List.of())).isEmpty();
        assertThat(NearestWord.advice("xyz", IntStream.range(0, 17).mapToObj(i -> "word" + i).toList())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "issues/2024-11-11/01-a.md, issues/2024-11-18/01-a.md",
            "issues/2024-11-18/02-gonghui.md, issues/2024-11-18/02-gonghiu.md",
            "issues/2024-11-11/02-gonghui.md, issues/2024-11-18/02-gonghiu.md",
            "issues/2024-11-18/03-wennuan.md, ",
            "01-a.md, issues/2024-11-18/01-a.md"})
    void a_file_is_found_by_its_name(String typed, @Nullable String meant) {
        assertThat(NearestWord.file(typed, List.of("issues/2024-11-18/01-a.md", "issues/2024-11-18/02-gonghiu.md")))
                .isEqualTo(Optional.ofNullable(meant));
    }
}
