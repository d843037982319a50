package org.jianbao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jianbao.search.text.Units;

/**
 * What the pieces of a segment are made of, read from its index.
 *
 * @param docs number of documents
 * @param keys units and pairs of units, sorted by their first unit, then their second one
 * @param lengthClasses class of the body's length, by document
 * @param months month of publication, by document, as in {@link IndexFields#MONTH}
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers; nobody compares these records.
public record IndexData(int docs, List<IndexKey> keys, byte[] lengthClasses, int[] months) {

    /**
     * A unit, or a pair of neighbours.
     *
     * @param text the key as the index has it
     * @param first the first unit
     * @param second the second unit, or empty
     * @param docs the documents that hold it
     * @param titleDocs those whose title holds it
     * @param words the words that begin with it, sorted
     */
    public record IndexKey(String text, String first, String second, int[] docs, int[] titleDocs, List<Word> words) {
        public boolean isPair() {
            return !second.isEmpty();
        }
    }

    /**
     * A word.
     *
     * @param rest its units behind those of its key
     * @param postings its documents, by field in the order of {@link IndexFields#WORDS}; none when it is common
     * @param common its documents when it is too common to count in scores; else none
     */
    public record Word(List<String> rest, List<Postings> postings, int[] common) {
        public boolean isCommon() {
            return common.length > 0;
        }
    }

    /** Documents, ascending, and how often each of them holds a word. */
    public record Postings(int[] docs, int[] counts) {
        static final Postings NONE = new Postings(new int[0], new int[0]);
    }

    /**
     * Reads the index of a segment.
     *
     * @param common words that are too common in the whole site to count
     */
    public static IndexData read(IndexReader reader, Set<String> common) throws IOException {
        return new IndexData(reader.maxDoc(), keys(reader, common), lengthClasses(reader), months(reader));
    }

    private static List<IndexKey> keys(IndexReader reader, Set<String> common) throws IOException {
        Map<String, int[]> titles = new HashMap<>();
        forEach(reader, IndexFields.TITLE_GRAMS, (term, postings) -> titles.put(term, postings.docs));
        Map<String, List<Word>> words = words(reader, common);
        List<IndexKey> keys = new ArrayList<>();
        forEach(reader, IndexFields.GRAMS, (term, postings) -> {
            Units units = Units.ofJoined(term);
            keys.add(new IndexKey(term, units.text(0), units.size() > 1 ? units.text(1) : "", postings.docs,
                    titles.getOrDefault(term, new int[0]), words.getOrDefault(term, List.of())));
        });
        keys.sort((a, b) -> a.first.equals(b.first) ? a.second.compareTo(b.second) : a.first.compareTo(b.first));
        return keys;
    }

    /** Every word of two or more units, and every run of letters or digits, by its key. */
    private static Map<String, List<Word>> words(IndexReader reader, Set<String> common) throws IOException {
        Map<String, Postings[]> found = new TreeMap<>();
        for (int i = 0; i < IndexFields.WORDS.size(); i++) {
            int field = i;
            forEach(reader, IndexFields.WORDS.get(i), (term, postings) -> found.computeIfAbsent(term, word -> {
                Postings[] none = new Postings[IndexFields.WORDS.size()];
                Arrays.fill(none, Postings.NONE);
                return none;
            })[field] = postings);
        }
        Map<String, List<Word>> words = new HashMap<>();
        found.forEach((term, postings) -> {
            Units units = Units.ofJoined(term);
            int start = Math.min(2, units.size());
            if (start == 2 || units.kind(0) == Units.Kind.WORD) {
                List<String> rest = new ArrayList<>();
                for (int i = start; i < units.size(); i++) {
                    rest.add(units.text(i));
                }
                words.computeIfAbsent(units.join(0, start), key -> new ArrayList<>())
                        .add(word(List.copyOf(rest), List.of(postings), common.contains(term)));
            }
        });
        return words;
    }

    private static Word word(List<String> rest, List<Postings> postings, boolean isCommon) {
        return isCommon
                ? new Word(rest, postings.stream().map(some -> Postings.NONE).toList(), holders(postings))
                : new Word(rest, postings, new int[0]);
    }

    private static int[] holders(List<Postings> postings) {
        return postings.stream().flatMapToInt(some -> Arrays.stream(some.docs)).sorted().distinct().toArray();
    }

    private interface TermVisitor {
        void visit(String term, Postings postings);
    }

    private static void forEach(IndexReader reader, String field, TermVisitor visitor) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, terms.hasFreqs() ? PostingsEnum.FREQS : PostingsEnum.NONE);
            visitor.visit(term.utf8ToString(), postings(postings, each.docFreq(), terms.hasFreqs()));
        }
    }

    private static Postings postings(PostingsEnum postings, int count, boolean counted) throws IOException {
        int[] docs = new int[count];
        int[] counts = new int[counted ? count : 0];
        int i = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (counted) {
                counts[i] = postings.freq();
            }
            docs[i++] = doc;
        }
        return new Postings(docs, counts);
    }

    private static byte[] lengthClasses(IndexReader reader) throws IOException {
        byte[] classes = new byte[reader.maxDoc()];
        NumericDocValues norms = MultiDocValues.getNormValues(reader, IndexFields.BODY);
        if (norms != null) {
            for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                classes[doc] = (byte) IndexFields.lengthClass(norms.longValue());
            }
        }
        return classes;
    }

    private static int[] months(IndexReader reader) throws IOException {
        int[] months = new int[reader.maxDoc()];
        NumericDocValues values = MultiDocValues.getNumericValues(reader, IndexFields.MONTH);
        if (values != null) {
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                months[doc] = (int) values.longValue();
            }
        }
        return months;
    }
}
