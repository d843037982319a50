package org.jianbao.search.text;

/** How frequent something is, in classes: what search may need of it takes few bits. */
public final class Frequency {
    /** How many bits a class takes. */
    public static final int BITS = 5;

    private Frequency() {}

    /** The class of a number of documents, in halves of a binary digit: 0 for one document, 2 for two, 3 for three, 4 for four. */
    public static int of(int docs) {
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(docs);
        int halves = digits <= 1 ? 0 : 2 * (digits - 1) + (docs >> (digits - 2) & 1);
        return Math.min(halves, (1 << BITS) - 1);
    }
}
