package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who held an event: those of whom the text says so, or who do what its opening tells. */
final class Bodies {
    /** What organisations are called at the end of their names. */
    static final String KINDS = "总工会|工会联合会|联合会|工会|女职工委员会|委员会|管委会|党委|党组|党工委|政府|教委|体委|卫健委|发改委|国资委|经信委|人社局|人社厅|局|厅|办公室|"
            + "宣传部|组织部|统战部|公司|集团|学院|大学|学校|中学|医院|中心|文化宫|俱乐部|养老院|疗养院|研究院|设计院|法院|检察院|协会|学会|商会|报社|银行|分行|支行|"
            + "厂|矿|气矿|油田|电厂|支队|大队|车间|工区|团委|妇联|科协|文联|基金会|街道|社区|开发区|园区|服务队|服务团|宣讲团|中国移动|中国电信|中国联通|杂志社|出版社";
    private static final Pattern BODY = Pattern
            .compile("^[\\p{IsHan}A-Za-z0-9（）()·]{1,34}?(?:" + KINDS + ")(?:（[^）]{2,20}）)?$");
    private static final Pattern LABELLED = Pattern.compile("(主办|承办|协办)(?:单位|方)?(?:为|是|：)([^，。；]{3,60})");
    private static final String DOES = "举办|召开|开展|启动|发布|印发|组织|举行|部署|评选|公布|下发|出台|推出|赴|走访|慰问|授予|表彰|命名|挂牌|评出";
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:在[^，]{2,30}[，])?([^，。；“”《》]{3,60}?)(?:近日|日前|于?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚)?|将|正式|联合|共同|牵头|全面|深入|组织|陆续|集中|持续|专门)*(?:在[^，。；]{2,50}?)?(?:[对为][^，。；]{2,40}?)?"
                    + "(?:正式|联合|共同|组织|隆重)*(?:" + DOES + ")");
    private static final Pattern OWNER = Pattern.compile(
            "^([\\p{IsHan}（）]{2,24}?(?:总工会|工会))(?!机关|工作|系统|干部|组织|会员|主席|女职工|驿站|改革|界)(?:\\d{4}年)?(?:[^，。；]{0,40}(?:活动|大赛|竞赛|比赛|培训班|仪式|行动|会议?|讲座))[^，。；]{0,30}?"
                    + "(?:走进|举行|举办|召开|启动|开幕|闭幕|落幕|开班|开赛|收官)");
    private static final Pattern DAY = Pattern.compile(
            "^\\s*(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:(?:上午|下午|晚))?(?:至(?:\\d{1,2}月)?\\d{1,2}日)?|近日|日前|近期|连日来)[，,\\s]*");
    private static final int MOST = 6;

    private Bodies() {}

    /** The values of {@code hosts}, {@code organisers} and {@code coOrganisers}. */
    static List<Value> of(Story story) {
        List<Value> values = new ArrayList<>();
        List<String> told = story.sentences().subList(0, Math.min(story.sentences().size(), story.opening() + 2));
        for (String sentence : told) {
            said(sentence, values);
        }
        if (values.stream().noneMatch(value -> value.field().equals("hosts"))) {
            for (String sentence : story.openingSentences()) {
                if (doing(sentence, values)) {
                    break;
                }
            }
        }
        if (values.stream().noneMatch(value -> value.field().equals("hosts"))) {
            story.owner().ifPresent(owner -> add("hosts", owner, owner + "：" + story.first(), values));
        }
        if (values.isEmpty()) {
            doing(story.title(), values);
        }
        return values;
    }

    /** 由甲主办，乙、丙承办 */
    private static void said(String sentence, List<Value> values) {
        Matcher labelled = LABELLED.matcher(sentence);
        while (labelled.find()) {
            add(field(labelled.group(1)), labelled.group(2), sentence, values);
        }
        for (String clause : sentence.split("(?<=主办|承办|协办)[、，]|[，；。]", -1)) {
            Matcher role = Pattern.compile("(?:^|由)([^由]{2,90}?)(?:联合|共同|牵头)?(主办|承办|协办)(?!方|单位|者|地|城市)")
                    .matcher(withoutDay(clause));
            Matcher by = Pattern.compile("由([^由，]{3,70}?)(?:联合|共同|牵头)?(举办|组织|发起|开展)").matcher(clause);
            if (role.find()) {
                add(field(role.group(2)), role.group(1), sentence, values);
            } else if (by.find()) {
                add("hosts", by.group(1), sentence, values);
            }
        }
    }

    private static String field(String word) {
        return word.equals("主办") ? "hosts" : word.equals("承办") ? "organisers" : "coOrganisers";
    }

    /** 市总工会举办…: whoever does what the opening tells. */
    private static boolean doing(String sentence, List<Value> values) {
        for (String clause : sentence.split("[，；。]", -1)) {
            String plain = withoutDay(clause);
            Matcher owner = OWNER.matcher(plain);
            Matcher subject = SUBJECT.matcher(plain);
            if (subject.find() && add("hosts", subject.group(1).replaceFirst("(?:近日|日前)$", ""), sentence, values)
                    || owner.find() && add("hosts", owner.group(1), sentence, values)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutDay(String clause) {
        return DAY.matcher(clause).replaceFirst("").strip();
    }

    /** Adds those in a list; nothing when one of them is no organisation. */
    private static boolean add(String field, String list, String sentence, List<Value> values) {
        List<String> names = new ArrayList<>();
        for (String name : list.replaceFirst("^(?:该|本次|此次|本届)[^由]{0,12}?由", "")
                .split("[、和与]|以及|联合|会同|携手|及(?=[市省区县重中])", -1)) {
            if (name.isBlank()) {
                continue;
            }
            String plain = name.strip().replaceFirst("党组$", "").replaceFirst("^(?:由|经|是)", "");
            if (!BODY.matcher(plain).matches()
                    || plain.matches(".*(?:各|全市|全区|全县|全省|有关|相关|所属|基层|参赛).{0,4}(?:工会|单位|公司).*")) {
                return false;
            }
            names.add(plain);
        }
        if (names.size() > MOST) {
            return false;
        }
        for (String name : names) {
            if (values.stream().noneMatch(value -> value.field().equals(field) && value.text().equals(name))) {
                values.add(Value.of(field, name, sentence));
            }
        }
        return !names.isEmpty();
    }
}
