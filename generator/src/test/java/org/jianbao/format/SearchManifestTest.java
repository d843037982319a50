package org.jianbao.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jianbao.format.SearchManifest.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchManifestTest {
    private static final SearchManifest MANIFEST = new SearchManifest(3, 24_298,
            List.of(new Segment("abcdefghij", 0, 3, 2, 1, 2)),
            new TreeMap<>(Map.of("body", List.of(3L, 70L))), List.of(1, 2), 64, List.of("article"), List.of("“要闻”;"),
            List.of(List.of("awards", "评选")), List.of(List.of("劳模", "劳动模范")), "車车", "variants22", "everyday22", "",
            "corrections-x.js", "cards-x.js", "answers-x.js", new TreeMap<>(Map.of("abcdefghij/h.bin", "AAEC")),
            List.of());

    @Test
    void it_is_read_as_it_was_written() {
        assertThat(SearchManifest.read(MANIFEST.statement() + "const CHARACTERS = `{`;\n")).contains(MANIFEST);
    }

    @Test
    void each_member_stands_on_a_line() {
        assertThat(MANIFEST.statement()).startsWith("""
                const MANIFEST = {
                  "format": 3,
                  "docs": 3,
                  "newest": 24298,
                  "segments": [{"name": "abcdefghij", "first": 0, "docs": 3, "buckets": 2, "positions": 1, "texts": 2}],
                  "stats": {"body": [3, 70]},
                """).endsWith("\"carried\": {\"abcdefghij/h.bin\": \"AAEC\"}\n};\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`',
            value = {"`\"format\": 3`, `\"format\": 2`", "`\"docs\": 3,`, ``", "`\"docs\": 3`, `\"docs\": -3`",
                    "`\"docs\": 3`, `\"docs\": 3000000000`", "`\"docs\": 3`, `\"docs\": \"3\"`", "`const`, `let`",
                    "`}]`, `]`", "`[3, 70]`, `3`"})
    void what_was_changed_is_no_manifest_of_this_format(String part, String other) {
        assertThat(SearchManifest.read(MANIFEST.statement().replace(part, other))).isEmpty();
    }
}
