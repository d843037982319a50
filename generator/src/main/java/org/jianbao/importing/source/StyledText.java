package org.jianbao.importing.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A line of text with what of its typography means something: strong text and links.
 *
 * @param text the characters
 * @param marks as many UTF-16 units as the text has: bit 0 says that one is strong, the rest counts links from one
 * @param links addresses that the marks count
 */
public record StyledText(String text, String marks, List<String> links) {
    private static final char PLAIN = 0;

    public StyledText {
        links = List.copyOf(links);
        if (text.length() != marks.length()) {
            throw new IllegalArgumentException("each unit has a mark: " + text);
        }
    }

    /** Text without any typography. */
    public static StyledText plain(String text) {
        return new StyledText(text, String.valueOf(PLAIN).repeat(text.length()), List.of());
    }

    /** Strong text. */
    public static StyledText strong(String text) {
        return new StyledText(text, String.valueOf((char) 1).repeat(text.length()), List.of());
    }

    /** Text that may be strong, and that leads to an address unless that is empty. */
    static StyledText of(String text, boolean strong, String link) {
        char mark = (char) ((strong ? 1 : 0) | (link.isEmpty() ? 0 : 2));
        return new StyledText(text, String.valueOf(mark).repeat(text.length()),
                link.isEmpty() ? List.of() : List.of(link));
    }

    public boolean isStrong(int at) {
        return (marks.charAt(at) & 1) != 0;
    }

    /** The address that a character leads to. */
    public Optional<String> link(int at) {
        int link = marks.charAt(at) >> 1;
        return link == 0 ? Optional.empty() : Optional.of(links.get(link - 1));
    }

    /** Whether all of it that can be seen is strong. */
    public boolean isAllStrong() {
        return !text.isBlank()
                && IntStream.range(0, text.length())
                        .allMatch(at -> isStrong(at) || Character.isWhitespace(text.charAt(at)));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Both, one behind the other. */
    public StyledText then(StyledText other) {
        return of(List.of(this, other));
    }

    /** A part of it, by UTF-16 units. */
    public StyledText part(int from, int to) {
        return new StyledText(text.substring(from, to), marks.substring(from, to), links);
    }

    /** The same text where only single characters were exchanged for as many others. */
    public StyledText withText(String other) {
        return new StyledText(other, marks, links);
    }

    /** The same without some of its UTF-16 units. */
    public StyledText without(IntPredicate gone) {
        StringBuilder left = new StringBuilder();
        StringBuilder leftMarks = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (!gone.test(at)) {
                left.append(text.charAt(at));
                leftMarks.append(marks.charAt(at));
            }
        }
        return new StyledText(left.toString(), leftMarks.toString(), links);
    }

    /** All of them, one behind the other. */
    static StyledText of(List<StyledText> parts) {
        StringBuilder text = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        List<String> links = new ArrayList<>();
        for (StyledText part : parts) {
            text.append(part.text);
            for (char mark : part.marks.toCharArray()) {
                marks.append(mark < 2 ? mark : (char) (mark + 2 * links.size()));
            }
            links.addAll(part.links);
        }
        return new StyledText(text.toString(), marks.toString(), links);
    }

    public StyledText strip() {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
    }
}
