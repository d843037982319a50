package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.jianbao.serve.FolderServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The project's own site in a real browser. */
class BrowserTest {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** A page of every sort. */
    private static final List<String> PAGES = List.of("", "issues/", "issues/2024-11-11/",
            "issues/2024-11-11/jiankang-daoshi/",
            "issues/2024-11-11/yizhou-dongtai/", "issues/2024-03-18/jinguo-laomo/", "categories/competitions/",
            "columns/", "tags/", "archive/", "about/", "404.html");

    @TempDir
    static Path folder;

    private static @Nullable FolderServer server;
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final List<String> errors = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("JIANBAO_BROWSER")), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && Boolean.getBoolean("jianbao.browser.required")) {
            throw new IllegalStateException(
                    "no Chromium: install the package chromium, or let JIANBAO_BROWSER name a browser");
        }
        Assumptions.assumeTrue(program.isPresent(),
                "no Chromium here: install the package chromium, or let JIANBAO_BROWSER name a browser");
        Path site = folder.resolve("site");
        assertThat(RealSite.build(site).code()).isZero();
        server = FolderServer.start(site, "/", 0);
        Playwright driver = Playwright.create(new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        browser = driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        errors.clear();
    }

    @AfterEach
    void hasNoErrorOnTheConsole() {
        if (context != null) {
            context.close();
        }
        assertThat(errors).isEmpty();
    }

    private Page page(int width, boolean scripts) {
        BrowserContext opened = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        context = opened;
        Page page = opened.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(url())) {
                errors.add("a request to a third party: " + request.url());
            }
        });
        return page;
    }

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
        assertThat(page.url()).contains("/issues/2024-11-11/yizhou-dongtai/#brief-1");
        assertThat(page.locator("#brief-1").innerText()).contains("第41届");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasAnAccessibilityViolation(ColorScheme scheme) {
        Page page = page(390, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : PAGES) {
            page.navigate(url() + path);
            List<String> found = new AxeBuilder(page).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .toList();
            assertThat(found).as(path).isEmpty();
        }
    }

    @Test
    void axeWouldFindAViolation() {
        Page page = page(390, true);
        page.navigate(url());
        page.evaluate("document.querySelector('main').innerHTML = '<button></button>'");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isNotEmpty();
    }

    private static String url() {
        return Objects.requireNonNull(server).url();
    }

    private static String focusedText(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText")).strip();
    }
}
