package org.jianbao.markdown.syntax;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.InlineSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Fenced code. The indent of its fence is taken from each line by columns, so that tabs inside lists keep theirs;
 * Flexmark counts characters. Source: CommonMark 0.31.2, sections 2.2 and 4.5.
 */
final class FenceParser extends FencedCodeBlockParser {
    private static final int INDENT = 4;
    private static final int SHORTEST = 3;
    /** To Flexmark: stay where you are, be it inside a tab. */
    private static final int UNMOVED = -1;

    private final char mark;
    private final int length;
    private final int indent;

    private FenceParser(ParserState state, char mark, int length) {
        super(state.getProperties(), mark, length, state.getIndent(), state.getNextNonSpaceIndex());
        this.mark = mark;
        this.length = length;
        this.indent = state.getIndent();
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        int end = InlineSyntax.runEnd(line, start);
        if (state.getIndent() < INDENT && start < line.length() && line.charAt(start) == mark && end - start >= length
                && line.subSequence(end).isBlank()) {
            return BlockContinue.finished();
        }
        int taken = Math.min(indent, state.getIndent());
        return taken == 0 ? BlockContinue.atIndex(UNMOVED) : BlockContinue.atColumn(state.getColumn() + taken);
    }

    /** Opens fenced code. */
    static final class Opener extends BlockOpener {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            char mark = start < line.length() ? line.charAt(start) : ' ';
            if (state.getIndent() >= INDENT || mark != '`' && mark != '~') {
                return BlockStart.none();
            }
            int end = InlineSyntax.runEnd(line, start);
            if (end - start < SHORTEST || mark == '`' && line.indexOf('`', end) >= 0) {
                return BlockStart.none();
            }
            FenceParser fence = new FenceParser(state, mark, end - start);
            ((FencedCodeBlock) fence.getBlock()).setOpeningMarker(line.subSequence(start, end));
            return BlockStart.of(fence).atIndex(end);
        }
    }
}
