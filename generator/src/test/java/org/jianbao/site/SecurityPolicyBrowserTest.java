package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.RealSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The project's own site in a real browser, under the header fields that hosts send. */
@Tag("slow")
class SecurityPolicyBrowserTest {
    /** Addresses of one form have pages of one form: names, numbers and words in them do not matter. */
    private static final Pattern NAMES = Pattern.compile("[^/]+");

    private static @Nullable SiteInBrowser site;

    @BeforeAll
    static void open() throws IOException {
        site = SiteInBrowser.open();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void no_page_of_any_kind_violates_the_policy() throws IOException {
        Map<String, String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        try (Reader reader = reader()) {
            for (var page : pages.entrySet()) {
                Response response = Objects.requireNonNull(reader.page().navigate(url() + page.getValue()));
                assertThat(response.headerValue("content-security-policy")).as(page.getValue())
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                        .doesNotContain("unsafe");
                assertThat(violations(reader.page())).as(page.getValue()).isEmpty();
            }
            assertThat(reader.errors()).isEmpty();
        }
    }

    @Test
    void search_works_under_the_policy() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate(url());
            page.keyboard().press("/");
            page.keyboard().type("laomo");
            assertThat(page.locator(".search-option .search-option-title")).not().hasCount(0);
            page.navigate(url() + "search/?q=%E5%B7%A5%E4%BC%9A");
            assertThat(page.locator(".search-item")).not().hasCount(0);
            page.locator(".search-item a").first().click();
            page.waitForLoadState();
            assertThat(violations(page)).isEmpty();
            assertThat(reader.errors()).isEmpty();
        }
    }

    @Test
    void the_search_page_says_so_when_its_script_is_missing() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.route("**/*.js", Route::abort);
            page.navigate(url() + "search/?q=%E5%B7%A5%E4%BC%9A");
            assertThat(page.locator(".search-missing")).hasCSS("visibility", "visible");
            assertThat(page.locator(".search-missing")).containsText("搜索没有载入");
            page.unroute("**/*.js");
            page.reload();
            assertThat(page.locator(".search-item")).not().hasCount(0);
            assertThat(page.locator(".search-missing")).hasCount(0);
        }
    }

    @Test
    void what_the_policy_forbids_would_be_seen() {
        try (Reader reader = reader()) {
            Page page = reader.page();
            page.navigate(url());
            page.evaluate("document.body.setAttribute('style', 'color: red')");
            assertThat(violations(page)).contains("style-src-attr inline");
            assertThat(page.evaluate("""
                    () => {
                      try {
                        document.body.innerHTML = "<p>";
                      } catch (error) {
                        return error.name;
                      }
                    }""")).isEqualTo("TypeError");
            assertThat(violations(page)).contains("require-trusted-types-for trusted-types-sink");
            assertThat(reader.errors()).isNotEmpty();
        }
    }

    /** A page of every kind and every form of address, by both. */
    private static Map<String, String> pages() throws IOException {
        Path root = RealSite.built();
        Map<String, String> pages = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
                String path = root.relativize(file).toString().replaceAll("(^|/)index\\.html$", "$1");
                Matcher kind = RealSite.KIND.matcher(Files.readString(file));
                String top = path.substring(0, path.indexOf('/') + 1);
                String form = top + NAMES.matcher(path.substring(top.length())).replaceAll("x");
                pages.putIfAbsent((kind.find() ? kind.group(1) : "bare") + " " + form, path);
            }
        }
        return pages;
    }

    private static Reader reader() {
        Reader reader = Objects.requireNonNull(site).reader(390, true);
        reader.page().addInitScript("window.violations = []; document.addEventListener('securitypolicyviolation', "
                + "event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI))");
        return reader;
    }

    private static List<Object> violations(Page page) {
        return new ArrayList<>((List<?>) page.evaluate("window.violations"));
    }

    private static String url() {
        return Objects.requireNonNull(site).url();
    }
}
