package org.jianbao.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** The values of numbers in Chinese numerals. */
final class Numeral {
    /** The index of a digit is its value; 零 and 两 stand behind. */
    static final String DIGITS = "〇一二三四五六七八九零两";

    private Numeral() {}

    /** The value of 十百千万亿. */
    static long scale(char character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 100_000_000;
        };
    }

    /** The value of a digit, or −1. */
    static int digit(char character) {
        return character == '零' ? 0 : character == '两' ? 2 : DIGITS.indexOf(character);
    }

    /** The value of a run of digits and scales; nothing for what is no number, such as 五一, 三四十 or 千百. */
    static Optional<BigDecimal> value(String written) {
        if (isDigits(written)) {
            return positional(written);
        }
        Groups groups = new Groups();
        long section = 0;
        long last = Long.MAX_VALUE;
        int digit = -1;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (digit(character) >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = digit(character);
                continue;
            }
            long scale = scale(character);
            if (scale >= 10_000) {
                if (digit == 0 || !groups.add(section + Math.max(0, digit), scale)) {
                    return Optional.empty();
                }
                section = 0;
            } else if (scale >= last || section > 0 && digit < 0) {
                return Optional.empty();
            } else {
                section += Math.max(1, digit) * scale;
            }
            last = scale >= 10_000 ? Long.MAX_VALUE : scale;
            digit = -1;
        }
        return Optional.of(groups.total.add(BigDecimal.valueOf(section + Math.max(0, digit) * unit(written))));
    }

    /** The parts of a number that end in 万 or 亿, added up: 三亿 and 二千万. */
    private static final class Groups {
        /** Nobody counts in more of them: 万万 is 亿, 亿亿 the largest that has a name. */
        private static final int MOST = 4;

        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal largest = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        private int count;

        /**
         * Adds a part; whether a number can go on like this.
         *
         * @param units what stands before its scale; zero when it stands right behind another, or first
         */
        boolean add(long units, long scale) {
            BigDecimal size = BigDecimal.valueOf(scale);
            BigDecimal number = BigDecimal.valueOf(units == 0 && count == 0 ? 1 : units);
            boolean repeats = units == 0 && size.compareTo(last) == 0 && last.compareTo(largest) == 0;
            if (++count > MOST) {
                return false;
            }
            if (size.compareTo(largest) > 0 || repeats) {
                // 一万二千亿, 一万亿, 两万万: all before it is counted in it.
                total = total.add(number).multiply(size);
                largest = repeats ? size.multiply(size) : size;
                last = largest;
                return true;
            }
            total = total.add(number.multiply(size));
            boolean descends = units > 0 && size.compareTo(last) < 0;
            last = size;
            return descends;
        }
    }

    /** Whether a number is written digit by digit, without 十百千万亿. */
    static boolean isDigits(String written) {
        return written.chars().allMatch(c -> digit((char) c) >= 0);
    }

    /** What a last digit counts: 三千五 is 3500, 三千零五 is 3005, 二十五 is 25. */
    private static long unit(String written) {
        char before = written.length() < 2 ? '零' : written.charAt(written.length() - 2);
        return digit(before) >= 0 ? 1 : scale(before) / 10;
    }

    /** 二〇二四 is read digit by digit. */
    private static Optional<BigDecimal> positional(String written) {
        if (written.length() > 1 && written.indexOf('〇') < 0 && written.indexOf('零') < 0) {
            return Optional.empty();
        }
        StringBuilder number = new StringBuilder();
        written.chars().forEach(c -> number.append(digit((char) c)));
        return written.length() == 1 && digit(written.charAt(0)) == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(number.toString()));
    }
}
