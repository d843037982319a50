package org.jianbao.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jianbao.search.index.IndexData.IndexKey;

/** The units of each document by position, put together again from the index. */
public final class UnitPositions {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[][] units;

    private UnitPositions(int docs) {
        units = new int[docs][0];
    }

    /** Reads the positions of all documents of an index. */
    public static UnitPositions read(IndexReader reader) throws IOException {
        UnitPositions positions = new UnitPositions(reader.maxDoc());
        Terms terms = MultiTerms.getTerms(reader, IndexFields.UNITS);
        if (terms != null) {
            positions.read(terms.iterator());
        }
        return positions;
    }

    private void read(TermsEnum each) throws IOException {
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            int number = numbers.size() + 1;
            numbers.put(term.utf8ToString(), number);
            postings = each.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = postings.freq(); i > 0; i--) {
                    put(doc, postings.nextPosition(), number);
                }
            }
        }
    }

    private void put(int doc, int position, int unit) {
        if (position >= units[doc].length) {
            units[doc] = Arrays.copyOf(units[doc], Math.max(position + 1, units[doc].length * 2));
        }
        units[doc][position] = unit;
    }

    /** The position behind the last unit of a document. */
    public int end(int doc) {
        int end = units[doc].length;
        while (end > 0 && units[doc][end - 1] == 0) {
            end--;
        }
        return end;
    }

    /**
     * Where some pairs of units stand.
     *
     * @return for each pair, document after document in the order of its own documents: how often, then where
     */
    public int[][] of(List<IndexKey> pairs) {
        Map<Long, Integer> indexes = new HashMap<>(pairs.size() * 2);
        for (int i = 0; i < pairs.size(); i++) {
            indexes.put(pair(number(pairs.get(i).first()), number(pairs.get(i).second())), i);
        }
        int[][] found = new int[pairs.size()][16];
        int[] sizes = new int[pairs.size()];
        int[] counters = new int[pairs.size()];
        int[] docOf = new int[pairs.size()];
        Arrays.fill(docOf, -1);
        for (int doc = 0; doc < units.length; doc++) {
            int[] row = units[doc];
            for (int position = 0; position + 1 < row.length; position++) {
                Integer index = row[position] == 0 || row[position + 1] == 0
                        ? null
                        : indexes.get(pair(row[position], row[position + 1]));
                if (index == null) {
                    continue;
                }
                int i = index;
                if (docOf[i] != doc) {
                    docOf[i] = doc;
                    counters[i] = append(found, sizes, i, 0);
                }
                found[i][counters[i]]++;
                append(found, sizes, i, position);
            }
        }
        return found;
    }

    private int number(String unit) {
        return Objects.requireNonNull(numbers.get(unit), "a pair of a unit that stands nowhere");
    }

    private static int append(int[][] found, int[] sizes, int i, int value) {
        if (sizes[i] == found[i].length) {
            found[i] = Arrays.copyOf(found[i], sizes[i] * 2);
        }
        found[i][sizes[i]] = value;
        return sizes[i]++;
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}
