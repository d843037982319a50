package org.jianbao.markdown.text;

/**
 * The classes of characters that the rules for Chinese text ask about, by code point.
 *
 * <p>"Wide" is what the markdown-cjk-friendly specification calls a CJK character: East Asian Width W, F or H of Unicode
 * 17 without default emoji, and Hangul (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md).
 */
public final class Characters {
    private static final int[] WIDE = {0x1100, 0x11ff, 0x20a9, 0x20a9, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f,
            0x2e80, 0x2e99, 0x2e9b, 0x2ef3, 0x2f00, 0x2fd5, 0x2ff0, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105,
            0x312f, 0x3131, 0x318e, 0x3190, 0x31e5, 0x31ef, 0x321e, 0x3220, 0x3247, 0x3250, 0xa48c, 0xa490, 0xa4c6,
            0xa960, 0xa97c, 0xac00, 0xd7a3, 0xd7b0, 0xd7c6, 0xd7cb, 0xd7fb, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30,
            0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b, 0xff01, 0xffbe, 0xffc2, 0xffc7, 0xffca, 0xffcf, 0xffd2, 0xffd7,
            0xffda, 0xffdc, 0xffe0, 0xffe6, 0xffe8, 0xffee, 0x16fe0, 0x16fe4, 0x16ff0, 0x16ff6, 0x17000, 0x18cda,
            0x18cff, 0x18d20, 0x18d80, 0x18df2, 0x18e00, 0x19191, 0x191a0, 0x191d2, 0x1aff0, 0x1aff3, 0x1aff5, 0x1affb,
            0x1affd, 0x1affe, 0x1b000, 0x1b128, 0x1b132, 0x1b132, 0x1b150, 0x1b152, 0x1b155, 0x1b155, 0x1b164, 0x1b168,
            0x1b170, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360, 0x1d376, 0x1f200, 0x1f200, 0x1f202, 0x1f202, 0x1f210, 0x1f219,
            0x1f21b, 0x1f22e, 0x1f230, 0x1f231, 0x1f237, 0x1f237, 0x1f23b, 0x1f23b, 0x1f240, 0x1f248, 0x1f260, 0x1f265,
            0x20000, 0x3fffd};

    private Characters() {}

    /** Whether a character is written in the full square that Chinese, Japanese and Korean use. */
    public static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (c < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (c > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a Chinese character proper. */
    public static boolean isHan(int c) {
        return c >= 0x2e80 && (c >= 0x4e00 && c <= 0x9fff
                || Character.isValidCodePoint(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Whether it is Korean, which sets spaces between words. */
    public static boolean isHangul(int c) {
        return c >= 0x1100 && Character.isValidCodePoint(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    /** Whether its script sets no spaces between words. */
    public static boolean isSpaceless(int c) {
        return isWide(c) && !isHangul(c);
    }

    /** Unicode punctuation character of CommonMark 0.31: general category P or S. */
    public static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }

    /** Unicode whitespace character of CommonMark 0.31. */
    public static boolean isWhitespace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'
                || c > 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Whether it may be escaped by a backslash. */
    static boolean isAsciiPunctuation(int c) {
        return c > 0x20 && c < 0x7f && !isAsciiAlphanumeric(c);
    }

    /** Whether it is a Latin letter or digit of ASCII. */
    public static boolean isAsciiAlphanumeric(int c) {
        return c >= '0' && c <= '9' || isAsciiLetter(c);
    }

    /** Whether it is a Latin letter of ASCII. */
    public static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether it selects the form of the character before it. */
    public static boolean isVariationSelector(int c) {
        return isStandardSelector(c) || isIdeographicSelector(c);
    }

    /** Standard variation selector, without the one for emoji. */
    public static boolean isStandardSelector(int c) {
        return c >= 0xfe00 && c <= 0xfe0e;
    }

    /** Ideographic variation selector. */
    public static boolean isIdeographicSelector(int c) {
        return c >= 0xe0100 && c <= 0xe01ef;
    }

    /** Marks that Chinese shares with Latin scripts (East Asian Width A): quotation marks, dashes, …, ·. */
    public static boolean isSharedMark(int c) {
        return c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019 || c == 0x2014 || c == 0x2026 || c == 0xb7
                || c == 0x2013;
    }

    /** Shared marks, and the ASCII marks that Chinese typists use for full-width ones. */
    public static boolean isChineseMark(int c) {
        return isSharedMark(c) || c < 0x80 && ",.:;!?()\"'%".indexOf(c) >= 0;
    }
}
