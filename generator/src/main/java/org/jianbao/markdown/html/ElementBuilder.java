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
    private static final char MARK = '\uE000';
    private static final char MARK_END = '\uE001';

    private final int at;
    private final List<Node> read;
    private final LinkTargets links;
    private final Predicate<String> keepsId;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<Integer> used = new HashSet<>();

    ElementBuilder(int at, List<Node> read, LinkTargets links, Predicate<String> keepsId) {
        this.at = at;
        this.read = new ArrayList<>(read);
        this.links = links;
        this.keepsId = keepsId;
        open.push(new Open("", List.of(), new ArrayList<>()));
    }

    /** What stands for a part that was read, by its number. */
    static String mark(int number) {
        return MARK + Integer.toString(number) + MARK_END;
    }

    /** HTML without characters that could be taken for marks. */
    static String withoutMarks(String html) {
        return html.replace(MARK, '\ufffd').replace(MARK_END, '\ufffd');
    }

    /** An element that was not closed yet. */
    private record Open(String name, List<Span.Attribute> attributes, List<Node> content) {}

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
            String value = resolved(attributes.get(i), attributes.get(i + 1));
            if (value != null) {
                kept.add(new Span.Attribute(attributes.get(i), value));
            }
        }
        open.push(new Open(name, kept, new ArrayList<>()));
        if (HtmlElements.VOID.contains(name)) {
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
        if (!HtmlElements.VOID.contains(name) && open.size() > 1) {
            close();
        }
    }

    private void close() {
        Open done = open.pop();
        List<Node> content = done.content();
        boolean holder = done.name().equals("div") && done.attributes().isEmpty() && content.size() == 1
                && content.getFirst() instanceof Block;
        add(holder ? content.getFirst() : new Span.Element(at, done.name(), done.attributes(), content));
    }

    @Override
    public void text(String text) {
        int from = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, from)) {
            int end = text.indexOf(MARK_END, mark);
            Optional<Node> part = end < 0 ? Optional.empty() : part(text.substring(mark + 1, end));
            addText(text.substring(from, mark));
            part.ifPresent(this::add);
            from = part.isPresent() ? end + 1 : mark + 1;
        }
        addText(text.substring(from));
    }

    /** The part of a number, once: an author may have typed the same characters by reference. */
    private Optional<Node> part(String number) {
        if (!number.matches("\\d{1,9}") || Integer.parseInt(number) >= read.size()
                || !used.add(Integer.parseInt(number))) {
            return Optional.empty();
        }
        return Optional.of(read.get(Integer.parseInt(number)));
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
