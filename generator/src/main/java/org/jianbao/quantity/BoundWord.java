package org.jianbao.quantity;

import java.util.List;
import java.util.Optional;

import org.jianbao.quantity.Quantity.Bound;

/** The words before a number that say how it stands to what is meant; longer ones stand before what they end with. */
enum BoundWord {
    UNDER("不足", Bound.AT_MOST, ""),
    NOT_REACHING("不到", Bound.AT_MOST, "想看找达听料意遇碰得做办买收等见拿"),
    HIGHEST("最高", Bound.AT_MOST, ""),
    MOST("最多", Bound.AT_MOST, ""),
    FEWER("少于", Bound.AT_MOST, Bound.AT_LEAST),
    BELOW("低于", Bound.AT_MOST, Bound.AT_LEAST),
    AT_LEAST("至少", Bound.AT_LEAST, ""),
    LEAST("最少", Bound.AT_LEAST, ""),
    MORE("多于", Bound.OVER, Bound.AT_MOST),
    ABOVE("高于", Bound.OVER, Bound.AT_MOST),
    EXCEEDING("超过", Bound.OVER, Bound.AT_MOST),
    BREAKING("突破", Bound.OVER, Bound.AT_MOST),
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

    /** What turns a comparison round: 不超过, 不得少于. Longer ones stand before what they end with. */
    private static final List<String> NEGATIONS = List.of("不得", "不能", "不应", "不可", "不会", "没有", "并未", "尚未", "从未", "不",
            "未");

    private final String word;
    private final Bound bound;
    private final Bound negated;
    private final String notBehind;
    private final boolean ofScales;

    BoundWord(String word, Bound bound, String notBehind) {
        this(word, bound, bound, notBehind, false);
    }

    BoundWord(String word, Bound bound, Bound negated) {
        this(word, bound, negated, "", false);
    }

    BoundWord(String word, Bound bound, String notBehind, boolean ofScales) {
        this(word, bound, bound, notBehind, ofScales);
    }

    BoundWord(String word, Bound bound, Bound negated, String notBehind, boolean ofScales) {
        this.word = word;
        this.bound = bound;
        this.negated = negated;
        this.notBehind = notBehind;
        this.ofScales = ofScales;
    }

    /**
     * What the word says of a number.
     *
     * @param from where it begins, with what turns it round
     */
    record Said(Bound bound, int from) {}

    /** What the word says when it ends at a place of a text, before a number that begins with a character; else nothing. */
    Optional<Said> before(String text, int end, char first) {
        if (!standsBefore(text, end, first)) {
            return Optional.empty();
        }
        int start = end - word.length();
        return Optional.of(negated == bound ? new Said(bound, start)
                : NEGATIONS.stream().filter(not -> text.startsWith(not, start - not.length())).findFirst()
                        .map(not -> new Said(negated, start - not.length())).orElse(new Said(bound, start)));
    }

    private boolean standsBefore(String text, int end, char first) {
        int start = end - word.length();
        return text.startsWith(word, start)
                && (start == 0 || notBehind.indexOf(text.charAt(start - 1)) < 0)
                && (!ofScales || "十百千万".indexOf(first) >= 0);
    }
}
