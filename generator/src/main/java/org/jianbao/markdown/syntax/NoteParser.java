package org.jianbao.markdown.syntax;

import java.util.Locale;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphContainer;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Admonitions: {@code !!! warning "标题"} and, indented by four spaces, what they say.
 *
 * <p>Flexmark's own extension compiles a regular expression for every line of every text.
 */
public final class NoteParser extends AbstractBlockParser {
    private static final String OPENING = "!!!";
    private static final int INDENT = 4;

    private final Note block;

    private NoteParser(Note block) {
        this.block = block;
    }

    /** An admonition. */
    public static final class Note extends Block implements ParagraphContainer {
        private final String kind;
        private final String title;

        public Note(BasedSequence chars, String kind, String title) {
            super(chars);
            this.kind = kind;
            this.title = title;
        }

        /** The word that says what kind it is, lower-case. */
        public String kind() {
            return kind;
        }

        /** The title as written, or empty. */
        public String title() {
            return title;
        }

        @Override
        public boolean isParagraphEndWrappingDisabled(Paragraph node) {
            return false;
        }

        @Override
        public boolean isParagraphStartWrappingDisabled(Paragraph node) {
            return false;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT
                ? BlockContinue.atColumn(state.getColumn() + INDENT)
                : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    /** The admonition that a line opens, or null. */
    private static @Nullable Note open(BasedSequence line) {
        String text = line.toString().strip();
        if (!text.startsWith(OPENING + " ")) {
            return null;
        }
        String rest = text.substring(OPENING.length()).strip();
        int end = 0;
        while (end < rest.length() && (Characters.isAsciiAlphanumeric(rest.charAt(end)) || rest.charAt(end) == '-')) {
            end++;
        }
        String kind = rest.substring(0, end).toLowerCase(Locale.ROOT);
        String title = rest.substring(end).strip();
        if (kind.isEmpty() || !title.isEmpty() && !isQuoted(title)) {
            return null;
        }
        return new Note(line, kind, title.isEmpty() ? "" : title.substring(1, title.length() - 1));
    }

    private static boolean isQuoted(String title) {
        return title.length() >= 2 && "\"\"“”".contains(title.charAt(0) + "" + title.charAt(title.length() - 1));
    }

    /** Opens a note at its first line. */
    static final class Opener extends BlockOpener {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || start >= line.length() || line.charAt(start) != '!') {
                return BlockStart.none();
            }
            Note note = open(line.subSequence(start));
            return note == null ? BlockStart.none() : BlockStart.of(new NoteParser(note)).atIndex(line.length());
        }
    }
}
