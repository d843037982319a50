package org.jianbao.markdown.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * How deep elements stand inside each other. Nobody writes a hundred, and whoever walks the document, or balances its tags,
 * would need stack and time for them.
 */
final class Nesting {
    private static final int DEEPEST = 100;

    private final Deque<HtmlPart> open = new ArrayDeque<>();

    /**
     * An element begins.
     *
     * @param index the number of its part
     * @return whether it may
     */
    boolean open(int index, HtmlPart part) {
        while (!open.isEmpty() && open.getFirst().scope.end <= index) {
            open.pop();
        }
        endImplied(part);
        if (open.size() >= DEEPEST) {
            return false;
        }
        open.push(part);
        return true;
    }

    /** The element of an opening tag ends, and with it what is open inside. */
    void close(HtmlPart opening) {
        if (open.contains(opening)) {
            while (open.pop() != opening) {
                // what is inside ends too
            }
        }
    }

    /** A row, an item or a paragraph ends where the next begins. */
    private void endImplied(HtmlPart part) {
        int inside = 0;
        for (Iterator<HtmlPart> each = open.iterator(); each.hasNext(); inside++) {
            HtmlPart outer = each.next();
            if (HtmlElements.needsEnd(outer.piece.element())) {
                return;
            }
            if (outer.piece.element().equals(part.piece.element())) {
                for (int i = 0; i <= inside; i++) {
                    open.pop();
                }
                return;
            }
        }
    }
}
