package org.jianbao.markdown.tree;

import java.util.function.Consumer;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/** Walks the blocks of a text while they change. */
final class Blocks {
    private Blocks() {}

    /** Visits every block below a node, the innermost first; the one that is visited may be replaced. */
    static void forEachBelow(Node node, Consumer<Block> visitor) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof Block block) {
                forEachBelow(block, visitor);
                visitor.accept(block);
            }
            child = next;
        }
    }
}
