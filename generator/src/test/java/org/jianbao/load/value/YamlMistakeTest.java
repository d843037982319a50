package org.jianbao.load.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class YamlMistakeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\n\n", "\ntitle：甲\n", "\n\ntitle: 甲\n  tags：[乙\n\n", "title: \"甲\n\n\"\n", "- 甲\n\n- 乙"})
    void wherever_the_parser_stopped_the_mistake_stands_in_the_text(String yaml) {
        for (String message : new String[] {"", "expected ',' or ']'", "node content", "exceeds the limit",
                "<block end>, but found '<scalar>'", "mapping values are not allowed here"}) {
            for (int at = 0; at <= yaml.length(); at++) {
                for (int begin = 0; begin <= at; begin++) {
                    assertThat(YamlMistake.of(yaml, message, at, begin).at())
                            .as("%s at %d, begun at %d", message, at, begin)
                            .isBetween(0, yaml.length());
                }
            }
        }
    }
}
