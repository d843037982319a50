package org.jianbao.markdown.read;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.markdown.html.RawHtml;
import org.jianbao.markdown.syntax.Autolinks;
import org.jianbao.markdown.syntax.BraceSyntax;
import org.jianbao.markdown.syntax.GivenAttributes;
import org.jianbao.markdown.text.Escapes;

/**
 * What a reader sees of a line before it is read: for the alternative text of pictures, and for the ids of headings.
 *
 * <p>Not {@code document.PlainText} of the spans, for reading has effects: a link or a footnote inside the alternative text
 * is shown to nobody, and must be neither reported nor counted.
 */
final class InlineText {
    private final StringBuilder out = new StringBuilder();

    private InlineText() {}

    /** The text of what a node holds. */
    static String of(Node node) {
        InlineText text = new InlineText();
        text.appendChildren(node);
        return text.out.toString();
    }

    private void append(Node node) {
        switch (node) {
            case Text text -> out.append(Escapes.unescapeBackslashes(text.getChars()));
            case Code code -> out.append(code.getText().toString().replace('\n', ' '));
            case HtmlEntity entity -> out.append(Escapes.entity(entity.getChars().toString()));
            case AutoLink link -> out.append(Autolinks.shown(link));
            case MailLink link -> out.append(link.getText());
            case SoftLineBreak ignored -> out.append('\n');
            case HardLineBreak ignored -> out.append('\n');
            case BraceSyntax.Ruby ruby -> out.append(ruby.base());
            case BraceSyntax.AttributeList list -> {
                if (!GivenAttributes.isOfLink(list) && !GivenAttributes.isAtEnd(list)) {
                    out.append(list.getChars());
                }
            }
            case RawHtml.AsTyped typed -> out.append(typed.getChars());
            case Footnote ignored -> {
                // a number is no text
            }
            case HtmlInlineBase ignored -> {
                // nor is a tag
            }
            default -> appendChildren(node);
        }
    }

    private void appendChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child);
        }
    }
}
