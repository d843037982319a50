package org.jianbao.proof;

import java.util.Collection;
import java.util.List;

import org.jianbao.typography.Characters;

/**
 * How often two and three Chinese characters stand side by side on the site; counts are upper bounds up to 255 (a count-min
 * sketch of two rows, Cormode and Muthukrishnan 2005), in four megabytes whatever the site.
 */
final class Vocabulary {
    private static final int SIZE = 1 << 20;
    private static final int MOST = 255;
    private static final int OFTEN = 4;

    private final Collection<ProofText> texts;
    private final Collection<String> usual;
    private byte[][] counts = {};

    /**
     * Counts when it is asked for the first time, and then what was typed: that is quick, and as good.
     *
     * @param usual words that count as often written, whatever the site
     */
    Vocabulary(Collection<ProofText> texts, Collection<String> usual) {
        this.texts = List.copyOf(texts);
        this.usual = List.copyOf(usual);
    }

    private synchronized byte[][] counts() {
        if (counts.length == 0) {
            counts = new byte[4][SIZE];
            for (int i = 0; i < OFTEN; i++) {
                usual.forEach(this::count);
            }
            texts.forEach(text -> text.sources().forEach(this::count));
        }
        return counts;
    }

    private void count(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Characters.isHan(text.charAt(i)) && Characters.isHan(text.charAt(i + 1))) {
                add(0, hash(text.charAt(i), text.charAt(i + 1), '\0'));
                if (i + 2 < text.length() && Characters.isHan(text.charAt(i + 2))) {
                    add(2, hash(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2)));
                }
            }
        }
    }

    /** How often two characters stand side by side. */
    int pair(char a, char b) {
        return count(0, hash(a, b, '\0'));
    }

    /** How often three characters stand side by side. */
    int triple(char a, char b, char c) {
        return count(2, hash(a, b, c));
    }

    /** Whether what stands on both sides of a gap in a text is usually written without it. */
    boolean isWithinWord(String text, int from, int to) {
        if (from < 2 || to + 1 >= text.length() || !areHan(text, from - 2, from) || !areHan(text, to, to + 2)) {
            return false;
        }
        if (text.charAt(from - 2) == text.charAt(to + 1)) {
            return false; // a slogan: 开好局 起好步
        }
        int before = triple(text.charAt(from - 2), text.charAt(from - 1), text.charAt(to));
        int behind = triple(text.charAt(from - 1), text.charAt(to), text.charAt(to + 1));
        return before > 0 && behind > 0 && before + behind >= OFTEN;
    }

    private static boolean areHan(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Characters.isHan((char) c));
    }

    private void add(int row, long hash) {
        for (int i = 0; i < 2; i++) {
            int slot = slot(hash, i);
            counts[row + i][slot] += (byte) ((counts[row + i][slot] & MOST) < MOST ? 1 : 0);
        }
    }

    private int count(int row, long hash) {
        byte[][] all = counts();
        return Math.min(all[row][slot(hash, 0)] & MOST, all[row + 1][slot(hash, 1)] & MOST);
    }

    private static int slot(long hash, int row) {
        return (int) (hash >>> (row == 0 ? 44 : 20)) & (SIZE - 1);
    }

    private static long hash(char a, char b, char c) {
        // The odd constant of Fibonacci hashing (Knuth, 6.4), 64 bits.
        long key = ((long) a << 32 | (long) b << 16 | c) * 0x9e3779b97f4a7c15L;
        return (key ^ key >>> 29) * 0x9e3779b97f4a7c15L;
    }
}
