package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jianbao.problem.Unseen;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Characters that nobody sees: those that are typed are refused, those that are spelt out are never published. */
@Tag("slow")
class UnseenTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void character_references_publish_no_control_character() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/01-first.md",
                "---\ntitle: 第一篇\n---\n正文 &#1; &#x202e; &#xFFFF; &#xD800; &#127; &#x85; 完。\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<String, String> texts = new TreeMap<>();
        Samples.files(folder.resolve("public"))
                .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(texts.get("issues/2024-11-11/first/index.html")).contains("正文 \ufffd");
        texts.forEach((name, text) -> {
            if (name.matches(".*\\.(?:html|xml|json|csv|ics|txt)")) {
                assertThat(Unseen.in(text)).as(name).isEmpty();
            }
        });
    }

    @Test
    void a_control_character_that_is_typed_in_a_table_is_refused_at_its_place() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/a.csv", "id,kind,title\na,activity,名\u0001称\n");
        Outcome outcome = Outcome.of("check", "--content", folder.resolve("content").toString()).relativeTo(folder);
        assertThat(outcome.err()).startsWith("content/events/a.csv:2:13 错误：这里有看不见的控制字符（U+0001）");
    }
}
