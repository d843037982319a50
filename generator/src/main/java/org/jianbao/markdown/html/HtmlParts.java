package org.jianbao.markdown.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.html.HtmlPieces.Kind;
import org.jianbao.markdown.html.HtmlPieces.Piece;
import org.jianbao.markdown.text.JoinedLines;
import org.jianbao.markdown.text.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of all HTML that an author typed in one document, and finds which tag closes which. A link in angle brackets
 * that stands where HTML is text becomes text too.
 */
final class HtmlParts {
    private final HtmlReports reports;
    private final List<HtmlPart> parts = new ArrayList<>();

    private HtmlParts(HtmlReports reports) {
        this.reports = reports;
    }

    /**
     * The parts, in order.
     *
     * @param reports receives what looks like HTML and is text
     */
    static List<HtmlPart> of(Node document, HtmlReports reports) {
        HtmlParts gathered = new HtmlParts(reports);
        gathered.collect(document);
        gathered.match();
        return gathered.parts;
    }

    private void collect(Node parent) {
        HtmlPart.Scope scope = new HtmlPart.Scope();
        @Nullable
        Node next;
        for (Node child = parent.getFirstChild(); child != null; child = next) {
            next = child.getNext();
            switch (child) {
                case Code ignored -> {
                    // tags in code are code
                }
                case FencedCodeBlock ignored -> {
                    // as above
                }
                case IndentedCodeBlock ignored -> {
                    // as above
                }
                case AutoLink link when isQualifiedName(link) -> {
                    reports.unknown(link.getText().toString(), link.getStartOffset());
                    link.insertBefore(new RawHtml.AsTyped(link.getChars()));
                    link.unlink();
                }
                case HtmlBlockBase html -> cut(html, JoinedLines.join(html.getContentLines()), scope);
                case HtmlInlineBase html -> cut(html, html.getChars(), scope);
                case Text text -> reports.unclosed(text.getStartOffset(), text.getEndOffset());
                default -> collect(child);
            }
        }
        scope.end = parts.size();
    }

    /** Whether what looks like an address is a name of C++ or the like, {@code <std::string>}. */
    private static boolean isQualifiedName(AutoLink link) {
        String text = link.getText().toString();
        int colons = text.indexOf("::");
        return link.getChars().startsWith("<") && colons > 0 && text.indexOf(':') == colons;
    }

    private void cut(Node node, BasedSequence chars, HtmlPart.Scope scope) {
        String text = Sequences.string(chars);
        for (Piece piece : HtmlPieces.of(text)) {
            parts.add(new HtmlPart(node, piece, chars, text, scope));
        }
    }

    /** Finds the end tag of each opening one, by name alone. */
    private void match() {
        Map<String, Deque<HtmlPart>> open = new HashMap<>();
        for (HtmlPart part : parts) {
            if (part.piece.kind() == Kind.OPEN) {
                open.computeIfAbsent(part.piece.element(), name -> new ArrayDeque<>()).push(part);
            } else if (part.piece.kind() == Kind.CLOSE) {
                HtmlPart opening = open.getOrDefault(part.piece.element(), new ArrayDeque<>()).poll();
                if (opening != null) {
                    opening.other = part;
                    part.other = opening;
                }
            }
        }
    }
}
