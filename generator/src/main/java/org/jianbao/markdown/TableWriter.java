package org.jianbao.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;

/** Writes tables. */
final class TableWriter {
    private final StringBuilder out;
    private final Dialect dialect;
    private final InlineWriter inline;

    TableWriter(StringBuilder out, Dialect dialect, InlineWriter inline) {
        this.out = out;
        this.dialect = dialect;
        this.inline = inline;
    }

    /** Writes one table, on lines of its own. */
    void write(TableBlock table) {
        out.append("<table>\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                part("thead", part);
            } else if (part instanceof TableBody && part.getFirstChild() != null) {
                part("tbody", part);
            }
        }
        out.append("</table>\n");
    }

    private void part(String name, Node part) {
        out.append('<').append(name).append(">\n");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                row(row);
            }
        }
        out.append("</").append(name).append(">\n");
    }

    private void row(Node row) {
        out.append("<tr>\n");
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                String name = cell.isHeader() ? "th" : "td";
                out.append('<').append(name);
                align(cell);
                out.append('>');
                if (!cell.getText().isBlank()) {
                    inline.children(cell);
                }
                out.append("</").append(name).append(">\n");
            }
        }
        out.append("</tr>\n");
    }

    /** GFM's examples use an attribute that HTML no longer has; a style attribute would need a lax security policy. */
    private void align(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == null) {
            return;
        }
        String side = switch (alignment) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
        out.append(dialect == Dialect.GFM ? " align=\"" + side + "\"" : " class=\"align-" + side + "\"");
    }
}
