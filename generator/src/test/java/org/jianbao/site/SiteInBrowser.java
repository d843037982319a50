package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jianbao.serve.FolderServer;
import org.jianbao.testing.RealSite;
import org.junit.jupiter.api.Assumptions;

/** The project's own site, built, served on this machine and open to readers with Chromium. */
final class SiteInBrowser implements AutoCloseable {
    /** The one without windows is Playwright's own choice too, and needs half as much of the processor. */
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** Long enough for a busy machine; what is there sooner is seen sooner. */
    private static final int MILLISECONDS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(MILLISECONDS);
    }

    private final FolderServer server;
    private final Browser browser;
    private final List<Reader> readers = new ArrayList<>();

    private SiteInBrowser(FolderServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /**
     * Opens the project's own site. Where there is no Chromium the test is skipped, or fails when the system property
     * {@code jianbao.browser.required} is set.
     */
    static SiteInBrowser open() throws IOException {
        program();
        return serve(RealSite.built());
    }

    /** Serves a site that is built; where there is no Chromium as {@link #open}. */
    static SiteInBrowser serve(Path site) throws IOException {
        program();
        return new SiteInBrowser(FolderServer.start(site, "/", 0), Started.BROWSER);
    }

    private static Path program() {
        Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("JIANBAO_BROWSER")), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        String advice = "no Chromium: install the package chromium, or let JIANBAO_BROWSER name a browser";
        if (program.isEmpty() && Boolean.getBoolean("jianbao.browser.required")) {
            throw new IllegalStateException(advice);
        }
        Assumptions.assumeTrue(program.isPresent(), advice);
        return program.orElseThrow();
    }

    /** The address of the home page. */
    String url() {
        return server.url();
    }

    /** A new reader. */
    Reader reader(int width, boolean scripts) {
        return reader(url(), width, scripts);
    }

    /** A new reader of another site, who begins at its address. */
    Reader reader(String site, int width, boolean scripts) {
        BrowserContext context = browser
                .newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        Reader reader = new Reader(context, context.newPage(), site);
        readers.add(reader);
        return reader;
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
        server.close();
    }

    /** The browser of all tests of this process; what a reader has stored no other one sees. Closed when the process ends. */
    private static final class Started {
        private static final Browser BROWSER = start();

        private static Browser start() {
            Playwright driver = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
            return driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program())
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
        }
    }

    /** A reader with a window; notes errors and warnings of the console, and requests to third parties. */
    static final class Reader implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> errors = new ArrayList<>();

        private Reader(BrowserContext context, Page page, String site) {
            this.context = context;
            this.page = page;
            page.setDefaultTimeout(MILLISECONDS);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(site)) {
                    errors.add("a request to a third party: " + request.url());
                }
            });
        }

        Page page() {
            return page;
        }

        /** What went wrong so far. */
        List<String> errors() {
            return errors;
        }

        /** What axe finds wrong with the page as it is; it has no frames, without which axe needs no second page. */
        List<String> accessibilityViolations() {
            return violations(new AxeRunOptions());
        }

        /**
         * As {@link #accessibilityViolations}, with contrast as WCAG's level AAA asks for. The rule for that level leaves what lacks
         * level AA to the usual one, so both are needed.
         */
        List<String> violationsWithStrictContrast() {
            AxeRuleOptions strict = new AxeRuleOptions();
            strict.setEnabled(true);
            AxeRunOptions options = new AxeRunOptions();
            options.setRules(Map.of("color-contrast-enhanced", strict));
            return violations(options);
        }

        private List<String> violations(AxeRunOptions options) {
            // Of what is right axe need not say where it stands.
            options.setResultTypes(List.of("violations"));
            return new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .toList();
        }

        /**
         * Waits until a function of the page returns something true. It is called from outside each time: Playwright's
         * own waiting evaluates the text in the page, which the site's policy forbids from the second time on.
         */
        void until(String function) {
            page.waitForCondition(() -> (boolean) page.evaluate("() => Boolean((" + function + ")())"));
        }

        /** Lets a script run in every page before its own. */
        void before(String script) {
            context.addInitScript(script);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
