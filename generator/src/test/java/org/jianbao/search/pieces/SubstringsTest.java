package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubstringsTest {
    @Test
    void stringsThatStandTwiceAreCounted() {
        assertThat(counts(List.of("工会工会", "工会驿站"))).containsExactly(Map.entry("工会", 3));
    }

    @Test
    void aControlCharacterEndsAString() {
        assertThat(counts(List.of("甲乙\u0001丙丁", "甲乙\n丙丁"))).containsOnly(Map.entry("丙丁", 2), Map.entry("甲乙", 2));
    }

    @Test
    void countsEqualThoseOfAMap() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append((char) (random.nextInt(20) == 0 ? random.nextInt(12) : '一' + random.nextInt(9)));
            }
            texts.add(text.toString());
        }
        Map<String, Integer> expected = new TreeMap<>();
        for (String text : texts) {
            for (int from = 0; from < text.length(); from++) {
                for (int to = from + 2; to <= Math.min(text.length(), from + Substrings.LONGEST); to++) {
                    if (text.substring(from, to).chars().allMatch(c -> c > '\n')) {
                        expected.merge(text.substring(from, to), 1, Integer::sum);
                    }
                }
            }
        }
        expected.values().removeIf(count -> count == 1);
        assertThat(expected).isNotEmpty();
        assertThat(counts(texts)).isEqualTo(expected);
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        Substrings.count(texts, counts::put);
        return counts;
    }
}
