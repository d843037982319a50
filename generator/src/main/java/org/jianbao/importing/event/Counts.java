package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.event.Event.Kind;
import org.jianbao.quantity.Quantity;

/** How many took part, were helped or honoured, and how much money was given. */
final class Counts {
    private static final Pattern UNIT = Pattern.compile("^(?:人次|场次|批次|万人|余?万元|元|名|人|位|支|户|家|个|项|所|张|件|场|份|套|组)");
    private static final String PEOPLE = "名人位户支家";
    /** Where what is counted ends. */
    private static final Pattern END = Pattern.compile(
            "[，。；：、！？（）()]|\\d|为期|参加|参赛|参会|参与|参训|参观|出席|开展|举办|组成|组建|角逐|同台|晋级|入选|脱颖|接受|提供|赠送|送上|发放|提升|观看|汇聚|共同|齐聚|进行|挂牌|前往|走进|到场|到会|获|分别|通过|来渝|奔|展开|作|成为|现场|围绕|加入|享受|报名|服务(?=农村|基层)|受到|感受|$");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:^|[，。；：、（(]|选出|出|送|赠|筹措|筹集|投入|发放|共|为|和|选派|成立|包括|设置|评选|会员|新发展|新建|吸引|组织|邀请|含|其中|新增|培训|帮助|慰问|走访|覆盖|惠及)([\\p{IsHan}“”·]{2,14}?)(?:共计|总计|合计|共|达|总数达|总数|近|约|为)?$");
    private static final Pattern FUTURE = Pattern.compile("下一步|希望|强调|要求|指出|力争|计划到|将继续");
    private static final Pattern TAKE_PART = Pattern.compile("参加|参赛|参会|参与|参训|出席|角逐|晋级|观看|代表队|选手|队员|入选|吸引|组成");
    private static final Pattern HELPED = Pattern.compile("为|惠及|服务|慰问|赠送|提供|覆盖|发放|走访|帮助|受益|送");
    private static final int LONGEST_LABEL = 22;
    private static final int MOST = 14;

    private Counts() {}

    static List<Value> of(Story story, Kind kind) {
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

    private static void add(String sentence, Quantity.Found found, Kind kind, List<Value> values) {
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
        boolean digits = number.chars().anyMatch(Character::isDigit);
        boolean bounded = number.matches(".*[余多].*|^[近逾超约].*");
        boolean counts = !number.matches(".*一") && PEOPLE.contains(unit) && !unit.equals("人");
        char before = found.from() > 0 ? sentence.charAt(found.from() - 1) : '\n';
        String quoted = sentence.substring(0, found.from());
        boolean inQuotes = quoted.chars().filter(c -> c == '“').count() > quoted.chars().filter(c -> c == '”').count();
        return before == '“' || inQuotes || before == '第' || !digits && !bounded && !counts;
    }

    private static String label(String sentence, Quantity.Found found, String behind, boolean money) {
        Matcher end = END.matcher(behind);
        String after = end.find() ? behind.substring(0, end.start()) : behind;
        after = after.replaceFirst("^(?:来自|由)[^的]{0,24}的", "").replaceFirst("[的和与及]$", "").strip();
        if (!money && after.length() >= 2 && after.codePointCount(0, after.length()) <= LONGEST_LABEL) {
            return after;
        }
        Matcher before = BEFORE.matcher(sentence.substring(0, found.from()));
        if (before.find()) {
            String name = before.group(1).replaceFirst("^(?:并|共|了|其中|中|等|的|以及)+", "")
                    .replaceFirst("(?:共计|总数|等|共|人数|的)+$", "");
            if (name.length() >= 2) {
                return name;
            }
        }
        if (money) {
            return "金额";
        }
        return behind.startsWith("参会") ? "参会人员"
                : behind.startsWith("参赛") ? "参赛人员" : behind.startsWith("参加") ? "参加人员" : "";
    }

    private static String field(String sentence, String unit, String label, boolean money, Kind kind) {
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
