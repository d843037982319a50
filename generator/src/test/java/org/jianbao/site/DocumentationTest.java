package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code FinishDocs} makes of pages as Maven renders them, and that the documentation is searched by Jianbao. */
@Tag("slow")
class DocumentationTest {
    @TempDir
    private Path folder = Path.of("");

    private Path resources = Path.of("");

    @BeforeEach
    void render() throws IOException {
        resources = RealSite.project().toRealPath().resolve("src/site");
        page("index.html", "首页", "<p>说明</p>");
        page("guide/photos.html", "照片",
                "<h2>转正</h2><p>手机<b>竖着</b>拍的照片。</p><h2>大小</h2><table class=\"table\"><tr><td>宽</td>"
                        + "<td>1600</td></tr></table><h2>附件</h2><pre class=\"prettyprint\"><code>![图](a.jpg)</code></pre>");
        page("guide/search.html", "查找", "<p>拼音也能找。</p>");
        page("developer/architecture.html", "Architecture", "<p>How a build runs.</p>");
        page("developer/decisions/0001-a.html", "0001 A", "<p>Why.</p>");
        Samples.copy(resources.resolve("resources/css"), folder.resolve("docs/css"));
        Samples.copy(resources.resolve("resources/js"), folder.resolve("docs/js"));
    }

    private void page(String path, String title, String text) throws IOException {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        StringBuilder menu = new StringBuilder("<li class=\"nav-header\">给编辑</li>");
        for (String[] item : new String[][] {{"index.html", "首页"}, {"guide/photos.html", "照片"},
                {"guide/search.html", "查找"}, {"developer/architecture.html", "Architecture"}}) {
            menu.append(item[0].equals(path) ? "<li class=\"active\"><a>" + item[1] + "</a></li>"
                    : "<li><a href=\"" + up + item[0] + "\">" + item[1] + "</a></li>");
        }
        Samples.write(folder, "docs/" + path, "<!DOCTYPE html><html lang=\"en\"><head><title>" + title
                + " – Jianbao</title></head><body><header id=\"leftColumn\"><nav class=\"well sidebar-nav\"><ul>" + menu
                + "</ul></nav></header><main id=\"bodyColumn\"><section><h1>" + title + "</h1>" + text
                + "</section></main></body></html>");
    }

    private String finish(String edit) throws IOException {
        String jsoup = List.of(System.getProperty("java.class.path").split(":", -1)).stream()
                .filter(jar -> jar.contains("jsoup")).findFirst().orElseThrow();
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp", jsoup,
                resources.resolve("FinishDocs.java").toString(), folder.resolve("docs").toString(),
                folder.resolve("content").toString(), edit).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() + " " + said;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document finished(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("docs/" + path)));
    }

    @Test
    void a_page_has_its_language_contents_neighbours_and_the_text_before_the_menu() throws IOException {
        assertThat(finish("https://git.example/edit/main/")).isEqualTo("0 Finished 5 pages of documentation\n");
        Document photos = finished("guide/photos.html");
        assertThat(photos.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(finished("developer/architecture.html").select("html").attr("lang")).isEqualTo("en");
        assertThat(finished("index.html").select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(photos.title()).isEqualTo("照片 – Jianbao");
        assertThat(photos.select(".columns > *").stream().map(Element::normalName).toList()).containsExactly("main",
                "nav");
        assertThat(photos.select(".contents a").eachAttr("href")).containsExactly("#h1", "#h2", "#h3");
        assertThat(photos.select("h2#h2").text()).isEqualTo("大小");
        assertThat(photos.select(".turn a").eachText()).containsExactly("上一页：首页", "下一页：查找");
        assertThat(photos.select(".turn a").eachAttr("href")).containsExactly("../index.html", "../guide/search.html");
        assertThat(photos.select(".source a").attr("href"))
                .isEqualTo("https://git.example/edit/main/src/site/markdown/guide/photos.md");
        assertThat(photos.select(".menu [aria-current]").text()).isEqualTo("照片");
        assertThat(finished("guide/search.html").select(".contents")).isEmpty();
        assertThat(finished("developer/decisions/0001-a.html").select(".turn a").attr("href"))
                .isEqualTo("../../developer/decisions.html");
    }

    @Test
    void stars_that_the_reader_would_see_stop_it_and_nothing_is_written() throws IOException {
        page("guide/search.html", "查找", "<p>**拼音。**也能找。</p>");
        String before = Files.readString(folder.resolve("docs/guide/photos.html"));
        assertThat(finish("")).isEqualTo("1 guide/search.html: stars that are no emphasis: **拼音。**也能找。\n");
        assertThat(folder.resolve("docs/guide/photos.html")).hasContent(before);
    }

    @Test
    void the_documentation_is_searched_by_jianbao_and_can_be_used_by_everybody() throws IOException {
        assertThat(finish("")).startsWith("0 ");
        Outcome built = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", folder.resolve("site").toString());
        assertThat(built.code()).as(built.err()).isZero();
        Samples.copy(folder.resolve("site/search"), folder.resolve("docs/search"));
        try (SiteInBrowser docs = SiteInBrowser.serve(folder.resolve("docs"))) {
            for (int width : new int[] {360, 1280}) {
                try (Reader reader = docs.reader(width, true)) {
                    reader.page().navigate(docs.url() + "guide/search.html");
                    assertThat(reader.accessibilityViolations()).isEmpty();
                    reader.page().fill("#q", "竖着拍");
                    reader.page().waitForSelector(".found a");
                    assertThat(reader.page().locator(".found mark").first().textContent()).isEqualTo("竖着拍");
                    reader.page().locator(".found a").first().click();
                    reader.page().waitForURL("**/guide/photos.html");
                    assertThat(reader.accessibilityViolations()).isEmpty();
                    assertThat(reader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true);
                    double text = reader.page().locator("main").boundingBox().y;
                    double menu = reader.page().locator(".menu").boundingBox().y;
                    assertThat(width == 360 ? text < menu : Math.abs(text - menu) < 1).isTrue();
                    assertThat(reader.errors()).isEmpty();
                }
            }
        }
    }
}
