package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The theme {@code plain}, on the project's own content: it looks other, and is as accessible as the one that it extends. */
@Tag("slow")
class PlainThemeBrowserTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void pages_of_every_kind_are_accessible_and_the_home_page_is_another() throws IOException {
        Path site = folder.resolve("site");
        Outcome outcome = Outcome.at(Instant.parse("2026-11-20T00:00:00Z"), "build", "--content",
                RealSite.project().resolve("content").toString(), "--theme", "plain", "--out", site.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Files.readString(site.resolve("index.html"))).contains("quiet-titles", "以前的文章")
                .doesNotContain("card-grid");
        List<String> violations = new ArrayList<>();
        try (SiteInBrowser browser = SiteInBrowser.serve(site)) {
            for (int width : List.of(360, 1280)) {
                try (Reader reader = browser.reader(width, true)) {
                    Page page = reader.page();
                    for (String path : RealSite.pageOfEachKind(site).values()) {
                        page.navigate(browser.url() + path);
                        reader.accessibilityViolations()
                                .forEach(found -> violations.add(width + " " + path + " " + found));
                        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path)
                                .isLessThanOrEqualTo(width);
                    }
                    page.navigate(browser.url());
                    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                            .isEqualTo("rgb(255, 255, 255)");
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                            .isEqualTo("rgb(20, 24, 26)");
                    violations.addAll(reader.accessibilityViolations());
                    assertThat(reader.errors()).isEmpty();
                }
            }
        }
        assertThat(violations).isEmpty();
    }
}
