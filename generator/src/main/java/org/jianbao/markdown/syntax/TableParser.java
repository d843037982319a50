package org.jianbao.markdown.syntax;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Tables. A delimiter row makes the line above it a header, whatever text stands before that line; only a blank line or
 * another block ends the table. Source: GFM 0.29, section 4.10.
 *
 * <p>Flexmark's own extension looks at paragraphs that are finished, and finds a table only where one begins.
 */
public final class TableParser extends AbstractBlockParser {
    private static final int INDENT = 4;
    /** Missing cells are added up to here; a wide header above very many short rows would take all memory. */
    private static final int MOST_ADDED_CELLS = 200_000;

    private final TableBlock block = new TableBlock();
    private final List<BasedSequence> columns;
    private final List<BasedSequence> lines = new ArrayList<>();

    private TableParser(BasedSequence header, List<BasedSequence> delimiters) {
        this.columns = delimiters;
        lines.add(header);
    }

    /** A row, which remembers the cells that have no column. */
    public static final class Row extends TableRow {
        private final List<BasedSequence> excess;
        private final int columns;

        private Row(BasedSequence chars, List<BasedSequence> excess, int columns) {
            super(chars);
            this.excess = excess;
            this.columns = columns;
        }

        /** What the cells beyond the last column hold, as typed. */
        public List<BasedSequence> excess() {
            return excess;
        }

        /** How many columns the table has. */
        public int columns() {
            return columns;
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isInterruptible() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        lines.add(line);
    }

    @Override
    public void closeBlock(ParserState state) {
        TableHead head = new TableHead();
        TableBody body = new TableBody();
        block.appendChild(head);
        block.appendChild(body);
        head.appendChild(row(lines.getFirst(), cells(lines.getFirst()), true, 0));
        int added = 0;
        // the second line is what remained of the delimiter row
        for (BasedSequence line : lines.subList(2, lines.size())) {
            List<BasedSequence> cells = cells(line);
            body.appendChild(row(line, cells, false, added));
            added += Math.max(0, columns.size() - cells.size());
        }
        block.setChars(lines.getFirst().baseSubSequence(lines.getFirst().getStartOffset(),
                lines.getLast().getEndOffset()));
    }

    private Row row(BasedSequence line, List<BasedSequence> cells, boolean header, int added) {
        int shown = Math.min(cells.size(), columns.size());
        Row row = new Row(line.trim(), cells.subList(shown, cells.size()).stream().filter(cell -> !cell.isBlank())
                .toList(), columns.size());
        int count = added < MOST_ADDED_CELLS ? columns.size() : shown;
        for (int column = 0; column < count; column++) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            cell.setAlignment(alignment(columns.get(column)));
            if (column < shown) {
                cell.setText(cells.get(column));
                cell.setChars(cells.get(column));
            }
            row.appendChild(cell);
        }
        return row;
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    inlineParser.parse(cell.getChars(), cell);
                }
            }
        }
    }

    /** The cells of a row, without the space around them; a bar with a backslash before it divides nothing. */
    private static List<BasedSequence> cells(BasedSequence line) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = new ArrayList<>();
        int start = row.startsWith("|") ? 1 : 0;
        for (int i = start; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                cells.add(row.subSequence(start, i).trim());
                start = i + 1;
            }
        }
        if (start < row.length()) {
            cells.add(row.subSequence(start).trim());
        }
        return cells;
    }

    /** The cells of a delimiter row; none when the line is something else. */
    private static List<BasedSequence> delimiters(BasedSequence line) {
        boolean bar = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("|:- \t\r\n".indexOf(c) < 0) {
                return List.of();
            }
            bar |= c == '|';
        }
        List<BasedSequence> cells = bar ? cells(line) : List.of();
        return cells.stream().allMatch(TableParser::isDelimiter) ? cells : List.of();
    }

    private static boolean isDelimiter(BasedSequence cell) {
        int start = cell.startsWith(":") ? 1 : 0;
        int end = cell.endsWith(":") ? cell.length() - 1 : cell.length();
        for (int i = start; i < end; i++) {
            if (cell.charAt(i) != '-') {
                return false;
            }
        }
        return end > start;
    }

    private static TableCell.@Nullable Alignment alignment(BasedSequence delimiter) {
        boolean left = delimiter.startsWith(":");
        boolean right = delimiter.endsWith(":");
        if (left && right) {
            return TableCell.Alignment.CENTER;
        }
        return left ? TableCell.Alignment.LEFT : right ? TableCell.Alignment.RIGHT : null;
    }

    /** Opens a table at its delimiter row, and leaves the lines before the header to their paragraph. */
    static final class Opener extends BlockOpener {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || start >= line.length() || "|:-".indexOf(line.charAt(start)) < 0
                    || !(matched.getBlockParser() instanceof ParagraphParser paragraph)) {
                return BlockStart.none();
            }
            BlockContent content = paragraph.getBlockContent();
            List<BasedSequence> delimiters = delimiters(line.subSequence(start));
            int last = content.getLineCount() - 1;
            if (delimiters.isEmpty() || last < 0 || isItem(line, start)
                    || cells(content.getLine(last)).size() != delimiters.size()) {
                return BlockStart.none();
            }
            TableParser table = new TableParser(content.getLine(last), delimiters);
            return BlockStart.of(last == 0 ? new BlockParser[] {table}
                    : new BlockParser[] {beginning(content, last), table})
                    .replaceActiveBlockParser()
                    .atIndex(line.length());
        }

        /** As other converters do: a hyphen and a space begin a list. */
        private static boolean isItem(BasedSequence line, int start) {
            return line.charAt(start) == '-' && start + 1 < line.length() && Characters.isWhitespace(
                    line.charAt(start + 1));
        }

        private static ParagraphParser beginning(BlockContent content, int lines) {
            ParagraphParser paragraph = new ParagraphParser();
            paragraph.getBlockContent().addAll(content.getLines().subList(0, lines),
                    content.getLineIndents().subList(0, lines));
            return paragraph;
        }
    }
}
