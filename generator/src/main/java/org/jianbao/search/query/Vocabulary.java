package org.jianbao.search.query;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.Run.Span;

/** The words that a query can be made of: those of the index, the synonyms of the site, and the everyday words of readers. */
final class Vocabulary {
    private static final int SYNONYM_BITS = 31;

    private final IndexReader reader;
    private final Map<String, Group> synonyms = new HashMap<>();
    /** The synonyms, and how readers ask. */
    private final Map<String, Group> everyday = new HashMap<>();

    /**
     * The words of an index.
     *
     * @param synonyms groups of words that mean the same
     * @param everyday words that readers say, each followed by what it may stand for; alone when it says nothing
     */
    Vocabulary(IndexReader reader, List<List<String>> synonyms, List<List<String>> everyday) {
        this.reader = reader;
        for (List<String> group : synonyms) {
            group.forEach(word -> this.synonyms.putIfAbsent(word, new Group(group, List.of())));
        }
        this.everyday.putAll(this.synonyms);
        for (List<String> words : everyday) {
            String word = words.getFirst();
            Group own = this.synonyms.get(word);
            List<String> same = own == null ? List.of(word) : own.same();
            if (words.size() > 1) {
                this.everyday.put(word, new Group(same, words.stream().filter(each -> !same.contains(each)).toList()));
            } else {
                this.everyday.putIfAbsent(word, Group.SILENT);
            }
        }
    }

    /** What a word of a run may be said as. How readers ask, and words that say nothing, matter only in thorough runs. */
    Optional<Group> group(Run run, Span word) {
        return Optional.ofNullable((run.thorough() ? everyday : synonyms).get(run.join(word)));
    }

    /**
     * How much a word weighs when a run can be cut in several ways; 0 for what is no word. One with synonyms outweighs every word
     * of the index that is as long, others weigh the bits of their number of documents.
     *
     * @param asking whether words that only readers say are words too
     */
    int weight(Run run, Span word, boolean asking) {
        if (synonyms.containsKey(run.join(word))) {
            return SYNONYM_BITS;
        }
        int bits = run.canBeWord(word) ? bits(run.join(word)) : 0;
        return asking && word.size() > 1 && group(run, word).isPresent() ? Math.max(bits, 1) : bits;
    }

    private int bits(String word) {
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
     * The ways to say a word.
     *
     * @param same those that mean the same, itself too
     * @param near those that it may stand for, which count less
     */
    record Group(List<String> same, List<String> near) {
        /** Of a word that says nothing. */
        static final Group SILENT = new Group(List.of(), List.of());

        Group {
            same = List.copyOf(same);
            near = List.copyOf(near);
        }

        boolean isSilent() {
            return same.isEmpty();
        }

        List<String> all() {
            return Stream.concat(same.stream(), near.stream()).toList();
        }
    }
}
