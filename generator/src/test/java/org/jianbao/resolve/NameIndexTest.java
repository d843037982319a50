package org.jianbao.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jianbao.document.Attributes;
import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.document.Span;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Compliance;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.FieldPlaces;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.IssueHead;
import org.jianbao.model.content.Outside;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.Terms;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Details.Award;
import org.jianbao.model.event.Details.Competition;
import org.jianbao.model.event.Details.Honouree;
import org.jianbao.model.event.Details.Result;
import org.jianbao.model.event.Details.Winner;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Person;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problems;
import org.jianbao.problem.RuleWeights;
import org.jianbao.region.Region;
import org.jianbao.testing.Records;
import org.jianbao.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom events and articles name. */
@Tag("slow")
class NameIndexTest {
    private static final Details.Activity ACTIVITY = Records.of(Details.Activity.class, Map.of());

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Document> texts = new HashMap<>();
    private final List<Content.IssueSource> issues = new ArrayList<>();
    private List<List<String>> people = List.of();
    private List<List<String>> organisations = List.of();

    @Test
    void a_person_has_roles_and_every_article_that_names_her() {
        person("巡讲", 6, "雷剑梅", "主讲", "");
        article(3, "巾帼劳模", "全国劳模雷剑梅走进社区。");
        article(5, "春耕", "没有别人。");
        article(11, "一周动态", "导语。\n近日，雷剑梅为职工讲课。");

        NameEntry name = only("雷剑梅");
        assertThat(name.person()).isTrue();
        assertThat(name.reading()).isEqualTo("lei jian mei");
        assertThat(name.route().path()).isEqualTo("/names/雷剑梅/");
        assertThat(roles(name)).containsExactly("巡讲 主讲");
        assertThat(titles(name)).containsExactly("一周动态", "巾帼劳模");
    }

    @Test
    void an_organisation_has_one_role_for_each_way_in_which_it_takes_part() {
        events.add(event("评选", 5, List.of("甲市总工会"), List.of("甲市总工会", "乙医院"), List.of("甲市总工会", "甲市总工会"), List.of(),
                award("最美职工", List.of("甲市总工会"), new Honouree(Optional.of("王工"), Optional.of("丙机械厂"), Optional.empty(),
                        Optional.empty()))));
        events.add(event("竞赛", 7, List.of("甲市总工会"), List.of(), List.of(), List.of(), competition("一等奖",
                new Winner(Optional.empty(), Optional.of("乙医院"), Optional.empty()),
                new Winner(Optional.of("李工"), Optional.of("丙机械厂"), Optional.empty()))));

        assertThat(roles(only("甲市总工会"))).containsExactly("竞赛 主办", "评选 主办", "评选 承办", "评选 参加单位", "评选 授予");
        assertThat(roles(only("乙医院"))).containsExactly("竞赛 一等奖", "评选 承办");
        assertThat(roles(only("王工"))).containsExactly("评选 最美职工");
        assertThat(roles(only("丙机械厂"))).containsExactly("竞赛 李工的单位", "评选 王工的单位");
        assertThat(only("丙机械厂").person()).isFalse();
    }

    @Test
    void an_honour_of_several_sorts_says_which_it_is() {
        events.add(event("表彰", 5, List.of(), List.of(), List.of(), List.of(), award("卓越杯", List.of(),
                new Honouree(Optional.empty(), Optional.of("第一车间班组"), Optional.of("集体"), Optional.empty()))));

        assertThat(roles(only("第一车间班组"))).containsExactly("表彰 卓越杯（集体）");
    }

    @Test
    void the_forms_of_a_name_are_one_entry_under_the_first_of_them() {
        organisations = List.of(List.of("重庆市总工会", "市总工会"));
        events.add(event("会议", 5, List.of("市总工会"), List.of(), List.of(), List.of(), ACTIVITY));
        article(4, "甲", "市总工会发文。");
        article(6, "乙", "重庆市总工会发文。");

        NameEntry name = only("重庆市总工会");
        assertThat(name.variants()).containsExactly("市总工会");
        assertThat(roles(name)).containsExactly("会议 主办");
        assertThat(titles(name)).containsExactly("乙", "甲");
        assertThat(names()).containsExactly("重庆市总工会");
    }

    @Test
    void the_longest_name_that_stands_in_a_text_is_the_one_that_is_meant() {
        organisations = List.of(List.of("重庆市总工会"), List.of("重庆市总工会女职工委员会"));
        article(4, "甲", "重庆市总工会女职工委员会发文。");
        article(6, "乙", "重庆市总工会女职工部发文。");

        assertThat(titles(only("重庆市总工会"))).containsExactly("乙");
        assertThat(titles(only("重庆市总工会女职工委员会"))).containsExactly("甲");
    }

    @Test
    void a_person_is_named_by_the_name_of_a_workshop_too() {
        people = List.of(List.of("雷剑梅"));
        organisations = List.of(List.of("中国汽研"), List.of("中国汽研雷剑梅劳模工作室"));
        article(4, "大赛", "一等奖：中国汽研雷剑梅劳模工作室。");

        assertThat(names()).containsExactly("雷剑梅", "中国汽研雷剑梅劳模工作室");
    }

    @Test
    void a_short_name_of_an_organisation_is_looked_for_only_when_the_dictionary_has_it() {
        organisations = List.of(List.of("重通工业", "重通"));
        events.add(event("竞赛", 5, List.of(), List.of("一中", "重通"), List.of(), List.of(), ACTIVITY));
        article(4, "甲", "唯一中标的重通。");

        assertThat(titles(only("一中"))).isEmpty();
        assertThat(titles(only("重通工业"))).containsExactly("甲");
    }

    @Test
    void the_workplace_of_a_person_counts_when_a_known_organisation_begins_it() {
        organisations = List.of(List.of("西南医院", "陆军军医大学西南医院"));
        person("讲座", 5, "张三丰", "主讲", "陆军军医大学西南医院主任医师");
        person("义诊", 6, "张三丰", "", "某某大学教授");

        assertThat(roles(only("西南医院"))).containsExactly("讲座 张三丰的单位");
        assertThat(roles(only("张三丰"))).containsExactly("义诊 人物", "讲座 主讲");
        assertThat(names()).containsExactlyInAnyOrder("西南医院", "张三丰");
    }

    @Test
    void bylines_and_names_that_nothing_mentions_have_no_page() {
        people = List.of(List.of("某甲"), List.of("蔡渝东"));
        article(4, "甲", "蔡渝东到会。");

        assertThat(names()).containsExactly("蔡渝东");
    }

    @Test
    void names_stand_in_the_order_of_their_readings() {
        people = List.of(List.of("曾敏"), List.of("张三"), List.of("单小华"), List.of("长寿区总工会"), List.of("重庆大学"),
                List.of("阿里"));
        article(4, "名单", "曾敏、张三、单小华、长寿区总工会、重庆大学、阿里。");

        assertThat(names()).containsExactly("阿里", "长寿区总工会", "重庆大学", "单小华", "曾敏", "张三");
    }

    @Test
    void two_names_never_share_an_address() {
        organisations = List.of(List.of("甲·乙公司"), List.of("甲-乙公司"), List.of("甲-乙公司-2"), List.of("ABC公司"),
                List.of("abc公司"));
        article(4, "名单", "甲·乙公司、甲-乙公司、甲-乙公司-2、ABC公司、abc公司。");

        List<String> addresses = site().names().stream().map(name -> name.route().key()).toList();
        assertThat(addresses).hasSize(5).doesNotHaveDuplicates();
        assertThat(site().names()).isEqualTo(site().names());
    }

    @Test
    void a_very_long_name_has_an_address_that_file_systems_take() {
        String name = "甲".repeat(150) + "公司";
        events.add(event("会议", 5, List.of(name, name + "乙"), List.of(), List.of(), List.of(), ACTIVITY));

        assertThat(site().names()).hasSize(2)
                .allSatisfy(each -> assertThat(each.route().path().length()).isLessThan(80));
    }

    @Test
    void thousands_of_names_in_many_texts_take_no_minutes() {
        organisations = IntStream.range(0, 5000).mapToObj(i -> List.of("重庆市第" + i + "机械制造公司")).toList();
        String text = "近日，重庆市举行会议，重庆市第7机械制造公司和重庆市第77车间到会。".repeat(30);
        IntStream.range(0, 2000).forEach(i -> article(1 + i % 12, "第" + i + "篇", text));
        site();

        long start = System.nanoTime();
        Site site = site();
        assertThat(site.names()).hasSize(1);
        assertThat(site.names().getFirst().articles()).hasSize(2000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(30_000);
    }

    private void person(String title, int month, String name, String role, String unit) {
        events.add(event(title, month, List.of(), List.of(), List.of(), List.of(new Person(name, some(role), some(unit),
                List.of())), ACTIVITY));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static Competition competition(String level, Winner... winners) {
        return Records.of(Competition.class,
                Map.of("results", List.of(new Result(level, Optional.empty(), List.of(winners)))));
    }

    private static Award award(String honour, List<String> grantedBy, Honouree honouree) {
        return Records.of(Award.class, Map.of("honour", Optional.of(honour), "grantedBy", grantedBy, "honourees",
                List.of(honouree)));
    }

    private Event event(String title, int month, List<String> hosts, List<String> organisers, List<String> units,
            List<Person> named, Details details) {
        EventKind kind = EventKind.USUAL.stream()
                .filter(each -> each.builtIn().orElseThrow().details().isInstance(details)).findFirst().orElseThrow();
        return Records.of(Event.class, Map.ofEntries(Map.entry("id", "e" + events.size()), Map.entry("title", title),
                Map.entry("when", new When.On(EventDate.day(LocalDate.of(2024, month, 1)))),
                Map.entry("place", new Event.Location(Optional.empty(), Optional.empty())), Map.entry("hosts", hosts),
                Map.entry("organisers", organisers), Map.entry("people", named), Map.entry("units", units),
                Map.entry("kind", kind), Map.entry("details", details), Map.entry("at", Place.ofFile("events.yml"))));
    }

    private void article(int month, String title, String text) {
        LocalDate date = LocalDate.of(2024, month, 1).plusDays(issues.size() / 12 % 28);
        String folder = "issues/" + issues.size() + "/";
        MarkdownText none = new MarkdownText(folder, "", 1);
        issues.addFirst(new Content.IssueSource(folder + "index.md", "i" + issues.size(), date,
                head("第几期", IssueHead.class), none,
                List.of(new Content.ArticleSource(folder + "01.md", "a", date, head(title, ArticleHead.class), none))));
        texts.put(folder + "index.md", document(""));
        texts.put(folder + "01.md", document(text));
    }

    private static Document document(String text) {
        return new Document(new MarkdownText("", text, 1), List.of(new Block.Paragraph(0, Attributes.NONE, false,
                List.of(new Span.Text(0, text)))), List.of(), List.of());
    }

    private static <T extends Record & Head> T head(String title, Class<T> kind) {
        return Records.of(kind, Map.of("title", title, "byline", List.of("某甲"), "places",
                new FieldPlaces(Place.ofFile("a.md"), Map.of())));
    }

    private Site site() {
        SiteSettings settings = new SiteSettings("试刊", "", BaseUrl.NONE, BaseUrl.NONE, "zh-CN",
                ZoneId.of("Asia/Shanghai"),
                "default", Place.ofFile("site.yml"), 20, 20, List.of(), List.of(), EventKind.USUAL, List.of(),
                new SiteSettings.Contact("", "", "", ""), new SiteSettings.Search(true, false), LinkSchemes.USUAL,
                Region.NONE, Compliance.NONE, Outside.NONE, List.of(),
                new SiteSettings.Pictures(false, SiteSettings.Cards.NONE), RuleWeights.USUAL, List.of(), List.of(),
                Words.USUAL);
        Content content = new Content("content", settings, issues, List.of(), events, List.of(),
                new Terms(people, organisations, List.of(), List.of(), List.of(), Map.of()), Set.of());
        Problems problems = new Problems();
        Site site = Assembler.assemble(
                Planner.plan(content, new Edition(LocalDateTime.of(2025, 1, 1, 0, 0), false, false, true), problems),
                new Figures(texts, Map.of()));
        assertThat(problems.sorted()).isEmpty();
        return site;
    }

    private NameEntry only(String name) {
        List<NameEntry> found = site().names().stream().filter(entry -> entry.name().equals(name)).toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private List<String> names() {
        return site().names().stream().map(NameEntry::name).toList();
    }

    private static List<String> roles(NameEntry name) {
        return name.roles().stream().map(role -> role.event().event().title() + " " + role.role()).toList();
    }

    private static List<String> titles(NameEntry name) {
        return name.articles().stream().map(article -> article.head().title()).toList();
    }
}
