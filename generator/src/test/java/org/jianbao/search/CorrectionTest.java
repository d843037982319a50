package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jianbao.search.ModuleHost.Module;
import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.search.query.Reply.Tier;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pinyin and mistaken characters, searched by the module in a small site. */
@Tag("slow")
class CorrectionTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static BuiltSite site;

    @SuppressWarnings("NullAway.Init")
    private static ModuleHost host;

    @SuppressWarnings("NullAway.Init")
    private static Module module;

    @BeforeAll
    static void build() throws IOException {
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - name: 渝工暖心
                    slug: nuanxin
                """);
        Samples.write(folder, "content/terms.yml", "terms: [工会驿站]\n");
        Samples.write(folder, "content/issues/2024-11-11/index.md", "---\ntitle: 期\n---\n");
        article("station", "工会驿站开门", "骑手进来喝水。");
        article("second", "新的工会驿站", "就在路口。");
        article("district", "长寿区开会", "长寿的职工来了，重庆的也来了。");
        article("city", "重庆的夏天", "天很热，重庆送清凉。");
        article("english", "OA 系统", "系统叫 gongshi，请登录。");
        site = BuiltSite.of(folder.resolve("content"), folder);
        host = new ModuleHost();
        module = host.open(site.script(), site.files());
    }

    @AfterAll
    static void close() throws IOException {
        site.oracle().close();
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gonghuiyizhan", "ghyz", "gonghui yizhan", "gong'hui yi'zhan", "GongHuiYiZhan", "gonghuiyz",
            "gonghuiyizh", "ｇｈｙｚ"})
    void letters_are_read_as_pinyin(String query) throws IOException {
        Reply answer = module.search(query);
        assertThat(answer.meant().getFirst()).isEqualTo("工会驿站");
        assertThat(urls(answer).subList(0, 2))
                .containsExactlyInAnyOrder("/issues/2024-11-11/second/", "/issues/2024-11-11/station/");
        assertThat(answer.hits().subList(0, 2)).allMatch(hit -> hit.tier() == Tier.CORRECTED);
    }

    @ParameterizedTest
    @CsvSource({"changshou, 长寿", "chongqing, 重庆", "zhongqing, 重庆"})
    void every_reading_of_a_character_counts(String query, String meant) throws IOException {
        assertThat(module.search(query).meant()).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"工汇驿站, 工会驿站", "工会驿占, 工会驿站", "公会驿站, 工会驿站", "长受区, 长寿区", "骑手 工汇驿站, 骑手 工会驿站"})
    void a_mistaken_character_becomes_one_that_sounds_alike(String query, String meant) throws IOException {
        assertThat(module.search(query).meant()).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"工会驿站", "gongshi", "OA", "工会", "“工汇驿站”", "\"ghyz\"", "-ghyz"})
    void what_occurs_as_it_was_typed_or_is_quoted_stays_as_it_is(String query) throws IOException {
        assertThat(module.search(query).meant()).isEmpty();
    }

    @Test
    void the_other_words_of_the_query_must_be_there_too() throws IOException {
        assertThat(urls(module.search("ghyz 骑手"))).first().isEqualTo("/issues/2024-11-11/station/");
        assertThat(urls(module.search("ghyz -骑手"))).containsExactly("/issues/2024-11-11/second/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qqqq", "iuv", "a'", "''", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "㐀㐁㐂", "工𠀀会"})
    void what_sounds_like_nothing_is_corrected_to_nothing(String query) throws IOException {
        assertThat(module.search(query).meant()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ghyz 骑shou手, 工会驿站 骑shou手"})
    void letters_are_read_as_pinyin_beside_what_occurs_in_single_units_only(String query, String meant)
            throws IOException {
        assertThat(module.search(query).meant()).contains(meant);
        assertThat(site.oracle().search(query).meant()).contains(meant);
    }

    private static List<String> urls(Reply answer) throws IOException {
        List<String> urls = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            urls.add(site.oracle().show(hit).url());
        }
        return urls;
    }

    private static void article(String slug, String title, String text) throws IOException {
        Samples.write(folder, "content/issues/2024-11-11/" + slug + ".md",
                "---\ntitle: " + title + "\ncolumn: 渝工暖心\n---\n" + text + "\n");
    }
}
