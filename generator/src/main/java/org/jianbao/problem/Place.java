package org.jianbao.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file of the content.
 *
 * @param file path as the editor knows it, with forward slashes, such as {@code content/site.yml}
 * @param line line number from one, or zero when the place is the whole file
 * @param column column in characters (code points) from one, or zero when the place is the whole line
 * @param quote the text of that line, empty when there is none to show
 */
public record Place(String file, int line, int column, String quote) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(quote);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from one: " + line + ":" + column);
        }
    }

    /** The file as a whole. */
    public static Place ofFile(String file) {
        return new Place(file, 0, 0, "");
    }

    /**
     * The place of one character of a text.
     *
     * @param file the file's path
     * @param text the file's whole text, lines ended by {@code \n}
     * @param offset index of a UTF-16 unit in the text, from zero; clipped to the text
     */
    public static Place at(String file, String text, int offset) {
        return at(file, text, offset, 1);
    }

    /** As {@link #at(String, String, int)}, for a text whose first line is line {@code firstLine} of its file. */
    public static Place at(String file, String text, int offset, int firstLine) {
        int at = Math.clamp(offset, 0, text.length());
        int line = firstLine;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        int end = text.indexOf('\n', start);
        String quote = text.substring(start, end < 0 ? text.length() : end);
        int column = text.codePointCount(start, at) + 1;
        return new Place(file, line, column, quote);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The place as compilers print it: {@code file:line:column}, without what is not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
