package org.jianbao.quantity;

import org.jianbao.quantity.Quantity.Bound;

/** The words before a number that say how it stands to what is meant; longer ones stand before what they end with. */
enum BoundWord {
    AT_MOST("不超过", Bound.AT_MOST, ""),
    NO_MORE("不多于", Bound.AT_MOST, ""),
    UNDER("不足", Bound.AT_MOST, ""),
    NOT_REACHING("不到", Bound.AT_MOST, "想看找达听料意遇碰得做办买收等见拿"),
    HIGHEST("最高", Bound.AT_MOST, ""),
    MOST("最多", Bound.AT_MOST, ""),
    NO_LESS("不少于", Bound.AT_LEAST, ""),
    NOT_BELOW("不低于", Bound.AT_LEAST, ""),
    FEWER("少于", Bound.AT_MOST, ""),
    BELOW("低于", Bound.AT_MOST, ""),
    AT_LEAST("至少", Bound.AT_LEAST, ""),
    LEAST("最少", Bound.AT_LEAST, ""),
    MORE("多于", Bound.OVER, ""),
    ABOVE("高于", Bound.OVER, ""),
    EXCEEDING("超过", Bound.OVER, ""),
    BREAKING("突破", Bound.OVER, ""),
    OVER("超", Bound.OVER, "赶"),
    BEYOND("逾", Bound.OVER, ""),
    /** 上百名, 上万人 */
    UP_TO("上", Bound.OVER, "以网线路会", true),
    NEARING("将近", Bound.NEARLY, ""),
    CLOSE("接近", Bound.NEARLY, ""),
    NEARLY("近", Bound.NEARLY, "附最远邻"),
    APPROXIMATELY("大约", Bound.ABOUT, ""),
    ABOUT("约", Bound.ABOUT, "节预签合公条相履"),
    /** 数百名 */
    SOME("数", Bound.ABOUT, "人次总件户", true),
    SEVERAL("几", Bound.ABOUT, "", true);

    private final String word;
    private final Bound bound;
    private final String notBehind;
    private final boolean ofScales;

    BoundWord(String word, Bound bound, String notBehind) {
        this(word, bound, notBehind, false);
    }

    BoundWord(String word, Bound bound, String notBehind, boolean ofScales) {
        this.word = word;
        this.bound = bound;
        this.notBehind = notBehind;
        this.ofScales = ofScales;
    }

    Bound bound() {
        return bound;
    }

    int length() {
        return word.length();
    }

    /** Whether the word ends at a place of a text, before a number that begins with a character. */
    boolean standsBefore(String text, int end, char first) {
        int start = end - word.length();
        return text.startsWith(word, start)
                && (start == 0 || notBehind.indexOf(text.charAt(start - 1)) < 0)
                && (!ofScales || "十百千万".indexOf(first) >= 0);
    }
}
