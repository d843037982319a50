package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.event.EventKind.BuiltIn;
import org.jianbao.quantity.Quantity;

/** How many took part, were helped or honoured, and how much money was given. */
final class Counts {
    private static final Pattern UNIT = Pattern.compile("^(?:人次|场次|批次|万人|余?万元|元|名|人|位|支|户|家|个|项|所|张|件|场|份|套|组)");
    private static final String PEOPLE = "名人位户支家";
    /** Where what is counted ends: at a mark, a number, or what it does. */
    private static final Pattern END = Pattern
            .compile("[，。；：、！？（）()—]|\\d|为|对|从|由|在(?!职)|参加|参赛|参会|参与|参训|参观|出席|开展|举办|组成|组建|角逐|同台|晋级|入选|脱颖"
                    + "|接受|提供|赠送|送上|发放|提升|观看|汇聚|共同|齐聚|进行|挂牌|前往|走进|到场|到会|获|分别|通过|来渝|奔|展开|作为|成为|现场|围绕|加入|享受|报名|带来|全覆盖"
                    + "|服务(?=农村|基层)|受到|感受|真切|组织|联合|驻|齐|到|与会|前来|按|以|将|已|共|均|均|都|纷纷|踊跃|积极|进入|完成|展示|交流|分享|$");
    /** What is counted, before its number. */
    private static final Pattern BEFORE = Pattern
            .compile("^.*(?:^|[，。；：、（(的等]|选出|评出|送出|赠送|发出|筹措|筹集|投入|发放|给予|每家|选派|成立|包括|设置|评选|新发展|新建|新增|吸引"
                    + "|邀请|其中|培训|帮助|慰问|走访|覆盖|惠及|规范化建设)([\\p{IsHan}“”·]{2,24}?)(?:共计|总计|合计|共有|共|达到|达|总数达|总数|近|约|为|有)?$");
    private static final Pattern RELATIVE = Pattern.compile("^(?:来自|在|从|由)[^，。；]{1,24}?的(?=[\\p{IsHan}]{2})");
    private static final Pattern OPENING = Pattern
            .compile("^(?:并|共|了|其中|中|以及|和|及|目前|全市|全区|全县|全省|这些|本次|指导|奖励|的|每个|每家|各)+");
    private static final Pattern CLOSING = Pattern.compile("(?:共计|总数|人数|等|共|的|中|和|与|及|有|们)+$");
    private static final Pattern NO_LABEL = Pattern.compile("^(?:方面|环节|以上|以下|左右|多|余|月|年|天|小时|组|层|级|强|好|不|能|最).*");
    private static final Pattern FUTURE = Pattern.compile("下一步|希望|强调|要求|力争|计划到|将继续");
    private static final Pattern TAKE_PART = Pattern.compile("参加|参赛|参会|参与|参训|出席|角逐|晋级|观看|代表队|选手|队员|入选|吸引|组成");
    private static final Pattern HELPED = Pattern.compile("为|惠及|服务|慰问|赠送|提供|覆盖|发放|走访|帮助|受益|送");
    private static final int LONGEST_LABEL = 22;
    private static final int MOST = 14;

    private Counts() {}

    static List<Value> of(Story story, BuiltIn kind) {
        List<Value> values = new ArrayList<>();
        for (String sentence : story.sentences()) {
            if (FUTURE.matcher(sentence).find()) {
                continue;
            }
            for (Quantity.Found found : Quantity.in(sentence)) {
                add(sentence, found, kind, values);
            }
        }
        return values.size() > MOST ? values.subList(0, MOST) : values;
    }

    private static void add(String sentence, Quantity.Found found, BuiltIn kind, List<Value> values) {
        String behind = sentence.substring(found.to()).stripLeading();
        Matcher unit = UNIT.matcher(behind);
        String number = sentence.substring(found.from(), found.to());
        if (!unit.find() || isWord(sentence, found, number, unit.group()) || behind.startsWith("个月")
                || behind.startsWith("家门")) {
            return;
        }
        boolean money = unit.group().endsWith("元");
        String bound = number.startsWith("最高") || number.startsWith("最多") ? number.substring(0, 2) : "";
        String amount = (bound.isEmpty() ? number
                : bound + number.replaceFirst("^\\p{IsHan}*?(?=[\\d一二三四五六七八九十百千两])", ""))
                .replace(" ", "") + unit.group();
        String label = label(sentence, found, behind.substring(unit.end()), money);
        if (label.isEmpty()
                || values.stream().anyMatch(value -> value.text().equals(amount) && value.label().equals(label))) {
            return;
        }
        values.add(new Value(field(sentence, unit.group(), label, money, kind), label, amount, "", sentence));
    }

    /** Whether a numeral is part of a word, such as 一线 and 四个意识, or stands in a quotation. */
    private static boolean isWord(String sentence, Quantity.Found found, String number, String unit) {
        if (number.equals("万") || number.equals("千") || number.equals("百")) {
            return true;
        }
        boolean digits = number.chars().anyMatch(Character::isDigit);
        boolean bounded = number.matches(".*[余多].*|^[近逾超约].*");
        boolean counts = !number.matches(".*一") && PEOPLE.contains(unit) && !unit.equals("人");
        char before = found.from() > 0 ? sentence.charAt(found.from() - 1) : '\n';
        String quoted = sentence.substring(0, found.from());
        boolean inQuotes = quoted.chars().filter(c -> c == '“').count() > quoted.chars().filter(c -> c == '”').count();
        return before == '“' || inQuotes || before == '第' || !digits && !bounded && !counts;
    }

    /** What is counted: what stands behind the measure word, or else before the number; empty when that is not plain. */
    private static String label(String sentence, Quantity.Found found, String behind, boolean money) {
        String rest = RELATIVE.matcher(behind).replaceFirst("");
        Matcher end = END.matcher(rest);
        String after = CLOSING.matcher(end.find() ? rest.substring(0, end.start()) : rest).replaceFirst("").strip();
        if (NO_LABEL.matcher(after).matches()) {
            return "";
        }
        if (!money && isLabel(after) && "和与及".indexOf(after.charAt(0)) < 0) {
            return after;
        }
        Matcher before = BEFORE.matcher(sentence.substring(0, found.from()));
        if (before.find()) {
            String name = CLOSING.matcher(OPENING.matcher(before.group(1)).replaceFirst("")).replaceFirst("");
            if (isLabel(name)) {
                return name;
            }
        }
        if (money) {
            return "金额";
        }
        return behind.startsWith("参会") || behind.startsWith("与会") ? "参会人员"
                : behind.startsWith("参赛") ? "参赛人员" : behind.startsWith("参加") ? "参加人员" : "";
    }

    private static boolean isLabel(String text) {
        return text.length() >= 2 && text.codePointCount(0, text.length()) <= LONGEST_LABEL
                && text.chars().filter(c -> c == '“').count() == text.chars().filter(c -> c == '”').count();
    }

    private static String field(String sentence, String unit, String label, boolean money, BuiltIn kind) {
        boolean people = PEOPLE.contains(unit) || unit.equals("人次");
        return switch (kind) {
            case COMPETITION ->
                !money && TAKE_PART.matcher(sentence).find() && (people || label.contains("项目")) ? "entrants"
                        : "figures";
            case WARMTH -> money ? "money" : people && HELPED.matcher(sentence).find() ? "beneficiaries"
                    : unit.equals("张") || unit.equals("份") || unit.equals("套") || unit.equals("件") ? "goods"
                            : "figures";
            case AWARD -> money ? "grants" : "selection";
            case STATION -> "figures";
            case ACTIVITY -> !money && people && TAKE_PART.matcher(sentence).find() ? "participants" : "figures";
        };
    }
}
