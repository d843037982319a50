package org.jianbao.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.CodeBlock;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/** What a reader sees of a node, without marks; blocks stand on lines of their own. */
final class PlainText {
    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    /** The text of a node. */
    static String of(Node node) {
        PlainText text = new PlainText();
        text.append(node);
        return text.out.toString().strip();
    }

    /** The text of what a node holds. */
    static String ofChildren(Node node) {
        PlainText text = new PlainText();
        text.appendChildren(node);
        return text.out.toString();
    }

    private void append(Node node) {
        if (node instanceof Block) {
            line();
        }
        switch (node) {
            case Text text -> out.append(Html.unescapeBackslashes(text.getChars()));
            case Code code -> out.append(code.getText().toString().replace('\n', ' '));
            case HtmlEntity entity -> out.append(Html.entity(entity.getChars().toString()));
            case AutoLink link -> out.append(Autolinks.shown(link));
            case MailLink link -> out.append(link.getText());
            case SoftLineBreak ignored -> out.append('\n');
            case HardLineBreak ignored -> out.append('\n');
            case FencedCodeBlock code -> out.append(Html.lines(code.getContentLines()));
            case IndentedCodeBlock code -> out.append(Html.lines(code.getContentLines()));
            case CodeBlock code -> out.append(Html.lines(code.getContentLines()));
            case BraceSyntax.Ruby ruby -> out.append(ruby.base());
            case Figures.Figure figure -> appendCaption(figure);
            case Footnote ignored -> skip();
            case BraceSyntax.AttributeList list when Attributes.isOfLink(list) || Attributes.isAtEnd(list) -> skip();
            case BraceSyntax.AttributeList list -> out.append(list.getChars());
            case HtmlInlineBase ignored -> skip();
            case HtmlBlockBase ignored -> skip();
            case Reference ignored -> skip();
            case ThematicBreak ignored -> skip();
            default -> appendChildren(node);
        }
        if (node instanceof TableRow) {
            line();
        }
        if (node instanceof TableCell && node.getNext() != null) {
            out.append(' ');
        }
        if (node instanceof Block) {
            line();
        }
    }

    private void appendCaption(Figures.Figure figure) {
        if (figure.hasCaptionBelow()) {
            for (Node node = figure.picture().getNext(); node != null; node = node.getNext()) {
                append(node);
            }
        } else if (figure.picture() instanceof Image image) {
            out.append(Html.unescape(image.getTitle()));
        }
    }

    private void appendChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child);
        }
    }

    private void skip() {}

    private void line() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
