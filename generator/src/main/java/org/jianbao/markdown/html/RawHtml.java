package org.jianbao.markdown.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.document.HtmlWriter;
import org.jianbao.markdown.html.HtmlElements.Danger;
import org.jianbao.markdown.html.HtmlPieces.Kind;
import org.jianbao.markdown.html.HtmlPieces.Piece;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.text.Escapes;
import org.jianbao.markdown.text.InlineSyntax;
import org.jianbao.markdown.text.Source;

/**
 * The HTML that an author typed in one document: what of it stays, and what is reported.
 *
 * <p>Presentation goes in silence; what is no HTML is shown as typed; what could run, load or deceive goes and is
 * reported. The result is HTML again, with marks of where it was typed ({@link Marks}): the {@link Sanitizer} looks at it
 * once more on its way into the document, so that a mistake here cannot do harm.
 */
@SuppressWarnings("ReferenceEquality") // nodes have no other equality
public final class RawHtml {
    private final RawAttributes attributes;
    private final HtmlReports reports;
    private final Source source;
    private final Nesting nesting = new Nesting();
    private final Map<Node, Result> results = new HashMap<>();
    /** How many drawings and formulas are open; their elements are none of HTML. */
    private int drawings;

    /** What a node of HTML becomes. */
    private record Result(String html, List<Id> ids) {}

    /**
     * An id that stays.
     *
     * @param offset where it stands in the source
     */
    public record Id(String id, int offset) {}

    /** Decides about all the HTML of a document, and changes the document where some of it is text. */
    public static RawHtml of(Node document, Source source, LinkTargets links, HtmlReports reports) {
        RawHtml raw = new RawHtml(source, links, reports);
        raw.decide(HtmlParts.of(document, reports));
        return raw;
    }

    private RawHtml(Source source, LinkTargets links, HtmlReports reports) {
        this.attributes = new RawAttributes(source, links, reports);
        this.reports = reports;
        this.source = source;
    }

    /** What a tag, a comment or a block of HTML becomes. */
    String html(Node node) {
        Result result = results.get(node);
        return result == null ? "" : result.html();
    }

    /** The ids that a node gives, in order. */
    public List<Id> ids(Node node) {
        Result result = results.get(node);
        return result == null ? List.of() : result.ids();
    }

    private void decide(List<HtmlPart> parts) {
        Set<Node> removed = new HashSet<>();
        int i = 0;
        while (i < parts.size()) {
            Node node = parts.get(i).node;
            StringBuilder out = new StringBuilder();
            List<Id> ids = new ArrayList<>();
            for (; i < parts.size() && parts.get(i).node == node; i++) {
                if (removed.contains(node)) {
                    endDrawing(parts.get(i));
                } else {
                    write(i, parts.get(i), out, ids);
                    removeCode(parts.get(i), removed);
                }
            }
            results.put(node, new Result(out.toString(), List.copyOf(ids)));
        }
    }

    /** Takes program code out of a line: all that stands between its two tags. */
    private static void removeCode(HtmlPart part, Set<Node> removed) {
        HtmlPart other = part.other;
        boolean code = part.piece.kind() == Kind.OPEN && HtmlElements.holdsCode(part.piece.element());
        if (!code || other == null || !part.isInline() || other.node.getParent() != part.node.getParent()) {
            return;
        }
        Node next = part.node.getNext();
        while (next != null && next != other.node) {
            Node after = next.getNext();
            next.unlink();
            removed.add(next);
            for (Node below : next.getDescendants()) {
                removed.add(below);
            }
            next = after;
        }
    }

    private void write(int index, HtmlPart part, StringBuilder out, List<Id> ids) {
        Piece piece = part.piece;
        switch (piece.kind()) {
            case TEXT -> {
                reports.unclosed(part.offset(piece.start()), part.offset(piece.end() - 1) + 1);
                text(part, out);
            }
            case OPEN -> open(index, part, out, ids);
            case CLOSE -> close(part, out);
            case INSTRUCTION -> instruction(part, out);
            case CDATA -> reports.notShown(part.typed(), part.offset(piece.start()));
            case DECLARATION -> declaration(part, out);
            case COMMENT, CODE -> {
                // readers need neither; what holds the code was reported
            }
        }
    }

    /** An instruction begins with a name: {@code <? extends E>} is Java. */
    private void instruction(HtmlPart part, StringBuilder out) {
        int offset = part.offset(part.piece.start());
        if (part.typed().startsWith("<? ")) {
            asTyped(part, out);
            reports.unknown("? …", offset);
        } else {
            reports.notShown(part.typed(), offset);
        }
    }

    /** Text, with a mark wherever it does not go on in the file behind the character before. */
    private void text(HtmlPart part, StringBuilder out) {
        String typed = part.typed();
        int expected = -1;
        for (int start = 0; start < typed.length();) {
            int end = segmentEnd(typed, start);
            String line = Escapes.unescapeEntities(
                    typed.substring(start, end).replace("\r\n", "\n").replace('\r', '\n'));
            int at = source.original(part.offset(part.piece.start() + start));
            if (at != expected && !line.isBlank()) {
                out.append(Marks.place(at));
                expected = at;
            }
            expected = at == expected ? at + line.length() : -1;
            out.append(HtmlWriter.escape(Marks.without(line)));
            start = end;
        }
    }

    /** The index behind the rest of a line, up to a reference to a character, or behind that. */
    private static int segmentEnd(String typed, int start) {
        int entity = typed.charAt(start) == '&' ? InlineSyntax.entity(typed, start) : InlineSyntax.NONE;
        int end = entity == InlineSyntax.NONE ? start + 1 : entity;
        while (entity == InlineSyntax.NONE && end < typed.length() && typed.charAt(end - 1) != '\n'
                && typed.charAt(end) != '&') {
            end++;
        }
        return end;
    }

    /** Pages have their own doctype; any other declaration is none of HTML. */
    private void declaration(HtmlPart part, StringBuilder out) {
        if (!part.typed().regionMatches(true, 0, "<!doctype", 0, 9)) {
            asTyped(part, out);
            reports.unknown("! …", part.offset(part.piece.start()));
        }
    }

    private void open(int index, HtmlPart part, StringBuilder out, List<Id> ids) {
        Piece piece = part.piece;
        String element = piece.element();
        int offset = part.offset(piece.start());
        if (!HtmlElements.isKnown(element)) {
            if (drawings == 0) {
                asTyped(part, out);
                reports.unknown(piece.name(), offset);
            }
            return;
        }
        if (isNamed(part)) {
            asTyped(part, out);
            reports.named(piece.name(), offset);
            return;
        }
        Optional<Danger> danger = RawAttributes.isTaskMark(piece) ? Optional.empty() : danger(piece);
        if (danger.isPresent()) {
            reports.dangerous(danger.get(), "<" + element + ">", offset);
            drawings += isDrawing(element) && part.other != null ? 1 : 0;
            return;
        }
        attributes.check(piece, part::offset);
        if (part.other == null && element.equals("pre")) {
            reports.unclosedElement(element, offset);
            return;
        }
        String shown = element.equals("input") ? element : HtmlElements.shown(element).orElse("");
        if (!shown.isEmpty() && isTooDeep(index, part, shown)) {
            part.omitted = true;
            reports.tooDeep(element, part.other != null, offset);
        } else if (!shown.isEmpty()) {
            attributes.write(piece, shownIn(part, shown), part::offset, out, ids);
            boolean emptyAnchor = element.equals("a") && part.other == null;
            out.append(emptyAnchor ? "</a>" : "");
        }
    }

    private boolean isTooDeep(int index, HtmlPart part, String element) {
        boolean empty = HtmlElements.isVoid(element) || element.equals("a") && part.other == null;
        return !empty && !nesting.open(index, part);
    }

    private static boolean isDrawing(String element) {
        return element.equals("svg") || element.equals("math");
    }

    private void endDrawing(HtmlPart part) {
        boolean ends = part.piece.kind() == Kind.CLOSE && isDrawing(part.piece.element()) && part.other != null;
        drawings = ends ? Math.max(0, drawings - 1) : drawings;
    }

    private static Optional<Danger> danger(Piece piece) {
        boolean harmless = piece.element().equals("meta")
                && piece.attributes().stream().noneMatch(one -> one.name().equals("http-equiv"));
        return harmless ? Optional.empty() : HtmlElements.danger(piece.element());
    }

    /** A block may not stand in a paragraph; a span can be made to look like one. */
    private static String shownIn(HtmlPart part, String element) {
        return part.isInline() && part.piece.element().equals("center") ? "span" : element;
    }

    /** Whether a sentence speaks of an element: a tag alone, without attributes, that a page could not do with. */
    private static boolean isNamed(HtmlPart part) {
        Piece piece = part.piece;
        if (part.other != null || !piece.attributes().isEmpty()) {
            return false;
        }
        String name = piece.name();
        boolean mixed = name.length() > 1 && Character.isUpperCase(name.charAt(0))
                && !name.equals(name.toUpperCase(Locale.ROOT));
        if (mixed) {
            return true;
        }
        if (danger(piece).isPresent()) {
            return false;
        }
        if (HtmlElements.isVoid(piece.element())) {
            return part.isInline() && !HtmlElements.BREAKS.contains(piece.element());
        }
        boolean needsEnd = HtmlElements.needsEnd(piece.element());
        boolean kept = HtmlElements.shown(piece.element()).isPresent();
        return kept ? part.isInline() && needsEnd && !startsLineAsPre(part) : part.isInline() || needsEnd;
    }

    private static boolean startsLineAsPre(HtmlPart part) {
        return part.piece.element().equals("pre") && part.node.getPrevious() == null;
    }

    private void close(HtmlPart part, StringBuilder out) {
        Piece piece = part.piece;
        String element = piece.element();
        if (!HtmlElements.isKnown(element)) {
            if (drawings == 0) {
                asTyped(part, out);
                reports.unknown("/" + piece.name(), part.offset(piece.start()));
            }
            return;
        }
        HtmlPart opening = part.other;
        if (opening == null) {
            stray(part, out);
            return;
        }
        endDrawing(part);
        nesting.close(opening);
        if (HtmlElements.danger(element).isEmpty() && !opening.omitted) {
            HtmlElements.shown(element).ifPresent(
                    shown -> out.append("</").append(shownIn(opening, shown)).append('>'));
        }
    }

    /** An end tag that ends nothing. */
    private void stray(HtmlPart part, StringBuilder out) {
        String element = part.piece.element();
        if (element.equals("br")) {
            out.append("<br />"); // as browsers do
        } else if (part.isInline() && !HtmlElements.isPresentation(element)) {
            asTyped(part, out);
            reports.named("/" + part.piece.name(), part.offset(part.piece.start()));
        }
    }

    /** Shows a piece as it was typed. */
    private void asTyped(HtmlPart part, StringBuilder out) {
        if (part.isInline()) {
            AsTyped typed = new AsTyped(part.chars);
            part.node.insertBefore(typed);
            part.node.unlink();
        } else {
            int at = source.original(part.offset(part.piece.start()));
            out.append(Marks.place(at)).append(HtmlWriter.escape(Marks.without(part.typed())));
        }
    }

    /** What looks like a tag and is text. */
    public static final class AsTyped extends Node implements DoNotDecorate {
        AsTyped(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }
}
