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
                run = i > start && text.charAt(i - 1) == c ? run + 1 : 1;
                if (run > LONGEST_RUN || inLine > MOST_IN_LINE || inBlock + inLine > MOST_IN_BLOCK) {
                    return Optional.of(new Excess(ProblemKind.TOO_MANY_MARKS, Math.max(start, i - run + 1)));
                }
            }
            inBlock = blank ? 0 : inBlock + inLine;
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
            if (indent > WIDEST_INDENT && (quote || bullet || number || c == '!' || c == ':' || c == '[')) {
                return Optional.of(new Excess(ProblemKind.TEXT_TOO_DEEP, i));
            }
            if (!quote && !bullet && !number) {
                return Optional.empty();
            }
            if (++depth > DEEPEST) {
                return Optional.of(new Excess(ProblemKind.TEXT_TOO_DEEP, i));
            }
        }
        return Optional.empty();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
