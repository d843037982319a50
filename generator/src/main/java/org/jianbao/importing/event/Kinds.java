package org.jianbao.importing.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.event.Event.Kind;

/** What sort of event a story tells, by the words of its headline and its opening. */
final class Kinds {
    /** The sorts, with the words that tell them; of those that are told alike the first. */
    private static final List<Sort> SORTS = List.of(
            new Sort(Kind.ACTIVITY, "sports", "运动会|乒乓|羽毛球|篮球|足球|马拉松|登山|健步|跳绳|拔河|趣味"),
            new Sort(Kind.COMPETITION, "online", "网上[^，。]{0,8}竞赛"),
            new Sort(Kind.COMPETITION, "innovation", "创新[^，。]{0,8}(?:大赛|竞赛)|五小"),
            new Sort(Kind.COMPETITION, "programme", "重点[^，。]{0,8}竞赛|系列[^，。]{0,10}竞赛"),
            new Sort(Kind.COMPETITION, "skills", "竞赛|大赛|比武|技能赛|决赛|练兵|技能比拼"),
            new Sort(Kind.AWARD, "naming", "命名|授牌|揭牌|新增[^，。]{0,6}(?:学院|基地|工作室)"),
            new Sort(Kind.AWARD, "selection", "评选|评出|表彰|“最美|最佳案例|获评|揭晓|荣获|授予|优秀[^，。]{0,8}名单|称号"),
            new Sort(Kind.STATION, "opening", "(?:新建|启用|投用|开放|揭牌|建成)[^，。]{0,12}驿站|驿站[^，。]{0,12}(?:启用|投用|开放|揭牌|建成)"),
            new Sort(Kind.STATION, "standards", "驿站"),
            new Sort(Kind.WARMTH, "health", "体检|义诊|健康(?!中国)"),
            new Sort(Kind.WARMTH, "joining", "入会|建会|蹲点"),
            new Sort(Kind.WARMTH, "visit", "送温暖|慰问|走访|送清凉|看望"),
            new Sort(Kind.WARMTH, "training", "学历|助学"),
            new Sort(Kind.WARMTH, "service", "服务事项|志愿服务|便民|义务|关爱|帮扶|救助|助企|系列活动|服务活动|法律援助|招聘|托管|维权"),
            new Sort(Kind.ACTIVITY, "social", "交友|联谊|婚恋|相亲"),
            new Sort(Kind.ACTIVITY, "talk", "宣讲|报告会|分享会"),
            new Sort(Kind.ACTIVITY, "training", "培训|讲座|研修|开班|开讲"),
            new Sort(Kind.ACTIVITY, "culture", "演出|文艺|书画|书屋|图书|观影|音乐会|文化|读书|诵读|游"),
            new Sort(Kind.ACTIVITY, "meeting", "会议|例会|推进会|座谈会|汇报会|研讨|联席|全会|交流活动|召开|动员会|部署"),
            new Sort(Kind.ACTIVITY, "", "发布会|推介|活动|仪式|启动|揭牌|参观|调研|比赛|征集"));

    private Kinds() {}

    /** A sort of event, as files have it. */
    record Sort(Kind kind, String type, Pattern words) {
        Sort(Kind kind, String type, String words) {
            this(kind, type, Pattern.compile(words));
        }
    }

    static Optional<Sort> of(Story story) {
        Sort best = SORTS.getFirst();
        int most = 0;
        for (Sort sort : SORTS) {
            int score = 4 * count(sort, story.title()) + 2 * count(sort, story.first())
                    + count(sort, String.join("", story.openingSentences()));
            if (score > most) {
                best = sort;
                most = score;
            }
        }
        if (most == 0) {
            // What happened on a day is an event, whatever it was.
            return story.openingSentences().stream().anyMatch(Times::beginsWithDay) ? Optional.of(SORTS.getLast())
                    : Optional.empty();
        }
        return Optional.of(best);
    }

    private static int count(Sort sort, String text) {
        Matcher matcher = sort.words().matcher(text);
        return matcher.find() ? 1 : 0;
    }
}
