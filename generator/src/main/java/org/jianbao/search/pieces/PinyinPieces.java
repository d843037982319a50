package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jianbao.format.SearchFormat;
import org.jianbao.pinyin.Readings;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.IndexData.IndexKey;

/**
 * Makes the pieces that turn pinyin, and characters mistaken for others that sound alike, into what the site really says: a
 * table of characters with their readings, and the site's pairs of characters by the initial letters of both.
 */
final class PinyinPieces {
    private static final int LETTERS = 26;
    private static final int SHARD_NAME_CHARS = 6;

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

    /** Writes the pieces of an index; the name of the table, or nothing when no character has a reading. */
    static String write(IndexData data, PieceWriter pieces) {
        PinyinPieces pinyin = new PinyinPieces(data);
        return pinyin.readings.isEmpty() ? "" : pinyin.write(pieces);
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

    private String write(PieceWriter pieces) {
        List<List<IndexKey>> shards = new ArrayList<>();
        List<List<String>> byLetters = new ArrayList<>();
        for (int i = 0; i < LETTERS * LETTERS; i++) {
            shards.add(new ArrayList<>());
            byLetters.add(new ArrayList<>());
        }
        pairs.forEach(pair -> shardsOf(pair.first().charAt(0), pair.second().charAt(0))
                .forEach(i -> shards.get(i).add(pair)));
        phrases.keySet().stream().filter(phrase -> phrase.chars().allMatch(c -> readings.containsKey((char) c)))
                .forEach(phrase -> shardsOf(phrase.charAt(0), phrase.charAt(1))
                        .forEach(i -> byLetters.get(i).add(phrase)));
        List<String> names = IntStream.range(0, shards.size()).parallel().mapToObj(i -> {
            if (shards.get(i).isEmpty()) {
                return "";
            }
            byte[] shard = shard(shards.get(i), i / LETTERS, i % LETTERS);
            byte[] phrases = phrases(byLetters.get(i));
            String name = SearchFormat.hash(List.of(shard, phrases)).substring(0, SHARD_NAME_CHARS);
            String letters = String.valueOf(new char[] {(char) ('a' + i / LETTERS), (char) ('a' + i % LETTERS)});
            pieces.write("pinyin/" + letters + "-" + name + ".bin", shard);
            pieces.write("pinyin/" + letters + "-" + name + "-p.bin", phrases);
            return name;
        }).toList();
        byte[] table = table(names);
        String name = SearchFormat.hash(List.of(table));
        pieces.write(SearchFormat.readings(name), table);
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

    private byte[] table(List<String> shards) {
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
            out.bits(Readings.frequencyClass(docs.getOrDefault(c, 0)), Readings.FREQUENCY_BITS);
        });
        for (String shard : shards) {
            out.bit(!shard.isEmpty());
            shard.chars().forEach(c -> out.bits(SearchFormat.BASE32.indexOf(c), 5));
        }
        return out.toBytes();
    }

    private byte[] shard(List<IndexKey> some, int first, int second) {
        TreeMap<Integer, List<IndexKey>> byFirst = new TreeMap<>();
        some.forEach(pair -> byFirst.computeIfAbsent(index(pair.first(), first), key -> new ArrayList<>()).add(pair));
        BitWriter out = new BitWriter(2000).delta(byFirst.size() + 1);
        out.ascending(ints(byFirst.keySet()), 0, byLetter.get(first).length);
        for (List<IndexKey> row : byFirst.values()) {
            TreeMap<Integer, IndexKey> bySecond = new TreeMap<>();
            row.forEach(pair -> bySecond.put(index(pair.second(), second), pair));
            out.gamma(bySecond.size()).ascending(ints(bySecond.keySet()), 0, byLetter.get(second).length);
            bySecond.values().forEach(pair -> out.gamma(Readings.frequencyClass(pair.docs().length) + 1));
        }
        return out.toBytes();
    }

    private static int[] ints(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private int index(String unit, int letter) {
        return Arrays.binarySearch(byLetter.get(letter), unit.charAt(0));
    }

    /** Each phrase by what it shares with the one before. */
    private byte[] phrases(Collection<String> some) {
        int[] all = readings.keySet().stream().mapToInt(c -> c).toArray();
        BitWriter out = new BitWriter(1000).delta(some.size() + 1);
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
        return out.toBytes();
    }
}
