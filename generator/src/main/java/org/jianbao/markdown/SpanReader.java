package org.jianbao.markdown;

import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Reads what stands inside a line of text. */
final class SpanReader {
    private final Source source;
    private final Anchors anchors;
    private final LinkTargets links;
    private final FootnoteNumbers footnotes;
    private final TypedHtml html;

    SpanReader(Source source, Anchors anchors, LinkTargets links, FootnoteNumbers footnotes,
            TypedHtml html) {
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
            case HtmlEntity entity -> pieces.add(new Span.Text(at(node), Html.entity(entity.getChars().toString())));
            case Link link -> link(link, link.getUrl(), link.getTitle(), pieces);
            case LinkRef ref -> reference(ref, pieces);
            case Image image -> pieces.add(picture(image, image.getUrl(), image.getTitle()));
            case ImageRef ref -> reference(ref, pieces);
            case AutoLink link -> pieces.add(autolink(link, link.getText(), webAddress(link.getText().toString())));
            case MailLink link -> pieces.add(autolink(link, link.getText(), "mailto:" + link.getText()));
            case HtmlInlineBase typed -> pieces.add(typed.getStartOffset(), html.html(typed));
            case RawHtml.AsTyped typed -> pieces.add(new Span.Text(at(node), typed.getChars().toString()));
            case Footnote note -> pieces.add(footnote(note));
            case BraceSyntax.Ruby ruby -> pieces.add(new Span.Ruby(at(node), Html.unescapeBackslashes(ruby.base()),
                    Html.unescapeBackslashes(ruby.reading())));
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
        String shown = Html.unescapeBackslashes(text.getChars());
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
            pieces.add(new Span.Link(at(node), target, title(title), anchors.behind(node), children(node)));
        }
    }

    private void reference(RefNode ref, Pieces pieces) {
        Reference reference = ref.isDefined() ? ref.getReferenceNode(Parser.REFERENCES.get(ref.getDocument())) : null;
        if (reference == null) {
            undefined(ref, pieces);
        } else if (ref instanceof ImageRef) {
            pieces.add(picture(ref, reference.getUrl(), reference.getTitle()));
        } else {
            link(ref, reference.getUrl(), reference.getTitle(), pieces);
        }
    }

    /** Brackets that refer to nothing are text; what stands inside them is not. */
    private void undefined(RefNode ref, Pieces pieces) {
        Node first = ref.getFirstChild();
        Node last = ref.getLastChild();
        int start = first == null ? ref.getEndOffset() : first.getStartOffset();
        pieces.add(new Span.Text(at(ref),
                Html.unescapeBackslashes(ref.baseSubSequence(ref.getStartOffset(), start))));
        if (last != null) {
            addChildren(ref, pieces);
            pieces.add(new Span.Text(source.original(last.getEndOffset()), Html.unescapeBackslashes(
                    ref.baseSubSequence(last.getEndOffset(), ref.getEndOffset()))));
        }
    }

    /** The picture of a figure, without a title that is its caption. */
    Span pictureOfFigure(Node node, boolean withTitle) {
        if (node instanceof Image image) {
            return picture(image, image.getUrl(), withTitle ? image.getTitle() : BasedSequence.NULL);
        }
        Pieces pieces = new Pieces();
        read(node, pieces);
        return html.spans(pieces).getFirst();
    }

    private Span picture(Node node, BasedSequence url, BasedSequence title) {
        LinkTargets.Picture picture = links.picture(node, url);
        String alt = PlainText.ofChildren(node);
        return picture == null
                ? new Span.Text(at(node), alt)
                : new Span.Picture(at(node), picture.url(), alt, title(title), anchors.behind(node),
                        Optional.ofNullable(picture.size()).map(size -> new Span.Size(size.width(), size.height())));
    }

    /** An address as GFM completes it. */
    private static String webAddress(String typed) {
        return typed.startsWith("www.") ? "http://" + typed : typed;
    }

    private Span autolink(Node node, BasedSequence text, String url) {
        String target = links.autolink(node, url);
        if (target == null) {
            return new Span.Text(at(node), node.getChars().toString());
        }
        return new Span.Link(at(node), target, Optional.empty(), Attributes.NONE,
                List.of(new Span.Text(at(node), text.toString())));
    }

    private Span footnote(Footnote note) {
        if (!note.isDefined()) {
            return new Span.Text(at(note), note.getChars().toString());
        }
        FootnoteNumbers.Reference reference = footnotes.refer(note.getFootnoteBlock());
        return new Span.FootnoteMark(at(note), reference.number(), reference.id(), reference.noteId());
    }

    private static Optional<String> title(BasedSequence title) {
        return title.isNotNull() ? Optional.of(Html.unescape(title)) : Optional.empty();
    }
}
