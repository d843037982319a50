package org.jianbao.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.document.PlainText;
import org.jianbao.media.PictureFormat;
import org.jianbao.media.WordMark;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Compliance;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.event.Descriptions;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Brief;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Picture;
import org.jianbao.render.page.TemplateModel.ArticleEventView;
import org.jianbao.render.page.TemplateModel.ArticlePartView;
import org.jianbao.render.page.TemplateModel.ArticleView;
import org.jianbao.render.page.TemplateModel.BriefView;
import org.jianbao.render.page.TemplateModel.CardView;
import org.jianbao.render.page.TemplateModel.ComplianceView;
import org.jianbao.render.page.TemplateModel.ContactView;
import org.jianbao.render.page.TemplateModel.ContentsView;
import org.jianbao.render.page.TemplateModel.DateView;
import org.jianbao.render.page.TemplateModel.EventView;
import org.jianbao.render.page.TemplateModel.FeedView;
import org.jianbao.render.page.TemplateModel.FigureLinkView;
import org.jianbao.render.page.TemplateModel.HeadingView;
import org.jianbao.render.page.TemplateModel.ImageView;
import org.jianbao.render.page.TemplateModel.IndexEntryView;
import org.jianbao.render.page.TemplateModel.IssueView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.render.page.TemplateModel.MarkView;
import org.jianbao.render.page.TemplateModel.SectionView;
import org.jianbao.render.page.TemplateModel.SiteView;
import org.jianbao.render.page.TemplateModel.TermView;
import org.jianbao.words.Word;
import org.jianbao.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes what templates see from the site. */
public final class Views {
    private static final int CHARACTERS_A_MINUTE = 400;
    /** A table of contents helps only where there are several headings and something to scroll. */
    private static final int HEADINGS_FOR_CONTENTS = 3;
    private static final int BRIEFS_FOR_INDEX = 5;
    /** Articles of an issue below each of them, and names beside an event: pages must not grow with their number. */
    private static final int CONTENTS = 30;
    private static final int NAMES = 20;

    private final Site site;
    private final Words words;
    private final Dates dates;
    private final BaseUrl base;
    private final BaseUrl files;
    private final Map<String, Integer> categoryCounts = new HashMap<>();
    private final Map<String, Integer> columnCounts = new HashMap<>();
    private final Map<String, Integer> tagCounts = new HashMap<>();
    private final Map<String, TermView> categories = new LinkedHashMap<>();
    private final Map<String, TermView> columns = new LinkedHashMap<>();
    private final Map<String, TermView> tags = new HashMap<>();
    private final Map<Route, EventView> events = new HashMap<>();
    /** Made when the first page asks for one: a preview may need few of thousands. */
    private final Map<Route, CardView> cards = new ConcurrentHashMap<>();
    private final Related related;
    /** People and organisations that have a page, by the event that names them. */
    private final Map<Route, List<LinkView>> namesByEvent = new HashMap<>();

    Views(Site site, Words words) {
        this.site = site;
        this.words = words;
        this.dates = new Dates(words);
        this.base = site.settings().baseUrl();
        this.files = site.settings().files();
        this.related = new Related(site);
        for (Article article : site.articles()) {
            article.head().categories().forEach(id -> categoryCounts.merge(id, 1, Integer::sum));
            article.head().column().ifPresent(name -> columnCounts.merge(name, 1, Integer::sum));
            article.head().tags().forEach(tag -> tagCounts.merge(tag, 1, Integer::sum));
        }
        site.settings().categories().forEach(category -> categories.put(category.id(), makeTerm(category)));
        site.settings().columns().forEach(column -> columns.put(column.name(), makeTerm(column)));
        tagCounts.forEach((tag, count) -> tags.put(tag,
                new TermView(tag, tag, "", "", base.link(site.tag(tag)), count)));
        site.events().forEach(entry -> events.put(entry.route(), makeEvent(entry)));
        List<NameEntry> peopleFirst = site.names().stream()
                .sorted(Comparator.comparing((NameEntry name) -> !name.person())).toList();
        for (NameEntry name : peopleFirst) {
            LinkView link = new LinkView(name.name(), base.link(name.route()));
            name.roles().stream().map(role -> role.event().route()).distinct()
                    .forEach(event -> namesByEvent.computeIfAbsent(event, key -> new ArrayList<>()).add(link));
        }
    }

    /** Dates as readers see them. */
    Dates dates() {
        return dates;
    }

    SiteView site(Optional<WordMark> mark) {
        SiteSettings settings = site.settings();
        SiteSettings.Contact contact = settings.contact();
        return new SiteView(settings.title(),
                mark.map(drawn -> new MarkView(drawn.width(), drawn.height(), drawn.path())).orElse(null),
                settings.description(), settings.language(), TranslationLinks.direction(settings.language()),
                base.link(SiteRoutes.HOME),
                categories(), columns(),
                new ContactView(contact.name(), contact.email(), contact.phone(), contact.address()),
                compliance(settings),
                feeds(settings.title(), SiteRoutes.HOME, site.articles().size()), base.link(SiteRoutes.ARCHIVE),
                base.link(SiteRoutes.TAGS),
                base.link(SiteRoutes.COLUMNS), base.link(SiteRoutes.CATEGORIES), base.link(SiteRoutes.ISSUES),
                base.link(SiteRoutes.SEARCH), base.link(SiteRoutes.ACCESSIBILITY), ofEvents(SiteRoutes.EVENTS),
                ofEvents(SiteRoutes.CALENDAR),
                site.events().stream().allMatch(entry -> entry.event().districts().isEmpty()) ? ""
                        : ofEvents(SiteRoutes.DISTRICTS),
                site.names().isEmpty() ? "" : ofEvents(SiteRoutes.NAMES),
                site.events().isEmpty() && feeds(settings.title(), SiteRoutes.HOME, site.articles().size()).isEmpty()
                        ? ""
                        : base.link(SiteRoutes.DATA),
                settings.analytics().isEmpty() ? "" : base.link(SiteRoutes.ANALYTICS));
    }

    private static ComplianceView compliance(SiteSettings settings) {
        Compliance owed = settings.compliance();
        String report = owed.report();
        String origin = settings.baseUrl().origin();
        return new ComplianceView(owed.icp(), owed.police(),
                "https://beian.mps.gov.cn/#/query/webSearch?code=" + owed.police().replaceAll("\\D", ""),
                owed.sponsor(),
                owed.organiser(), owed.identifier(), report, report.contains("://") ? report
                        : report.contains("@") ? "mailto:" + report : "tel:" + report.replaceAll("[^+0-9]", ""),
                owed.government() ? origin.replaceFirst("^[a-z]+://", "") : "", !owed.isEmpty());
    }

    /** The address of a page that only a site with events has; empty for another site. */
    private String ofEvents(Route route) {
        return site.events().isEmpty() ? "" : base.link(route);
    }

    /**
     * The three feeds of a list; none when the site's address is not known, for feeds need full addresses, and none for
     * a list without articles.
     */
    public List<FeedView> feeds(String title, Route list, int articles) {
        if (!base.isKnown() || articles == 0) {
            return List.of();
        }
        return List.of(
                new FeedView(words.say(Word.FEED_RSS, title), "application/rss+xml", base.link(list.below("feed.xml"))),
                new FeedView(words.say(Word.FEED_ATOM, title), "application/atom+xml",
                        base.link(list.below("atom.xml"))),
                new FeedView(words.say(Word.FEED_JSON, title), "application/feed+json",
                        base.link(list.below("feed.json"))));
    }

    public List<TermView> categories() {
        return List.copyOf(categories.values());
    }

    /** The columns that have articles. */
    public List<TermView> columns() {
        return columns.values().stream().filter(column -> column.count() > 0).toList();
    }

    /** The tags that bring articles together, those with the most first; a tag of one article leads nowhere else. */
    public List<TermView> tags() {
        return tags.values().stream()
                .filter(tag -> tag.count() > 1)
                .sorted(Comparator.comparingInt(TermView::count).reversed().thenComparing(TermView::name))
                .toList();
    }

    public TermView category(Category category) {
        return known(categories, category.id());
    }

    public TermView column(Column column) {
        return known(columns, column.name());
    }

    public TermView tag(String tag) {
        return known(tags, tag);
    }

    private TermView makeTerm(Category category) {
        return new TermView(category.id(), category.name(), category.description(), category.color(),
                base.link(SiteRoutes.category(category.id())), categoryCounts.getOrDefault(category.id(), 0));
    }

    private TermView makeTerm(Column column) {
        return new TermView(column.slug(), column.name(), column.description(), "",
                base.link(SiteRoutes.column(column.slug())), columnCounts.getOrDefault(column.name(), 0));
    }

    private static <K, V> V known(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not of this site: " + key);
        }
        return value;
    }

    public CardView card(Article article) {
        return cards.computeIfAbsent(article.route(), route -> makeCard(article));
    }

    private CardView makeCard(Article article) {
        return new CardView(article.head().title(), base.link(article.route()), dates.date(article.date()),
                article.summary(), columnOf(article), categoriesOf(article), image(article.cover()),
                issueLink(article.issue()), briefs(article));
    }

    /**
     * The page of an article.
     *
     * @param newer the issue after that of the article
     */
    public ArticleView article(Article article, Issue issue, Optional<Issue> newer) {
        Document body = article.body();
        boolean coverInText = article.cover().filter(cover -> body.media().contains(files.link(cover.route())))
                .isPresent();
        List<IndexEntryView> index = index(article);
        Set<EventView> indexed = index.stream().flatMap(each -> each.events().stream()).collect(Collectors.toSet());
        DateView modified = article.head().lastmod().map(dates::date).orElse(null);
        int minutes = Math.max(1, (PlainText.of(body).length() + CHARACTERS_A_MINUTE / 2) / CHARACTERS_A_MINUTE);
        return new ArticleView(article.head().title(), base.link(article.route()), dates.date(article.date()), modified,
                article.summary(), Lead.of(article.summary(), body), columnOf(article), categoriesOf(article),
                article.head().tags().stream().map(this::tag).toList(), article.head().byline(),
                article.head().source().orElse(""), coverInText ? null : image(article.cover()),
                HtmlWriter.of(body, words),
                contents(body), briefs(article), index, minutes, issueLink(article.issue()),
                contents(issue, article),
                newer.map(other -> issueLink(other.name())).orElse(null),
                related.of(article).stream().map(this::card).toList(),
                article.events().stream().filter(entry -> !indexed.contains(event(entry)))
                        .map(entry -> event(entry, article)).toList(),
                Descriptions.texts(article.head()));
    }

    private ContentsView contents(Issue issue, Article article) {
        List<Article> all = issue.articles();
        int first = Math.clamp(all.indexOf(article) - CONTENTS / 2, 0, Math.max(0, all.size() - CONTENTS));
        return new ContentsView(first + 1, all.size(),
                all.subList(first, Math.min(first + CONTENTS, all.size())).stream().map(this::link).toList());
    }

    private ArticleEventView event(EventEntry entry, Article article) {
        List<LinkView> names = namesByEvent.getOrDefault(entry.route(), List.of());
        int shown = Math.min(NAMES, names.size());
        return new ArticleEventView(event(entry), names.subList(0, shown), names.size() - shown,
                entry.figures().stream()
                        .filter(sourced -> sourced.path().equals(article.path()))
                        .map(sourced -> new FigureLinkView(sourced.figure().label(), sourced.figure().amount().text(),
                                "#" + sourced.anchor()))
                        .distinct()
                        .toList());
    }

    /** The index of an article with enough short news to need one: each piece with the events that it reports. */
    private List<IndexEntryView> index(Article article) {
        if (article.briefs().size() < BRIEFS_FOR_INDEX) {
            return List.of();
        }
        return article.briefs().stream()
                .map(brief -> new IndexEntryView(brief(article, brief), article.events().stream()
                        .filter(entry -> isReported(entry, article, brief.anchor())).map(this::event).toList()))
                .toList();
    }

    private static boolean isReported(EventEntry entry, Article article, String anchor) {
        return entry.reports().stream()
                .anyMatch(report -> report.path().equals(article.path()) && report.anchor().equals(anchor));
    }

    public EventView event(EventEntry entry) {
        return known(events, entry.route());
    }

    private EventView makeEvent(EventEntry entry) {
        Event event = entry.event();
        return new EventView(event.title(), base.link(entry.route()), event.kind().label(), event.kind().category(),
                event.type().map(Worded::label).orElse(""), entry.time(),
                event.when().first().map(LocalDate::toString).orElse(""), event.where());
    }

    /** The headings of a text with enough of them to need a table of contents. */
    public List<HeadingView> contents(Document body) {
        List<Block.Heading> headings = body.headings();
        if (headings.size() < HEADINGS_FOR_CONTENTS) {
            return List.of();
        }
        return headings.stream()
                .map(heading -> new HeadingView(heading.level(), heading.attributes().id(), PlainText.of(heading)))
                .toList();
    }

    public IssueView issue(Issue issue, Optional<Issue> newer, Optional<Issue> older) {
        return new IssueView(issue.name().title(), dates.number(issue.name()), base.link(issue.name().route()),
                issue.articles().isEmpty() ? "" : base.link(SiteRoutes.whole(issue.name().route())),
                dates.date(issue.name().date()), issue.head().editors(), issue.head().summary().orElse(""),
                image(issue.cover()), HtmlWriter.of(issue.body(), words), sections(issue), issue.articles().size(),
                newer.map(other -> issueLink(other.name())).orElse(null),
                older.map(other -> issueLink(other.name())).orElse(null));
    }

    /** An article as a part of its issue's own page, the one with a number from one. */
    public ArticlePartView part(Article article, int number) {
        String anchor = "article-" + number;
        boolean coverInText = article.cover()
                .filter(cover -> article.body().media().contains(files.link(cover.route())))
                .isPresent();
        return new ArticlePartView(anchor, article.head().title(), columnOf(article),
                Lead.of(article.summary(), article.body()),
                article.head().byline(), article.head().source().orElse(""),
                coverInText ? null : image(article.cover()),
                HtmlWriter.part(article.body(), anchor + "-", words));
    }

    private List<SectionView> sections(Issue issue) {
        Map<String, List<CardView>> byColumn = new LinkedHashMap<>();
        for (Article article : issue.articles()) {
            byColumn.computeIfAbsent(article.head().column().orElse(""), key -> new ArrayList<>()).add(card(article));
        }
        return byColumn.entrySet().stream()
                .map(entry -> new SectionView(site.settings().column(entry.getKey()).map(this::column).orElse(null),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    public LinkView issueLink(Site.IssueName issue) {
        return new LinkView(dates.label(issue), base.link(issue.route()));
    }

    private LinkView link(Article article) {
        return new LinkView(article.head().title(), base.link(article.route()));
    }

    @Nullable
    private TermView columnOf(Article article) {
        return article.head().column().flatMap(site.settings()::column).map(this::column).orElse(null);
    }

    private List<TermView> categoriesOf(Article article) {
        return article.head().categories().stream()
                .flatMap(id -> site.settings().category(id).stream())
                .map(this::category)
                .toList();
    }

    private List<BriefView> briefs(Article article) {
        return article.briefs().stream().map(brief -> brief(article, brief)).toList();
    }

    private BriefView brief(Article article, Brief brief) {
        return new BriefView(brief.title(),
                base.link(article.route()) + "#" + new Route("/" + brief.anchor()).encoded().substring(1),
                brief.anchor(), HtmlWriter.inside(brief.item(), words), brief.date().map(dates::date).orElse(null));
    }

    @Nullable
    private ImageView image(Optional<Picture> picture) {
        return picture.map(found -> {
            String others = sizes(found, false);
            return new ImageView(files.link(found.route()), found.width(), found.height(), sizes(found, true),
                    others.contains(",") ? others : "");
        }).orElse(null);
    }

    private String sizes(Picture picture, boolean webp) {
        return picture.sizes().stream().filter(size -> size.rendition().format() == PictureFormat.WEBP == webp)
                .map(size -> files.link(size.route()) + " " + size.rendition().width() + "w")
                .collect(Collectors.joining(", "));
    }
}
