package org.jianbao.markdown.text;

/**
 * Finds where the parts of inline syntax end, by hand instead of by regular expression.
 *
 * <p>Flexmark's regular expressions recurse for every repetition, so that a long title or tag overflows the stack, and
 * an anchored one that fails is tried at each following character. These methods take one pass and no stack. Each
 * returns the index behind the part, or {@link #NONE}. Source: CommonMark 0.31.2, sections 2.5, 4.7, 6.3, 6.5 and 6.6.
 */
public final class InlineSyntax {
    /** There is no such part here. */
    public static final int NONE = -1;

    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;

    private InlineSyntax() {}

    /** A link label, {@code [foo]}. */
    public static int label(String text, int start) {
        if (!at(text, start, '[')) {
            return NONE;
        }
        int last = Math.min(text.length(), start + LONGEST_LABEL + 2);
        for (int i = start + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i + 1;
            }
            if (c == '[') {
                return NONE;
            }
            if (c == '\\' && isEscapable(text, i + 1)) {
                i++;
            }
        }
        return NONE;
    }

    /** A link title in quotes or parentheses. */
    public static int title(String text, int start) {
        if (start >= text.length()) {
            return NONE;
        }
        char open = text.charAt(start);
        if (open != '"' && open != '\'' && open != '(') {
            return NONE;
        }
        char close = open == '(' ? ')' : open;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '(' && open == '(') {
                return NONE;
            }
            if (c == '\\') {
                i++;
            }
        }
        return NONE;
    }

    /** A link destination in angle brackets. */
    public static int angledDestination(String text, int start) {
        if (!at(text, start, '<')) {
            return NONE;
        }
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || c == '\r') {
                return NONE;
            }
            if (c == '\\') {
                i++;
            }
        }
        return NONE;
    }

    /** A bare link destination, which may be empty. */
    public static int bareDestination(String text, int start) {
        int open = 0;
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && isEscapable(text, i + 1)) {
                i++;
            } else if (c == '(') {
                if (++open > DEEPEST_PARENTHESES) {
                    return NONE;
                }
            } else if (c == ')') {
                if (--open < 0) {
                    break;
                }
            } else if (c <= ' ' || c == 0x7f) {
                break;
            }
        }
        return open > 0 ? NONE : i;
    }

    /** An entity or numeric character reference; whether a named one exists is not looked up. */
    public static int entity(String text, int start) {
        int i = start + 1;
        if (at(text, i, '#')) {
            boolean hex = at(text, i + 1, 'x') || at(text, i + 1, 'X');
            int digits = i + (hex ? 2 : 1);
            int end = digits;
            while (end < text.length() && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0
                    && text.charAt(end) < 0x80) {
                end++;
            }
            return end > digits && end - digits <= (hex ? 6 : 7) && at(text, end, ';') ? end + 1 : NONE;
        }
        int end = i;
        while (end < text.length() && end - i < 32 && Characters.isAsciiAlphanumeric(text.charAt(end))) {
            end++;
        }
        return end - i >= 2 && Characters.isAsciiLetter(text.charAt(i)) && at(text, end, ';') ? end + 1 : NONE;
    }

    /** An absolute address in angle brackets, {@code <https://example.org>}. */
    public static int uriAutolink(String text, int start) {
        int i = start + 1;
        while (i < text.length()
                && (Characters.isAsciiAlphanumeric(text.charAt(i)) || "+.-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        int scheme = i - start - 1;
        if (scheme < 2 || scheme > 32 || !Characters.isAsciiLetter(text.charAt(start + 1)) || !at(text, i, ':')) {
            return NONE;
        }
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c <= ' ' || c == '<' || c == 0x7f) {
                return NONE;
            }
        }
        return NONE;
    }

    /** A mail address in angle brackets, {@code <a@example.org>}. */
    public static int mailAutolink(String text, int start) {
        int i = start + 1;
        while (i < text.length() && isMailboxCharacter(text.charAt(i))) {
            i++;
        }
        if (i == start + 1 || !at(text, i, '@')) {
            return NONE;
        }
        do {
            int label = ++i;
            while (i < text.length() && (Characters.isAsciiAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
                i++;
            }
            boolean bad = i == label || i - label > 63 || text.charAt(label) == '-' || text.charAt(i - 1) == '-';
            if (bad) {
                return NONE;
            }
        } while (at(text, i, '.'));
        return at(text, i, '>') ? i + 1 : NONE;
    }

    /** Text between two equal quotation marks, of which the first stands at {@code start}. */
    public static int quotedEnd(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? NONE : end + 1;
    }

    /** White space of HTML; {@code start} when there is none. */
    public static int whitespaceEnd(String text, int start) {
        int i = start;
        while (i < text.length() && isHtmlWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether HTML takes a character for white space. */
    public static boolean isHtmlWhitespace(char c) {
        return " \t\n\r\f".indexOf(c) >= 0;
    }

    /** The characters that are equal to the one at {@code start}. */
    public static int runEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    /** Whether a backslash may escape the character at an index. */
    public static boolean isEscapable(String text, int index) {
        return index < text.length() && Characters.isAsciiPunctuation(text.charAt(index));
    }

    /** Whether a character stands at an index. */
    public static boolean at(String text, int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }

    private static boolean isMailboxCharacter(char c) {
        return Characters.isAsciiAlphanumeric(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
    }
}
