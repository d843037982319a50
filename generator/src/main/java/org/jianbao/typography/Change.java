package org.jianbao.typography;

import java.util.List;

/**
 * A part of a text, and what should stand there.
 *
 * @param from index of its first UTF-16 unit
 * @param to index behind its last one
 * @param with what should stand there; empty when it should go
 */
public record Change(int from, int to, String with) {
    /** One unit that should be another one. */
    static Change of(int at, char with) {
        return new Change(at, at + 1, String.valueOf(with));
    }

    /** A text with changes that are in order and do not touch. */
    public static String apply(String text, List<Change> changes) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            out.append(text, at, change.from()).append(change.with());
            at = change.to();
        }
        return out.append(text, at, text.length()).toString();
    }
}
