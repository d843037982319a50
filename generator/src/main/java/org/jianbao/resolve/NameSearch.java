package org.jianbao.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jianbao.document.ReadText.Range;

/** Finds names in texts: from the left, the longest one at each place, and none over another. */
final class NameSearch {
    private static final int CHARACTERS = 0x10000;

    private final String[] names;
    /** Where the names that begin with a character end, by character; they begin where those of the one before end. */
    private final int[] ends = new int[CHARACTERS];

    NameSearch(Collection<String> names) {
        this.names = names.stream().filter(name -> !name.isEmpty()).distinct().sorted().toArray(String[]::new);
        Arrays.stream(this.names).forEach(name -> ends[name.charAt(0)]++);
        for (int c = 1; c < CHARACTERS; c++) {
            ends[c] += ends[c - 1];
        }
    }

    /** A name and where it stands. */
    record Found(String name, Range range) {}

    /** The names that stand in a text, in order. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            int from = c == 0 ? 0 : ends[c - 1];
            String longest = from == ends[c] ? "" : longest(text, i, from, ends[c]);
            if (!longest.isEmpty()) {
                found.add(new Found(longest, new Range(i, i + longest.length())));
            }
            i += Math.max(1, longest.length());
        }
        return found;
    }

    /** The longest name at an offset of those from one on to before another, which share their first character. */
    private String longest(String text, int at, int first, int end) {
        String longest = "";
        int from = first;
        int to = end;
        for (int length = 1; from < to; length++) {
            // The shorter of two names that begin alike stands first.
            if (names[from].length() == length) {
                longest = names[from++];
            }
            if (at + length >= text.length()) {
                return longest;
            }
            char next = text.charAt(at + length);
            from = bound(from, to, length, next);
            to = bound(from, to, length, next + 1);
        }
        return longest;
    }

    /** The first of some sorted names, alike up to an index, that has at least this character there. */
    private int bound(int first, int end, int index, int least) {
        int from = first;
        int to = end;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (names[middle].charAt(index) < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
