package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.testing.HtmlValidator;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The default theme, with markup in every text that an editor can type. */
@Tag("slow")
class EscapingTest {
    @TempDir
    static Path folder;

    private static List<Path> pages = List.of();

    @BeforeAll
    static void build() throws IOException {
        Path site = folder.resolve("site");
        Outcome outcome = Outcome.of("build", "--content",
                Samples.path("sites", "special-characters", "content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", site.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void markupInTitlesNamesAndSummariesIsShownAsText() throws IOException {
        assertThat(pages).hasSizeGreaterThan(10);
        for (Path page : pages) {
            Document html = Jsoup.parse(Files.readString(page));
            assertThat(html.select(".x, [onerror], script:not([src], [type=application/ld+json])")).as(page.toString())
                    .isEmpty();
        }
        Document home = Jsoup.parse(Files.readString(folder.resolve("site/index.html")));
        for (String text : List.of("简报", "标题", "摘要", "栏目", "分类", "刊题", "编辑部", "地址")) {
            assertThat(home.body().text())
                    .contains("<b class=x>" + text + "</b><img src=x onerror=alert(1)> & \"双\" '单'");
        }
    }

    @Test
    void thePagesAreValidHtml() throws Exception {
        HtmlValidator validator = new HtmlValidator();
        for (Path page : pages) {
            assertThat(validator.validate(page)).as(page.toString()).isEmpty();
        }
    }
}
