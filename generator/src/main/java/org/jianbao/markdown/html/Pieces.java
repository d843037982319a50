package org.jianbao.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.document.Node;

/** Parts of a text side by side: those that were read, and between them HTML as the author typed it. */
public final class Pieces {
    /** One of them. */
    sealed interface Piece {}

    /** A part that was read. */
    record Read(Node node) implements Piece {}

    /** HTML as typed; {@code at} is where it begins in the parsed text. */
    record Typed(int at, String html) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();
    private boolean typed;

    public void add(Node node) {
        pieces.add(new Read(node));
    }

    public void add(int at, String html) {
        pieces.add(new Typed(at, html));
        typed = true;
    }

    /** All of them, in order. */
    List<Piece> all() {
        return pieces;
    }

    /** Those that were read, in order. */
    List<Node> read() {
        return pieces.stream().flatMap(piece -> piece instanceof Read one ? Stream.of(one.node()) : Stream.of())
                .toList();
    }

    /** Whether there is HTML among them. */
    boolean hasTyped() {
        return typed;
    }
}
