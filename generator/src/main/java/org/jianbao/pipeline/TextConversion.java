package org.jianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.markdown.MarkdownConverter.Kind;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.resolve.Links;

/** Converts the Markdown files of plans, on all cores; a text that is converted again is remembered. */
final class TextConversion {
    private final boolean keeps;
    private Map<String, Conversion> memory = Map.of();
    private Optional<Known> known = Optional.empty();

    /** @param keeps whether it remembers anything; one that does not makes every conversion the first */
    TextConversion(boolean keeps) {
        this.keeps = keeps;
    }

    /** What texts may link to, by the plan that says so. */
    private record Known(Plan plan, LinkIndex links) {
        boolean holdsFor(Plan other) {
            return plan.routes().equals(other.routes()) && plan.omitted().equals(other.omitted())
                    && plan.content().media().equals(other.content().media())
                    && plan.content().settings().equals(other.content().settings());
        }

        boolean speaks(Plan other) {
            return plan.content().settings().words() == other.content().settings().words();
        }
    }

    /** A Markdown file to convert. */
    private record Source(String path, MarkdownText text, Kind kind) {}

    /** What became of a file, and what was wrong with it. */
    private record Conversion(Source source, Document document, List<Problem> problems) {}

    /** The document of every Markdown file of a plan, by its path from the content folder. */
    Map<String, Document> run(Plan plan, Progress progress, Problems problems) {
        List<Source> sources = sources(plan.content());
        LinkIndex links = known.filter(each -> each.holdsFor(plan)).map(Known::links)
                .orElseGet(() -> Links.index(plan));
        // Other addresses, and other words, may change any text.
        Map<String, Conversion> before = known.filter(each -> each.links().equals(links) && each.speaks(plan))
                .isPresent() ? memory
                        : Map.of();
        Map<String, Conversion> now = new ConcurrentHashMap<>();
        MarkdownConverter converter = new MarkdownConverter(plan.content().settings().words());
        progress.begin("转换", sources.size());
        Map<String, Document> documents = sources.parallelStream().collect(Collectors.toMap(Source::path, source -> {
            Conversion old = before.get(source.path());
            Conversion done = old != null && old.source().equals(source) ? old
                    : convert(converter, source, links, problems.fresh());
            if (keeps) {
                now.put(source.path(), done);
            }
            problems.addAll(done.problems());
            progress.step();
            return done.document();
        }, (a, b) -> a, TreeMap::new));
        known = Optional.of(new Known(plan, links));
        memory = now;
        return documents;
    }

    private static Conversion convert(MarkdownConverter converter, Source source, LinkIndex links, Problems found) {
        Document document = converter.convert(source.path(), source.text(), source.kind(), links, found);
        return new Conversion(source, document, found.sorted());
    }

    private static List<Source> sources(Content content) {
        List<String> briefs = content.settings().columns().stream().filter(Column::briefs).map(Column::name).toList();
        List<Source> sources = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            sources.add(new Source(issue.path(), issue.body(), Kind.ARTICLE));
            issue.articles().forEach(article -> sources.add(new Source(article.path(), article.body(),
                    article.head().column().filter(briefs::contains).isPresent() ? Kind.BRIEFS : Kind.ARTICLE)));
        }
        content.pages().forEach(page -> sources.add(new Source(page.path(), page.body(), Kind.ARTICLE)));
        return sources;
    }
}
