package org.jianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code jianbao search} as a shell sees it. */
@Tag("slow")
class SearchCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/issues/2024-11-11/02-rest.md",
                "---\ntitle: 驿站歇脚\n---\n累了就到驿站歇脚，有水，有充电的地方。\n");
        Samples.write(folder, "content/issues/2024-11-11/03-drink.md", "---\ntitle: 喝水\n---\n歇脚的地方有水。\n");
        assertThat(Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString()).code()).isZero();
    }

    @Test
    void hits_are_printed_with_marks_and_counted_by_tier() {
        assertThat(search("驿站", "歇脚", "有水")).isEqualTo(new Outcome(0, """
                【驿站歇脚】
                  2024-11-11  /issues/2024-11-11/rest/  完全匹配
                  累了就到【驿站歇脚】，【有水】，有充电的地方。

                喝水
                  2024-11-11  /issues/2024-11-11/drink/  部分相关
                  【歇脚】的地方【有水】。

                """, "找到 2 条：完全匹配 1 条，部分相关 1 条\n"));
    }

    @Test
    void no_more_hits_are_listed_than_asked_for() {
        assertThat(search("--limit", "1", "有水")).satisfies(outcome -> {
            assertThat(outcome.err()).isEqualTo("找到 2 条：完全匹配 2 条\n");
            assertThat(outcome.out().lines().filter(line -> line.contains("完全匹配"))).hasSize(1);
        });
    }

    @Test
    void a_word_with_a_hyphen_is_no_option() {
        assertThat(search("有水", "-驿站").out()).contains("drink").doesNotContain("rest");
        assertThat(search("-驿站", "有水").out()).contains("drink").doesNotContain("rest");
        assertThat(search("-h").out()).startsWith("用法：jianbao search");
    }

    @Test
    void nothing_found_is_said_and_no_mistake() {
        assertThat(search("龘")).isEqualTo(new Outcome(0, "", "没有找到。按拼音或同音的字查，要在网页上\n"));
    }

    @Test
    void of_a_long_query_it_is_said_that_only_a_part_was_used() {
        assertThat(search("有水".repeat(51)).err()).endsWith("条。要查的字太多，只用了前面的\n");
        assertThat(search("龘".repeat(101)).err()).isEqualTo("没有找到。要查的字太多，只用了前面的\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | 没有要查的词
            ' '           | 没有要查的词
            ！？           | “！？”里没有可以查的字
            --limt=1      | 不认识“--limt=1”，是不是“--limit”？
            --limit=0     | --limit 要是 1 以上的整数
            --limit=x     | --limit 的值“x”不对
            --limit       | --limit 后面缺少它的值
            """)
    void wrong_usage_is_named(String argument, String message) {
        Outcome outcome = argument.startsWith("--limit=") ? search(argument, "水") : search(argument);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("用法不对：" + message + "\n看用法：./jianbao search --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "content", "public", "content/site.yml"})
    void a_folder_without_an_index_is_named(String name) {
        Outcome outcome = Outcome.of("search", "--index", folder.resolve(name).toString(), "水").relativeTo(folder);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("用法不对：没有索引 " + name + "，先生成网站，或用 --index 指出它在哪里\n");
    }

    @Test
    void an_index_that_cannot_be_read_ends_with_one(@TempDir Path copy) throws IOException {
        Samples.copy(folder.resolve("public/search/lucene"), copy);
        for (String file : List.copyOf(Samples.files(copy).keySet())) {
            if (!file.startsWith("segments")) {
                Files.write(copy.resolve(file), new byte[] {1, 2, 3});
            }
        }
        Outcome outcome = Outcome.of("search", "--index", copy.toString(), "水");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("读不了索引 " + copy + "，文件损坏了，或不是 Jianbao 生成的。").doesNotContain("\tat ");
    }

    private static Outcome search(String... words) {
        List<String> arguments = new ArrayList<>(
                List.of("search", "--index", folder.resolve("public/search/lucene").toString()));
        arguments.addAll(List.of(words));
        return Outcome.of(arguments.toArray(String[]::new));
    }
}
