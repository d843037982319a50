package org.jianbao.markdown.tree;

import java.util.OptionalInt;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Numbers that say more than an order: a line such as {@code 2024. 年终总结} is text, and a number that leaps forward,
 * or is a year, is shown as typed. HTML counts by itself, so that both would be lost.
 */
public final class ListNumbers {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private ListNumbers() {}

    /** Makes text of lists with a year as their only number, everywhere below a node. */
    public static void makeBelow(Node node) {
        Blocks.forEachBelow(node, block -> {
            if (block instanceof OrderedList list && list.getFirstChild() instanceof OrderedListItem item
                    && item.getNext() == null && isYear(number(item))) {
                unfold(list, item);
            }
        });
    }

    private static void unfold(OrderedList list, OrderedListItem item) {
        BasedSequence marker = item.getOpeningMarker();
        if (item.getFirstChild() instanceof Paragraph first && first.getFirstChild() != null) {
            BasedSequence gap = marker.baseSubSequence(marker.getEndOffset(), first.getStartOffset());
            int line = gap.indexOf('\n');
            first.getFirstChild().insertBefore(new Text(marker));
            // what stands before the text in a line of its own are the marks of a quote, or an indent
            first.getFirstChild().insertAfter(line < 0 ? new Text(gap)
                    : new SoftLineBreak(gap.subSequence(line, line + 1)));
        } else {
            Paragraph paragraph = new Paragraph(marker);
            paragraph.appendChild(new Text(marker));
            item.prependChild(paragraph);
        }
        Node child = item.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            list.insertBefore(child);
            child = next;
        }
        list.unlink();
    }

    /** The number to show of an item when the one that HTML counts would be another than the author means. */
    public static OptionalInt value(ListItem item) {
        if (!(item instanceof OrderedListItem ordered) || !(item.getPrevious() instanceof OrderedListItem before)) {
            return OptionalInt.empty();
        }
        int number = number(ordered);
        int expected = number(before) + 1;
        boolean meant = number > expected || number != expected && (isYear(number) || isYear(expected - 1));
        return meant ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static int number(OrderedListItem item) {
        int number = 0;
        BasedSequence marker = item.getOpeningMarker();
        for (int i = 0; i < marker.length() && Character.isDigit(marker.charAt(i)); i++) {
            number = number * 10 + marker.charAt(i) - '0';
        }
        return number;
    }
}
