package org.jianbao.markdown.html;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.html.HtmlPieces.Piece;
import org.jspecify.annotations.Nullable;

/** A piece of HTML within its node, and the tag that closes it or that it closes. */
final class HtmlPart {
    final Node node;
    final Piece piece;
    final BasedSequence chars;
    private final String text;
    final Scope scope;
    @Nullable
    HtmlPart other;
    /** Whether this opening tag, and with it the one that closes it, was left out. */
    boolean omitted;

    /** What an element that is not closed ends with at the latest: the item, quote, paragraph … that holds it. */
    static final class Scope {
        /** The number of parts up to its end. */
        int end;
    }

    /** @param text the characters of the node, of which this is a piece */
    HtmlPart(Node node, Piece piece, BasedSequence chars, String text, Scope scope) {
        this.scope = scope;
        this.node = node;
        this.piece = piece;
        this.chars = chars;
        this.text = text;
    }

    /** Whether it stands in a line of text. */
    boolean isInline() {
        return node instanceof HtmlInlineBase;
    }

    /** Where a character of the node stands in the parsed text. */
    int offset(int index) {
        int offset = chars.getIndexOffset(index);
        return offset < 0 ? chars.getStartOffset() : offset;
    }

    /** As it was typed. */
    String typed() {
        return text.substring(piece.start(), piece.end());
    }
}
