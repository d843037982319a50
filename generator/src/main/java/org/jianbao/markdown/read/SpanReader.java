package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.document.Attributes;
import org.jianbao.document.Span;
import org.jianbao.markdown.html.Pieces;
import org.jianbao.markdown.html.RawHtml;
import org.jianbao.markdown.html.TypedHtml;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.links.Recording;
import org.jianbao.markdown.syntax.Autolinks;
import org.jianbao.markdown.syntax.BraceSyntax;
import org.jianbao.markdown.syntax.GivenAttributes;
import org.jianbao.markdown.text.Escapes;
import org.jianbao.markdown.text.Source;
import org.jianbao.words.Word;
import org.jianbao.words.Words;
import org.jspecify.annotations.Nullable;

/** Reads what stands inside a line of text. */
final class SpanReader {
    private final Words words;
    private final Source source;
    private final Anchors anchors;
    private final LinkTargets links;
    private final FootnoteNumbers footnotes;
    private final TypedHtml html;

    SpanReader(Words words, Source source, Anchors anchors, LinkTargets links, FootnoteNumbers footnotes,
            TypedHtml html) {
        this.words = words;
        this.source = source;
        this.anchors = anchors;
        this.links = links;
        this.footnotes = footnotes;
        this.html = html;
    }

    /** All that a node holds. */
    List<Span> children(Node parent) {
        return from(parent.getFirstChild());
    }

    /** A node and those behind it. */
    List<Span> from(@Nullable Node first) {
        Pieces pieces = new Pieces();
        for (Node node = first; node != null; node = node.getNext()) {
            read(node, pieces);
        }
        return html.spans(pieces);
    }

    private void addChildren(Node parent, Pieces pieces) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            read(child, pieces);
        }
    }

    private void read(Node node, Pieces pieces) {
        switch (node) {
            case Text text -> text(text, pieces);
            case SoftLineBreak ignored -> pieces.add(new Span.Text(at(node), "\n"));
            case HardLineBreak ignored -> pieces.add(new Span.Break(at(node)));
            case StrongEmphasis strong -> pieces.add(styled(Span.Style.STRONG, strong));
            case Emphasis emphasis -> pieces.add(styled(Span.Style.EMPHASIS, emphasis));
            case Strikethrough struck -> pieces.add(styled(Span.Style.STRUCK, struck));
            case Code code -> pieces.add(new Span.Code(at(node), code(code)));
            case HtmlEntity entity -> pieces.add(new Span.Text(at(node), Escapes.entity(entity.getChars().toString())));
            case Link link -> link(link, link.getUrl(), link.getTitle(), pieces);
            case LinkRef ref -> reference(ref, pieces);
            case Image image ->
                pieces.add(picture(image, image.getUrl(), image.getTitle(), InlineText.of(image)));
            case ImageRef ref -> reference(ref, pieces);
            case AutoLink link -> pieces.add(autolink(link, Autolinks.shown(link), Autolinks.address(link)));
            case MailLink link ->
                pieces.add(autolink(link, link.getText().toString(), "mailto:" + link.getText()));
            case HtmlInlineBase typed -> pieces.add(typed.getStartOffset(), html.html(typed));
            case RawHtml.AsTyped typed -> pieces.add(new Span.Text(at(node), typed.getChars().toString()));
            case Footnote note -> pieces.add(footnote(note));
            case BraceSyntax.Ruby ruby -> pieces.add(new Span.Ruby(at(node), Escapes.unescapeBackslashes(ruby.base()),
                    Escapes.unescapeBackslashes(ruby.reading())));
            case BraceSyntax.AttributeList list -> {
                if (!GivenAttributes.isOfLink(list) && !GivenAttributes.isAtEnd(list)) {
                    pieces.add(new Span.Text(at(node), list.getChars().toString()));
                }
            }
            default -> addChildren(node, pieces);
        }
    }

    private int at(Node node) {
        return source.original(node.getStartOffset());
    }

    private void text(Text text, Pieces pieces) {
        String shown = Escapes.unescapeBackslashes(text.getChars());
        boolean last = text.getNext() instanceof BraceSyntax.AttributeList list && GivenAttributes.isAtEnd(list)
                && list.getPrevious() == text;
        pieces.add(new Span.Text(at(text), last ? shown.stripTrailing() : shown));
    }

    private Span styled(Span.Style style, Node node) {
        return new Span.Styled(at(node), style, children(node));
    }

    private static String code(Code code) {
        String text = code.getText().toString().replace("\r\n", " ").replace('\n', ' ');
        if (text.contains("\\|") && code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private void link(Node node, BasedSequence url, BasedSequence title, Pieces pieces) {
        String target = links.link(node, url);
        if (target == null) {
            addChildren(node, pieces);
        } else {
            pieces.add(new Span.Link(at(node), target, title(title), anchors.behind(node), children(node),
                    links.note(Escapes.unescape(url))));
        }
    }

    private void reference(RefNode ref, Pieces pieces) {
        Reference reference = definition(ref);
        if (ref instanceof ImageRef) {
            pieces.add(picture(ref, reference.getUrl(), reference.getTitle(), InlineText.of(ref)));
        } else {
            link(ref, reference.getUrl(), reference.getTitle(), pieces);
        }
    }

    private static Reference definition(RefNode ref) {
        return Objects.requireNonNull(ref.getReferenceNode(Parser.REFERENCES.get(ref.getDocument())));
    }

    /** The picture of a figure: without a title that is its caption, without a text that the caption repeats. */
    Span pictureOfFigure(Node picture, String caption, boolean withTitle) {
        String text = InlineText.of(picture);
        String shown = text.strip().equals(caption.strip()) ? "" : text;
        return switch (picture) {
            case Image image ->
                picture(image, image.getUrl(), withTitle ? image.getTitle() : BasedSequence.NULL, shown);
            case ImageRef ref -> picture(ref, definition(ref).getUrl(), definition(ref).getTitle(), shown);
            default -> throw new IllegalArgumentException("no picture: " + picture);
        };
    }

    private Span picture(Node node, BasedSequence url, BasedSequence title, String alt) {
        LinkTargets.Picture picture = links.picture(node, url);
        if (picture == null) {
            return new Span.Text(at(node), InlineText.of(node));
        }
        Optional<Recording> recording = Recording.at(Escapes.unescape(url));
        if (recording.isPresent()) {
            return recording(node, recording.get(), Escapes.unescape(url), picture.url(), title, alt);
        }
        return new Span.Picture(at(node), picture.url(), alt, title(title), anchors.behind(node),
                Optional.ofNullable(picture.size()).map(size -> new Span.Size(size.width(), size.height())),
                picture.size() == null ? List.of() : picture.size().renditions());
    }

    /**
     * A player, with the picture that lies beside the file; inside it a link for programs that have none, behind it one to
     * keep the file when it is ours.
     */
    private Span recording(Node node, Recording recording, String typed, String url, BasedSequence title,
            String text) {
        String what = words.say(recording == Recording.VIDEO ? Word.TEXT_VIDEO : Word.TEXT_AUDIO);
        String label = text.isBlank() ? what : text;
        Optional<LinkTargets.Picture> poster = recording == Recording.VIDEO ? links.poster(typed) : Optional.empty();
        List<Span.Attribute> player = new ArrayList<>(List.of(new Span.Attribute("src", url),
                new Span.Attribute("controls", ""),
                new Span.Attribute("preload", poster.isPresent() ? "none" : "metadata"),
                new Span.Attribute("aria-label", label)));
        poster.ifPresent(picture -> {
            player.add(new Span.Attribute("poster", picture.url()));
            if (picture.size() != null) {
                player.add(new Span.Attribute("width", Integer.toString(picture.size().width())));
                player.add(new Span.Attribute("height", Integer.toString(picture.size().height())));
            }
        });
        title(title).ifPresent(given -> player.add(new Span.Attribute("title", given)));
        Attributes behind = anchors.behind(node);
        if (!behind.id().isEmpty()) {
            player.add(new Span.Attribute("id", behind.id()));
        }
        if (!behind.classes().isEmpty()) {
            player.add(new Span.Attribute("class", String.join(" ", behind.classes())));
        }
        boolean linked = node.getAncestorOfType(Link.class, LinkRef.class) != null;
        Span shown = new Span.Text(at(node), label);
        Span element = new Span.Element(at(node), recording.element(), player, List.of(linked ? shown
                : new Span.Link(at(node), url, Optional.empty(), Attributes.NONE, List.of(shown))));
        Optional<String> note = links.note(typed);
        return linked || note.isEmpty() ? element
                : new Span.Element(at(node), "span", List.of(new Span.Attribute("class", "recording")), List.of(element,
                        new Span.Link(at(node), url, Optional.empty(), Attributes.NONE, List.of(),
                                Optional.of(words.say(Word.TEXT_DOWNLOAD, what, note.get())))));
    }

    private Span autolink(Node node, String text, String url) {
        String target = links.autolink(node, url);
        if (target == null) {
            return new Span.Text(at(node), node.getChars().toString());
        }
        return new Span.Link(at(node), target, Optional.empty(), Attributes.NONE,
                List.of(new Span.Text(at(node), text)));
    }

    private Span footnote(Footnote note) {
        FootnoteNumbers.Reference reference = footnotes.refer(note.getFootnoteBlock());
        return new Span.FootnoteMark(at(note), reference.number(), reference.id(), reference.noteId());
    }

    private static Optional<String> title(BasedSequence title) {
        return title.isNotNull() ? Optional.of(Escapes.unescape(title)) : Optional.empty();
    }
}
