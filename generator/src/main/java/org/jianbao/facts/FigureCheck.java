package org.jianbao.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.ReadText.Range;
import org.jianbao.facts.FigureSearch.Candidate;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Site.SourcedFigure;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Compares the figures of events with the articles that report them. */
public final class FigureCheck {
    private static final String FIX = "对照原文，改这里的数字，或者改文章";

    private final Map<String, Document> documents;
    private final Problems problems;
    private final Map<String, ArticleSource> sources = new HashMap<>();
    private final Map<String, List<String>> naming = new HashMap<>();
    private final Map<String, ArticleText> texts = new HashMap<>();
    private final Map<String, List<Sourced>> found = new LinkedHashMap<>();
    /** Times are read in no other language. */
    private final boolean chinese;

    private FigureCheck(Content content, Map<String, Document> documents, Problems problems) {
        this.documents = documents;
        this.chinese = content.settings().isChinese();
        this.problems = problems;
        content.issues().stream().flatMap(issue -> issue.articles().stream()).forEach(article -> {
            sources.put(article.path(), article);
            article.head().events()
                    .forEach(id -> naming.computeIfAbsent(id, key -> new ArrayList<>()).add(article.path()));
        });
    }

    /**
     * Finds every figure of every event in the articles that report it; one that stands in none of them is a problem, and
     * so is the time of an event that none of them gives. Where an article of an event is not published nothing is
     * missed, for it may stand there.
     *
     * @param content what is published
     * @param documents the converted text of every Markdown file, by its path from the content folder
     * @return the texts, with an anchor around each sentence that a figure comes from
     */
    public static Figures run(Content content, Map<String, Document> documents, Problems problems) {
        FigureCheck check = new FigureCheck(content, documents, problems);
        content.events().forEach(check::check);
        return check.figures();
    }

    /** A figure with the sentence that it comes from. */
    private record Sourced(Figure figure, String path, Range sentence) {}

    private void check(Event event) {
        List<FigureSearch> parts = parts(event);
        if (parts.isEmpty()) {
            return;
        }
        boolean complete = event.articles().stream().allMatch(report -> sources.containsKey(report.path()));
        List<Sourced> sourced = new ArrayList<>();
        for (Figure figure : event.allFigures()) {
            Map<String, Candidate> best = new LinkedHashMap<>();
            for (FigureSearch part : parts) {
                part.source(figure).ifPresent(candidate -> best.merge(part.article().source().path(), candidate,
                        (a, b) -> b.score() > a.score() ? b : a));
            }
            best.forEach((path, candidate) -> sourced
                    .add(new Sourced(figure, path, candidate.article().markable(candidate.found()))));
            if (best.isEmpty() && complete) {
                report(figure, parts);
            }
        }
        found.put(event.id(), sourced);
        if (complete && chinese) {
            new TimeCheck(parts, problems).check(event);
        }
    }

    /** The texts that report an event: articles, and single pieces of short news. */
    private List<FigureSearch> parts(Event event) {
        List<FigureSearch> parts = new ArrayList<>();
        for (Event.Report report : event.articles()) {
            if (sources.containsKey(report.path())) {
                ArticleText text = text(report.path());
                checkAnchor(report, text.document().anchors());
                parts.add(new FigureSearch(text, text.part(report.anchor())));
            }
        }
        for (String path : naming.getOrDefault(event.id(), List.of())) {
            if (event.articles().stream().noneMatch(report -> report.path().equals(path))) {
                parts.add(new FigureSearch(text(path), text(path).part("")));
            }
        }
        return parts;
    }

    private ArticleText text(String path) {
        return texts.computeIfAbsent(path, key -> {
            ArticleSource source = sources.get(key);
            Document document = documents.get(key);
            if (source == null || document == null) {
                throw new IllegalArgumentException("not converted: " + key);
            }
            return new ArticleText(source, document);
        });
    }

    private void checkAnchor(Event.Report report, Set<String> anchors) {
        if (!report.anchor().isEmpty() && !anchors.contains(report.anchor())) {
            problems.add(ProblemKind.BROKEN_ANCHOR, report.at(),
                    "“" + report.path() + "”里没有位置“#" + report.anchor() + "”",
                    NearestWord.advice(report.anchor(), anchors.stream().sorted().toList()));
        }
    }

    private void report(Figure figure, List<FigureSearch> parts) {
        Optional<Candidate> other = parts.stream().flatMap(part -> part.other(figure).stream())
                .reduce((a, b) -> b.score() > a.score() ? b : a);
        String name = "“" + figure.label() + " " + figure.amount().text() + "”";
        String what = other.map(candidate -> name + "和文章对不上：" + quote(candidate, figure))
                .orElseGet(() -> name + "在文章里找不到：" + files(parts) + "没有“" + figure.amount().text() + "”");
        problems.add(ProblemKind.FIGURE_DIFFERS, figure.amount().at(), what, FIX);
    }

    private static String quote(Candidate candidate, Figure figure) {
        int from = candidate.found().from();
        int end = candidate.end(figure.amount().unit().length());
        return candidate.article().line(from)
                + (candidate.score() > 0 ? " 写的是“" : " 最像的一句是“") + candidate.article().quote(from, end) + "”";
    }

    static String files(List<FigureSearch> parts) {
        return parts.stream().map(part -> part.article().source().body().file()).distinct()
                .collect(Collectors.joining("、", "", " 里"));
    }

    private Figures figures() {
        Map<String, Set<Range>> sentences = new TreeMap<>();
        found.values().forEach(list -> list.forEach(sourced -> sentences
                .computeIfAbsent(sourced.path(), key -> new HashSet<>()).add(sourced.sentence())));
        Map<String, Document> marked = new TreeMap<>(documents);
        Map<String, SourceMarks> marks = new HashMap<>();
        sentences.forEach((path, ranges) -> {
            SourceMarks made = new SourceMarks(text(path).read(), text(path).document(), ranges);
            marks.put(path, made);
            marked.put(path, made.document());
        });
        Map<String, List<SourcedFigure>> byEvent = new HashMap<>();
        found.forEach((id, list) -> byEvent.put(id, list.stream()
                .map(sourced -> new SourcedFigure(sourced.figure(), sourced.path(),
                        Optional.ofNullable(marks.get(sourced.path())).map(made -> made.id(sourced.sentence()))
                                .orElseThrow()))
                .toList()));
        return new Figures(marked, byEvent);
    }
}
