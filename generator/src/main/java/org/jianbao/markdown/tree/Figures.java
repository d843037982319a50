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

    /** A picture with its caption, and behind it what an author named it. */
    public static final class Figure extends Block {
        private final Node picture;

        Figure(BasedSequence chars, Node picture) {
            super(chars);
            this.picture = picture;
        }

        public Node picture() {
            return picture;
        }

        /** Where the caption below the picture begins, or null when the picture's title is the caption. */
        public @Nullable Node caption() {
            return behindLists(picture);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes them everywhere below a node. */
    public static void makeBelow(Node node) {
        Blocks.forEachBelow(node, block -> {
            if (block instanceof Paragraph paragraph) {
                make(paragraph);
            }
        });
    }

    private static @Nullable Node behindLists(Node first) {
        Node node = first.getNext();
        while (node instanceof AttributeList) {
            node = node.getNext();
        }
        return node;
    }

    private static void make(Paragraph paragraph) {
        Node picture = paragraph.getFirstChild();
        if (picture == null || !isPicture(picture)) {
            return;
        }
        Node behind = behindLists(picture);
        boolean nothingBelow = behind == null || behind instanceof SoftLineBreak && behindLists(behind) == null;
        boolean alone = nothingBelow && picture instanceof Image image && image.getTitle().isNotNull()
                && !image.getTitle().isBlank();
        if (!alone && (nothingBelow || !(behind instanceof SoftLineBreak && isCaption(behind.getNext())))) {
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
