package org.jianbao.markdown.html;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Block;
import org.jianbao.document.Span;
import org.jianbao.markdown.text.Sequences;

/** Keeps HTML as it was typed, for the examples of the specifications; never for pages. */
public final class VerbatimHtml implements TypedHtml {
    private final List<String> typed = new ArrayList<>();

    @Override
    public List<Span> spans(Pieces pieces) {
        List<Span> spans = new ArrayList<>();
        for (Pieces.Piece piece : pieces.all()) {
            switch (piece) {
                case Pieces.Read read when read.node() instanceof Span span -> spans.add(span);
                case Pieces.Read read -> throw new IllegalArgumentException("no span: " + read);
                case Pieces.Typed html -> spans.add(mark(html));
            }
        }
        return spans;
    }

    @Override
    public List<Block> blocks(Pieces pieces) {
        List<Block> blocks = new ArrayList<>();
        for (Pieces.Piece piece : pieces.all()) {
            switch (piece) {
                case Pieces.Read read when read.node() instanceof Block block -> blocks.add(block);
                case Pieces.Read read -> throw new IllegalArgumentException("no block: " + read);
                case Pieces.Typed html -> blocks.add(new Block.Html(html.at(), List.of(mark(html))));
            }
        }
        return blocks;
    }

    @Override
    public String html(Node node) {
        return node instanceof HtmlBlockBase block
                ? Sequences.lines(block.getContentLines()).replace("\r\n", "\n").stripTrailing()
                : node.getChars().normalizeEOL();
    }

    private Span.Text mark(Pieces.Typed html) {
        typed.add(html.html());
        return new Span.Text(html.at(), "\uE000" + (typed.size() - 1) + "\uE001");
    }

    /** The HTML of a document, with what was typed in its places. */
    public String restore(String html) {
        String restored = html;
        for (int i = 0; i < typed.size(); i++) {
            restored = restored.replace("\uE000" + i + "\uE001", typed.get(i));
        }
        return restored;
    }
}
