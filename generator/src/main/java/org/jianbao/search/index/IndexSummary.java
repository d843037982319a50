package org.jianbao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * What the segments of a site have in common, read from the indexes of all of them.
 *
 * @param docs number of documents
 * @param statistics number of documents that have the field, and of all its tokens, by field
 * @param common words in so many documents that they do not count in scores
 * @param grams units of one character and pairs of such, by their first character, then their second one
 * @param phrases what people type by initials, sorted, with its frequency
 * @param everyday words that readers say, each with those for which it may stand and which some document may hold
 */
public record IndexSummary(int docs, SortedMap<String, List<Long>> statistics, SortedSet<String> common,
        List<Gram> grams, SortedMap<String, Integer> phrases, List<List<String>> everyday) {
    /** Two characters of three bytes, and a space. */
    private static final int LONGEST_GRAM = 7;

    /**
     * A unit of one character, or a pair of such.
     *
     * @param first the first character
     * @param second the second one; 0 for none
     * @param docs number of documents that hold it
     */
    public record Gram(char first, char second, int docs) {
        public boolean isPair() {
            return second != 0;
        }
    }

    /**
     * Reads the indexes of all segments as one.
     *
     * @param everyday words that readers say, each with what it may stand for
     */
    public static IndexSummary read(List<SegmentIndex> segments, List<List<String>> everyday) throws IOException {
        // The segments close their readers themselves.
        IndexReader reader = new MultiReader(segments.stream().map(SegmentIndex::reader).toArray(IndexReader[]::new),
                false);
        SortedMap<String, List<Long>> statistics = new TreeMap<>();
        IndexSearcher searcher = new IndexSearcher(reader);
        for (String field : List.of(IndexFields.TITLE, IndexFields.LABELS, IndexFields.BODY, IndexFields.TITLE_GRAMS)) {
            CollectionStatistics found = searcher.collectionStatistics(field);
            statistics.put(field,
                    found == null ? List.of(0L, 0L) : List.of(found.docCount(), found.sumTotalTermFreq()));
        }
        return new IndexSummary(reader.maxDoc(), statistics, common(reader), grams(reader), Phrases.read(reader),
                IndexBuilder.held(everyday, reader));
    }

    private static SortedSet<String> common(IndexReader reader) throws IOException {
        SortedSet<String> common = new TreeSet<>();
        for (String field : IndexFields.WORDS) {
            TermsEnum each = terms(reader, field);
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                // A word that all fields together have in so many documents, one of them has in a third of these.
                if (IndexFields.isCommon(each.docFreq() * IndexFields.WORDS.size(), reader.maxDoc())
                        && IndexFields.isCommon(holders(term, reader), reader.maxDoc())) {
                    common.add(term.utf8ToString());
                }
            }
        }
        return common;
    }

    /** How many documents hold a word in any field. */
    private static int holders(BytesRef word, IndexReader reader) throws IOException {
        BitSet holders = new BitSet(reader.maxDoc());
        for (String field : IndexFields.WORDS) {
            PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, field, word,
                    (int) PostingsEnum.NONE);
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings
                    .nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                holders.set(doc);
            }
        }
        return holders.cardinality();
    }

    private static List<Gram> grams(IndexReader reader) throws IOException {
        List<Gram> grams = new ArrayList<>();
        TermsEnum each = terms(reader, IndexFields.GRAMS);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (term.length <= LONGEST_GRAM) {
                String text = term.utf8ToString();
                int last = text.length() - 1;
                if (last <= 1 || last == 2 && text.charAt(1) == ' ') {
                    grams.add(new Gram(text.charAt(0), last == 0 ? 0 : text.charAt(last), each.docFreq()));
                }
            }
        }
        return grams;
    }

    private static TermsEnum terms(IndexReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }
}
