package org.jianbao.search.index;

import java.util.List;
import java.util.Map;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/** The fields of the index, and how each of them counts. */
public final class IndexFields {
    /** Words, with frequencies and positions. */
    static final String TITLE = "title";
    static final String LABELS = "labels";
    static final String BODY = "body";
    /** Units of everything, with positions: a phrase of them is an exact run of characters. */
    public static final String UNITS = "units";
    /** Units and pairs of neighbours, documents only: of everything, and of the title. */
    public static final String GRAMS = "grams";
    public static final String TITLE_GRAMS = "titleGrams";
    /** What people type by initials, documents only; and how titles begin. */
    static final String PHRASES = "phrases";
    /** Words side by side in a text. */
    static final String NEIGHBOURS = "neighbours";
    static final String BEGINNINGS = "beginnings";
    /** Not cut: what filters ask for. */
    public static final String KIND = "kind";
    public static final String COLUMN = "column";
    public static final String CATEGORY = "category";
    public static final String YEAR = "year";
    /** Month of publication counted from the year 0, as a number beside the document; 0 for none. */
    public static final String MONTH = "month";
    /** Stored only. */
    public static final String ID = "id";
    public static final String DATE = "date";
    public static final String HEADING = "heading";
    public static final String LABEL = "label";
    public static final String SUMMARY = "summary";
    public static final String TEXT = "text";
    public static final String TIME = "time";
    public static final String PLACE = "place";

    /** The fields of words, in the order in which their scores are added. */
    public static final List<String> WORDS = List.of(TITLE, LABELS, BODY);

    /** How much a match in a field counts. */
    public static final Map<String, Float> BOOSTS = Map.of(TITLE, 3f, LABELS, 1.5f, BODY, 1f, TITLE_GRAMS, 1.5f);

    /** A synonym counts half as much as the word that was typed. */
    public static final float SYNONYM_BOOST = 0.5f;

    /** A word in more documents than this, and in more than an eighth of them, says too little of any to count. */
    private static final int COMMON_DOCS = 1000;
    private static final int COMMON_SHARE = 8;

    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    /** The lengths of bodies, in words, that are told apart; each is one that Lucene's own byte holds exactly. */
    private static final int[] LENGTHS = {40, 88, 152, 216, 344, 536, 1048, 65560};

    private IndexFields() {}

    /** The lengths, in words, that the length classes stand for, ascending. */
    public static int[] lengths() {
        return LENGTHS.clone();
    }

    /** Whether a word in so many of all documents is too common to count in scores. */
    public static boolean isCommon(int docs, int all) {
        return docs > Math.max(COMMON_DOCS, all / COMMON_SHARE);
    }

    /** BM25; only the body's length counts, in eight classes, so that a browser needs two or three bits a document. */
    public static Similarity similarity() {
        Similarity plain = new BM25Similarity(K1, 0);
        Similarity constant = new BM25Similarity(0, 0);
        Similarity body = new BodySimilarity();
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return switch (field) {
                    case BODY -> body;
                    case TITLE, LABELS -> plain;
                    default -> constant;
                };
            }
        };
    }

    /** The class of a norm byte, from 0. */
    static int lengthClass(long norm) {
        int length = SmallFloat.byte4ToInt((byte) norm);
        for (int i = 0; i < LENGTHS.length; i++) {
            if (LENGTHS[i] >= length) {
                return i;
            }
        }
        return LENGTHS.length - 1;
    }

    private static final class BodySimilarity extends BM25Similarity {
        BodySimilarity() {
            super(K1, B);
        }

        @Override
        public long computeNorm(FieldInvertState state) {
            int length = state.getLength() - state.getNumOverlap();
            for (int known : LENGTHS) {
                if (known >= length) {
                    return SmallFloat.intToByte4(known);
                }
            }
            return SmallFloat.intToByte4(LENGTHS[LENGTHS.length - 1]);
        }
    }
}
