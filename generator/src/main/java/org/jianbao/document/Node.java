package org.jianbao.document;

import java.util.List;

/** A part of a text: a block, a span, or a part of a block such as a row of a table. */
public sealed interface Node permits Block, Span, Block.Item, Block.Row, Block.Cell, Document.Footnote {
    /** Where it begins: index of a UTF-16 unit in the text of its {@link Document}, as typed. */
    int at();

    /** What it holds, in order; empty for a leaf. */
    List<? extends Node> children();
}
