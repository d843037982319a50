package org.jianbao.markdown.syntax;

import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.JoinedLines;

/**
 * Joins the lines of each paragraph before the inline parser asks for them.
 *
 * <p>Flexmark would join them itself, and copies all that it has for each line that it adds.
 */
final class ParagraphLines implements BlockPreProcessor, BlockPreProcessorFactory, Independent {
    @Override
    public void preProcess(ParserState state, Block block) {
        if (block instanceof Paragraph paragraph && paragraph.getLineCount() > 1) {
            paragraph.setContentLines(List.of(JoinedLines.of(paragraph.getContentLines())));
            paragraph.setLineIndents(new int[] {paragraph.getLineIndent(0)});
        }
    }

    /** What a paragraph holds, joined. */
    static BasedSequence of(Paragraph paragraph) {
        return paragraph.getContentLines().get(0);
    }

    @Override
    public Set<Class<? extends Block>> getBlockTypes() {
        return Set.of(Paragraph.class);
    }

    @Override
    public BlockPreProcessor apply(ParserState state) {
        return this;
    }
}
