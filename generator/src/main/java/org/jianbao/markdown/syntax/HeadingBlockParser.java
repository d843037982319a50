package org.jianbao.markdown.syntax;

import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
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
import org.jianbao.markdown.text.InlineSyntax;
import org.jianbao.markdown.text.JoinedLines;
import org.jspecify.annotations.Nullable;

/**
 * Headings, both kinds: {@code # 题目} and a text underlined with {@code =} or {@code -}.
 *
 * <p>Flexmark's own joins the paragraph anew at each of its lines that begins with no letter, to see whether it is
 * underlined, so that a paragraph takes the square of its lines. Source: CommonMark 0.31.2, sections 4.2 and 4.3.
 */
final class HeadingBlockParser extends AbstractBlockParser {
    private static final int MOST_MARKS = 6;

    private final Heading block = new Heading();

    private HeadingBlockParser(int level, BasedSequence opening, BasedSequence text, BasedSequence closing) {
        block.setLevel(level);
        block.setOpeningMarker(opening);
        block.setText(text);
        block.setClosingMarker(closing);
        block.setCharsFromContent();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}

    @Override
    public void parseInlines(InlineParser inline) {
        inline.parse(block.getText(), block);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static int skipSpacesBack(BasedSequence line, int from, int end) {
        int i = end;
        while (i > from && isSpace(line.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** A heading whose marks stand before it, or null. */
    private static @Nullable HeadingBlockParser marked(BasedSequence line, int start) {
        int behind = InlineSyntax.runEnd(line, start);
        int level = behind - start;
        if (level > MOST_MARKS || behind < line.length() && !isSpace(line.charAt(behind))) {
            return null;
        }
        int end = skipSpacesBack(line, behind, line.length());
        int marks = end;
        while (marks > behind && line.charAt(marks - 1) == '#') {
            marks--;
        }
        boolean closed = marks < end && isSpace(line.charAt(marks - 1));
        int textEnd = closed ? marks : end;
        return new HeadingBlockParser(level, line.subSequence(start, behind), line.subSequence(behind, textEnd).trim(),
                closed ? line.subSequence(marks, end) : BasedSequence.NULL);
    }

    private static boolean isUnderline(BasedSequence line, int start) {
        return skipSpacesBack(line, start, line.length()) == InlineSyntax.runEnd(line, start);
    }

    /** Opens a heading, before a rule or a list can. */
    static final class Opener extends BlockOpener {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(FenceParser.Opener.class, RawHtmlParser.Opener.class, RuleParser.Opener.class,
                    ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || start >= line.length()) {
                return BlockStart.none();
            }
            char mark = line.charAt(start);
            if (mark == '#') {
                HeadingBlockParser heading = marked(line, start);
                return heading == null ? BlockStart.none() : BlockStart.of(heading).atIndex(line.length());
            }
            List<BasedSequence> above = matched.getParagraphLines();
            if (above == null || mark != '=' && mark != '-' || !isUnderline(line, start)) {
                return BlockStart.none();
            }
            HeadingBlockParser heading = new HeadingBlockParser(mark == '=' ? 1 : 2, BasedSequence.NULL,
                    JoinedLines.of(above).trim(), line.trim());
            return BlockStart.of(heading).atIndex(line.length()).replaceActiveBlockParser();
        }
    }
}
