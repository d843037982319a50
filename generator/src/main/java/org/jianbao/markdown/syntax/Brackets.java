package org.jianbao.markdown.syntax;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * The brackets of one block that are open: "look for link or image" of CommonMark 0.31.2, appendix A, and footnotes.
 *
 * <p>Brackets that lead nowhere are text, and what stands inside them is parsed as usual. Flexmark keeps a node for them
 * and takes its second brackets as typed, code and emphasis included.
 */
@SuppressWarnings("ReferenceEquality") // delimiters have no other equality
final class Brackets {
    private static final int LONGEST_LABEL = 999;

    private final ChineseInlineParser parser;
    private final boolean footnotes;
    private @Nullable Bracket last;
    /** Where the last link begins: a bracket before it that is still open stands around it. */
    private int lastLink;

    Brackets(ChineseInlineParser parser, boolean footnotes) {
        this.parser = parser;
        this.footnotes = footnotes;
    }

    /** Whether none is open. */
    boolean isEmpty() {
        return last == null;
    }

    /** Remembers a bracket at an index, and the text node that shows it. */
    void open(int index, Text node, boolean image) {
        if (last != null) {
            last.setBracketAfter(true);
        }
        BasedSequence input = parser.getInput();
        last = image ? Bracket.image(input, node, index, last, parser.getLastDelimiter())
                : Bracket.link(input, node, index, last, parser.getLastDelimiter());
    }

    /** Makes what the closing bracket at the parser's index ends: a link, a picture, a footnote, or text. */
    boolean close() {
        int behind = parser.getIndex() + 1;
        Bracket opener = last;
        if (opener == null) {
            return false;
        }
        last = opener.getPrevious();
        parser.setIndex(behind);
        // no link stands inside another
        if (opener.isImage() || opener.getStartIndex() >= lastLink) {
            Footnote footnote = footnote(opener, behind);
            if (footnote != null) {
                replace(opener, footnote);
                return true;
            }
            Node made = inline(opener, behind);
            if (made == null) {
                parser.setIndex(behind);
                made = reference(opener, behind);
            }
            if (made != null) {
                enclose(opener, made);
                return true;
            }
        }
        parser.setIndex(behind - 1);
        return false;
    }

    private BasedSequence typed(Bracket opener, int behind) {
        return parser.getInput().subSequence(opener.getStartIndex(), behind);
    }

    private @Nullable Footnote footnote(Bracket opener, int behind) {
        if (!footnotes || behind - opener.getStartIndex() > LONGEST_LABEL
                || parser.getInput().charAt(opener.getStartIndex() + 1) != '^') {
            return null;
        }
        BasedSequence typed = typed(opener, behind);
        BasedSequence name = typed.midSequence(2, -1).trim();
        FootnoteBlock note = name.isEmpty() ? null
                : FootnoteExtension.FOOTNOTES.get(parser.getDocument()).get(name.toString());
        if (note == null) {
            return null;
        }
        Footnote footnote = new Footnote(typed.subSequence(0, 2), name, typed.endSequence(1));
        footnote.setFootnoteBlock(note);
        return footnote;
    }

    /** Puts a footnote in the place of its name; an exclamation mark before it is text. */
    private void replace(Bracket opener, Footnote footnote) {
        parser.flushTextNode();
        while (parser.getLastDelimiter() != null && parser.getLastDelimiter() != opener.getPreviousDelimiter()) {
            parser.removeDelimiterKeepNode(parser.getLastDelimiter());
        }
        while (opener.getNode().getNext() != null) {
            opener.getNode().getNext().unlink();
        }
        if (opener.isImage()) {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, 1));
        } else {
            opener.getNode().unlink();
        }
        parser.appendNode(footnote);
    }

    /** A destination in parentheses, with a title or without. */
    private @Nullable Node inline(Bracket opener, int behind) {
        if (parser.peek() != '(') {
            return null;
        }
        parser.setIndex(behind + 1);
        parser.spnl();
        BasedSequence destination = parser.parseLinkDestination();
        if (destination == null) {
            return null;
        }
        parser.spnl();
        BasedSequence title = parser.parseLinkTitle();
        parser.spnl();
        if (parser.peek() != ')') {
            return null;
        }
        int end = parser.getIndex();
        parser.setIndex(end + 1);
        InlineLinkNode link = opener.isImage() ? new Image() : new Link();
        link.setUrlChars(destination);
        link.setTitleChars(title == null ? BasedSequence.NULL : title);
        link.setLinkOpeningMarker(parser.getInput().subSequence(behind, behind + 1));
        link.setLinkClosingMarker(parser.getInput().subSequence(end, end + 1));
        link.setTextChars(withBang(opener, behind));
        return link;
    }

    /** A label that is defined: the one in the next brackets, else the text itself. */
    private @Nullable Node reference(Bracket opener, int behind) {
        int length = parser.parseLinkLabel();
        BasedSequence label;
        if (length > 2) {
            label = parser.getInput().subSequence(behind, behind + length);
        } else if (opener.isBracketAfter() || behind - opener.getStartIndex() > LONGEST_LABEL + 2) {
            return null;
        } else {
            label = opener.isImage() ? withBang(opener, behind) : typed(opener, behind);
        }
        if (!parser.isDefined(length > 2 ? label : typed(opener, behind))) {
            return null;
        }
        RefNode ref = opener.isImage() ? new ImageRef() : new LinkRef();
        ref.setReferenceChars(label);
        ref.setDefined(true);
        if (length > 2) {
            ref.setTextChars(withBang(opener, behind));
        }
        return ref;
    }

    private BasedSequence withBang(Bracket opener, int behind) {
        return parser.getInput().subSequence(opener.getStartIndex() - (opener.isImage() ? 1 : 0), behind);
    }

    /** Moves what stands behind the opener into a link or picture. */
    private void enclose(Bracket opener, Node made) {
        parser.flushTextNode();
        Node child = opener.getNode().getNext();
        while (child != null) {
            Node next = child.getNext();
            made.appendChild(child);
            child = next;
        }
        parser.appendNode(made);
        made.setCharsFromContent();
        parser.processDelimiters(opener.getPreviousDelimiter());
        opener.getNode().unlink();
        if (!opener.isImage()) {
            lastLink = opener.getStartIndex();
        }
    }
}
