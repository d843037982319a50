package org.jianbao.site;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The project's own site on a phone of 360 by 640 pixels: what stands on the first screen, and how many taps a task takes. */
class PhoneBrowserTest extends RealSiteBrowserTest {
    private static final String ARTICLE = "issues/2024-11-11/jiankang-daoshi/";

    @ParameterizedTest
    @ValueSource(strings = {"", "issues/2024-11-11/", ARTICLE, "issues/2024-06-03/zuimei-gongren/",
            "categories/competitions/", "about/"})
    void the_headline_begins_before_150_pixels_and_text_on_the_first_screen(String path) {
        Page page = phone();
        page.navigate(url() + path);
        assertThat(top(page, "main h1, main h2")).isLessThan(150);
        assertThat(top(page, ".prose > p, .prose li, main .lead, .card-summary")).isLessThan(640 - 2 * 30);
        assertThat(page.evaluate("document.querySelectorAll('.foot-links a').length")).isEqualTo(5);
        assertThat(page.evaluate("""
                [...document.querySelectorAll('.masthead a, .masthead button, .foot a, .crumbs a, .share-button')]
                  .filter(each => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 44)
                  .map(each => each.outerHTML)""")).isEqualTo(List.of());
    }

    @Test
    void no_number_in_a_title_is_parted_from_its_measure_word() {
        Page page = phone();
        for (String path : List.of("", "issues/", "categories/competitions/", "archive/2024/")) {
            page.navigate(url() + path);
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('.number')].filter(each => each.getClientRects().length > 1)
                      .map(each => each.textContent)""")).as(path).isEqualTo(List.of());
        }
        assertThat(page.locator(".number").first()).isVisible();
    }

    @Test
    void no_word_of_a_title_is_torn() {
        Page page = phone();
        int broken = 0;
        for (String path : List.of("", "issues/2023-04-10/", "issues/2024-03-18/", "issues/2024-11-11/jixie-yejin/",
                "issues/2023-04-10/zhiye-jiankang-jingsai/", "issues/2024-03-18/chengkou-dianli/")) {
            page.navigate(url() + path);
            assertThat(page.evaluate(
                    """
                            [...document.querySelectorAll('.article-title, .issue-title, .card-title')].flatMap(title => {
                              const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
                              const places = [];
                              while (texts.nextNode()) [...texts.currentNode.data].forEach((character, i) => {
                                const range = document.createRange();
                                range.setStart(texts.currentNode, i);
                                range.setEnd(texts.currentNode, i + 1);
                                places.push({character, top: Math.round(range.getBoundingClientRect().top)});
                              });
                              const text = places.map(({character}) => character).join('');
                              return [...text.matchAll(/竞赛|职工|技能|健康|工会|运动会|重庆|系统|大赛|决赛|项目|举办|电力|行业/g)]
                                .filter(({0: word, index}) => places.slice(index, index + word.length).some(({top}, i) => i > 0 && Math.abs(top - places[index].top) > 8))
                                .map(({0: word}) => word + ' in ' + text);
                            })"""))
                    .as(path).isEqualTo(List.of());
            broken += ((Number) page.evaluate(
                    """
                            [...document.querySelectorAll('.article-title, .issue-title, .card-title')]
                              .filter(title => title.getBoundingClientRect().height > 1.5 * parseFloat(getComputedStyle(title).lineHeight)).length"""))
                    .intValue();
        }
        assertThat(broken).as("titles of several lines").isGreaterThan(10);
    }

    @Test
    void a_home_screen_gets_a_name_and_icons_that_are_there() {
        Page page = phone();
        page.navigate(url());
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("渝工简报").setExact(true)).first())
                .isVisible();
        String manifest = page.request().get((String) page.evaluate("document.querySelector('[rel=manifest]').href"))
                .text();
        assertThat(manifest).contains("\"name\":\"渝工简报\"", "\"192x192\"", "\"512x512\"", "\"maskable\"");
        List<String> icons = Pattern.compile("\"src\":\"([^\"]+)\"").matcher(manifest).results()
                .map(icon -> url() + "assets/" + icon.group(1)).toList();
        assertThat(icons).hasSize(3).allSatisfy(icon -> assertThat(page.request().get(icon).status()).isEqualTo(200));
    }

    @Test
    void the_menu_opens_and_leads_to_every_column_of_the_site() {
        Page page = phone();
        page.navigate(url() + ARTICLE);
        assertThat(page.locator(".main-nav li").first()).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("栏目").setExact(true)).click();
        page.locator(".main-nav a", new Page.LocatorOptions().setHasText("工会驿站")).click();
        page.waitForURL("**/categories/stations/");
    }

    @Test
    void without_scripts_the_menu_is_open_and_no_button_does_nothing() {
        Page page = page(360, false);
        page.navigate(url());
        assertThat(page.locator(".main-nav li").first()).isVisible();
        assertThat(page.locator(".menu-button")).isHidden();
        assertThat(page.locator(".care-button")).isHidden();
    }

    @Test
    void one_tap_leads_to_the_latest_issue_and_two_to_stations_and_to_contests() {
        Page page = phone();
        page.navigate(url());
        page.locator(".issue-title a").click();
        page.waitForURL("**/issues/2024-11-11/");
        page.navigate(url());
        page.locator(".subject-title a", new Page.LocatorOptions().setHasText("工会驿站")).click();
        page.locator("main a", new Page.LocatorOptions().setHasText("工会驿站")).first().click();
        assertThat(page.locator("h1")).containsText("驿站");
        page.navigate(url());
        page.locator(".subject-title a", new Page.LocatorOptions().setHasText("竞赛")).click();
        page.locator("main a", new Page.LocatorOptions().setHasText("创新实践大赛")).first().click();
        assertThat(page.locator("h1")).containsText("创新实践大赛");
    }

    @Test
    void two_taps_lead_to_those_who_were_honoured_and_to_the_number_for_unpaid_wages() {
        Page page = phone();
        page.navigate(url());
        page.locator(".subject-title a", withText("表彰")).click();
        page.locator("main a", withText("最美产业工人")).first().click();
        assertThat(page.locator("main")).containsText("最美产业工人");
        for (String name : List.of("蔡渝东", "唐秀华", "刘乔平", "吴曼玲", "何希家", "郭东胜", "何涛", "郭平牯", "周兴生", "申广军")) {
            assertThat(page.locator("main")).containsText(name);
        }
        page.navigate(url());
        page.locator("a", withText("找工会帮忙")).first().click();
        page.locator("main a", withText("工资")).first().click();
        assertThat(page.locator("main a[href='tel:12351']").first()).isVisible();
    }

    @Test
    void two_taps_lead_to_what_a_district_did_and_to_an_issue_on_paper() {
        Page page = phone();
        page.navigate(url());
        page.locator(".foot-links a", withText("区县")).click();
        page.locator("main .term-list a", withText("璧山")).click();
        assertThat(page.locator("h1")).hasText("璧山区");
        assertThat(page.locator(".agenda-title")).not().hasCount(0);
        page.navigate(url());
        page.locator(".issue-title a").click();
        page.locator("main a", withText("打印")).first().click();
        page.waitForURL("**/print/2024-11-11/");
    }

    @Test
    void nothing_is_lost_when_the_reader_s_type_is_twice_as_large() {
        Page page = phone();
        for (String path : List.of("", "issues/2024-11-11/", ARTICLE, "categories/competitions/", "search/", "help/",
                "calendar/2024/11/", "districts/", "names/")) {
            page.navigate(url() + path);
            page.evaluate("""
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync(":root { font-size: 200% !important; }");
                    document.adoptedStyleSheets = [sheet];""");
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                    .as(path).isNotPositive();
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('main *, .masthead *')]
                      .filter(each => each.getClientRects().length > 0 && each.scrollWidth > each.clientWidth + 1
                        && getComputedStyle(each).overflowX === 'hidden'
                        && getComputedStyle(each).position !== 'absolute')
                      .map(each => each.outerHTML.slice(0, 200))""")).as(path).isEqualTo(List.of());
        }
    }

    @Test
    void the_search_fills_the_screen() {
        Page page = phone();
        page.navigate(url());
        page.locator(".search-link").click();
        assertThat(page.locator(".search-dialog .search-field")).isFocused();
        assertThat(page.evaluate("""
                () => {
                  const box = document.querySelector('.search-box').getBoundingClientRect();
                  return [box.left, box.top, box.right, box.bottom].map(Math.round).join();
                }""")).isEqualTo("0,0,360,640");
    }

    @Test
    void two_taps_share_an_article_by_what_the_phone_offers() {
        Page page = phone();
        reader().before("""
                window.matchMedia = ((real) => (query) => query.includes('coarse') ? { matches: true } : real(query))(
                  window.matchMedia.bind(window));
                navigator.share = (what) => { window.shared = what.url; return Promise.resolve(); };
                """);
        page.navigate(url());
        page.locator(".entry-title a").first().click();
        page.waitForURL("**/" + ARTICLE);
        page.getByText("分享", new Page.GetByTextOptions().setExact(true)).click();
        reader().until("() => window.shared");
        assertThat(page.evaluate("shared")).isEqualTo("https://jianbao.example.org/" + ARTICLE);
    }

    @Test
    void at_a_computer_the_panel_has_the_link_and_its_code() {
        Page page = page(1280, true);
        page.navigate(url() + ARTICLE);
        page.getByText("分享", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".share-panel input")).hasValue("https://jianbao.example.org/" + ARTICLE);
        assertThat(QrReader.read(page.locator(".share-code svg"))).isEqualTo("https://jianbao.example.org/" + ARTICLE);
        assertThat(accessibilityViolations()).isEmpty();
        page.getByText("分享", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".share-panel")).hasCount(0);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page phone() {
        Page page = page(360, true);
        page.setViewportSize(360, 640);
        return page;
    }

    private static double top(Page page, String selector) {
        return ((Number) page.evaluate(
                "selector => document.querySelector(selector).getBoundingClientRect().top + scrollY", selector))
                .doubleValue();
    }
}
