package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons, where the text says by a title or an honour that a name comes. */
final class Names {
    /** The commonest surnames, by the household registers; those of two characters stand apart. */
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
            + "顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁"
            + "柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
            + "唐雒帅蹇税幸勾漆";
    private static final String DOUBLE = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|长孙|慕容|司徒|端木|夏侯|南宫";
    /** A name after one of these is a name. */
    private static final String TITLES = "获得者|劳动模范|先进工作者|劳模|工匠|标兵|技术能手|技能大师|领衔人|带头人|所长|书记|主任|经理|总经理|董事长|队长|班长|组长|校长|院长|局长|科长|处长|教授|专家|工程师|高级技师|技师|焊工|电工|教师|医生|护士|民警|嘉宾|研究员|会长|主席|厂长|车间主任|讲师";
    private static final String FOLLOWS = "主持|出席|主讲|授课|讲话|致辞|带队|率队|参加|一行|同志|宣读|强调|告诉|常|坦言|认为|希望|来到|作|代表|指出|表示|介绍|说|在|用|以|结合|和|与|、|，|。|（|；|：|等|的|为|获|从|向|分别|上台|带|走|就|围绕|分享|讲述|现场|指着|担任|荣|对|将|率|也|登";
    private static final Pattern AFTER_TITLE = Pattern
            .compile("(?:" + TITLES + ")((?:" + DOUBLE + "|[" + SURNAMES + "])\\p{IsHan}{1,2}?)(?=" + FOLLOWS
                    + "|$)((?:、(?:" + DOUBLE + "|[" + SURNAMES + "])\\p{IsHan}{1,2}?(?=" + FOLLOWS + "|$)){0,6})");
    private static final Pattern WHOLE = Pattern
            .compile("^(?:(?:" + DOUBLE + ")\\p{IsHan}{1,2}|[" + SURNAMES + "]\\p{IsHan}{1,2})$");
    private static final Pattern UNIT_AND_NAME = Pattern.compile(
            "^(.{3,}(?:" + Bodies.KINDS + "))((?:" + DOUBLE + ")\\p{IsHan}{1,2}|[" + SURNAMES + "]\\p{IsHan}{1,2})$");

    /** Words that look like names. */
    private static final Pattern WORD = Pattern.compile(
            "^(?:解决|文化|文明|和广|幸福|安全|方面|成为|成员|高级|高质|向广|向全|向先|应用|应急|常态|明确|关于|关心|关爱|关键|易地|平安|平台|万名|万元|全体|全国|全市|全区|全县|全省|全部|于一|国家|伍建|金牌|金融|时代|时间|党员|党建|江苏|江西|安徽|商会|经济|计划|管理|项目|程序|黄金|石油|花样|范围|相关|何以|水平|能力|强化|强调|边远|房屋|石化|金属|毛巾|左右|路线|单位|成果|成功|成立|贺信|贺词|宣传|喻为).*");

    private Names() {}

    /** Whether a text is the name of a person and nothing else. */
    static boolean isName(String text) {
        return WHOLE.matcher(text).matches() && !WORD.matcher(text).matches();
    }

    /** A person with the unit before the name. */
    record Member(String unit, String person) {}

    static Optional<Member> member(String text) {
        Matcher matcher = UNIT_AND_NAME.matcher(text);
        if (matcher.matches()) {
            return Optional.of(new Member(matcher.group(1), matcher.group(2)));
        }
        // 顺通快递张磊: a unit that is not called as units are.
        for (int length = 3; length > 1; length--) {
            int at = text.length() - length;
            if (at > 2 && isName(text.substring(at)) && !text.matches(".*(?:" + Bodies.KINDS + "|代表队|队|组|项目|工作室)$")) {
                return Optional.of(new Member(text.substring(0, at), text.substring(at)));
            }
        }
        return Optional.empty();
    }

    /** The persons whom a sentence calls by an honour or an office. */
    static List<Value> of(Story story) {
        List<Value> values = new ArrayList<>();
        for (String sentence : story.sentences()) {
            Matcher matcher = AFTER_TITLE.matcher(sentence);
            while (matcher.find()) {
                List<String> names = new ArrayList<>(List.of(matcher.group(1)));
                for (String more : matcher.group(2).split("、", -1)) {
                    if (!more.isEmpty()) {
                        names.add(more);
                    }
                }
                for (String name : names) {
                    if (!WORD.matcher(name).matches()
                            && values.stream().noneMatch(value -> value.text().equals(name))) {
                        values.add(Value.of("people", name, sentence));
                    }
                }
            }
        }
        return values;
    }
}
