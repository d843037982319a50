package org.jianbao.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.jianbao.site.SiteInBrowser.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Search in a real browser, on the project's own content, as readers use it; what it loads, and what fails then, is
 * {@link SearchLoadingBrowserTest}'s.
 */
@Tag("slow")
class SearchBrowserTest extends StrictPolicyBrowserTest {
    private static final String MARKED_IS_SEEN = """
            () => {
              const box = document.querySelector(".found.is-current").getBoundingClientRect();
              return box.top >= 0 && box.bottom <= innerHeight;
            }""";

    @Test
    void aReaderTypesChoosesWithArrowsAndSeesThePassageMarked() {
        Page page = page(390, true);
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("工会驿站");
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".search-dialog .search-status")).containsText("条");
        assertThat(page.locator(".search-option .search-card-title").first()).isVisible();

        page.keyboard().press("ArrowUp");
        assertThat(chosen(page)).containsText("查看全部");
        page.keyboard().press("ArrowDown");
        assertThat(field(page)).not().hasAttribute("aria-activedescendant", "search-option-0");
        chooseResult(page);
        String title = chosen(page).locator(".search-option-title").innerText();
        page.keyboard().press("Enter");

        page.waitForURL(address -> address.contains("mark="));
        assertThat(plain(page.locator("h1").innerText())).isEqualTo(plain(title));
        Locator current = page.locator("main .found.is-current").first();
        assertThat(current).isVisible();
        reader().until(MARKED_IS_SEEN);
        assertThat(page.locator(".mark-bar")).containsText("已标出");
    }

    @Test
    void anyPageOpensTheDialogByButtonOrKeyAndEscapeClosesIt() {
        Page page = page(1280, true);
        for (String path : List.of("", "issues/2024-11-11/", "archive/", "404.html")) {
            page.navigate(url() + path);
            page.locator(".search-link").click();
            assertThat(field(page)).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(".search-dialog")).isHidden();
            page.keyboard().press("Control+k");
            assertThat(field(page)).isFocused();
            page.locator(".search-close").click();
            assertThat(page.locator(".search-dialog")).isHidden();
        }
    }

    @Test
    void aSearchGoesOnWhileTheDialogIsClosed() {
        Page page = page(1280, true);
        List<Route> held = new ArrayList<>();
        AtomicBoolean slow = new AtomicBoolean(true);
        page.route("**/search/search.js", SearchLoadingBrowserTest::withoutCarried);
        page.route("**/search/**/*.bin", route -> {
            if (slow.get()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("工会驿站");
        Locator status = page.locator(".search-dialog .search-status");
        assertThat(status).containsText("正在查找");
        page.keyboard().press("Escape");
        assertThat(page.locator(".search-dialog")).isHidden();
        slow.set(false);
        held.forEach(Route::resume);
        page.keyboard().press("/");
        assertThat(page.locator(".search-dialog")).isVisible();
        assertThat(status).containsText("条");
        assertThat(page.locator(".search-option").first()).isVisible();
    }

    @Test
    void aSearchThatWasTakenBackIsNotSaidToGoOn() {
        Page page = page(1280, true);
        List<Route> held = new ArrayList<>();
        page.route("**/search/search.js", held::add);
        page.navigate(url());
        page.keyboard().press("/");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().type("工会");
        page.waitForTimeout(200);
        page.keyboard().press("Backspace");
        Locator status = page.locator(".search-dialog .search-status");
        assertThat(status).containsText("再输入一个字");
        page.waitForTimeout(500);
        assertThat(status).containsText("再输入一个字");
        held.forEach(Route::resume);
    }

    @Test
    void anEventIsFoundAsOneWithItsTimeAndPlace() {
        Page page = page(390, true);
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("厨艺交流大赛");
        Locator door = page.locator(".search-option:has(.search-option-title) + .search-door").first();
        assertThat(door).containsText("2024年11月8日");
        assertThat(door).containsText("南岸区重庆商务职业学院南岸校区");
        door.click();

        page.waitForURL(address -> address.contains("/events/"));
        assertThat(page.locator("h1")).containsText("厨艺交流大赛");
    }

    @Test
    void aQuestionIsAnsweredAboveTheResultsWithTheSentenceThatSaysSo() {
        Page page = page(390, true);
        page.navigate(url() + "search/?q=" + encoded("厨艺大赛谁第一"));
        assertThat(page.locator(".search-answer-text")).containsText("西南证券股份有限公司");
        assertThat(page.locator(".search-proof")).containsText("一等奖");
        assertThat(accessibilityViolations()).isEmpty();

        page.navigate(url() + "search/?q=" + encoded("拖欠工资怎么办"));
        assertThat(page.locator(".search-card a[href='tel:12351']").first()).isVisible();
        page.locator(".search-card .card-title a").click();
        page.waitForURL(address -> address.endsWith("/help/#wages"));
    }

    @Test
    void whereNothingIsFoundItIsSaidAndOtherWaysAreOffered() {
        Page page = page(390, true);
        page.navigate(url() + "search/?q=" + encoded("菜园"));
        assertThat(page.locator(".search-status")).containsText("没有找到“菜园”");
        assertThat(page.locator(".search-browse")).isVisible();
    }

    @Test
    void theSearchPageListsEventsAlone() {
        Page page = page(1280, true);
        page.navigate(url() + "search/?q=" + encoded("竞赛") + "&sort=date");
        page.locator("#facet-kind-event").check();
        Locator others = page.locator(".search-item .meta > span:first-child",
                new Page.LocatorOptions().setHasNotText("活动"));
        assertThat(others).hasCount(0);
        assertThat(page.locator(".search-item").first()).isVisible();
        assertThat(page.locator(".search-list")).containsText("近日");
        assertThat(accessibilityViolations()).isEmpty();
    }

    @Test
    void aPieceOfShortNewsIsOpenedAndMarkedAtItsPlace() {
        Page page = page(390, true);
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("第41届");
        Locator result = page.locator(".search-option:has(.search-option-title)", withText("短讯")).first();
        result.click();
        page.waitForURL(address -> address.contains("mark=") && address.contains("#"));
        String anchor = page.url().substring(page.url().indexOf('#') + 1);
        Locator current = page.locator("[id=\"" + anchor + "\"] .found.is-current").first();
        assertThat(current).hasText("第41届");
        reader().until(MARKED_IS_SEEN);
    }

    @Test
    void marksAreWalkedThroughAndClearedByKeyboard() {
        Page page = page(390, true);
        page.navigate(url() + "issues/2024-11-11/yizhou-dongtai/?mark=" + encoded("总工 会 ｃ９１９"));
        String text = (String) page.locator("main").evaluate("main => main.textContent");
        assertThat(page.locator(".mark-bar")).containsText("已标出");
        page.locator(".mark-bar button", withText("下一处")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".mark-bar [role=status]")).containsText("第 2 处");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mark-bar [role=status]")).not().containsText("第 2 处");
        page.locator(".mark-bar button", withText("清除")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".mark-bar")).hasCount(0);
        assertThat(page.locator(".found")).hasCount(0);
        assertThat(page.locator("main").evaluate("main => main.textContent")).isEqualTo(text);
        assertThat(page.url()).doesNotContain("mark=");
    }

    @Test
    void theSearchPageCanBeLinkedAndGoesBackAndForward() {
        Page page = page(1280, true);
        page.navigate(url() + "search/?q=" + encoded("工会"));
        Locator status = page.locator(".search-status");
        assertThat(status).containsText("找到");
        String all = status.innerText();
        assertThat(page.locator(".search-item")).hasCount(20);

        page.locator(".search-more").focus();
        page.keyboard().press("Enter");
        assertThat(status).containsText("已显示");
        assertThat(page.locator(".search-item a").nth(20)).isFocused();

        Locator box = page.locator("input[name=category]").first();
        box.focus();
        page.keyboard().press("Space");
        page.waitForURL(address -> address.contains("category="));
        assertThat(status).not().containsText("已显示");
        assertThat(status).containsText("找到");
        assertThat(box).isFocused();
        String narrowed = status.innerText();
        assertThat(narrowed).isNotEqualTo(all);

        page.locator("input[value=date]").check();
        page.waitForURL(address -> address.contains("sort=date"));
        page.goBack();
        assertThat(page.locator("input[value=relevance]")).isChecked();
        assertThat(status).hasText(narrowed);
        page.goBack();
        assertThat(box).not().isChecked();
        assertThat(status).hasText(all);
        page.goForward();
        assertThat(box).isChecked();
        assertThat(status).hasText(narrowed);
        page.reload();
        assertThat(box).isChecked();
        assertThat(status).hasText(narrowed);
    }

    @Test
    void countsOfFacetsAreWhatIsFoundWithThem() {
        Page page = page(1280, true);
        page.navigate(url() + "search/?q=" + encoded("工会"));
        Locator status = page.locator(".search-status");
        assertThat(status).containsText("找到");
        String all = status.innerText();
        for (String name : List.of("category", "column", "year", "kind")) {
            Locator choice = page.locator("label:has(input[name=" + name + "])").first();
            String count = choice.locator(".count").innerText().strip();
            choice.click();
            assertThat(status).containsText("找到 " + count + " 条");
            page.goBack();
            assertThat(page.locator("input[name=" + name + "]:checked")).hasCount(0);
            assertThat(status).hasText(all);
        }
    }

    @Test
    void nothingIsSearchedWhileAnInputMethodComposes() {
        Page page = page(390, true);
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("驿站");
        Locator status = page.locator(".search-dialog .search-status");
        assertThat(status).containsText("找到");
        field(page).clear();
        assertThat(status).isEmpty();

        CDPSession input = page.context().newCDPSession(page);
        compose(input, "g");
        compose(input, "gong hui");
        page.waitForTimeout(1_000);
        assertThat(status).isEmpty();
        JsonObject text = new JsonObject();
        text.addProperty("text", "工会");
        input.send("Input.insertText", text);
        assertThat(status).containsText("找到");
    }

    private static void compose(CDPSession input, String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        input.send("Input.imeSetComposition", composition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"，。！", "“", "👍", "مرحبا", "\u0000\u0007", "\ud83d", "<img src=x onerror=alert(1)>",
            "-", "\"\"", "'); alert(1); ('"})
    void hostileInputIsAnsweredCalmly(String query) {
        Page page = page(320, true);
        page.navigate(url() + "search/");
        page.locator(".search-field").fill(query);
        page.keyboard().press("Enter");
        assertThat(page.locator(".search-status")).not().isEmpty();
        assertThat(excess(page)).isNotPositive();
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void tenThousandCharactersAreAnswered() {
        Page page = page(320, true);
        page.navigate(url() + "search/?q=" + encoded("职工".repeat(5000)).substring(0, 7200));
        assertThat(page.locator(".search-status")).containsText("前 100 个字");
        assertThat(excess(page)).isNotPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void searchHasNoAccessibilityViolation(ColorScheme scheme) {
        Page page = page(390, true);
        Reader here = reader();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("工会驿站");
        chooseResult(page);
        assertThat(here.accessibilityViolations()).as("dialog").isEmpty();
        page.navigate(url() + "search/?q=" + encoded("工会驿站"));
        assertThat(page.locator(".search-item")).not().hasCount(0);
        page.locator(".search-filter summary").click();
        assertThat(here.accessibilityViolations()).as("page").isEmpty();
        page.navigate(url() + "issues/2024-11-11/yizhou-dongtai/?mark=" + encoded("工会") + "#brief-1");
        assertThat(page.locator(".mark-bar")).containsText("已标出");
        assertThat(here.accessibilityViolations()).as("marked").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void nothingIsWiderThanItsWindow(int width) {
        Page page = page(width, true);
        page.navigate(url());
        page.keyboard().press("/");
        page.keyboard().type("工会驿站");
        chooseResult(page);
        assertThat(excess(page)).as("dialog").isNotPositive();
        assertThat(((Number) page.locator(".search-box").evaluate("box => box.scrollWidth - box.clientWidth"))
                .intValue()).as("inside the dialog").isNotPositive();
        page.navigate(url() + "search/?q=" + encoded("工会"));
        assertThat(page.locator(".search-item")).hasCount(20);
        assertThat(excess(page)).as("page").isNotPositive();
    }

    /** Walks down until a result is chosen, past completions. */
    private static void chooseResult(Page page) {
        assertThat(page.locator(".search-option .search-option-title")).not().hasCount(0);
        for (int i = 0; i < 10 && chosen(page).locator(".search-option-title").count() == 0; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(chosen(page).locator(".search-option-title")).hasCount(1);
    }

    private static Locator chosen(Page page) {
        return page.locator(".search-option[aria-selected=true]");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static int excess(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
