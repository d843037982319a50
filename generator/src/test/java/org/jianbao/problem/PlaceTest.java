package org.jianbao.problem;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlaceTest {
    private static final String TEXT = "第一行\n\n  第三行😀尾\n最后";

    @Test
    void lines_and_columns_count_from_one_and_columns_count_characters() {
        assertThat(Place.at("f", TEXT, 0)).isEqualTo(new Place("f", 1, 1, "第一行"));
        assertThat(Place.at("f", TEXT, 2)).isEqualTo(new Place("f", 1, 3, "第一行"));
        assertThat(Place.at("f", TEXT, TEXT.indexOf("第三"))).isEqualTo(new Place("f", 3, 3, "  第三行😀尾"));
        assertThat(Place.at("f", TEXT, TEXT.indexOf("尾"))).isEqualTo(new Place("f", 3, 7, "  第三行😀尾"));
        assertThat(Place.at("f", TEXT, TEXT.indexOf("最"))).isEqualTo(new Place("f", 4, 1, "最后"));
    }

    @Test
    void the_end_of_a_line_belongs_to_it_and_an_empty_line_has_one_place() {
        assertThat(Place.at("f", TEXT, 3)).isEqualTo(new Place("f", 1, 4, "第一行"));
        assertThat(Place.at("f", TEXT, 4)).isEqualTo(new Place("f", 2, 1, ""));
        assertThat(Place.at("f", TEXT, TEXT.length())).isEqualTo(new Place("f", 4, 3, "最后"));
        assertThat(Place.at("f", "", 0)).isEqualTo(new Place("f", 1, 1, ""));
        assertThat(Place.at("f", "甲\n", 2)).isEqualTo(new Place("f", 2, 1, ""));
    }

    @Test
    void an_offset_outside_the_text_is_clipped() {
        assertThat(Place.at("f", "甲", -5)).isEqualTo(new Place("f", 1, 1, "甲"));
        assertThat(Place.at("f", "甲", 99)).isEqualTo(new Place("f", 1, 2, "甲"));
    }

    @Test
    void a_text_may_begin_further_down_in_its_file() {
        assertThat(Place.at("f", "甲\n乙", 2, 10)).isEqualTo(new Place("f", 11, 1, "乙"));
    }

    @Test
    void places_are_ordered_by_file_then_line_then_column() {
        Place whole = Place.ofFile("a");
        Place line = new Place("a", 2, 0, "");
        Place character = new Place("a", 2, 3, "");
        Place later = new Place("a", 10, 1, "");
        Place other = Place.ofFile("b");
        assertThat(Stream.of(other, later, character, line, whole).sorted().toList())
                .isEqualTo(List.of(whole, line, character, later, other));
    }

    @Test
    void a_place_is_written_as_compilers_write_it() {
        assertThat(Place.ofFile("content/site.yml")).hasToString("content/site.yml");
        assertThat(new Place("a.md", 2, 0, "")).hasToString("a.md:2");
        assertThat(new Place("a.md", 2, 3, "")).hasToString("a.md:2:3");
    }

    @Test
    void a_negative_line_is_a_bug() {
        assertThatThrownBy(() -> new Place("f", -1, 0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place("f", 0, -1, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
