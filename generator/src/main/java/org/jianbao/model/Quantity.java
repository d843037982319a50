package org.jianbao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as Chinese prose writes it: 228, 15.9万, 100余万, 近150, 三, 十余, 逾千.
 *
 * @param number its value; that of 15.9万 is 159000
 * @param bound how it stands to what is meant
 */
public record Quantity(BigDecimal number, Bound bound) {
    private static final Pattern WRITTEN = Pattern.compile("(近|约|大约|逾|超过|超|最高|最多|至少|不少于|将近)?\\s*"
            + "((?<![\\d.])\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+)\\s*([余多几])?\\s*([百千万亿]{0,2})([余多])?");
    private static final String DIGITS = "〇一二三四五六七八九";

    public Quantity {
        number = number.stripTrailingZeros();
    }

    /** How a number stands to what is meant. */
    public enum Bound {
        EXACTLY,
        /** 约 */
        ABOUT,
        /** 余, 多, 逾, 超过 */
        OVER,
        /** 近, 将近 */
        NEARLY,
        /** 最高, 最多 */
        AT_MOST,
        /** 至少, 不少于 */
        AT_LEAST
    }

    /**
     * A quantity in a text.
     *
     * @param quantity what it says
     * @param from index of its first UTF-16 unit, words such as 近 included
     * @param to index after its last, without the unit of measure
     */
    public record Found(Quantity quantity, int from, int to) {}

    /** All quantities of a text in order; parts of dates and names that look like numbers are among them. */
    public static List<Found> in(String text) {
        String plain = narrow(text);
        List<Found> found = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(plain);
        while (matcher.find()) {
            found.add(new Found(of(matcher), matcher.start(), matcher.end()));
        }
        return found;
    }

    private static Quantity of(Matcher matcher) {
        BigDecimal number = value(matcher.group(2));
        for (int i = 0; i < matcher.group(4).length(); i++) {
            number = number.multiply(BigDecimal.valueOf(scale(matcher.group(4).charAt(i))));
        }
        boolean more = matcher.group(3) != null || matcher.group(5) != null;
        return new Quantity(number, more ? Bound.OVER : bound(matcher.group(1) == null ? "" : matcher.group(1)));
    }

    private static Bound bound(String word) {
        return switch (word) {
            case "近", "将近" -> Bound.NEARLY;
            case "约", "大约" -> Bound.ABOUT;
            case "逾", "超过", "超" -> Bound.OVER;
            case "最高", "最多" -> Bound.AT_MOST;
            case "至少", "不少于" -> Bound.AT_LEAST;
            default -> Bound.EXACTLY;
        };
    }

    private static BigDecimal value(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return new BigDecimal(written.replaceAll("[,，]", ""));
        }
        long sum = 0;
        long digit = -1;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            int at = character == '零' ? 0 : character == '两' ? 2 : DIGITS.indexOf(character);
            if (at >= 0) {
                // 二〇二四 is read digit by digit
                digit = digit > 0 ? digit * 10 + at : at;
            } else {
                sum += Math.max(1, digit) * scale(character);
                digit = -1;
            }
        }
        return BigDecimal.valueOf(sum + Math.max(0, digit));
    }

    private static long scale(char character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 100_000_000;
        };
    }

    /** Full-width digits and points as half-width ones; the length stays. */
    private static String narrow(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character >= '０' && character <= '９' || character == '．') {
                plain.setCharAt(i, (char) (character - '０' + '0'));
            }
        }
        return plain.toString();
    }
}
