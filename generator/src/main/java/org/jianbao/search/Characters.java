package org.jianbao.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What characters are to the search. The one statement of it is {@code characters.txt}, which is published in the search
 * module: a line for each class or list, its ranges in hexadecimal code points; what no line names is a symbol.
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
    private static final List<Kind> KIND = List.of(Kind.values());
    /** The lines by their first words. */
    private static final Map<String, List<String>> LINES = TEXT.lines()
            .map(line -> List.of(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableMap(List::getFirst, words -> words.subList(1, words.size()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    private static final Map<String, List<Range>> RANGES = LINES.entrySet().stream()
            .filter(line -> !line.getKey().equals("alike") && !line.getKey().equals("radicals"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                    line -> line.getValue().stream().map(Range::of).toList()));
    private static final Map<Character, Character> MARKS = LINES.getOrDefault("alike", List.of()).stream()
            .flatMap(marks -> marks.chars().mapToObj(mark -> Map.entry((char) mark, marks.charAt(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b));
    private static final Map<Character, Character> RADICALS = LINES.getOrDefault("radicals", List.of()).stream()
            .flatMap(pairs -> IntStream.range(0, pairs.length() / 2)
                    .mapToObj(i -> Map.entry(pairs.charAt(2 * i), pairs.charAt(2 * i + 1))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    /** The ordinals of the kinds of all characters of one UTF-16 unit. */
    private static final byte[] KINDS = kinds();

    private static byte[] kinds() {
        byte[] kinds = new byte[PLANE];
        Arrays.fill(kinds, (byte) Kind.SYMBOL.ordinal());
        for (Kind kind : Kind.values()) {
            for (Range range : ranges(kind)) {
                for (int c = range.first; c <= Math.min(range.last, PLANE - 1); c++) {
                    kinds[c] = (byte) kind.ordinal();
                }
            }
        }
        return kinds;
    }

    private Characters() {}

    /** What the code point at a place of a text is. */
    static Kind at(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? kind(text.codePointAt(i)) : kindOf(c);
    }

    /** What a code point is. */
    static Kind kind(int point) {
        if (point < PLANE) {
            return kindOf((char) point);
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
        return RADICALS;
    }

    private static Kind kindOf(char c) {
        return KIND.get(KINDS[c]);
    }

    private static List<Range> ranges(Kind kind) {
        return RANGES.getOrDefault(kind.name().toLowerCase(Locale.ROOT), List.of());
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
