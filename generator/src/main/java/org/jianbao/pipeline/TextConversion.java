package org.jianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.markdown.MarkdownConverter.Kind;
import org.jianbao.model.Content;
import org.jianbao.model.Content.IssueSource;
import org.jianbao.model.LinkIndex;
import org.jianbao.model.Plan;
import org.jianbao.model.SiteSettings.Column;
import org.jianbao.problem.Problems;
import org.jianbao.resolve.Links;

/** Converts the Markdown files of a plan, on all cores. */
final class TextConversion {
    private TextConversion() {}

    /** The document of every Markdown file, by its path from the content folder. */
    static Map<String, Document> run(Plan plan, Progress progress, Problems problems) {
        List<Source> sources = sources(plan.content());
        LinkIndex links = Links.index(plan);
        MarkdownConverter converter = new MarkdownConverter();
        progress.begin("转换", sources.size());
        return sources.parallelStream().collect(Collectors.toMap(Source::path, source -> {
            Document document = converter.convert(source.path(), source.text(), source.kind(), links, problems);
            progress.step();
            return document;
        }, (a, b) -> a, TreeMap::new));
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

    /** A Markdown file to convert. */
    private record Source(String path, MarkdownText text, Kind kind) {}
}
