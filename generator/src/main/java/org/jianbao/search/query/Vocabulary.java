package org.jianbao.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.Run.Span;
import org.jianbao.search.text.Units;

/** The words that a query can be made of: those of the index, and the synonyms of the site. */
final class Vocabulary {
    private final IndexReader reader;
    private final Map<String, List<String>> groups = new HashMap<>();
    private int longest;

    /** @param synonyms groups of words that mean the same */
    Vocabulary(IndexReader reader, List<List<String>> synonyms) {
        this.reader = reader;
        for (List<String> group : synonyms) {
            for (String word : group) {
                groups.putIfAbsent(word, List.copyOf(group));
                longest = Math.max(longest, Units.ofJoined(word).size());
            }
        }
    }

    /** The words of a run that have synonyms: from the left, the longest first, none over another. */
    List<Synonym> synonyms(Run run) {
        List<Synonym> found = new ArrayList<>();
        for (int start = 0; start < run.size();) {
            int end = Math.min(run.size(), start + longest);
            while (end > start && !groups.containsKey(run.join(start, end))) {
                end--;
            }
            if (end > start) {
                found.add(new Synonym(new Span(start, end), groups.getOrDefault(run.join(start, end), List.of())));
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    /** How much a word of the index weighs when a run can be cut in several ways: the bits of its number of documents. */
    int bits(String word) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(documents(word));
    }

    /** Whether a word is in so many documents that it does not count in scores. */
    boolean isCommon(String word) {
        return IndexFields.isCommon(documents(word), reader.maxDoc());
    }

    private int documents(String word) {
        BitSet found = new BitSet();
        try {
            for (String field : IndexFields.WORDS) {
                PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(word),
                        PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    found.set(postings.docID());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found.cardinality();
    }

    /**
     * A word with synonyms in a run.
     *
     * @param span where it stands
     * @param group all words of its group, itself too
     */
    record Synonym(Span span, List<String> group) {
        Synonym {
            group = List.copyOf(group);
        }
    }
}
