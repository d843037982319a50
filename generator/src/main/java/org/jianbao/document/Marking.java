package org.jianbao.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

import org.jianbao.document.ReadText.Range;
import org.jianbao.document.Span.Meaning;

/** Gives parts of a text their meaning. */
public final class Marking {
    /** Equal spans may stand at several places: each counts for itself. */
    private final IdentityHashMap<Node, List<Part>> parts = new IdentityHashMap<>();

    private Marking() {}

    /** A part of a text and what it means. */
    public record Mark(Range range, Meaning meaning) {}

    /** A part of a span that is marked, by UTF-16 units of its text. */
    private record Part(int from, int to, Mark mark) {}

    /**
     * A document with marks.
     *
     * @param text the document, read
     * @param marks each within one run of the text, none over another
     */
    public static Document of(Document document, ReadText text, Collection<Mark> marks) {
        if (marks.isEmpty()) {
            return document;
        }
        Marking marking = new Marking();
        List<Mark> inOrder = marks.stream().sorted(Comparator.comparingInt(mark -> mark.range().from())).toList();
        int next = 0;
        for (ReadText.Leaf leaf : text.leaves()) {
            while (next < inOrder.size() && inOrder.get(next).range().to() <= leaf.range().from()) {
                next++;
            }
            marking.add(leaf, inOrder.subList(next, inOrder.size()));
        }
        return Rewriting.of(document, marking::marked);
    }

    private void add(ReadText.Leaf leaf, List<Mark> marks) {
        for (Mark mark : marks) {
            int from = Math.max(leaf.range().from(), mark.range().from());
            int to = Math.min(leaf.range().to(), mark.range().to());
            if (from >= to) {
                return;
            }
            parts.computeIfAbsent(leaf.span(), key -> new ArrayList<>())
                    .add(new Part(from - leaf.range().from(), to - leaf.range().from(), mark));
        }
    }

    /** Siblings with their marks; a mark that goes on from one to the next is one. */
    private List<? extends Node> marked(List<? extends Node> siblings) {
        if (siblings.stream().noneMatch(parts::containsKey)) {
            return siblings;
        }
        List<Node> all = new ArrayList<>();
        Optional<Mark> last = Optional.empty();
        for (Piece piece : siblings.stream().flatMap(node -> pieces(node).stream()).toList()) {
            if (piece.mark().isEmpty()) {
                all.add(piece.node());
            } else {
                List<Span> content = new ArrayList<>();
                if (piece.mark().equals(last) && all.removeLast() instanceof Span.Meant before) {
                    content.addAll(before.content());
                }
                content.add((Span) piece.node());
                all.add(new Span.Meant(content.getFirst().at(), piece.mark().get().meaning(), content));
            }
            last = piece.mark();
        }
        return all;
    }

    /** A node, or a part of a text, and what it means. */
    private record Piece(Optional<Mark> mark, Node node) {}

    private List<Piece> pieces(Node node) {
        List<Part> marks = parts.getOrDefault(node, List.of());
        if (marks.isEmpty() || !(node instanceof Span.Text text)) {
            return List.of(new Piece(marks.stream().findFirst().map(Part::mark), node));
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Part part : marks) {
            pieces.add(new Piece(Optional.empty(), cut(text, done, part.from())));
            pieces.add(new Piece(Optional.of(part.mark()), cut(text, part.from(), part.to())));
            done = part.to();
        }
        pieces.add(new Piece(Optional.empty(), cut(text, done, text.text().length())));
        return pieces.stream().filter(piece -> !(piece.node() instanceof Span.Text part && part.text().isEmpty()))
                .toList();
    }

    private static Span.Text cut(Span.Text text, int from, int to) {
        return new Span.Text(text.at() + from, text.text().substring(from, to));
    }
}
