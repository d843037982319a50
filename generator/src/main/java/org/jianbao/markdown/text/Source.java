package org.jianbao.markdown.text;

import java.util.Arrays;

import org.jianbao.document.MarkdownText;
import org.jianbao.problem.Place;

/**
 * A text as it is parsed: without the ideographic spaces that indent its lines, without characters that no page may
 * hold; and the way back to where each character stands in the file.
 */
public final class Source {
    private final MarkdownText original;
    private final String text;
    /** Offsets in the parsed text behind which characters were left out, and how many up to there. */
    private final int[] cuts;
    private final int[] missing;
    private final int[] lines;
    /** The line asked for last, and a column in it: a line of a million characters may hold a thousand mistakes. */
    private int lastLine = -1;
    private String lastQuote = "";
    private int lastIndex;
    private int lastColumn;

    private Source(MarkdownText original, String text, int[] cuts, int[] missing) {
        this.original = original;
        this.text = text;
        this.cuts = cuts;
        this.missing = missing;
        this.lines = lineStarts(original.text());
    }

    /** Prepares a text. */
    public static Source of(MarkdownText original) {
        String typed = original.text();
        StringBuilder out = new StringBuilder(typed.length());
        int[] cuts = new int[8];
        int[] missing = new int[8];
        int count = 0;
        Indents indents = new Indents();
        for (int start = 0; start < typed.length();) {
            int end = typed.indexOf('\n', start);
            end = end < 0 ? typed.length() : end + 1;
            Indents.Cut cut = indents.cut(typed, start, end);
            append(typed, start, cut.start(), out);
            if (cut.end() > cut.start()) {
                if (count == cuts.length) {
                    cuts = Arrays.copyOf(cuts, count * 2);
                    missing = Arrays.copyOf(missing, count * 2);
                }
                missing[count] = cut.end() - cut.start() + (count == 0 ? 0 : missing[count - 1]);
                cuts[count++] = out.length();
            }
            append(typed, cut.end(), end, out);
            start = end;
        }
        return new Source(original, out.toString(), Arrays.copyOf(cuts, count), Arrays.copyOf(missing, count));
    }

    /** The text to parse. */
    public String text() {
        return text;
    }

    /** The place in the file of a character of the parsed text. */
    public Place place(int offset) {
        return placeOfOriginal(original(offset));
    }

    /** The line of the file, from one, of a character of the parsed text. */
    public int line(int offset) {
        return original.firstLine() + lineIndex(original(offset));
    }

    /** The place in the file of a character of the text as typed. */
    Place placeOfOriginal(int at) {
        String typed = original.text();
        int line = lineIndex(Math.min(at, typed.length()));
        int index = Math.min(Math.max(at, lines[line]), typed.length());
        if (line != lastLine) {
            int end = typed.indexOf('\n', lines[line]);
            lastQuote = typed.substring(lines[line], end < 0 ? typed.length() : end);
            lastLine = line;
            lastIndex = lines[line];
            lastColumn = 1;
        }
        lastColumn += index < lastIndex
                ? -typed.codePointCount(index, lastIndex)
                : typed.codePointCount(lastIndex, index);
        lastIndex = index;
        return new Place(original.file(), original.firstLine() + line, lastColumn, lastQuote);
    }

    /** The text as it stands in the file. */
    public MarkdownText typed() {
        return original;
    }

    /** Index in the text as typed of a character of the parsed text. */
    public int original(int offset) {
        int found = Arrays.binarySearch(cuts, offset);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? offset : offset + missing[index];
    }

    private int lineIndex(int at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private static void append(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !isPaired(text, i)) {
                out.append('\ufffd');
            } else {
                out.append(c);
            }
        }
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
