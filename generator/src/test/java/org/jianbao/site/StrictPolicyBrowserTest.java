package org.jianbao.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * The project's own site in a real browser under the strictest content security policy: no inline code, no code or style from
 * elsewhere, no text made into HTML (trusted types). A breach is an error of the console.
 */
abstract class StrictPolicyBrowserTest extends RealSiteBrowserTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";
    /** The addresses of pages, not of what they load. */
    private static final Pattern PAGES = Pattern.compile("^[^?#]*(/|\\.html)([?#].*)?$");

    @Override
    Page page(int width, boolean scripts) {
        Page page = super.page(width, scripts);
        page.route(PAGES, StrictPolicyBrowserTest::withPolicy);
        return page;
    }

    private static void withPolicy(Route route) {
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("content-security-policy", POLICY);
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    /** Where one types in the search dialog. */
    static Locator field(Page page) {
        return page.locator(".search-dialog .search-field");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
