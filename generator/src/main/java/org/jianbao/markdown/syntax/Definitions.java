package org.jianbao.markdown.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jianbao.markdown.text.InlineSyntax;
import org.jianbao.markdown.text.JoinedLines;
import org.jianbao.markdown.text.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * Takes the link reference definitions at the beginning of a paragraph.
 *
 * <p>Flexmark's own copies all that is left of the paragraph for each of them, and reads the marks of a quote around it
 * as text. Source: CommonMark 0.31.2, section 4.7.
 */
final class Definitions {
    private final BasedSequence input;
    private final String text;
    private int index;
    /** What the last one is found by. */
    private String key = "";

    private Definitions(Paragraph paragraph) {
        this.input = JoinedLines.of(paragraph.getContentLines());
        this.text = Sequences.string(input);
    }

    /** How many characters of the document they take, from the start of the paragraph. */
    private static int take(Paragraph paragraph, ParserState state) {
        if (!Sequences.string(paragraph.getLineChars(0)).stripLeading().startsWith("[")) {
            return 0;
        }
        Definitions definitions = new Definitions(paragraph);
        int behind = 0;
        for (Reference found = definitions.next(); found != null; found = definitions.next()) {
            Parser.REFERENCES.get(state.getProperties()).put(definitions.key, found);
            paragraph.insertBefore(found);
            behind = definitions.index;
        }
        return behind == 0 ? 0
                : definitions.input.subSequence(behind, definitions.input.length()).getStartOffset()
                        - paragraph.getStartOffset();
    }

    private @Nullable Reference next() {
        skipSpaces();
        int start = index;
        int colon = InlineSyntax.label(text, start);
        if (!InlineSyntax.at(text, colon, ':')) {
            return null;
        }
        index = colon + 1;
        skipSpacesAndLine();
        int address = index;
        int addressEnd = InlineSyntax.at(text, address, '<')
                ? InlineSyntax.angledDestination(text, address)
                : InlineSyntax.bareDestination(text, address);
        if (addressEnd <= address) {
            return null;
        }
        index = addressEnd;
        skipSpacesAndLine();
        int title = index;
        int titleEnd = title > addressEnd ? InlineSyntax.title(text, title) : InlineSyntax.NONE;
        boolean titled = titleEnd != InlineSyntax.NONE && endsLine(titleEnd);
        BasedSequence label = input.subSequence(start, colon + 1);
        key = Escaping.normalizeReferenceChars(label, true);
        if (!titled && !endsLine(addressEnd) || key.isEmpty()) {
            return null;
        }
        return new Reference(label, input.subSequence(address, addressEnd),
                titled ? input.subSequence(title, titleEnd) : null);
    }

    private void skipSpaces() {
        while (InlineSyntax.at(text, index, ' ') || InlineSyntax.at(text, index, '\t')) {
            index++;
        }
    }

    private boolean skipLine() {
        int start = index;
        if (InlineSyntax.at(text, index, '\r')) {
            index++;
        }
        if (InlineSyntax.at(text, index, '\n')) {
            index++;
        }
        return index > start;
    }

    private void skipSpacesAndLine() {
        skipSpaces();
        skipLine();
        skipSpaces();
    }

    /** Whether nothing but spaces stands between an index and the end of its line; goes behind that when so. */
    private boolean endsLine(int from) {
        index = from;
        skipSpaces();
        return index == text.length() || skipLine();
    }

    /** Takes them before a table or anything else is looked for. */
    static final class Factory implements ParagraphPreProcessorFactory, Independent {
        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return Definitions::take;
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }
    }
}
