package org.jianbao.fix;

import java.util.ArrayList;
import java.util.List;

import org.jianbao.problem.Place;

/** A file's text as it is, and where its lines begin: they end with {@code \n}, {@code \r\n} or {@code \r}. */
final class SourceLines {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    SourceLines(String text) {
        this.text = text;
        starts.add(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                starts.add(i + 1);
            }
        }
    }

    String text() {
        return text;
    }

    /** The index of a place, or below zero when there is no such place. */
    int offset(Place place) {
        if (place.line() < 1 || place.line() > starts.size()) {
            return -1;
        }
        int start = starts.get(place.line() - 1);
        int room = text.codePointCount(start, end(place.line() - 1));
        return place.column() < 1 || place.column() - 1 > room ? -1
                : text.offsetByCodePoints(start, place.column() - 1);
    }

    /** The lines without their ends. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            lines.add(text.substring(starts.get(i), end(i)));
        }
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    /** The index behind the last character of a line, its end left out. */
    private int end(int line) {
        int end = line + 1 < starts.size() ? starts.get(line + 1) : text.length();
        while (end > starts.get(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
