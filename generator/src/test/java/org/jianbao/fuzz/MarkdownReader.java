package org.jianbao.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.document.MarkdownText;
import org.jianbao.load.ContentLoader;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.SafeHtml;

/** Any text becomes safe and well-formed HTML, and its problems stand within it. */
final class MarkdownReader implements FuzzTarget.Reader {
    private static final String FILE = "issues/1/01-a.md";
    private static final LinkIndex LINKS = new LinkIndex("/", Map.of(FILE, "/issues/1/a/", "pages/about.md", "/about/"),
            Map.of("issues/1/pic.png", new LinkIndex.PictureSize(640, 360)), Set.of(), LinkSchemes.USUAL);
    private static final Pattern TAG = Pattern
            .compile("<(/?)([a-z][a-z0-9]*)((?:\\s+[^\\s\"'<>=/]+(?:=\"[^\"<>]*\")?)*)\\s*/?>");
    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "input", "source", "track", "wbr");

    private final MarkdownConverter converter = new MarkdownConverter();

    @Override
    public void read(byte[] input) {
        Problems problems = new Problems();
        MarkdownText text = ContentLoader.standalone(input, "content/" + FILE, problems).orElse(null);
        if (text != null) {
            List<Document> documents = new ArrayList<>(List.of(converter.convertAlone(text, problems)));
            for (MarkdownConverter.Kind kind : MarkdownConverter.Kind.values()) {
                documents.add(converter.convert(FILE, text, kind, LINKS, problems));
            }
            documents.forEach(document -> check(document, !problems.hasErrors()));
        }
        for (Problem problem : problems.sorted()) {
            Places.check(problem.place(), input);
        }
    }

    /** @param published whether nothing was found that keeps a site from being published */
    private static void check(Document document, boolean published) {
        Stream.concat(Stream.of(HtmlWriter.of(document, org.jianbao.words.Words.USUAL)),
                document.briefs().stream().map(item -> HtmlWriter.inside(item, org.jianbao.words.Words.USUAL)))
                .forEach(html -> {
                    check(html);
                    if (published) {
                        refuseControls(html);
                    }
                });
    }

    private static void refuseControls(String html) {
        html.chars().filter(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f).findFirst().ifPresent(c -> {
            throw new AssertionError("control character " + c + " in " + html);
        });
    }

    private static void check(String html) {
        SafeHtml.assertSafe(html);
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            refuseMarks(html, from, tag.start());
            from = tag.end();
            if (VOID.contains(tag.group(2))) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else if (!tag.group(2).equals(open.poll())) {
                throw new AssertionError("</" + tag.group(2) + "> closes nothing at " + tag.start() + " in " + html);
            }
        }
        refuseMarks(html, from, html.length());
        if (!open.isEmpty()) {
            throw new AssertionError("<" + open.peek() + "> is never closed in " + html);
        }
    }

    private static void refuseMarks(String html, int from, int to) {
        int mark = html.indexOf('<', from);
        if (mark >= 0 && mark < to) {
            throw new AssertionError("a bare < at " + mark + " in " + html);
        }
    }
}
