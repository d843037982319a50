package org.jianbao.document;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * Writes documents as HTML, one block to a line, in the form that the CommonMark examples show.
 *
 * <p>The only place where text becomes HTML; {@link Markup} escapes every character and value.
 */
public final class HtmlWriter {
    /** For whom HTML is written. */
    public enum Form {
        /** Readers, on a page of its own. */
        PAGE,
        /** Readers of a page that holds several texts: headings stand a level deeper, and pictures are there before it is printed. */
        PART,
        /** The examples of the GFM specification, which use attributes that HTML no longer has. */
        SPECIFICATION
    }

    private final Markup out;
    private final Form form;
    private final Words words;
    private final UnaryOperator<String> addresses;
    private final Endnotes notes;
    private final PictureMarkup pictures;

    private HtmlWriter(Form form, UnaryOperator<String> addresses, String prefix, Words words) {
        this.form = form;
        this.words = words;
        this.addresses = addresses;
        this.out = new Markup(prefix);
        this.notes = new Endnotes(out, addresses, this::all, words);
        this.pictures = new PictureMarkup(out, form != Form.PART, addresses, this::all, words);
    }

    /** A document as it stands in a page of a site with these words. */
    public static String of(Document document, Words words) {
        return of(document, Form.PAGE, UnaryOperator.identity(), words);
    }

    /**
     * A document.
     *
     * @param addresses changes the address of every link and medium
     * @param words what is said besides the text
     */
    public static String of(Document document, Form form, UnaryOperator<String> addresses, Words words) {
        return new HtmlWriter(form, addresses, "", words).document(document);
    }

    /**
     * A document as it stands among others in one page.
     *
     * @param prefix what its ids, and the links to them, begin with there
     */
    public static String part(Document document, String prefix, Words words) {
        return new HtmlWriter(Form.PART, url -> url.startsWith("#") ? "#" + prefix + url.substring(1) : url, prefix,
                words).document(document);
    }

    private String document(Document document) {
        pictures.begin(document.blocks());
        all(document.blocks());
        notes.write(document.footnotes());
        return out.toString();
    }

    /** What stands in an item of a list; a single paragraph without its own element. */
    public static String inside(Block.Item item, Words words) {
        HtmlWriter writer = new HtmlWriter(Form.PAGE, UnaryOperator.identity(), "", words);
        if (item.content().size() == 1 && item.content().getFirst() instanceof Block.Paragraph only) {
            writer.all(only.content());
        } else {
            writer.all(item.content());
        }
        return writer.out.toString().strip();
    }

    /** Text, escaped for content and for attribute values. */
    public static String escape(String text) {
        return new Markup("").text(text).toString();
    }

    private void all(List<? extends Node> nodes) {
        int at = 0;
        while (at < nodes.size()) {
            int end = Galleries.end(nodes, at);
            if (end > at) {
                pictures.gallery(nodes.subList(at, end));
                at = end;
            } else {
                write(nodes.get(at));
                at++;
            }
        }
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
        out.line();
        switch (block) {
            case Block.Paragraph paragraph when Galleries.pictures(paragraph).isEmpty() ->
                line("p", paragraph.attributes(), paragraph.content());
            case Block.Paragraph photograph -> pictures.paragraph(photograph);
            case Block.Heading heading ->
                line("h" + (form == Form.PART ? Math.min(heading.level() + 1, 6) : heading.level()),
                        heading.attributes(), heading.content());
            case Block.Quote quote -> around("blockquote", quote.content());
            case Block.BulletList list -> around("ul", list.items());
            case Block.NumberedList list -> numbered(list);
            case Block.DefinitionList list -> around("dl", list.items());
            case Block.Table table -> table(table);
            case Block.Figure figure -> pictures.figure(figure, false);
            case Block.Code code -> code(code);
            case Block.Admonition note -> admonition(note);
            case Block.Rule ignored -> out.append("<hr />");
            case Block.Html html -> all(html.content());
        }
        out.line();
    }

    private void line(String element, Attributes attributes, List<Span> content) {
        out.append('<').append(element);
        out.attributes(attributes);
        out.append('>');
        all(content);
        out.close(element);
    }

    private void around(String element, List<? extends Node> content) {
        out.append('<').append(element).append(">\n");
        all(content);
        out.line();
        out.close(element);
    }

    private void numbered(Block.NumberedList list) {
        out.append("<ol");
        if (list.start() != 1) {
            out.attribute("start", Integer.toString(list.start()));
        }
        out.append(">\n");
        all(list.items());
        out.line();
        out.close("ol");
    }

    private void item(Block.Item item) {
        String element = switch (item.role()) {
            case TERM -> "dt";
            case DEFINITION -> "dd";
            case ITEM, OPEN_TASK, DONE_TASK, BRIEF -> "li";
        };
        out.line();
        out.append('<').append(element);
        out.attributes(item.attributes());
        item.number().ifPresent(number -> out.attribute("value", Integer.toString(number)));
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
            out.line();
        }
        all(content);
        out.close(element);
        out.append('\n');
    }

    private void checkbox(boolean done, List<Block> content) {
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first && !first.bare()) {
            out.line();
        }
        out.append("<input type=\"checkbox\"").append(done ? " checked=\"\"" : "");
        if (form != Form.SPECIFICATION) {
            out.attribute("aria-label", words.say(done ? Word.TEXT_DONE : Word.TEXT_OPEN));
        }
        out.append(" disabled=\"\" /> ");
    }

    private void table(Block.Table table) {
        out.append("<table>\n");
        rows("thead", table.head());
        rows("tbody", table.body());
        out.close("table");
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
        out.close(element);
        out.append('\n');
    }

    /** A style attribute would need a lax security policy. */
    private void side(String side) {
        switch (form) {
            case PAGE, PART -> out.attribute("class", "align-" + side);
            case SPECIFICATION -> out.attribute("align", side);
        }
    }

    private void code(Block.Code code) {
        out.append("<pre><code");
        if (!code.language().isEmpty()) {
            out.attribute("class", "language-" + code.language());
        }
        out.append('>').text(code.text()).append("</code></pre>");
    }

    private void admonition(Block.Admonition note) {
        out.append("<aside");
        out.attribute("class", "admonition " + note.kind());
        out.append(">\n<p class=\"admonition-title\">");
        out.text(note.title());
        out.append("</p>\n");
        all(note.content());
        out.line();
        out.close("aside");
    }

    private void span(Span span) {
        switch (span) {
            case Span.Text text -> out.text(text.text());
            case Span.Break ignored -> out.append("<br />\n");
            case Span.Styled styled -> {
                out.append('<').append(styled.style().element()).append('>');
                all(styled.content());
                out.close(styled.style().element());
            }
            case Span.Code code -> {
                out.append("<code>").text(code.text()).append("</code>");
            }
            case Span.Link link -> link(link);
            case Span.Picture picture -> pictures.picture(picture);
            case Span.Ruby ruby -> ruby(ruby);
            case Span.FootnoteMark mark -> mark(mark);
            case Span.Meant meant -> meant(meant);
            case Span.Element element -> element(element);
        }
    }

    private void link(Span.Link link) {
        out.append("<a");
        out.attribute("href", addresses.apply(link.url()));
        link.title().ifPresent(title -> out.attribute("title", title));
        out.attributes(link.attributes());
        out.append('>');
        all(link.content());
        link.note().ifPresent(note -> {
            boolean alone = link.content().isEmpty();
            out.append("<span class=\"file-note\">").text(alone ? note : words.say(Word.TEXT_FILE, note))
                    .append("</span>");
        });
        out.close("a");
    }

    private void meant(Span.Meant meant) {
        String element = switch (meant.meaning()) {
            case Span.Meaning.Figure figure -> {
                out.append("<span class=\"sourced\"");
                out.id(figure.id());
                yield "span";
            }
            case Span.Meaning.Name name -> named(name.url());
            case Span.Meaning.District district -> named(district.url());
            case Span.Meaning.Word word -> {
                notes.begin(word.word(), word.meaning());
                yield "a";
            }
            case Span.Meaning.Day day -> {
                out.append("<time");
                out.attribute("datetime", day.date().toString());
                yield "time";
            }
        };
        out.append('>');
        all(meant.content());
        out.close(element);
    }

    private String named(String url) {
        out.append("<a class=\"named\"");
        out.attribute("href", addresses.apply(url));
        return "a";
    }

    private void ruby(Span.Ruby ruby) {
        out.append("<ruby>").text(ruby.base()).append("<rp>（</rp><rt>").text(ruby.reading())
                .append("</rt><rp>）</rp></ruby>");
    }

    private void mark(Span.FootnoteMark mark) {
        out.append("<sup class=\"footnote-ref\"><a");
        out.attribute("href", addresses.apply("#" + mark.note()));
        out.id(mark.id());
        out.append('>').append(mark.number()).append("</a></sup>");
    }

    private void element(Span.Element element) {
        out.append('<').append(element.name());
        element.attributes().forEach(each -> out.attribute(each.name(), switch (each.name()) {
            case "href", "src", "poster" -> addresses.apply(each.value());
            case "id" -> out.prefix() + each.value();
            default -> each.value();
        }));
        if (Span.Element.isVoid(element.name())) {
            out.append(" />");
            return;
        }
        out.append('>');
        all(element.content());
        out.close(element.name());
    }
}
