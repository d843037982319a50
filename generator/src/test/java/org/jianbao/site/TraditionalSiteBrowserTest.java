package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.HtmlValidator;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jianbao.verify.SiteCheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The project's own content, and the site in traditional characters that is made of it. */
@Tag("slow")
class TraditionalSiteBrowserTest {
    private static final String BELOW = "zh-hant/";
    private static final List<String> SEEN = List.of("alt", "title", "aria-label", "placeholder", "content");

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        Samples.copy(RealSite.project().resolve("content"), folder.resolve("content"));
        Files.writeString(folder.resolve("content/site.yml"), "\ntranslations:\n  - convert: zh-Hant\n",
                StandardOpenOption.APPEND);
        site = folder.resolve("site");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", site.toString(), "--strict");
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private static String page(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    /** Big5 is of traditional Chinese, GB 2312 of simplified; many characters are of both. */
    private static List<String> simplified(String text) {
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        CharsetEncoder simple = Charset.forName("GB2312").newEncoder();
        return Pattern.compile("\\p{IsHan}+").matcher(text).results()
                .map(found -> found.group())
                .filter(run -> run.chars()
                        .anyMatch(c -> simple.canEncode((char) c) && !traditional.canEncode((char) c)))
                .toList();
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(site.resolve(BELOW))) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @Test
    void no_page_shows_a_simplified_character() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (Path file : files(".html").toList()) {
            Document page = Jsoup.parse(Files.readString(file));
            page.select("[lang=zh-Hans], script").remove();
            String seen = page.wholeText() + SEEN.stream()
                    .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream())
                    .collect(Collectors.joining("\n", "\n", ""));
            simplified(seen).forEach(run -> found.add(site.relativize(file) + ": " + run));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_calendar_table_or_script_says_a_simplified_word() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (Path file : Stream.of(files(".ics"), files(".csv"), files("webmanifest")).flatMap(each -> each).toList()) {
            // Calendars fold their lines.
            simplified(Files.readString(file).replace("\r\n ", ""))
                    .forEach(run -> found.add(site.relativize(file) + ": " + run));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void addresses_are_those_of_the_simplified_site() throws IOException {
        SortedMap<String, byte[]> all = Samples.files(site);
        List<String> below = all.keySet().stream().filter(file -> file.startsWith(BELOW) && file.endsWith(".html"))
                .map(file -> file.substring(BELOW.length())).toList();
        List<String> here = all.keySet().stream().filter(file -> !file.startsWith(BELOW) && file.endsWith(".html"))
                .toList();
        assertThat(below).isEqualTo(here).hasSizeGreaterThan(300);
        assertThat(below).anyMatch(file -> file.startsWith("tags/职工")).anyMatch(file -> file.startsWith("districts/江"));
        Problems problems = new Problems();
        SiteCheck.run(site, new BaseUrl("https://jianbao.example.org", "/"), problems);
        assertThat(Report.text(problems.sorted(), Report.USUAL_WIDTH)).isEmpty();
    }

    @Test
    void both_sites_say_where_the_other_one_is() throws IOException {
        String article = "issues/2024-11-11/jiankang-daoshi/";
        String here = "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://jianbao.example.org/" + article
                + "\">";
        String there = "<link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"https://jianbao.example.org/zh-hant/"
                + article
                + "\">";
        assertThat(page(article + "index.html")).contains(here, there,
                "<a class=\"language\" hreflang=\"zh-Hant\" lang=\"zh-Hant\" href=\"/zh-hant/" + article
                        + "\">繁體中文</a>");
        assertThat(page(BELOW + article + "index.html")).contains("<html lang=\"zh-Hant\">", here, there,
                "<a class=\"language\" hreflang=\"zh-Hans\" lang=\"zh-Hans\" href=\"/" + article + "\">简体中文</a>",
                "<link rel=\"canonical\" href=\"https://jianbao.example.org/zh-hant/" + article + "\">");
        assertThat(page("districts/index.html")).contains("hreflang=\"zh-Hant\"");
        assertThat(page("robots.txt")).contains("Sitemap: https://jianbao.example.org/zh-hant/sitemap.xml");
        assertThat(page("_headers"))
                .contains("/zh-hant/assets/*\n  Cache-Control: public, max-age=31536000, immutable");
        assertThat(page("_redirects")).contains("/zh-hant/* /zh-hant/404.html 404");
    }

    @Test
    void pictures_are_published_once() throws IOException {
        assertThat(files(".svg").map(file -> site.relativize(file).toString()))
                .allMatch(file -> file.startsWith("zh-hant/assets/"));
        assertThat(page(BELOW + "issues/2024-11-11/jiankang-daoshi/index.html"))
                .containsPattern("src=\"/issues/2024-11-11/01-jiankang-daoshi\\.[0-9a-f]+\\.svg\"");
    }

    @Test
    void pages_are_valid_html() throws Exception {
        HtmlValidator validator = new HtmlValidator();
        for (String path : RealSite.pageOfEachKind(site.resolve(BELOW)).values()) {
            Path file = site.resolve(BELOW).resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            assertThat(validator.validate(file)).as(path).isEmpty();
        }
    }

    @Test
    void a_reader_changes_the_script_searches_in_either_and_is_answered_in_it() throws IOException {
        List<String> violations = new ArrayList<>();
        try (SiteInBrowser browser = SiteInBrowser.serve(site); Reader reader = browser.reader(1000, true)) {
            Page page = reader.page();
            page.navigate(browser.url() + "issues/2024-11-11/jiankang-daoshi/");
            page.getByText("繁體中文").click();
            page.waitForURL("**/zh-hant/issues/2024-11-11/jiankang-daoshi/");
            assertThat(page.locator("h1")).containsText("228名健康導師");
            violations.addAll(reader.accessibilityViolations());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("搜尋"))
                    .or(page.getByRole(AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("搜索")))
                    .first().click();
            page.getByRole(AriaRole.COMBOBOX).fill("走訪慰問");
            assertThat(page.locator(".search-dialog .search-status")).containsText("條");
            for (String query : List.of("走访慰问", "走訪慰問")) {
                page.navigate(browser.url() + "zh-hant/search/?q=" + query);
                assertThat(page.locator(".search-items li").first()).containsText("走訪慰問");
                assertThat(page.locator(".search-items li a").first()).hasAttribute("href",
                        Pattern.compile(".*:\\d+/zh-hant/.*"));
            }
            page.navigate(browser.url() + "zh-hant/search/?q=2024年评出多少名健康导师");
            assertThat(page.locator("main")).containsText("228名");
            String shown = page.locator("main").innerText();
            page.navigate(browser.url() + "zh-hant/search/?q=网上劳动和技能竞赛谁主办");
            assertThat(page.locator(".search-items li").first()).isVisible();
            shown += page.locator("main").innerText();
            assertThat(simplified(shown.replaceAll("(?:评出|健康导师|网上劳动|技能竞赛谁|主办)", ""))).isEmpty();
            assertThat(reader.errors()).isEmpty();
        }
        assertThat(violations).isEmpty();
    }
}
