package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jianbao.search.query.Answer;
import org.jianbao.search.query.Filter;
import org.jianbao.search.query.Searcher;
import org.jianbao.search.query.Searcher.Order;
import org.jianbao.search.query.Shown;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Events are found by everything that their data say, and shown with time and place. */
@Tag("slow")
class EventSearchTest {
    private static final String EVENTS = """
            - id: dasai
              kind: competition
              type: skills
              title: 电力职工技能大赛
              start: 2024-11-03
              end: 2024-11-08
              place:
                district: 渝北区
                venue: 培训中心
              theme: 匠心筑梦
              summary: 电力职工同场比武。
              hosts: [甲市总工会, 乙市能源局]
              organisers: 丙电力公司
              coOrganisers: 丁学院
              participants: [参赛选手 224名]
              people:
                - {name: 王小明, role: 点评, unit: 戊大学教授, honours: [全国技术能手]}
              units: [己供电所]
              figures: [报名企业 83家]
              phone: "12351"
              tags: [电网]
              series: 电力技能系列赛
              edition: 第三届
              tracks: [无人机巡视]
              rounds:
                - {name: 片区赛, time: 2024年10月, venue: 四家公司, entrants: [晋级队伍 12支]}
              entrants: [代表队 21支]
              results:
                - {level: 一等奖, winners: [{person: 李师傅, unit: 庚变电站, work: 自愈装置}]}
                - {level: 二等奖, count: 三个}
              prizes:
                - {name: 优胜奖, count: 10个, money: 最高5万元, note: 按月评}
              registration: {who: 持证电工, how: 网上填报, until: 2024-10-20}
            - id: nuan
              kind: warmth
              type: health
              title: 冬日关怀
              date: 2024-01
              place: {district: 巫溪县}
              groups: [环卫工人]
              actions: [上门看望]
              services: [screening]
              money: [专项经费 80万元]
              goods: [棉被 400床]
              beneficiaries: [环卫工人 2200余名]
            - id: yizhan
              kind: station
              title: 新驿站开门
              date: 近日
              programme: 十五分钟工程
              standards: [统一标识]
              counts: [健身驿站 100家]
              openingHours: 24小时
              facilities: [饮水机]
              stations:
                - {name: 滨江驿站, district: 渝中区, address: 长滨路一号, facilities: [充电桩]}
            - id: biaozhang
              kind: award
              title: 年度表彰会
              date: 2024-05-01
              honour: 最美工匠
              grantedBy: 辛市政府
              honourees:
                - {person: 赵师傅, unit: 壬机械厂, deed: 攻克焊接难题}
              selection: [候选人 300名]
              grants: [奖金每人 2万元]
            - id: jiangzuo
              kind: activity
              type: talk
              title: 专题讲座
              programme: [健康科普]
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/all.yml", EVENTS);
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString(), "--theme", folder.resolve("themes/default").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"电力职工", "技能竞赛", "渝北区", "培训中心", "匠心筑梦", "同场比武", "乙市能源局", "丙电力公司", "丁学院", "参赛选手224名", "王小明",
            "戊大学",
            "全国技术能手", "己供电所", "报名企业83家", "12351", "电网", "电力技能系列赛", "第三届", "无人机巡视", "片区赛", "四家公司", "晋级队伍12支", "代表队21支",
            "李师傅",
            "庚变电站", "自愈装置", "一等奖：李师傅", "二等奖（共三个）", "优胜奖", "最高5万元", "按月评", "持证电工", "网上填报", "2024年10月20日",
            "2024年11月3日至8日"})
    void a_contest_is_found_by(String words) throws IOException {
        assertThat(found(words)).as(words).contains("/events/dasai/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"健康服务", "环卫工人", "上门看望", "体检筛查", "专项经费80万元", "棉被400床", "2200余名", "2024年1月", "巫溪县"})
    void care_is_found_by(String words) throws IOException {
        assertThat(found(words)).as(words).contains("/events/nuan/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"近日", "十五分钟工程", "统一标识", "健身驿站100家", "24小时", "饮水机", "滨江驿站", "长滨路一号", "充电桩", "工会驿站"})
    void news_of_stations_is_found_by(String words) throws IOException {
        assertThat(found(words)).as(words).contains("/events/yizhan/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"最美工匠", "辛市政府", "赵师傅", "壬机械厂", "攻克焊接难题", "候选人300名", "奖金每人2万元"})
    void an_honour_is_found_by(String words) throws IOException {
        assertThat(found(words)).as(words).contains("/events/biaozhang/");
    }

    @Test
    void events_of_no_category_are_found_too() throws IOException {
        assertThat(found("健康科普")).containsExactly("/events/jiangzuo/");
        assertThat(found("宣讲")).containsExactly("/events/jiangzuo/");
    }

    @Test
    void a_filter_leaves_events_alone() throws IOException {
        try (Searcher searcher = searcher()) {
            Filter events = new Filter(Filter.Field.KIND, Set.of("event"));
            assertThat(searcher.search("-无此词语", List.of(events), Order.DATE).hits()).hasSize(5);
        }
    }

    @Test
    void time_and_place_are_shown_as_well_as_they_are_known() throws IOException {
        assertThat(shown("电力职工")).extracting(Shown::kind, Shown::date, Shown::time, Shown::place)
                .containsExactly("event", "2024-11-03", "2024年11月3日至8日", "渝北区培训中心");
        assertThat(shown("棉被")).extracting(Shown::date, Shown::time, Shown::place)
                .containsExactly("2024-01-01", "2024年1月", "巫溪县");
        assertThat(shown("滨江驿站")).extracting(Shown::date, Shown::time, Shown::place).containsExactly("", "近日", "");
        assertThat(shown("健康科普")).extracting(Shown::date, Shown::time, Shown::place).containsExactly("", "", "");
        assertThat(shown("第一篇")).extracting(Shown::date, Shown::time, Shown::place)
                .containsExactly("2024-11-11", "", "");
        assertThat(shown("电力职工").labels()).containsExactly("竞赛", "技能竞赛", "渝北区", "电力技能系列赛", "电网");
    }

    private static Shown shown(String query) throws IOException {
        try (Searcher searcher = searcher()) {
            return searcher.show(query, searcher.search(query).hits()).getFirst();
        }
    }

    private static List<String> found(String query) throws IOException {
        try (Searcher searcher = searcher()) {
            List<Answer.Hit> exact = searcher.search(query).hits().stream()
                    .filter(hit -> hit.tier() == Answer.Tier.EXACT).toList();
            return searcher.show(query, exact).stream().map(Shown::url).toList();
        }
    }

    private static Searcher searcher() throws IOException {
        return Searcher.open(folder.resolve("public/search/lucene"));
    }
}
