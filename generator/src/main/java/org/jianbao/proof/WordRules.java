package org.jianbao.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.problem.ProblemKind;
import org.jianbao.typography.Change;

/** Words that are wrong whatever stands around them; each rule is one line. */
final class WordRules {
    /**
     * A pattern that is always wrong.
     *
     * @param beginnings the characters with which it begins
     * @param what said of it; {@code %s} is what was found
     * @param with what {@code jianbao fix} puts there, with groups as {@code $1}; empty when that takes a person
     */
    private record Rule(ProblemKind kind, String beginnings, Pattern pattern, String what, String fix, String with) {
        Rule(ProblemKind kind, String beginnings, String pattern, String what, String fix, String with) {
            this(kind, beginnings, Pattern.compile(pattern), what, fix, with);
        }
    }

    private static final String NUMBER = "[\\d.,]{1,12}[万亿千百]{0,2}|[一二三四五六七八九十百千万两]{1,4}";
    private static final String APPROXIMATE = "(?:(?<![附最靠邻临新亲远切将贴迫])近|(?<![预签邀违条合节制相公履契隐])约|将近|大约|(?<!不)超过|(?<!年)逾)";

    private static final List<Rule> RULES = List.of(
            new Rule(ProblemKind.PLACEHOLDER, "待此图文【（([_＿○△",
                    "(?:(?<!\\p{IsHan})|(?<=数据|内容|图片|照片|文字|名单|人数|金额|地点|时间|日期))待(?:补充?|完善|核实|定稿|填写?|定)(?=[。，；：、）)】\\]\\s]|$)|此处(?:插入?|放|补|添加)(?:图|照片|文字)?|[【\\[](?:图|表|视频|略)[】\\]](?! ?\\p{L})|[【（(\\[](?:插入)?(?:图片|配图|插图|照片)(?:位置)?[】）)\\]](?! [\\p{L}《“])|(?<=\\p{IsHan}|\\d)(?<!__[^_\\n]{1,40})[_＿]{2,}(?=\\p{IsHan})|(?<![_＿])[_＿]{3,}(?=\\p{IsHan})|[（(][ \u3000]{2,}[）)]|[○△]{3,}(?=\\p{IsHan})|[【\\[]插入[^】\\]\\n]{1,12}[】\\]]",
                    "占位的字“%s”", "换成内容，或删掉", ""),
            new Rule(ProblemKind.PLACEHOLDER, "请点单在",
                    "(?<![\\p{IsHan}])(?:请输入(?:正文|标题|内容|文字)|(?:单击|点击)此处(?:添加|输入|编辑)|在此(?:处)?(?:输入|填写|添加))",
                    "占位的字“%s”", "换成内容，或删掉", ""),
            new Rule(ProblemKind.PLACEHOLDER, "?？", "(?<![?？])[?？]{2,}(?=(?:户|名|人次|万元|元|年|月|日)[\\p{IsHan}，。、])",
                    "占位的字“%s”", "换成内容", ""),
            new Rule(ProblemKind.PLACEHOLDER, "TFlL",
                    "(?<![A-Za-z])(?:(?<=^|\\n|[（(【，。；：])(?:TODO|TBD|FIXME)(?![A-Za-z])|(?:TODO|TBD|FIXME)(?=[:：]))|(?i:lorem ipsum)",
                    "占位的字“%s”",
                    "换成内容，或删掉", ""),
            new Rule(ProblemKind.PLACEHOLDER, "Xx×",
                    "(?<![A-Za-z0-9“])[Xx]{3,10}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[Xx]{2}(?=同志|区|县|市|省|街道|公司|单位|部门|户|名|人次|万元|年|月|日)|(?<=\\d)[Xx×]{2}(?=年)|(?<=\\d月)[Xx×]{1,2}(?=日)|(?<=[有共等约达])[Xx×](?=户|名|人次|万元)|×{3,10}|(?<![A-Za-z0-9])[Xx×]{1,4}(?:年[Xx×]{1,2})?月[Xx×]{1,2}日|[Xx×]{4}年",
                    "占位的字“%s”", "换成内容；有意隐去的，注明有意如此", ""),
            new Rule(ProblemKind.DOUBLED_WORD, "0123456789",
                    "(?<!\\d)(\\d{1,2}月)\\1(?=\\d{1,2}日)|(?<!\\d)(\\d{4}年)\\2(?=\\d)|(?<=\\d)(?:户户(?![外均主籍型])|万元元|元元)(?=[，。、；）]|\\p{IsHan})|(?<!\\d)\\d{1,9}[余多万]{0,2}(?:户户(?![外均主籍型])|元元)",
                    "“%s”重复了", "删掉一个", ""),
            new Rule(ProblemKind.DOUBLE_APPROXIMATION, "近约将大超逾",
                    APPROXIMATE + "(?:" + NUMBER
                            + ")[余多](?=[万亿]?(?:名|人|个(?!月)|家|件|户|场|项|支|位|元|万元|亿元|条|台|辆|公里|平方米|亩|吨|篇))",
                    "“%s”两个词都说是约数", "只留一个", ""),
            new Rule(ProblemKind.ZERO_CHARACTER, "一二",
                    "[一二](?=[○ＯO0零〇一二三四五六七八九]{3}年)(?=[^年]{0,3}[○ＯO0零])[○ＯO0零〇一二三四五六七八九]{3}(?=年)",
                    "年份“%s”里的零", "写成“〇”", "〇"),
            new Rule(ProblemKind.WRONG_WORD, "截", "(?<![\\p{IsHan}”》）])截止(?=目前|日前|当前|今年|去年|年底|月底|发稿|\\d{1,4}[年月])",
                    "“截止”后面有时间，应当是“截至”",
                    "改为“截至”", "截至"));

    /** Wrong words, as patterns, and the right ones. */
    private static final List<Rule> WRONG = Stream.of("总公会 总工会", "再接再励 再接再厉", "一如继往 一如既往", "迫不急待 迫不及待",
            "走头无路 走投无路", "谈笑风声 谈笑风生", "不径而走 不胫而走", "墨守陈规 墨守成规", "默守陈规 墨守成规", "默守成规 墨守成规", "出奇不意 出其不意",
            "世外桃园 世外桃源", "金榜提名 金榜题名", "鼎立相助 鼎力相助", "食不裹腹 食不果腹", "(?<![毕究])竟赛(?![场事程道手区前后制车]) 竞赛",
            "(?<![毕究])竟争(?![取着吵论夺]) 竞争", "(?<![一大])幅射 辐射", "寒喧 寒暄", "追朔 追溯", "脉博 脉搏", "入场卷(?!入) 入场券", "渲泄 宣泄",
            "坐阵 坐镇", "(?<!消)防碍 妨碍", "松驰(?![骋名援]) 松弛", "气慨 气概", "粗旷 粗犷", "相形见拙 相形见绌", "声名雀起 声名鹊起",
            "挺而走险 铤而走险", "按步就班 按部就班", "甘败下风 甘拜下风", "一愁莫展 一筹莫展", "穿流不息 川流不息", "重蹈复辙 重蹈覆辙",
            "不落巢臼 不落窠臼", "发人深醒 发人深省", "慰文(?=困难|职工) 慰问", "劳动[摸膜]范 劳动模范", "劳动奖张 劳动奖章", "职公(?=群众|之家|代表|队伍|大会|医院) 职工",
            "(?<=困难)职公 职工", "技能大塞 技能大赛", "驿战 驿站", "送温曖 送温暖", "送清谅 送清凉").map(pair -> pair.split(" ", 2))
            .map(pair -> new Rule(ProblemKind.WRONG_WORD, pair[0].replaceFirst("^\\(\\?[^)]*\\)", "").substring(0, 1),
                    pair[0], "“%s”", "改为“" + pair[1] + "”", pair[1]))
            .toList();
    private static final List<Rule> ALL = Stream.concat(RULES.stream(), WRONG.stream()).toList();

    private WordRules() {}

    /** The rules by the characters with which their patterns begin. */
    private static final Map<Character, List<Integer>> BY_BEGINNING = byBeginning();
    private static final BitSet BEGINNINGS = BY_BEGINNING.keySet().stream().mapToInt(c -> c).collect(BitSet::new,
            BitSet::set, BitSet::or);

    private static Map<Character, List<Integer>> byBeginning() {
        Map<Character, List<Integer>> byBeginning = new HashMap<>();
        for (int rule = 0; rule < ALL.size(); rule++) {
            for (char c : ALL.get(rule).beginnings().toCharArray()) {
                byBeginning.computeIfAbsent(c, key -> new ArrayList<>()).add(rule);
            }
        }
        return Map.copyOf(byBeginning);
    }

    static void patterns(Prose prose, Findings findings) {
        String text = prose.text();
        int[] free = new int[ALL.size()];
        for (int at = 0; at < text.length(); at++) {
            if (!BEGINNINGS.get(text.charAt(at))) {
                continue;
            }
            for (int number : BY_BEGINNING.getOrDefault(text.charAt(at), List.of())) {
                if (at < free[number]) {
                    continue; // within what the rule found before
                }
                Rule rule = ALL.get(number);
                Matcher matcher = rule.pattern().matcher(text).region(at, text.length()).useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    report(rule, prose, matcher, findings);
                    free[number] = matcher.end();
                }
            }
        }
    }

    private static void report(Rule rule, Prose prose, Matcher matcher, Findings findings) {
        String found = matcher.group();
        String what = rule.what().replace("%s", found);
        if (rule.with().isEmpty()) {
            findings.add(rule.kind(), prose, matcher.start(), what, rule.fix());
        } else {
            String with = rule.kind() == ProblemKind.ZERO_CHARACTER ? found.replaceAll("[○ＯO0零]", rule.with())
                    : rule.with();
            findings.mend(rule.kind(), prose, new Change(matcher.start(), matcher.end(), with), what, rule.fix());
        }
    }

    /** Three and more characters twice, without a mark between them. */
    private static final Pattern PHRASE = Pattern.compile("(\\p{IsHan}{4,8}|[\\p{IsHan}&&[^同和与对向给跟把被为]]{3})\\1");
    /** Words that begin a clause, twice. */
    private static final Pattern CLAUSE = Pattern
            .compile("(?<=^|[，。；：！？“（\\n\u3000 ])([在为将由与被把及以并近该各经据其这从会送])\\1(?=\\p{IsHan})(?!容容)");
    private static final Pattern PAIR = Pattern.compile("(\\p{IsHan}{2})\\1(?=\\p{IsHan})");
    private static final Pattern PARTICLE = Pattern.compile("(?<![目有别真似中靶的])的的(?![确士])");
    private static final Pattern SINGLE = Pattern.compile("(\\p{IsHan})\\1");
    /** Characters of foreign names, which repeat what they like. */
    private static final Pattern FOREIGN = Pattern.compile("[斯罗比奥尔巴拉达塔卡马亚里克特维尼莫德瓦诺哥伦加鲁普格布基安娜利多西吉萨]{2}");
    /** 想拿多少拿多少, 你不知道你不知道什么 */
    private static final Pattern ASKING = Pattern.compile("多[少久远大长]|什么|怎么|哪|谁|几|不");
    private static final Pattern COUNTED = Pattern.compile("[一二两三四五六七八九十几半每百千万].*");
    /** Behind a word that stands twice, these make the second one another word: 支队支队长. */
    private static final String SUFFIXES = "业家界链园区带群长员部史章名歌旗级内外性化们间里上下中";
    static void doubled(Prose prose, Collection<String> terms, Findings findings) {
        String text = prose.text();
        forEach(PHRASE, 3, 8, text, match -> phrase(prose, match, findings));
        forEach(PARTICLE, 1, 1, text, match -> report(prose, match.start(), "的", findings));
        forEach(CLAUSE, 1, 1, text, match -> report(prose, match.start(), match.group(1), findings));
        forEach(PAIR, 2, 2, text, pair -> {
            String word = pair.group(1);
            if (UsualWords.FORMAL.contains(word) && SUFFIXES.indexOf(prose.charAt(pair.end())) < 0
                    && !isQuoted(text, pair.start())) {
                report(prose, pair.start(), word, findings);
            }
        });
        forEach(SINGLE, 1, 1, text, single -> {
            if (terms.stream().anyMatch(term -> isWithin(text, single.start(), term))) {
                report(prose, single.start(), single.group(1), findings);
            }
        });
    }

    /** @param least length of what stands twice, in characters */
    private static void forEach(Pattern pattern, int least, int most, String text, Consumer<Matcher> found) {
        PatternSearch.forEach(pattern, at -> isTwice(text, at, least, most), text, found);
    }

    private static boolean isTwice(String text, int at, int least, int most) {
        for (int length = least; length <= most; length++) {
            if (at + 2 * length <= text.length() && text.charAt(at) == text.charAt(at + length)
                    && text.regionMatches(at, text, at + length, length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term stands around two equal characters if one of them goes, and not at its end. */
    private static boolean isWithin(String text, int at, String term) {
        for (int i = term.indexOf(text.charAt(at)); i >= 0; i = term.indexOf(text.charAt(at), i + 1)) {
            boolean first = i == 0 && text.charAt(at) == '总';
            if ((i > 0 || first) && i < term.length() - 1 && at >= i && text.startsWith(term.substring(0, i), at - i)
                    && text.startsWith(term.substring(i + 1), at + 2)) {
                return true;
            }
        }
        return false;
    }

    private static void phrase(Prose prose, Matcher match, Findings findings) {
        String word = match.group(1);
        // 太香了太香了: who exclaims says it twice.
        if (word.chars().distinct().count() > 1 && !word.endsWith("了") && !ASKING.matcher(word).find()
                && !COUNTED.matcher(word).matches()
                && !FOREIGN.matcher(word.substring(0, 2)).matches()) {
            report(prose, match.start(), word, findings);
        }
    }

    private static void report(Prose prose, int from, String word, Findings findings) {
        findings.add(ProblemKind.DOUBLED_WORD, prose, from, "“" + word + "”连写了两遍", "删掉一个；有意这样写的，注明有意如此");
    }

    /** What somebody said may say things twice. */
    private static boolean isQuoted(String text, int at) {
        int from = text.lastIndexOf('\n', at) + 1;
        int open = text.lastIndexOf('“', at);
        return open >= from && text.lastIndexOf('”', at) < open;
    }
}
