package org.jianbao.markdown.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.html.HtmlElements;
import org.jianbao.markdown.html.HtmlSyntax;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.InlineSyntax;
import org.jianbao.markdown.text.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of raw HTML; Flexmark's own follow an older edition. Source: CommonMark 0.31.2, section 4.6.
 *
 * <p>In bulletins, what is never closed opens no block, lest it swallow the rest of the text, and neither does a line
 * with a name that HTML does not know.
 */
final class RawHtmlParser extends AbstractBlockParser {
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "base", "basefont", "blockquote",
            "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
            "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav",
            "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table", "tbody",
            "td", "tfoot", "th", "thead", "title", "tr", "track", "ul");
    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea");

    private final HtmlBlock block = new HtmlBlock();
    private final BlockContent content = new BlockContent();
    private final Kind kind;
    private boolean finished;

    private RawHtmlParser(Kind kind) {
        this.kind = kind;
    }

    /** The seven conditions of the specification, in order. */
    private enum Kind {
        VERBATIM, COMMENT, INSTRUCTION, DECLARATION, CDATA, BLOCK, TAG;

        /** Where the end of such a block is first seen in a text, or -1; those without one end at a blank line. */
        int end(String text, int from) {
            return switch (this) {
                case VERBATIM -> {
                    int at = text.indexOf("</", from);
                    while (at >= 0 && RawHtmlParser.VERBATIM.stream().noneMatch(closed(text, at)::equals)) {
                        at = text.indexOf("</", at + 2);
                    }
                    yield at;
                }
                case COMMENT -> text.indexOf("-->", from);
                case INSTRUCTION -> text.indexOf("?>", from);
                case DECLARATION -> text.indexOf('>', from);
                case CDATA -> text.indexOf("]]>", from);
                case BLOCK, TAG -> -1;
            };
        }

        private static String closed(String text, int at) {
            int end = HtmlSyntax.nameEnd(text, at + 2);
            return InlineSyntax.at(text, end, '>') ? text.substring(at + 2, end).toLowerCase(Locale.ROOT) : "";
        }

        boolean hasEnd() {
            return this != BLOCK && this != TAG;
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        boolean ends = finished || !kind.hasEnd() && state.isBlank();
        return ends ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        finished |= kind.end(Sequences.string(line), 0) >= 0;
        content.add(line, state.getIndent());
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public boolean isInterruptible() {
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
    }

    /** Opens a block of HTML; one is made for each text. */
    static final class Opener extends BlockOpener {
        private final boolean lenient;
        private final Map<Kind, Integer> lastEnds = new HashMap<>();
        private String text = "";

        /** @param lenient whether what is not closed, or is no HTML, opens no block */
        Opener(boolean lenient) {
            this.lenient = lenient;
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, HeadingBlockParser.Opener.class,
                    FenceParser.Opener.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(RuleParser.Opener.class, ListBlockParser.Factory.class,
                    IndentedCodeBlockParser.Factory.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Opener(lenient);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || start >= line.length() || line.charAt(start) != '<') {
                return BlockStart.none();
            }
            Kind kind = kind(Sequences.string(line.subSequence(start)));
            if (kind == null) {
                return BlockStart.none();
            }
            boolean opens = (kind != Kind.TAG || !continuesParagraph(state, matched))
                    && (!lenient || !kind.hasEnd() || isClosed(kind, line, start));
            return opens ? BlockStart.of(new RawHtmlParser(kind)).atIndex(state.getIndex()) : BlockStart.none();
        }

        /** Whether the line would be the next one of a paragraph, be it a lazy one. */
        private static boolean continuesParagraph(ParserState state, MatchedBlockParser matched) {
            return matched.getBlockParser().isParagraphParser()
                    || state.getActiveBlockParser().isParagraphParser() && !state.getActiveBlockParser().isClosed();
        }

        private boolean isClosed(Kind kind, BasedSequence line, int start) {
            if (text.isEmpty()) {
                text = line.getBaseSequence().toString();
            }
            int from = line.getStartOffset() + start;
            int last = lastEnds.computeIfAbsent(kind, absent -> last(absent));
            return last >= from;
        }

        private int last(Kind kind) {
            int last = -1;
            for (int at = kind.end(text, 0); at >= 0; at = kind.end(text, at + 1)) {
                last = at;
            }
            return last;
        }

        private @Nullable Kind kind(String line) {
            if (line.startsWith("<!--")) {
                return Kind.COMMENT;
            }
            if (line.startsWith("<?")) {
                return Kind.INSTRUCTION;
            }
            if (line.startsWith("<![CDATA[")) {
                return Kind.CDATA;
            }
            if (line.startsWith("<!")) {
                return line.length() > 2 && Characters.isAsciiLetter(line.charAt(2)) ? Kind.DECLARATION : null;
            }
            boolean closing = line.startsWith("</");
            int start = closing ? 2 : 1;
            int end = HtmlSyntax.nameEnd(line, start);
            String name = line.substring(start, Math.max(start, end)).toLowerCase(Locale.ROOT);
            boolean complete = end == line.length() || end > 0 && " \t\r\n>".indexOf(line.charAt(end)) >= 0;
            if (VERBATIM.contains(name)) {
                return !closing && complete ? Kind.VERBATIM : null;
            }
            if (BLOCKS.contains(name) && (complete || line.startsWith("/>", end))) {
                return Kind.BLOCK;
            }
            int behind = new HtmlSyntax(line).end(0);
            boolean alone = behind > 0 && line.substring(behind).isBlank();
            return alone && (!lenient || HtmlElements.isKnown(name)) ? Kind.TAG : null;
        }
    }
}
