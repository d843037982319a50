package org.jianbao.search.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jianbao.typography.Traditional;

/**
 * Makes alike what readers take for the same: full and half width, upper and lower case, letters with and without accents,
 * traditional and simplified characters, radicals and the characters they look like. What nobody sees becomes U+00AD.
 * Every UTF-16 unit becomes one unit, so places in the folded text are places in the text.
 */
public final class Folding {
    /** Half of a surrogate pair is no character. */
    private static final char NO_CHARACTER = 0xFFFD;

    private final char[] table = new char[0x10000];
    private final Map<Character, Character> simplified;

    private Folding(Map<Character, Character> simplified) {
        this.simplified = Map.copyOf(simplified);
        for (int c = 0; c < table.length; c++) {
            char plain = fold((char) c);
            table[c] = this.simplified.getOrDefault(plain, plain);
        }
    }

    /** The folding of every site. */
    public static Folding standard() {
        return new Folding(simplified(Traditional.lines().stream()));
    }

    /**
     * What each character becomes: the first other one of its line, and so on to the end (薴, 苧, 苎), so that what is folded
     * is not changed by folding it again. A character that is the usual simplified form of itself and of another one stays:
     * 瀋 is 沈, and 沈 is not taken for 沉.
     */
    private static Map<Character, Character> simplified(Stream<List<String>> lines) {
        Map<Character, Character> simplified = new TreeMap<>();
        Set<Character> own = new HashSet<>();
        lines.filter(words -> words.size() > 1 && words.getFirst().length() == 1).forEach(words -> {
            char c = words.getFirst().charAt(0);
            if (words.get(1).charAt(0) == c) {
                own.add(c);
            }
            words.stream().filter(word -> word.length() == 1 && word.charAt(0) != c).findFirst()
                    .ifPresent(word -> simplified.put(c, word.charAt(0)));
        });
        own.retainAll(simplified.values());
        simplified.keySet().removeAll(own);
        simplified.replaceAll((c, next) -> {
            Character last = next;
            for (Character more = next; more != null; more = simplified.get(more)) {
                last = more;
            }
            return last;
        });
        return simplified;
    }

    /** The text folded; as long as the text. */
    public String fold(String text) {
        char[] chars = text.toCharArray();
        fold(chars);
        return new String(chars);
    }

    private void fold(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            if (!Character.isSurrogate(chars[i])) {
                chars[i] = table[chars[i]];
            } else if (i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1])) {
                foldPair(chars, i++);
            } else {
                chars[i] = NO_CHARACTER;
            }
        }
    }

    private void foldPair(char[] chars, int i) {
        int point = Character.toCodePoint(chars[i], chars[i + 1]);
        String same = Characters.isIn("compatible", point)
                ? Normalizer.normalize(Character.toString(point), Form.NFKC)
                : "";
        if (same.length() == 2) {
            same.getChars(0, 2, chars, i);
        } else if (same.length() == 1 || Characters.kind(point) == Characters.Kind.HIDDEN) {
            chars[i] = same.isEmpty() ? Characters.HIDDEN : table[same.charAt(0)];
            chars[i + 1] = Characters.HIDDEN;
        }
    }

    /** Every traditional character with the simplified one that it becomes, and every radical. */
    public Map<Character, Character> simplified() {
        Map<Character, Character> all = new TreeMap<>(simplified);
        Characters.radicals().keySet().forEach(radical -> all.put(radical, table[radical]));
        return all;
    }

    private static char fold(char c) {
        return switch (Characters.kind(c)) {
            case HIDDEN -> Characters.HIDDEN;
            case SPACE -> ' ';
            case LINE -> '\n';
            case HAN, WORD, MARK, SYMBOL -> letter(compatible(c));
        };
    }

    /** The usual character that one of another width, or a radical, stands for. */
    private static char compatible(char c) {
        if (!Characters.isIn("compatible", c)) {
            return c;
        }
        String same = Normalizer.normalize(String.valueOf(c), Form.NFKC);
        return Characters.radicals().getOrDefault(c, same.length() == 1 ? same.charAt(0) : c);
    }

    /** A letter small and without accents. */
    private static char letter(char c) {
        if (c >= 0x80 && !Characters.isIn("letters", c)) {
            return c;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
        boolean accented = parts.chars().skip(1).allMatch(part -> Characters.kind(part) == Characters.Kind.HIDDEN);
        return Character.toLowerCase(accented ? parts.charAt(0) : c);
    }
}
