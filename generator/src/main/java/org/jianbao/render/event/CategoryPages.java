package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.EventModel.ChartView;
import org.jianbao.render.event.EventModel.OverviewView;
import org.jianbao.render.page.ListPage;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.TemplateModel.FeedView;
import org.jianbao.render.page.TemplateModel.TermView;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** What the first page of a category shows when events belong to it, and the tables of these events. */
public final class CategoryPages {
    private static final int ROWS = 10;

    private final PageMaker maker;
    private final EventViews views;

    public CategoryPages(PageMaker maker) {
        this.maker = maker;
        this.views = new EventViews(maker);
    }

    /** Adds the first page of a category, and its tables of events. */
    public void add(Category category, ListPage<Article> articles, Crumb up) {
        List<EventKind> kinds = maker.site().settings().kindsOf(category);
        List<EventEntry> events = maker.site().events().stream()
                .filter(entry -> entry.event().kind().category().equals(category.id())).toList();
        Route route = SiteRoutes.category(category.id());
        EventTables.Subject subject = new EventTables.Subject(category.id(), kinds.size() > 1,
                maker.say(Word.EVENTS_OF_CATEGORY, category.name()),
                category.name(), route.below("events/"),
                List.of(maker.home(), up, new Crumb(category.name(), route)));
        EventTables tables = new EventTables(maker, views, subject, events,
                EventTables.facets(events, subject.kinds(), views));
        if (!events.isEmpty()) {
            tables.add();
        }
        TermView term = maker.views().category(category);
        String description = term.description().isEmpty() ? maker.say(Word.CATEGORY_DESCRIPTION, term.name())
                : term.description();
        List<FeedView> feeds = maker.views().feeds(category.name(), route, term.count());
        PageMetadata head = PageMetadata.of(PageType.CATEGORY, term.name(), description, route).under(maker.home())
                .under(up)
                .with(feeds);
        maker.add(head, () -> {
            Map<String, Object> model = new HashMap<>();
            model.put("term", term);
            model.put("overview", overview(category, kinds, events, tables, subject));
            model.put("cards", articles.entries().stream().map(maker.views()::card).toList());
            model.put("pager", articles.pager(maker.base()));
            return model;
        });
    }

    private OverviewView overview(Category category, List<EventKind> kinds, List<EventEntry> events, EventTables tables,
            EventTables.Subject subject) {
        if (events.isEmpty()) {
            return new OverviewView(0, List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of(), "");
        }
        KindOverview ofKind = KindOverview.of(kinds, events, views);
        List<ChartView> charts = new ArrayList<>();
        years(events).ifPresent(charts::add);
        charts.addAll(ofKind.charts());
        return new OverviewView(events.size(), ofKind.totals(), ofKind.deadlines(), ofKind.parts(), charts,
                events.stream().limit(ROWS).map(views::row).toList(), subject.kinds(),
                events.size() < 2 ? List.of() : tables.filters(SiteRoutes.category(category.id())),
                maker.base().link(subject.table()));
    }

    private Optional<ChartView> years(List<EventEntry> events) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        EventFacet.years(events, views).values().forEach(value -> counts.put(value.title(), value.events().size()));
        return BarChart.of("chart-years", views.say(Word.CHART_YEARS), views.say(Word.LABEL_YEAR), Word.UNIT_EVENTS,
                counts, views);
    }
}
