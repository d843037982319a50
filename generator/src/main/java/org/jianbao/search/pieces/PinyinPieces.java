package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jianbao.format.SearchFormat;
import org.jianbao.pinyin.Readings;
import org.jianbao.search.index.IndexSummary;
import org.jianbao.search.index.IndexSummary.Gram;
import org.jianbao.search.text.Frequency;

/**
 * Makes the pieces that turn pinyin, and characters mistaken for others that sound alike, into what the site really says: a
 * table of characters with their readings, and the site's pairs of characters by the initial letters of both.
 */
final class PinyinPieces {
    private static final int LETTERS = 26;

    private final SortedMap<Character, List<String>> readings = new TreeMap<>();
    /** The letters with which readings of each character begin, as bits; 0 for a character without readings. */
    private final int[] initials = new int[Character.MAX_VALUE + 1];
    private final int[] docs = new int[Character.MAX_VALUE + 1];
    /** The characters that can begin with each letter, in order. */
    private final List<int[]> byLetter = new ArrayList<>();
    private final List<Gram> pairs = new ArrayList<>();
    private final SortedMap<String, Integer> phrases;

    private PinyinPieces(IndexSummary data) {
        phrases = data.phrases();
        boolean isAny = false;
        for (Gram gram : data.grams()) {
            if (!gram.isPair() && Readings.isHan(gram.first())) {
                docs[gram.first()] = gram.docs();
                isAny = true;
            }
        }
        for (char c = Readings.FIRST_HAN; c <= Readings.LAST_HAN && isAny; c++) {
            List<String> found = docs[c] > 0 || Readings.isCommon(c) ? Readings.of(c) : List.of();
            if (!found.isEmpty()) {
                readings.put(c, found);
                for (String reading : found) {
                    initials[c] |= 1 << reading.charAt(0) - 'a';
                }
            }
        }
        for (Gram gram : data.grams()) {
            if (initials[gram.first()] != 0 && initials[gram.second()] != 0) {
                pairs.add(gram);
            }
        }
        for (int letter = 0; letter < LETTERS; letter++) {
            int bit = 1 << letter;
            byLetter.add(readings.keySet().stream().mapToInt(c -> c).filter(c -> (initials[c] & bit) != 0).toArray());
        }
    }

    /** Writes the pieces of an index; the name of their folder, or nothing when no character has a reading. */
    static String write(IndexSummary data, PieceSizes sizes, PieceWriter pieces) {
        PinyinPieces pinyin = new PinyinPieces(data);
        if (pinyin.readings.isEmpty()) {
            return "";
        }
        List<Shard> shards = pinyin.shards();
        long bytes = shards.stream().mapToLong(shard -> shard.content.length() / Byte.SIZE).sum();
        return pinyin.write(shards, sizes.pinyinBytes(bytes, data.docs()), pieces);
    }

    /** What the site has of each two letters, in the order of the alphabet. */
    private List<Shard> shards() {
        List<List<Gram>> byLetters = new ArrayList<>();
        List<List<String>> phrasesByLetters = new ArrayList<>();
        for (int i = 0; i < LETTERS * LETTERS; i++) {
            byLetters.add(new ArrayList<>());
            phrasesByLetters.add(new ArrayList<>());
        }
        pairs.forEach(pair -> shardsOf(pair.first(), pair.second(), i -> byLetters.get(i).add(pair)));
        phrases.keySet().stream().filter(phrase -> phrase.chars().allMatch(c -> initials[c] != 0))
                .forEach(phrase -> shardsOf(phrase.charAt(0), phrase.charAt(1),
                        i -> phrasesByLetters.get(i).add(phrase)));
        return IntStream.range(0, byLetters.size()).parallel().filter(i -> !byLetters.get(i).isEmpty())
                .mapToObj(i -> new Shard(i, phrases(phrasesByLetters.get(i),
                        shard(byLetters.get(i), i / LETTERS, i % LETTERS))))
                .toList();
    }

    /** Writes the table, and shards that follow each other in pieces of some bytes. */
    private String write(List<Shard> shards, int bytes, PieceWriter pieces) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Set<Integer> starts = new TreeSet<>();
        BitWriter piece = new BitWriter();
        for (Shard shard : shards) {
            if (piece.length() == 0) {
                starts.add(shard.letters);
            }
            piece.append(shard.content);
            if (piece.length() >= (long) bytes * Byte.SIZE || shard.equals(shards.getLast())) {
                files.put(starts.size() - 1 + ".bin", piece.toBytes());
                piece = new BitWriter();
            }
        }
        files.put(SearchFormat.READINGS,
                table(shards.stream().map(Shard::letters).collect(Collectors.toSet()), starts));
        String name = SearchFormat.folderHash(files);
        files.forEach((file, content) -> pieces.write(SearchFormat.pinyin(name) + file, content));
        return name;
    }

    /** The shards of two characters: one for each first letter of one with each first letter of the other. */
    private void shardsOf(char a, char b, IntConsumer shard) {
        for (int first = initials[a]; first != 0; first &= first - 1) {
            for (int second = initials[b]; second != 0; second &= second - 1) {
                shard.accept(Integer.numberOfTrailingZeros(first) * LETTERS + Integer.numberOfTrailingZeros(second));
            }
        }
    }

    /**
     * The characters with their readings, and where the shards are.
     *
     * @param shards numbers of letters that have one
     * @param starts those with which a piece begins
     */
    private byte[] table(Set<Integer> shards, Set<Integer> starts) {
        BitWriter out = new BitWriter(16000);
        List<String> syllables = readings.values().stream().flatMap(List::stream).distinct().sorted().toList();
        out.delta(syllables.size() + 1);
        for (String syllable : syllables) {
            out.gamma(syllable.length());
            syllable.chars().forEach(letter -> out.bits(letter - 'a', 5));
        }
        out.delta(readings.size() + 1);
        out.ascending(readings.keySet().stream().mapToInt(c -> c).toArray(), 0, 0x10000);
        readings.forEach((c, found) -> {
            out.gamma(found.size());
            found.forEach(reading -> out.below(syllables.indexOf(reading), syllables.size()));
            out.bits(Frequency.of(docs[c]), Frequency.BITS);
        });
        for (int i = 0; i < LETTERS * LETTERS; i++) {
            out.bit(shards.contains(i));
            if (shards.contains(i)) {
                out.bit(starts.contains(i));
            }
        }
        return out.toBytes();
    }

    /** The pairs of two letters, which come in their order. */
    private BitWriter shard(List<Gram> some, int first, int second) {
        List<List<Gram>> rows = new ArrayList<>();
        for (int from = 0, to; from < some.size(); from = to) {
            to = from + 1;
            while (to < some.size() && some.get(to).first() == some.get(from).first()) {
                to++;
            }
            rows.add(some.subList(from, to));
        }
        BitWriter out = new BitWriter(2000).delta(rows.size() + 1);
        out.ascending(rows.stream().mapToInt(row -> index(row.getFirst().first(), first)).toArray(), 0,
                byLetter.get(first).length);
        for (List<Gram> row : rows) {
            out.gamma(row.size()).ascending(row.stream().mapToInt(pair -> index(pair.second(), second)).toArray(), 0,
                    byLetter.get(second).length);
            row.forEach(pair -> out.gamma(Frequency.of(pair.docs()) + 1));
        }
        return out;
    }

    private int index(char character, int letter) {
        return Arrays.binarySearch(byLetter.get(letter), character);
    }

    /** Each phrase by what it shares with the one before, behind what is written already. */
    private BitWriter phrases(Collection<String> some, BitWriter out) {
        int[] all = readings.keySet().stream().mapToInt(c -> c).toArray();
        out.delta(some.size() + 1);
        String before = "";
        for (String phrase : some) {
            int shared = 0;
            while (shared < before.length() && shared < phrase.length()
                    && before.charAt(shared) == phrase.charAt(shared)) {
                shared++;
            }
            out.gamma(shared + 1).gamma(phrase.length() - shared + 1);
            phrase.substring(shared).chars().forEach(c -> out.below(Arrays.binarySearch(all, c), all.length));
            out.gamma(phrases.getOrDefault(phrase, 0) + 1);
            before = phrase;
        }
        return out;
    }

    /** The pairs and phrases of two letters; {@code letters} is 26 times the number of the first, plus that of the second. */
    private record Shard(int letters, BitWriter content) {}
}
