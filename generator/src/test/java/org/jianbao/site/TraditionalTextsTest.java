package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a small site is converted, and what stays. */
class TraditionalTextsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/bulletin/
                region: 重庆
                navigation: [{title: 关于, url: /about/}]
                columns: [{name: 一周动态, slug: dongtai, briefs: true}]
                translations: [{convert: zh-HK, name: 繁體}]
                """);
        Samples.write(folder, "content/terms.yml", """
                people: [范明]
                glossary: [{word: 五小, meaning: 小发明等五样。}]
                traditional: [港湾, [软件, 軟體]]
                """);
        Samples.write(folder, "content/issues/2024-11-11/图片.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", """
                ---
                title: 职工发展
                tags: [职工]
                ---
                ## 干部来了

                范明说，**发**展、理**发**都要；范围很大。渝工港湾的软件，五小。`发展.txt` [发展](02-list.md#干部) [关于](/bulletin/about/)

                ![发电机](图片.svg "图：发电")

                !!! note "说明"
                    里面。

                <abbr title="发展" class="发">发</abbr><br data-x="发">

                ```
                发展
                ```

                脚注[^1]。

                [^1]: 发现的。
                """);
        Samples.write(folder, "content/issues/2024-11-11/02-list.md", """
                ---
                title: 动态
                column: 一周动态
                ---
                ## 干部

                - **发展。**干部来了。
                """);
    }

    private Outcome build(String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content", folder.resolve("content").toString(),
                "--out", folder.resolve("site").toString()));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private String page(String path) throws IOException {
        return Files.readString(folder.resolve("site/zh-hk").resolve(path));
    }

    @Test
    void texts_are_converted_and_addresses_anchors_and_code_are_not() throws IOException {
        Outcome outcome = build();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        String page = page("issues/2024-11-11/first/index.html");
        assertThat(page).contains("職工發展", "<h2 id=\"干部来了\">幹部來了", "范明説，<strong>發</strong>展、理<strong>髮</strong>都要；範圍很大",
                "渝工港湾的軟體", "<code>发展.txt</code>",
                "href=\"/bulletin/zh-hk/issues/2024-11-11/list/#%E5%B9%B2%E9%83%A8\">發展</a>",
                "href=\"/bulletin/zh-hk/about/\">關於</a>", "alt=\"發電機\"", "圖：發電", "<code>发展\n", "發現的。", "小發明等五樣。",
                "title=\"發展\"", "src=\"/bulletin/issues/2024-11-11/%E5%9B%BE%E7%89%87.");
        assertThat(page("tags/职工/index.html")).contains("職工");
        assertThat(page("issues/2024-11-11/list/index.html")).contains("id=\"brief-1\"", "幹部來了");
        assertThat(Files.readString(folder.resolve("site/issues/2024-11-11/first/index.html"))).contains("职工发展");
    }

    @Test
    void addresses_given_on_the_command_line_hold_for_both() throws IOException {
        assertThat(build("--base-url", "https://preview.example.net/").code()).isZero();
        assertThat(page("issues/2024-11-11/first/index.html")).contains("href=\"/zh-hk/issues/2024-11-11/list/");
    }

    @Test
    void words_of_the_theme_that_a_site_has_in_its_own_version_are_converted_too() throws IOException {
        Samples.write(folder, "content/theme/words.txt", "home = 头一页\n");
        assertThat(build().code()).isZero();
        assertThat(page("about/index.html")).contains("頭一頁");
        Samples.write(folder, "content/theme/words.zh-Hant.txt", "hme = 錯\n");
        assertThat(build().err()).contains("words.zh-Hant.txt:1:1", "没有“hme”这个词");
    }

    @Test
    void a_page_in_the_folder_of_the_other_site_is_a_clash() throws IOException {
        Samples.write(folder, "content/pages/zh-hk/extra.md", "---\ntitle: 多的\n---\n字。\n");
        assertThat(build().err()).contains("pages/zh-hk/extra.md", "网址“/zh-hk/extra/”由生成器自己使用");
    }
}
