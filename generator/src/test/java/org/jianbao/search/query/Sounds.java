package org.jianbao.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jianbao.pinyin.Readings;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.index.Phrases;
import org.jianbao.search.text.Frequency;
import org.jspecify.annotations.Nullable;

/** How the characters of a site are read, and which of them stand side by side; read from the index when asked for. */
final class Sounds {
    private final IndexReader reader;
    private final SortedMap<String, Integer> allPhrases;
    /** Words that the site need not have, whose characters stand side by side too. */
    private final List<String> words;
    private final Map<Character, List<Pair>> pairs = new HashMap<>();
    private final Map<Character, Map<String, Integer>> phrases = new HashMap<>();
    private @Nullable Map<Character, Sound> characters;
    private @Nullable Set<String> syllables;

    Sounds(IndexReader reader) {
        this(reader, Phrases.read(reader), List.of());
    }

    private Sounds(IndexReader reader, SortedMap<String, Integer> allPhrases, List<String> words) {
        this.reader = reader;
        this.allPhrases = allPhrases;
        this.words = List.copyOf(words);
    }

    /** The same, with pairs of characters from some words too. */
    Sounds with(List<String> others) {
        return new Sounds(reader, allPhrases, others);
    }

    /** Every character of the site, and every common one, that has a reading, in the order of their codes. */
    Map<Character, Sound> characters() {
        Map<Character, Sound> known = characters;
        if (known == null) {
            known = new TreeMap<>();
            for (char c = Readings.FIRST_HAN; c <= Readings.LAST_HAN; c++) {
                int docs = Readings.isHan(c) ? documents(String.valueOf(c)) : 0;
                List<String> readings = docs > 0 || Readings.isCommon(c) ? Readings.of(c) : List.of();
                if (!readings.isEmpty()) {
                    known.put(c,
                            new Sound(readings, readings.stream().map(Sounds::fuzzy).toList(), Frequency.of(docs)));
                }
            }
            characters = known;
        }
        return known;
    }

    /** A reading without what many do not hear: zh is z, ang is an. */
    static String fuzzy(String reading) {
        return reading.replaceFirst("^([zcs])h", "$1").replaceFirst("([aei]n)g$", "$1");
    }

    /** Every reading of any character. */
    Set<String> syllables() {
        Set<String> known = syllables;
        if (known == null) {
            known = characters().values().stream().flatMap(sound -> sound.readings().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            syllables = known;
        }
        return known;
    }

    /** What follows a character somewhere. */
    List<Pair> pairs(char first) {
        return pairs.computeIfAbsent(first, this::readPairs);
    }

    /** How many documents hold a key of the index. */
    int documents(String key) {
        try {
            return reader.docFreq(new Term(IndexFields.GRAMS, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases that begin with a character, and how frequent they are. */
    Map<String, Integer> phrases(char first) {
        return phrases.computeIfAbsent(first, c -> {
            Map<String, Integer> found = new TreeMap<>(
                    allPhrases.subMap(String.valueOf(c), String.valueOf((char) (c + 1))));
            found.keySet().removeIf(phrase -> !phrase.chars().allMatch(each -> characters().containsKey((char) each)));
            return found;
        });
    }

    private List<Pair> readPairs(char first) {
        Set<String> found = new TreeSet<>(terms(first));
        for (String word : words) {
            for (int i = word.indexOf(first); i >= 0; i = word.indexOf(first, i + 1)) {
                found.add(word.substring(i, Math.min(i + 2, word.length())));
            }
        }
        return found.stream()
                .filter(term -> term.length() == 2 && characters().containsKey(term.charAt(1)))
                .map(term -> new Pair(term.charAt(1), Frequency.of(documents(term))))
                .toList();
    }

    private List<String> terms(char first) {
        List<String> found = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, IndexFields.GRAMS);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            String prefix = String.valueOf(first);
            boolean more = each.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
            while (more && each.term().utf8ToString().startsWith(prefix)) {
                found.add(each.term().utf8ToString());
                more = each.next() != null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /**
     * A character.
     *
     * @param readings the most common one first
     * @param fuzzy the readings without what many do not hear
     * @param frequency as {@link Frequency#of}
     */
    record Sound(List<String> readings, List<String> fuzzy, int frequency) {
        Sound {
            readings = List.copyOf(readings);
            fuzzy = List.copyOf(fuzzy);
        }

        boolean beginsWith(char letter) {
            return readings.stream().anyMatch(reading -> reading.charAt(0) == letter);
        }
    }

    /**
     * A character behind another one.
     *
     * @param frequency of both together, as {@link Frequency#of}
     */
    record Pair(char second, int frequency) {}
}
