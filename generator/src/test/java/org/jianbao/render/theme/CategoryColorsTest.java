package org.jianbao.render.theme;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryColorsTest {
    @ParameterizedTest
    @CsvSource({"#b3261e, #ffffff, 4.5, #b3261e", "#ffffff, #ffffff, 21, #000000", "#000000, #000000, 21, #ffffff",
            "#808080, #ffffff, 3.9, #808080", "#000000, #ffffff, 4.5, #000000", "#ffff00, #ffffff, 1, #ffff00"})
    void a_colour_that_can_be_read_stays_and_another_goes_as_far_as_it_must(String color, String background,
            double contrast, String expected) {
        assertThat(CategoryColors.readable(color, background, contrast)).isEqualTo(expected);
    }

    @Test
    void grey_on_white_gets_just_dark_enough() {
        // #767676 is known as the lightest grey that has 4.5:1 on white.
        assertThat(CategoryColors.readable("#999999", "#ffffff", 4.5)).isEqualTo("#767676");
    }

    @Test
    void the_places_in_a_sheet_are_filled_and_nothing_else_changes() {
        Map<String, String> colors = new LinkedHashMap<>();
        colors.put("warmth", "#b3261e");
        colors.put("awards", "#000000");
        String sheet = ":root {\n@category-colors #ffffff 4.5;\n--x: 1;\n}\n@category-rules;\na { b: c }";
        assertThat(new CategoryColors(colors).in(sheet)).isEqualTo("""
                :root {
                --category-warmth:#b3261e;
                --category-awards:#000000;
                --x: 1;
                }
                [data-category="warmth"]{--category:var(--category-warmth)}
                [data-category="awards"]{--category:var(--category-awards)}
                a { b: c }""");
        assertThat(new CategoryColors(Map.of()).in(sheet)).isEqualTo(":root {\n\n--x: 1;\n}\n\na { b: c }");
    }
}
