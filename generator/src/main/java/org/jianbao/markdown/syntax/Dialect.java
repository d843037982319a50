package org.jianbao.markdown.syntax;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;

/** Which syntax counts: the two specifications that we are measured against, and what bulletins are written in. */
public enum Dialect {
    /** CommonMark 0.31.2 and nothing else. */
    COMMONMARK,
    /** GitHub Flavored Markdown 0.29. */
    GFM,
    /** GFM with double tildes only, and what Chinese bulletins need. */
    BULLETIN;

    /** The characters that begin inline syntax beyond Flexmark's own. */
    String marks() {
        return switch (this) {
            case COMMONMARK -> "*_";
            case GFM -> "*_~:.";
            case BULLETIN -> "*_~:.{";
        };
    }

    /** Whether that many tildes strike text out; a single one stands in ranges such as 5月20日~26日. */
    boolean strikes(int tildes) {
        return tildes == 2 || tildes == 1 && this == GFM;
    }

    /** A parser of this dialect; it keeps its state elsewhere, so that threads may share it. */
    public Parser parser() {
        MutableDataSet options = new MutableDataSet();
        List<Extension> extensions = new ArrayList<>();
        if (this == BULLETIN) {
            extensions.add(DefinitionExtension.create());
            options.set(DefinitionExtension.TILDE_MARKER, false);
        }
        options.set(Parser.EXTENSIONS, extensions);
        options.set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                // its lines are joined when they are read
                .set(Parser.FENCED_CODE_CONTENT_BLOCK, true);
        Parser.Builder builder = Parser.builder(options)
                .customInlineParserFactory((data, special, delimiters, processors, references,
                        inline) -> new ChineseInlineParser(this, data, special, delimiters, processors, references,
                                inline))
                .paragraphPreProcessorFactory(new Definitions.Factory())
                .blockPreProcessorFactory(new ParagraphLines())
                .customBlockParserFactory(new HeadingBlockParser.Opener())
                .customBlockParserFactory(new RawHtmlParser.Opener(this == BULLETIN))
                .customBlockParserFactory(new FenceParser.Opener())
                .customBlockParserFactory(new RuleParser.Opener());
        if (this != COMMONMARK) {
            builder.customBlockParserFactory(new TableParser.Opener());
        }
        if (this == BULLETIN) {
            builder.customBlockParserFactory(new NoteParser.Opener())
                    .customBlockParserFactory(new FootnoteParser.Opener());
        }
        return builder.build();
    }
}
