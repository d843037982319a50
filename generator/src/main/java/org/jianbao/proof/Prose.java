package org.jianbao.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jianbao.document.MarkdownText;
import org.jianbao.problem.Edit;
import org.jianbao.problem.Place;
import org.jianbao.typography.Change;

/**
 * What readers see of a text, and where each of its characters stands in the file. Code, addresses and pictures are one
 * {@link #HIDDEN} each; pieces are parted by line ends, and so are lines that stay lines.
 */
final class Prose {
    /** Stands for what is no prose. */
    static final char HIDDEN = '\ufffc';

    private final MarkdownText source;
    private final String text;
    /** Index in the source of each character; below zero where the source has other characters for it. */
    private final int[] at;
    private final List<Piece> pieces;
    /** Indexes in the source at which its lines begin. */
    private final int[] lines;
    /** The number of the line of each character, from zero. */
    private final int[] lineOf;

    /** What a piece is. */
    enum Kind {
        TITLE, PARAGRAPH, HEADING, CELL, CAPTION, ITEM, HTML
    }

    /**
     * A part that is read in one go.
     *
     * @param block number of the block of the text that it stands in, from zero
     */
    record Piece(Kind kind, int from, int to, int block) {}

    Prose(MarkdownText source, String text, int[] at, List<Piece> pieces) {
        this.source = source;
        this.text = text;
        this.at = at.clone();
        this.pieces = List.copyOf(pieces);
        this.lines = source.text().isEmpty() ? new int[] {0}
                : IntStream.concat(IntStream.of(0),
                        IntStream.range(0, source.text().length())
                                .filter(i -> source.text().charAt(i) == '\n').map(i -> i + 1))
                        .toArray();
        this.lineOf = new int[at.length];
        int line = 0;
        for (int i = 0; i < at.length; i++) {
            if (at[i] >= 0) {
                boolean near = at[i] >= lines[line] && (line + 1 == lines.length || at[i] < lines[line + 1]);
                line = near ? line : lineIndex(at[i]);
            }
            lineOf[i] = line;
        }
    }

    /** All that readers see. */
    String text() {
        return text;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The text of a piece. */
    String of(Piece piece) {
        return text.substring(piece.from(), piece.to());
    }

    /** The file. */
    String file() {
        return source.file();
    }

    /** The character at an index; a line end outside of the text. */
    char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    /** The line of the file, from one, on which a character stands. */
    int line(int index) {
        return source.firstLine() + (lineOf.length == 0 ? 0 : lineOf[Math.min(index, lineOf.length - 1)]);
    }

    /** Whether no mark of Markdown stands between the characters of a part. */
    boolean isUnbroken(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (at[i] != at[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether the file has the character itself there. */
    boolean isTyped(int index) {
        return at[index] >= 0 && at[index] < source.text().length()
                && source.text().charAt(at[index]) == text.charAt(index);
    }

    /** Whether a character is the first on its line of the file, but for indents and marks. */
    boolean beginsLine(int index) {
        return index == 0 || text.charAt(index - 1) == '\n' || line(index) != line(index - 1);
    }

    /** Where a character stands in the file. */
    Place place(int index) {
        int offset = near(index);
        int line = lineIndex(offset);
        String typed = source.text();
        int end = typed.indexOf('\n', lines[line]);
        String quote = typed.substring(lines[line], end < 0 ? typed.length() : end);
        return new Place(source.file(), source.firstLine() + line,
                typed.codePointCount(lines[line], Math.min(offset, typed.length())) + 1, quote);
    }

    /** A change of the file; nothing where the file has other characters than readers see, or some between them. */
    Optional<Edit> edit(Change change) {
        int from = at[change.from()];
        String before = text.substring(change.from(), change.to());
        for (int i = change.from(); i < change.to(); i++) {
            if (at[i] < 0 || at[i] != from + i - change.from()) {
                return Optional.empty();
            }
        }
        return source.text().startsWith(before, from)
                ? Optional.of(new Edit(place(change.from()), before, change.with()))
                : Optional.empty();
    }

    /** The index in the source of a character, or of the nearest one before it of which it is known. */
    private int near(int index) {
        int i = Math.min(index, at.length - 1);
        while (i >= 0 && at[i] < 0) {
            i--;
        }
        return i < 0 ? 0 : at[i];
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found : -found - 2;
    }
}
