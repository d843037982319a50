package org.jianbao.dictionary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Arrays;

import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/**
 * The dictionaries of Lucene's smartcn (Apache licence), laid out for speed: which words there are, and what it costs
 * that one word follows another.
 *
 * <p>Stock smartcn keeps its pairs in a table that is 82 % full, where a lookup looks at nine places on average and, when
 * its second hash happens to give a step of zero, at all 402,137; and it makes an array, an object and a logarithm for
 * every pair. Here the words are a trie whose edges lie in one hash table, the cost of what follows no known pair is
 * reckoned beforehand, and a filter that fits a processor's cache tells most of the unknown pairs.
 *
 * <p>It does not change once it is read, so any number of threads may share it. A pair is known by the 64-bit FNV-1a hash
 * of {@code first@second}, as in smartcn's own file; words are compared exactly.
 */
public final class ChineseDictionary {
    /** The hash of nothing. */
    static final long NO_HASH = 0xcbf29ce484222325L;
    /** What stands for the beginning of a sentence, its end, every run of letters, and every number. */
    static final String BEGIN = "始##始";
    static final String END = "末##末";
    static final String LETTERS = "未##串";
    static final String NUMBER = "未##数";

    /** The node of the empty word, which is as frequent as a word that the dictionary lacks: never. */
    static final int UNKNOWN = 0;
    /** The node of punctuation, the most frequent of words. */
    static final int PUNCTUATION = 1;

    /** Of all words together, and the most that one can have; smartcn's constant. */
    private static final int MAX_FREQUENCY = 2079997 + 80000;
    private static final double TINY = 1.0 / MAX_FREQUENCY;
    private static final double SMOOTH = 0.1;
    private static final int BEGINNING_ONLY = -1;

    private static final long FNV_PRIME = 1099511628211L;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final int CHILD_BITS = 24;
    private static final long CHILD_MASK = (1L << CHILD_BITS) - 1;
    private static final int FILTER_BITS = 22;

    /** The trie's edges by parent and character: parent (24 bits), character (16), child (24); 0 where nothing is. */
    private final long[] edges;
    private final int edgeShift;
    private int nodes = PUNCTUATION + 1;
    /** How often the word that ends at a node occurs; {@link #BEGINNING_ONLY} where none ends. */
    private final int[] frequencies;
    /** The cost of what follows the word that ends at a node without being known as a pair with it. */
    private final double[] costs;

    /** The hashes of the known pairs, each at the place of its mixed hash or after it; 0 where nothing is. */
    private final long[] pairs;
    private final int pairShift;
    private final int[] pairFrequencies;
    /** One bit for each value of the first 22 bits of a mixed hash: whether any known pair has it. */
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];

    private ChineseDictionary(WordFile words, PairFile known) {
        int most = words.characters() + nodes;
        edgeShift = Integer.numberOfLeadingZeros(most) + Integer.SIZE - 1;
        edges = new long[1 << Long.SIZE - edgeShift];
        int[] found = new int[most];
        Arrays.fill(found, BEGINNING_ONLY);
        found[UNKNOWN] = 0;
        found[PUNCTUATION] = MAX_FREQUENCY;
        addWords(words, found);
        frequencies = Arrays.copyOf(found, nodes);
        costs = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            costs[node] = cost(Math.max(frequencies[node], 0), 0);
        }
        pairShift = Integer.numberOfLeadingZeros(known.hashes.length) + Integer.SIZE;
        pairs = new long[1 << Long.SIZE - pairShift];
        pairFrequencies = new int[pairs.length];
        addPairs(known);
    }

    /** Reads the dictionaries once, when somebody needs them. */
    private static final class Shared {
        private static final ChineseDictionary DICTIONARY = read();

        private static ChineseDictionary read() {
            try {
                return new ChineseDictionary(new WordFile(), new PairFile());
            } catch (IOException | ClassNotFoundException | ClassCastException e) {
                throw new IllegalStateException("smartcn's dictionaries have another form than expected", e);
            }
        }
    }

    /** The dictionaries that come with the library. */
    public static ChineseDictionary shared() {
        return Shared.DICTIONARY;
    }

    /** The node that a character leads to from another node, or from {@link #UNKNOWN} for a first one; or that itself. */
    int child(int parent, char character) {
        long key = key(parent, character);
        int slot = (int) (key * GOLDEN_RATIO >>> edgeShift);
        for (long edge = edges[slot]; edge != 0; edge = edges[slot]) {
            if (edge >>> CHILD_BITS == key) {
                return (int) (edge & CHILD_MASK);
            }
            slot = slot + 1 & edges.length - 1;
        }
        return UNKNOWN;
    }

    /** Where a word of the dictionary ends; {@link #UNKNOWN} if it is none. */
    int node(String word) {
        int node = UNKNOWN;
        for (int i = 0; i < word.length(); i++) {
            node = child(node, word.charAt(i));
            if (node == UNKNOWN) {
                return UNKNOWN;
            }
        }
        return isWord(node) ? node : UNKNOWN;
    }

    /** Whether a word ends at a node. */
    boolean isWord(int node) {
        return frequencies[node] >= 0;
    }

    /**
     * What it costs that a pair of words stands in a sentence.
     *
     * @param hash of the first word, {@code @} and the second
     * @param first the first word's node
     */
    double cost(long hash, int first) {
        long mixed = mix(hash);
        int bit = (int) (mixed >>> Long.SIZE - FILTER_BITS);
        if ((filter[bit >>> 6] >>> bit & 1) == 0) {
            return costs[first];
        }
        int slot = (int) (mixed >>> pairShift);
        while (pairs[slot] != 0) {
            if (pairs[slot] == hash) {
                return cost(frequencies[first], pairFrequencies[slot]);
            }
            slot = slot + 1 & pairs.length - 1;
        }
        return costs[first];
    }

    /** The hash of some text with a character added: its low byte, then its high one. */
    static long hash(long before, char character) {
        long low = (before ^ (character & 0xFF)) * FNV_PRIME;
        return (low ^ (character >> 8)) * FNV_PRIME;
    }

    /** The hash of some text with more added. */
    static long hash(long before, String more) {
        long hash = before;
        for (int i = 0; i < more.length(); i++) {
            hash = hash(hash, more.charAt(i));
        }
        return hash;
    }

    private void addWords(WordFile words, int[] found) {
        for (int i = 0; i < words.firsts.length; i++) {
            char first = words.firsts[i];
            if (first != 0) {
                addWords(first, words.rests[words.lists[i]], words.frequencies[words.lists[i]], found);
            }
        }
    }

    private void addWords(char first, char[][] rests, int[] counts, int[] found) {
        int head = childOrNew(UNKNOWN, first);
        for (int i = 0; i < rests.length; i++) {
            int node = head;
            if (rests[i] != null) {
                for (char character : rests[i]) {
                    node = childOrNew(node, character);
                }
            }
            found[node] = counts[i];
        }
    }

    private int childOrNew(int parent, char character) {
        int known = child(parent, character);
        if (known != UNKNOWN) {
            return known;
        }
        long key = key(parent, character);
        int slot = (int) (key * GOLDEN_RATIO >>> edgeShift);
        while (edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        edges[slot] = key << CHILD_BITS | nodes;
        return nodes++;
    }

    private void addPairs(PairFile known) {
        for (int i = 0; i < known.hashes.length; i++) {
            long hash = known.hashes[i];
            if (hash != 0 && known.frequencies[i] != 0) {
                long mixed = mix(hash);
                int slot = (int) (mixed >>> pairShift);
                while (pairs[slot] != 0) {
                    slot = slot + 1 & pairs.length - 1;
                }
                pairs[slot] = hash;
                pairFrequencies[slot] = known.frequencies[i];
                int bit = (int) (mixed >>> Long.SIZE - FILTER_BITS);
                filter[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private static long key(int parent, char character) {
        return (long) parent << Character.SIZE | character;
    }

    private static long mix(long hash) {
        return (hash ^ hash >>> 32) * GOLDEN_RATIO;
    }

    /** Smartcn's expression to the letter: in another order its last bit, and with it a word, could be another. */
    private static double cost(int frequency, int pairFrequency) {
        double one = frequency;
        return -Math.log(SMOOTH * (1.0 + one) / (MAX_FREQUENCY + 0.0)
                + (1.0 - SMOOTH) * ((1.0 - TINY) * pairFrequency / (1.0 + one) + TINY));
    }

    private static ObjectInputStream open(String file) throws IOException {
        try (InputStream in = HMMChineseTokenizer.class.getResourceAsStream("hhmm/" + file)) {
            if (in == null) {
                throw new IOException("smartcn comes without its dictionary " + file);
            }
            return new ObjectInputStream(new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    /** Smartcn's file of words, grouped by their first character. */
    private static final class WordFile {
        /** Which group a slot's character has, and the slots' characters; 0 in a slot without one. */
        final short[] lists;
        final char[] firsts;
        /** Of every group, its words without their first character; null is as good as empty. */
        final char[][][] rests;
        /** Of every group, how often its words occur. */
        final int[][] frequencies;

        WordFile() throws IOException, ClassNotFoundException {
            try (ObjectInputStream in = open("coredict.mem")) {
                lists = (short[]) in.readObject();
                firsts = (char[]) in.readObject();
                rests = (char[][][]) in.readObject();
                frequencies = (int[][]) in.readObject();
            }
        }

        /** No trie of the words has more nodes. */
        int characters() {
            int sum = firsts.length;
            for (char[][] group : rests) {
                if (group != null) {
                    for (char[] rest : group) {
                        sum += rest == null ? 0 : rest.length;
                    }
                }
            }
            return sum;
        }
    }

    /** Smartcn's file of pairs: their hashes, and how often each occurs; 0 where its table has a gap. */
    private static final class PairFile {
        final long[] hashes;
        final int[] frequencies;

        PairFile() throws IOException, ClassNotFoundException {
            try (ObjectInputStream in = open("bigramdict.mem")) {
                hashes = (long[]) in.readObject();
                frequencies = (int[]) in.readObject();
            }
        }
    }
}
