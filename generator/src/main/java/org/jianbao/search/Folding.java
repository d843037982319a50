package org.jianbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * Makes alike what readers take for the same: full and half width, upper and lower case, traditional and simplified
 * characters. Every UTF-16 unit becomes one unit, so places in the folded text are places in the text.
 */
public final class Folding {
    /** One line a traditional character, with the simplified ones behind it; part of opencc4j, from OpenCC. */
    private static final String TABLE = "/data/dictionary/TSCharacters.txt";

    private final char[] table = new char[0x10000];
    private final Map<Character, Character> simplified;

    private Folding(Map<Character, Character> simplified) {
        this.simplified = Map.copyOf(simplified);
        for (int c = 0; c < table.length; c++) {
            table[c] = fold((char) c);
        }
        simplified.forEach((from, to) -> table[from] = to);
    }

    /** The folding of every site. */
    public static Folding standard() {
        Map<Character, Character> simplified = new TreeMap<>();
        try (InputStream in = ZhConverterUtil.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("opencc4j has no " + TABLE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(words -> Arrays.stream(words).skip(1)
                            .filter(word -> words[0].length() == 1 && word.length() == 1 && !word.equals(words[0]))
                            .findFirst()
                            .ifPresent(word -> simplified.put(words[0].charAt(0), word.charAt(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folding(simplified);
    }

    /** The text folded; as long as the text. */
    public String fold(String text) {
        char[] chars = text.toCharArray();
        fold(chars, chars.length);
        return new String(chars);
    }

    /** Folds the first units of an array. */
    void fold(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            chars[i] = table[chars[i]];
        }
    }

    /** Every traditional character with the simplified one that it becomes. */
    Map<Character, Character> simplified() {
        return new TreeMap<>(simplified);
    }

    private static char fold(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return lower((char) (c - 0xFEE0));
        }
        return c == 0x3000 || c == 0xA0 ? ' ' : lower(c);
    }

    private static char lower(char c) {
        boolean letter = c < 0x80
                || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7 && c != 0x130
                || c >= 0x370 && c <= 0x4FF;
        return letter ? Character.toLowerCase(c) : c;
    }
}
