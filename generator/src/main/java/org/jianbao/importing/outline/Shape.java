package org.jianbao.importing.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wording of a line tells: whether it is prose or a headline, whole or torn. */
final class Shape {
    private static final int LONGEST_TITLE = 55;
    private static final String STOPS = "。！？…!?";
    private static final String CLOSERS = "”’」』》）)】";
    private static final String NAMED = "[\\p{IsHan}]";

    /** What headlines of news say that somebody does. */
    static final String VERBS = "举办|举行|召开|开展|启动|发布|走进|走访|慰问|评选|命名|授予|揭牌|开幕|落幕|闭幕|收官|开赛|开讲|开班|成立|签约|新增|表彰|获奖|荣获|"
            + "来了|部署|调研|赴|组织|联合|举措|多措并举|推出|上线|印发|出台|征集|公布|传达|学习|参加|送|助力|服务|开启|落户|建成|投用|夺冠|夺魁|结束|进行|看望|培训|宣讲";
    private static final Pattern VERB = Pattern.compile(VERBS);
    private static final Pattern BODY = Pattern.compile(
            "总工会|工会|工会联合会|公司|集团|学院|大学|中心|医院|委员会|党组|全市|全省|全区|全县|全国|我市|我省|我区|" + NAMED
                    + "{2,4}[省市区县](?!别)|" + NAMED + "{1,6}系统");
    private static final Pattern NEWS = Pattern.compile("竞赛|大赛|比赛|运动会|会议|例会|座谈会|推进会|培训班|讲座|活动|仪式|劳模|工匠|职工|驿站|演出|论坛");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:近日|日前|近期|连日来|昨日|昨天|今日|今天|当日)|(?:本报讯|本刊讯|讯)|为(?:进一步|深化|贯彻|切实|提升|丰富|推动|全面|认真|深入|积极|弘扬|庆祝|迎接|了)"
                    + "|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|以来|[上中下]旬|底|初)|\\d{4}年以来|今年以来|今年|去年|截至)"
                    + "|^.{0,24}(?:近日|日前)[，,]?|^“[^”]{4,80}”[，。]?(?:近日|日前|\\d{1,2}月\\d{1,2}日)");
    private static final Pattern TIME = Pattern.compile("^(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|近日|日前|近期|连日来|\\d{1,2}日)");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十]{1,3}[，、章节部]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[、．.](?!\\d)|[①-⑳])");
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:图为|图[一二三四五六七八九十\\d]{0,2}[：:]|▲|△|[（(](?:左|右|上|下)图)|(?:现场|合影|剪影|掠影|一角|瞬间|资料图|示意图|效果图)(?:图|照片)?$"
                    + "|[（(]?[\\p{IsHan} ]{2,8}[/／ ]?摄[）)]?$|摄影[：:/]");
    private static final Pattern SLOGAN = Pattern
            .compile("^[“”·！!，,\\p{IsHan}]{3,12}(?:[ ·，][“”·！!\\p{IsHan}]{3,12}){1,3}$");

    /** What only running text says: who spoke, and how a sentence goes on. */
    private static final Pattern SPEAKS = Pattern
            .compile("(?:表示|指出|强调|认为|要求|介绍|说|提出|明确)[，：]|^(?:据悉|据了解|同时|此外|另外|随后|目前|接下来|会上|会后|活动中|活动现场|比赛现场|期间|其中)[，：]");

    private Shape() {}

    static int length(String line) {
        return (int) line.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** Whether a line is running text. */
    static boolean isProse(String line, boolean heading) {
        int length = length(line);
        if (heading) {
            return line.indexOf('。') >= 0 && length > LONGEST_TITLE / 2 || length > 2 * LONGEST_TITLE;
        }
        char last = last(line);
        long commas = line.chars().filter(c -> c == '，' || c == '、').count();
        return line.indexOf('。') >= 0 || isUnpaired(line) || SPEAKS.matcher(line).find() || last == '；'
                || last == '…' && length > 12 || length > LONGEST_TITLE
                || (last == '，' || last == '、') && length > 12
                || (last == '！' || last == '？') && (length > LONGEST_TITLE / 2 || commas > 1)
                || commas > 1 && length > 36 || commas > 3;
    }

    /** Whether a quotation or bracket opens and does not close, or the other way round. */
    private static boolean isUnpaired(String line) {
        return length(line) > 12 && (count(line, '“') != count(line, '”') || count(line, '（') != count(line, '）')
                || count(line, '《') != count(line, '》'));
    }

    private static long count(String line, char mark) {
        return line.chars().filter(c -> c == mark).count();
    }

    private static char last(String line) {
        int at = line.length();
        while (at > 0 && CLOSERS.indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 ? '\n' : line.charAt(at - 1);
    }

    /** Whether running text stops in the middle of a sentence. */
    static boolean isTorn(String prose) {
        return STOPS.indexOf(last(prose)) < 0 && "：；:;".indexOf(prose.charAt(prose.length() - 1)) < 0
                && length(prose) > 14;
    }

    /** Whether a text cannot be the beginning of a sentence. */
    static boolean isRemainder(String prose) {
        return "，。、；：！？）》”’」』】".indexOf(prose.charAt(0)) >= 0;
    }

    /** How much a line sounds like a headline of news; from three on it does. */
    static int news(String line) {
        int score = VERB.matcher(line).find() ? 2 : 0;
        score += BODY.matcher(line).find() ? 2 : 0;
        score += NEWS.matcher(line).find() ? 1 : 0;
        score += line.chars().anyMatch(Character::isDigit) ? 1 : 0;
        return isSlogan(line) ? score - 3 : score;
    }

    /** Whether a line is made of phrases of one length, as mottos are. */
    static boolean isSlogan(String line) {
        if (!SLOGAN.matcher(line).matches()) {
            return false;
        }
        String[] phrases = line.split("[ ·，]", -1);
        int first = length(phrases[0].replaceAll("[“”]", ""));
        for (String phrase : phrases) {
            if (Math.abs(length(phrase.replaceAll("[“”！!]", "")) - first) > 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether running text begins as news do. */
    static boolean isLead(String prose) {
        return LEAD.matcher(prose).find();
    }

    /** Whether a text begins with a day. */
    static boolean beginsWithTime(String text) {
        return TIME.matcher(text).find();
    }

    static boolean isNumbered(String line) {
        return NUMBERED.matcher(line).find();
    }

    /** Whether a line says what a picture shows. */
    static boolean isCaption(String line) {
        return CAPTION.matcher(line).find();
    }

    /** A line without the blank that was left where it was broken in two. */
    static String unbroken(String title) {
        int blank = title.indexOf(' ');
        if (blank < 0 || isSlogan(title)) {
            return title;
        }
        Matcher verbs = Pattern.compile("^(?:" + VERBS + "|和|与|及|的|\\d|进一步|第)").matcher(title.substring(blank + 1));
        String before = title.substring(0, blank);
        boolean endsInVerb = Pattern.compile("(?:" + VERBS + "|\\d年|和|与|的)$").matcher(before).find();
        boolean latin = before.matches(".*[A-Za-z]$") && title.substring(blank + 1).matches("^[A-Za-z].*");
        boolean han = Pattern.compile("[\\p{IsHan}”》）\\d]$").matcher(before).find();
        return han && !latin && !isSlogan(before) && (verbs.find() || endsInVerb)
                ? before + unbroken(title.substring(blank + 1))
                : before + " " + unbroken(title.substring(blank + 1));
    }
}
