package org.jianbao.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import org.jianbao.model.Fragment;
import org.jianbao.model.LinkIndex;
import org.jianbao.model.MarkdownText;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Converts Markdown to safe HTML.
 *
 * <p>Immutable, and threads may share it: Flexmark's parser keeps the state of each text in objects that it makes for
 * that text, and so does this package.
 */
public final class MarkdownConverter {
    private final Dialect dialect;
    private final Parser parser;

    /** A converter for the Markdown that bulletins are written in. */
    public MarkdownConverter() {
        this(Dialect.BULLETIN);
    }

    MarkdownConverter(Dialect dialect) {
        this.dialect = dialect;
        this.parser = dialect.parser();
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
    public Fragment convert(String path, MarkdownText text, Kind kind, LinkIndex links, Problems problems) {
        return convert(path, text, kind, Optional.of(links), problems);
    }

    /** Converts a text that stands alone: its links are kept as typed, not checked. */
    public Fragment convertAlone(MarkdownText text, Problems problems) {
        return convert("", text, Kind.ARTICLE, Optional.empty(), problems);
    }

    /** HTML before sanitising, as the examples of the specifications show it. */
    String unsanitised(String markdown) {
        Source source = Source.of(new MarkdownText("", markdown, 1));
        Problems ignored = new Problems();
        return writer(parse(source, Kind.ARTICLE), source, "", Kind.ARTICLE, Optional.empty(), ignored).unsanitised();
    }

    private Fragment convert(String path, MarkdownText text, Kind kind, Optional<LinkIndex> links, Problems problems) {
        Source source = Source.of(text);
        Optional<TextLimits.Excess> excess = TextLimits.find(source.text());
        if (excess.isPresent()) {
            return refuse(source, excess.get(), problems);
        }
        try {
            SourceHabits.report(source, problems);
            Document document = parse(source, kind);
            Proofreading.report(document, source, problems);
            return writer(document, source, path, kind, links, problems).fragment();
        } catch (StackOverflowError e) {
            // the limits above should make this impossible; if not, the author still gets a place to look at
            return refuse(source, new TextLimits.Excess(ProblemKind.TEXT_TOO_DEEP, 0), problems);
        }
    }

    private Document parse(Source source, Kind kind) {
        Document document = parser.parse(source.text());
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

    private FragmentWriter writer(Document document, Source source, String path, Kind kind, Optional<LinkIndex> links,
            Problems problems) {
        return new FragmentWriter(document, dialect, kind, source, new LinkTargets(path, links, source, problems),
                problems);
    }

    private static Fragment refuse(Source source, TextLimits.Excess excess, Problems problems) {
        String what = excess.kind() == ProblemKind.TOO_MANY_MARKS ? "这里的标记符号太多" : "这里的嵌套太深";
        problems.add(excess.kind(), source.place(excess.offset()), what + "，全文按普通文字显示", "删去多余的符号");
        StringBuilder html = new StringBuilder();
        for (String paragraph : source.text().split("\n[ \t\r]*\n", -1)) {
            if (!paragraph.isBlank()) {
                html.append("<p>").append(Html.escape(paragraph.strip())).append("</p>\n");
            }
        }
        return new Fragment(html.toString(), source.text().strip(), List.of(), Set.of(), List.of(),
                List.of());
    }
}
