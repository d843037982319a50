package org.jianbao.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class FoldingTest {
    private static final Folding FOLDING = Folding.standard();

    @Test
    void what_is_folded_stays_as_it_is_when_folded_again() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString)
                .filter(c -> !FOLDING.fold(FOLDING.fold(c)).equals(FOLDING.fold(c)))).isEmpty();
    }

    /** The first simplified form of a line is the usual one. */
    @Test
    void every_traditional_character_of_the_table_and_its_simplified_form_find_each_other() throws IOException {
        assertThat(table().stream().filter(words -> words.getFirst().length() == 1 && words.get(1).length() == 1))
                .hasSizeGreaterThan(3000)
                .allSatisfy(words -> assertThat(FOLDING.fold(words.getFirst())).isEqualTo(FOLDING.fold(words.get(1))));
    }

    @ParameterizedTest
    @CsvSource({"瀋陽, 沈阳", "薴烯, 苧烯", "苧麻, 苎麻", "鏇床, 镟床", "餅乾, 饼干", "沈默, 沈默", "沉默, 沉默", "瞭解, 了解", "答覆, 答复"})
    void traditional_characters_find_simplified_ones(String one, String other) {
        assertThat(FOLDING.fold(one)).isEqualTo(FOLDING.fold(other));
    }

    @Test
    void a_character_that_another_one_becomes_is_not_taken_for_a_third() {
        assertThat(FOLDING.fold("沈")).isNotEqualTo(FOLDING.fold("沉"));
    }

    private static List<List<String>> table() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSCharacters.txt")), UTF_8))) {
            return lines.lines().map(line -> List.of(line.strip().split("\\s+"))).filter(words -> words.size() > 1)
                    .toList();
        }
    }
}
