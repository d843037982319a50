package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Block;
import org.jianbao.document.Block.Cell;
import org.jianbao.document.Block.Row;
import org.jianbao.markdown.text.Source;

/** Reads tables. */
final class TableReader {
    private final Source source;
    private final SpanReader spans;

    TableReader(Source source, SpanReader spans) {
        this.source = source;
        this.spans = spans;
    }

    /** One table. */
    Block read(TableBlock table) {
        List<Row> head = new ArrayList<>();
        List<Row> body = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows(part, head);
            } else if (part instanceof TableBody) {
                rows(part, body);
            }
        }
        return new Block.Table(at(table), head, body);
    }

    private void rows(Node part, List<Row> rows) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                rows.add(new Row(at(row), cells(row)));
            }
        }
    }

    private List<Cell> cells(Node row) {
        List<Cell> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                cells.add(new Cell(at(cell), cell.isHeader(), side(cell),
                        cell.getText().isBlank() ? List.of() : spans.children(cell)));
            }
        }
        return cells;
    }

    private static Block.Side side(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == null) {
            return Block.Side.UNSET;
        }
        return switch (alignment) {
            case LEFT -> Block.Side.LEFT;
            case CENTER -> Block.Side.CENTER;
            case RIGHT -> Block.Side.RIGHT;
        };
    }

    private int at(Node node) {
        return source.original(node.getStartOffset());
    }
}
