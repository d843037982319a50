package org.jianbao.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader sees of a document, and from which part of it each character comes. Blocks are separated by line breaks,
 * cells of a row by tabs. Footnote marks, readings beside characters and code on lines of its own are left out.
 */
public final class ReadText {
    private final StringBuilder text = new StringBuilder();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<String, Range> items = new HashMap<>();
    private int run;
    private boolean minor;
    private boolean linked;

    /** A part of a text; {@code to} is behind its last character. */
    public record Range(int from, int to) {
        public boolean holds(int at) {
            return at >= from && at < to;
        }
    }

    /**
     * A span without parts, and where its characters stand.
     *
     * @param run the same for all spans between which no mark stands
     * @param minor whether it stands in a heading or below a picture
     * @param linked whether it stands in a link
     */
    public record Leaf(Span span, Range range, int run, boolean minor, boolean linked) {}

    /** Reads a document. */
    public ReadText(Document document) {
        all(document.blocks());
        all(document.footnotes());
    }

    /** All characters. */
    public String text() {
        return text.toString();
    }

    /** All spans that hold text, in order. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** The parts of the text that stand in list items with an id, by the id. */
    public Map<String, Range> items() {
        return items;
    }

    /** The span that holds a character; characters between blocks have none. */
    public Leaf leaf(int at) {
        int low = 0;
        int high = leaves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (leaves.get(middle).range().from() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return leaves.get(low);
    }

    /** What of a part of the text stands in one run with one of its characters. */
    public Range inRun(Range part, int character) {
        int run = leaf(character).run();
        int from = character;
        while (from > part.from() && leaf(from - 1).run() == run && leaf(from - 1).range().holds(from - 1)) {
            from--;
        }
        int to = character + 1;
        while (to < part.to() && leaf(to).run() == run && leaf(to).range().holds(to)) {
            to++;
        }
        return new Range(from, to);
    }

    private void all(List<? extends Node> nodes) {
        nodes.forEach(this::read);
    }

    private void read(Node node) {
        switch (node) {
            case Span.Text it -> leaf(it, it.text());
            case Span.Code it -> apart(() -> leaf(it, it.text()));
            case Span.Ruby it -> apart(() -> leaf(it, it.base()));
            case Span.Break ignored -> separate('\n');
            case Span.Picture ignored -> run++;
            case Span.FootnoteMark ignored -> run++;
            case Span.Styled it -> apart(() -> all(it.content()));
            case Span.Link it -> linked(() -> all(it.content()));
            case Span.Meant it -> apart(() -> all(it.content()));
            case Span.Element it -> element(it);
            case Block.Code ignored -> separate('\n');
            case Block.Rule ignored -> separate('\n');
            case Block.Paragraph it when it.bare() -> all(it.content());
            case Block.Heading it -> minor(() -> all(it.content()));
            case Block.Figure it -> minor(() -> all(it.caption()));
            case Block.Item it -> item(it.attributes().id(), () -> all(it.content()));
            case Block.Cell it -> between('\t', () -> all(it.content()));
            case Block.Paragraph it -> between('\n', () -> all(it.content()));
            case Block.Html it -> between('\n', () -> all(it.content()));
            case Block it -> between('\n', () -> all(it.children()));
            case Block.Row it -> between('\n', () -> all(it.cells()));
            case Document.Footnote it -> between('\n', () -> all(it.content()));
        }
    }

    private void element(Span.Element element) {
        switch (element.name()) {
            case "rt", "rp", "video", "audio" -> run++;
            case "td", "th" -> between('\t', () -> all(element.content()));
            case "li" -> item(element.attribute("id").orElse(""), () -> all(element.content()));
            case "figcaption", "h1", "h2", "h3", "h4", "h5", "h6" -> minor(() -> all(element.content()));
            case "a" -> linked(() -> all(element.content()));
            case "br" -> separate('\n');
            default -> {
                if (element.isBlock()) {
                    between('\n', () -> all(element.content()));
                } else {
                    apart(() -> all(element.content()));
                }
            }
        }
    }

    private void leaf(Span span, String characters) {
        if (!characters.isEmpty()) {
            leaves.add(
                    new Leaf(span, new Range(text.length(), text.length() + characters.length()), run, minor, linked));
            text.append(characters);
        }
    }

    private void item(String id, Runnable content) {
        int from = text.length();
        between('\n', content);
        if (!id.isEmpty()) {
            items.put(id, new Range(from, text.length()));
        }
    }

    private void minor(Runnable content) {
        minor = true;
        between('\n', content);
        minor = false;
    }

    private void linked(Runnable content) {
        linked = true;
        apart(content);
        linked = false;
    }

    private void between(char mark, Runnable content) {
        separate(mark);
        content.run();
        separate(mark);
    }

    private void separate(char mark) {
        run++;
        text.append(mark);
    }

    private void apart(Runnable content) {
        run++;
        content.run();
        run++;
    }
}
