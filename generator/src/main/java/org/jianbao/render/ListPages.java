package org.jianbao.render;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site.Article;
import org.jianbao.render.event.CategoryPages;
import org.jianbao.render.page.ListPage;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.TemplateModel.FeedView;
import org.jianbao.render.page.TemplateModel.MonthView;
import org.jianbao.render.page.TemplateModel.TermView;
import org.jianbao.render.page.TemplateModel.YearView;
import org.jianbao.render.page.Views;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** The pages that list articles: by category, column, tag, year and month. */
final class ListPages {
    private final PageMaker maker;
    private final List<Article> articles;

    ListPages(PageMaker maker) {
        this.maker = maker;
        this.articles = maker.site().articles();
    }

    void add() {
        categories();
        columns();
        tags();
        archive();
    }

    private void categories() {
        Views views = maker.views();
        CategoryPages overviews = new CategoryPages(maker);
        for (Category category : maker.site().settings().categories()) {
            Route route = SiteRoutes.category(category.id());
            TermView term = views.category(category);
            Crumb up = maker.crumb(Word.CATEGORIES, SiteRoutes.CATEGORIES);
            List<Article> own = articles.stream()
                    .filter(article -> article.head().categories().contains(category.id())).toList();
            boolean events = !maker.site().settings().kindsOf(category).isEmpty();
            if (events) {
                overviews.add(category, ListPage.cut(route, own, maker.site().settings().pageSize()).getFirst(), up);
            }
            list(Word.CATEGORIES, term, route, up, views.feeds(category.name(), route, term.count()), own,
                    events ? 2 : 1, true);
        }
        terms(Word.CATEGORIES, SiteRoutes.CATEGORIES, views.categories());
    }

    private void columns() {
        Views views = maker.views();
        Map<String, List<Article>> byColumn = articles.stream()
                .collect(Collectors.groupingBy(article -> article.head().column().orElse("")));
        for (Column column : maker.site().settings().columns()) {
            Route route = SiteRoutes.column(column.slug());
            TermView term = views.column(column);
            list(Word.COLUMNS, term, route, maker.crumb(Word.COLUMNS, SiteRoutes.COLUMNS),
                    views.feeds(column.name(), route, term.count()), byColumn.getOrDefault(column.name(), List.of()));
        }
        terms(Word.COLUMNS, SiteRoutes.COLUMNS, views.columns());
    }

    private void tags() {
        Map<String, List<Article>> byTag = new TreeMap<>();
        articles.forEach(article -> article.head().tags()
                .forEach(tag -> byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(article)));
        byTag.forEach((tag, tagged) -> list(Word.TAGS, maker.views().tag(tag), maker.site().tag(tag),
                maker.crumb(Word.TAGS, SiteRoutes.TAGS), List.of(), tagged, 1, tagged.size() > 1));
        terms(Word.TAGS, SiteRoutes.TAGS, maker.views().tags());
    }

    private void archive() {
        Map<YearMonth, List<Article>> byMonth = articles.stream().collect(Collectors.groupingBy(
                article -> YearMonth.from(article.date()),
                () -> new TreeMap<YearMonth, List<Article>>(Comparator.reverseOrder()),
                Collectors.toList()));
        Map<Integer, List<Article>> byYear = articles.stream().collect(Collectors.groupingBy(
                article -> article.date().getYear(),
                () -> new TreeMap<Integer, List<Article>>(Comparator.reverseOrder()),
                Collectors.toList()));
        List<YearView> years = new ArrayList<>();
        byYear.forEach((year, ofYear) -> years.add(year(year, ofYear.size(), byMonth)));
        PageMetadata head = PageMetadata
                .of(PageType.ARCHIVE, maker.say(Word.ARCHIVE), maker.say(Word.ARCHIVE_DESCRIPTION),
                        SiteRoutes.ARCHIVE)
                .under(maker.home());
        maker.add(head, () -> Map.of("years", years));
        byYear.forEach((year, ofYear) -> period(maker.dates().year(year), SiteRoutes.year(year), ofYear));
        byMonth.forEach((month, ofMonth) -> period(maker.dates().month(month),
                SiteRoutes.month(month.getYear(), month.getMonthValue()), ofMonth));
    }

    private YearView year(int year, int count, Map<YearMonth, List<Article>> byMonth) {
        List<MonthView> months = new ArrayList<>();
        byMonth.forEach((month, ofMonth) -> {
            if (month.getYear() == year) {
                String url = maker.base().link(SiteRoutes.month(year, month.getMonthValue()));
                months.add(new MonthView(maker.dates().monthOfYear(month.getMonthValue()), url, ofMonth.size()));
            }
        });
        return new YearView(maker.dates().year(year), maker.base().link(SiteRoutes.year(year)), count,
                List.copyOf(months));
    }

    private void period(String name, Route route, List<Article> ofPeriod) {
        TermView term = new TermView(name, name, "", "", maker.base().link(route), ofPeriod.size());
        list(Word.ARCHIVE, term, route, maker.crumb(Word.ARCHIVE, SiteRoutes.ARCHIVE), List.of(), ofPeriod);
    }

    private void list(Word sort, TermView term, Route route, Crumb up, List<FeedView> feeds,
            List<Article> entries) {
        list(sort, term, route, up, feeds, entries, 1, true);
    }

    /**
     * @param from number of the first page to make
     * @param listed whether search engines should show it
     */
    private void list(Word sort, TermView term, Route route, Crumb up, List<FeedView> feeds,
            List<Article> entries, int from, boolean listed) {
        String label = maker.say(sort);
        String description = term.description().isEmpty() ? maker.say(Word.LIST_DESCRIPTION, label, term.name())
                : term.description();
        List<ListPage<Article>> pages = ListPage.cut(route, entries, maker.site().settings().pageSize());
        for (ListPage<Article> page : pages.subList(from - 1, pages.size())) {
            PageMetadata head = maker.numbered(PageMetadata.of(PageType.LIST, term.name(), description, page.route())
                    .under(maker.home()).under(up).with(feeds), page.number());
            maker.add(listed ? head : head.unlisted(), () -> {
                Map<String, Object> model = new HashMap<>();
                model.put("sort", sort.key());
                model.put("label", label);
                model.put("term", term);
                model.put("cards", page.entries().stream().map(maker.views()::card).toList());
                model.put("pager", page.pager(maker.base()));
                return model;
            });
        }
    }

    private void terms(Word sort, Route route, List<TermView> terms) {
        String label = maker.say(sort);
        PageMetadata head = PageMetadata.of(PageType.TERMS, label,
                maker.say(Word.TERMS_DESCRIPTION, maker.site().settings().title(), label), route).under(maker.home());
        maker.add(head, () -> Map.of("label", label, "terms", terms));
    }
}
