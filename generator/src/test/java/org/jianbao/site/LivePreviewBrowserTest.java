package org.jianbao.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.jianbao.cli.Main;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** {@code jianbao serve} in a real browser, while an editor works. */
@Tag("slow")
class LivePreviewBrowserTest {
    private static final Pattern ADDRESS = Pattern.compile("预览：(http://\\S+/)");
    private static final String ARTICLE = "issues/2024-11-11/first/";
    private static final String LONG = "一段长长的文字，占满屏幕。\n\n".repeat(80);

    @TempDir
    private Path temporary = Path.of("");

    private Path content = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private Thread program;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private SiteInBrowser browser;

    @BeforeEach
    void aSite() throws IOException {
        Path folder = temporary.toRealPath();
        content = Samples.smallSite(folder).resolve("content");
        Samples.copy(RealSite.project().resolve("themes/default"), folder.resolve("themes/default"));
        write("issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n" + LONG + "最后一句。\n");
        browser = SiteInBrowser.serve(Files.createDirectories(folder.resolve("other")));
        start();
    }

    private void start() {
        program = Thread.ofPlatform().start(() -> Main.run(Clock.systemUTC(), new PrintWriter(out, true),
                new PrintWriter(err, true), "serve", "--content", content.toString(), "--port", "0", "--no-open"));
    }

    @AfterEach
    void ended() throws InterruptedException {
        stop();
        browser.close();
    }

    private void stop() throws InterruptedException {
        program.interrupt();
        program.join();
        out.getBuffer().setLength(0);
    }

    private void write(String path, String text) throws IOException {
        Samples.write(content, path, text);
    }

    /** The address that the program prints when it is ready. */
    private String address() throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            Matcher matcher = ADDRESS.matcher(out.toString());
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not ready: " + out + err);
    }

    private Reader reader(String address) {
        return browser.reader(address, 800, true);
    }

    private static void waitFor(Page page, String text) {
        page.locator("main").getByText(text).first().waitFor();
    }

    /** Waits until an expression is true; the policy of the site lets no script be made of a text. */
    private static void until(Page page, String expression) {
        AssertionError never = new AssertionError("never: " + expression);
        for (int i = 0; i < 300; i++) {
            try {
                if (Boolean.TRUE.equals(page.evaluate(expression))) {
                    return;
                }
            } catch (PlaywrightException e) {
                // The page may just be loaded again, which is what the test waits for: nothing, or half of it, is there.
                never.addSuppressed(e);
            }
            page.waitForTimeout(100);
        }
        throw never;
    }

    @Test
    void an_edit_shows_without_losing_the_place_and_the_home_page_leads_to_it() throws Exception {
        String address = address();
        try (Reader editor = reader(address); Reader other = reader(address)) {
            Page page = editor.page();
            page.navigate(address + ARTICLE);
            other.page().navigate(address + "about/");
            page.evaluate("window.scrollTo({ top: 900, behavior: 'instant' })");
            write("issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n" + LONG + "另一个结尾。\n");
            waitFor(page, "另一个结尾。");
            until(page, "Math.abs(window.scrollY - 900) < 2");
            Locator note = other.page().locator("jianbao-live .note a");
            note.waitFor();
            note.click();
            other.page().waitForURL("**/" + ARTICLE);
            waitFor(other.page(), "另一个结尾。");
            assertThat(editor.errors()).isEmpty();
            assertThat(other.errors()).isEmpty();
        }
    }

    /** A mark that is gone when the page is loaded again. */
    private static final String MARK = "window.isHere === true";

    static Stream<Arguments> edits() {
        return Stream.of(arguments("第二段，改了。", true), arguments("第二段有**重点**。\n\n又一段。", true), arguments("", true),
                arguments("第二段。\n\n## 小标题\n\n又一段。", false),
                arguments("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |", false));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void a_page_is_loaded_again_only_when_it_takes_more_than_other_text(String other, boolean isHere)
            throws Exception {
        String address = address();
        String text = "---\ntitle: 第一篇\n---\n第一段。\n\n第二段。\n\n第三段。\n";
        try (Reader editor = reader(address)) {
            Page page = editor.page();
            write("issues/2024-11-11/01-first.md", text);
            page.navigate(address + ARTICLE);
            waitFor(page, "第三段。");
            page.evaluate("window.isHere = true");
            String edited = text.replace("第二段。", other);
            write("issues/2024-11-11/01-first.md", edited.replace("第三段。", "第三段，最后改的。"));
            waitFor(page, "第三段，最后改的。");
            assertThat(page.evaluate(MARK)).isEqualTo(isHere);
            write("issues/2024-11-11/01-first.md", edited.replace("第三段。", "第三段，又改。"));
            waitFor(page, "第三段，又改。");
            assertThat(page.evaluate(MARK)).isEqualTo(isHere);
            Object shown = page.evaluate("document.querySelector('main').innerHTML");
            page.reload();
            assertThat(page.evaluate("document.querySelector('main').innerHTML")).isEqualTo(shown);
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void mistakes_are_listed_on_the_last_good_page_until_they_are_mended() throws Exception {
        String address = address();
        try (Reader editor = reader(address)) {
            Page page = editor.page();
            page.navigate(address + ARTICLE);
            write("issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n坏的[链接](01-firts.md)。\n");
            Locator problems = page.locator("jianbao-live .problems");
            problems.locator("li.error").waitFor();
            assertThat(problems.innerText()).contains("有错误，显示的是以前的版本", "01-first.md:4:", " 错误：", "原因：", "改法：",
                    "4 | 坏的[链接](01-firts.md)。");
            assertThat(page.locator("main").innerText()).contains("最后一句。");
            assertThat(editor.errors()).isEmpty();
            assertThat(editor.accessibilityViolations()).noneMatch(violation -> violation.contains("jianbao-live"));
            assertThat(err.toString()).contains("01-first.md:4:");
            page.reload();
            waitFor(page, "最后一句。");
            problems.locator("li.error").waitFor();
            write("issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n好的链接。\n");
            waitFor(page, "好的链接。");
            problems.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void a_mistake_in_a_template_is_listed_on_the_last_good_page() throws Exception {
        String address = address();
        Path template = content.resolveSibling("themes/default/templates/article.peb");
        String good = Files.readString(template);
        try (Reader editor = reader(address)) {
            Page page = editor.page();
            page.navigate(address + ARTICLE);
            Files.writeString(template, good + "{% if %}");
            page.locator("jianbao-live li.error").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("最后一句。");
            Files.writeString(template, good);
            page.locator("jianbao-live .problems")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            Path styles = content.resolveSibling("themes/default/assets/css/site.css");
            Files.writeString(styles, Files.readString(styles) + "\nh1 { letter-spacing: 7px; }\n");
            until(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void a_theme_that_the_content_names_by_its_folder_is_watched() throws Exception {
        address();
        stop();
        Path theme = content.resolveSibling("own-theme");
        Files.move(content.resolveSibling("themes/default"), theme);
        write("site.yml", "title: 试刊\ntheme: " + theme + "\n");
        start();
        String address = address();
        try (Reader editor = reader(address)) {
            Page page = editor.page();
            page.navigate(address + ARTICLE);
            Path styles = theme.resolve("assets/css/site.css");
            Files.writeString(styles, Files.readString(styles) + "\nh1 { letter-spacing: 7px; }\n");
            until(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
        }
    }

    @Test
    void drafts_and_what_is_not_due_are_shown_and_marked_and_search_follows() throws Exception {
        String address = address();
        try (Reader editor = reader(address)) {
            Page page = editor.page();
            page.navigate(address);
            write("issues/2024-11-11/02-draft.md", "---\ntitle: 草稿一篇\ndraft: true\n---\n独角兽。\n");
            write("issues/2099-01-01/index.md", "---\ntitle: 很久以后\n---\n");
            waitFor(page, "很久以后");
            page.navigate(address + "issues/2024-11-11/draft/");
            waitFor(page, "独角兽。");
            assertThat(page.locator("body").innerText()).contains("预览：还没有发表的版本");
            page.navigate(address + "search/?q=独角兽");
            waitFor(page, "草稿一篇");
            write("issues/2024-11-11/02-draft.md", "---\ntitle: 草稿一篇\ndraft: true\n---\n独角兽和麒麟。\n");
            write("issues/2024-11-11/03-late.md", "---\ntitle: 又一篇\n---\n独角兽。\n");
            waitFor(page, "又一篇");
        }
    }

    @Test
    void a_site_that_does_not_build_shows_when_it_is_mended() throws Exception {
        address();
        stop();
        write("site.yml", "title: [\n");
        start();
        String address = address();
        try (Reader editor = reader(address)) {
            Page page = editor.page();
            page.navigate(address + ARTICLE);
            assertThat(page.locator("h1").innerText()).isEqualTo("网站还不能生成");
            assertThat(page.locator("pre").first().innerText()).contains("site.yml:", "错误：");
            write("site.yml", "title: 试刊\n");
            waitFor(page, "最后一句。");
        }
    }

    @Test
    void a_built_site_has_nothing_of_it() throws Exception {
        Path site = temporary.resolve("built");
        assertThat(Main.run(Clock.systemUTC(), new PrintWriter(out), new PrintWriter(err), "build", "--content",
                content.toString(), "--out", site.toString(), "--preview")).isZero();
        for (Map.Entry<String, String> file : Samples.texts(site).entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).doesNotContain("jianbao-live", "/.jianbao/");
        }
        assertThat(List.of(content.resolveSibling(".jianbao"))).noneMatch(Files::exists);
    }
}
