package org.jianbao.markdown.syntax;

import java.util.Arrays;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Pairs runs of {@code *}, {@code _} and {@code ~} in linear time: "process emphasis" of CommonMark 0.31.2, appendix A.
 *
 * <p>Flexmark's own version follows version 0.28 of the rule of three and searches the whole stack for each closer.
 */
@SuppressWarnings("ReferenceEquality") // delimiters have no other equality
final class DelimiterStack {
    private static final String MARKS = "*_~";

    private DelimiterStack() {}

    /** A run of marks, which remembers its first length: the rule of three needs it. */
    static final class Run extends Delimiter {
        private final int length;

        Run(BasedSequence input, Text node, char mark, Flanking flanking, @Nullable Delimiter previous, int start) {
            super(input, node, mark, flanking.canOpen(), flanking.canClose(), previous, start);
            this.length = node.getChars().length();
            setNumDelims(length);
            if (previous != null) {
                previous.setNext(this);
            }
        }
    }

    /** Turns the pairs above {@code bottom} into nodes; what stays unmatched becomes text. */
    static void pair(InlineParser parser, @Nullable Delimiter bottom) {
        int[] searched = new int[MARKS.length() * 6];
        Arrays.fill(searched, -1);
        Delimiter closer = firstAbove(parser.getLastDelimiter(), bottom);
        while (closer != null) {
            if (!closer.canClose()) {
                closer = closer.getNext();
                continue;
            }
            int kind = kind(closer);
            Delimiter opener = opener(closer, bottom, searched[kind]);
            if (opener != null) {
                closer = join(parser, opener, closer);
            } else {
                Delimiter next = closer.getNext();
                Delimiter previous = closer.getPrevious();
                searched[kind] = previous == null ? -1 : previous.getStartIndex();
                if (!closer.canOpen()) {
                    parser.removeDelimiterKeepNode(closer);
                }
                closer = next;
            }
        }
        while (parser.getLastDelimiter() != null && parser.getLastDelimiter() != bottom) {
            parser.removeDelimiterKeepNode(parser.getLastDelimiter());
        }
    }

    private static @Nullable Delimiter firstAbove(@Nullable Delimiter top, @Nullable Delimiter bottom) {
        if (top == bottom) {
            return null;
        }
        Delimiter first = top;
        while (first != null && first.getPrevious() != bottom) {
            first = first.getPrevious();
        }
        return first;
    }

    private static int kind(Delimiter closer) {
        return (MARKS.indexOf(closer.getDelimiterChar()) * 2 + (closer.canOpen() ? 1 : 0)) * 3 + length(closer) % 3;
    }

    private static @Nullable Delimiter opener(Delimiter closer, @Nullable Delimiter bottom, int searched) {
        Delimiter opener = closer.getPrevious();
        while (opener != null && opener != bottom && opener.getStartIndex() > searched) {
            if (opener.canOpen() && matches(opener, closer)) {
                return opener;
            }
            opener = opener.getPrevious();
        }
        return null;
    }

    private static boolean matches(Delimiter opener, Delimiter closer) {
        if (opener.getDelimiterChar() != closer.getDelimiterChar()) {
            return false;
        }
        if (closer.getDelimiterChar() == '~') {
            return opener.length() == closer.length();
        }
        boolean ruleOfThree = (opener.canClose() || closer.canOpen())
                && (length(opener) + length(closer)) % 3 == 0
                && (length(opener) % 3 != 0 || length(closer) % 3 != 0);
        return !ruleOfThree;
    }

    private static int length(Delimiter delimiter) {
        return delimiter instanceof Run run ? run.length : delimiter.length();
    }

    private static @Nullable Delimiter join(InlineParser parser, Delimiter opener, Delimiter closer) {
        parser.removeDelimitersBetween(opener, closer);
        int used = closer.getDelimiterChar() == '~'
                ? closer.length()
                : Math.min(2, Math.min(opener.length(), closer.length()));
        opener.moveNodesBetweenDelimitersTo(node(opener, closer, used), closer);
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        if (opener.getNumDelims() == 0) {
            parser.removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            Delimiter next = closer.getNext();
            parser.removeDelimiterAndNode(closer);
            return next;
        }
        BasedSequence chars = closer.getNode().getChars();
        closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims(), chars.length()));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }

    private static DelimitedNode node(Delimiter opener, Delimiter closer, int used) {
        BasedSequence open = opener.getTailChars(used);
        BasedSequence close = closer.getLeadChars(used);
        if (closer.getDelimiterChar() == '~') {
            return new Strikethrough(open, BasedSequence.NULL, close);
        }
        return used == 1
                ? new Emphasis(open, BasedSequence.NULL, close)
                : new StrongEmphasis(open, BasedSequence.NULL, close);
    }
}
