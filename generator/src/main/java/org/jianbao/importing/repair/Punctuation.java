package org.jianbao.importing.repair;

import org.jianbao.importing.source.StyledText;

/** Marks of half width among Chinese characters, and quotation marks that do not say which end they are. */
final class Punctuation {
    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final String WIDE_MARKS = "，。、；：？！）》】”’」』（《【“‘「『…";
    private static final String CLOSERS = ")]”’」』》】）\"";

    private static final int LONGEST_BRACKET = 200;

    private Punctuation() {}

    /** Whether a mark brings its own space. Curly quotes and points may stand beside Latin words: a blank there stays. */
    static boolean isWideMark(char c) {
        return "，。、；：？！）》】（《【".indexOf(c) >= 0;
    }

    static StyledText widened(StyledText text) {
        StringBuilder plain = new StringBuilder(text.text());
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            int mark = HALF.indexOf(c);
            if (mark >= 0 && isAmongHan(plain, at, c)) {
                plain.setCharAt(at, FULL.charAt(mark));
            } else if (c == '.' && isFullStop(plain, at)) {
                plain.setCharAt(at, '。');
            } else if (c == '(' || c == '[') {
                brackets(plain, at);
            }
        }
        // A blank behind what was a half-width mark has no use any more.
        return text.withText(plain.toString()).without(at -> at > 0 && plain.charAt(at) == ' '
                && text.text().charAt(at - 1) != plain.charAt(at - 1) && isWideMark(plain.charAt(at - 1)));
    }

    /** A mark behind a Chinese character, or behind what ends and before one; none of those within numbers and addresses. */
    private static boolean isAmongHan(CharSequence text, int at, char c) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        if (c == ':' && after == '/' || Character.isDigit(before) && Character.isDigit(after)) {
            return false;
        }
        if (isHan(before)) {
            return true;
        }
        char next = after == ' ' && at + 2 < text.length() ? text.charAt(at + 2) : after;
        boolean ends = CLOSERS.indexOf(before) >= 0 || WIDE_MARKS.indexOf(before) >= 0;
        return ends && (isHan(next) || WIDE_MARKS.indexOf(next) >= 0 || Character.isDigit(next) || next == '\n')
                || isHan(next) && (Character.isLetterOrDigit(before) || before == '%');
    }

    private static boolean isFullStop(CharSequence text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        boolean behindHan = isHan(before) || "”’》）)".indexOf(before) >= 0;
        return behindHan && (after == '\n' || after == '”' || isHan(after) && before != '.');
    }

    /** Brackets around Chinese, or behind it, are full-width ones. */
    private static void brackets(StringBuilder text, int open) {
        boolean square = text.charAt(open) == '[';
        char closer = square ? ']' : ')';
        int depth = 0;
        int close = -1;
        for (int at = open; at < Math.min(text.length(), open + LONGEST_BRACKET) && close < 0; at++) {
            depth += text.charAt(at) == text.charAt(open) ? 1 : 0;
            depth -= text.charAt(at) == closer || !square && text.charAt(at) == '）' ? 1 : 0;
            close = depth == 0 ? at : -1;
        }
        boolean han = close > 0 && text.substring(open, close).chars().anyMatch(c -> isHan((char) c))
                || open > 0 && (isHan(text.charAt(open - 1)) || WIDE_MARKS.indexOf(text.charAt(open - 1)) >= 0)
                || close > 0 && close + 1 < text.length() && isHan(text.charAt(close + 1));
        if (close > 0 && han && !square) {
            text.setCharAt(open, '（');
            text.setCharAt(close, '）');
        }
    }

    /** Straight double quotes of a paragraph with an even number of them, and Chinese beside or within. */
    static StyledText quoted(StyledText text) {
        String plain = text.text();
        long count = plain.chars().filter(c -> c == '"').count();
        if (count == 0 || count % 2 != 0 || plain.chars().noneMatch(c -> isHan((char) c))) {
            return text;
        }
        StringBuilder mended = new StringBuilder(plain);
        boolean open = true;
        for (int at = 0; at < mended.length(); at++) {
            if (mended.charAt(at) == '"') {
                mended.setCharAt(at, open ? '“' : '”');
                open = !open;
            }
        }
        return text.withText(mended.toString());
    }

    static boolean isHan(char c) {
        return Character.isIdeographic(c) || Character.isSurrogate(c);
    }
}
