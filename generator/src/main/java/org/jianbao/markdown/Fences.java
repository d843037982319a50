package org.jianbao.markdown;

/** Follows fenced code line by line, so that nothing inside it is taken for an author's habit. */
final class Fences {
    private char mark;
    private int length;

    /** Whether the next line, {@code [start, end)} of a text, is code or a fence. */
    boolean isCode(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '>')) {
            i++;
        }
        char c = i < end ? text.charAt(i) : '\n';
        int marks = i;
        while (marks < end && text.charAt(marks) == c) {
            marks++;
        }
        boolean fence = (c == '`' || c == '~') && marks - i >= 3;
        if (length == 0) {
            if (fence && (c == '~' || text.indexOf('`', marks) < 0 || text.indexOf('`', marks) >= end)) {
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
}
