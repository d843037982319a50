package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.model.Fragment;

/** Writes blocks as HTML, one to a line, in the form that the CommonMark examples show. */
final class BlockWriter {
    private final StringBuilder out;
    private final Dialect dialect;
    private final Anchors anchors;
    private final FootnoteNumbers footnotes;
    private final RawHtml raw;
    private final InlineWriter inline;
    private final TableWriter tables;
    private final Map<Node, String> itemIds;
    private final Map<Node, Span> itemSpans = new HashMap<>();
    private final List<Fragment.Heading> headings = new ArrayList<>();

    /**
     * @param itemIds ids of list items that have one
     */
    BlockWriter(StringBuilder out, Document document, Dialect dialect, Anchors anchors, Map<Node, String> itemIds,
            LinkTargets links, RawHtml raw) {
        this.out = out;
        this.dialect = dialect;
        this.anchors = anchors;
        this.itemIds = itemIds;
        this.footnotes = new FootnoteNumbers(anchors);
        this.raw = raw;
        this.inline = new InlineWriter(out, document, anchors, links, footnotes, raw);
        this.tables = new TableWriter(out, dialect, inline);
    }

    /** Where the content of an item stands in the output. */
    record Span(int start, int end) {}

    /** Where the items that have ids stand. */
    Map<Node, Span> itemSpans() {
        return itemSpans;
    }

    /** The headings written so far. */
    List<Fragment.Heading> headings() {
        return headings;
    }

    /** Writes all that a node holds. */
    void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private void write(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> heading(heading);
            case BlockQuote quote -> element("blockquote", quote);
            case DefinitionList list -> element("dl", list);
            case BulletList list -> element("ul", list);
            case OrderedList list -> orderedList(list);
            case DefinitionTerm term -> item("dt", term);
            case DefinitionItem definition -> item("dd", definition);
            case ListItem item -> item("li", item);
            case FencedCodeBlock code -> fencedCode(code);
            case IndentedCodeBlock code -> code(Html.lines(withoutBlankEnd(code.getContentLines())), "");
            case HtmlBlockBase html -> {
                line();
                raw.block(html, out);
                line();
            }
            case ThematicBreak ignored -> {
                line();
                out.append("<hr />\n");
            }
            case TableBlock table -> {
                line();
                tables.write(table);
            }
            case Figures.Figure figure -> figure(figure);
            case NoteParser.Note note -> note(note);
            case FootnoteBlock ignored -> line();
            case Reference ignored -> line();
            default -> children(node);
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (isTight(paragraph)) {
            inline.children(paragraph);
            return;
        }
        line();
        out.append("<p");
        if (!itemIds.containsKey(paragraph.getParent())) {
            anchors.atEndOf(paragraph).write(out);
        }
        out.append('>');
        inline.children(paragraph);
        out.append("</p>\n");
    }

    private static boolean isTight(Paragraph paragraph) {
        if (paragraph.getParent() instanceof DefinitionTerm) {
            return true;
        }
        return paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list
                && (list instanceof DefinitionList ? paragraph.getNext() == null && paragraph.getPrevious() == null
                        : list.isTight());
    }

    private void heading(Heading heading) {
        line();
        out.append("<h").append(heading.getLevel());
        if (dialect == Dialect.BULLETIN) {
            String id = anchors.of(heading);
            new Attributes(id, anchors.atEndOf(heading).classes()).write(out);
            headings.add(new Fragment.Heading(heading.getLevel(), id, PlainText.ofChildren(heading).strip()));
        }
        out.append('>');
        inline.children(heading);
        out.append("</h").append(heading.getLevel()).append(">\n");
    }

    private void element(String name, Node node) {
        line();
        out.append('<').append(name).append(">\n");
        children(node);
        line();
        out.append("</").append(name).append(">\n");
    }

    private void orderedList(OrderedList list) {
        line();
        out.append("<ol");
        if (list.getStartNumber() != 1) {
            out.append(" start=\"").append(list.getStartNumber()).append('"');
        }
        out.append(">\n");
        children(list);
        line();
        out.append("</ol>\n");
    }

    private void item(String name, ListItem item) {
        line();
        out.append('<').append(name);
        String id = itemIds.get(item);
        if (id != null) {
            out.append(" id=\"").append(id).append('"');
        } else if (item.getFirstChild() instanceof Paragraph first && isTight(first)) {
            anchors.atEndOf(first).write(out);
        }
        out.append('>');
        int start = out.length();
        if (item instanceof TaskListItem task) {
            checkbox(task);
        }
        if (item.getFirstChild() instanceof Paragraph || item.getFirstChild() == null) {
            children(item);
        } else {
            line();
            children(item);
        }
        if (id != null) {
            itemSpans.put(item, new Span(start, out.length()));
        }
        out.append("</").append(name).append(">\n");
    }

    private void checkbox(TaskListItem task) {
        boolean loose = task.getParent() instanceof ListBlock list && list.isLoose()
                && task.getFirstChild() instanceof Paragraph;
        if (loose) {
            line();
        }
        out.append("<input type=\"checkbox\"").append(task.isItemDoneMarker() ? " checked=\"\"" : "");
        if (dialect == Dialect.BULLETIN) {
            out.append(task.isItemDoneMarker() ? " aria-label=\"已完成\"" : " aria-label=\"未完成\"");
        }
        out.append(" disabled=\"\" /> ");
    }

    private void fencedCode(FencedCodeBlock code) {
        String info = Html.unescape(code.getInfo());
        int end = 0;
        while (end < info.length() && !Characters.isWhitespace(info.charAt(end))) {
            end++;
        }
        code(Html.lines(code.getContentLines()), info.substring(0, end));
    }

    private static List<BasedSequence> withoutBlankEnd(List<BasedSequence> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private void code(String content, String language) {
        line();
        out.append("<pre><code");
        if (!language.isEmpty()) {
            out.append(" class=\"language-");
            Html.escape(language, out);
            out.append('"');
        }
        out.append('>');
        int before = out.length();
        Html.escape(content.replace("\r\n", "\n").replace('\r', '\n'), out);
        if (out.length() > before) {
            line();
        }
        out.append("</code></pre>\n");
    }

    private void figure(Figures.Figure figure) {
        Node picture = figure.picture();
        line();
        out.append("<figure>\n");
        inline.pictureOfFigure(picture, PlainText.of(figure), figure.hasCaptionBelow());
        out.append("\n<figcaption>");
        Node caption = picture.getNext() instanceof BraceSyntax.AttributeList list ? list.getNext() : picture.getNext();
        if (caption == null && picture instanceof Image image) {
            Html.escape(Html.unescape(image.getTitle()), out);
        }
        for (; caption != null; caption = caption.getNext()) {
            inline.write(caption);
        }
        out.append("</figcaption>\n</figure>\n");
    }

    private void note(NoteParser.Note note) {
        line();
        out.append("<aside class=\"admonition ");
        Html.escape(note.kind(), out);
        out.append("\">\n<p class=\"admonition-title\">");
        Html.escape(Notes.title(note), out);
        out.append("</p>\n");
        children(note);
        line();
        out.append("</aside>\n");
    }

    /** Writes the notes that were referred to. */
    void footnotes() {
        if (footnotes.size() == 0) {
            return;
        }
        line();
        out.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        // a note may refer to further ones
        for (int number = 1; number <= footnotes.size(); number++) {
            out.append("<li id=\"").append(footnotes.id(number)).append("\">\n");
            children(footnotes.note(number));
            boolean inParagraph = endsWith("</p>\n");
            if (inParagraph) {
                out.setLength(out.length() - "</p>\n".length());
                out.append(' ');
            }
            backLinks(number);
            out.append(inParagraph ? "</p>\n" : "\n").append("</li>\n");
        }
        out.append("</ol>\n</div>\n");
    }

    private void backLinks(int number) {
        String gap = "";
        for (FootnoteNumbers.Reference reference : footnotes.references(number)) {
            out.append(gap)
                    .append("<a href=\"#")
                    .append(reference.id())
                    .append("\" class=\"footnote-backref\" title=\"返回正文\" aria-label=\"返回正文\">↩</a>");
            gap = " ";
        }
    }

    private boolean endsWith(String tail) {
        return out.length() >= tail.length() && out.substring(out.length() - tail.length()).equals(tail);
    }

    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
