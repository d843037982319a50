package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jianbao.document.Attributes;
import org.jianbao.document.Document;
import org.jianbao.document.Node;
import org.jianbao.document.PlainText;
import org.jianbao.document.Rewriting;
import org.jianbao.document.Span;
import org.jianbao.markdown.links.UrlEncoding;

/**
 * Takes links out of links, which browsers would tear apart: the outer one stays, and what the inner one shows. The mark of
 * a footnote, which is a link too, moves behind the outer one.
 *
 * <p>Source: HTML Living Standard, section 4.5.1, content model.
 */
final class NestedLinks {
    private static final Set<String> RECORDINGS = Set.of("video", "audio");

    private final Consumer<Span.Link> lost;

    private NestedLinks(Consumer<Span.Link> lost) {
        this.lost = lost;
    }

    /**
     * The document without them.
     *
     * @param lost takes the links that an author wrote and no reader can follow any more
     */
    static Document unfold(Document document, Consumer<Span.Link> lost) {
        boolean[] found = new boolean[1];
        document.forEach(node -> found[0] |= isAnchor(node) && node.children().stream().anyMatch(NestedLinks::holds));
        return found[0] ? Rewriting.of(document, new NestedLinks(lost)::unfold) : document;
    }

    /** Tells of the links in a link; not of addresses that show themselves, nor of what stands in for a recording. */
    private void reportLinks(Node link) {
        for (Node node : link.children()) {
            boolean recording = node instanceof Span.Element element && RECORDINGS.contains(element.name());
            if (node instanceof Span.Link inner
                    && !inner.url().contains(UrlEncoding.encode(PlainText.of(inner.content())))) {
                lost.accept(inner);
            }
            if (!recording) {
                reportLinks(node);
            }
        }
    }

    /** Whether an element of HTML becomes of a node that may stand in no other of its kind. */
    private static boolean isAnchor(Node node) {
        return node instanceof Span.Link || node instanceof Span.Element element && element.name().equals("a");
    }

    private static boolean isLink(Node node) {
        return node instanceof Span.Link
                || node instanceof Span.Element element && isAnchor(element) && element.attribute("href").isPresent();
    }

    private static boolean holds(Node node) {
        return isAnchor(node) || node instanceof Span.FootnoteMark || node.children().stream().anyMatch(
                NestedLinks::holds);
    }

    private List<Node> unfold(List<? extends Node> siblings) {
        List<Node> unfolded = new ArrayList<>();
        for (Node node : siblings) {
            if (!isAnchor(node) || node.children().stream().noneMatch(NestedLinks::holds)) {
                unfolded.add(node);
            } else if (!isLink(node)) {
                unfolded.add(named((Span.Element) node));
            } else {
                List<Node> marks = new ArrayList<>();
                reportLinks(node);
                List<Node> content = Rewriting.of(node.children(), inside -> withoutLinks(inside, marks));
                unfolded.add(switch (node) {
                    case Span.Link link -> new Span.Link(link.at(), link.url(), link.title(), link.attributes(),
                            content.stream().map(Span.class::cast).toList(), link.note());
                    case Span.Element element -> new Span.Element(element.at(), element.name(), element.attributes(),
                            content);
                    default -> node;
                });
                marks.sort(Comparator.comparingInt(Node::at));
                unfolded.addAll(marks);
            }
        }
        return unfolded;
    }

    private static List<Node> withoutLinks(List<? extends Node> siblings, List<Node> marks) {
        return siblings.stream().flatMap(node -> switch (node) {
            case Span.FootnoteMark mark -> {
                marks.add(mark);
                yield Stream.<Node>of();
            }
            case Span.Link link when link.attributes().equals(Attributes.NONE) -> link.content().stream();
            case Span.Link link -> Stream.of(named(link));
            case Span.Element element when isAnchor(element) && element.attributes().stream()
                    .allMatch(each -> each.name().equals("href")) ->
                element.content().stream();
            case Span.Element element when isAnchor(element) -> Stream.of(named(element));
            default -> Stream.of(node);
        }).map(Node.class::cast).toList();
    }

    /** What stays of a link that an author named. */
    private static Span.Element named(Span.Link link) {
        List<Span.Attribute> attributes = new ArrayList<>();
        if (!link.attributes().id().isEmpty()) {
            attributes.add(new Span.Attribute("id", link.attributes().id()));
        }
        if (!link.attributes().classes().isEmpty()) {
            attributes.add(new Span.Attribute("class", String.join(" ", link.attributes().classes())));
        }
        return new Span.Element(link.at(), "span", attributes, List.copyOf(link.content()));
    }

    private static Span.Element named(Span.Element anchor) {
        return new Span.Element(anchor.at(), "span",
                anchor.attributes().stream().filter(each -> !each.name().equals("href")).toList(), anchor.content());
    }
}
