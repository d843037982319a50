package org.jianbao.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.document.BriefTitle;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.ReportedIn;

/** The events with their pages, and the articles that report them. */
final class EventEntries {
    private static final Comparator<EventEntry> LATEST_FIRST = Comparator
            .comparing((EventEntry entry) -> entry.day().orElse(LocalDate.MIN)).reversed()
            .thenComparing(entry -> entry.event().id());

    private final Plan plan;
    private final Figures figures;
    private final List<EventEntry> all;
    private final Map<String, List<EventEntry>> byArticle = new HashMap<>();

    EventEntries(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
        Map<String, ArticleSource> articles = new LinkedHashMap<>();
        Map<String, List<ArticleSource>> naming = new HashMap<>();
        plan.content().issues().stream().flatMap(issue -> issue.articles().stream()).forEach(article -> {
            articles.put(article.path(), article);
            article.head().events().forEach(id -> naming.computeIfAbsent(id, key -> new ArrayList<>()).add(article));
        });
        this.all = plan.content().events().stream()
                .map(event -> entry(event, articles, naming.getOrDefault(event.id(), List.of())))
                .sorted(LATEST_FIRST)
                .toList();
        for (EventEntry entry : all) {
            entry.reports().stream().map(ReportedIn::path).distinct()
                    .forEach(path -> byArticle.computeIfAbsent(path, key -> new ArrayList<>()).add(entry));
        }
    }

    /** All events, the latest first. */
    List<EventEntry> all() {
        return all;
    }

    /** The events that an article reports, the latest first. */
    List<EventEntry> of(String path) {
        return byArticle.getOrDefault(path, List.of());
    }

    /** An event is reported by the articles that it names and by those that name it. */
    private EventEntry entry(Event event, Map<String, ArticleSource> articles, List<ArticleSource> naming) {
        Map<String, ReportedIn> reports = new LinkedHashMap<>();
        for (Event.Report report : event.articles()) {
            ArticleSource article = articles.get(report.path());
            if (article != null) {
                reports.put(report.path() + "#" + report.anchor(), report(article, report.anchor()));
            }
        }
        for (ArticleSource article : naming) {
            if (event.articles().stream().noneMatch(report -> report.path().equals(article.path()))) {
                reports.put(article.path() + "#", report(article, ""));
            }
        }
        List<ReportedIn> sorted = reports.values().stream()
                .sorted(Comparator.comparing(ReportedIn::date).thenComparing(ReportedIn::path)
                        .thenComparing(ReportedIn::anchor))
                .toList();
        return new EventEntry(event, SiteRoutes.event(event.id()), sorted,
                figures.byEvent().getOrDefault(event.id(), List.of()));
    }

    private ReportedIn report(ArticleSource article, String anchor) {
        String title = Optional.ofNullable(figures.documents().get(article.path())).stream()
                .flatMap(document -> document.briefs().stream())
                .filter(item -> item.attributes().id().equals(anchor))
                .map(item -> BriefTitle.of(item, plan.content().settings().words()))
                .findFirst()
                .orElse(article.head().title());
        return new ReportedIn(title, article.path(), plan.route(article.path()), anchor, article.date());
    }
}
