package org.jianbao.markdown.tree;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.syntax.BraceSyntax.AttributeList;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of paragraphs that hold one picture: with a title, or with one line of text below it, as the caption.
 */
public final class Figures {
    private Figures() {}

    /** A picture with its caption. */
    public static final class Figure extends Block {
        private final Node picture;

        Figure(BasedSequence chars, Node picture) {
            super(chars);
            this.picture = picture;
        }

        /** The picture; when it is the only child, its title is the caption. */
        public Node picture() {
            return picture;
        }

        /** Whether the caption is text below the picture. */
        public boolean hasCaptionBelow() {
            return picture.getNext() != null
                    && !(picture.getNext() instanceof AttributeList list && list.getNext() == null);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes them everywhere below a node. */
    public static void makeBelow(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof Paragraph paragraph) {
                make(paragraph);
            } else if (child instanceof Block) {
                makeBelow(child);
            }
            child = next;
        }
    }

    private static void make(Paragraph paragraph) {
        Node picture = paragraph.getFirstChild();
        if (picture == null || !isPicture(picture)) {
            return;
        }
        Node behind = picture.getNext() instanceof AttributeList list ? list.getNext() : picture.getNext();
        boolean alone = behind == null && picture instanceof Image image && image.getTitle().isNotNull()
                && !image.getTitle().isBlank();
        if (!alone && !(behind instanceof SoftLineBreak && isCaption(behind.getNext()))) {
            return;
        }
        Figure figure = new Figure(paragraph.getChars(), picture);
        if (behind != null) {
            behind.unlink();
        }
        figure.takeChildren(paragraph);
        paragraph.insertBefore(figure);
        paragraph.unlink();
    }

    private static boolean isPicture(@Nullable Node node) {
        return node instanceof Image || node instanceof ImageRef;
    }

    private static boolean isCaption(@Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak || isPicture(node)) {
                return false;
            }
        }
        return first != null;
    }
}
