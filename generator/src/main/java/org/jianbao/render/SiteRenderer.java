package org.jianbao.render;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jianbao.document.HtmlWriter;
import org.jianbao.media.WordMark;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Plan.Redirect;
import org.jianbao.model.site.ShareCards;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.Page;
import org.jianbao.model.site.Translation;
import org.jianbao.problem.Problems;
import org.jianbao.render.event.CalendarPages;
import org.jianbao.render.event.DataPage;
import org.jianbao.render.event.DistrictPages;
import org.jianbao.render.event.EventPages;
import org.jianbao.render.event.NamePages;
import org.jianbao.render.page.ListPage;
import org.jianbao.render.page.PageJob;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.QrCodes;
import org.jianbao.render.page.TemplateModel.CategoryView;
import org.jianbao.render.page.TemplateModel.HelpView;
import org.jianbao.render.theme.PageType;
import org.jianbao.render.theme.Theme;
import org.jianbao.words.Word;

/** Every page of a site: home, issues, articles, lists, free pages, redirects, search, and the page for what is not found. */
public final class SiteRenderer {
    private static final int CARDS_ON_HOME = 8;
    private static final int CARDS_PER_CATEGORY = 3;
    private static final int ISSUES_ON_HOME = 12;

    private final PageMaker maker;
    private final Site site;

    private SiteRenderer(PageMaker maker) {
        this.maker = maker;
        this.site = maker.site();
    }

    /**
     * The pages of a site, in a fixed order; mistakes in templates are reported when a page is rendered.
     *
     * @param today day of the build: what is over by then is over for every reader
     * @param cards stand for pages where they are shared
     * @param mark the site's name in outlines, if there is a font to take them from
     * @param translations the same bulletin in other languages
     */
    public static List<PageJob> pages(Site site, Audience audience, Theme theme, LocalDate today, ShareCards cards,
            Optional<WordMark> mark, List<Translation> translations, Problems problems) {
        PageMaker maker = new PageMaker(site, audience, theme, today, cards, mark, translations, problems);
        new SiteRenderer(maker).addAll();
        return maker.jobs();
    }

    private void addAll() {
        home();
        issueList();
        for (int i = 0; i < site.issues().size(); i++) {
            issue(i);
            whole(site.issues().get(i));
            articles(site.issues().get(i), at(site.issues(), i - 1));
        }
        new ListPages(maker).add();
        new EventPages(maker).add();
        new CalendarPages(maker).add();
        new DistrictPages(maker).add();
        new NamePages(maker).add();
        new DataPage(maker).add();
        site.pages().forEach(this::page);
        site.redirects().forEach(this::redirect);
        maker.add(PageMetadata.of(PageType.SEARCH, maker.say(Word.SEARCH),
                maker.say(Word.SEARCH_DESCRIPTION, site.settings().title()),
                SiteRoutes.SEARCH).under(maker.home()).unlisted(), Map::of);
        maker.add(PageMetadata.of(PageType.ACCESSIBILITY, maker.say(Word.ACCESSIBILITY),
                maker.say(Word.ACCESSIBILITY_DESCRIPTION, site.settings().title()),
                SiteRoutes.ACCESSIBILITY).under(maker.home()), Map::of);
        maker.add(PageMetadata.of(PageType.NOT_FOUND, maker.say(Word.NOT_FOUND), maker.say(Word.NOT_FOUND_DESCRIPTION),
                SiteRoutes.NOT_FOUND).unlisted(), Map::of);
    }

    private void home() {
        Optional<Issue> latest = at(site.issues(), 0);
        List<Article> articles = site.articles();
        PageMetadata head = PageMetadata
                .of(PageType.HOME, site.settings().title(), site.settings().description(), SiteRoutes.HOME)
                .with(latest.flatMap(Issue::cover));
        maker.add(head, () -> {
            Map<String, Object> model = new HashMap<>();
            model.put("latest", latest
                    .map(issue -> maker.views().issue(issue, Optional.empty(), at(site.issues(), 1)))
                    .orElse(null));
            model.put("recent", articles.stream()
                    .filter(article -> latest.filter(issue -> issue.name().equals(article.issue())).isEmpty())
                    .limit(CARDS_ON_HOME)
                    .map(maker.views()::card)
                    .toList());
            model.put("categories", site.settings().categories().stream().map(this::newest).toList());
            model.put("issues", site.issues().stream().skip(1).limit(ISSUES_ON_HOME)
                    .map(issue -> maker.views().issueLink(issue.name()))
                    .toList());
            model.put("help", site.pages().stream().filter(page -> page.head().help())
                    .map(page -> new HelpView(page.head().title(), maker.base().link(page.route()), page.summary()))
                    .toList());
            return model;
        });
    }

    private CategoryView newest(Category category) {
        return new CategoryView(maker.views().category(category), site.articles().stream()
                .filter(article -> article.head().categories().contains(category.id()))
                .limit(CARDS_PER_CATEGORY)
                .map(maker.views()::card)
                .toList());
    }

    private void issueList() {
        for (ListPage<Issue> page : ListPage.cut(SiteRoutes.ISSUES, site.issues(), site.settings().pageSize())) {
            PageMetadata head = maker.numbered(PageMetadata.of(PageType.ISSUES, maker.say(Word.ISSUES),
                    maker.say(Word.ISSUES_DESCRIPTION, site.settings().title()), page.route())
                    .under(maker.home()), page.number());
            maker.add(head, () -> Map.of("issues", page.entries().stream()
                    .map(issue -> maker.views().issue(issue, Optional.empty(), Optional.empty()))
                    .toList(), "pager", page.pager(maker.base())));
        }
    }

    private void issue(int index) {
        Issue issue = site.issues().get(index);
        PageMetadata head = PageMetadata.of(PageType.ISSUE, issue.name().title(),
                issue.head().summary().orElse(issue.name().title()), issue.name().route())
                .under(maker.home()).under(maker.crumb(Word.ISSUES, SiteRoutes.ISSUES))
                .with(issue.cover())
                .dated(Optional.of(issue.name().date()), issue.head().lastmod());
        maker.add(head, () -> Map.of("issue",
                maker.views().issue(issue, at(site.issues(), index - 1), at(site.issues(), index + 1))));
    }

    /** The whole issue on one page, for paper; search engines are led to its articles. */
    private void whole(Issue issue) {
        if (issue.articles().isEmpty()) {
            return;
        }
        Route route = SiteRoutes.whole(issue.name().route());
        PageMetadata head = PageMetadata.of(PageType.WHOLE, maker.say(Word.WHOLE, issue.name().title()),
                maker.say(Word.WHOLE_DESCRIPTION, issue.name().title()), route)
                .under(maker.home()).under(new Crumb(maker.dates().label(issue.name()), issue.name().route()))
                .unlisted();
        maker.add(head, () -> {
            Map<String, Object> model = new HashMap<>();
            model.put("issue", maker.views().issue(issue, Optional.empty(), Optional.empty()));
            model.put("parts", IntStream.range(0, issue.articles().size())
                    .mapToObj(i -> maker.views().part(issue.articles().get(i), i + 1)).toList());
            String address = maker.base().isKnown() ? maker.base().absolute(issue.name().route()) : "";
            model.put("address", address);
            model.put("code", address.isEmpty() ? null : QrCodes.of(address));
            return model;
        });
    }

    private void articles(Issue issue, Optional<Issue> newer) {
        Crumb above = new Crumb(maker.dates().label(issue.name()), issue.name().route());
        for (Article article : issue.articles()) {
            PageMetadata head = PageMetadata
                    .of(PageType.ARTICLE, article.head().title(), article.summary(), article.route())
                    .under(maker.home()).under(above)
                    .with(article.cover().or(issue::cover))
                    .dated(Optional.of(article.date()), article.head().lastmod());
            maker.add(head, () -> Map.of("article", maker.views().article(article, issue, newer)));
        }
    }

    private void page(Page page) {
        PageMetadata head = PageMetadata.of(PageType.PAGE, page.head().title(), page.summary(), page.route())
                .under(maker.home()).with(page.cover())
                .dated(page.head().date(), page.head().lastmod());
        maker.add(head,
                () -> Map.of("html", HtmlWriter.of(page.body(), site.settings().words()), "headings",
                        maker.views().contents(page.body())));
    }

    private void redirect(Redirect redirect) {
        PageMetadata head = PageMetadata.of(PageType.REDIRECT, maker.say(Word.REDIRECT), "", redirect.to()).unlisted();
        maker.add(redirect.from(), head, () -> Map.of("target", maker.base().link(redirect.to())));
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
