package org.jianbao.model.event;

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
        long total = 0;
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
                long units = section + Math.max(0, digit);
                total = scale > 10_000 ? (total + Math.max(1, units)) * scale : total + Math.max(1, units) * scale;
                section = 0;
            } else if (scale >= last || section > 0 && digit < 0) {
                return Optional.empty();
            } else {
                section += Math.max(1, digit) * scale;
            }
            last = scale >= 10_000 ? Long.MAX_VALUE : scale;
            digit = -1;
        }
        return Optional.of(BigDecimal.valueOf(total + section + Math.max(0, digit) * unit(written)));
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
