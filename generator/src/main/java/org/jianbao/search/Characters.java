package org.jianbao.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What characters are to the search. The one statement of it is {@code characters.txt}, which is published in the search module: a line for each class or list, its ranges in hexadecimal code points; what no line names is a symbol.
 */
final class Characters {
    /** What a character is, in the order in which the file names the classes. */
    enum Kind {
        HAN, WORD, MARK, SPACE, LINE, HIDDEN, SYMBOL
    }

    private static final String TEXT = read();
    /** The file for the search module, which learns radicals with the traditional characters. */
    static final String PUBLISHED = TEXT.lines().filter(line -> !line.startsWith("radicals "))
            .collect(Collectors.joining("\n"));
    /** Stands in folded texts for everything that nobody sees. */
    static final char HIDDEN = 0xAD;

    private static final int PLANE = 0x10000;
    private static final Map<String, List<Range>> RANGES = new HashMap<>();
    private static final Map<Character, Character> MARKS = new HashMap<>();
    private static final Map<Character, Character> RADICALS = new HashMap<>();
    private static final Kind[] KINDS = new Kind[PLANE];

    static {
        TEXT.lines().map(line -> line.split(" ")).forEach(Characters::take);
        Arrays.fill(KINDS, Kind.SYMBOL);
        for (Kind kind : Kind.values()) {
            for (Range range : ranges(kind)) {
                for (int c = range.first; c <= Math.min(range.last, PLANE - 1); c++) {
                    KINDS[c] = kind;
                }
            }
        }
    }

    private Characters() {}

    /** What the code point at a place of a text is. */
    static Kind at(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? kind(text.codePointAt(i)) : KINDS[c];
    }

    /** What a code point is. */
    static Kind kind(int point) {
        if (point < PLANE) {
            return KINDS[point];
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> ranges(kind).stream().anyMatch(range -> range.holds(point)))
                .findFirst().orElse(Kind.SYMBOL);
    }

    /** Whether a code point is in one of the ranges of a line. */
    static boolean isIn(String line, int point) {
        return RANGES.getOrDefault(line, List.of()).stream().anyMatch(range -> range.holds(point));
    }

    /** The mark that stands for all marks that look like this one: a hyphen for every dash. */
    static char alike(char mark) {
        return MARKS.getOrDefault(mark, mark);
    }

    /** The characters that radicals of dictionaries (U+2E80 to U+2EFF) look like, by radical. */
    static Map<Character, Character> radicals() {
        return Map.copyOf(RADICALS);
    }

    private static List<Range> ranges(Kind kind) {
        return RANGES.getOrDefault(kind.name().toLowerCase(Locale.ROOT), List.of());
    }

    private static void take(String... words) {
        List<String> rest = List.of(words).subList(1, words.length);
        switch (words[0]) {
            case "alike" -> rest.forEach(marks -> marks.chars()
                    .forEach(mark -> MARKS.put((char) mark, marks.charAt(0))));
            case "radicals" -> {
                String pairs = rest.get(0);
                for (int i = 0; i < pairs.length(); i += 2) {
                    RADICALS.put(pairs.charAt(i), pairs.charAt(i + 1));
                }
            }
            default -> RANGES.put(words[0], rest.stream().map(Range::of).toList());
        }
    }

    private static String read() {
        try (InputStream in = Characters.class.getResourceAsStream("characters.txt")) {
            if (in == null) {
                throw new IllegalStateException("the search has no characters.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Range(int first, int last) {
        static Range of(String written) {
            List<Integer> ends = new ArrayList<>();
            for (String end : written.split("-", -1)) {
                ends.add(Integer.parseInt(end, 16));
            }
            return new Range(ends.getFirst(), ends.getLast());
        }

        boolean holds(int point) {
            return point >= first && point <= last;
        }
    }
}
