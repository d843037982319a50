package org.jianbao.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a place as a terminal shows it: cut around the place, with a mark below it. What a reader takes for one
 * character, a letter with its accents or an emoji of several code points, is never cut, and is as wide as terminals
 * show it.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode Text Segmentation</a>
 * @see <a href="https://www.unicode.org/reports/tr11/">East Asian Width</a>
 */
final class QuotedLine {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Less says nothing, however narrow the terminal is; in columns. */
    private static final int LEAST = 20;

    /** Code points looked at on either side of the place, for each column: accents and joiners take no room. */
    private static final int LOOKED_AT = 4;

    private static final int EMOJI_STYLE = 0xfe0f;

    private final List<Cell> cells = new ArrayList<>();
    private final boolean begun;
    private final boolean ended;
    private int marked;

    private QuotedLine(String line, int column, int room) {
        int length = line.codePointCount(0, line.length());
        int at = Math.clamp(column - 1, 0, length);
        int first = Math.max(0, at - LOOKED_AT * room);
        int last = Math.min(length, at + LOOKED_AT * room);
        String part = line.substring(line.offsetByCodePoints(0, first), line.offsetByCodePoints(0, last));
        begun = first == 0;
        ended = last == length;
        Matcher characters = CHARACTER.matcher(Report.printable(part));
        int passed = first;
        while (characters.find()) {
            Cell cell = Cell.of(characters.group());
            passed += cell.codePoints();
            if (passed <= at) {
                marked++;
            }
            cells.add(cell);
        }
    }

    /**
     * Writes the line of a place, and the mark when the column is known.
     *
     * @param columns width of the terminal
     */
    static void write(Place place, int columns, StringBuilder out) {
        String number = Integer.toString(place.line());
        String margin = "  " + number + " | ";
        int room = Math.max(LEAST, columns - margin.length());
        new QuotedLine(place.quote(), place.column(), room).write(margin,
                place.column() > 0 ? "  " + " ".repeat(number.length()) + " | " : "", room, out);
    }

    private void write(String margin, String marginOfMark, int room, StringBuilder out) {
        int from = 0;
        int to = cells.size();
        if (!begun || !ended || width(from, to) + (marked == to ? 1 : 0) > room) {
            // One column for each mark that something was left out, and one for a place at the end of the line.
            int left = room - 3;
            from = back(marked, left / 2);
            to = forth(marked, left - width(from, marked));
            from = back(from, left - width(from, to));
        }
        boolean cutBefore = from > 0 || !begun;
        out.append(margin).append(cutBefore ? "…" : "");
        cells.subList(from, to).forEach(cell -> out.append(cell.text()));
        out.append(to < cells.size() || !ended ? "…\n" : "\n");
        if (!marginOfMark.isEmpty()) {
            out.append(marginOfMark).append(cutBefore ? " " : "");
            cells.subList(from, marked).forEach(cell -> out.append(cell.blank()));
            out.append("^\n");
        }
    }

    /** The first of the cells before {@code end} that fit into so many columns. */
    private int back(int end, int room) {
        int first = end;
        int left = room;
        while (first > 0 && cells.get(first - 1).width() <= left) {
            first--;
            left -= cells.get(first).width();
        }
        return first;
    }

    /** The end of the cells from {@code start} on that fit into so many columns. */
    private int forth(int start, int room) {
        int end = start;
        int left = room;
        while (end < cells.size() && cells.get(end).width() <= left) {
            left -= cells.get(end).width();
            end++;
        }
        return end;
    }

    private int width(int from, int to) {
        return cells.subList(from, to).stream().mapToInt(Cell::width).sum();
    }

    /** What a reader takes for one character, with its width in columns: none, one or two. */
    private record Cell(String text, int codePoints, int width) {
        static Cell of(String text) {
            int count = text.codePointCount(0, text.length());
            boolean wide = text.codePoints().anyMatch(c -> isWide(c) || c == EMOJI_STYLE)
                    || count > 1 && isRegional(text.codePointAt(0));
            int narrow = text.codePoints().allMatch(Cell::isInvisible) ? 0 : 1;
            return new Cell(text, count, wide ? 2 : narrow);
        }

        String blank() {
            return width == 2 ? "　" : " ".repeat(width);
        }

        private static boolean isWide(int c) {
            return c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                    || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                    || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd)
                    || Character.isEmojiPresentation(c) && !isRegional(c);
        }

        /** Two of them make a flag. */
        private static boolean isRegional(int c) {
            return c >= 0x1f1e6 && c <= 0x1f1ff;
        }

        private static boolean isInvisible(int c) {
            return switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
                default -> false;
            };
        }
    }
}
