package org.jianbao.render.theme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.Problems;
import org.jianbao.words.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The style sheets and scripts that are published speak the language of browsers from Chromium 86 on. */
class OldBrowsersTest {
    /** What throws away a rule, or everything in it, in a browser of 2020. */
    private static final Pattern UNKNOWN_RULE = Pattern.compile("@(layer|container|scope|property|starting-style)\\b"
            + "|:(is|where)\\(|(?m)^\\s*&|:user-(in)?valid|@media[^{]*[<>]=?");

    /** Properties and values without which a page falls apart. */
    private static final Pattern UNKNOWN_PROPERTY = Pattern.compile(
            "(?m)^\\s*((margin|padding)-(inline|block)|inset|inset-[a-z-]+|border-(inline|block)(-color|-width|-style)?"
                    + "|(min-|max-)?(inline|block)-size|aspect-ratio|translate|rotate|scale)\\s*:"
                    + "|:\\s*inline-(start|end)\\b|\\b(color-mix|oklch|oklab|light-dark)\\(");

    private static final Pattern SELECTORS = Pattern.compile("([^{}]*)\\{");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** Syntax and functions of a script that came later. */
    private static final Pattern UNKNOWN_IN_SCRIPT = Pattern.compile(
            "\\.at\\(|\\.findLast|\\.toSorted|\\.toReversed|\\.hasOwn\\(|structuredClone|randomUUID|(?m)^await ");

    @Test
    void style_sheets_are_read_whole_by_old_browsers() {
        List<String> sheets = assets(".css");
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(sheet -> assertThat(mistakes(sheet)).isEmpty());
    }

    @Test
    void scripts_are_read_whole_by_old_browsers() {
        assertThat(assets(".js")).isNotEmpty()
                .allSatisfy(script -> assertThat(found(UNKNOWN_IN_SCRIPT, script)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@layer base;", ".a:is(.b, .c) { color: red; }", ":where(.a) { color: red; }",
            ".a {\n  margin-inline: 0;\n}", ".a {\n  inline-size: 1px;\n}", ".a { float: inline-start; }",
            ".a, .b:has(c) { color: red; }"})
    void what_they_do_not_know_is_found(String sheet) {
        assertThat(mistakes(sheet)).isNotEmpty();
    }

    /** A rule with {@code :has()} alone is lost without harm; in a list it takes the others with it. */
    private static List<String> mistakes(String sheet) {
        String text = COMMENT.matcher(sheet).replaceAll("");
        List<String> mistakes = new ArrayList<>(found(UNKNOWN_RULE, text));
        mistakes.addAll(found(UNKNOWN_PROPERTY, text));
        Matcher selectors = SELECTORS.matcher(text);
        while (selectors.find()) {
            List<String> parts = List.of(selectors.group(1).strip().split(",\n"));
            boolean some = selectors.group(1).contains(":has(")
                    && parts.stream().anyMatch(part -> !part.contains(":has("));
            if (some || parts.size() == 1 && selectors.group(1).matches("(?s).*,\\s.*:has\\(.*")) {
                mistakes.add(selectors.group(1).strip());
            }
        }
        return mistakes;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group().strip()).toList();
    }

    private static List<String> assets(String ending) {
        Path theme = Path.of(System.getProperty("jianbao.project", "..")).resolve("themes/default");
        return Theme.read(List.of(theme), new Wording("zh-Hans", "", List.of()), new Problems()).orElseThrow().assets()
                .entrySet().stream()
                .filter(asset -> asset.getKey().endsWith(ending))
                .map(asset -> new String(asset.getValue().bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
