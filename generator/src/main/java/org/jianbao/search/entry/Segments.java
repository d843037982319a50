package org.jianbao.search.entry;

import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts the entries of a site into segments: a large one that stays as it is while issues are added, and a small one with the
 * newest entries.
 */
public final class Segments {
    /** The entries of the large segment are a multiple of this; those after them are indexed anew with every issue. */
    private static final int STEP = 1024;

    private Segments() {}

    /** The segments, none of them empty. */
    public static List<List<Entry>> of(List<Entry> entries) {
        int base = entries.size() / STEP * STEP;
        return Stream.of(entries.subList(0, base), entries.subList(base, entries.size()))
                .filter(segment -> !segment.isEmpty()).toList();
    }
}
