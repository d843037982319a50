package org.jianbao.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jianbao.document.MarkdownText;
import org.jianbao.markdown.syntax.Dialect;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The suites of specifications and of other converters, on the converter before sanitising.
 *
 * <p>{@code known-failures.txt} lists what fails and why. A test fails when a case that is not listed fails, and when
 * one that is listed passes.
 */
@Tag("slow")
class SuitesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"commonmark-0.31.2, COMMONMARK, 629", "gfm-0.29, GFM, 648", "gfm-extensions, GFM, 20",
            "cjk-friendly, BULLETIN, 112", "cjk-friendly-strikethrough, BULLETIN, 11", "goldmark-cjk, BULLETIN, 7",
            "pandoc-ealb, BULLETIN, 13"})
    void only_the_known_cases_of_a_suite_fail(String suite, Dialect dialect, int atLeast) throws IOException {
        MarkdownConverter converter = new MarkdownConverter(dialect);
        TreeSet<String> failed = new TreeSet<>();
        int passed = 0;
        for (JsonNode example : cases(suite)) {
            String html = converter.unsanitised(example.get("markdown").asText());
            if (html.strip().equals(example.get("html").asText().strip())) {
                passed++;
            } else {
                failed.add(example.get("id").asText());
            }
        }
        assertThat(failed).as("failures of %s", suite).containsExactlyInAnyOrderElementsOf(known(suite));
        assertThat(passed).as("passes of %s", suite).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void no_text_that_breaks_off_anywhere_throws() throws IOException {
        MarkdownConverter converter = new MarkdownConverter();
        for (String suite : List.of("commonmark-0.31.2", "gfm-0.29", "gfm-extensions", "cjk-friendly",
                "cjk-friendly-strikethrough", "goldmark-cjk", "pandoc-ealb")) {
            for (JsonNode example : cases(suite)) {
                String markdown = example.get("markdown").asText();
                for (int length = 0; length <= markdown.length(); length++) {
                    MarkdownText text = new MarkdownText("x.md", markdown.substring(0, length), 1);
                    assertThat(converter.convertAlone(text, new Problems())).isNotNull();
                }
            }
        }
    }

    private static JsonNode cases(String suite) throws IOException {
        return JSON.readTree(read(suite + ".json"));
    }

    private static List<String> known(String suite) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : read("known-failures.txt").split("\n", -1)) {
            String id = line.split("[ \t]+", 2)[0];
            if (id.startsWith(prefix(suite)) && id.substring(prefix(suite).length()).matches("[a-z0-9-]+")
                    && !(suite.equals("cjk-friendly") && id.startsWith("cjk-friendly-strikethrough"))) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String prefix(String suite) {
        return switch (suite) {
            case "pandoc-ealb" -> "pandoc-";
            case "cjk-friendly-strikethrough" -> "cjk-strike-";
            default -> suite + "-";
        };
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Objects
                .requireNonNull(SuitesTest.class.getResourceAsStream("/markdown/suites/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
