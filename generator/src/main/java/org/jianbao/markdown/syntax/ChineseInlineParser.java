package org.jianbao.markdown.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jianbao.markdown.html.HtmlSyntax;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.InlineSyntax;
import org.jianbao.markdown.text.JoinedLines;
import org.jianbao.markdown.text.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's inline parser with the emphasis rule for Chinese text, and with scanners that take linear time.
 *
 * <p>One is made for each document, so it may hold state. See {@link Flanking} for the rule, {@link DelimiterStack} for
 * the pairing, {@link Brackets} for links, {@link InlineSyntax} and {@link HtmlSyntax} for the scanners.
 */
final class ChineseInlineParser extends InlineParserImpl {
    private final Dialect dialect;
    private @Nullable BasedSequence scanned;
    private String text = "";
    private HtmlSyntax html = new HtmlSyntax("");
    private Map<Integer, Integer> lastTicks = Map.of();
    private Brackets brackets;

    ChineseInlineParser(Dialect dialect, DataHolder options, BitSet special, BitSet delimiters,
            Map<Character, DelimiterProcessor> processors, LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        // Flexmark sets bits in these while parsing, and shares them between threads: take copies
        super(options, with(special, dialect.marks()), with(delimiters, dialect.marks()), processors, references,
                extensions);
        this.dialect = dialect;
        this.brackets = new Brackets(this, dialect == Dialect.BULLETIN);
    }

    private static BitSet with(BitSet set, String marks) {
        BitSet copy = (BitSet) set.clone();
        marks.chars().forEach(copy::set);
        return copy;
    }

    /** The input as a string, for scanners. */
    @SuppressWarnings("ReferenceEquality") // equal inputs would be equal strings; comparing them would cost more
    private String text() {
        BasedSequence current = getInput();
        if (current != scanned) {
            scanned = current;
            text = Sequences.string(current);
            html = new HtmlSyntax(text);
            lastTicks = Map.of();
        }
        return text;
    }

    @Override
    public boolean flushTextNode() {
        ArrayList<BasedSequence> texts = currentText;
        if (texts == null) {
            return false;
        }
        block.appendChild(new Text(JoinedLines.join(texts)));
        currentText = null;
        return true;
    }

    @Override
    public void mergeIfNeeded(@Nullable Text first, @Nullable Text last) {
        if (first == null || last == null || first == last) {
            return;
        }
        List<BasedSequence> texts = new ArrayList<>();
        texts.add(first.getChars());
        while (first.getNext() != last) {
            texts.add(removeNext(first));
        }
        texts.add(removeNext(first));
        first.setChars(JoinedLines.join(texts));
    }

    private static BasedSequence removeNext(Node node) {
        Node next = Objects.requireNonNull(node.getNext());
        next.unlink();
        return next.getChars();
    }

    private @Nullable BasedSequence take(int end) {
        if (end == InlineSyntax.NONE) {
            return null;
        }
        BasedSequence taken = input.subSequence(index, end);
        index = end;
        return taken;
    }

    @Override
    protected boolean parseDelimiters(@Nullable DelimiterProcessor processor, char mark) {
        String all = text();
        int start = index;
        if (mark == ':' || mark == '.') {
            return parseBareAddress(all);
        }
        if (mark == '{') {
            Node braces = BraceSyntax.parse(input, all, start);
            if (braces == null) {
                return false;
            }
            index = start + braces.getTextLength();
            appendNode(braces);
            return true;
        }
        int end = InlineSyntax.runEnd(all, start);
        index = end;
        if (mark == '~' && !dialect.strikes(end - start)) {
            appendText(input.subSequence(start, end));
            return true;
        }
        if (dialect == Dialect.BULLETIN && Flanking.isBetweenDigits(all, start, end)) {
            appendText(input.subSequence(start, end));
            return true;
        }
        Text node = appendSeparateText(input.subSequence(start, end));
        lastDelimiter = new DelimiterStack.Run(input, node, mark, Flanking.of(all, start, end, mark), lastDelimiter,
                start);
        return true;
    }

    /** An address that began before the colon or period here; inside brackets it may be the text of a link. */
    private boolean parseBareAddress(String all) {
        int start = brackets.isEmpty() ? Autolinks.startBefore(all, index) : InlineSyntax.NONE;
        int end = start == InlineSyntax.NONE ? InlineSyntax.NONE : Autolinks.urlEnd(all, start);
        if (end <= index) {
            return false;
        }
        flushTextNode();
        if (!(block.getLastChild() instanceof Text before) || before.getTextLength() < index - start) {
            return false;
        }
        int kept = before.getTextLength() - (index - start);
        if (kept == 0) {
            before.unlink();
        } else {
            before.setChars(before.getChars().subSequence(0, kept));
        }
        index = end;
        appendNode(Autolinks.link(input.subSequence(start, end)));
        return true;
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        brackets = new Brackets(this, dialect == Dialect.BULLETIN);
        super.parse(block instanceof Paragraph paragraph ? ParagraphLines.of(paragraph) : content, block);
    }

    @Override
    protected boolean parseOpenBracket() {
        brackets.open(index, appendSeparateText(input.subSequence(index, index + 1)), false);
        index++;
        return true;
    }

    @Override
    protected boolean parseBang() {
        if (peek(1) != '[') {
            return false;
        }
        brackets.open(index + 1, appendSeparateText(input.subSequence(index, index + 2)), true);
        index += 2;
        return true;
    }

    @Override
    protected boolean parseCloseBracket() {
        return brackets.close();
    }

    /** The definition of a label in brackets, if there is one. */
    boolean isDefined(BasedSequence label) {
        return referenceRepository.containsKey(Escaping.normalizeReferenceChars(label, true));
    }

    @Override
    public void processDelimiters(@Nullable Delimiter bottom) {
        DelimiterStack.pair(this, bottom);
    }

    @Override
    protected boolean parseBackslash() {
        String all = text();
        if (InlineSyntax.isEscapable(all, index + 1)) {
            appendText(input, index, index + 2);
            index += 2;
        } else if (InlineSyntax.at(all, index + 1, '\n')) {
            appendNode(new HardLineBreak(input.subSequence(index, index + 2)));
            index += 2;
            while (peek() == ' ') {
                index++;
            }
        } else {
            appendText(input, index, index + 1);
            index++;
        }
        return true;
    }

    @Override
    public boolean parseNewline() {
        String all = text();
        int end = index + (all.startsWith("\r\n", index) ? 2 : 1);
        int spaces = index;
        while (spaces > 0 && all.charAt(spaces - 1) == ' ') {
            spaces--;
        }
        flushTextNode();
        Node last = block.getLastChild();
        // only text may lose its end: the spaces may also be a part of code or of a link
        int typed = last instanceof Text ? Math.min(index - spaces, last.getTextLength()) : 0;
        BasedSequence ending = input.subSequence(typed >= 2 ? index - typed : index, end);
        if (last != null && typed > 0) {
            BasedSequence chars = last.getChars();
            if (chars.length() == typed) {
                last.unlink();
            } else {
                last.setChars(chars.subSequence(0, chars.length() - typed).trimEnd());
            }
        }
        block.appendChild(typed >= 2 ? new HardLineBreak(ending) : new SoftLineBreak(ending));
        index = end;
        while (peek() == ' ') {
            index++;
        }
        return true;
    }

    @Override
    protected boolean parseBackticks() {
        String all = text();
        int start = index;
        int open = InlineSyntax.runEnd(all, start);
        int length = open - start;
        if (lastTicks.isEmpty()) {
            lastTicks = lastTicks(all);
        }
        int last = lastTicks.getOrDefault(length, -1);
        for (int i = open; i <= last; i++) {
            if (all.charAt(i) == '`') {
                int close = InlineSyntax.runEnd(all, i);
                if (close - i == length) {
                    BasedSequence code = input.subSequence(open, i);
                    appendNode(new Code(input.subSequence(start, open), code, input.subSequence(i, close)));
                    index = close;
                    return true;
                }
                i = close - 1;
            }
        }
        appendText(input, start, open);
        index = open;
        return true;
    }

    /** Where the last run of backticks of each length begins, so that a search in vain is not begun. */
    private static Map<Integer, Integer> lastTicks(String all) {
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = all.indexOf('`'); i >= 0; i = all.indexOf('`', i)) {
            int end = InlineSyntax.runEnd(all, i);
            last.put(end - i, i);
            i = end;
        }
        return last;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        String all = text();
        if (InlineSyntax.at(all, index, '<')) {
            return take(InlineSyntax.angledDestination(all, index));
        }
        return take(InlineSyntax.bareDestination(all, index));
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        boolean separate = Characters.isWhitespace(text().charAt(index - 1));
        return separate ? take(InlineSyntax.title(text(), index)) : null;
    }

    @Override
    public int parseLinkLabel() {
        BasedSequence label = take(InlineSyntax.label(text(), index));
        return label == null ? 0 : label.length();
    }

    @Override
    public boolean parseAutolink() {
        int start = index;
        BasedSequence link = take(InlineSyntax.mailAutolink(text(), start));
        if (link != null) {
            appendNode(new MailLink(link.subSequence(0, 1), inner(link), link.subSequence(link.length() - 1)));
            return true;
        }
        link = take(InlineSyntax.uriAutolink(text(), start));
        if (link != null) {
            appendNode(new AutoLink(link.subSequence(0, 1), inner(link), link.subSequence(link.length() - 1)));
            return true;
        }
        return false;
    }

    private static BasedSequence inner(BasedSequence link) {
        return link.subSequence(1, link.length() - 1);
    }

    @Override
    public boolean parseHtmlInline() {
        text();
        BasedSequence tag = take(html.end(index));
        if (tag == null) {
            return false;
        }
        appendNode(tag.startsWith("<!--") ? new HtmlInlineComment(tag) : new HtmlInline(tag));
        return true;
    }

    @Override
    public boolean parseEntity() {
        BasedSequence entity = take(InlineSyntax.entity(text(), index));
        if (entity == null) {
            return false;
        }
        appendNode(new HtmlEntity(entity));
        return true;
    }

    /** Spaces and at most one line ending. */
    @Override
    public boolean spnl() {
        sp();
        if (peek() == '\r') {
            index++;
        }
        if (peek() == '\n') {
            index++;
        }
        return sp();
    }

    @Override
    public boolean sp() {
        while (peek() == ' ' || peek() == '\t') {
            index++;
        }
        return true;
    }
}
