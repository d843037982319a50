package org.jianbao.search;

import java.util.Arrays;

/**
 * A folded text cut into units: each Han character is one, each run of letters and digits is one ({@code c919}, {@code
 * 135.6}). Units that follow each other with nothing between them have positions that follow each other; punctuation and line
 * breaks leave one position free. Spaces beside letters or digits count as nothing: 第 41 届 is 第41届.
 */
final class Units {
    /** What a unit is. */
    enum Kind {
        HAN, WORD, SYMBOL
    }

    /** A longer run of letters and digits is cut into several units; Lucene takes no term of more than 32,766 bytes. */
    private static final int LONGEST_WORD = 255;

    private static final byte SPACE = 3;
    private static final byte BREAK = 4;
    private static final byte[] CLASSES = new byte[0x10000];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            CLASSES[c] = classify(c);
        }
    }

    private final String text;
    private final Kind[] kinds;
    private int[] starts;
    private int[] ends;
    private int[] positions;
    private int size;
    private int next;

    private Units(String text) {
        this.text = text;
        int capacity = text.length();
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.positions = new int[capacity];
        this.kinds = new Kind[capacity];
    }

    /** The units of a folded text. */
    static Units of(String folded) {
        Units units = new Units(folded);
        units.cut();
        units.starts = Arrays.copyOf(units.starts, units.size);
        units.ends = Arrays.copyOf(units.ends, units.size);
        units.positions = Arrays.copyOf(units.positions, units.size);
        return units;
    }

    /** Number of units. */
    int size() {
        return size;
    }

    /** Number of positions, with those left free. */
    int positions() {
        return size == 0 ? 0 : positions[size - 1] + 1;
    }

    /** The place of a unit's first character in the text, in UTF-16 units. */
    int start(int unit) {
        return starts[unit];
    }

    /** The place behind a unit's last character in the text, in UTF-16 units. */
    int end(int unit) {
        return ends[unit];
    }

    /** The position of a unit, from zero. */
    int position(int unit) {
        return positions[unit];
    }

    Kind kind(int unit) {
        return kinds[unit];
    }

    /** A unit as text. */
    String text(int unit) {
        return text.substring(starts[unit], ends[unit]);
    }

    /** Whether a unit follows the one before it with nothing between them. */
    boolean follows(int unit) {
        return unit > 0 && positions[unit] == positions[unit - 1] + 1;
    }

    /** A unit and the next one as a key of the index. */
    String pair(int unit) {
        return join(unit, unit + 2);
    }

    /** Some units as a word of the index: Han characters side by side, a space beside anything else. */
    String join(int from, int to) {
        StringBuilder word = new StringBuilder(text(from));
        for (int i = from + 1; i < to; i++) {
            if (kinds[i] != Kind.HAN || kinds[i - 1] != Kind.HAN) {
                word.append(' ');
            }
            word.append(text, starts[i], ends[i]);
        }
        return word.toString();
    }

    /** Whether some units are all Han characters. */
    boolean isHan(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] != Kind.HAN) {
                return false;
            }
        }
        return true;
    }

    private void cut() {
        boolean spaced = false;
        boolean broken = false;
        for (int i = 0; i < text.length();) {
            byte type = type(text, i);
            if (type == SPACE || type == BREAK) {
                spaced |= type == SPACE;
                broken |= type == BREAK;
                i++;
                continue;
            }
            Kind kind = type == 0 ? Kind.HAN : type == 1 ? Kind.WORD : Kind.SYMBOL;
            int end = kind == Kind.WORD ? wordEnd(i) : i + (Character.isHighSurrogate(text.charAt(i)) ? 2 : 1);
            boolean apart = broken || spaced && size > 0 && kind != Kind.WORD && kinds[size - 1] != Kind.WORD;
            add(kind, i, end, apart);
            spaced = false;
            broken = false;
            i = end;
        }
    }

    private void add(Kind kind, int start, int end, boolean apart) {
        next += apart && size > 0 ? 1 : 0;
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        positions[size++] = next++;
    }

    private int wordEnd(int start) {
        int i = start + 1;
        while (i < text.length() && i - start < LONGEST_WORD && (CLASSES[text.charAt(i)] == 1 || isPoint(i))) {
            i++;
        }
        return i;
    }

    private boolean isPoint(int i) {
        return text.charAt(i) == '.' && isDigit(text.charAt(i - 1)) && i + 1 < text.length()
                && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static byte type(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            int point = text.codePointAt(i);
            return point >= 0x20000 && point <= 0x323AF ? 0 : BREAK;
        }
        return CLASSES[c];
    }

    private static byte classify(int c) {
        if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == 0x3007 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x3041 && c <= 0x30FF && c != 0x30FB || c >= 0xAC00 && c <= 0xD7A3) {
            return 0;
        }
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7
                || c >= 0x370 && c <= 0x4FF) {
            return 1;
        }
        if (c == '%' || c == 0x2030 || c == 0x2103 || c >= 0x2160 && c <= 0x2188 || c >= 0x2460 && c <= 0x24FF) {
            return 2;
        }
        return c == ' ' || c == '\t' ? SPACE : BREAK;
    }
}
