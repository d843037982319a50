package org.jianbao.site;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What search loads in a real browser, and when; and what readers see when it fails, or cannot begin. */
@Tag("slow")
class SearchLoadingBrowserTest extends StrictPolicyBrowserTest {
    /** The module without the pieces and scripts that it carries for a small site. */
    static void withoutCarried(Route route) {
        APIResponse answer = route.fetch();
        String script = answer.text().replaceFirst("\"carried\": *\\{[^}]+}", "\"carried\": {}")
                .replace("const CARRIED_SCRIPTS = {", "const CARRIED_SCRIPTS = {};\nconst CARRIED = {");
        assertThat(script).isNotEqualTo(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(script));
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
        page.route("**/search/search.js", SearchLoadingBrowserTest::withoutCarried);
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
        page.route("**/search/search.js", SearchLoadingBrowserTest::withoutCarried);
        page.route("**/search/*/k/*.bin", route -> route.fulfill(new Route.FulfillOptions().setStatus(200)
                .setBodyBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})));
        page.navigate(url() + "search/?q=" + encoded("工会驿站"));
        assertThat(page.locator(".search-status")).containsText("不完整");
        assertThat(page.locator(".search-item")).hasCount(0);
        page.unroute("**/search/*/k/*.bin");
        page.locator(".search-retry").click();
        assertThat(page.locator(".search-status")).containsText("找到");
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

        page.waitForResponse("**/search/search.js", () -> page.navigate(url() + "search/"));
        assertThat(page.locator("head link[rel=modulepreload][href='/search/search.js']")).hasCount(0);
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
        page.locator("main a", new Page.LocatorOptions().setHasText("归档")).click();
        page.waitForURL("**/archive/");
    }
}
