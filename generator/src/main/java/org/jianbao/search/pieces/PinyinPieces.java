package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jianbao.format.SearchFormat;
import org.jianbao.pinyin.Readings;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.IndexData.IndexKey;
import org.jianbao.search.text.Frequency;

/**
 * Makes the pieces that turn pinyin, and characters mistaken for others that sound alike, into what the site really says: a
 * table of characters with their readings, and the site's pairs of characters by the initial letters of both.
 */
final class PinyinPieces {
    private static final int LETTERS = 26;

    private final Map<Character, List<String>> readings = new TreeMap<>();
    private final Map<Character, Integer> docs = new HashMap<>();
    /** The characters that can begin with each letter, in order. */
    private final List<int[]> byLetter = new ArrayList<>();
    private final List<IndexKey> pairs = new ArrayList<>();
    private final Map<String, Integer> phrases;

    private PinyinPieces(IndexData data) {
        phrases = data.phrases();
        for (IndexKey key : data.keys()) {
            if (!key.isPair() && isHan(key.first())) {
                docs.put(key.first().charAt(0), key.docs().length);
            }
        }
        for (char c = Readings.FIRST_HAN; c <= Readings.LAST_HAN && !docs.isEmpty(); c++) {
            List<String> found = docs.containsKey(c) || Readings.isCommon(c) ? Readings.of(c) : List.of();
            if (!found.isEmpty()) {
                readings.put(c, found);
            }
        }
        for (IndexKey key : data.keys()) {
            if (key.isPair() && isKnown(key.first()) && isKnown(key.second())) {
                pairs.add(key);
            }
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            char initial = letter;
            byLetter.add(readings.keySet().stream().filter(c -> initials(c).contains(initial)).mapToInt(c -> c)
                    .toArray());
        }
    }

    /** Writes the pieces of an index; the name of their folder, or nothing when no character has a reading. */
    static String write(IndexData data, PieceSizes sizes, PieceWriter pieces) {
        PinyinPieces pinyin = new PinyinPieces(data);
        if (pinyin.readings.isEmpty()) {
            return "";
        }
        List<Shard> shards = pinyin.shards();
        long bytes = shards.stream().mapToLong(shard -> shard.content.length() / Byte.SIZE).sum();
        return pinyin.write(shards, sizes.pinyinBytes(bytes, data.docs()), pieces);
    }

    private static boolean isHan(String unit) {
        return unit.length() == 1 && Readings.isHan(unit.charAt(0));
    }

    private boolean isKnown(String unit) {
        return unit.length() == 1 && readings.containsKey(unit.charAt(0));
    }

    private Set<Character> initials(char c) {
        Set<Character> initials = new TreeSet<>();
        readings.getOrDefault(c, List.of()).forEach(reading -> initials.add(reading.charAt(0)));
        return initials;
    }

    /** What the site has of each two letters, in the order of the alphabet. */
    private List<Shard> shards() {
        List<List<IndexKey>> byLetters = new ArrayList<>();
        List<List<String>> phrasesByLetters = new ArrayList<>();
        for (int i = 0; i < LETTERS * LETTERS; i++) {
            byLetters.add(new ArrayList<>());
            phrasesByLetters.add(new ArrayList<>());
        }
        pairs.forEach(pair -> shardsOf(pair.first().charAt(0), pair.second().charAt(0))
                .forEach(i -> byLetters.get(i).add(pair)));
        phrases.keySet().stream().filter(phrase -> phrase.chars().allMatch(c -> readings.containsKey((char) c)))
                .forEach(phrase -> shardsOf(phrase.charAt(0), phrase.charAt(1))
                        .forEach(i -> phrasesByLetters.get(i).add(phrase)));
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
    private List<Integer> shardsOf(char a, char b) {
        List<Integer> found = new ArrayList<>();
        for (char first : initials(a)) {
            for (char second : initials(b)) {
                found.add((first - 'a') * LETTERS + second - 'a');
            }
        }
        return found;
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
            out.bits(Frequency.of(docs.getOrDefault(c, 0)), Frequency.BITS);
        });
        for (int i = 0; i < LETTERS * LETTERS; i++) {
            out.bit(shards.contains(i));
            if (shards.contains(i)) {
                out.bit(starts.contains(i));
            }
        }
        return out.toBytes();
    }

    private BitWriter shard(List<IndexKey> some, int first, int second) {
        TreeMap<Integer, List<IndexKey>> byFirst = new TreeMap<>();
        some.forEach(pair -> byFirst.computeIfAbsent(index(pair.first(), first), key -> new ArrayList<>()).add(pair));
        BitWriter out = new BitWriter(2000).delta(byFirst.size() + 1);
        out.ascending(ints(byFirst.keySet()), 0, byLetter.get(first).length);
        for (List<IndexKey> row : byFirst.values()) {
            TreeMap<Integer, IndexKey> bySecond = new TreeMap<>();
            row.forEach(pair -> bySecond.put(index(pair.second(), second), pair));
            out.gamma(bySecond.size()).ascending(ints(bySecond.keySet()), 0, byLetter.get(second).length);
            bySecond.values().forEach(pair -> out.gamma(Frequency.of(pair.docs().length) + 1));
        }
        return out;
    }

    private static int[] ints(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private int index(String unit, int letter) {
        return Arrays.binarySearch(byLetter.get(letter), unit.charAt(0));
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
