package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of events and categories as the default theme shows them. */
@Tag("slow")
class EventPagesTest {
    private static final String SITE = """
            title: 试刊
            baseUrl: https://example.org/bulletin/
            region: 重庆
            pictures: {cards: none}
            categories:
              - {id: competitions, name: 竞赛}
              - {id: warmth, name: 送温暖, description: 走访慰问。}
              - {id: stations, name: 工会驿站}
              - {id: awards, name: 表彰}
              - {id: other, name: 其他}
            """;
    private static final String EVENTS = """
            - id: wangshang-2024
              kind: competition
              type: online
              title: 2024年网上竞赛
              start: 2024-04-01
              end: 2024-09-30
              place: {district: 渝北区, venue: 市文化宫}
              theme: 劳动美
              summary: 半年的网上竞赛。
              hosts: [市总工会]
              organisers: [渝北区总工会]
              coOrganisers: [市文化宫]
              participants: [选手 224名]
              people: [{name: 赵一, role: 评委, unit: 某大学, honours: [全国劳模]}]
              units: [某工厂]
              figures: [覆盖职工 15.9万人次]
              articles: [issues/2024-11-11/01-first.md]
              phone: "12351、023-63866666"
              links: [{title: 报名网站, url: "https://example.org/enter"}]
              series: 网上竞赛
              edition: 第二届
              tracks: [理论考试]
              rounds: [{name: 决赛, time: 9月, venue: 文化宫, entrants: [代表队 21支]}]
              entrants: [报名 500余人]
              results:
                - level: 一等奖
                  count: 3个
                  winners: [{person: 钱二, unit: 某工厂, work: 省电的水泵}]
                - {level: 优秀奖, count: 20个}
              prizes: [{name: 先进集体, count: 100个, money: 最高5万元, note: 每月评}]
              registration: {who: 全市职工, how: 网上报名, until: 2024-03-31}
            - {id: wangshang-2023, kind: competition, type: online, title: 2023年网上竞赛, date: 2023, series: 网上竞赛,
               hosts: [市总工会], entrants: [报名 300人],
               registration: {until: 2024-12-31},
               results: [{level: 优胜奖, count: 两个, winners: [{person: 王一}, {person: 王二}]}]}
            - id: nuan-1
              kind: warmth
              title: 冬送温暖
              date: 2024-01-15
              groups: [农民工, 困难职工]
              actions: [走访慰问]
              services: [legal, screening]
              money: [专项经费 100余万元, 每户慰问金 500元]
              goods: [电影票 1600张]
              beneficiaries: [农民工 2200余名, 其中女职工 300名]
            - {id: nuan-2, kind: warmth, title: 夏送清凉, date: 近日, groups: [农民工], money: [清凉饮料 20.5万元],
               beneficiaries: [户外劳动者 150人, 体检率 95%], services: [legal]}
            - {id: ruhui, kind: warmth, type: joining, title: 集中入会, date: 2024-02, groups: [农民工],
               beneficiaries: [新会员 14068人]}
            - id: yizhan
              kind: station
              title: 驿站上新
              date: 2024-05
              standards: [统一标识]
              counts: [新建驿站 15家]
              openingHours: 24小时
              facilities: [饮水, 充电]
              stations: [{name: 解放碑驿站, district: 渝中区, address: 民权路1号, openingHours: 8点到22点, facilities: [微波炉],
                          phone: "12351"}]
            - id: zuimei
              kind: award
              title: 最美产业工人发布
              date: 2024-06-01
              honour: 最美产业工人
              grantedBy: [市总工会]
              honourees:
                - {person: 孙三, unit: 某公司, deed: 三十年没出过一次错}
                - {person: 李四, honour: 个人}
                - {unit: 某班组, honour: 集体}
                - {person: 周四, honour: 个人}
                - {person: 吴五, honour: 个人}
                - {person: 郑六, honour: 个人}
                - {person: 王七, honour: 个人}
                - {person: 冯八, honour: 个人}
                - {person: 陈九, honour: 个人}
                - {person: 褚十, honour: 个人}
                - {person: 卫十一, honour: 个人}
              selection: [推荐 90人]
              grants: [每人补助 5000元]
            - {id: huodong, kind: activity, type: sports, title: 职工运动会, date: 2024-12-01,
               programme: [桥牌], figures: [要盯的目标 三个, 宣讲人 四位, 比赛 10场]}
            """;

    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        Path source = folder.resolve("source");
        Samples.write(source, "content/site.yml", SITE);
        Samples.write(source, "content/terms.yml", "organisations:\n  - [重庆市总工会, 市总工会]\n");
        Samples.write(source, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        Samples.write(source, "content/issues/2024-11-11/01-first.md",
                "---\ntitle: 第一篇\ncategories: [competitions]\n---\n" + """
                        4月1日至9月30日，市总工会主办网上竞赛，选手224名，覆盖职工15.9万人次，代表队21支，报名500余人，一等奖3个，
                        优秀奖20个，先进集体100个，最高5万元，3月31日截止，2024年。
                        """);
        Samples.write(source, "content/events/2024.yml", EVENTS);
        site = build(source, "site");
    }

    private static Path build(Path source, String name) {
        Path out = folder.resolve(name);
        Outcome outcome = Outcome.of("build", "--content", source.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--now", "2024-12-01", "--out",
                out.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return out;
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(path + "index.html")));
    }

    private static List<String> headings(Document page) {
        return page.select("main h2").eachText();
    }

    private static String fact(Document page, String label) {
        return page.select("main > .event > .event-facts dt").stream().filter(dt -> dt.text().equals(label))
                .map(Element::nextElementSibling).map(dd -> dd == null ? "" : dd.text()).findFirst().orElse("");
    }

    private static List<String> part(Document page, String id) {
        return page.select("section[aria-labelledby=" + id + "-title]").select("li, td, th[scope=row], dd").eachText();
    }

    @Test
    void a_competition_shows_its_facts_in_plain_order() throws IOException {
        Document page = page("events/wangshang-2024/");
        assertThat(page.select("h1").text()).isEqualTo("2024年网上竞赛");
        assertThat(page.select(".kicker").text()).isEqualTo("竞赛 网上竞赛");
        assertThat(page.select(".crumbs a").eachText()).containsExactly("首页", "竞赛");
        assertThat(page.select(".lead").text()).isEqualTo("半年的网上竞赛。");
        assertThat(fact(page, "时间")).isEqualTo("2024年4月1日至9月30日");
        assertThat(fact(page, "区县")).isEqualTo("渝北区");
        assertThat(fact(page, "地点")).isEqualTo("市文化宫");
        assertThat(fact(page, "主题")).isEqualTo("劳动美");
        assertThat(fact(page, "届次")).isEqualTo("第二届");
        assertThat(fact(page, "主办")).isEqualTo("市总工会");
        assertThat(fact(page, "承办")).isEqualTo("渝北区总工会");
        assertThat(fact(page, "协办")).isEqualTo("市文化宫");
        assertThat(fact(page, "参加单位")).isEqualTo("某工厂");
        assertThat(fact(page, "电话")).isEqualTo("12351、023-63866666");
        assertThat(page.select("a[href^=tel]").eachAttr("href")).containsExactly("tel:12351", "tel:02363866666");
        assertThat(page.select("main a[href^=https]").eachText()).containsExactly("报名网站");
        assertThat(headings(page)).containsExactly("数字", "成绩", "赛项", "赛程", "参赛", "奖项设置", "报名", "人物", "报道",
                "同系列各届");
    }

    @Test
    void a_competition_shows_results_prizes_and_how_to_enter() throws IOException {
        Document page = page("events/wangshang-2024/");
        assertThat(part(page, "results")).startsWith("钱二", "一等奖（共3个）", "某工厂", "省电的水泵", "优秀奖（共20个）");
        assertThat(part(page, "rounds")).containsExactly("决赛", "9月", "文化宫", "代表队21支");
        assertThat(part(page, "prizes")).containsExactly("先进集体", "100个", "最高5万元", "每月评");
        assertThat(part(page, "registration")).containsExactly("全市职工", "网上报名", "2024年3月31日");
        assertThat(part(page, "people")).containsExactly("赵一", "评委", "某大学", "全国劳模");
        assertThat(part(page, "figures")).containsExactly("224名 选手", "15.9万人次 覆盖职工");
    }

    @Test
    void an_event_links_to_its_articles_its_calendar_file_and_the_rest_of_its_series() throws IOException {
        Document page = page("events/wangshang-2024/");
        assertThat(page.select("section[aria-labelledby=reports-title] a").attr("href"))
                .isEqualTo("/bulletin/issues/2024-11-11/first/");
        assertThat(page("events/huodong/").select("a.action").attr("href"))
                .isEqualTo("/bulletin/events/huodong/event.ics");
        assertThat(page.select("a.action")).as("it is over").isEmpty();
        assertThat(page("events/wangshang-2023/").select("a.action")).as("a year is no day in a calendar").isEmpty();
        assertThat(page.select("section[aria-labelledby=series-title] li").eachText())
                .containsExactly("2023年 2023年网上竞赛");
        assertThat(page("events/wangshang-2023/").select("section[aria-labelledby=series-title] a").attr("href"))
                .isEqualTo("/bulletin/events/wangshang-2024/");
        assertThat(page("events/nuan-2/").select("a.action")).as("近日 is in no calendar").isEmpty();
    }

    @Test
    void the_other_kinds_show_what_only_they_have() throws IOException {
        assertThat(headings(page("events/nuan-1/"))).containsExactly("帮助谁", "怎么帮", "服务", "受益", "资金", "物资");
        Document station = page("events/yizhan/");
        assertThat(headings(station)).containsExactly("数目", "标准", "设施", "驿站");
        assertThat(fact(station, "开放时间")).isEqualTo("24小时");
        assertThat(part(station, "stations")).containsExactly("解放碑驿站", "渝中区", "民权路1号", "8点到22点", "微波炉",
                "12351");
        Document award = page("events/zuimei/");
        assertThat(headings(award)).containsExactly("获得者", "评选", "补助");
        assertThat(fact(award, "授予")).isEqualTo("市总工会");
        assertThat(part(award, "honourees")).containsSubsequence("孙三", "某公司", "三十年没出过一次错", "李四", "个人", "某班组",
                "集体");
        Document activity = page("events/huodong/");
        assertThat(headings(activity)).containsExactly("数字", "内容");
        assertThat(activity.select(".crumbs a").eachText()).containsExactly("首页", "全部活动");
    }

    @Test
    void totals_add_up_nothing_that_cannot_be_added() throws IOException {
        assertThat(page("categories/warmth/").select(".totals > div").eachText()).containsExactly("活动 3项 2024年",
                "受益人数最多的一项 2200余名 农民工 冬送温暖", "资金最多的一项 100余万元 专项经费 冬送温暖");
        assertThat(page("categories/competitions/").select(".totals > div").eachText()).containsExactly(
                "活动 2项 2023—2024年", "参赛人数最多的一项 500余人 报名 2024年网上竞赛", "已有成绩 2项");
    }

    @Test
    void a_category_shows_what_matters_to_its_kind() throws IOException {
        Document competitions = page("categories/competitions/");
        assertThat(headings(competitions)).containsExactly("报名和比赛的日子", "最新成绩", "活动", "文章");
        assertThat(competitions.select("[data-last]").eachAttr("data-last")).as("what is not over")
                .containsExactly("2024-12-31");
        assertThat(part(competitions, "latest-results")).containsExactly("钱二（共3个，报道写出1个）", "20个",
                "王一、王二");
        Document warmth = page("categories/warmth/");
        assertThat(warmth.select(".event-counts li").eachText()).containsExactly("农民工 3项", "困难职工");
        assertThat(page("categories/awards/").select(".event-group").text()).contains("孙三", "三十年没出过一次错",
                "李四、周四、吴五、郑六、王七、冯八、陈九、褚十、卫十一", "某班组");
        assertThat(page("categories/stations/").select("main").text()).contains("解放碑驿站", "民权路1号", "8点到22点", "新建驿站");
    }

    @Test
    void a_small_number_that_counts_no_persons_stands_in_a_line() throws IOException {
        Document page = page("events/huodong/");
        assertThat(page.select(".event-figure").eachText()).containsExactly("四位 宣讲人", "10场 比赛");
        assertThat(page.select("section .event-facts").text()).isEqualTo("要盯的目标 三个");
    }

    @Test
    void what_is_not_all_says_so() throws IOException {
        Path source = folder.resolve("cut");
        Samples.write(source, "content/site.yml", SITE);
        Samples.write(source, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i < 8; i++) {
            yaml.append("- {id: e").append(i).append(", kind: competition, title: 第").append(i)
                    .append("届, results: [{level: 一等奖, winners: [{person: 张三}]}], date: 202").append(i).append("}\n");
        }
        yaml.append("- {id: standards, kind: station, title: 定标准, date: 2024, standards: [统一标识]}\n");
        Samples.write(source, "content/events/some.yml", yaml.toString());
        Path out = build(source, "cut-site");
        Document results = Jsoup.parse(Files.readString(out.resolve("categories/competitions/index.html")));
        assertThat(results.select(".event-group")).hasSize(6);
        assertThat(results.select("section[aria-labelledby=latest-results-title] > .meta").text())
                .isEqualTo("只列最近6项，共7项");
        assertThat(results.select("svg.bars")).as("seven things need no chart").isEmpty();
        Document stations = Jsoup.parse(Files.readString(out.resolve("categories/stations/index.html")));
        assertThat(stations.select("section[aria-labelledby=stations-title]").text())
                .isEqualTo("驿站在哪里，何时开放 已收录的简报没有写出各个驿站的名称和地址。");
    }

    @Test
    void charts_have_a_title_a_description_and_a_table() throws IOException {
        Path source = folder.resolve("charts");
        Samples.write(source, "content/site.yml", SITE);
        Samples.write(source, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            yaml.append("- {id: e").append(i).append(", kind: warmth, title: 第").append(i)
                    .append("次, date: 2024, services: [legal").append(i == 0 ? ", screening" : "").append("]}\n");
        }
        Samples.write(source, "content/events/some.yml", yaml.toString());
        Document page = Jsoup.parse(Files.readString(build(source, "charts-site")
                .resolve("categories/warmth/index.html")));
        Element chart = page.expectFirst("svg[role=img]");
        for (String id : chart.attr("aria-labelledby").split(" ", -1)) {
            assertThat(chart.getElementById(id)).isNotNull();
        }
        assertThat(chart.select("desc").text()).isEqualTo("法律咨询和援助 9项，体检筛查 1项。");
        assertThat(page.select(".chart-data tbody tr").eachText()).containsExactly("法律咨询和援助 9项", "体检筛查 1项");
    }

    @Test
    void one_event_needs_no_chart_and_no_filters() throws IOException {
        Document page = page("categories/stations/");
        assertThat(page.select("svg.bars, .filters")).isEmpty();
        assertThat(page.select(".event-rows tbody tr")).hasSize(1);
    }

    @Test
    void filters_are_links_to_shorter_tables_with_counts() throws IOException {
        Document page = page("categories/competitions/events/");
        assertThat(page.select(".filter a").eachText()).containsExactly("2024年 1项", "2023年 1项", "渝北区 1项");
        for (Element link : page.select(".filter a")) {
            Path target = site
                    .resolve(java.net.URLDecoder.decode(link.attr("href"), java.nio.charset.StandardCharsets.UTF_8)
                            .replaceFirst("^/bulletin/", "") + "index.html");
            assertThat(Jsoup.parse(Files.readString(target)).select(".event-rows tbody tr")).hasSize(1);
        }
        assertThat(page.select(".event-tools").attr("data-rows")).isEqualTo("/bulletin/data/competitions.json");
        Document year = page("categories/competitions/events/year/2023/");
        assertThat(year.select(".event-rows a").eachText()).containsExactly("2023年网上竞赛");
        assertThat(year.select(".filter [aria-current=page]").text()).isEqualTo("2023年 1项");
        assertThat(year.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(site.resolve("categories/competitions/events/host/重庆市总工会/index.html")).exists();
        assertThat(page("events/").select(".event-rows tbody tr")).hasSize(8);
        assertThat(page("events/year/2023/").select(".event-rows tbody tr")).hasSize(1);
        assertThat(page("events/kind/warmth/").select(".event-rows tbody tr")).hasSize(3);
    }

    @Test
    void a_category_without_a_kind_is_a_plain_list() throws IOException {
        assertThat(page("categories/other/").select(".listing")).hasSize(1);
        assertThat(site.resolve("categories/other/events")).doesNotExist();
    }

    @Test
    void every_page_of_a_category_with_2000_events_stays_under_100_kilobytes() throws IOException {
        Path source = folder.resolve("many");
        Samples.write(source, "content/site.yml", SITE);
        Samples.write(source, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            yaml.append("- {id: e").append(i).append(", kind: competition, type: skills, title: 第").append(i)
                    .append("届全市职工岗位技能大比武暨劳动和技能竞赛总决赛, date: ").append(1990 + i % 35).append("-0")
                    .append(1 + i % 9).append("-11, place: {district: ")
                    .append(List.of("渝北区", "渝中区", "万盛经开区").get(i % 3)).append("}, hosts: [第").append(i % 700)
                    .append("职工技术协会, 市总工会], entrants: [选手 ").append(i + 1).append("名]}\n");
        }
        Samples.write(source, "content/events/many.yml", yaml.toString());
        Path out = build(source, "many-site");
        try (Stream<Path> files = Files.walk(out.resolve("categories"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(100_000);
            }
        }
        assertThat(Files.size(out.resolve("categories/competitions/index.html"))).as("room for longer articles")
                .isLessThan(70_000);
        Path events = out.resolve("categories/competitions/events");
        assertThat(Jsoup.parse(Files.readString(events.resolve("page/40/index.html"))).select(".event-rows tbody tr"))
                .hasSize(50);
        assertThat(events.resolve("page/41")).doesNotExist();
        assertThat(Jsoup.parse(Files.readString(events.resolve("index.html"))).select(".filter a").eachText())
                .contains("全部701个");
        assertThat(Jsoup.parse(Files.readString(events.resolve("host/page/4/index.html"))).select(".term"))
                .hasSize(101);
    }

    @Test
    void a_site_without_events_has_no_tables_of_events() throws IOException {
        Path source = folder.resolve("none");
        Samples.write(source, "content/site.yml", SITE);
        Samples.write(source, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        Path out = build(source, "none-site");
        assertThat(out.resolve("events")).doesNotExist();
        assertThat(out.resolve("categories/warmth/events")).doesNotExist();
        Document page = Jsoup.parse(Files.readString(out.resolve("categories/warmth/index.html")));
        assertThat(page.select("main h2").eachText()).containsExactly("文章");
        assertThat(page.select("main .nothing").text()).isEqualTo("这里还没有文章。");
    }
}
