package org.jianbao.markdown.syntax;

import java.util.Set;

import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Thematic breaks, found without the regular expression of Flexmark, which overflows the stack on a line of 2,000 marks.
 * Source: CommonMark 0.31.2, section 4.1.
 */
final class RuleParser extends AbstractBlockParser {
    private final ThematicBreak block;

    private RuleParser(BasedSequence line) {
        block = new ThematicBreak(line);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    private static boolean isRule(BasedSequence line, int start) {
        int marks = 0;
        char mark = start < line.length() ? line.charAt(start) : ' ';
        if (mark != '*' && mark != '-' && mark != '_') {
            return false;
        }
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == mark) {
                marks++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return marks >= 3;
    }

    /** Opens a thematic break, before a list can. */
    static final class Opener extends BlockOpener {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, HeadingBlockParser.Opener.class, FenceParser.Opener.class,
                    RawHtmlParser.Opener.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            if (state.getIndent() >= 4 || !isRule(line, state.getNextNonSpaceIndex())) {
                return BlockStart.none();
            }
            return BlockStart.of(new RuleParser(line.subSequence(state.getIndex()))).atIndex(line.length());
        }
    }
}
