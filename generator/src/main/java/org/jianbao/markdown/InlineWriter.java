package org.jianbao.markdown;

import java.util.Objects;
import java.util.Optional;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
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
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.model.LinkIndex.PictureSize;

/** Writes what stands inside a line of text. */
final class InlineWriter {
    private final StringBuilder out;
    private final Document document;
    private final Anchors anchors;
    private final LinkTargets links;
    private final FootnoteNumbers footnotes;
    private final RawHtml raw;

    InlineWriter(StringBuilder out, Document document, Anchors anchors, LinkTargets links, FootnoteNumbers footnotes,
            RawHtml raw) {
        this.out = out;
        this.document = document;
        this.anchors = anchors;
        this.links = links;
        this.footnotes = footnotes;
        this.raw = raw;
    }

    /** Writes all that a node holds. */
    void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    /** Writes one node. */
    void write(Node node) {
        switch (node) {
            case Text text -> text(text);
            case SoftLineBreak ignored -> out.append('\n');
            case HardLineBreak ignored -> out.append("<br />\n");
            case StrongEmphasis strong -> element("strong", strong);
            case Emphasis emphasis -> element("em", emphasis);
            case Strikethrough struck -> element("del", struck);
            case Code code -> code(code);
            case HtmlEntity entity -> Html.escape(Html.entity(entity.getChars().toString()), out);
            case Link link -> link(link, link.getUrl(), link.getTitle());
            case LinkRef ref -> reference(ref);
            case Image image -> picture(image, image.getUrl(), image.getTitle());
            case ImageRef ref -> reference(ref);
            case AutoLink link -> autolink(link, webAddress(Autolinks.shown(link)));
            case MailLink link -> autolink(link, "mailto:" + link.getText());
            case HtmlInline html -> raw.inline(html, out);
            case HtmlInlineComment comment -> raw.inline(comment, out);
            case Footnote note -> footnote(note);
            case BraceSyntax.Ruby ruby -> ruby(ruby);
            case BraceSyntax.AttributeList list -> attributes(list);
            default -> children(node);
        }
    }

    private void text(Text text) {
        String shown = Html.unescapeBackslashes(text.getChars());
        boolean last = text.getNext() instanceof BraceSyntax.AttributeList list && Attributes.isAtEnd(list)
                && list.getPrevious() == text;
        Html.escape(last ? shown.stripTrailing() : shown, out);
    }

    private void element(String name, Node node) {
        out.append('<').append(name).append('>');
        children(node);
        out.append("</").append(name).append('>');
    }

    private void code(Code code) {
        String text = code.getText().toString().replace("\r\n", " ").replace('\n', ' ');
        if (text.contains("\\|") && code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        out.append("<code>");
        Html.escape(padded ? text.substring(1, text.length() - 1) : text, out);
        out.append("</code>");
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        String target = links.link(node, url);
        if (target == null) {
            children(node);
            return;
        }
        out.append("<a");
        attribute("href", target);
        title(title);
        attributes(anchors.behind(node));
        out.append('>');
        children(node);
        out.append("</a>");
    }

    private void reference(RefNode ref) {
        Reference reference = definition(ref);
        if (ref instanceof ImageRef) {
            picture(ref, reference.getUrl(), reference.getTitle());
        } else {
            link(ref, reference.getUrl(), reference.getTitle());
        }
    }

    private Reference definition(RefNode ref) {
        return Objects.requireNonNull(ref.getReferenceNode(Parser.REFERENCES.get(document)));
    }

    /** Writes the picture of a figure: without a title that is its caption, without a text that the caption repeats. */
    void pictureOfFigure(Node picture, String caption, boolean withTitle) {
        String text = PlainText.ofChildren(picture);
        String shown = text.strip().equals(caption.strip()) ? "" : text;
        if (picture instanceof Image image) {
            picture(image, image.getUrl(), withTitle ? image.getTitle() : BasedSequence.NULL, shown);
        } else if (picture instanceof ImageRef ref) {
            Reference reference = definition(ref);
            picture(ref, reference.getUrl(), reference.getTitle(), shown);
        }
    }

    private void picture(Node node, BasedSequence url, BasedSequence title) {
        picture(node, url, title, PlainText.ofChildren(node));
    }

    private void picture(Node node, BasedSequence url, BasedSequence title, String text) {
        LinkTargets.Picture picture = links.picture(node, url);
        if (picture == null) {
            Html.escape(PlainText.ofChildren(node), out);
            return;
        }
        Optional<Recording> recording = Recording.at(Html.unescape(url));
        if (recording.isPresent()) {
            recording(node, recording.get(), picture.url(), title, text);
            return;
        }
        out.append("<img");
        attribute("src", picture.url());
        attribute("alt", text);
        title(title);
        PictureSize size = picture.size();
        if (size != null) {
            attribute("width", Integer.toString(size.width()));
            attribute("height", Integer.toString(size.height()));
            attribute("loading", "lazy");
            attribute("decoding", "async");
        }
        attributes(anchors.behind(node));
        out.append(" />");
    }

    /** Writes a player, and inside it a link for programs that have none. */
    private void recording(Node node, Recording recording, String url, BasedSequence title, String text) {
        String label = text.isBlank() ? recording.word() : text;
        out.append('<').append(recording.element());
        attribute("src", url);
        out.append(" controls=\"\"");
        attribute("preload", "metadata");
        attribute("aria-label", label);
        title(title);
        attributes(anchors.behind(node));
        out.append("><a");
        attribute("href", url);
        out.append('>');
        Html.escape(label, out);
        out.append("</a></").append(recording.element()).append('>');
    }

    /** An address as GFM completes it. */
    private static String webAddress(String typed) {
        return typed.startsWith("www.") ? "http://" + typed : typed;
    }

    private void autolink(Node node, String url) {
        String target = links.autolink(node, url);
        if (target == null) {
            Html.escape(node.getChars(), out);
            return;
        }
        out.append("<a");
        attribute("href", target);
        out.append('>');
        Html.escape(node instanceof AutoLink link ? Autolinks.shown(link) : ((MailLink) node).getText(), out);
        out.append("</a>");
    }

    private void footnote(Footnote note) {
        FootnoteNumbers.Reference reference = footnotes.refer(note.getFootnoteBlock());
        out.append("<sup class=\"footnote-ref\"><a href=\"#")
                .append(reference.noteId())
                .append("\" id=\"")
                .append(reference.id())
                .append("\">")
                .append(reference.number())
                .append("</a></sup>");
    }

    private void ruby(BraceSyntax.Ruby ruby) {
        out.append("<ruby>");
        Html.escape(Html.unescapeBackslashes(ruby.base()), out);
        out.append("<rp>（</rp><rt>");
        Html.escape(Html.unescapeBackslashes(ruby.reading()), out);
        out.append("</rt><rp>）</rp></ruby>");
    }

    private void attributes(BraceSyntax.AttributeList list) {
        if (!Attributes.isOfLink(list) && !Attributes.isAtEnd(list)) {
            Html.escape(list.getChars(), out);
        }
    }

    private void title(BasedSequence title) {
        if (title.isNotNull()) {
            attribute("title", Html.unescape(title));
        }
    }

    private void attributes(Attributes attributes) {
        attributes.write(out);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }
}
