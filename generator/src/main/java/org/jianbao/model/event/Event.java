package org.jianbao.model.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.problem.Place;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * Something that happened or will happen, as data: what all kinds of event have in common.
 *
 * @param id unique on the site; its segment in addresses
 * @param title as readers see it
 * @param when the time
 * @param place where it takes place
 * @param theme its motto, such as 中国梦·劳动美
 * @param summary one or two sentences
 * @param hosts organisations that hold it (主办)
 * @param organisers organisations that carry it out (承办)
 * @param coOrganisers organisations that help (协办)
 * @param participants how many of whom took part
 * @param people persons whom a public role or honour names, besides winners and honourees
 * @param units organisations that took part by name
 * @param figures other numbers
 * @param articles the articles that report it
 * @param phone whom to call
 * @param links pages elsewhere
 * @param tags free keywords
 * @param draft whether it is not ready to be published
 * @param kind which of the kinds of the site it is
 * @param details what only its kind has
 * @param at where it is declared
 */
public record Event(
        @Described(label = "编号", value = "全站唯一，也是网址的一段，用小写字母、数字和连字符", example = "2024-wangshang-jingsai",
                shown = Shown.NOWHERE) String id,
        @Described(label = "名称", value = "读者看到的名称", example = "2024年网上劳动和技能竞赛", shown = Shown.APART) String title,
        @Described(label = "时间", value = "什么时候", calendar = true) When when,
        Location place,
        @Described(label = "主题", value = "活动的主题口号", example = "中国梦·劳动美") Optional<String> theme,
        @Described(label = "简介", value = "一两句话说明是什么活动", shown = Shown.APART) Optional<String> summary,
        @Described(label = "主办", value = "主办单位，可写几个", example = "[市总工会, 市卫生健康委]", names = Naming.ORGANISATION,
                order = 1,
                calendar = true, schemaOrg = "organizer") List<String> hosts,
        @Described(label = "承办", value = "承办单位，可写几个", names = Naming.ORGANISATION, order = 1,
                schemaOrg = "organizer") List<String> organisers,
        @Described(label = "协办", value = "协办单位，可写几个", names = Naming.ORGANISATION, order = 1,
                schemaOrg = "contributor") List<String> coOrganisers,
        @Described(label = "参加", value = "参加的人、队伍和单位的数目",
                example = "[参赛选手 224名, 技术服务机构 83家]", shown = Shown.AMONG_NUMBERS) List<Figure> participants,
        @Described(label = "人物", value = "以公开身份出现的人：主讲、评委、点评专家……", order = 3) List<Person> people,
        @Described(label = "参加单位", value = "点了名的参加单位", names = Naming.ORGANISATION, order = 1) List<String> units,
        @Described(label = "数字", value = "其他数字", example = "[宣讲 440场次, 覆盖职工 15.9万人次]",
                shown = Shown.AMONG_NUMBERS) List<Figure> figures,
        @Described(label = "报道", value = "报道它的文章，从内容文件夹写起；短讯在文件名后加 # 和位置",
                example = "[issues/2024-11-11/04-yizhou-dongtai.md#brief-8]",
                shown = Shown.APART) List<Report> articles,
        @Described(label = "电话", value = "咨询电话", example = "\"12351\"", names = Naming.TELEPHONE, order = 3,
                calendar = true) Optional<String> phone,
        @Described(label = "链接", value = "站外的网页", order = 3) List<Link> links,
        @Described(label = "标签", value = "关键词", shown = Shown.NOWHERE, schemaOrg = "keywords") List<String> tags,
        boolean draft,
        EventKind kind,
        Details details,
        Place at) {

    public Event {
        hosts = List.copyOf(hosts);
        organisers = List.copyOf(organisers);
        coOrganisers = List.copyOf(coOrganisers);
        participants = List.copyOf(participants);
        people = List.copyOf(people);
        units = List.copyOf(units);
        figures = List.copyOf(figures);
        articles = List.copyOf(articles);
        links = List.copyOf(links);
        tags = List.copyOf(tags);
    }

    /** This event in the words of a theme. */
    public Event in(Words words) {
        return new Event(id, title, when, place, theme, summary, hosts, organisers, coOrganisers, participants, people,
                units, figures, articles, phone, links, tags, draft, kind.in(words), details, at);
    }

    /** Where it takes place, as readers see it; empty when nothing is known. */
    public String where() {
        return place.text(kind.words());
    }

    /** The sort within its kind, such as 网上竞赛, in the words of the site, if it is given. */
    public Optional<Worded> type() {
        return details.type().map(kind::type);
    }

    /** Every number of the event with what it counts: the common ones, then those of its kind. */
    public List<Figure> allFigures() {
        return EventFields.figures(this).toList();
    }

    /** The districts where it takes place and where its stations are. */
    public Set<String> districts() {
        return EventFields.of(this).names(Naming.DISTRICT).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where an event takes place.
     *
     * @param district name of a district as the region of the site has it
     * @param venue the place itself
     */
    public record Location(
            @Described(label = "区县", value = "本地的区县（省的是市州），简称也可以；site.yml 里写了 region 才认",
                    example = "江北区", names = Naming.DISTRICT, filed = true) Optional<String> district,
            @Described(label = "地点", value = "具体的地点", example = "商务职业学院体育馆") Optional<String> venue) {

        /** Whether nothing is known of it. */
        public boolean isEmpty() {
            return district.isEmpty() && venue.isEmpty();
        }

        /** District and venue as one text; empty when neither is known. */
        String text(Words words) {
            return Stream.of(district, venue).flatMap(Optional::stream)
                    .reduce((a, b) -> b.startsWith(a) ? b : words.say(Word.PLACE, a, b)).orElse("");
        }
    }

    /**
     * A number and what it counts.
     *
     * @param label what it counts, such as 参赛选手
     * @param amount how many
     */
    public record Figure(
            @Described(label = "名目", value = "数的是什么", example = "参赛选手") String label,
            @Described(label = "数量", value = "数和单位，照原文写", example = "224名") Amount amount) {}

    /**
     * A person whom an event names.
     *
     * @param name the full name
     * @param role the part played, such as 主讲
     * @param unit where the person works, and as what
     * @param honours honours held
     */
    public record Person(
            @Described(label = "姓名", value = "全名", example = "雷剑梅", names = Naming.PERSON) String name,
            @Described(label = "身份", value = "在活动里做什么", example = "主讲") Optional<String> role,
            @Described(label = "单位", value = "单位和职务") Optional<String> unit,
            @Described(label = "荣誉", value = "获得过的荣誉", example = "[全国五一巾帼标兵]") List<String> honours) {
        public Person {
            honours = List.copyOf(honours);
        }
    }

    /**
     * An article that reports an event.
     *
     * @param path its file, from the content folder
     * @param anchor a place in it, such as that of short news, or empty
     * @param at where it is named
     */
    public record Report(String path, String anchor, Place at) {}

    /** A page elsewhere. */
    public record Link(
            @Described(label = "文字", value = "链接的文字") String title,
            @Described(label = "网址", value = "以 https:// 或 http:// 开头的网址") String url) {}
}
