package org.jianbao.markdown.tree;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.markdown.syntax.BraceSyntax;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Escapes;
import org.jspecify.annotations.Nullable;

/**
 * Removes line endings that a browser would show as a space inside Chinese text.
 *
 * <p>A break goes when either neighbour is written without spaces, as in {@code 共有⏎83家} (Pandoc's
 * east_asian_line_breaks asks for both); it stays between Latin words and beside Hangul.
 */
public final class SoftBreaks {
    private static final int SHOWS_NOTHING = -2;
    private static final int UNKNOWN = -1;
    private static final int PICTURE = 0xfffc;
    private static final int ZERO_WIDTH_SPACE = 0x200b;
    private static final int MIDDLE_DOT = 0xb7;

    private SoftBreaks() {}

    /** Removes them everywhere below a node. */
    public static void removeBelow(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof SoftLineBreak && isUnwanted(neighbour(child, false), neighbour(child, true))) {
                child.unlink();
            } else {
                removeBelow(child);
            }
            child = next;
        }
    }

    private static boolean isUnwanted(int before, int after) {
        if (before < 0 || after < 0) {
            return false;
        }
        if (before == ZERO_WIDTH_SPACE || after == ZERO_WIDTH_SPACE) {
            return true;
        }
        if (Characters.isHangul(before) || Characters.isHangul(after)) {
            return false;
        }
        if (Characters.isSpaceless(before) || Characters.isSpaceless(after)) {
            return true;
        }
        return Characters.isSharedMark(before) && Characters.isSharedMark(after) && before != MIDDLE_DOT
                && after != MIDDLE_DOT;
    }

    /** The nearest visible code point in reading order. */
    private static int neighbour(Node node, boolean forward) {
        Node at = node;
        while (true) {
            Node next = forward ? at.getNext() : at.getPrevious();
            if (next == null) {
                @Nullable
                Node parent = at.getParent();
                if (parent == null || parent instanceof Block) {
                    return UNKNOWN;
                }
                at = parent;
                continue;
            }
            int found = edge(next, forward);
            if (found != SHOWS_NOTHING) {
                return found;
            }
            at = next;
        }
    }

    private static int edge(Node node, boolean forward) {
        return switch (node) {
            case SoftLineBreak ignored -> UNKNOWN;
            case HardLineBreak ignored -> UNKNOWN;
            case HtmlInline ignored -> SHOWS_NOTHING;
            case HtmlInlineComment ignored -> SHOWS_NOTHING;
            case Footnote ignored -> SHOWS_NOTHING;
            case BraceSyntax.AttributeList ignored -> SHOWS_NOTHING;
            case BraceSyntax.Ruby ruby -> edge(ruby.base(), forward);
            case Image ignored -> PICTURE;
            case ImageRef ignored -> PICTURE;
            case AutoLink ignored -> 'a';
            case MailLink ignored -> 'a';
            case HtmlEntity entity -> edge(Escapes.entity(entity.getChars().toString()), forward);
            case Code code -> edge(code.getText().toString(), forward);
            case Text text -> edge(Escapes.unescapeBackslashes(text.getChars()), forward);
            default -> edgeOfChildren(node, forward);
        };
    }

    private static int edge(String chars, boolean forward) {
        String text = forward ? chars.stripLeading() : chars.stripTrailing();
        if (text.isEmpty()) {
            return SHOWS_NOTHING;
        }
        if (forward) {
            return text.codePointAt(0);
        }
        int last = text.codePointBefore(text.length());
        int before = text.length() - Character.charCount(last);
        return Characters.isVariationSelector(last) && before > 0 ? text.codePointBefore(before) : last;
    }

    private static int edgeOfChildren(Node node, boolean forward) {
        for (Node child = forward ? node.getFirstChild() : node.getLastChild(); child != null; child = forward
                ? child.getNext()
                : child.getPrevious()) {
            int found = edge(child, forward);
            if (found != SHOWS_NOTHING) {
                return found;
            }
        }
        return SHOWS_NOTHING;
    }
}
