package org.jianbao.search.pieces;

/**
 * How many files the pieces of a segment may be. Few files are good for hosts and make pieces large, so that a query loads
 * more that it does not need; a small site has few pieces all the same, for little is lost there.
 *
 * @param first number of documents of the first segment
 * @param documents number of documents for which there may be one file, on average
 * @param isSmall whether positions are left out: all texts of a small site are in a few files
 */
record PieceSizes(int first, double documents, boolean isSmall) {
    /** Up to so many documents a site is small and has so many pieces at most; a tiny one has fewer, for each request takes time. */
    private static final int SMALL = 512;
    private static final int SMALL_FILES = 28;
    /** Up to so many documents all texts are in one piece, which is loaded before it is known what is asked. */
    private static final int TINY = 128;
    private static final int TINY_FILES = 4;
    private static final int DOCUMENTS_A_FILE = 20;
    /** Beyond, each document brings two more files until there are as many files as documents. */
    private static final int GROWTH = 2;
    /** Scripts, heads, filters and the Lucene index. */
    private static final int OTHERS = 30;
    /** With the setting for few files. */
    private static final int FEW = 4;

    /** Of all files, those with texts; every result shown needs one. */
    private static final double TEXTS = 0.5;
    private static final double BUCKETS_AND_POSITIONS = 0.43;
    private static final double PINYIN = 0.03;
    /** A key is looked up in the second segment too, however small it is: it gets more buckets than its documents earn. */
    private static final double SECOND = 0.015;
    private static final double SMALL_TEXTS = 0.4;
    private static final double SMALL_BUCKETS = 0.45;
    private static final double SMALL_PINYIN = 0.11;

    /** No piece needs to be smaller than these: a request costs as much as some hundred bytes. */
    private static final int BUCKET_BYTES = 400;
    private static final int PINYIN_BYTES = 1500;
    private static final int TEXTS_OF_POSITIONS = 8;
    private static final int MIN_POSITIONS = 20;

    /**
     * The sizes for a site.
     *
     * @param first number of documents of its first segment, which alone decides, so that a new issue leaves its pieces as
     *     they are
     */
    static PieceSizes of(int first, boolean isFew) {
        if (first == 0) {
            return new PieceSizes(0, 1, true);
        }
        boolean isSmall = first <= SMALL;
        int grown = Math.min(first, SMALL_FILES + GROWTH * (first - SMALL));
        int least = Math.clamp(first / DOCUMENTS_A_FILE, TINY_FILES, SMALL_FILES);
        double files = Math.max(least, (double) grown / (isFew ? FEW : 1) - OTHERS);
        return new PieceSizes(first, first / files, isSmall);
    }

    /** A pair in more documents of a segment has its positions published; for others, reading the texts is as cheap. */
    int minPositions() {
        return isSmall ? SMALL : MIN_POSITIONS;
    }

    /** How many documents have their texts in one piece. */
    int texts() {
        if (first <= TINY) {
            return TINY;
        }
        return (int) Math.max(1, isSmall ? Math.ceil(documents / SMALL_TEXTS) : Math.round(documents / TEXTS));
    }

    /**
     * How many buckets some keys are spread over.
     *
     * @param docs number of documents of the segment
     * @param positions number of pieces with positions
     */
    int buckets(long bytes, int docs, int positions) {
        double files = docs / documents;
        double most = isSmall
                ? files * SMALL_BUCKETS
                : Math.max(files * BUCKETS_AND_POSITIONS - positions, files / FEW)
                        + (docs < first ? first / documents * SECOND : 0);
        return (int) Math.max(1, Math.min(most, (double) bytes / BUCKET_BYTES));
    }

    /** How large a piece with positions is. */
    int positionBytes(long textBytes, int docs) {
        return (int) (TEXTS_OF_POSITIONS * documents * textBytes / docs);
    }

    /**
     * How large a piece with pairs of characters is.
     *
     * @param docs number of documents of the site
     */
    int pinyinBytes(long bytes, int docs) {
        double most = docs / documents * (isSmall ? SMALL_PINYIN : PINYIN);
        return (int) Math.max(PINYIN_BYTES, bytes / Math.max(1, most));
    }
}
