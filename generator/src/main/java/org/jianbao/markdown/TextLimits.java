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
    /** Flexmark joins a paragraph anew for each of its lines that begins with no letter. */
    private static final int MOST_LINES = 8_000;
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
        int lines = 0;
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Optional<Excess> excess = depth(text, start, end);
            if (excess.isPresent()) {
                return excess;
            }
            lines = linesOfParagraph(lines, text, start, end);
            if (lines > MOST_LINES) {
                return Optional.of(new Excess(ProblemKind.TOO_MANY_MARKS, start));
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

    /** How many lines of one paragraph or table begin with no letter, with the next one. */
    private static int linesOfParagraph(int before, String text, int start, int end) {
        int i = start;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        if (i == end || text.charAt(i) == '\r') {
            return 0;
        }
        int marker = i;
        while (marker < end && text.charAt(marker) >= '0' && text.charAt(marker) <= '9') {
            marker++;
        }
        boolean item = marker + 1 < end && "-*+.)".indexOf(text.charAt(marker)) >= 0
                && isSpace(text.charAt(marker + 1));
        if (item) {
            return 0;
        }
        return Character.isLetter(text.charAt(i)) ? before : before + 1;
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
