package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jianbao.serve.FolderServer;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of events in a real browser, on the project's own content. */
@Tag("slow")
class EventsBrowserTest extends RealSiteBrowserTest {
    private static final String TABLE = "categories/competitions/events/";
    private static final String ARTICLE = "issues/2024-11-11/jiankang-daoshi/";
    /** A page of every sort; an event of each kind. */
    private static final List<String> PAGES = List.of("categories/warmth/", "categories/stations/",
            "categories/competitions/", "categories/awards/", TABLE, TABLE + "year/2024/",
            "events/2024-wangshang-jingsai/", "events/2024-song-wennuan/", "events/2024-gonghui-yizhan-guifan/",
            "events/2024-yugong-guanai/", "events/2024-huagong-jiaoliu/", "events/", "calendar/", "calendar/2024/",
            "calendar/2024/11/", "districts/", "districts/南岸区/", "names/", "names/雷剑梅/", "names/重庆市总工会/", "data/",
            ARTICLE);
    /**
     * Links and buttons of the page itself that are smaller than a thumb needs, with their sizes. Not those in running
     * text, and not in maps and in the weeks of a month, which are shown as a list as well.
     */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll(
                "main :is(a.action, button, select, summary, .overview-nav a, .filter a, .event-links a, .total-event,"
                + " a.event-figure, .article-figures a, a.term, a.agenda-title, .event-group-title a)")]
              .filter(each => each.checkVisibility())
              .map(each => [each, each.getBoundingClientRect()])
              .filter(([, box]) => box.height < 43.5)
              .map(([each, box]) => each.textContent.trim() + " " + box.height)
            """;
    private static final String SENTENCE_IS_SEEN = """
            () => {
              const sentence = document.querySelector(":target");
              const box = sentence.getBoundingClientRect();
              return box.top >= 0 && box.bottom <= innerHeight;
            }""";
    private static final int MANY = 120;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void pagesFitTheirWindowAndAThumb(int width) {
        Page page = page(width, true);
        for (String path : PAGES) {
            page.navigate(url() + path);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                    .as(path).isNotPositive();
            assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, DARK"})
    void pagesHaveNoAccessibilityViolation(int width, ColorScheme scheme) {
        Page page = page(width, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : PAGES) {
            page.navigate(url() + path);
            assertThat(accessibilityViolations()).as(path).isEmpty();
        }
    }

    @Test
    void filtersLeadToListsWithoutJavaScript() {
        Page page = page(390, false);
        page.navigate(url() + TABLE);
        assertThat(rows(page)).hasCount(8);
        page.locator(".filters summary").click();
        page.locator(".filter a", withText("2023年")).click();
        page.waitForURL("**/" + TABLE + "year/2023/");
        assertThat(rows(page)).hasCount(3);
        page.locator(".filters summary").click();
        page.locator(".filter a", withText("技能竞赛")).click();
        assertThat(rows(page)).hasCount(4);
        page.locator(".listing-head a", withText("全部活动")).click();
        assertThat(rows(page)).hasCount(8);
    }

    @Test
    void theMapAndItsListLeadToDistrictsWithoutJavaScript() {
        Page page = page(390, false);
        for (String link : List.of(".district-map a", ".term-list a")) {
            page.navigate(url() + "districts/");
            page.locator(link, withText("南岸")).click();
            assertThat(page.locator("h1")).hasText("南岸区");
            assertThat(page.locator(".agenda-title")).hasCount(2);
        }
    }

    @Test
    void eventsArePutIntoAReadersCalendarWithoutJavaScript() throws IOException {
        Page page = page(390, false);
        page.navigate(url() + "calendar/");
        Locator link = page.locator(".subscribe-links a", withText("劳动和技能竞赛")).last();
        Download file = page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).endsWith(".ics");
        assertThat(Files.readString(file.path())).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20240401");
    }

    @Test
    void theNumbersOfAChartAreATableWithoutJavaScript() {
        Page page = page(390, false);
        page.navigate(url() + "categories/warmth/");
        Locator chart = page.locator(".chart").first();
        assertThat(chart.locator("table")).isHidden();
        chart.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(chart.locator("table")).isVisible();
        assertThat(chart.locator("tbody tr").first()).hasText("培训和讲座5项");
    }

    @Test
    void aTableIsFilteredAndSortedInPlaceAndKeptInTheAddress() {
        Page page = page(1280, true);
        page.navigate(url() + TABLE);
        assertThat(status(page)).hasText("共8项");
        page.locator("select[name=year]").selectOption("2024");
        assertThat(status(page)).hasText("共5项");
        page.locator("select[name=type]").selectOption("技能竞赛");
        assertThat(status(page)).hasText("共3项");
        assertThat(rows(page)).hasCount(3);
        List<String> latestFirst = titles(page);

        Locator title = page.locator(".event-rows thead th", withText("名称"));
        title.locator("button").click();
        assertThat(title).hasAttribute("aria-sort", "ascending");
        assertThat(page.locator("[aria-sort]")).hasCount(1);
        List<String> ascending = titles(page);
        assertThat(ascending).containsExactlyInAnyOrderElementsOf(latestFirst);
        title.locator("button").click();
        assertThat(title).hasAttribute("aria-sort", "descending");
        assertThat(titles(page)).isEqualTo(ascending.reversed());
        assertThat(page.url()).contains("year=2024", "type=", "sort=title-descending");

        page.reload();
        assertThat(status(page)).hasText("共3项");
        assertThat(page.locator("select[name=year]")).hasValue("2024");
        assertThat(titles(page)).isEqualTo(ascending.reversed());
        page.goBack();
        assertThat(title).hasAttribute("aria-sort", "ascending");
        page.goBack();
        page.goBack();
        assertThat(status(page)).hasText("共5项");
        assertThat(page.locator("select[name=type]")).hasValue("");
        page.goForward();
        assertThat(status(page)).hasText("共3项");
        page.locator("button", withText("全部显示")).click();
        assertThat(status(page)).hasText("共8项");
        assertThat(page.locator("select[name=year]")).isFocused();
        assertThat(page.url()).doesNotContain("?");
    }

    @Test
    void aLongTableIsChosenAndShownPieceByPieceByKeyboard() throws IOException {
        try (FolderServer server = FolderServer.start(manyEvents(), "/", 0)) {
            Reader opened = use(site().reader(server.url(), 390, true));
            Page page = opened.page();
            page.navigate(server.url() + "categories/competitions/events/");
            assertThat(status(page)).hasText("共120项，现在显示50项");
            assertThat(rows(page)).hasCount(50);
            focusByTab(page, "再显示50条");
            page.keyboard().press("Enter");
            assertThat(rows(page)).hasCount(100);
            assertThat(rows(page).nth(50).locator("a")).isFocused();
            focusByTab(page, "再显示50条");
            page.keyboard().press("Space");
            assertThat(rows(page)).hasCount(MANY);
            assertThat(status(page)).hasText("共120项");
            assertThat(page.locator(".event-more")).isHidden();
            page.reload();
            assertThat(rows(page)).hasCount(MANY);
            page.locator("select[name=district]").focus();
            page.keyboard().press("ArrowDown");
            assertThat(status(page)).hasText("共60项，现在显示50项");
        }
    }

    private Path manyEvents() throws IOException {
        Path source = folder.resolve("many");
        Samples.write(source, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                region: 重庆
                pictures: {cards: none}
                categories: [{id: competitions, name: 竞赛}]
                """);
        Samples.write(source, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i <= MANY; i++) {
            yaml.append("- {id: e").append(i).append(", kind: competition, title: 第").append(i)
                    .append("场比赛, date: 2024-0").append(1 + i % 9).append("-11, place: {district: ")
                    .append(i % 2 == 0 ? "渝北区" : "渝中区").append("}}\n");
        }
        Samples.write(source, "content/events/many.yml", yaml.toString());
        Path out = folder.resolve("many-site");
        Outcome outcome = Outcome.of("build", "--content", source.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", out.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void eachFigureOfAnArticleLeadsToTheSentenceThatSaysIt(int width) {
        Page page = page(width, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(url() + ARTICLE);
        Locator figures = page.locator(".article-figures a");
        assertThat(figures).not().hasCount(0);
        for (Locator figure : figures.all()) {
            String amount = plain(figure.locator("strong").innerText());
            figure.click();
            reader().until(SENTENCE_IS_SEEN);
            Locator sentence = page.locator(":target");
            assertThat(plain(sentence.innerText())).as(figure.innerText()).contains(amount);
            assertThat(sentence.evaluate("each => getComputedStyle(each).backgroundColor")).as("highlighted")
                    .isNotEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    @Test
    void theMapIsReadFromNorthToSouthByKeyboard() {
        Page page = page(390, true);
        page.navigate(url() + "districts/");
        page.locator(".listing-head a").last().focus();
        int tiles = page.locator(".district-map a").count();
        List<Double> positions = new ArrayList<>();
        String first = "";
        for (int i = 0; i < tiles; i++) {
            page.keyboard().press("Tab");
            assertThat(page.locator(".district-map a:focus-visible")).hasCount(1);
            positions.add(((Number) page.evaluate("""
                    () => { const box = document.activeElement.querySelector("rect").getBoundingClientRect();
                            return (box.top + scrollY) * 10000 + box.left; }""")).doubleValue());
            if (first.isEmpty()) {
                first = (String) page.evaluate("document.activeElement.querySelector('title').textContent");
            }
        }
        assertThat(positions).hasSizeGreaterThan(5).isSorted();
        page.locator(".listing-head a").last().focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/districts/*/");
        assertThat(first).startsWith(page.locator("h1").innerText());
    }

    /** As a reader does it who has no mouse. */
    private static void focusByTab(Page page, String text) {
        for (int i = 0; i < 150 && !focusedText(page).equals(text); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focusedText(page)).isEqualTo(text);
    }

    private static String focusedText(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText")).strip();
    }

    private static Locator rows(Page page) {
        return page.locator(".event-rows tbody tr");
    }

    private static List<String> titles(Page page) {
        return page.locator(".event-rows tbody th").allInnerTexts();
    }

    private static Locator status(Page page) {
        return page.locator(".event-status");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
