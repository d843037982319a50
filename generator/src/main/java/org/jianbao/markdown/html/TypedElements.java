package org.jianbao.markdown.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jianbao.document.Block;
import org.jianbao.document.Node;
import org.jianbao.document.Span;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.text.Source;

/**
 * The HTML that an author typed, made a part of the tree: what is safe of it becomes elements around what stands between
 * its tags, what is not is reported.
 *
 * <p>The parts that were read already take no part in this: the sanitizer sees a mark in the place of each.
 */
public final class TypedElements implements TypedHtml {
    private final RawHtml raw;
    private final Source source;
    private final LinkTargets links;
    private final Predicate<String> mayStay;
    private final Set<String> ids = new HashSet<>();

    /** @param mayStay whether an id that was typed may stay, once */
    public TypedElements(RawHtml raw, Source source, LinkTargets links, Predicate<String> mayStay) {
        this.raw = raw;
        this.source = source;
        this.links = links;
        this.mayStay = mayStay;
    }

    @Override
    public List<Span> spans(Pieces pieces) {
        return join(pieces, UnaryOperator.identity()).stream()
                .flatMap(node -> node instanceof Span span ? Stream.of(span) : Stream.of())
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
                boolean flow = node instanceof Span.Element element && element.isBlock();
                if (flow) {
                    flush(typed, blocks);
                }
                typed.add(node);
                if (flow) {
                    flush(typed, blocks);
                }
            }
        }
        flush(typed, blocks);
        return blocks;
    }

    private static void flush(List<Node> typed, List<Block> blocks) {
        int from = 0;
        int to = typed.size();
        while (from < to && isBlank(typed.get(from))) {
            from++;
        }
        while (to > from && isBlank(typed.get(to - 1))) {
            to--;
        }
        if (from < to) {
            blocks.add(new Block.Html(typed.get(from).at(), typed.subList(from, to)));
        }
        typed.clear();
    }

    private static boolean isBlank(Node node) {
        return node instanceof Span.Text text && text.text().isBlank();
    }

    private List<Node> join(Pieces pieces, UnaryOperator<String> around) {
        if (!pieces.hasTyped()) {
            return pieces.read();
        }
        List<Node> read = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        int at = -1;
        for (Pieces.Piece piece : pieces.all()) {
            switch (piece) {
                case Pieces.Read one -> {
                    html.append(around.apply(Marks.part(read.size())));
                    read.add(one.node());
                }
                case Pieces.Typed typed -> {
                    at = at < 0 ? source.original(typed.at()) : at;
                    html.append(typed.html());
                }
            }
        }
        ElementBuilder builder = new ElementBuilder(at, read, links, id -> mayStay.test(id) && ids.add(id));
        Sanitizer.read(html.toString(), links.schemes(), builder);
        return builder.nodes();
    }

    @Override
    public String html(com.vladsch.flexmark.util.ast.Node typed) {
        return raw.html(typed);
    }
}
