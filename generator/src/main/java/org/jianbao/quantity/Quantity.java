package org.jianbao.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number as Chinese prose writes it: 228, 15.9万, 100余万, 近150, 三, 十余, 逾千.
 *
 * @param number its value; that of 15.9万 is 159000
 * @param bound how it stands to what is meant
 */
public record Quantity(BigDecimal number, Bound bound) {
    public Quantity {
        number = number.stripTrailingZeros();
    }

    /** How a number stands to what is meant. */
    public enum Bound {
        EXACTLY,
        /** 约, 数百 */
        ABOUT,
        /** 余, 多, 逾, 超过, 上百 */
        OVER,
        /** 近, 将近 */
        NEARLY,
        /** 最高, 最多, 不超过, 不足 */
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

    /**
     * All quantities of a text in order. Years, months, days, times of day, ordinals (第35次), fractions and numbers in
     * names such as C919 are none; single numerals in words, such as that of 一线, cannot be told apart and are among them.
     */
    public static List<Found> in(String text) {
        return new QuantityScanner(text).found();
    }

    /** The value of a whole number in Arabic or Chinese digits: 11, 十一, 二〇二四; nothing for anything else. */
    public static Optional<BigDecimal> number(String written) {
        boolean arabic = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return arabic ? Optional.of(new BigDecimal(written)) : Numeral.value(written);
    }
}
