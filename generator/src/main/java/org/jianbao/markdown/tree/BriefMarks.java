package org.jianbao.markdown.tree;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists of lines that begin with ◆ or another mark of short news, which authors mean as items.
 *
 * <p>A list takes two such lines, adjacent or in adjacent paragraphs that begin with the same mark; in an article of
 * briefs one is enough. A single □ elsewhere may be a byline.
 */
public final class BriefMarks {
    private static final String MARKS = "◆□■●◇○★";

    private final int fewest;

    private BriefMarks(int fewest) {
        this.fewest = fewest;
    }

    /** Makes lists of the paragraphs of a document and of its block quotes. */
    public static void makeLists(Node container, int fewest) {
        new BriefMarks(fewest).visit(container);
    }

    private void visit(Node container) {
        Node child = container.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof BlockQuote quote) {
                visit(quote);
            } else if (child instanceof Paragraph paragraph) {
                next = replace(paragraph);
            }
            child = next;
        }
    }

    /** Turns a paragraph, and those behind it with the same mark, into a list; returns what comes next. */
    private @Nullable Node replace(Paragraph paragraph) {
        Text first = firstMarked(paragraph.getFirstChild());
        if (first == null) {
            return paragraph.getNext();
        }
        char mark = first.getChars().charAt(0);
        int lines = count(first);
        Node next = paragraph.getNext();
        while (next instanceof Paragraph following && isMarked(following.getFirstChild(), mark)) {
            lines += count(following.getFirstChild());
            next = following.getNext();
        }
        if (lines < fewest) {
            return paragraph.getNext();
        }
        BulletList list = new BulletList();
        paragraph.insertAfter(list);
        moveItems(first, list);
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        } else {
            dropLastBreak(paragraph);
        }
        while (list.getNext() instanceof Paragraph following && isMarked(following.getFirstChild(), mark)) {
            moveItems(following.getFirstChild(), list);
            following.unlink();
        }
        list.setTight(true);
        return list.getNext();
    }

    private static void moveItems(@Nullable Node first, BulletList list) {
        Node node = first;
        @Nullable
        Paragraph item = null;
        while (node != null) {
            Node next = node.getNext();
            if (item == null || isMarked(node) && item.getLastChild() instanceof SoftLineBreak) {
                if (item != null) {
                    dropLastBreak(item);
                }
                item = append(list, node);
            }
            item.appendChild(node);
            node = next;
        }
    }

    private static Paragraph append(BulletList list, Node first) {
        BasedSequence chars = first.getChars();
        BulletListItem item = new BulletListItem();
        item.setOpeningMarker(chars.subSequence(0, 1));
        Paragraph paragraph = new Paragraph();
        item.appendChild(paragraph);
        list.appendChild(item);
        int start = 1;
        while (start < chars.length() && Characters.isWhitespace(chars.charAt(start))) {
            start++;
        }
        first.setChars(chars.subSequence(start));
        // of these only where they begin is asked for
        paragraph.setChars(first.getChars());
        item.setChars(chars);
        if (list.getChars().isNull()) {
            list.setChars(chars);
        }
        return paragraph;
    }

    private static void dropLastBreak(Paragraph paragraph) {
        if (paragraph.getLastChild() instanceof SoftLineBreak last) {
            last.unlink();
        }
    }

    private static @Nullable Text firstMarked(@Nullable Node first) {
        boolean lineStart = true;
        for (Node node = first; node != null; node = node.getNext()) {
            if (lineStart && isMarked(node)) {
                return (Text) node;
            }
            lineStart = node instanceof SoftLineBreak;
        }
        return null;
    }

    private static int count(@Nullable Node first) {
        int lines = 0;
        boolean lineStart = true;
        for (Node node = first; node != null; node = node.getNext()) {
            if (lineStart && isMarked(node)) {
                lines++;
            }
            lineStart = node instanceof SoftLineBreak;
        }
        return lines;
    }

    private static boolean isMarked(@Nullable Node node) {
        return node instanceof Text text && !text.getChars().isEmpty() && MARKS.indexOf(text.getChars().charAt(0)) >= 0;
    }

    private static boolean isMarked(@Nullable Node node, char mark) {
        return node != null && isMarked(node) && node.getChars().charAt(0) == mark;
    }
}
