package org.jianbao.document;

import java.util.List;

/** What a reader sees without marks: blocks and rows on lines of their own, cells parted by a space. */
public final class PlainText {
    private final StringBuilder out = new StringBuilder();

    /** UTF-16 units of a beginning that are enough for every use of one. */
    private static final int LONG_ENOUGH = 800;

    private PlainText() {}

    /** The first paragraphs of a document: no headings, pictures, captions, tables, code and footnotes. */
    public static String beginning(Document document) {
        PlainText text = new PlainText();
        text.paragraphs(document.blocks());
        return text.out.toString().strip();
    }

    private void paragraphs(List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (out.length() >= LONG_ENOUGH) {
                return;
            }
            switch (node) {
                case Block.Paragraph paragraph -> {
                    line();
                    all(paragraph.content().stream().filter(span -> !(span instanceof Span.Picture)).toList());
                    line();
                }
                case Block.Heading ignored -> line();
                case Block.Table ignored -> line();
                case Block.Figure ignored -> line();
                case Block.Html ignored -> line();
                default -> paragraphs(node.children());
            }
        }
    }

    /** The text of a document with its footnotes. */
    public static String of(Document document) {
        PlainText text = new PlainText();
        text.all(document.blocks());
        text.all(document.footnotes());
        return text.out.toString().strip();
    }

    /** The text of one part. */
    public static String of(Node node) {
        return of(List.of(node)).strip();
    }

    /** The text of several parts, with the blanks at its ends. */
    public static String of(List<? extends Node> nodes) {
        PlainText text = new PlainText();
        text.all(nodes);
        return text.out.toString();
    }

    private void all(List<? extends Node> nodes) {
        nodes.forEach(this::append);
    }

    private void append(Node node) {
        switch (node) {
            case Span span -> span(span);
            case Block block -> line(block);
            case Block.Item item -> line(item);
            case Block.Row row -> row(row);
            case Block.Cell cell -> all(cell.content());
            case Document.Footnote note -> line(note);
        }
    }

    private void line(Node node) {
        line();
        switch (node) {
            case Block.Code code -> out.append(code.text());
            case Block.Figure figure -> all(figure.caption());
            default -> all(node.children());
        }
        line();
    }

    private void row(Block.Row row) {
        line();
        String gap = "";
        for (Block.Cell cell : row.cells()) {
            out.append(gap);
            append(cell);
            gap = " ";
        }
        line();
    }

    private void span(Span span) {
        switch (span) {
            case Span.Text text -> out.append(text.text());
            case Span.Code code -> out.append(code.text());
            case Span.Break ignored -> out.append('\n');
            case Span.Ruby ruby -> out.append(ruby.base());
            case Span.Picture picture -> out.append(picture.alt());
            case Span.FootnoteMark ignored -> {
                // a number is no text
            }
            case Span.Styled styled -> all(styled.content());
            case Span.Link link -> all(link.content());
            case Span.Meant meant -> all(meant.content());
            case Span.Element element -> element(element);
        }
    }

    private void element(Span.Element element) {
        switch (element.name()) {
            case "rt", "rp" -> {
                // the reading of characters is not the text
            }
            case "br" -> out.append('\n');
            case "td", "th" -> {
                all(element.content());
                out.append(' ');
            }
            default -> {
                if (element.isBlock()) {
                    line();
                    all(element.content());
                    line();
                } else {
                    all(element.content());
                }
            }
        }
    }

    private void line() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
