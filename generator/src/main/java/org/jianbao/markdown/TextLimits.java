package org.jianbao.markdown;

import java.util.Optional;

import org.jianbao.problem.ProblemKind;

/**
 * Refuses text that no person writes and that would take the parser's stack or time.
 *
 * <p>The limits lie far beyond real texts: a thousand equal marks in a row, or sixty quotes and lists inside each other.
 */
final class TextLimits {
    private static final String MARKS = "*_`~[]()<>!#-=+|{}&\\:^";
    /** Those that the inline parser has to pair; a long table has many of the others. */
    private static final String PAIRED = "*_`~[]<&{";
    private static final int LONGEST_RUN = 1_000;
    private static final int MOST_IN_LINE = 5_000;
    private static final int MOST_IN_BLOCK = 20_000;
    private static final int DEEPEST = 60;
    private static final int WIDEST_INDENT = 400;

    private TextLimits() {}

    /**
     * What a text exceeds.
     *
     * @param offset index of the character at which it does
     */
    record Excess(ProblemKind kind, int offset) {}

    /** The first excess of a text, if there is one. */
    static Optional<Excess> find(String text) {
        int inBlock = 0;
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Optional<Excess> excess = depth(text, start, end);
            if (excess.isPresent()) {
                return excess;
            }
            int inLine = 0;
            int run = 0;
            boolean blank = true;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                blank &= c == ' ' || c == '\t' || c == '\r';
                if (c >= 0x80 || MARKS.indexOf(c) < 0) {
                    run = 0;
                    continue;
                }
                inLine++;
                inBlock += PAIRED.indexOf(c) >= 0 ? 1 : 0;
                run = i > start && text.charAt(i - 1) == c ? run + 1 : 1;
                if (run > LONGEST_RUN || inLine > MOST_IN_LINE || inBlock > MOST_IN_BLOCK) {
                    return Optional.of(new Excess(ProblemKind.TOO_MANY_MARKS, Math.max(start, i - run + 1)));
                }
            }
            inBlock = blank ? 0 : inBlock;
            start = end + 1;
        }
        return Optional.empty();
    }

    /** Counts the quotes and lists that a line opens. */
    private static Optional<Excess> depth(String text, int start, int end) {
        int depth = 0;
        int indent = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                indent += c == ' ' ? 1 : 4;
                continue;
            }
            boolean quote = c == '>';
            boolean bullet = (c == '-' || c == '*' || c == '+') && i + 1 < end && isSpace(text.charAt(i + 1));
            boolean number = Character.isDigit(c) && c < 0x80;
            if (number) {
                int behind = i;
                while (behind < end && text.charAt(behind) >= '0' && text.charAt(behind) <= '9') {
                    behind++;
                }
                number = behind - i < 10 && behind + 1 < end
                        && (text.charAt(behind) == '.' || text.charAt(behind) == ')')
                        && isSpace(text.charAt(behind + 1));
                i = number ? behind : i;
            }
            boolean definition = c == ':' && i + 1 < end && isSpace(text.charAt(i + 1));
            int noteEnd = text.startsWith("[^", i) ? text.indexOf("]:", i, end) + 2 : 0;
            boolean note = noteEnd > i + 3;
            i = note ? noteEnd - 1 : i;
            if (indent > WIDEST_INDENT && (quote || bullet || number || c == '!' || c == ':' || c == '[')) {
                return Optional.of(new Excess(ProblemKind.TEXT_TOO_DEEP, i));
            }
            if (!quote && !bullet && !number && !definition && !note) {
                return Optional.empty();
            }
            if (++depth > DEEPEST) {
                return Optional.of(new Excess(ProblemKind.TEXT_TOO_DEEP, i));
            }
            i = bullet || number ? taskEnd(text, i, end) : i;
        }
        return Optional.empty();
    }

    /** The last character of the box behind the marker of a task, or the one at {@code marker}. */
    private static int taskEnd(String text, int marker, int end) {
        int i = marker + 1;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        boolean task = i + 3 < end && text.charAt(i) == '[' && " xX".indexOf(text.charAt(i + 1)) >= 0
                && text.charAt(i + 2) == ']' && isSpace(text.charAt(i + 3));
        return task ? i + 2 : marker;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
