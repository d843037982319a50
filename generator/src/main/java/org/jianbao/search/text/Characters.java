package org.jianbao.search.text;

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
 * What characters are to the search. The one statement of it is {@code characters.txt}, which is published in the search
 * module: a line for each class or list, its ranges in hexadecimal code points; what no line names is a symbol.
 */
public final class Characters {
    /** What a character is, in the order in which the file names the classes. */
    public enum Kind {
        HAN, WORD, MARK, SPACE, LINE, HIDDEN, SYMBOL
    }

    private static final String TEXT = read();
    /** The file for the search module, which learns radicals with the traditional characters. */
    public static final String PUBLISHED = TEXT.lines().filter(line -> !line.startsWith("radicals "))
            .collect(Collectors.joining("\n"));
    /** Stands in folded texts for everything that nobody sees. */
    static final char HIDDEN = 0xAD;

    private static final int PLANE = 0x10000;
    private static final List<Kind> KIND_LIST = List.of(Kind.values());
    private static final Map<String, List<Range>> RANGES = readRanges();
    private static final Map<Character, Character> MARKS = marks();
    private static final Map<Character, Character> RADICALS = readRadicals();
    /** The kinds of the first plane, as numbers. */
    private static final byte[] PLANE_KINDS = planeKinds();

    private Characters() {}

    /** What the code point at a place of a text is. */
    static Kind at(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? kind(text.codePointAt(i)) : kind(c);
    }

    /** What a code point is. */
    public static Kind kind(int point) {
        if (point < PLANE) {
            return KIND_LIST.get(PLANE_KINDS[point]);
        }
        return KIND_LIST.stream()
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

    private static List<Range> ranges(Kind kind) {
        return RANGES.getOrDefault(kind.name().toLowerCase(Locale.ROOT), List.of());
    }

    @SuppressWarnings("EnumOrdinal") // a byte for each of 65,536 characters, read back by the same order
    private static byte[] planeKinds() {
        byte[] kinds = new byte[PLANE];
        Arrays.fill(kinds, (byte) KIND_LIST.indexOf(Kind.SYMBOL));
        for (Kind kind : KIND_LIST) {
            for (Range range : ranges(kind)) {
                if (range.first < PLANE) {
                    Arrays.fill(kinds, range.first, Math.min(range.last + 1, PLANE), (byte) KIND_LIST.indexOf(kind));
                }
            }
        }
        return kinds;
    }

    private static Map<Character, Character> marks() {
        Map<Character, Character> marks = new HashMap<>();
        words("alike").forEach(alike -> alike.chars().forEach(mark -> marks.put((char) mark, alike.charAt(0))));
        return Map.copyOf(marks);
    }

    private static Map<Character, Character> readRadicals() {
        Map<Character, Character> radicals = new HashMap<>();
        String pairs = words("radicals").getFirst();
        for (int i = 0; i < pairs.length(); i += 2) {
            radicals.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(radicals);
    }

    private static Map<String, List<Range>> readRanges() {
        return TEXT.lines().map(line -> line.split(" ", 2)[0])
                .filter(name -> !name.equals("alike") && !name.equals("radicals"))
                .collect(Collectors.toUnmodifiableMap(name -> name,
                        name -> words(name).stream().map(Range::of).toList()));
    }

    /** What a line of the file holds behind its name. */
    private static List<String> words(String name) {
        return TEXT.lines().filter(line -> line.startsWith(name + " "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .toList();
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
