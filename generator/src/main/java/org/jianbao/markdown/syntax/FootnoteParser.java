package org.jianbao.markdown.syntax;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * What footnotes say: {@code [^名称]: 说明} and, indented by four spaces, further paragraphs.
 *
 * <p>Flexmark finds their beginning with a regular expression that takes the square of the spaces in a line.
 */
final class FootnoteParser {
    private static final int INDENT = 4;
    private static final String OPENING = "[^";

    private FootnoteParser() {}

    /** Opens a footnote at its name. */
    static final class Opener extends BlockOpener {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || !line.matchChars(OPENING, start)) {
                return BlockStart.none();
            }
            int close = line.indexOf(']', start);
            int end = close + 2;
            if (close < 0 || end > line.length() || line.charAt(close + 1) != ':') {
                return BlockStart.none();
            }
            BasedSequence name = line.subSequence(start + OPENING.length(), close).trim();
            if (name.isEmpty()) {
                return BlockStart.none();
            }
            FootnoteBlockParser parser = new FootnoteBlockParser(new FootnoteOptions(state.getProperties()), INDENT);
            FootnoteBlock block = (FootnoteBlock) parser.getBlock();
            block.setOpeningMarker(line.subSequence(start, start + OPENING.length()));
            block.setText(name);
            block.setClosingMarker(line.subSequence(close, end));
            return BlockStart.of(parser).atIndex(end);
        }
    }
}
