package org.jianbao.importing.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.jianbao.importing.archive.ArchiveImport.Grouping;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveImportTest {
    @TempDir
    private Path folder = Path.of("");

    private final Problems problems = new Problems();

    @Test
    void a_site_of_hugo_with_toml_bundles_and_shortcodes() throws IOException {
        old("config.toml", "baseURL = 'https://old.example.org/'\n[permalinks]\npost = '/:year/:month/:slug/'\n");
        old("content/post/2024-03-01-first.md", """
                +++
                title = "春节前走访120户"
                date = 2024-03-01T08:00:00+08:00
                tags = ["送温暖", "走访"]
                categories = ["暖心"]
                slug = "zoufang"
                draft = true
                color = "red"
                +++
                第一段。<!--more-->

                见[第二篇]({{< ref "post/second/index.md" >}})，[老地址](https://old.example.org/2024/03/second/#end)。
                {{< figure src="/img/a b.png" title="合影" >}}
                {{< bilibili BV1 >}}
                `{{< ref "x" >}}`
                """);
        old("content/post/second/index.md",
                "---\ntitle: 第二篇\ndate: 2024-03-09\nslug: second\n---\n![图](photo.png)\n\n[没有](/nowhere/)\n");
        old("content/post/second/photo.png", "png");
        old("content/about.md", "---\ntitle: 关于\n---\n[第一篇](/2024/03/zoufang/)\n");
        old("static/img/a b.png", "png");

        ImportedArchive made = run(Tool.HUGO, Grouping.MONTH);

        assertThat(made.texts().keySet()).containsExactly("issues/2024-03-09/01-zoufang.md",
                "issues/2024-03-09/02-second.md", "issues/2024-03-09/index.md", "pages/about.md");
        assertThat(made.texts()).containsEntry("issues/2024-03-09/01-zoufang.md", """
                ---
                title: "春节前走访120户"
                date: 2024-03-01
                column: "暖心"
                tags: ["送温暖", "走访"]
                draft: true
                aliases: ["/2024/03/zoufang/"]
                ---
                第一段。

                见[第二篇](02-second.md)，[老地址](02-second.md#end)。
                ![合影](a-b.png "合影")
                {{< bilibili BV1 >}}
                `{{< ref "x" >}}`
                """);
        assertThat(made.texts().get("pages/about.md")).contains("[第一篇](../issues/2024-03-09/01-zoufang.md)");
        assertThat(made.files().keySet()).containsExactly("issues/2024-03-09/a-b.png", "issues/2024-03-09/photo.png");
        assertThat(made.shortcodes()).containsOnlyKeys("{{< bilibili >}}");
        assertThat(made.links()).containsOnlyKeys("/nowhere/");
        assertThat(made.fields()).containsOnlyKeys("color");
        assertThat(made.report()).contains("{{< bilibili >}}，1 处：", "first.md:14", "共 1 期，2 篇文章，1 个单页，2 个图片和附件");
    }

    @Test
    void a_site_of_hexo_with_tags_folders_of_files_and_drafts() throws IOException {
        old("_config.yml", "url: https://old.example.org\nroot: /\n");
        old("source/_posts/hello.md", """
                ---
                title: 你好
                date: 2023-05-06 10:11:12
                updated: 2023/5/7
                categories:
                  - [工会, 技能竞赛]
                tags: 竞赛
                ---
                {% asset_img "one.png" 一张照片 %}
                见{% post_link 'other' '另一篇' %}和[它](/2023/05/07/other/)。

                {% note warning %}
                当心。
                {% endnote %}
                {% codeblock demo lang:java %}
                [x](nowhere)
                {% endcodeblock %}
                """);
        old("source/_posts/hello/one.png", "png");
        old("source/_posts/other.md", "title: 另一篇\ndate: 2023-05-07\n---\n正文。\n");
        old("source/_drafts/later.md", "---\ntitle: 以后\ndate: 2023-06-01\n---\n正文。\n");

        ImportedArchive made = run(Tool.HEXO, Grouping.DAY);

        assertThat(made.texts()).containsEntry("issues/2023-05-06/01-hello.md", """
                ---
                title: "你好"
                date: 2023-05-06
                categories: ["competitions"]
                tags: ["工会", "竞赛"]
                lastmod: 2023-05-07
                aliases: ["/2023/05/06/hello/"]
                ---
                ![一张照片](one.png)
                见[另一篇](../2023-05-07/01-other.md)和[它](../2023-05-07/01-other.md)。

                !!! warning
                    当心。

                ```java
                [x](nowhere)
                ```
                """);
        assertThat(made.texts()).hasEntrySatisfying("issues/2023-06-01/index.md",
                text -> assertThat(text).contains("title: 2023年6月1日", "draft: true"));
        assertThat(made.links()).isEmpty();
        assertThat(made.shortcodes()).isEmpty();
    }

    @Test
    void addresses_and_pages_of_folders_of_hugo() throws IOException {
        old("config.yaml", "permalinks:\n  cn: \"/:sections/:year/:month/:slug/\"\n  en: \"/:mystery/:slug/\"\n");
        old("content/cn/2020-03-01-rain.md",
                "---\ntitle: 雨\ndate: 2020-03-01\nslug: rain\n---\n[雪](/cn/2020/03/snow/)。\n");
        old("content/cn/2020-03-02-snow.md",
                "---\ntitle: 雪\ndate: 2020-03-02\nslug: snow\n---\n[手册](../../../../manual/)。\n");
        old("content/cn/_index.md", "---\ntitle: 中文\n---\n");
        old("content/en/2020-03-03-wind.md", "---\ntitle: 风\ndate: 2020-03-03\nslug: wind\n---\n正文。\n");
        old("content/manual/_index.md", "---\ntitle: 手册\ndate: 2019-01-01\n---\n见[选项](options/)。\n");
        old("content/manual/options.md", "---\ntitle: 选项\n---\n[回去](../)。\n");

        ImportedArchive made = run(Tool.HUGO, Grouping.MONTH);

        assertThat(made.texts().keySet()).containsExactly("issues/2020-03-03/01-rain.md",
                "issues/2020-03-03/02-snow.md", "issues/2020-03-03/03-wind.md", "issues/2020-03-03/index.md",
                "pages/manual.md", "pages/manual/options.md");
        assertThat(made.texts().get("issues/2020-03-03/01-rain.md")).contains("aliases: [\"/cn/2020/03/rain/\"]",
                "[雪](02-snow.md)");
        assertThat(made.texts().get("issues/2020-03-03/02-snow.md")).contains("[手册](../../pages/manual.md)");
        assertThat(made.texts().get("issues/2020-03-03/03-wind.md")).doesNotContain("aliases");
        assertThat(made.texts().get("pages/manual.md")).contains("[选项](manual/options.md)");
        assertThat(made.texts().get("pages/manual/options.md")).contains("[回去](../manual.md)");
        assertThat(made.links()).isEmpty();
    }

    @Test
    void a_site_of_jekyll_with_liquid_and_kramdown() throws IOException {
        old("_config.yml", "baseurl: /blog\npermalink: pretty\n");
        old("_posts/2022-01-02-one.md", """
                ---
                layout: post
                categories: a b
                ---
                # 一月的事
                {:.center}
                * TOC
                {:toc}
                [二]({% post_url 2022-01-03-two %})，[三](/blog/a/2022/01/03/two/)，![]({{ site.baseurl }}/assets/p.png)
                {% highlight ruby linenos %}
                puts 1
                {% endhighlight %}
                {% include video.html %}
                """);
        old("_posts/2022-01-03-two.md", "---\ntitle: 二\ncategory: a\n---\n正文。\n");
        old("assets/p.png", "png");
        old("README.md", "不是文章\n");

        ImportedArchive made = run(Tool.JEKYLL, Grouping.MONTH);

        assertThat(made.texts()).containsEntry("issues/2022-01-03/01-one.md", """
                ---
                title: "一月的事"
                date: 2022-01-02
                tags: ["a b"]
                aliases: ["/a/b/2022/01/02/one/"]
                ---
                [二](02-two.md)，[三](02-two.md)，![](p.png)
                ```ruby
                puts 1
                ```
                {% include video.html %}
                """);
        assertThat(made.texts()).doesNotContainKey("pages/readme.md");
        assertThat(made.shortcodes()).containsOnlyKeys("{% include %}", "{: }");
    }

    @Test
    void documents_of_vuepress_become_pages_in_their_folders() throws IOException {
        old("docs/README.md", "# 首页\n正文。\n");
        old("docs/guide/README.md",
                "---\ntitle: 指南\n---\n[开始](./start.md)，[首页](/)\n\n::: tip 小提示\n里面\n\n两段\n:::\n外面\n");
        old("docs/guide/start.md", "# 开始\n\n[[toc]]\n\n[指南](/guide/)，![图](/logo.png)\n");
        old("docs/.vuepress/public/logo.png", "png");

        ImportedArchive made = run(Tool.VUEPRESS, Grouping.MONTH);

        assertThat(made.texts()).containsEntry("pages/guide.md", """
                ---
                title: "指南"
                ---
                [开始](guide/start.md)，[首页](README.md)

                !!! tip "小提示"
                    里面

                    两段

                外面
                """.replace("README.md", pageOfRoot(made)));
        assertThat(made.texts()).containsEntry("pages/guide/start.md",
                "---\ntitle: \"开始\"\naliases: [\"/guide/start.html\"]\n---\n[指南](../guide.md)，![图](logo.png)\n");
    }

    private static String pageOfRoot(ImportedArchive made) {
        return made.texts().keySet().stream()
                .filter(path -> Objects.requireNonNull(made.texts().get(path)).contains("首页\"")).findFirst()
                .orElseThrow().replace("pages/", "");
    }

    @Test
    void nothing_outside_of_the_archive_is_taken() throws IOException {
        Samples.write(folder, "secret.png", "png");
        old("_config.yml", "");
        old("_posts/2022-01-02-one.md",
                "---\ntitle: 一\ncover: ../../secret.png\n---\n![a](../../secret.png) ![b](%2e%2e/%2e%2e/secret.png) ![c](/../secret.png) ![d](link.png)\n");
        Files.createSymbolicLink(folder.resolve("old/_posts/link.png"), folder.resolve("secret.png"));

        ImportedArchive made = run(Tool.JEKYLL, Grouping.MONTH);

        assertThat(made.files()).isEmpty();
        assertThat(made.links()).hasSize(4);
    }

    @Test
    void what_cannot_be_read_is_said_and_the_rest_is_imported() throws IOException {
        old("content/a.md", "---\ntitle: [一\n---\n正文\n");
        old("content/b.md", "+++\ntitle = 一\n+++\n正文\n");
        old("content/c.md", "{\n\"title\":\n}\n正文\n");
        old("content/d.md", "---\ntitle: 好的\ndate: 2024-13-45\n---\n正文\n");
        Files.write(folder.resolve("old/content/e.md"), new byte[] {'-', (byte) 0xd2, ' '});

        ImportedArchive made = run(Tool.HUGO, Grouping.MONTH);

        assertThat(made.texts().keySet()).containsExactly("pages/d.md");
        assertThat(problems.sorted()).extracting(problem -> problem.place().file().replaceAll(".*/", ""))
                .containsExactly("a.md", "b.md", "c.md", "e.md");
        assertThat(problems.sorted()).extracting(Problem::what)
                .anyMatch(what -> what.startsWith("信息区YAML 读不下去"))
                .anyMatch(what -> what.startsWith("信息区TOML 读不下去"))
                .anyMatch(what -> what.startsWith("信息区JSON 读不下去"));
    }

    @ParameterizedTest
    @CsvSource({"HUGO, content", "HEXO, source"})
    void a_folder_that_is_no_archive_is_refused(Tool tool, String missing) throws IOException {
        old("readme.md", "x");
        assertThat(ArchiveImport.run(folder.resolve("old"), tool, Grouping.DAY, content(), problems)).isEmpty();
        assertThat(problems.sorted()).singleElement().extracting(Problem::what).asString().contains(missing);
    }

    @Test
    void it_writes_over_nothing_and_what_it_writes_is_a_site() throws IOException {
        old("source/_posts/a.md", "---\ntitle: 一\ndate: 2023-05-06\n---\n正文。![说明文字](p.png)\n");
        old("source/_posts/p.png", "png");
        ImportedArchive made = run(Tool.HEXO, Grouping.MONTH);
        Path content = folder.resolve("content");

        assertThat(ArchiveImport.write(made, content, problems)).isTrue();
        assertThat(Samples.files(content)).containsKeys("issues/2023-05-06/01-a.md", "issues/2023-05-06/p.png");
        Problems loaded = new Problems();
        assertThat(ContentLoader.load(content, loaded).orElseThrow().issues()).hasSize(1);

        assertThat(ArchiveImport.write(made, content, problems)).isFalse();
        assertThat(problems.sorted()).isNotEmpty().allMatch(problem -> problem.what().contains("什么都没有写"));
    }

    private void old(String path, String text) throws IOException {
        Samples.write(folder.resolve("old"), path, text);
    }

    private Content content() throws IOException {
        Samples.write(folder.resolve("content"), "site.yml", """
                title: 简报
                baseUrl: https://example.org/
                columns: [{name: 暖心, slug: nuanxin}]
                categories: [{id: competitions, name: 技能竞赛}]
                """);
        return ContentLoader.load(folder.resolve("content"), new Problems()).orElseThrow();
    }

    private ImportedArchive run(Tool tool, Grouping by) throws IOException {
        Optional<ImportedArchive> made = ArchiveImport.run(folder.resolve("old"), tool, by, content(), problems);
        return made.orElseThrow();
    }
}
