package org.jianbao.site;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jianbao.testing.RealSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Care mode (关怀模式), on the project's own site in a real browser. */
class CareModeBrowserTest extends RealSiteBrowserTest {
    private static final String ARTICLE = "issues/2024-11-11/jiankang-daoshi/";

    /** Speech without sound: a voice, and an utterance that ends when the test says so. */
    private static final String SPEECH = """
            window.said = [];
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [{ lang: 'en-US' }, { lang: 'LANGUAGE' }],
              speak(utterance) { said.push(utterance); },
              cancel() {}, addEventListener() {},
            } });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            """;

    @Test
    void one_tap_makes_the_type_larger_and_every_later_page_keeps_it_from_its_first_moment() {
        Page page = page(360, true);
        reader().before("""
                new MutationObserver((all, watch) => {
                  if (document.body) {
                    window.atBody = document.documentElement.dataset.care;
                    watch.disconnect();
                  }
                }).observe(document, { childList: true, subtree: true });
                """);
        page.navigate(url());
        button(page, "关怀模式").click();
        assertThat(button(page, "关怀模式")).hasAttribute("aria-pressed", "true");
        page.locator("main .issue-title a").click();

        page.waitForURL("**/issues/2024-11-11/");
        assertThat(page.evaluate("atBody")).isEqualTo("1");
        button(page, "退出关怀模式").click();
        assertThat(page.locator("html:not([data-care])")).hasCount(1);
        page.reload();
        assertThat(button(page, "关怀模式")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void there_are_three_sizes_the_largest_of_them_18_points_or_more() {
        Page page = page(360, true);
        page.navigate(url() + ARTICLE);
        button(page, "关怀模式").click();
        List<Double> sizes = List.of("大", "更大", "最大").stream().map(size -> {
            button(page, "字号：" + size).click();
            assertThat(button(page, "字号：" + size)).hasAttribute("aria-pressed", "true");
            return number(page, "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)");
        }).toList();

        assertThat(sizes).isSorted().doesNotHaveDuplicates();
        assertThat(sizes.getFirst()).isGreaterThan(18);
        assertThat(sizes.getLast()).isGreaterThanOrEqualTo(24);
        assertThat(number(page, "parseFloat(getComputedStyle(document.querySelector('.prose p')).lineHeight)")
                / sizes.getLast()).isGreaterThanOrEqualTo(1.9);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void no_page_of_any_kind_has_a_violation_or_low_contrast_or_is_too_wide(ColorScheme scheme) throws IOException {
        Page page = page(360, true);
        reader().before("localStorage.setItem('care', '3')");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Collection<String> pages = RealSite.pageOfEachKind(RealSite.built()).values();
        assertThat(pages).hasSizeGreaterThan(12);
        for (String path : pages) {
            page.navigate(url() + path);
            assertThat(page.locator(".care-bar")).isVisible();
            assertThat(reader().violationsWithStrictContrast()).as(path).isEmpty();
            assertThat(number(page, "document.documentElement.scrollWidth - innerWidth")).as(path)
                    .isLessThanOrEqualTo(0);
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('.masthead button, .masthead a, .care-bar button, .foot a')]
                      .filter(each => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 44)
                      .map(each => each.outerHTML)""")).as(path).isEqualTo(List.of());
        }
    }

    @Test
    void a_text_is_read_aloud_sentence_by_sentence_with_pauses_at_any_speed() {
        Page page = page(360, true);
        reader().before("localStorage.setItem('care', '1')");
        reader().before(SPEECH.replace("LANGUAGE", "zh-CN"));
        page.navigate(url() + ARTICLE);
        String text = page.locator("main").textContent();

        button(page, "朗读").click();
        assertThat(page.locator(".article-title .is-spoken").first()).isVisible();
        assertThat(page.evaluate("said.at(-1).text")).isEqualTo("2024年“渝工关爱”评出228名健康导师");
        page.evaluate("said.at(-1).onend()");
        page.evaluate("said.at(-1).onend()");
        String third = String.valueOf(page.evaluate("said.at(-1).text"));
        assertThat(page.locator(".is-spoken").allInnerTexts()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(String.join("", page.locator(".is-spoken").allInnerTexts()).strip()).isEqualTo(third);

        button(page, "暂停").click();
        button(page, "语速：正常").click();
        button(page, "继续").click();
        assertThat(page.evaluate("said.at(-1).text")).isEqualTo(third);
        assertThat(number(page, "said.at(-1).rate")).isEqualTo(1.25);
        assertThat(button(page, "语速：快")).isVisible();

        button(page, "退出关怀模式").click();
        assertThat(page.locator(".is-spoken")).hasCount(0);
        assertThat(page.locator("main").textContent()).isEqualTo(text);
    }

    @Test
    void without_a_chinese_voice_nothing_is_read_aloud() {
        Page page = page(360, true);
        reader().before("localStorage.setItem('care', '1')");
        reader().before(SPEECH.replace("LANGUAGE", "ja-JP"));
        page.navigate(url() + ARTICLE);
        assertThat(button(page, "退出关怀模式")).isVisible();
        assertThat(button(page, "朗读")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
