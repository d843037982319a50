package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies in {@code content/static} stands at the root, under its own name, and over nothing. */
class StaticFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Outcome build() {
        return Outcome.of("build", "--strict", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString()).relativeTo(folder);
    }

    @Test
    void files_of_any_kind_are_published_as_they_are() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/static/MP_verify_x1.txt", "x1");
        Samples.write(folder, "content/static/favicon.ico", "ico");
        Samples.write(folder, "content/static/google12.html", "<p>google12");
        Samples.write(folder, "content/static/logo.png", "no picture, and nobody's business");
        Samples.write(folder, "content/static/folder/没有后缀", "x");
        Outcome built = build();
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(folder.resolve("public/MP_verify_x1.txt")).hasContent("x1");
        assertThat(folder.resolve("public/favicon.ico")).hasContent("ico");
        assertThat(folder.resolve("public/google12.html")).hasContent("<p>google12");
        assertThat(folder.resolve("public/logo.png")).exists();
        assertThat(folder.resolve("public/folder/没有后缀")).exists();
        assertThat(folder.resolve("public/sitemap.xml")).content().doesNotContain("google12");
        assertThat(Outcome.of("verify", folder.resolve("public").toString()).code()).isZero();
    }

    @Test
    void none_of_them_takes_the_place_of_a_page() throws IOException {
        Samples.smallSite(folder);
        for (String name : new String[] {"index.html", "about/index.html", "search/search.js", "Feed.xml", "_headers",
                "issues/2024-11-11/index.html", "404.html", "assets/css/site.css"}) {
            Samples.write(folder, "content/static/" + name, "x");
        }
        Outcome built = build();
        assertThat(built.code()).isEqualTo(1);
        assertThat(built.err()).contains("网址“/”有 2 个来源：static/index.html、首页", "网址“/about/”有 2 个来源",
                "网址“/search/search.js”由生成器自己使用", "网址“/Feed.xml”由生成器自己使用", "网址“/_headers”由生成器自己使用",
                "网址“/issues/2024-11-11/index.html”在各期的文件夹里", "网址“/404.html”由生成器自己使用",
                "网址“/assets/css/site.css”由生成器自己使用");
        assertThat(folder.resolve("public")).doesNotExist();
    }
}
