package org.jianbao.markdown.text;

/** Follows fenced code line by line, so that nothing inside it is taken for an author's habit. */
public final class Fences {
    private char mark;
    private int length;

    /** Whether the next line, {@code [start, end)} of a text, is code or a fence. */
    public boolean isCode(String text, int start, int end) {
        int i = length == 0 ? markersEnd(text, start, end) : spaceEnd(text, start, end);
        char c = i < end ? text.charAt(i) : '\n';
        int marks = c == '`' || c == '~' ? InlineSyntax.runEnd(text, i) : i;
        boolean fence = marks - i >= 3;
        if (length == 0) {
            if (fence && (c == '~' || text.indexOf('`', marks, end) < 0)) {
                mark = c;
                length = marks - i;
                return true;
            }
            return false;
        }
        if (fence && c == mark && marks - i >= length && text.substring(marks, end).isBlank()) {
            length = 0;
        }
        return true;
    }

    private static int spaceEnd(String text, int start, int end) {
        int i = start;
        while (i < end && " \t>".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Behind the space, the quotes and the items of lists that a line begins with. */
    private static int markersEnd(String text, int start, int end) {
        int i = spaceEnd(text, start, end);
        for (int behind = markerEnd(text, i, end); behind > i; behind = markerEnd(text, i, end)) {
            i = spaceEnd(text, behind, end);
        }
        return i;
    }

    /** Behind the mark of a list's item and the space after it; {@code start} when there is none. */
    static int markerEnd(String text, int start, int end) {
        int i = start;
        while (i < end && i - start < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean mark = i < end && (i > start ? ".)" : "-*+").indexOf(text.charAt(i)) >= 0;
        return mark && i + 1 < end && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t') ? i + 2 : start;
    }
}
