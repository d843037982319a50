package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Attributes;
import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.document.MarkdownText;
import org.jianbao.document.Span;
import org.jianbao.markdown.html.HtmlReports;
import org.jianbao.markdown.html.RawHtml;
import org.jianbao.markdown.html.TypedElements;
import org.jianbao.markdown.html.VerbatimHtml;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.proof.LinkDefinitions;
import org.jianbao.markdown.proof.Proofreading;
import org.jianbao.markdown.proof.SourceHabits;
import org.jianbao.markdown.read.Anchors;
import org.jianbao.markdown.read.DocumentReader;
import org.jianbao.markdown.syntax.Autolinks;
import org.jianbao.markdown.syntax.Dialect;
import org.jianbao.markdown.text.Source;
import org.jianbao.markdown.tree.BriefMarks;
import org.jianbao.markdown.tree.Figures;
import org.jianbao.markdown.tree.ListNumbers;
import org.jianbao.markdown.tree.Notes;
import org.jianbao.markdown.tree.SoftBreaks;
import org.jianbao.markdown.tree.Tasks;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;

/**
 * Converts Markdown to documents that hold nothing unsafe.
 *
 * <p>Immutable, and threads may share it: Flexmark's parser keeps the state of each text in objects that it makes for
 * that text, and so does this package.
 */
public final class MarkdownConverter {
    private final Dialect dialect;
    private final Parser parser;
    private final Words words;

    /** A converter for the Markdown that bulletins are written in. */
    public MarkdownConverter() {
        this(Words.USUAL);
    }

    /** @param words what is said besides what is typed, such as the titles of admonitions */
    public MarkdownConverter(Words words) {
        this(Dialect.BULLETIN, words);
    }

    MarkdownConverter(Dialect dialect) {
        this(dialect, Words.USUAL);
    }

    private MarkdownConverter(Dialect dialect, Words words) {
        this.dialect = dialect;
        this.parser = dialect.parser();
        this.words = words;
    }

    /** What a text is, which decides what its lists mean. */
    public enum Kind {
        /** An article, a page or an introduction. */
        ARTICLE,
        /** Short news: each item of a top-level list has an anchor and can be read on its own. */
        BRIEFS
    }

    /**
     * Converts one file of the content.
     *
     * @param path the file, from the content folder; its relative links start there
     * @param text the Markdown
     * @param kind what its lists mean
     * @param links the files that it may point to
     * @param problems receives what is wrong with it
     */
    public Document convert(String path, MarkdownText text, Kind kind, LinkIndex links, Problems problems) {
        return convert(path, text, kind, Optional.of(links), problems);
    }

    /** Converts a text that stands alone: its links are kept as typed, not checked. */
    public Document convertAlone(MarkdownText text, Problems problems) {
        return convert("", text, Kind.ARTICLE, Optional.empty(), problems);
    }

    /** HTML before sanitising, as the examples of the specifications show it. */
    String unsanitised(String markdown) {
        Source source = Source.of(new MarkdownText("", markdown, 1));
        Problems ignored = new Problems();
        VerbatimHtml html = new VerbatimHtml();
        Node parsed = parse(source, Kind.ARTICLE);
        LinkSchemes schemes = dialect == Dialect.BULLETIN ? LinkSchemes.USUAL : LinkSchemes.ALL;
        Document document = new DocumentReader(dialect, words, source,
                new LinkTargets("", Optional.empty(), schemes, source, ignored), html,
                new Anchors(parsed, node -> List.of(), source, ignored)).read(parsed, false, ignored);
        return html.restore(HtmlWriter.of(document,
                dialect == Dialect.GFM ? HtmlWriter.Form.SPECIFICATION : HtmlWriter.Form.PAGE,
                UnaryOperator.identity(), words));
    }

    private Document convert(String path, MarkdownText text, Kind kind, Optional<LinkIndex> links, Problems problems) {
        Source source = Source.of(text);
        Optional<TextLimits.Excess> excess = TextLimits.find(source.text());
        if (excess.isPresent()) {
            return refuse(source, excess.get(), problems);
        }
        try {
            SourceHabits.report(source, problems);
            Node parsed = parse(source, kind);
            Proofreading.report(parsed, source, problems);
            LinkDefinitions.report(parsed, source, problems);
            LinkTargets targets = new LinkTargets(path, links,
                    links.map(LinkIndex::schemes).orElse(LinkSchemes.USUAL), source, problems);
            HtmlReports reports = new HtmlReports(source);
            RawHtml raw = RawHtml.of(parsed, source, targets, reports);
            reports.addTo(problems);
            Anchors anchors = new Anchors(parsed, raw::ids, source, problems);
            return new DocumentReader(dialect, words, source, targets,
                    new TypedElements(raw, source, targets, anchors::isTyped),
                    anchors).read(parsed, kind == Kind.BRIEFS, problems);
        } catch (StackOverflowError e) {
            // the limits above should make this impossible; if not, the author still gets a place to look at
            return refuse(source, new TextLimits.Excess(ProblemKind.TEXT_TOO_DEEP, 0), problems);
        }
    }

    private Node parse(Source source, Kind kind) {
        Node document = parser.parse(source.text());
        if (dialect != Dialect.COMMONMARK) {
            Tasks.makeBelow(document);
        }
        if (dialect == Dialect.BULLETIN) {
            Notes.makeBelow(document);
            ListNumbers.makeBelow(document);
            Figures.makeBelow(document);
            BriefMarks.makeLists(document, kind == Kind.BRIEFS ? 1 : 2);
            SoftBreaks.removeBelow(document);
        }
        if (dialect != Dialect.COMMONMARK) {
            Autolinks.makeBelow(document);
        }
        return document;
    }

    private static Document refuse(Source source, TextLimits.Excess excess, Problems problems) {
        String what = excess.kind() == ProblemKind.TOO_MANY_MARKS ? "这里的标记符号太多" : "这里的嵌套太深";
        problems.add(excess.kind(), source.place(excess.offset()), what + "，全文按普通文字显示", "删去多余的符号");
        return new Document(source.typed(), paragraphs(source), List.of(), List.of());
    }

    /** The paragraphs of a text as typed, each of its lines with its own place. */
    private static List<Block> paragraphs(Source source) {
        List<Block> paragraphs = new ArrayList<>();
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (String line : source.text().split("\n", -1)) {
            String text = line.strip();
            if (!text.isEmpty()) {
                if (!lines.isEmpty()) {
                    lines.add(new Span.Text(source.original(start - 1), "\n"));
                }
                lines.add(new Span.Text(source.original(start + line.indexOf(text)), text));
            }
            start += line.length() + 1;
            if (!lines.isEmpty() && (text.isEmpty() || start > source.text().length())) {
                paragraphs.add(new Block.Paragraph(lines.getFirst().at(), Attributes.NONE, false, lines));
                lines.clear();
            }
        }
        return paragraphs;
    }
}
