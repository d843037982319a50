package org.jianbao.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.Run.Span;
import org.jianbao.search.text.Units;

/** The words that a query can be made of: those of the index, the synonyms of the site, and the everyday words of readers. */
final class Vocabulary {
    private final IndexReader reader;
    private final Map<String, Group> synonyms = new HashMap<>();
    /** The synonyms, and how readers ask. */
    private final Map<String, Group> everyday = new HashMap<>();
    private int longest;

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
            if (words.size() > 1) {
                List<String> same = own == null ? List.of(word) : own.same();
                this.everyday.put(word, new Group(same, words.stream().filter(each -> !same.contains(each)).toList()));
            } else if (own == null) {
                this.everyday.put(word, Group.SILENT);
            }
        }
        this.everyday.keySet().forEach(word -> longest = Math.max(longest, Units.ofJoined(word).size()));
    }

    /** Whether a word of a run says nothing of what is looked for. */
    boolean isSilent(Run run, Span word) {
        return run.thorough() && Group.SILENT.equals(everyday.get(run.join(word)));
    }

    /**
     * The words of a run that have synonyms: from the left, the longest first, none over another. How readers ask, and words that
     * say nothing, matter only in thorough runs.
     */
    List<Synonym> synonyms(Run run) {
        Map<String, Group> groups = run.thorough() ? everyday : synonyms;
        List<Synonym> found = new ArrayList<>();
        for (int start = 0; start < run.size();) {
            int end = Math.min(run.size(), start + longest);
            Group group = groups.get(run.join(start, end));
            while (end > start && (group == null || group.equals(Group.SILENT) && end - start == 1)) {
                end--;
                group = end > start ? groups.get(run.join(start, end)) : null;
            }
            if (group != null) {
                found.add(new Synonym(new Span(start, end), group));
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
     * A word with synonyms in a run, or one that says nothing.
     *
     * @param span where it stands
     * @param group what it may be said as
     */
    record Synonym(Span span, Group group) {}

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

        List<String> all() {
            return Stream.concat(same.stream(), near.stream()).toList();
        }
    }
}
