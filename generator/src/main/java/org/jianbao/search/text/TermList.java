package org.jianbao.search.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names and house terms that count as one word wherever they stand, although no dictionary knows them. */
public final class TermList {
    private final BitSet firsts = new BitSet();
    private final Set<String> words = new HashSet<>();
    private int longest;

    /** A list of terms; those of less than two units, or with punctuation inside, are words already or never can be. */
    public TermList(Collection<String> terms, Folding folding) {
        for (String term : terms) {
            Units units = Units.of(folding.fold(term));
            if (units.size() >= 2 && units.isRun()) {
                words.add(units.join(0, units.size()));
                firsts.set(units.text(0).charAt(0));
                longest = Math.max(longest, units.size());
            }
        }
    }

    /** The terms as words of the index, sorted. */
    public List<String> words() {
        return words.stream().sorted().toList();
    }

    /** Where the longest term that begins at a unit ends, as the number of the unit behind it; that unit itself for none. */
    public int end(Units units, int from) {
        if (!firsts.get(units.text(from).charAt(0))) {
            return from;
        }
        int most = from + 1;
        while (most < units.size() && most - from < longest && units.follows(most)) {
            most++;
        }
        for (int end = most; end >= from + 2; end--) {
            if (words.contains(units.join(from, end))) {
                return end;
            }
        }
        return from;
    }
}
