package org.jianbao.markdown.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jianbao.document.Block;
import org.jianbao.document.Node;
import org.jianbao.document.Span;
import org.jianbao.markdown.links.LinkTargets;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/** Makes elements of what the sanitizer let pass, and puts the parts that were read where their marks stand. */
final class ElementBuilder implements HtmlStreamEventReceiver {
    private int at;
    private final List<Node> read;
    private final LinkTargets links;
    private final Predicate<String> keepsId;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<Integer> used = new HashSet<>();

    /** @param at where the first piece of HTML was typed, an offset in the file */
    ElementBuilder(int at, List<Node> read, LinkTargets links, Predicate<String> keepsId) {
        this.at = at;
        this.read = new ArrayList<>(read);
        this.links = links;
        this.keepsId = keepsId;
        open.push(new Open(at, "", List.of(), new ArrayList<>()));
    }

    /** An element that was not closed yet. */
    private record Open(int at, String name, List<Span.Attribute> attributes, List<Node> content) {}

    /** What was made. */
    List<Node> nodes() {
        while (open.size() > 1) {
            close();
        }
        return List.copyOf(open.getFirst().content());
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> attributes) {
        List<Span.Attribute> kept = new ArrayList<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(Marks.PLACE_ATTRIBUTE)) {
                at = Integer.parseInt(attributes.get(i + 1));
                continue;
            }
            String value = resolved(attributes.get(i), attributes.get(i + 1));
            if (value != null) {
                kept.add(new Span.Attribute(attributes.get(i), value));
            }
        }
        open.push(new Open(at, name, kept, new ArrayList<>()));
        if (HtmlElements.isVoid(name)) {
            close();
        }
    }

    /** What an attribute becomes, or null when it must go. */
    private @Nullable String resolved(String attribute, String value) {
        return switch (attribute) {
            case "id" -> keepsId.test(value) ? value : null;
            case "href" -> links.link(value, Optional.empty());
            case "src", "poster" -> links.picture(value, Optional.empty()).url();
            default -> value;
        };
    }

    @Override
    public void closeTag(String name) {
        if (!HtmlElements.isVoid(name) && open.size() > 1) {
            close();
        }
    }

    private void close() {
        Open done = open.pop();
        List<Node> content = done.content();
        boolean holder = done.name().equals("div") && done.attributes().isEmpty() && content.size() == 1
                && content.getFirst() instanceof Block;
        add(holder ? content.getFirst() : new Span.Element(done.at(), done.name(), done.attributes(), content));
    }

    @Override
    public void text(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == Marks.PART || mark == Marks.PLACE) {
                addText(text.substring(from, i));
                int end = text.indexOf(Marks.END, i);
                int number = Integer.parseInt(text.substring(i + 1, end));
                if (mark == Marks.PLACE) {
                    at = number;
                } else if (used.add(number)) {
                    add(read.get(number));
                }
                i = end;
                from = end + 1;
            }
        }
        addText(text.substring(from));
    }

    private void addText(String text) {
        if (!text.isEmpty()) {
            add(new Span.Text(at, text));
        }
    }

    private void add(Node node) {
        open.getFirst().content().add(node);
    }
}
