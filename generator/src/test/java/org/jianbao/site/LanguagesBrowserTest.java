package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** One bulletin in three languages, as three sites of one host that lead to each other. */
@Tag("slow")
class LanguagesBrowserTest {
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}，。：；、]");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void build() throws IOException {
        Samples.copy(Samples.path("languages"), folder);
        for (String site : List.of("content", "content-en", "content-ug")) {
            Outcome outcome = Outcome.of("build", "--content", folder.resolve(site).toString(), "--theme",
                    RealSite.project().resolve("themes/default").toString(), "--out",
                    folder.resolve("public/" + site).toString());
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        // As a host has them: one site, the others below it.
        Files.move(folder.resolve("public/content"), folder.resolve("site"));
        Files.move(folder.resolve("public/content-en"), folder.resolve("site/en"));
        Files.move(folder.resolve("public/content-ug"), folder.resolve("site/ug"));
    }

    private String page(String path) throws IOException {
        return Files.readString(folder.resolve("site").resolve(path));
    }

    @Test
    void a_page_that_is_in_several_languages_says_so_and_another_one_does_not() throws IOException {
        assertThat(page("issues/2024-11-11/contest/index.html")).contains(
                "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.org/issues/2024-11-11/contest/\">",
                "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/issues/2024-11-11/contest/\">",
                "<link rel=\"alternate\" hreflang=\"ug\" href=\"https://example.org/ug/issues/2024-11-11/contest/\">");
        assertThat(page("en/issues/2024-11-11/contest/index.html")).contains(
                "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/issues/2024-11-11/contest/\">",
                "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.org/issues/2024-11-11/contest/\">");
        assertThat(page("issues/2024-11-11/only-chinese/index.html")).doesNotContain("hreflang=\"zh-Hans\"")
                .contains("<a class=\"language\" hreflang=\"en\" lang=\"en\" href=\"/en/\">English</a>");
        assertThat(page("about/index.html")).doesNotContain("https://example.org/ug/about/");
        assertThat(page("ug/index.html")).contains("<html lang=\"ug\" dir=\"rtl\">");
    }

    @Test
    void an_english_site_has_an_english_frame() throws IOException {
        List<String> chinese = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site/en"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(?:html|js)")).sorted().toList()) {
                if (file.toString().contains("/en/search/") && !file.endsWith("index.html")) {
                    continue;
                }
                String text = Files.readString(file).replaceAll("(?m)>中文<|^.*(?:SENTENCE|SERVICE_NUMBER) = .*$|－", "");
                HAN.matcher(text).results().limit(1).forEach(found -> chinese.add(file + ": "
                        + text.substring(Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 40))));
            }
        }
        assertThat(chinese).isEmpty();
        assertThat(page("en/issues/2024-11-11/contest/index.html")).contains(">11 November 2024<",
                ">No. 1, 11 November 2024<");
        assertThat(page("en/index.html")).contains("1 article<").doesNotContain("1 articles");
    }

    @Test
    void a_reader_changes_the_language_and_searches_in_english() throws IOException {
        List<String> violations = new ArrayList<>();
        try (SiteInBrowser browser = SiteInBrowser.serve(folder.resolve("site"));
                Reader reader = browser.reader(1000, true)) {
            Page page = reader.page();
            page.navigate(browser.url() + "issues/2024-11-11/contest/");
            page.getByText("English").click();
            page.waitForURL("**/en/issues/2024-11-11/contest/");
            assertThat(page.locator("h1")).hasText("The contest of skills has begun");
            violations.addAll(reader.accessibilityViolations());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).first().click();
            page.getByRole(AriaRole.COMBOBOX).fill("contest");
            assertThat(page.locator(".search-dialog .search-status")).hasText(Pattern.compile("^\\d results?\\.$"));
            page.navigate(browser.url() + "en/search/?q=contest");
            assertThat(page.locator(".search-page .search-status")).hasText(Pattern.compile("^\\d results?\\.$"));
            assertThat(page.locator(".search-items li").first()).containsText("Article");
            violations.addAll(reader.accessibilityViolations());
            page.navigate(browser.url() + "en/search/?q=nowhere");
            assertThat(page.locator(".search-page .search-status")).hasText("Nothing found for “nowhere”.");
            page.getByText("中文").click();
            page.waitForURL("**/search/");
            page.navigate(browser.url() + "ug/issues/2024-11-11/contest/");
            assertThat(page.locator("h1")).hasText("ماھارەت مۇسابىقىسى باشلاندى");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1000);
            violations.addAll(reader.accessibilityViolations());
            assertThat(reader.errors()).isEmpty();
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void a_site_in_traditional_characters_has_a_frame_in_them_and_is_found_by_both() throws IOException {
        Path content = folder.resolve("content-hant");
        Samples.write(content, "site.yml", "title: 渝工簡報\nbaseUrl: https://example.org/zh-Hant/\nlanguage: zh-Hant\n");
        Samples.write(content, "issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n這一期說說走訪慰問。\n");
        Samples.write(content, "issues/2024-11-11/01-visit.md", "---\ntitle: 總工會走訪慰問困難職工\n---\n總工會走訪職工。\n");
        Path site = folder.resolve("public/content-hant");
        Outcome outcome = Outcome.of("build", "--content", content.toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", site.toString());
        assertThat(outcome.err()).doesNotContain("提醒");
        assertThat(Files.readString(site.resolve("accessibility/index.html"))).contains("無障礙說明", "關懷")
                .doesNotContain("无障碍");
        for (String query : List.of("走访慰问", "走訪慰問")) {
            assertThat(Outcome.of("search", "--index", site.resolve("search/lucene").toString(), query).out())
                    .contains("總工會【走訪慰問】困難職工");
        }
    }

    @Test
    void an_article_is_read_aloud_by_a_voice_of_its_language_only() throws IOException {
        try (SiteInBrowser browser = SiteInBrowser.serve(folder.resolve("site"))) {
            assertThat(said(browser, "en-GB")).isEqualTo(List.of("The contest of skills has begun",
                    "On 6 November the contest of skills began; 224 workers take part in it."));
            assertThat(said(browser, "zh-CN")).isEqualTo(List.of());
        }
    }

    /** What is read of the English article where the browser has one voice; each utterance ends at once. */
    private static Object said(SiteInBrowser browser, String voice) {
        try (Reader reader = browser.reader(1000, true)) {
            reader.before("""
                    window.said = [];
                    localStorage.care = '1';
                    Object.defineProperty(window, 'speechSynthesis', { value: {
                      getVoices: () => [{ lang: 'VOICE' }],
                      speak(utterance) { said.push(utterance.text); setTimeout(() => utterance.onend(), 0); },
                      cancel() {}, addEventListener() {},
                    } });
                    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                    """.replace("VOICE", voice));
            Page page = reader.page();
            page.navigate(browser.url() + "en/issues/2024-11-11/contest/");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Type: Largest")))
                    .isVisible();
            // The script that reads comes later than the one that changes the type.
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (page.getByText("Read aloud").count() == 0) {
                return page.evaluate("said");
            }
            page.getByText("Read aloud").click();
            reader.until("() => said.length > 1");
            return page.evaluate("said");
        }
    }

    @Test
    void a_translation_that_is_not_there_or_has_no_address_is_a_mistake() throws IOException {
        Path settings = folder.resolve("content/site.yml");
        Files.writeString(settings, Files.readString(settings).replace("../content-en", "../content-es"));
        Path uyghur = folder.resolve("content-ug/site.yml");
        Files.writeString(uyghur, Files.readString(uyghur).replaceAll("baseUrl.*\n", ""));
        String report = Outcome.of("check", "--content", folder.resolve("content").toString()).err();
        assertThat(report).contains("site.yml:15:14 错误：没有内容文件夹“../content-es”",
                "site.yml:17:14 错误：“../content-ug”里的 site.yml 没有写 baseUrl");
    }
}
