package org.jianbao.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
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
 * Search in a real browser, on the project's own content, under the strictest content security policy: no inline code,
 * no code or style from elsewhere, no text made into HTML (trusted types). A breach is an error of the console.
 */
@Tag("slow")
class SearchBrowserTest extends RealSiteBrowserTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";
    /** The addresses of pages, not of what they load. */
    private static final Pattern PAGES = Pattern.compile("^[^?#]*(/|\\.html)([?#].*)?$");
    private static final String MARKED_IS_SEEN = """
            () => {
              const box = document.querySelector(".found.is-current").getBoundingClientRect();
              return box.top >= 0 && box.bottom <= innerHeight;
            }""";

    @Override
    Page page(int width, boolean scripts) {
        Page page = super.page(width, scripts);
        page.route(PAGES, SearchBrowserTest::withPolicy);
        return page;
    }

    private static void withPolicy(Route route) {
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("content-security-policy", POLICY);
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    /** The module without the pieces and scripts that it carries for a small site. */
    private static void withoutCarried(Route route) {
        APIResponse answer = route.fetch();
        String script = answer.text().replaceFirst("\"carried\": *\\{[^}]+}", "\"carried\": {}")
                .replace("const CARRIED_SCRIPTS = {", "const CARRIED_SCRIPTS = {};\nconst CARRIED = {");
        assertThat(script).isNotEqualTo(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(script));
    }

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
        page.route("**/search/search.js", SearchBrowserTest::withoutCarried);
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

    @Test
    void aLostConnectionIsSaidAndTheSearchCanBeRepeated() {
        Page page = page(390, true);
        page.navigate(url());
        page.route("**/search/**", Route::abort);
        page.keyboard().press("/");
        field(page).fill("工会驿站");
        assertThat(page.locator(".search-dialog .search-status")).containsText("网络不通");
        page.unroute("**/search/**");
        page.locator(".search-dialog .search-retry").click();
        assertThat(page.locator(".search-dialog .search-status")).containsText("找到");
        assertThat(page.locator(".search-dialog .search-retry")).isHidden();
        List<String> errors = reader().errors();
        assertThat(errors).isNotEmpty().allMatch(error -> error.contains("ERR_FAILED"));
        errors.clear();
    }

    @Test
    void theScriptForPinyinMayFailOnceAndIsAskedForAgain() {
        Page page = page(390, true);
        page.route("**/search/search.js", SearchBrowserTest::withoutCarried);
        page.navigate(url());
        page.route("**/search/corrections-*", Route::abort);
        page.keyboard().press("/");
        field(page).fill("ghyz");
        assertThat(page.locator(".search-dialog .search-status")).containsText("网络不通");
        page.unroute("**/search/corrections-*");
        page.locator(".search-dialog .search-retry").click();
        assertThat(page.locator(".search-dialog .search-status")).containsText("工会驿站");
        List<String> errors = reader().errors();
        assertThat(errors).isNotEmpty().allMatch(error -> error.contains("ERR_FAILED"));
        errors.clear();
    }

    @Test
    void piecesThatAreMissingOrDamagedAreNeverWrongResults() {
        Page page = page(390, true);
        page.route("**/search/search.js", SearchBrowserTest::withoutCarried);
        page.route("**/search/*/k/*.bin", route -> route.fulfill(new Route.FulfillOptions().setStatus(200)
                .setBodyBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})));
        page.navigate(url() + "search/?q=" + encoded("工会驿站"));
        assertThat(page.locator(".search-status")).containsText("不完整");
        assertThat(page.locator(".search-item")).hasCount(0);
        page.unroute("**/search/*/k/*.bin");
        page.locator(".search-retry").click();
        assertThat(page.locator(".search-status")).containsText("找到");
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

    @Test
    void whatWasTypedBeforeTheScriptCameIsSearched() {
        Page page = page(390, true);
        page.route("**/assets/js/search-page.*.js", route -> {
            page.locator(".search-field").fill("工会驿站");
            route.resume();
        });
        page.navigate(url() + "search/");
        assertThat(page.locator(".search-status")).containsText("找到");
        assertThat(page.locator(".search-field")).hasValue("工会驿站");
    }

    @Test
    void whatASearchNeedsComesFirstOnlyWhereSomethingIsSearched() {
        Page page = page(390, true);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(url() + "search/?q=gonghui");
        assertThat(page.locator(".search-status")).containsText("找到");
        assertThat(page.locator("head link[rel=modulepreload][href='/search/search.js']")).hasCount(1);
        assertThat(asked).filteredOn(each -> each.contains("/search/") && !each.contains("?q="))
                .as("the engine, readings and pairs, and nothing twice").hasSize(3);
        assertThat(page.locator(".search-item")).hasCount(20);

        page.navigate(url() + "search/");
        assertThat(page.locator("head link[rel=modulepreload][href='/search/search.js']")).hasCount(0);
        page.waitForResponse("**/search/search.js", () -> {
            // It comes by itself.
        });
    }

    @Test
    void withoutJavaScriptTheFormLeadsToAPageWithOtherWays() {
        Page page = page(390, false);
        page.navigate(url());
        page.locator(".search-link").click();
        page.locator(".search-field").fill("工会");
        page.locator(".search-button[type=submit]").click();
        page.waitForURL(address -> address.contains("/search/?q="));
        assertThat(page.locator("main noscript p")).isVisible();
        assertThat(page.locator("main .search-tools")).isHidden();
        page.locator("main a", withText("归档")).click();
        page.waitForURL("**/archive/");
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

    private static Locator field(Page page) {
        return page.locator(".search-dialog .search-field");
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
