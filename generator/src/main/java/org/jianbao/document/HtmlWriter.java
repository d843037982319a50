package org.jianbao.document;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes documents as HTML, one block to a line, in the form that the CommonMark examples show.
 *
 * <p>The only place where text becomes HTML: every character and value is escaped here.
 */
public final class HtmlWriter {
    /** For whom HTML is written. */
    public enum Form {
        /** Readers. */
        PAGE,
        /** The examples of the GFM specification, which use attributes that HTML no longer has. */
        SPECIFICATION
    }

    private final StringBuilder out = new StringBuilder();
    private final Form form;
    private final UnaryOperator<String> addresses;

    private HtmlWriter(Form form, UnaryOperator<String> addresses) {
        this.form = form;
        this.addresses = addresses;
    }

    /** A document as it stands in a page of the site. */
    public static String of(Document document) {
        return of(document, Form.PAGE, UnaryOperator.identity());
    }

    /**
     * A document.
     *
     * @param addresses changes the address of every link and medium
     */
    public static String of(Document document, Form form, UnaryOperator<String> addresses) {
        HtmlWriter writer = new HtmlWriter(form, addresses);
        writer.all(document.blocks());
        writer.footnotes(document.footnotes());
        return writer.out.toString();
    }

    /** What stands in an item of a list; a single paragraph without its own element. */
    public static String inside(Block.Item item) {
        HtmlWriter writer = new HtmlWriter(Form.PAGE, UnaryOperator.identity());
        if (item.content().size() == 1 && item.content().getFirst() instanceof Block.Paragraph only) {
            writer.all(only.content());
        } else {
            writer.all(item.content());
        }
        return writer.out.toString().strip();
    }

    /** Text, escaped for content and for attribute values. */
    public static String escape(String text) {
        HtmlWriter writer = new HtmlWriter(Form.PAGE, UnaryOperator.identity());
        writer.text(text);
        return writer.out.toString();
    }

    private void all(List<? extends Node> nodes) {
        nodes.forEach(this::write);
    }

    private void write(Node node) {
        switch (node) {
            case Block block -> block(block);
            case Span span -> span(span);
            case Block.Item item -> item(item);
            case Block.Row row -> row(row);
            case Block.Cell cell -> cell(cell);
            case Document.Footnote note -> all(note.content());
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph && paragraph.bare()) {
            all(paragraph.content());
            return;
        }
        line();
        switch (block) {
            case Block.Paragraph paragraph -> line("p", paragraph.attributes(), paragraph.content());
            case Block.Heading heading -> line("h" + heading.level(), heading.attributes(), heading.content());
            case Block.Quote quote -> around("blockquote", quote.content());
            case Block.BulletList list -> around("ul", list.items());
            case Block.NumberedList list -> numbered(list);
            case Block.DefinitionList list -> around("dl", list.items());
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.Code code -> code(code);
            case Block.Admonition note -> admonition(note);
            case Block.Rule ignored -> out.append("<hr />");
            case Block.Html html -> all(html.content());
        }
        line();
    }

    private void line(String element, Attributes attributes, List<Span> content) {
        out.append('<').append(element);
        attributes(attributes);
        out.append('>');
        all(content);
        close(element);
    }

    private void around(String element, List<? extends Node> content) {
        out.append('<').append(element).append(">\n");
        all(content);
        line();
        close(element);
    }

    private void numbered(Block.NumberedList list) {
        out.append("<ol");
        if (list.start() != 1) {
            attribute("start", Integer.toString(list.start()));
        }
        out.append(">\n");
        all(list.items());
        line();
        close("ol");
    }

    private void item(Block.Item item) {
        String element = switch (item.role()) {
            case TERM -> "dt";
            case DEFINITION -> "dd";
            case ITEM, OPEN_TASK, DONE_TASK, BRIEF -> "li";
        };
        line();
        out.append('<').append(element);
        attributes(item.attributes());
        item.number().ifPresent(number -> attribute("value", Integer.toString(number)));
        out.append('>');
        List<Block> content = item.content();
        switch (item.role()) {
            case OPEN_TASK -> checkbox(false, content);
            case DONE_TASK -> checkbox(true, content);
            case ITEM, TERM, DEFINITION, BRIEF -> {
                // its content says it all
            }
        }
        if (!content.isEmpty() && !(content.getFirst() instanceof Block.Paragraph)) {
            line();
        }
        all(content);
        close(element);
        out.append('\n');
    }

    private void checkbox(boolean done, List<Block> content) {
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first && !first.bare()) {
            line();
        }
        out.append("<input type=\"checkbox\"").append(done ? " checked=\"\"" : "");
        if (form == Form.PAGE) {
            attribute("aria-label", done ? "已完成" : "未完成");
        }
        out.append(" disabled=\"\" /> ");
    }

    private void table(Block.Table table) {
        out.append("<table>\n");
        rows("thead", table.head());
        rows("tbody", table.body());
        close("table");
    }

    private void rows(String element, List<Block.Row> rows) {
        if (!rows.isEmpty()) {
            around(element, rows);
            out.append('\n');
        }
    }

    private void row(Block.Row row) {
        around("tr", row.cells());
        out.append('\n');
    }

    private void cell(Block.Cell cell) {
        String element = cell.heading() ? "th" : "td";
        out.append('<').append(element);
        switch (cell.side()) {
            case LEFT -> side("left");
            case CENTER -> side("center");
            case RIGHT -> side("right");
            case UNSET -> {
                // as the page sets it
            }
        }
        out.append('>');
        all(cell.content());
        close(element);
        out.append('\n');
    }

    /** A style attribute would need a lax security policy. */
    private void side(String side) {
        switch (form) {
            case PAGE -> attribute("class", "align-" + side);
            case SPECIFICATION -> attribute("align", side);
        }
    }

    private void figure(Block.Figure figure) {
        out.append("<figure>\n");
        span(figure.picture());
        out.append("\n<figcaption>");
        all(figure.caption());
        out.append("</figcaption>\n</figure>");
    }

    private void code(Block.Code code) {
        out.append("<pre><code");
        if (!code.language().isEmpty()) {
            attribute("class", "language-" + code.language());
        }
        out.append('>');
        text(code.text());
        out.append("</code></pre>");
    }

    private void admonition(Block.Admonition note) {
        out.append("<aside");
        attribute("class", "admonition " + note.kind());
        out.append(">\n<p class=\"admonition-title\">");
        text(note.title());
        out.append("</p>\n");
        all(note.content());
        line();
        close("aside");
    }

    private void span(Span span) {
        switch (span) {
            case Span.Text text -> text(text.text());
            case Span.Break ignored -> out.append("<br />\n");
            case Span.Styled styled -> {
                out.append('<').append(styled.style().element()).append('>');
                all(styled.content());
                close(styled.style().element());
            }
            case Span.Code code -> {
                out.append("<code>");
                text(code.text());
                close("code");
            }
            case Span.Link link -> link(link);
            case Span.Picture picture -> picture(picture);
            case Span.Ruby ruby -> ruby(ruby);
            case Span.FootnoteMark mark -> mark(mark);
            case Span.Sourced sourced -> {
                out.append("<span class=\"sourced\"");
                attribute("id", sourced.id());
                out.append('>');
                all(sourced.content());
                close("span");
            }
            case Span.Element element -> element(element);
        }
    }

    private void link(Span.Link link) {
        out.append("<a");
        attribute("href", addresses.apply(link.url()));
        link.title().ifPresent(title -> attribute("title", title));
        attributes(link.attributes());
        out.append('>');
        all(link.content());
        close("a");
    }

    private void picture(Span.Picture picture) {
        out.append("<img");
        attribute("src", addresses.apply(picture.url()));
        attribute("alt", picture.alt());
        picture.title().ifPresent(title -> attribute("title", title));
        picture.size().ifPresent(size -> {
            attribute("width", Integer.toString(size.width()));
            attribute("height", Integer.toString(size.height()));
            attribute("loading", "lazy");
            attribute("decoding", "async");
        });
        attributes(picture.attributes());
        out.append(" />");
    }

    private void ruby(Span.Ruby ruby) {
        out.append("<ruby>");
        text(ruby.base());
        out.append("<rp>（</rp><rt>");
        text(ruby.reading());
        out.append("</rt><rp>）</rp></ruby>");
    }

    private void mark(Span.FootnoteMark mark) {
        out.append("<sup class=\"footnote-ref\"><a");
        attribute("href", addresses.apply("#" + mark.note()));
        attribute("id", mark.id());
        out.append('>').append(mark.number()).append("</a></sup>");
    }

    private void element(Span.Element element) {
        out.append('<').append(element.name());
        element.attributes().forEach(each -> attribute(each.name(), switch (each.name()) {
            case "href", "src", "poster" -> addresses.apply(each.value());
            default -> each.value();
        }));
        if (Span.Element.isVoid(element.name())) {
            out.append(" />");
            return;
        }
        out.append('>');
        all(element.content());
        close(element.name());
    }

    private void footnotes(List<Document.Footnote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        line();
        out.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        notes.forEach(this::footnote);
        out.append("</ol>\n</div>\n");
    }

    /** The links back stand at the end of the note's last paragraph. */
    private void footnote(Document.Footnote note) {
        out.append("<li");
        attribute("id", note.id());
        out.append(">\n");
        List<Block> content = note.content();
        if (!content.isEmpty() && content.getLast() instanceof Block.Paragraph last && !last.bare()) {
            all(content.subList(0, content.size() - 1));
            line();
            out.append("<p");
            attributes(last.attributes());
            out.append('>');
            all(last.content());
            out.append(' ');
            backLinks(note);
            out.append("</p>\n");
        } else {
            all(content);
            backLinks(note);
            out.append('\n');
        }
        out.append("</li>\n");
    }

    private void backLinks(Document.Footnote note) {
        String gap = "";
        for (String mark : note.marks()) {
            out.append(gap).append("<a");
            attribute("href", addresses.apply("#" + mark));
            out.append(" class=\"footnote-backref\" title=\"返回正文\" aria-label=\"返回正文\">↩</a>");
            gap = " ";
        }
    }

    private void attributes(Attributes attributes) {
        if (!attributes.id().isEmpty()) {
            attribute("id", attributes.id());
        }
        if (!attributes.classes().isEmpty()) {
            attribute("class", String.join(" ", attributes.classes()));
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    private void close(String element) {
        out.append("</").append(element).append('>');
    }

    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
