package org.jianbao.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole issue on one page, on screen and on paper. */
class WholeIssueBrowserTest extends RealSiteBrowserTest {
    private static final String WHOLE = "print/2024-11-11/";
    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 (\\d+)[.\\d]* (\\d+)");

    @Test
    void two_taps_lead_from_the_home_page_to_the_printer() {
        Page page = page(360, true);
        reader().before("window.print = () => { window.printed = document.documentElement.dataset.paper; };");
        page.navigate(url());
        page.getByText("整期打印").click();
        page.getByText("打印成报纸（A4）").click();
        assertThat(page.evaluate("printed")).isEqualTo("a4");
        assertThat(page.locator("main").innerText()).contains("评出228名健康导师", "西南证券", "第41届");
        assertThat(page.evaluate("""
                [...document.querySelectorAll('[id]')].map(each => each.id)
                  .filter((id, at, all) => all.indexOf(id) !== at)""")).as("ids that stand twice").isEqualTo(List.of());
        assertThat(accessibilityViolations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a4, 594, 841, 6", "a3, 841, 1191, 3", "wall, 841, 1191, 6"})
    void it_prints_on_sheets_of_the_size_that_was_chosen(String paper, int width, int height, int most) {
        Page page = page(1280, true);
        page.navigate(url() + WHOLE);
        page.evaluate("paper => document.documentElement.dataset.paper = paper", paper);
        String printed = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        assertThat(SHEET.matcher(printed).results().map(sheet -> sheet.group(1) + "×" + sheet.group(2)).toList())
                .isNotEmpty().hasSizeLessThanOrEqualTo(most).containsOnly(width + "×" + height);
        Number fit = (Number) page.evaluate("Number(document.documentElement.style.getPropertyValue('--fit'))");
        assertThat(fit.doubleValue()).as("type of a size that fills the last sheet").isBetween(0.95, 1.35);
        assertThat(page.evaluate("document.querySelector('.whole-parts').style.length")).as("set to measure")
                .isEqualTo(0);
    }

    @Test
    void a_wall_sheet_has_no_type_below_14_points_and_nothing_of_the_screen() {
        Page page = page(1280, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(url() + WHOLE);
        page.evaluate("document.documentElement.dataset.paper = 'wall'");
        Object small = page.evaluate("""
                [...document.querySelectorAll('body *')]
                  .filter(each => each.getClientRects().length > 0 && !each.closest('svg')
                    && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                  .filter(each => parseFloat(getComputedStyle(each).fontSize) < 14 * 96 / 72 - 0.01)
                  .map(each => each.outerHTML)""");
        assertThat(small).isEqualTo(List.of());
        for (String part : List.of(".masthead", ".foot-inner", ".whole-tools", ".crumbs", ".care-bar")) {
            assertThat(page.locator(part).first().isVisible()).as(part).isFalse();
        }
    }

    @Test
    void its_code_leads_to_the_page_of_the_issue() {
        Page page = page(1280, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(url() + WHOLE);
        String read = QrReader.read(page.locator(".whole-qr"));
        assertThat(read).isEqualTo("https://jianbao.example.org/issues/2024-11-11/");
    }
}
