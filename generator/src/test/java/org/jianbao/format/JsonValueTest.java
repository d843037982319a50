package org.jianbao.format;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", " [1, -2.5e+3, true, false, null] ", "\"\"", "\"\\ud83d\\n\\/\"",
            "{\"a\": {\"a\": []}}",
            "0", "\"\u2028\u007f\"", "\n1\n"})
    void one_value_with_blanks_around_it_is_json(String text) {
        assertThat(JsonValue.mistake(text)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`',
            value = {"``, 0", "` `, 1", "`{`, 1", "`[1,]`, 3", "`[1 2]`, 3", "`{\"a\" 1}`, 5", "`1 2`, 2",
                    "`{} x`, 3", "`{a: 1}`, 1", "`['a']`, 1", "`[NaN]`, 4", "`// 1`, 0", "`[1] [2]`, 4", "`[}`, 1"})
    void anything_else_has_a_mistake_where_it_stops_to_be_json(String text, int at) {
        assertThat(JsonValue.mistake(text)).isEqualTo(OptionalInt.of(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "+1", ".5", "1.", "\"\\x\"", "\"\\u12\"", "\"\u0001\"", "\"a", "[1", "{\"a\": }",
            "tru", "nulll",
            "\ufeff{}"})
    void what_only_looks_like_json_has_a_mistake(String text) {
        assertThat(JsonValue.mistake(text)).isPresent();
    }

    @Test
    void nesting_without_end_is_a_mistake_and_no_failure() {
        assertThat(JsonValue.mistake("[".repeat(100_000))).isPresent();
        assertThatThrownBy(() -> JsonValue.first("[".repeat(100_000))).isInstanceOf(JsonValue.Mistake.class);
    }

    @Test
    void a_value_is_read_as_what_it_is_and_as_nothing_else() {
        JsonValue json = JsonValue.first("{\"a\": [1, \"二\", null], \"b\": {\"c\": 12345678901}}; const x = 1;");
        assertThat(json.member("a").list().get(1).string()).isEqualTo("二");
        assertThat(json.member("b").member("c").number()).isEqualTo(12_345_678_901L);
        assertThat(json.member("b").all()).containsOnlyKeys("c");
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable wrong : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> json.member("x"), json::string, json::list,
                json::number, () -> json.member("a").member("a"), () -> json.member("a").all(),
                () -> json.member("a").list().get(2).number())) {
            assertThatThrownBy(wrong).isInstanceOf(JsonValue.Mistake.class);
        }
    }

    @Test
    void text_for_other_programs_is_escaped_and_read_back_the_same() {
        String text = "\"\\\u0007\n\u0085\u2028😀\ud83d工会";
        String written = JsonText.escaped(json -> json.writeString(text));
        assertThat(written).isEqualTo("\"\\\"\\\\\\u0007\\u000a\\u0085\\u2028\\ud83d\\ude00\\ud83d工会\"");
        assertThat(JsonValue.first(written).string()).isEqualTo(text);
    }
}
