package org.jianbao.render.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar of small sites. */
@Tag("slow")
class CalendarPagesTest {
    @TempDir
    Path folder;

    @Test
    void an_event_of_one_day_stands_under_its_day_and_in_its_square() throws IOException {
        build("- {id: a, kind: activity, title: 会议, date: 2024-11-06}");
        Document month = page("calendar/2024/11");
        assertThat(month.select("#d6").text()).isEqualTo("11月6日 三");
        assertThat(titles(month, "#d6 + ul")).containsExactly("会议");
        assertThat(square(month, "2024-11-06").select("a").eachText()).containsExactly("6", "会议");
        assertThat(square(month, "2024-11-07").select("a")).isEmpty();
        assertThat(Files.exists(folder.resolve("site/calendar/2024/10"))).isFalse();
    }

    @Test
    void an_event_of_several_days_is_listed_once_and_stands_on_each_day_of_the_table() throws IOException {
        build("- {id: a, kind: activity, title: 培训, start: 2024-11-03, end: 2024-11-08}");
        Document month = page("calendar/2024/11");
        assertThat(titles(month, "ul")).containsExactly("培训");
        assertThat(month.select("ul.begun li").text()).contains("2024年11月3日至8日");
        for (int day = 3; day <= 8; day++) {
            assertThat(square(month, "2024-11-0" + day).text()).isEqualTo(day + " 培训");
        }
        assertThat(square(month, "2024-11-09").text()).isEqualTo("9");
    }

    @Test
    void an_event_across_the_turn_of_the_year_stands_in_both_months_and_years() throws IOException {
        build("- {id: a, kind: activity, title: 慰问, start: 2023-12-28, end: 2024-01-03}");
        assertThat(titles(page("calendar/2023/12"), "#d28 + ul")).containsExactly("慰问");
        Document january = page("calendar/2024/01");
        assertThat(titles(january, "ul.begun")).isEmpty();
        assertThat(titles(january, "ul.whole")).containsExactly("慰问");
        assertThat(square(january, "2024-01-03").text()).contains("慰问");
        assertThat(page("calendar").select("section h2").eachText()).containsExactly("2024年 1", "2023年 1");
        assertThat(january.select("[rel=prev]").attr("href")).isEqualTo("/bulletin/calendar/2023/12/");
    }

    @Test
    void a_long_event_is_listed_where_it_begins_and_ends_and_mentioned_between() throws IOException {
        build("""
                - {id: long, kind: competition, title: 网上竞赛, start: 2024-04-01, end: 2024-09-30}
                - {id: short, kind: activity, title: 会议, date: 2024-06-05}
                """);
        assertThat(titles(page("calendar/2024/04"), "ul.whole")).containsExactly("网上竞赛");
        assertThat(square(page("calendar/2024/04"), "2024-04-01").text()).isEqualTo("1 网上竞赛");
        assertThat(titles(page("calendar/2024/09"), "ul.whole")).containsExactly("网上竞赛");
        Document june = page("calendar/2024/06");
        assertThat(titles(june, "ul.ongoing")).containsExactly("网上竞赛");
        assertThat(june.select("h1").text()).contains("2024年6月 1");
        assertThat(square(june, "2024-06-05").text()).isEqualTo("5 会议");
        assertThat(Files.exists(folder.resolve("site/calendar/2024/05"))).as("only mentioned").isFalse();
        assertThat(page("calendar/2024").select("h1").text()).isEqualTo("2024年 2");
    }

    @Test
    void sixty_two_days_are_not_long_and_sixty_three_are() throws IOException {
        build("""
                - {id: a, kind: activity, title: 六十二天, start: 2024-07-01, end: 2024-08-31}
                - {id: b, kind: activity, title: 六十三天, start: 2024-07-01, end: 2024-09-01}
                """);
        assertThat(titles(page("calendar/2024/07"), "ul.begun")).containsExactly("六十二天");
        assertThat(titles(page("calendar/2024/07"), "ul.whole")).containsExactly("六十三天");
        assertThat(titles(page("calendar/2024/08"), "ul.ongoing")).containsExactly("六十三天");
    }

    @Test
    void dates_that_are_known_less_well_stand_in_their_month_or_year() throws IOException {
        build("""
                - {id: m, kind: activity, title: 月, date: 2024-10}
                - {id: q, kind: activity, title: 季度, date: 2024-Q2}
                - {id: w, kind: activity, title: 冬, date: 2024-winter}
                - {id: y, kind: activity, title: 年, date: 2023}
                - {id: f, kind: activity, title: 起, start: 2024-10-09}
                """);
        Document october = page("calendar/2024/10");
        assertThat(titles(october, "ul.whole")).containsExactly("月");
        assertThat(titles(october, "#d9 + ul")).containsExactly("起");
        assertThat(titles(page("calendar/2024"), "ul.vague")).containsExactly("季度", "冬");
        assertThat(titles(page("calendar/2023"), "ul.vague")).containsExactly("年");
        assertThat(page("calendar").select("a.month").eachText()).containsExactly("10月");
    }

    @Test
    void an_event_without_a_date_stands_in_the_month_of_its_report() throws IOException {
        build("""
                - {id: r, kind: activity, title: 近日的, date: 近日, articles: issues/2024-11-11/01-first.md}
                - {id: n, kind: activity, title: 无处可放}
                """);
        assertThat(titles(page("calendar/2024/11"), "ul.reported")).containsExactly("近日的");
        assertThat(page("calendar").text()).doesNotContain("无处可放");
    }

    @Test
    void a_leap_day_and_months_that_begin_on_sunday_or_monday_have_their_squares() throws IOException {
        build("""
                - {id: leap, kind: activity, title: 闰日, date: 2024-02-29}
                - {id: sunday, kind: activity, title: 周日, date: 2024-09-01}
                - {id: monday, kind: activity, title: 周一, date: 2024-07-01}
                - {id: four, kind: activity, title: 四周, date: 2021-02-28}
                """);
        Document february = page("calendar/2024/02");
        assertThat(february.select("td time")).hasSize(29);
        assertThat(square(february, "2024-02-29").elementSiblingIndex()).as("a Thursday").isEqualTo(3);
        assertThat(square(page("calendar/2024/09"), "2024-09-01").elementSiblingIndex()).isEqualTo(6);
        assertThat(page("calendar/2024/09").select("tr")).hasSize(6);
        assertThat(square(page("calendar/2024/07"), "2024-07-01").elementSiblingIndex()).isZero();
        assertThat(page("calendar/2021/02").select("tr")).hasSize(4);
        for (Element week : page("calendar/2024/09").select("tr")) {
            assertThat(week.select("td")).hasSize(7);
        }
    }

    @Test
    void a_full_day_shows_three_events_in_its_square_and_all_in_the_list() throws IOException {
        StringBuilder events = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            events.append("- {id: e").append(i).append(", kind: activity, title: 第").append(i)
                    .append("场, date: 2024-11-06}\n");
        }
        build(events.toString());
        Document month = page("calendar/2024/11");
        assertThat(square(month, "2024-11-06").text()).isEqualTo("6 第1场 第2场 第3场 +5");
        assertThat(titles(month, "#d6 + ul")).hasSize(8);
        assertThat(page("calendar/2024").select("section h2").get(11).text()).isEqualTo("12月 0 0");
        assertThat(page("calendar/2024").select("section h2").get(10).text()).isEqualTo("11月 8 2");
    }

    @Test
    void readers_can_subscribe_to_all_events_and_to_the_categories_that_have_any() throws IOException {
        build("""
                - {id: a, kind: competition, title: 竞赛, date: 2024-11-06}
                - {id: b, kind: warmth, title: 慰问}
                """);
        List<String> links = page("calendar").select("p a[href$=.ics]").eachAttr("href");
        assertThat(links).containsExactly("/bulletin/calendar/all.ics",
                "webcal://example.org/bulletin/calendar/all.ics",
                "/bulletin/calendar/competitions.ics", "webcal://example.org/bulletin/calendar/competitions.ics");
        for (String file : List.of("all", "competitions")) {
            assertThat(folder.resolve("site/calendar/" + file + ".ics")).exists();
        }
    }

    @Test
    void a_site_without_events_has_no_calendar_and_no_link_to_one() throws IOException {
        build("");
        assertThat(folder.resolve("site/calendar")).doesNotExist();
        assertThat(Files.readString(folder.resolve("site/index.html"))).doesNotContain("calendar");
    }

    private void build(String events) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/bulletin/\n"
                + "categories:\n  - {id: competitions, name: 竞赛}\n  - {id: warmth, name: 送温暖}\n");
        if (!events.isEmpty()) {
            Samples.write(folder, "content/events/all.yml", events);
        }
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private Document page(String route) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site/" + route + "/index.html")));
    }

    private static List<String> titles(Document page, String list) {
        return page.select(list).select("li a").eachText();
    }

    private static Element square(Document month, String day) {
        return month.select("td:has(time[datetime=" + day + "])").getFirst();
    }
}
