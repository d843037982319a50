package org.jianbao.importing.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventKind.BuiltIn;

/** What sort of event a story tells, by the words of its headline and its opening. */
final class Kinds {
    /** The sorts, with the words that tell them; of those that are told alike the first. */
    private static final List<Told> SORTS = List.of(
            new Told(BuiltIn.ACTIVITY, "sports", "运动会|乒乓|羽毛球|篮球|足球|马拉松|登山|健步|跳绳|拔河|趣味"),
            new Told(BuiltIn.COMPETITION, "online", "网上[^，。]{0,8}竞赛"),
            new Told(BuiltIn.COMPETITION, "innovation", "创新[^，。]{0,8}(?:大赛|竞赛)|五小"),
            new Told(BuiltIn.COMPETITION, "programme", "重点[^，。]{0,8}竞赛|系列[^，。]{0,10}竞赛"),
            new Told(BuiltIn.COMPETITION, "skills", "竞赛|大赛|比武|技能赛|决赛|练兵|技能比拼"),
            new Told(BuiltIn.AWARD, "naming", "命名|授牌|揭牌|新增[^，。]{0,6}(?:学院|基地|工作室)"),
            new Told(BuiltIn.AWARD, "selection", "评选|评出|表彰|“最美|最佳案例|获评|揭晓|荣获|授予|优秀[^，。]{0,8}名单|称号"),
            new Told(BuiltIn.STATION, "opening", "(?:新建|启用|投用|开放|揭牌|建成)[^，。]{0,12}驿站|驿站[^，。]{0,12}(?:启用|投用|开放|揭牌|建成)"),
            new Told(BuiltIn.STATION, "standards", "驿站"),
            new Told(BuiltIn.WARMTH, "health", "体检|义诊|健康(?!中国)"),
            new Told(BuiltIn.WARMTH, "joining", "入会|建会|蹲点"),
            new Told(BuiltIn.WARMTH, "visit", "送温暖|慰问|走访|送清凉|看望"),
            new Told(BuiltIn.WARMTH, "training", "学历|助学"),
            new Told(BuiltIn.WARMTH, "service", "服务事项|志愿服务|便民|义务|关爱|帮扶|救助|助企|系列活动|服务活动|法律援助|招聘|托管|维权"),
            new Told(BuiltIn.ACTIVITY, "social", "交友|联谊|婚恋|相亲"),
            new Told(BuiltIn.ACTIVITY, "talk", "宣讲|报告会|分享会"),
            new Told(BuiltIn.ACTIVITY, "training", "培训|讲座|研修|开班|开讲"),
            new Told(BuiltIn.ACTIVITY, "culture", "演出|文艺|书画|书屋|图书|观影|音乐会|文化|读书|诵读|游"),
            new Told(BuiltIn.ACTIVITY, "meeting", "会议|例会|推进会|座谈会|汇报会|研讨|联席|全会|交流活动|召开|动员会|部署"),
            new Told(BuiltIn.ACTIVITY, "", "发布会|推介|活动|仪式|启动|揭牌|参观|调研|比赛|征集"));

    private Kinds() {}

    /** A sort of event of the program. */
    private record Told(BuiltIn kind, String type, Pattern words) {
        Told(BuiltIn kind, String type, String words) {
            this(kind, type, Pattern.compile(words));
        }
    }

    /** A sort of event, as files have it; {@code type} may be empty. */
    record Sort(EventKind kind, String type, Pattern words) {}

    /**
     * The sort of a story; nothing when no word tells of an event.
     *
     * @param kinds those of the site
     */
    static Optional<Sort> of(Story story, List<EventKind> kinds) {
        List<Sort> sorts = sorts(kinds);
        Optional<Sort> best = Optional.empty();
        int most = 0;
        for (Sort sort : sorts) {
            int score = 4 * count(sort, story.title()) + 2 * count(sort, story.first())
                    + count(sort, String.join("", story.openingSentences()));
            if (score > most) {
                best = Optional.of(sort);
                most = score;
            }
        }
        if (most == 0) {
            // What happened on a day is an event, whatever it was.
            return sorts.stream().filter(sort -> sort.kind().is(BuiltIn.ACTIVITY) && sort.type().isEmpty()
                    && story.openingSentences().stream().anyMatch(Times::beginsWithDay)).findFirst();
        }
        return best;
    }

    /** A kind that the site declares is told by its name; those of the program by the words that are known of them. */
    private static List<Sort> sorts(List<EventKind> kinds) {
        Stream<Sort> own = kinds.stream().filter(kind -> kind.builtIn().isEmpty())
                .map(kind -> new Sort(kind, "", Pattern.compile(Pattern.quote(kind.label()))));
        Stream<Sort> usual = SORTS.stream().flatMap(told -> kinds.stream().filter(kind -> kind.is(told.kind()))
                .map(kind -> new Sort(kind, told.type(), told.words())));
        return Stream.concat(own, usual).toList();
    }

    private static int count(Sort sort, String text) {
        Matcher matcher = sort.words().matcher(text);
        return matcher.find() ? 1 : 0;
    }
}
