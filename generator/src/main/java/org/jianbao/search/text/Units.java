package org.jianbao.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A folded text cut into units: each Han character is one, each run of letters and digits ({@code c919}, {@code 135.6}), each
 * symbol ({@code +}, {@code #}, an emoji, a letter of another script), and what separates two of these: a mark.
 *
 * <p>A mark that alone separates two words stands for itself ({@code a/b}, {@code 1,000}), and so does the point before a
 * word ({@code .net}); all others, alone or in a row, are {@code 、}. So all of a text is a unit but white space, what
 * nobody sees, and marks at the ends of lines.
 *
 * <p>Units have positions that follow each other; the end of a line leaves one free, and so does a space. But spaces beside
 * letters or digits count as nothing: 第 41 届 is 第41届.
 */
public final class Units {
    /** What a unit is. */
    public enum Kind {
        HAN, WORD, SYMBOL, MARK
    }

    /** A longer run of letters and digits is cut into several units; Lucene takes no term of more than 32,766 bytes. */
    private static final int LONGEST_WORD = 255;

    /** Every mark that does not stand for itself. */
    private static final String ANY_MARK = "、";

    private final String text;
    private final boolean hides;
    private final Kind[] kinds;
    private final Map<Integer, String> marks = new HashMap<>();
    private int[] starts;
    private int[] ends;
    private int[] positions;
    private int size;
    private int next;

    private Units(String text) {
        this.text = text;
        this.hides = text.indexOf(Characters.HIDDEN) >= 0;
        int capacity = text.length();
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.positions = new int[capacity];
        this.kinds = new Kind[capacity];
    }

    /** The units of a folded text. */
    public static Units of(String folded) {
        Units units = new Units(folded);
        units.cut();
        return units.trimmed();
    }

    /** The units of a word or key of the index, as {@link #join} wrote it. */
    public static Units ofJoined(String joined) {
        Units units = new Units(joined);
        int end;
        for (int i = 0; i < joined.length(); i = end) {
            Kind kind = kind(Characters.at(joined, i));
            int space = joined.indexOf(' ', i);
            end = kind == Kind.HAN ? i + width(joined, i) : space < 0 ? joined.length() : space;
            units.add(kind, i, end, false);
            end += end == space ? 1 : 0;
        }
        return units.trimmed();
    }

    private Units trimmed() {
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        positions = Arrays.copyOf(positions, size);
        return this;
    }

    /** Number of units. */
    public int size() {
        return size;
    }

    /** The place of a unit's first character in the text, in UTF-16 units. */
    public int start(int unit) {
        return starts[unit];
    }

    /** The place behind a unit's last character in the text, in UTF-16 units. */
    public int end(int unit) {
        return ends[unit];
    }

    /** The position of a unit, from zero. */
    public int position(int unit) {
        return positions[unit];
    }

    public Kind kind(int unit) {
        return kinds[unit];
    }

    /** A unit as text. */
    public String text(int unit) {
        String own = text.substring(starts[unit], ends[unit]);
        return hides ? marks.getOrDefault(unit, own.replace("\u00ad", "")) : marks.getOrDefault(unit, own);
    }

    /** Whether a unit follows the one before it on the same line, without a space. */
    public boolean adjoins(int unit) {
        return unit > 0 && positions[unit] == positions[unit - 1] + 1;
    }

    /** Whether a unit follows the one before it with nothing between them, and neither of them is a mark. */
    public boolean follows(int unit) {
        return adjoins(unit) && kinds[unit] != Kind.MARK && kinds[unit - 1] != Kind.MARK;
    }

    /** Whether all units form one run, without any mark. */
    public boolean isRun() {
        for (int i = 1; i < size; i++) {
            if (!follows(i)) {
                return false;
            }
        }
        return size > 0 && kinds[0] != Kind.MARK;
    }

    /** A unit and the next one as a key of the index. */
    public String pair(int unit) {
        return join(unit, unit + 2);
    }

    /** Some units as a word of the index: Han characters side by side, a space beside anything else. */
    public String join(int from, int to) {
        StringBuilder word = new StringBuilder(text(from));
        for (int i = from + 1; i < to; i++) {
            if (kinds[i] != Kind.HAN || kinds[i - 1] != Kind.HAN) {
                word.append(' ');
            }
            word.append(text(i));
        }
        return word.toString();
    }

    /** Whether some units are all Han characters. */
    public boolean isHan(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] != Kind.HAN) {
                return false;
            }
        }
        return true;
    }

    private void cut() {
        int from = 0;
        int end;
        for (int i = 0; i < text.length(); i = end) {
            end = i + width(text, i);
            Characters.Kind type = Characters.at(text, i);
            if (type == Characters.Kind.HAN || type == Characters.Kind.WORD || type == Characters.Kind.SYMBOL) {
                end = end(type, i, end);
                boolean apart = separate(from, i, kind(type));
                add(kind(type), i, end, apart);
                from = end;
            }
        }
    }

    /**
     * Adds the marks that separate the last unit from the next one.
     *
     * @return whether the next unit still has to be set apart
     */
    private boolean separate(int from, int to, Kind next) {
        int found = 0;
        boolean spaced = false;
        boolean apart = false;
        for (int i = from; i < to; i++) {
            Characters.Kind type = Characters.at(text, i);
            found += type == Characters.Kind.MARK ? 1 : 0;
            spaced |= type == Characters.Kind.SPACE;
            apart |= type == Characters.Kind.LINE;
        }
        boolean before = size > 0 && kinds[size - 1] == Kind.WORD;
        boolean point = next == Kind.WORD && to > from && text.charAt(to - 1) == '.';
        if (before && next == Kind.WORD && found == 1 && to == from + 1) {
            addMark(from, to, String.valueOf(Characters.alike(text.charAt(from))));
            return false;
        }
        found -= point ? 1 : 0;
        apart |= found == 0 && spaced && !before && next != Kind.WORD;
        if (size > 0 && found > 0 && !apart) {
            addMark(from, point ? to - 1 : to, ANY_MARK);
        }
        if (point) {
            add(Kind.MARK, to - 1, to, apart);
        }
        return apart && !point;
    }

    private void addMark(int start, int end, String mark) {
        marks.put(size, mark);
        add(Kind.MARK, start, end, false);
    }

    private void add(Kind kind, int start, int end, boolean apart) {
        next += apart && size > 0 ? 1 : 0;
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        positions[size++] = next++;
    }

    /** The end of a unit; what nobody sees belongs to the unit before it. */
    private int end(Characters.Kind type, int start, int first) {
        int end = first;
        while (end < text.length() && (text.charAt(end) == Characters.HIDDEN || type == Characters.Kind.WORD
                && end - start < LONGEST_WORD && (Characters.at(text, end) == Characters.Kind.WORD || isPoint(end)))) {
            end++;
        }
        return end;
    }

    private boolean isPoint(int i) {
        return text.charAt(i) == '.' && isDigit(text.charAt(i - 1)) && i + 1 < text.length()
                && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int width(String text, int i) {
        return Character.charCount(text.codePointAt(i));
    }

    private static Kind kind(Characters.Kind type) {
        return switch (type) {
            case HAN -> Kind.HAN;
            case WORD -> Kind.WORD;
            case SYMBOL -> Kind.SYMBOL;
            case MARK, SPACE, LINE, HIDDEN -> Kind.MARK;
        };
    }
}
