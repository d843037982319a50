package org.jianbao.markdown.text;

/**
 * Tells, line by line, which part of an indent an author typed for the look: ideographic spaces, and the spaces behind
 * them. Inside code they are content.
 *
 * <p>It knows lists and code only as far as lines show them; what it cannot tell stays as typed.
 */
final class Indents {
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final int CODE = 4;

    private final Fences fences = new Fences();
    private boolean blankBefore = true;
    private boolean code;
    /** The column where the text of the last item begins, or zero outside lists. */
    private int item;

    /**
     * What to leave out of a line; empty when start and end are equal.
     *
     * @param start index of the first character to leave out
     * @param end index behind the last
     */
    record Cut(int start, int end) {}

    /** Looks at the next line, {@code [start, end)} of a text with its line ending. */
    Cut cut(String text, int start, int end) {
        if (fences.isCode(text, start, end)) {
            blankBefore = false;
            code = false;
            return new Cut(start, start);
        }
        int space = start;
        int column = 0;
        while (space < end && (text.charAt(space) == ' ' || text.charAt(space) == '\t')) {
            column += text.charAt(space) == ' ' ? 1 : CODE - column % CODE;
            space++;
        }
        int indent = space;
        while (indent < end && (text.charAt(indent) == IDEOGRAPHIC_SPACE || indent > space
                && (text.charAt(indent) == ' ' || text.charAt(indent) == '\t'))) {
            indent++;
        }
        boolean blank = indent == end || text.charAt(indent) == '\n' || text.charAt(indent) == '\r';
        boolean typed = indent > space;
        if (blank) {
            blankBefore = true;
            return typed && !(code && column >= item + CODE) ? new Cut(start, indent) : new Cut(start, start);
        }
        boolean indented = column >= item + CODE;
        code = indented && (code || blankBefore && !typed);
        follow(text, indent, end, column);
        blankBefore = false;
        if (!typed || code) {
            return new Cut(start, start);
        }
        return new Cut(indented ? keptEnd(text, start, space) : space, indent);
    }

    /** Behind the spaces that keep a line inside its item; more of them would make code of it. */
    private int keptEnd(String text, int start, int end) {
        int i = start;
        int column = 0;
        while (i < end && column < item) {
            column += text.charAt(i) == ' ' ? 1 : CODE - column % CODE;
            i++;
        }
        return i;
    }

    /** Notices where lists begin and end. */
    private void follow(String text, int start, int end, int column) {
        int behind = code ? start : Fences.markerEnd(text, start, end);
        if (behind > start) {
            item = column + behind - start;
        } else if (blankBefore && column < Math.min(item, 2)) {
            item = 0;
        }
    }
}
