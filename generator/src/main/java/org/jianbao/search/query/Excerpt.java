package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A short passage of a text, in which what was asked for is marked.
 *
 * @param parts the passage, cut where marks begin and end
 */
public record Excerpt(List<Part> parts) {
    /** About as much as two lines hold, in UTF-16 units. */
    private static final int LENGTH = 90;
    /** How much of it at most stands before the first mark. */
    private static final int LEAD = 20;
    private static final String ELLIPSIS = "…";

    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** A whole text. */
    static Excerpt whole(String text, BitSet marked) {
        return new Excerpt(cut(text, marked, 0, text.length()));
    }

    /** The passage of a text that holds the most marks; its beginning when there are none. */
    static Excerpt densest(String text, BitSet marked) {
        int from = begin(text, marked);
        int to = Math.min(text.length(), from + LENGTH);
        to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        List<Part> parts = new ArrayList<>();
        if (from > 0) {
            parts.add(new Part(ELLIPSIS, false));
        }
        parts.addAll(cut(text, marked, from, to));
        if (to < text.length()) {
            parts.add(new Part(ELLIPSIS, false));
        }
        return new Excerpt(parts);
    }

    /** The passage without marks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    private static int begin(String text, BitSet marked) {
        int best = 0;
        int most = marked.get(0, LENGTH).cardinality();
        for (int mark = marked.nextSetBit(0); mark >= 0; mark = marked.nextSetBit(marked.nextClearBit(mark))) {
            int from = Math.max(0, mark - LEAD);
            int count = marked.get(from, from + LENGTH).cardinality();
            if (count > most) {
                most = count;
                best = mark;
            }
        }
        return best == 0 ? 0 : beginBefore(text, best);
    }

    /** A little before a mark: at the beginning of its sentence, when that is near. */
    private static int beginBefore(String text, int mark) {
        int least = Math.max(0, mark - LEAD);
        for (int i = mark; i > least; i--) {
            if ("。！？\n".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return least > 0 && Character.isLowSurrogate(text.charAt(least)) ? least - 1 : least;
    }

    private static List<Part> cut(String text, BitSet marked, int from, int to) {
        List<Part> parts = new ArrayList<>();
        for (int i = from; i < to;) {
            boolean mark = marked.get(i);
            int next = mark ? marked.nextClearBit(i) : marked.nextSetBit(i);
            int end = next < 0 ? to : Math.min(next, to);
            parts.add(new Part(text.substring(i, end).replace('\n', ' '), mark));
            i = end;
        }
        return parts;
    }

    /** Some characters, and whether they were asked for. */
    public record Part(String text, boolean marked) {}
}
