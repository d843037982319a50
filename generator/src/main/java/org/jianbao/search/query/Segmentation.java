package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jianbao.search.query.Run.Span;

/**
 * The best way to cut units into words: into the fewest parts, then into those that most documents hold, then with the shorter
 * part first, for of two words that overlap the later one is right more often. A single unit is always a part.
 */
final class Segmentation {
    private final Span whole;
    private final ToIntFunction<Span> weights;
    /** For the units from here to the end: how many parts, what they weigh together, how long the first is. */
    private final int[] parts;
    private final int[] sums;
    private final int[] lengths;

    private Segmentation(Span whole, ToIntFunction<Span> weights) {
        this.whole = whole;
        this.weights = weights;
        this.parts = new int[whole.end() + 1];
        this.sums = new int[whole.end() + 1];
        this.lengths = new int[whole.end()];
    }

    /**
     * The parts from left to right.
     *
     * @param weights what a part weighs; 0 for what is no word
     */
    static List<Span> of(Span whole, ToIntFunction<Span> weights) {
        Segmentation segmentation = new Segmentation(whole, weights);
        for (int start = whole.end() - 1; start >= whole.start(); start--) {
            segmentation.cut(start);
        }
        return segmentation.spans();
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int start = whole.start(); start < whole.end(); start += lengths[start]) {
            spans.add(new Span(start, start + lengths[start]));
        }
        return spans;
    }

    private void cut(int start) {
        parts[start] = Integer.MAX_VALUE;
        for (int end = start + 1; end <= whole.end(); end++) {
            int weight = weights.applyAsInt(new Span(start, end));
            int count = 1 + parts[end];
            int sum = weight + sums[end];
            boolean known = weight > 0 || end == start + 1;
            if (known && (count < parts[start] || count == parts[start] && sum > sums[start])) {
                parts[start] = count;
                sums[start] = sum;
                lengths[start] = end - start;
            }
        }
    }
}
