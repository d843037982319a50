package org.jianbao.dictionary;

import java.util.Arrays;

/**
 * Cuts a sentence into words as Lucene's smartcn does (Apache licence; its {@code HHMMSegmenter} and
 * {@code BiSegGraph}): all words that the dictionary knows are the nodes of a graph, and the cheapest way through it wins,
 * where a step costs what the dictionary says about the two words. Not for several threads: its arrays are used again for
 * every sentence.
 */
public final class ChineseSegmenter {
    /** What smartcn makes of a character. Constants and not an enum: one is read for every character of a site. */
    private static final byte SPACE = 0;
    private static final byte HAN = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte PUNCTUATION = 4;
    private static final byte SURROGATE = 5;
    private static final byte OTHER = 6;

    private static final int SENTENCE = 1024;

    private final ChineseDictionary dictionary;
    private final int lettersNode;
    private final int numberNode;
    private final int beginNode;
    private final long lettersHash = hashBefore(ChineseDictionary.LETTERS);
    private final long numberHash = hashBefore(ChineseDictionary.NUMBER);
    private final long beginHash = hashBefore(ChineseDictionary.BEGIN);

    /** The sentence without its spaces. Han words are found across them, runs of letters or digits end at them. */
    private int length;
    private char[] text = new char[SENTENCE];
    private byte[] kinds = new byte[SENTENCE];
    private boolean[] afterSpace = new boolean[SENTENCE];
    /** Where the characters stand in the sentence with its spaces. */
    private int[] places = new int[SENTENCE];
    /** The first of the words that begin at a character. */
    private int[] firstWords = new int[SENTENCE + 1];

    /** The graph: the words by where they begin, then by length; first of all the sentence's beginning, last its end. */
    private int words;
    private int[] starts = new int[SENTENCE];
    private int[] ends = new int[SENTENCE];
    private int[] nodes = new int[SENTENCE];
    /** The hashes of the words with the separator of pairs behind them. */
    private long[] hashes = new long[SENTENCE];
    /** What the cheapest way to a word costs, and the word before it on that way. */
    private double[] costs = new double[SENTENCE];
    private int[] previous = new int[SENTENCE];

    /** The words of the cheapest way. */
    private int count;
    private int[] chosen = new int[SENTENCE];

    public ChineseSegmenter(ChineseDictionary dictionary) {
        this.dictionary = dictionary;
        this.lettersNode = dictionary.node(ChineseDictionary.LETTERS);
        this.numberNode = dictionary.node(ChineseDictionary.NUMBER);
        this.beginNode = dictionary.node(ChineseDictionary.BEGIN);
    }

    /** Cuts one sentence, which ends before {@code to}; then {@link #count()} and the rest tell its words. */
    public void segment(char[] buffer, int from, int to) {
        readText(buffer, from, to);
        count = 0;
        if (length > 0) {
            findWords();
            findCheapestWay();
            chooseWords();
        }
    }

    /** How many words the sentence has. */
    public int count() {
        return count;
    }

    /** Where a word begins, in characters from the sentence's beginning. */
    public int start(int word) {
        return places[starts[chosen[word]]];
    }

    /** Where a word ends; any spaces inside it belong to it. */
    public int end(int word) {
        return places[ends[chosen[word]] - 1] + 1;
    }

    private void readText(char[] buffer, int from, int to) {
        if (text.length < to - from) {
            growText(to - from);
        }
        int n = 0;
        boolean space = false;
        for (int i = from; i < to; i++) {
            byte kind = kind(buffer[i]);
            if (kind == SPACE) {
                space = true;
            } else {
                text[n] = buffer[i];
                kinds[n] = kind;
                places[n] = i - from;
                afterSpace[n++] = space;
                space = false;
            }
        }
        length = n;
    }

    private void findWords() {
        words = 0;
        addWord(-1, 0, beginNode, beginHash);
        int at = 0;
        while (at < length) {
            firstWords[at] = words;
            at = addWords(at);
        }
        firstWords[length] = words;
        addWord(length, length, ChineseDictionary.UNKNOWN, 0);
    }

    /** Adds the words that begin at a character; where the next ones begin. */
    private int addWords(int at) {
        switch (kinds[at]) {
            case HAN -> {
                addHanWords(at);
                return at + 1;
            }
            case LETTER -> addWord(at, endOfRun(at), lettersNode, lettersHash);
            case DIGIT -> addWord(at, endOfRun(at), numberNode, numberHash);
            case PUNCTUATION -> addWord(at, at + 1, ChineseDictionary.PUNCTUATION, hashBefore(at, at + 1));
            case SURROGATE -> addSurrogates(at);
            default -> addWord(at, at + 1, lettersNode, lettersHash);
        }
        return ends[words - 1];
    }

    /** Adds the character itself, known or not, and all words of the dictionary that it begins. */
    private void addHanWords(int at) {
        long hash = ChineseDictionary.hash(ChineseDictionary.NO_HASH, text[at]);
        int node = dictionary.child(ChineseDictionary.UNKNOWN, text[at]);
        addWord(at, at + 1, dictionary.isWord(node) ? node : ChineseDictionary.UNKNOWN, separated(hash));
        for (int i = at + 1; node != ChineseDictionary.UNKNOWN && i < length && kinds[i] == HAN; i++) {
            node = dictionary.child(node, text[i]);
            hash = ChineseDictionary.hash(hash, text[i]);
            if (node != ChineseDictionary.UNKNOWN && dictionary.isWord(node)) {
                addWord(at, i + 1, node, separated(hash));
            }
        }
    }

    private void addSurrogates(int at) {
        boolean pair = at + 1 < length && !afterSpace[at + 1] && Character.isSurrogatePair(text[at], text[at + 1]);
        int end = pair ? at + 2 : at + 1;
        addWord(at, end, ChineseDictionary.UNKNOWN, hashBefore(at, end));
    }

    private int endOfRun(int at) {
        int end = at + 1;
        while (end < length && kinds[end] == kinds[at] && !afterSpace[end]) {
            end++;
        }
        return end;
    }

    private void addWord(int start, int end, int node, long hash) {
        if (words == starts.length) {
            growWords();
        }
        starts[words] = start;
        ends[words] = end;
        nodes[words] = node;
        hashes[words++] = hash;
    }

    /** Goes through the words in order; of two ways that cost the same the one found first stays, as in smartcn. */
    private void findCheapestWay() {
        Arrays.fill(costs, 1, words, Double.MAX_VALUE);
        costs[0] = 0;
        for (int word = 0; word < words - 1; word++) {
            int at = ends[word];
            if (at < length && kinds[at] == HAN) {
                tryHanWords(word, at);
            } else {
                tryStep(word, firstWords[at], hashWith(hashes[word], at));
            }
        }
    }

    /** Each of the words at a place is the one before it and more, so that its hash goes on from there. */
    private void tryHanWords(int word, int at) {
        long hash = hashes[word];
        int hashed = at;
        for (int next = firstWords[at]; starts[next] == at; next++) {
            while (hashed < ends[next]) {
                hash = ChineseDictionary.hash(hash, text[hashed++]);
            }
            tryStep(word, next, hash);
        }
    }

    private void tryStep(int word, int next, long hash) {
        double cost = costs[word] + dictionary.cost(hash, nodes[word]);
        if (cost < costs[next]) {
            costs[next] = cost;
            previous[next] = word;
        }
    }

    /** The hash of a pair whose second word is the only one at its place. */
    private long hashWith(long hash, int at) {
        if (at == length) {
            return ChineseDictionary.hash(hash, ChineseDictionary.END);
        }
        return switch (kinds[at]) {
            case PUNCTUATION -> ChineseDictionary.hash(hash, text[at]);
            case SURROGATE -> hash(hash, at, ends[firstWords[at]]);
            case DIGIT -> ChineseDictionary.hash(hash, ChineseDictionary.NUMBER);
            default -> ChineseDictionary.hash(hash, ChineseDictionary.LETTERS);
        };
    }

    private void chooseWords() {
        for (int word = previous[words - 1]; word != 0; word = previous[word]) {
            count++;
        }
        int i = count;
        for (int word = previous[words - 1]; word != 0; word = previous[word]) {
            chosen[--i] = word;
        }
    }

    private long hashBefore(int from, int to) {
        return separated(hash(ChineseDictionary.NO_HASH, from, to));
    }

    private static long hashBefore(String word) {
        return separated(ChineseDictionary.hash(ChineseDictionary.NO_HASH, word));
    }

    private long hash(long before, int from, int to) {
        long hash = before;
        for (int i = from; i < to; i++) {
            hash = ChineseDictionary.hash(hash, text[i]);
        }
        return hash;
    }

    private static long separated(long hash) {
        return ChineseDictionary.hash(hash, '@');
    }

    private void growText(int size) {
        text = new char[size];
        kinds = new byte[size];
        afterSpace = new boolean[size];
        places = new int[size];
        firstWords = new int[size + 1];
        chosen = new int[size];
    }

    private void growWords() {
        int size = words * 2;
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        nodes = Arrays.copyOf(nodes, size);
        hashes = Arrays.copyOf(hashes, size);
        costs = Arrays.copyOf(costs, size);
        previous = Arrays.copyOf(previous, size);
    }

    /** Smartcn's {@code Utility.getCharType}, with full and half width as one; Han is what its dictionary can hold. */
    private static byte kind(char c) {
        if (c >= 0x4E00 && c <= 0x9FA5) {
            return HAN;
        }
        if (isIn(c, 'A', 'Z') || isIn(c, 'a', 'z') || isIn(c, 'Ａ', 'Ｚ') || isIn(c, 'ａ', 'ｚ')) {
            return LETTER;
        }
        if (isIn(c, '0', '9') || isIn(c, '０', '９')) {
            return DIGIT;
        }
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u3000') {
            return SPACE;
        }
        if (isIn(c, 0x21, 0xBB) || isIn(c, 0x2010, 0x2642) || isIn(c, 0x3001, 0x301E) || isIn(c, 0xFE30, 0xFF63)) {
            return PUNCTUATION;
        }
        return Character.isSurrogate(c) ? SURROGATE : OTHER;
    }

    private static boolean isIn(char c, int first, int last) {
        return c >= first && c <= last;
    }
}
