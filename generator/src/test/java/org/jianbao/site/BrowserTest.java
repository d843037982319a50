package org.jianbao.site;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The project's own site in a real browser. */
class BrowserTest extends RealSiteBrowserTest {
    /** A page of every sort. */
    private static final List<String> PAGES = List.of("", "issues/", "issues/2024-11-11/",
            "issues/2024-11-11/jiankang-daoshi/",
            "issues/2024-11-11/yizhou-dongtai/", "issues/2024-03-18/jinguo-laomo/", "categories/competitions/",
            "columns/", "tags/", "archive/", "about/", "search/", "404.html");

    @Test
    void aReaderWalksFromHomeToAnArticleByKeyboardOnAPhone() {
        Page page = page(390, true);
        page.navigate(url());
        page.keyboard().press("Tab");
        assertThat(focusedText(page)).isEqualTo("跳到正文");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        String title = "2024年“渝工关爱”评出228名健康导师";
        for (int i = 0; i < 20 && !focusedText(page).equals(title); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focusedText(page)).isEqualTo(title);
        assertThat((Boolean) page.evaluate("document.activeElement.matches(':focus-visible')"))
                .as("the focus can be seen").isTrue();
        page.keyboard().press("Enter");
        page.waitForURL("**/issues/2024-11-11/jiankang-daoshi/");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("main").innerText()).contains("228名", "118名", "59名", "27名", "24名");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void noPageIsWiderThanItsWindow(int width) {
        Page page = page(width, true);
        for (String path : PAGES) {
            page.navigate(url() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).as(path)
                    .satisfies(excess -> assertThat(((Number) excess).intValue()).isLessThanOrEqualTo(0));
        }
    }

    @Test
    void everythingCanBeReadWithoutJavaScript() {
        Page page = page(390, false);
        page.navigate(url() + "issues/2024-11-11/");
        assertThat(page.locator("main").innerText()).contains("评出228名健康导师", "四市化工工会来渝交流");
        page.locator("main a", new Page.LocatorOptions().setHasText("四市化工工会来渝交流")).first().click();
        page.waitForURL("**/issues/2024-11-11/yizhou-dongtai/#brief-1");
        assertThat(page.locator("#brief-1").innerText()).contains("第41届");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasAnAccessibilityViolation(ColorScheme scheme) {
        Page page = page(390, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : PAGES) {
            page.navigate(url() + path);
            assertThat(accessibilityViolations()).as(path).isEmpty();
        }
    }

    @Test
    void axeWouldFindAViolation() {
        Page page = page(390, true);
        page.navigate(url());
        page.evaluate("document.querySelector('main').replaceChildren(document.createElement('button'))");
        assertThat(accessibilityViolations()).isNotEmpty();
    }

    private static String focusedText(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText")).strip();
    }
}
