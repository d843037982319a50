package org.jianbao.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jianbao.document.Document;
import org.jianbao.document.Node;
import org.jianbao.document.Rewriting;
import org.jianbao.document.Span;
import org.jianbao.facts.ReadText.Range;

/** Marks the sentences of one article that figures come from: numbered in its order, each with an id to link to. */
final class SourceMarks {
    private final Map<Range, String> ids = new HashMap<>();
    /** Equal spans may stand at several places: each counts for itself. */
    private final IdentityHashMap<Node, List<Part>> parts = new IdentityHashMap<>();
    private final Document document;

    /** @param sentences each within one run of the text, none over another */
    SourceMarks(ReadText text, Document unmarked, Collection<Range> sentences) {
        Set<String> anchors = unmarked.anchors();
        int number = 0;
        for (Range sentence : sentences.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            do {
                number++;
            } while (!anchors.add("figure-" + number));
            ids.put(sentence, "figure-" + number);
            for (ReadText.Leaf leaf : text.leaves()) {
                int from = Math.max(leaf.range().from(), sentence.from());
                int to = Math.min(leaf.range().to(), sentence.to());
                if (from < to) {
                    parts.computeIfAbsent(leaf.span(), key -> new ArrayList<>())
                            .add(new Part(from - leaf.range().from(), to - leaf.range().from(), "figure-" + number));
                }
            }
        }
        this.document = Rewriting.of(unmarked, this::marked);
    }

    /** A part of a span that is marked, by UTF-16 units of its text. */
    private record Part(int from, int to, String id) {}

    /** The article with its marks. */
    Document document() {
        return document;
    }

    /** The id of a sentence. */
    String id(Range sentence) {
        return ids.getOrDefault(sentence, "");
    }

    private List<? extends Node> marked(List<? extends Node> siblings) {
        if (siblings.stream().noneMatch(parts::containsKey)) {
            return siblings;
        }
        List<Node> all = new ArrayList<>();
        for (Node node : siblings) {
            List<Part> marks = parts.get(node);
            if (marks == null) {
                all.add(node);
            } else if (node instanceof Span.Text text) {
                int done = 0;
                for (Part part : marks) {
                    plain(text, done, part.from(), all);
                    mark(part.id(), cut(text, part.from(), part.to()), all);
                    done = part.to();
                }
                plain(text, done, text.text().length(), all);
            } else {
                mark(marks.getFirst().id(), (Span) node, all);
            }
        }
        return all;
    }

    private static void plain(Span.Text text, int from, int to, List<Node> all) {
        if (from < to) {
            all.add(cut(text, from, to));
        }
    }

    /** A sentence that goes on is one mark. */
    private static void mark(String id, Span span, List<Node> all) {
        if (!all.isEmpty() && all.getLast() instanceof Span.Sourced before && before.id().equals(id)) {
            List<Span> content = new ArrayList<>(before.content());
            content.add(span);
            all.set(all.size() - 1, new Span.Sourced(before.at(), id, content));
        } else {
            all.add(new Span.Sourced(span.at(), id, List.of(span)));
        }
    }

    private static Span.Text cut(Span.Text text, int from, int to) {
        return new Span.Text(text.at() + from, text.text().substring(from, to));
    }
}
