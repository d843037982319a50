package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.document.Attributes;
import org.jianbao.document.Document;
import org.jianbao.document.Node;
import org.jianbao.document.Rewriting;
import org.jianbao.document.Span;

/**
 * Takes links out of links, which browsers would tear apart: the outer one stays, and what the inner one shows. The mark of
 * a footnote, which is a link too, moves behind the outer one.
 *
 * <p>Source: HTML Living Standard, section 4.5.1, content model.
 */
final class NestedLinks {
    private NestedLinks() {}

    /** The document without them. */
    static Document unfold(Document document) {
        boolean[] found = new boolean[1];
        document.forEach(node -> found[0] |= isAnchor(node) && node.children().stream().anyMatch(NestedLinks::holds));
        return found[0] ? Rewriting.of(document, NestedLinks::unfold) : document;
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

    private static List<Node> unfold(List<? extends Node> siblings) {
        List<Node> unfolded = new ArrayList<>();
        for (Node node : siblings) {
            if (!isAnchor(node) || node.children().stream().noneMatch(NestedLinks::holds)) {
                unfolded.add(node);
            } else if (!isLink(node)) {
                unfolded.add(named((Span.Element) node));
            } else {
                List<Node> marks = new ArrayList<>();
                List<Node> content = Rewriting.of(node.children(), inside -> withoutLinks(inside, marks));
                unfolded.add(switch (node) {
                    case Span.Link link -> new Span.Link(link.at(), link.url(), link.title(), link.attributes(),
                            content.stream().map(Span.class::cast).toList());
                    case Span.Element element -> new Span.Element(element.at(), element.name(), element.attributes(),
                            content);
                    default -> node;
                });
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
