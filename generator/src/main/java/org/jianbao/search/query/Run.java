package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jianbao.search.text.Units;

/**
 * Units of a query that follow each other; to be found just so.
 *
 * @param units those of the clause
 * @param from number of the first of them that belongs to the run
 * @param size how many belong to it, at least one
 * @param thorough whether all its pairs are looked up, not only a few spread over a long run
 */
record Run(Units units, int from, int size, boolean thorough) {
    /** A run of more units is looked up by so many pairs only, which still leaves few documents to be checked. */
    private static final int MOST_PAIRS = 6;

    /** What the first units of a text form between its marks. */
    static List<Run> of(Units units, int used, boolean thorough) {
        return cut(units, used, thorough, units::follows).stream()
                .filter(run -> run.kind(0) != Units.Kind.MARK)
                .toList();
    }

    /** What the first units of a text form with the marks between them. */
    static List<Run> phrases(Units units, int used, boolean thorough) {
        return cut(units, used, thorough, units::adjoins).stream().map(Run::trimmed).filter(run -> run.size > 0)
                .toList();
    }

    private static List<Run> cut(Units units, int used, boolean thorough, IntPredicate continues) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= used; i++) {
            if (i == used || !continues.test(i)) {
                runs.add(new Run(units, from, i - from, thorough));
                from = i;
            }
        }
        return runs;
    }

    /** Without marks at the end, which are there when units were left out. */
    private Run trimmed() {
        int end = size;
        while (end > 0 && kind(end - 1) == Units.Kind.MARK) {
            end--;
        }
        return new Run(units, from, end, thorough);
    }

    /** The run of a word of the index. */
    static Run ofWord(String word) {
        Units units = Units.ofJoined(word);
        return new Run(units, 0, units.size(), false);
    }

    Units.Kind kind(int unit) {
        return units.kind(from + unit);
    }

    /** Some of its units as a word or key of the index. */
    String join(int start, int end) {
        return units.join(from + start, from + end);
    }

    /** Some of its units as a word or key of the index. */
    String join(Span span) {
        return join(span.start(), span.end());
    }

    /** The whole run as a word of the index. */
    String text() {
        return join(0, size);
    }

    /** Where the pairs begin by which it is looked up. */
    List<Integer> offsets() {
        int last = size - 2;
        return isSparse()
                ? IntStream.range(0, MOST_PAIRS).map(i -> i * last / (MOST_PAIRS - 1)).boxed().toList()
                : IntStream.rangeClosed(0, last).boxed().toList();
    }

    /** Whether it is looked up by a part of its pairs only. */
    boolean isSparse() {
        return !thorough && size - 1 > MOST_PAIRS;
    }

    /** Whether some of its units can be a word of the index: such words are known by the pair at their beginning. */
    boolean canBeWord(Span word) {
        return word.size() == 1 ? kind(word.start()) == Units.Kind.WORD
                : !isSparse() || offsets().contains(word.start());
    }

    /** The keys of the pairs by which it is looked up that lie between two of its units. */
    List<String> keys(int start, int end) {
        return offsets().stream().filter(i -> i >= start && i + 2 <= end).map(i -> join(i, i + 2)).toList();
    }

    /** The keys by which it is looked up: of its pairs, or of its only unit. */
    List<String> keys() {
        return size == 1 ? List.of(text()) : keys(0, size);
    }

    /** Some units of a run: from one to before another. */
    record Span(int start, int end) {
        boolean adjoins(Span other) {
            return end == other.start || start == other.end;
        }

        int size() {
            return end - start;
        }
    }
}
