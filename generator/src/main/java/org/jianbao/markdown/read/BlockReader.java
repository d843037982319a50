package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.document.Attributes;
import org.jianbao.document.Block;
import org.jianbao.document.Document.Footnote;
import org.jianbao.document.PlainText;
import org.jianbao.document.Span;
import org.jianbao.markdown.html.Pieces;
import org.jianbao.markdown.html.TypedHtml;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.syntax.Dialect;
import org.jianbao.markdown.syntax.NoteParser;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Escapes;
import org.jianbao.markdown.text.Sequences;
import org.jianbao.markdown.text.Source;
import org.jianbao.markdown.tree.Figures;
import org.jianbao.markdown.tree.ListNumbers;
import org.jianbao.markdown.tree.Notes;
import org.jianbao.words.Words;

/** Reads Flexmark's blocks. */
final class BlockReader {
    private final Dialect dialect;
    private final Words words;
    private final Source source;
    private final Anchors anchors;
    private final FootnoteNumbers footnotes;
    private final TypedHtml html;
    private final SpanReader spans;
    private final TableReader tables;
    private final Map<Node, String> briefs;

    /**
     * @param briefs ids of the list items that are pieces of short news
     */
    BlockReader(Dialect dialect, Words words, Source source, Anchors anchors, Map<Node, String> briefs,
            LinkTargets links, TypedHtml html) {
        this.dialect = dialect;
        this.words = words;
        this.source = source;
        this.anchors = anchors;
        this.briefs = briefs;
        this.footnotes = new FootnoteNumbers(anchors);
        this.html = html;
        this.spans = new SpanReader(words, source, anchors, links, footnotes, html);
        this.tables = new TableReader(source, spans);
    }

    /** All blocks that a node holds. */
    List<Block> children(Node parent) {
        Pieces pieces = new Pieces();
        addChildren(parent, pieces);
        return html.blocks(pieces);
    }

    private void addChildren(Node parent, Pieces pieces) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            read(child, pieces);
        }
    }

    private void read(Node node, Pieces pieces) {
        switch (node) {
            case Paragraph paragraph -> pieces.add(paragraph(paragraph));
            case Heading heading -> pieces.add(heading(heading));
            case BlockQuote quote -> pieces.add(new Block.Quote(at(node), children(quote)));
            case DefinitionList list -> pieces.add(new Block.DefinitionList(at(node), items(list)));
            case BulletList list -> pieces.add(new Block.BulletList(at(node), items(list)));
            case OrderedList list -> pieces.add(new Block.NumberedList(at(node), list.getStartNumber(), items(list)));
            case FencedCodeBlock code -> pieces.add(code(code, code.getContentLines(), language(code)));
            case IndentedCodeBlock code -> pieces.add(code(code, withoutBlankEnd(code.getContentLines()), ""));
            case HtmlBlockBase typed -> pieces.add(typed.getStartOffset(), html.html(typed).stripTrailing());
            case ThematicBreak ignored -> pieces.add(new Block.Rule(at(node)));
            case TableBlock table -> pieces.add(tables.read(table));
            case Figures.Figure figure -> pieces.add(figure(figure));
            case NoteParser.Note note ->
                pieces.add(new Block.Admonition(at(node), note.kind(), Notes.title(note, words),
                        children(note)));
            case FootnoteBlock ignored -> {
                // stands where the text refers to it
            }
            case Reference ignored -> {
                // stands where the text refers to it
            }
            default -> addChildren(node, pieces);
        }
    }

    private int at(Node node) {
        return source.original(node.getStartOffset());
    }

    private Block paragraph(Paragraph paragraph) {
        boolean bare = isBare(paragraph);
        Attributes attributes = bare || briefs.containsKey(paragraph.getParent())
                ? Attributes.NONE
                : anchors.atEndOf(paragraph);
        return new Block.Paragraph(at(paragraph), attributes, bare, spans.children(paragraph));
    }

    private static boolean isBare(Paragraph paragraph) {
        if (paragraph.getParent() instanceof DefinitionTerm) {
            return true;
        }
        return paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list
                && (list instanceof DefinitionList ? paragraph.getNext() == null && paragraph.getPrevious() == null
                        : list.isTight());
    }

    private Block heading(Heading heading) {
        Attributes attributes = dialect == Dialect.BULLETIN
                ? new Attributes(anchors.of(heading), anchors.atEndOf(heading).classes())
                : Attributes.NONE;
        return new Block.Heading(at(heading), heading.getLevel(), attributes, spans.children(heading));
    }

    private List<Block.Item> items(Node list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem || child instanceof DefinitionTerm) {
                items.add(item(child));
            }
        }
        return items;
    }

    private Block.Item item(Node item) {
        String brief = briefs.get(item);
        Attributes attributes = brief != null
                ? Attributes.id(brief)
                : item.getFirstChild() instanceof Paragraph first && isBare(first)
                        ? anchors.atEndOf(first)
                        : Attributes.NONE;
        Block.Role role = switch (item) {
            case DefinitionTerm ignored -> Block.Role.TERM;
            case DefinitionItem ignored -> Block.Role.DEFINITION;
            case TaskListItem task -> task.isItemDoneMarker() ? Block.Role.DONE_TASK : Block.Role.OPEN_TASK;
            default -> brief != null ? Block.Role.BRIEF : Block.Role.ITEM;
        };
        OptionalInt number = dialect == Dialect.BULLETIN && item instanceof ListItem counted
                ? ListNumbers.value(counted)
                : OptionalInt.empty();
        return new Block.Item(at(item), role, number, attributes, children(item));
    }

    private static String language(FencedCodeBlock code) {
        String info = Escapes.unescape(code.getInfo());
        int end = 0;
        while (end < info.length() && !Characters.isWhitespace(info.charAt(end))) {
            end++;
        }
        return info.substring(0, end);
    }

    private Block code(Node node, List<BasedSequence> lines, String language) {
        String text = Sequences.lines(lines).replace("\r\n", "\n").replace('\r', '\n');
        return new Block.Code(at(node), language, text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }

    private static List<BasedSequence> withoutBlankEnd(List<BasedSequence> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private Block figure(Figures.Figure figure) {
        Node picture = figure.picture();
        Node caption = figure.caption();
        List<Span> words = caption == null && picture instanceof Image image
                ? List.of(new Span.Text(source.original(image.getTitle().getStartOffset()),
                        Escapes.unescape(image.getTitle())))
                : spans.from(caption);
        Span shown = spans.pictureOfFigure(picture, PlainText.of(words), caption != null);
        return new Block.Figure(at(figure), anchors.atEndOf(figure), shown, words);
    }

    /** Whether a note was referred to. */
    boolean isShown(FootnoteBlock note) {
        return footnotes.has(note);
    }

    /** The notes that were referred to so far. A note may refer to further ones. */
    List<Footnote> footnotes() {
        List<Footnote> notes = new ArrayList<>();
        List<List<Block>> contents = new ArrayList<>();
        for (int number = 1; number <= footnotes.size(); number++) {
            contents.add(children(footnotes.note(number)));
        }
        for (int number = 1; number <= footnotes.size(); number++) {
            notes.add(new Footnote(at(footnotes.note(number)), footnotes.id(number),
                    footnotes.references(number).stream().map(FootnoteNumbers.Reference::id).toList(),
                    contents.get(number - 1)));
        }
        return notes;
    }
}
