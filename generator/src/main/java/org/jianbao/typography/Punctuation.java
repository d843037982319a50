package org.jianbao.typography;

import java.util.ArrayList;
import java.util.List;

/** Marks of half width among Chinese characters, and quotation marks that do not say which end they are. */
public final class Punctuation {
    /** A full stop behind a number ends a Chinese sentence when it has Chinese so many characters before. */
    private static final int NEAR = 12;
    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final String WIDE_MARKS = "，。、；：？！）》】”’」』（《【“‘「『…";
    private static final String CLOSERS = ")]”’」』》】）\"";

    private static final int LONGEST_BRACKET = 200;

    private Punctuation() {}

    /** Whether a mark brings its own space. Curly quotes and points may stand beside Latin words: a blank there stays. */
    public static boolean isWideMark(char c) {
        return "，。、；：？！）》】（《【".indexOf(c) >= 0;
    }

    /** Each mark that should be a full-width one, in order. */
    public static List<Change> widened(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            int mark = HALF.indexOf(c);
            if (mark >= 0 && isAmongHan(plain, at, c)) {
                plain.setCharAt(at, FULL.charAt(mark));
            } else if (c == '.' && isFullStop(plain, at)) {
                plain.setCharAt(at, '。');
            } else if (c == '(') {
                brackets(plain, at);
            }
        }
        return different(text, plain);
    }

    /** A mark behind a Chinese character, or behind what ends and before one; none of those within numbers and addresses. */
    private static boolean isAmongHan(CharSequence text, int at, char c) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        if (c == ':' && after == '/' || Character.isDigit(before) && Character.isDigit(after)) {
            return false;
        }
        if (Characters.isHan(before)) {
            return true;
        }
        char next = after == ' ' && at + 2 < text.length() ? text.charAt(at + 2) : after;
        boolean ends = CLOSERS.indexOf(before) >= 0 || WIDE_MARKS.indexOf(before) >= 0;
        return ends
                && (Characters.isHan(next) || WIDE_MARKS.indexOf(next) >= 0 || Character.isDigit(next) || next == '\n')
                || (Characters.isHan(next) || "《“（【「".indexOf(next) >= 0)
                        && (Character.isLetterOrDigit(before) || before == '%');
    }

    private static boolean isFullStop(CharSequence text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        CharSequence near = text.subSequence(Math.max(0, at - NEAR), at);
        boolean sentence = Character.isDigit(before) && after == '\n'
                && near.chars().anyMatch(c -> Characters.isHan((char) c))
                && text.chars().anyMatch(c -> c == '，' || c == '；' || c == '。');
        boolean behindHan = sentence || Characters.isHan(before) || "”’》）)".indexOf(before) >= 0
                || before == '%' && after == '\n';
        return behindHan && (after == '\n' || after == '”' || Characters.isHan(after) && before != '.');
    }

    /** Brackets around Chinese, or behind it, are full-width ones. */
    private static void brackets(StringBuilder text, int open) {
        int depth = 0;
        int close = -1;
        for (int at = open; at < Math.min(text.length(), open + LONGEST_BRACKET) && close < 0; at++) {
            depth += text.charAt(at) == '(' ? 1 : 0;
            depth -= text.charAt(at) == ')' || text.charAt(at) == '）' ? 1 : 0;
            close = depth == 0 ? at : -1;
        }
        boolean han = close > 0 && text.substring(open, close).chars().anyMatch(c -> Characters.isHan((char) c))
                || open > 0 && (Characters.isHan(text.charAt(open - 1))
                        || WIDE_MARKS.indexOf(text.charAt(open - 1)) >= 0)
                || close > 0 && close + 1 < text.length() && Characters.isHan(text.charAt(close + 1));
        // tidy(): the name of a function.
        boolean call = close == open + 1 && open > 0 && text.charAt(open - 1) < 0x80
                && Character.isLetterOrDigit(text.charAt(open - 1));
        if (close > 0 && han && !call) {
            text.setCharAt(open, '（');
            text.setCharAt(close, '）');
        }
    }

    /** Straight double quotes of a paragraph with an even number of them and Chinese in it, as curly ones. */
    public static List<Change> quotes(String paragraph) {
        long count = paragraph.chars().filter(c -> c == '"').count();
        if (count == 0 || count % 2 != 0 || paragraph.chars().noneMatch(c -> Characters.isHan((char) c))) {
            return List.of();
        }
        StringBuilder mended = new StringBuilder(paragraph);
        boolean open = true;
        for (int at = 0; at < mended.length(); at++) {
            if (mended.charAt(at) == '"') {
                mended.setCharAt(at, open ? '“' : '”');
                open = !open;
            }
        }
        return different(paragraph, mended);
    }

    private static List<Change> different(String text, CharSequence mended) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != mended.charAt(at)) {
                changes.add(Change.of(at, mended.charAt(at)));
            }
        }
        return changes;
    }
}
