package org.jianbao.markdown.syntax;

import org.jianbao.markdown.text.Characters;

/**
 * Whether a run of {@code *}, {@code _} or {@code ~} may open or close emphasis, by what stands on either side.
 *
 * <p>Sources: CommonMark 0.31.2 section 6.2; the markdown-cjk-friendly specification, which lets marks beside a CJK
 * character open and close so that {@code **走访调研。**走访} is bold; beyond it, “ ” — … and ASCII marks count as CJK when
 * a CJK character stands behind them, so that {@code **“十四五”**2025年} and {@code **最高奖励5万元!**2024年} are bold too.
 * That is for runs of two and more: a single star, as in {@code “rm g*”}, is seldom meant as emphasis there.
 *
 * @param canOpen whether the run may open
 * @param canClose whether the run may close
 */
record Flanking(boolean canOpen, boolean canClose) {
    /** How many marks may stand between a run and the CJK character that decides. */
    private static final int REACH = 4;
    private static final String UNIT = "mckMCK米厘毫分公里寸尺";

    /** Looks at the run of {@code mark} that spans {@code [start, end)}. */
    static Flanking of(CharSequence input, int start, int end, char mark) {
        boolean beyond = end - start > 1;
        Side before = before(input, start, beyond);
        Side after = after(input, end, beyond);
        boolean cjk = before.cjk || after.cjk;
        boolean left = !after.space
                && (!after.punctuation || before.space || before.punctuation || cjk || before.ideographicSelector);
        boolean right = !before.space && (!before.punctuation || after.space || after.punctuation || cjk);
        if (mark == '_') {
            return new Flanking(left && (!right || before.punctuation), right && (!left || after.punctuation));
        }
        return new Flanking(left, right);
    }

    /** Whether a run stands between digits, where it multiplies or hides others: {@code 3*4}, {@code 138****5678}. */
    static boolean isBetweenDigits(CharSequence input, int start, int end) {
        return input.charAt(start) == '*' && end < input.length() && isDigit(input.charAt(end))
                && isQuantity(input, start, end - start == 1);
    }

    /** Whether a number ends here, when {@code withUnit} also one with a unit of length behind it. */
    private static boolean isQuantity(CharSequence input, int end, boolean withUnit) {
        int i = end;
        while (withUnit && i > 0 && end - i < 2 && UNIT.indexOf(input.charAt(i - 1)) >= 0) {
            i--;
        }
        return i > 0 && (isDigit(input.charAt(i - 1)) || withUnit && ")）".indexOf(input.charAt(i - 1)) >= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private record Side(boolean space, boolean punctuation, boolean cjk, boolean ideographicSelector) {}

    private static Side before(CharSequence input, int start, boolean beyond) {
        if (start == 0) {
            return new Side(true, false, false, false);
        }
        int c = Character.codePointBefore(input, start);
        int at = start - Character.charCount(c);
        if (Characters.isStandardSelector(c) && at > 0) {
            int base = Character.codePointBefore(input, at);
            return new Side(false, Characters.isPunctuation(base), isCjkWithSelector(base, c), false);
        }
        boolean punctuation = Characters.isPunctuation(c);
        boolean cjk = Characters.isWide(c)
                || beyond && punctuation && Characters.isChineseMark(c) && cjkBefore(input, at);
        return new Side(Characters.isWhitespace(c), punctuation, cjk, Characters.isIdeographicSelector(c));
    }

    private static Side after(CharSequence input, int end, boolean beyond) {
        if (end >= input.length()) {
            return new Side(true, false, false, false);
        }
        int c = Character.codePointAt(input, end);
        boolean punctuation = Characters.isPunctuation(c);
        boolean cjk = Characters.isWide(c)
                || beyond && punctuation && Characters.isChineseMark(c)
                        && cjkAfter(input, end + Character.charCount(c));
        return new Side(Characters.isWhitespace(c), punctuation, cjk, false);
    }

    /** Full-width quotation marks (U+FE01) and the symbols that Unicode gives a text form are CJK. */
    private static boolean isCjkWithSelector(int base, int selector) {
        boolean fullWidthQuote = selector == 0xfe01
                && (base == 0x2018 || base == 0x2019 || base == 0x201c || base == 0x201d);
        return Characters.isWide(base) || fullWidthQuote || base == 0x3030 || base == 0x303d || base == 0x3297
                || base == 0x3299;
    }

    private static boolean cjkBefore(CharSequence input, int end) {
        int at = end;
        for (int i = 0; i < REACH && at > 0; i++) {
            int c = Character.codePointBefore(input, at);
            if (Characters.isWide(c)) {
                return true;
            }
            if (!Characters.isChineseMark(c)) {
                return false;
            }
            at -= Character.charCount(c);
        }
        return false;
    }

    private static boolean cjkAfter(CharSequence input, int start) {
        int at = start;
        for (int i = 0; i < REACH && at < input.length(); i++) {
            int c = Character.codePointAt(input, at);
            if (Characters.isWide(c)) {
                return true;
            }
            if (!Characters.isChineseMark(c)) {
                return false;
            }
            at += Character.charCount(c);
        }
        return false;
    }
}
