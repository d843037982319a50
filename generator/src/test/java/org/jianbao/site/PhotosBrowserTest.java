package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Photos;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Photographs in a row, and one of them above the page: by mouse, by keyboard, and without scripts. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class PhotosBrowserTest {
    private static final String ISSUE = "content/issues/2024-11-11/";
    private static final String ARTICLE = "issues/2024-11-11/a/";

    private SiteInBrowser site;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\n");
        Samples.write(folder, ISSUE + "index.md", "---\ntitle: 第一期\n---\n");
        Samples.write(folder, ISSUE + "a.jpg", Photos.jpeg(1200, 900));
        Samples.write(folder, ISSUE + "b.jpg", Photos.jpeg(1000, 1300));
        Samples.write(folder, ISSUE + "01-a.md", "---\ntitle: 比赛\n---\n正文。\n\n![开幕](a.jpg) ![颁奖](b.jpg)\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        site = SiteInBrowser.serve(folder.resolve("public"));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void a_photograph_opens_above_the_page_and_arrow_keys_turn_over() {
        try (SiteInBrowser.Reader reader = site.reader(360, true)) {
            Page page = reader.page();
            page.navigate(site.url() + ARTICLE);
            Locator first = page.locator(".gallery a").first();
            first.focus();
            page.keyboard().press("Enter");
            Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("照片"));
            assertThat(dialog).isVisible();
            assertThat(dialog).containsText("开幕（第1张，共2张）");
            page.keyboard().press("ArrowRight");
            assertThat(dialog).containsText("颁奖（第2张，共2张）");
            page.keyboard().press("ArrowRight");
            assertThat(dialog).containsText("颁奖（第2张，共2张）");
            assertThat(dialog.locator("img")).hasJSProperty("complete", true);
            assertThat(page.evaluate("document.querySelector('.photos img').getBoundingClientRect().bottom <= 800"))
                    .isEqualTo(true);
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();
            assertThat(page.locator(".gallery a").nth(1)).isFocused();
            assertThat(reader.errors()).isEmpty();
        }
    }

    @Test
    void the_dialog_and_the_page_are_accessible() {
        try (SiteInBrowser.Reader reader = site.reader(1280, true)) {
            Page page = reader.page();
            page.navigate(site.url() + ARTICLE);
            assertThat(reader.accessibilityViolations()).isEmpty();
            page.locator(".gallery a").first().click();
            assertThat(page.locator(".photos")).isVisible();
            assertThat(reader.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void without_scripts_a_photograph_is_a_link_to_its_largest_size() {
        try (SiteInBrowser.Reader reader = site.reader(360, false)) {
            Page page = reader.page();
            page.navigate(site.url() + ARTICLE);
            Locator pictures = page.locator(".gallery img");
            assertThat(pictures).hasCount(2);
            List<Object> tops = List.of(pictures.first().boundingBox().y, pictures.nth(1).boundingBox().y);
            assertThat(tops.getFirst()).as("side by side, also on a phone").isEqualTo(tops.getLast());
            page.locator(".gallery a").first().click();
            page.waitForURL("**/a.*-1200.jpg");
        }
    }
}
