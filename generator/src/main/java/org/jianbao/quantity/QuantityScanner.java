package org.jianbao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.quantity.BoundWord.Said;
import org.jianbao.quantity.Quantity.Bound;
import org.jianbao.quantity.Quantity.Found;

/** Finds the quantities of one text. */
final class QuantityScanner {
    private static final String MORE = "余多几";
    private static final String SCALES = "十百千万亿";
    private static final String NUMERALS = Numeral.DIGITS + SCALES;
    /** Behind these, a 万 that begins a number is one; elsewhere it is mostly part of a name, such as 万州. */
    private static final String COUNTED = "余多名人元家件户张册";
    /** What stands between two days: 3日至8日, 3、4日. */
    private static final String RANGE = "至到和及、—–-－~～";
    private static final int LONGEST_FILLER = 4;
    /** So many of 百千万亿 may follow a number. */
    private static final int MOST_SCALES = 4;

    private final String text;
    private final List<Found> found = new ArrayList<>();

    QuantityScanner(String text) {
        this.text = narrow(text);
    }

    List<Found> found() {
        for (int at = 0; at < text.length();) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at = arabic(at);
            } else if (NUMERALS.indexOf(c) >= 0) {
                at = chinese(at);
            } else {
                at++;
            }
        }
        return found;
    }

    /** Takes a number in Arabic digits; returns where to go on. */
    private int arabic(int start) {
        int end = digits(start);
        boolean grouped = end - start <= 3;
        StringBuilder number = new StringBuilder(text.substring(start, end));
        while (grouped && charAt(end) == ',' && digits(end + 1) == end + 4) {
            // 14,068
            number.append(text, end + 1, end + 4);
            end += 4;
        }
        boolean whole = true;
        if (charAt(end) == '.' && isDigit(charAt(end + 1))) {
            int fraction = digits(end + 1);
            number.append(text, end, fraction);
            end = fraction;
            whole = false;
        }
        if (!whole && charAt(end) == '.' && isDigit(charAt(end + 1)) || isLatin(charAt(start - 1))
                || isName(start)) {
            return skipCode(end);
        }
        boolean year = whole && end - start == 4 && charAt(skipBlank(end)) == '年';
        return year ? end : add(start, end, new BigDecimal(number.toString()));
    }

    /** Takes a number in Chinese numerals; returns where to go on. */
    private int chinese(int start) {
        int end = start;
        while (NUMERALS.indexOf(charAt(end)) >= 0) {
            end++;
        }
        String written = text.substring(start, end);
        char first = written.charAt(0);
        boolean name = first == '亿' || first == '万' && COUNTED.indexOf(charAt(end)) < 0;
        boolean year = written.length() == 4 && charAt(end) == '年' && Numeral.isDigits(written);
        Optional<BigDecimal> number = name || year ? Optional.empty() : Numeral.value(written);
        return number.isEmpty() ? end : add(start, end, number.get());
    }

    /** Adds a number, unless it is none by what stands around it; returns where to go on. */
    private int add(int start, int end, BigDecimal number) {
        if (isPartOfDate(start, end) || isPartOfAnother(start, end)) {
            return end;
        }
        int to = end;
        boolean more = false;
        int next = skipBlank(to);
        if (MORE.indexOf(charAt(next)) >= 0) {
            more = true;
            to = next + 1;
        }
        BigDecimal value = number;
        next = skipBlank(to);
        for (int scales = 0; scales < MOST_SCALES && "百千万亿".indexOf(charAt(next)) >= 0; scales++) {
            value = value.multiply(BigDecimal.valueOf(Numeral.scale(charAt(next))));
            next++;
            to = next;
        }
        if (MORE.indexOf(charAt(to)) >= 0) {
            more = true;
            to++;
        }
        Said prefix = prefix(start);
        found.add(new Found(new Quantity(value, more ? Bound.OVER : prefix.bound()), prefix.from(), to));
        return to;
    }

    /** A month, a day, a time of day; the years are known to the callers. */
    private boolean isPartOfDate(int start, int end) {
        char next = charAt(skipBlank(end));
        char before = charAt(backOverBlank(start));
        boolean day = next == '日' || next == '号';
        boolean time = (next == ':' || next == '：') && isDigit(charAt(end + 1))
                || (before == ':' || before == '：') && isDigit(charAt(start - 2));
        return next == '月' || time
                || before == '月' && (day || RANGE.indexOf(next) >= 0)
                || day && (RANGE.indexOf(before) >= 0 || before == '日' || before == '号');
    }

    /** An ordinal, a part of a fraction, or half of something. */
    private boolean isPartOfAnother(int start, int end) {
        return charAt(backOverBlank(start)) == '第' || text.startsWith("分之", end) || text.startsWith("分之", start - 2)
                || charAt(end) == '半';
    }

    /** What the word before a number says of it. */
    private Said prefix(int start) {
        int before = backOverBlank(start) + 1;
        for (BoundWord word : BoundWord.values()) {
            Optional<Said> said = word.before(text, before, charAt(start));
            if (said.isPresent()) {
                return said.get();
            }
        }
        for (int gap = 1; gap <= LONGEST_FILLER && isHan(charAt(before - gap)); gap++) {
            // 最高奖励5万元
            if (text.startsWith("最高", before - gap - 2) || text.startsWith("最多", before - gap - 2)) {
                return new Said(Bound.AT_MOST, before - gap - 2);
            }
        }
        return new Said(Bound.EXACTLY, start);
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    private int digits(int start) {
        int end = start;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits behind a letter: C919, GB-2024. */
    private boolean isName(int start) {
        return charAt(start - 1) == '-' && isLatin(charAt(start - 2));
    }

    /** Goes over the rest of a version, an address or a date such as 2024.11.6. */
    private int skipCode(int from) {
        int end = from;
        while (isDigit(charAt(end)) || charAt(end) == '.' && isDigit(charAt(end + 1))) {
            end++;
        }
        return end;
    }

    private int skipBlank(int from) {
        int at = from;
        while (charAt(at) == ' ' || charAt(at) == '\u00a0') {
            at++;
        }
        return at;
    }

    /** Index of the last character before a place that is no blank. */
    private int backOverBlank(int start) {
        int at = start - 1;
        while (charAt(at) == ' ' || charAt(at) == '\u00a0') {
            at--;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isHan(char c) {
        return c >= 0x4e00 && c <= 0x9fff && NUMERALS.indexOf(c) < 0;
    }

    /** Full-width digits, and points and commas between them, as half-width ones; the length stays. */
    private static String narrow(String text) {
        StringBuilder plain = new StringBuilder(text);
        boolean wide = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９' || c == '．' || c == '％' || wide && c == '，' && isWideDigit(text, i + 1)) {
                plain.setCharAt(i, (char) (c - '０' + '0'));
            }
            wide = c >= '０' && c <= '９';
        }
        return plain.toString();
    }

    private static boolean isWideDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '０' && text.charAt(at) <= '９';
    }
}
