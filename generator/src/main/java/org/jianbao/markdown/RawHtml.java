package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jianbao.document.Attributes;
import org.jianbao.document.Block;
import org.jianbao.document.Node;
import org.jianbao.document.Span;
import org.jianbao.problem.Problems;

/**
 * The HTML that an author typed, made a part of the tree: what is safe of it becomes elements around what stands between
 * its tags, what is not is reported.
 *
 * <p>The parts that were read already take no part in this: the sanitizer sees a mark in the place of each.
 */
final class RawHtml implements TypedHtml {
    private static final char MARK = '\uE000';
    private static final char MARK_END = '\uE001';
    private static final Set<String> FLOW = Set.of("address", "article", "aside", "blockquote", "center", "details",
            "div", "dl", "dd", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
            "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "ul", "caption", "col", "colgroup");

    private final Source source;
    private final LinkTargets links;
    private final Anchors anchors;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    RawHtml(Source source, LinkTargets links, Anchors anchors, Problems problems) {
        this.source = source;
        this.links = links;
        this.anchors = anchors;
        this.problems = problems;
    }

    @Override
    public List<Span> spans(Pieces pieces) {
        return join(pieces, UnaryOperator.identity()).stream()
                .flatMap(node -> node instanceof Span span ? java.util.stream.Stream.of(span) : java.util.stream.Stream.of())
                .toList();
    }

    @Override
    public List<Block> blocks(Pieces pieces) {
        List<Block> blocks = new ArrayList<>();
        List<Node> typed = new ArrayList<>();
        for (Node node : join(pieces, mark -> "<div>" + mark + "</div>")) {
            if (node instanceof Block block) {
                flush(typed, blocks);
                blocks.add(block);
            } else {
                typed.add(node);
            }
        }
        flush(typed, blocks);
        return blocks;
    }

    private static void flush(List<Node> typed, List<Block> blocks) {
        if (!typed.isEmpty()) {
            blocks.add(new Block.Html(typed.getFirst().at(), typed));
            typed.clear();
        }
    }

    private List<Node> join(Pieces pieces, UnaryOperator<String> around) {
        List<Node> read = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        int at = -1;
        for (Pieces.Piece piece : pieces.all()) {
            switch (piece) {
                case Pieces.Read one -> {
                    html.append(around.apply(MARK + Integer.toString(read.size()) + MARK_END));
                    read.add(one.node());
                }
                case Pieces.Typed typed -> {
                    at = at < 0 ? typed.at() : at;
                    Sanitizer.check(typed.html(), typed.at(), source, links, problems);
                    html.append(typed.html().replace(MARK, '\ufffd').replace(MARK_END, '\ufffd'));
                }
            }
        }
        return pieces.hasTyped()
                ? Sanitizer.nodes(html.toString(), source.original(at), read, links,
                        id -> anchors.isAllowed(id) && ids.add(id))
                : read;
    }
}
