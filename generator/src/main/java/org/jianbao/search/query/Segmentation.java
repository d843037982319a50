package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jianbao.search.query.Run.Span;
import org.jianbao.search.query.Vocabulary.Synonym;
import org.jianbao.search.text.Units;

/**
 * The best way to cut a run into words: into the fewest parts, then into those that most documents hold, then with the longer
 * part first. A single unit is always a part.
 */
final class Segmentation {
    /** A word with synonyms outweighs every word of the index that is as long. */
    private static final int SYNONYM_BITS = 31;

    private final Run run;
    private final Vocabulary vocabulary;
    private final List<Synonym> synonyms;
    private final Set<Integer> offsets;
    /** For the units from here to the end: how many parts, what they weigh together, how long the first is. */
    private final int[] parts;
    private final int[] bits;
    private final int[] lengths;

    private Segmentation(Run run, Vocabulary vocabulary, List<Synonym> synonyms) {
        this.run = run;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
        this.offsets = new HashSet<>(run.offsets());
        this.parts = new int[run.size() + 1];
        this.bits = new int[run.size() + 1];
        this.lengths = new int[run.size()];
    }

    static Segmentation of(Run run, Vocabulary vocabulary, List<Synonym> synonyms) {
        Segmentation segmentation = new Segmentation(run, vocabulary, synonyms);
        for (int start = run.size() - 1; start >= 0; start--) {
            segmentation.cut(start);
        }
        return segmentation;
    }

    /** The parts from left to right. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < run.size(); start += lengths[start]) {
            spans.add(new Span(start, start + lengths[start]));
        }
        return spans;
    }

    /** Whether a part can be a word of the index: such words are known by the pair at their beginning. */
    boolean canBeWord(Span part) {
        return part.size() == 1 ? run.kind(part.start()) == Units.Kind.WORD : offsets.contains(part.start());
    }

    private void cut(int start) {
        parts[start] = Integer.MAX_VALUE;
        for (int end = start + 1; end <= run.size(); end++) {
            int weight = weight(new Span(start, end));
            int count = 1 + parts[end];
            int sum = weight + bits[end];
            boolean known = weight > 0 || end == start + 1;
            // The longest comes last, and wins a tie.
            if (known && (count < parts[start] || count == parts[start] && sum >= bits[start])) {
                parts[start] = count;
                bits[start] = sum;
                lengths[start] = end - start;
            }
        }
    }

    /** What a part weighs; 0 for what is no word. */
    private int weight(Span part) {
        if (synonyms.stream().anyMatch(each -> each.span().equals(part))) {
            return SYNONYM_BITS;
        }
        return canBeWord(part) ? vocabulary.bits(run.join(part)) : 0;
    }
}
