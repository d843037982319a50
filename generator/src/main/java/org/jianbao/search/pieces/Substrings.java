package org.jianbao.search.pieces;

import java.util.Arrays;
import java.util.List;

/**
 * How often each short string stands in some texts. A string of at most {@value #LONGEST} characters is one number, so that
 * sorting the numbers of all positions brings equal strings together.
 */
final class Substrings {
    /** The longest string that is counted, in characters. */
    static final int LONGEST = 5;

    private static final int BITS = 12;
    private static final int ALPHABET = (1 << BITS) - 1;

    private Substrings() {}

    /** Takes what was counted. */
    interface Counted {
        /**
         * Takes one string.
         *
         * @param string 2 to {@value #LONGEST} characters
         * @param count how often it stands in the texts, overlapping itself too
         */
        void take(String string, int count);
    }

    /**
     * Counts the strings of the commonest {@value #ALPHABET} characters that stand there twice or more; none goes beyond a
     * control character.
     */
    static void count(List<String> texts, Counted counted) {
        char[] characters = commonest(texts);
        long[] positions = positions(texts, characters);
        Arrays.sort(positions);
        for (int length = 2; length <= LONGEST; length++) {
            int unread = BITS * (LONGEST - length);
            for (int from = 0; from < positions.length;) {
                long string = positions[from] >>> unread;
                int to = from + 1;
                while (to < positions.length && positions[to] >>> unread == string) {
                    to++;
                }
                if (to - from > 1 && (string & ALPHABET) != 0) {
                    counted.take(text(string, length, characters), to - from);
                }
                from = to;
            }
        }
    }

    /** The characters by their numbers, which begin with 1; the commonest first. */
    private static char[] commonest(List<String> texts) {
        long[] counts = new long[0x10000];
        texts.forEach(text -> text.chars().filter(c -> c > '\n').forEach(c -> counts[c]++));
        // The count stands above the character, so that one number orders both.
        long[] order = new long[counts.length];
        for (int c = 0; c < counts.length; c++) {
            order[c] = -counts[c] << Character.SIZE | c;
        }
        Arrays.sort(order);
        char[] characters = new char[ALPHABET + 1];
        for (int i = 0; i < ALPHABET && order[i] < 0; i++) {
            characters[i + 1] = (char) order[i];
        }
        return characters;
    }

    /** What begins at each position, as a number; characters without a number, and what follows them, are 0. */
    private static long[] positions(List<String> texts, char[] characters) {
        int[] numbers = new int[0x10000];
        for (int i = 1; i < characters.length; i++) {
            numbers[characters[i]] = i;
        }
        // Fewer characters than numbers leave U+0000, which has none.
        numbers[0] = 0;
        long[] positions = new long[texts.stream().mapToInt(String::length).sum()];
        int position = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                long string = 0;
                int length = 0;
                while (length < LONGEST && i + length < text.length() && numbers[text.charAt(i + length)] != 0) {
                    string = string << BITS | numbers[text.charAt(i + length++)];
                }
                positions[position++] = string << BITS * (LONGEST - length);
            }
        }
        return positions;
    }

    private static String text(long string, int length, char[] characters) {
        char[] text = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            text[i] = characters[(int) (string & ALPHABET)];
            string >>>= BITS;
        }
        return new String(text);
    }
}
