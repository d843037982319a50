package org.jianbao.load.value;

import java.util.Arrays;

import org.jianbao.problem.Place;

/**
 * Where the lines of a text begin, so that a place in it is found without reading the text again from its beginning.
 */
public final class Lines {
    private final String file;
    private final String text;
    private final int firstLine;
    /** Index of the first UTF-16 unit of every line. */
    private final int[] units;
    /** Index of the first character (code point) of every line. */
    private final int[] characters;
    private final int length;

    /**
     * @param file as problems show it
     * @param text lines ended by {@code \n}
     * @param firstLine the line of the file, from one, on which the text begins
     */
    public Lines(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.firstLine = firstLine;
        this.length = text.codePointCount(0, text.length());
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        this.units = new int[lines];
        this.characters = new int[lines];
        for (int line = 1; line < lines; line++) {
            units[line] = text.indexOf('\n', units[line - 1]) + 1;
            characters[line] = characters[line - 1] + text.codePointCount(units[line - 1], units[line]);
        }
    }

    /** The number of the character, from zero, of which a UTF-16 unit is the first. */
    public int character(int unit) {
        int found = Arrays.binarySearch(units, unit);
        int line = found >= 0 ? found : -found - 2;
        return characters[line] + text.codePointCount(units[line], unit);
    }

    /** The place of a character, counted in code points from zero; the end of the text when it has fewer. */
    public Place at(int character) {
        int at = Math.min(character, length);
        int found = Arrays.binarySearch(characters, at);
        int line = found >= 0 ? found : -found - 2;
        int end = line + 1 < units.length ? units[line + 1] - 1 : text.length();
        return new Place(file, firstLine + line, at - characters[line] + 1, text.substring(units[line], end));
    }
}
