package org.jianbao.typography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * Traditional characters and the simplified ones that stand for them, from the table of OpenCC that opencc4j brings.
 *
 * <p>Only what is certain counts: a character that GB 2312 has is one of simplified Chinese, and so are those that the
 * table of standard characters (通用规范汉字表, 2013) took back for names.
 */
public final class Traditional {
    /** One line a traditional character, with the simplified ones behind it. */
    private static final String TABLE = "TSCharacters.txt";
    private static final String TAKEN_BACK = "昇陞甯谿剋龢犇邨迺氾祕珮牠祇仝喆堃淼骉僇皙瞋噘蹚溧晳鍾鉅";

    /** By traditional character; zero for any other. */
    private final char[] simplified = new char[0x10000];
    private final BitSet onlySimplified = new BitSet();

    private Traditional(Map<Character, Character> table) {
        table.forEach((from, to) -> {
            simplified[from] = to;
            onlySimplified.set(to);
        });
    }

    /** The lines of the table: a traditional character, then the simplified ones, the usual one first. */
    public static List<List<String>> lines() {
        return lines(TABLE);
    }

    /** The lines of a table of OpenCC, each in words. */
    static List<List<String>> lines(String table) {
        try (InputStream in = ZhConverterUtil.class.getResourceAsStream("/data/dictionary/" + table)) {
            if (in == null) {
                throw new IllegalStateException("opencc4j has no " + table);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .map(line -> List.of(line.strip().split("\\s+"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the table. */
    public static Traditional read() {
        CharsetEncoder standard = Charset.forName("GB2312").newEncoder();
        Map<Character, Character> simplified = new HashMap<>();
        for (List<String> line : lines()) {
            if (line.size() > 1 && line.getFirst().length() == 1 && line.get(1).length() == 1) {
                char from = line.getFirst().charAt(0);
                char to = line.get(1).charAt(0);
                if (!standard.canEncode(from) && standard.canEncode(to) && TAKEN_BACK.indexOf(from) < 0) {
                    simplified.put(from, to);
                }
            }
        }
        return new Traditional(simplified);
    }

    /** The simplified character in the place of a traditional one; nothing for any other character. */
    public Optional<Character> simplified(char c) {
        return simplified[c] == 0 ? Optional.empty() : Optional.of(simplified[c]);
    }

    /** Whether a character is a traditional one. */
    public boolean isTraditional(char c) {
        return simplified[c] != 0;
    }

    /** Whether a character has a traditional form. */
    public boolean hasTraditional(char c) {
        return onlySimplified.get(c);
    }
}
