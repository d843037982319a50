package org.jianbao.document;

import java.util.List;
import java.util.function.Function;

/**
 * A copy of a document in which every row of siblings that hold text was changed, the innermost first.
 *
 * <p>What a change returns for spans must be spans.
 */
public final class Rewriting {
    private final Function<List<? extends Node>, List<? extends Node>> change;

    private Rewriting(Function<List<? extends Node>, List<? extends Node>> change) {
        this.change = change;
    }

    /** A document with changed texts. */
    public static Document of(Document document, Function<List<? extends Node>, List<? extends Node>> change) {
        Rewriting rewriting = new Rewriting(change);
        return new Document(document.source(), rewriting.blocks(document.blocks()),
                document.footnotes().stream()
                        .map(note -> new Document.Footnote(note.at(), note.id(), note.marks(),
                                rewriting.blocks(note.content())))
                        .toList(),
                document.links());
    }

    /** Siblings with changed texts. */
    public static List<Node> of(List<? extends Node> siblings,
            Function<List<? extends Node>, List<? extends Node>> change) {
        return new Rewriting(change).nodes(siblings);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private List<Span> spans(List<Span> spans) {
        return change.apply(spans.stream().map(this::span).toList()).stream().map(Span.class::cast).toList();
    }

    private List<Node> nodes(List<? extends Node> nodes) {
        return List.copyOf(change.apply(nodes.stream().map(this::node).toList()));
    }

    private Node node(Node node) {
        return switch (node) {
            case Block block -> block(block);
            case Span span -> span(span);
            case Block.Item item -> item(item);
            case Block.Row row -> row(row);
            case Block.Cell cell -> cell(cell);
            case Document.Footnote note -> note;
        };
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph it ->
                new Block.Paragraph(it.at(), it.attributes(), it.bare(), spans(it.content()));
            case Block.Heading it -> new Block.Heading(it.at(), it.level(), it.attributes(), spans(it.content()));
            case Block.Quote it -> new Block.Quote(it.at(), blocks(it.content()));
            case Block.BulletList it -> new Block.BulletList(it.at(), items(it.items()));
            case Block.NumberedList it -> new Block.NumberedList(it.at(), it.start(), items(it.items()));
            case Block.DefinitionList it -> new Block.DefinitionList(it.at(), items(it.items()));
            case Block.Table it -> new Block.Table(it.at(), it.head().stream().map(this::row).toList(),
                    it.body().stream().map(this::row).toList());
            case Block.Figure it -> new Block.Figure(it.at(), it.attributes(), span(it.picture()),
                    spans(it.caption()));
            case Block.Admonition it -> new Block.Admonition(it.at(), it.kind(), it.title(), blocks(it.content()));
            case Block.Html it -> new Block.Html(it.at(), nodes(it.content()));
            case Block.Code it -> it;
            case Block.Rule it -> it;
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(this::item).toList();
    }

    private Block.Item item(Block.Item item) {
        return new Block.Item(item.at(), item.role(), item.number(), item.attributes(), blocks(item.content()));
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(row.at(), row.cells().stream().map(this::cell).toList());
    }

    private Block.Cell cell(Block.Cell cell) {
        return new Block.Cell(cell.at(), cell.heading(), cell.side(), spans(cell.content()));
    }

    private Span span(Span span) {
        return switch (span) {
            case Span.Styled it -> new Span.Styled(it.at(), it.style(), spans(it.content()));
            case Span.Link it -> new Span.Link(it.at(), it.url(), it.title(), it.attributes(), spans(it.content()),
                    it.note());
            case Span.Meant it -> new Span.Meant(it.at(), it.meaning(), spans(it.content()));
            case Span.Element it -> new Span.Element(it.at(), it.name(), it.attributes(), nodes(it.content()));
            case Span.Text it -> it;
            case Span.Break it -> it;
            case Span.Code it -> it;
            case Span.Picture it -> it;
            case Span.Ruby it -> it;
            case Span.FootnoteMark it -> it;
        };
    }
}
