package org.jianbao.typography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Simplified Chinese in traditional characters, by the phrases of OpenCC that opencc4j brings: the longest one that a text has at
 * a place decides, else the character. Words are not replaced by those of another region; only characters are.
 */
public final class TraditionalText {
    private static final String PHRASES = "STPhrases.txt";
    private static final String CHARACTERS = "STCharacters.txt";

    /** Our own phrases, in the form of those of OpenCC; a line that begins with {@code #} is a comment. */
    private static final String OWN = "phrases.txt";

    /** Characters that have another form elsewhere, and stay as they are in names of people: 于, 范, 余, 岳. */
    private static final String OF_NAMES = "于范余郁涂岳朴种松里采征干游占栗咸后系几仆舍折谷曲";

    private final Map<String, String> phrases;
    /** By the first character of phrases, the length of the longest of them. */
    private final Map<Character, Integer> longest = new HashMap<>();
    private final Map<Integer, String> characters;

    private TraditionalText(Map<String, String> phrases, Map<Integer, String> characters) {
        this.phrases = phrases;
        this.characters = characters;
        phrases.keySet()
                .forEach(phrase -> longest.merge(phrase.charAt(0), phrase.length(), Math::max));
    }

    /** Whose forms of characters: 裡 or 裏, 著 or 着. */
    public enum Variant {
        TAIWAN, HONG_KONG;

        /** The one that a BCP 47 tag of a language means; nothing when it is not one of traditional Chinese. */
        public static Optional<Variant> of(String language) {
            return switch (language) {
                case "zh-Hant", "zh-Hant-TW", "zh-TW" -> Optional.of(TAIWAN);
                case "zh-Hant-HK", "zh-Hant-MO", "zh-HK", "zh-MO" -> Optional.of(HONG_KONG);
                default -> Optional.empty();
            };
        }
    }

    /** Reads the tables. */
    public static TraditionalText read(Variant variant) {
        Map<Integer, Integer> forms = forms(variant);
        Map<String, String> phrases = new HashMap<>();
        lines(PHRASES).forEach(line -> phrases.put(line.getFirst(), inForms(line.get(1), forms)));
        own().forEach(line -> phrases.put(line.getFirst(), inForms(line.get(1), forms)));
        Map<Integer, String> characters = new HashMap<>();
        forms.forEach((from, to) -> characters.put(from, Character.toString(to)));
        lines(CHARACTERS)
                .forEach(line -> characters.put(line.getFirst().codePointAt(0), inForms(line.get(1), forms)));
        return new TraditionalText(phrases, characters);
    }

    private static List<List<String>> own() {
        try (InputStream in = Objects.requireNonNull(TraditionalText.class.getResourceAsStream(OWN), OWN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", 2))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inForms(String text, Map<Integer, Integer> forms) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(forms.getOrDefault(c, c)));
        return out.toString();
    }

    private static List<List<String>> lines(String table) {
        return Traditional.lines(table).stream().filter(line -> line.size() > 1).toList();
    }

    /** The forms of a region, by those of OpenCC. */
    private static Map<Integer, Integer> forms(Variant variant) {
        Map<Integer, Integer> forms = new HashMap<>();
        switch (variant) {
            case HONG_KONG -> lines("HKVariants.txt")
                    .forEach(line -> forms.put(line.getFirst().codePointAt(0), line.get(1).codePointAt(0)));
            case TAIWAN -> {
                // The table of opencc4j begins with simplified characters: what they become without it is another form.
                Map<String, List<String>> candidates = new HashMap<>();
                lines(CHARACTERS).forEach(line -> candidates.put(line.getFirst(), line.subList(1, line.size())));
                lines("TWVariants.txt").forEach(line -> candidates
                        .getOrDefault(line.getFirst(), List.of(line.getFirst())).stream()
                        .filter(from -> !from.equals(line.get(1))
                                && !(candidates.containsKey(line.getFirst()) && from.equals(line.getFirst())))
                        .forEach(from -> forms.put(from.codePointAt(0), line.get(1).codePointAt(0))));
            }
        }
        return forms;
    }

    /**
     * The same with words of a site.
     *
     * @param people names of people, whose characters are those of names
     * @param names other names, which are converted as they are alone, whatever stands beside them
     * @param fixed words with the form that the site gives them
     */
    public TraditionalText with(Collection<String> people, Collection<String> names, Map<String, String> fixed) {
        Map<String, String> more = new HashMap<>(phrases);
        names.stream().filter(name -> name.length() > 1).forEach(name -> more.put(name, of(name)));
        people.stream().filter(name -> name.length() > 1).forEach(name -> more.put(name, person(name)));
        more.putAll(fixed);
        return new TraditionalText(more, characters);
    }

    private String person(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> out.append(OF_NAMES.indexOf(c) >= 0 ? Character.toString(c)
                : characters.getOrDefault(c, Character.toString(c))));
        return out.toString();
    }

    /** A text in traditional characters. */
    public String of(String text) {
        return Change.apply(text, changes(text));
    }

    /** What becomes of each part of a text that is another one in traditional characters, in order. */
    public List<Change> changes(String text) {
        List<Change> changes = new ArrayList<>();
        int[] ends = ends(text);
        for (int at = 0; at < text.length(); at = ends[at]) {
            add(changes, text, at, ends[at], piece(text.substring(at, ends[at])));
        }
        return changes;
    }

    /**
     * Where the piece ends that begins at each place: a phrase or a character, so that there are as few pieces as possible up
     * to the end of the text, and of as few the longest first. 来自制造业 is 来, 自, 制造业, not 来, 自制, 造, 业.
     */
    private int[] ends(String text) {
        int[] ends = new int[text.length()];
        int[] pieces = new int[text.length() + 1];
        for (int at = text.length() - 1; at >= 0; at--) {
            int most = Math.min(longest.getOrDefault(text.charAt(at), 0), text.length() - at);
            int next = at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)) ? 2
                    : 1;
            ends[at] = at + next;
            pieces[at] = 1 + pieces[at + next];
            for (int length = next + 1; length <= most; length++) {
                if (1 + pieces[at + length] <= pieces[at] && phrases.containsKey(text.substring(at, at + length))) {
                    ends[at] = at + length;
                    pieces[at] = 1 + pieces[at + length];
                }
            }
        }
        return ends;
    }

    private String piece(String text) {
        String phrase = phrases.get(text);
        return phrase != null ? phrase : characters.getOrDefault(text.codePointAt(0), text);
    }

    /** Character by character where that is possible, so that a part of a phrase can be told from another one. */
    private static void add(List<Change> changes, String text, int from, int to, String with) {
        if (with.length() != to - from) {
            changes.add(new Change(from, to, with));
            return;
        }
        for (int at = from; at < to; at++) {
            if (text.charAt(at) != with.charAt(at - from)) {
                changes.add(Change.of(at, with.charAt(at - from)));
            }
        }
    }
}
