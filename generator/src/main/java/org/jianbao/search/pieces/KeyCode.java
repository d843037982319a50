package org.jianbao.search.pieces;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.jianbao.search.index.IndexData.IndexKey;
import org.jianbao.search.index.IndexData.Postings;
import org.jianbao.search.index.IndexData.Word;

/**
 * Writes the keys of a bucket. Their Han characters are numbered in the bucket, for a number among them is half as long as the
 * character.
 */
final class KeyCode {
    private static final char FIRST_HAN = '\u4E00';
    private static final char END_OF_HAN = '\u9FFF';

    /** So many keys are gone over to find one in a bucket that tells where some of them stand. */
    private static final int TOGETHER = 64;

    private final int[] characters;
    private final BitWriter out;
    private final BitWriter places = new BitWriter();
    private int added;
    private long place;
    private String before = "";
    private int character = -1;

    /** A bucket with these keys, which are then to be added in this order. */
    KeyCode(List<IndexKey> keys, BitWriter out) {
        this.out = out;
        BitSet found = new BitSet(END_OF_HAN - FIRST_HAN);
        for (IndexKey key : keys) {
            add(key.first(), found);
            add(key.second(), found);
            key.words().forEach(word -> word.rest().forEach(unit -> add(unit, found)));
        }
        characters = found.stream().toArray();
        out.delta(keys.size() + 1).delta(characters.length + 1)
                .ascending(characters, 0, END_OF_HAN - FIRST_HAN);
    }

    private static void add(String unit, BitSet found) {
        if (isHan(unit)) {
            found.set(unit.charAt(0) - FIRST_HAN);
        }
    }

    private static boolean isHan(String unit) {
        return unit.length() == 1 && unit.charAt(0) >= FIRST_HAN && unit.charAt(0) < END_OF_HAN;
    }

    /** FNV-1a over the UTF-16 units of a key, mixed once more; the bucket is this, unsigned, modulo their number. */
    static int hash(String key) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return hash ^ hash >>> 12;
    }

    /** Writes the units of a key and of the words that begin with it, then its body. */
    void add(IndexKey key, BitWriter body) {
        boolean same = key.isPair() && key.first().equals(before);
        out.bit(same);
        if (!same) {
            first(key.first());
            out.bit(key.isPair());
        }
        if (key.isPair()) {
            unit(key.second(), out);
        }
        before = key.first();
        if (added++ % TOGETHER == 0) {
            notePlace(key);
        }
        out.gamma(key.words().size() + 1);
        for (Word word : key.words()) {
            out.gamma(word.rest().size() + 1);
            word.rest().forEach(unit -> unit(unit, out));
        }
        out.append(body);
    }

    private void notePlace(IndexKey key) {
        unit(key.first(), places);
        places.bit(key.isPair());
        if (key.isPair()) {
            unit(key.second(), places);
        }
        places.delta((int) (out.length() - place));
        place = out.length();
    }

    /** Writes behind the keys where some of them stand, and how many bytes that takes. */
    void addPlaces() {
        out.fill();
        byte[] all = places.toBytes();
        out.append(places).fill().bits(all.length, Integer.SIZE);
    }

    private void first(String unit) {
        if (isHan(unit)) {
            int number = number(unit);
            out.bit(false).gamma(number - character);
            character = number;
        } else {
            other(unit, out);
        }
    }

    private void unit(String unit, BitWriter to) {
        if (isHan(unit)) {
            to.bit(false).below(number(unit), characters.length);
        } else {
            other(unit, to);
        }
    }

    private int number(String unit) {
        return Arrays.binarySearch(characters, unit.charAt(0) - FIRST_HAN);
    }

    private static void other(String unit, BitWriter to) {
        boolean wide = unit.chars().anyMatch(each -> each >= 0x80);
        to.bit(true).gamma(unit.length()).bit(wide);
        unit.chars().forEach(each -> to.bits(each, wide ? 16 : 7));
    }

    /**
     * The documents of a key, and of the words that begin with it.
     *
     * @param docs number of documents of the segment
     */
    static BitWriter body(IndexKey key, int docs) {
        int count = key.docs().length;
        BitWriter out = new BitWriter(16).delta(count).ascending(key.docs(), 0, docs);
        out.delta(key.titleDocs().length + 1).ascending(indexes(key.titleDocs(), key.docs()), 0, count);
        for (Word word : key.words()) {
            out.bit(word.isCommon());
            if (word.isCommon()) {
                out.delta(word.common().length + 1);
                continue;
            }
            for (Postings postings : word.postings()) {
                out.delta(postings.docs().length + 1).ascending(indexes(postings.docs(), key.docs()), 0, count);
                Arrays.stream(postings.counts()).forEach(out::gamma);
            }
        }
        return out;
    }

    private static int[] indexes(int[] some, int[] all) {
        return Arrays.stream(some).map(doc -> {
            int index = Arrays.binarySearch(all, doc);
            if (index < 0) {
                throw new IllegalStateException("a word stands in a document that its first two units do not");
            }
            return index;
        }).toArray();
    }
}
