package org.jianbao.model.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.IssueHead;
import org.jianbao.model.content.PageHead;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.Terms;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Times;
import org.jianbao.model.event.When;
import org.jianbao.words.Word;

/**
 * The whole site, converted and linked, ready to be rendered.
 *
 * @param settings what {@code site.yml} declares
 * @param issues the issues, newest first
 * @param pages the free pages, by path
 * @param events the events, the latest first; those of one day by id
 * @param names the people and organisations, in the order of their readings
 * @param redirects former addresses
 * @param terms the site dictionary
 * @param inAddresses the tags, districts and hosts that are written otherwise in addresses, as they are there
 */
public record Site(SiteSettings settings, List<Issue> issues, List<Page> pages, List<EventEntry> events,
        List<NameEntry> names, List<Plan.Redirect> redirects, Terms terms, Map<String, String> inAddresses) {

    public Site {
        issues = List.copyOf(issues);
        pages = List.copyOf(pages);
        events = List.copyOf(events);
        names = List.copyOf(names);
        redirects = List.copyOf(redirects);
        inAddresses = Map.copyOf(inAddresses);
    }

    /** The list of a tag. */
    public Route tag(String tag) {
        return SiteRoutes.tag(inAddress(tag));
    }

    /** The page of a district. */
    public Route district(String name) {
        return SiteRoutes.district(inAddress(name));
    }

    /** A tag, district or host as addresses have it. */
    public String inAddress(String name) {
        return inAddresses.getOrDefault(name, name);
    }

    /** Every article, the newest first; those of one day by issue, newest first, and in the order of their issue. */
    public List<Article> articles() {
        return issues.stream().flatMap(issue -> issue.articles().stream())
                .sorted(Comparator.comparing(Article::date).reversed())
                .toList();
    }

    /** This site with another version of every article. */
    public Site with(UnaryOperator<Article> change) {
        Map<String, Article> changed = articles().parallelStream().map(change)
                .collect(Collectors.toMap(Article::path, article -> article));
        return new Site(settings, issues.stream().map(issue -> issue.with(changed)).toList(), pages, events,
                names.stream().map(name -> name.with(changed)).toList(), redirects, terms, inAddresses);
    }

    /** This site with another version of an article, of the events and of the names. */
    public Site with(Article article, List<EventEntry> all, List<NameEntry> allNames) {
        return new Site(settings, issues.stream().map(issue -> issue.with(Map.of(article.path(), article))).toList(),
                pages, all, allNames, redirects, terms, inAddresses);
    }

    /** This site with another version of a page. */
    public Site with(Page page) {
        return new Site(settings, issues, pages.stream().map(each -> each.path().equals(page.path()) ? page : each)
                .toList(), events, names, redirects, terms, inAddresses);
    }

    /** This site with other settings, and other words in addresses. */
    public Site with(SiteSettings others, Map<String, String> addresses) {
        return new Site(others, issues, pages, events, names, redirects, terms, addresses);
    }

    /** Articles in another version, those that have one by their paths. */
    private static List<Article> with(List<Article> articles, Map<String, Article> changed) {
        return articles.stream().map(article -> changed.getOrDefault(article.path(), article)).toList();
    }

    /** The day of the last change, which is not before the day of publication, whatever the front matter says. */
    private static LocalDate modified(LocalDate published, Head head) {
        return head.lastmod().filter(change -> change.isAfter(published)).orElse(published);
    }

    /**
     * One issue.
     *
     * @param name what articles need to know of it
     * @param head its front matter
     * @param cover its picture
     * @param body its introduction
     * @param articles its articles, in order
     */
    public record Issue(IssueName name, IssueHead head, Optional<Picture> cover, Document body,
            List<Article> articles) {
        public Issue {
            articles = List.copyOf(articles);
        }

        private Issue with(Map<String, Article> changed) {
            return new Issue(name, head, cover, body, Site.with(articles, changed));
        }

        /** The day of its last change, or its own when nothing changed since. */
        public LocalDate modified() {
            return Site.modified(name.date(), head);
        }
    }

    /**
     * An issue as its articles name it.
     *
     * @param route its page
     * @param title its heading
     * @param number its number, when it has one
     * @param date the day it is dated
     */
    public record IssueName(Route route, String title, Optional<Integer> number, LocalDate date) {}

    /**
     * One article.
     *
     * @param route its page
     * @param path its file, from the content folder
     * @param issue the issue that it belongs to
     * @param head its front matter
     * @param date its day
     * @param summary two or three sentences: the editor's, or else the beginning of the text
     * @param cover its picture
     * @param body its text
     * @param briefs its short news, when its column holds such
     * @param events the events that it reports
     */
    public record Article(Route route, String path, IssueName issue, ArticleHead head, LocalDate date, String summary,
            Optional<Picture> cover, Document body, List<Brief> briefs, List<EventEntry> events) {
        public Article {
            briefs = List.copyOf(briefs);
            events = List.copyOf(events);
        }

        /** This article with another version of its text. */
        public Article with(Document otherBody, List<Brief> otherBriefs) {
            return new Article(route, path, issue, head, date, summary, cover, otherBody, otherBriefs, events);
        }

        /** The day of its last change, or its own when nothing changed since. */
        public LocalDate modified() {
            return Site.modified(date, head);
        }
    }

    /**
     * One piece of short news, which can be linked and found on its own.
     *
     * @param anchor its id on the article's page
     * @param title a few words
     * @param item its content
     * @param date the first day that it names, in the year of its issue
     */
    public record Brief(String anchor, String title, Block.Item item, Optional<LocalDate> date) {
        /** This piece with another version of its content. */
        public Brief with(Block.Item other) {
            return new Brief(anchor, title, other, date);
        }
    }

    /**
     * One free page.
     *
     * @param route where it stands
     * @param path its file, from the content folder
     * @param head its front matter
     * @param summary two or three sentences
     * @param cover the picture to share
     * @param body its text
     */
    public record Page(Route route, String path, PageHead head, String summary, Optional<Picture> cover,
            Document body) {}

    /**
     * One event with its page and the articles that report it.
     *
     * @param event the event
     * @param route its page
     * @param reports the articles that report it, the earliest first
     * @param figures where its figures stand in them
     */
    public record EventEntry(Event event, Route route, List<ReportedIn> reports, List<SourcedFigure> figures) {
        public EventEntry {
            reports = List.copyOf(reports);
            figures = List.copyOf(figures);
        }

        /** The day of the first report, if there is one. */
        public Optional<LocalDate> reported() {
            return reports.stream().findFirst().map(ReportedIn::date);
        }

        /** The day by which it is ordered: its first, or else that of the first report. */
        public Optional<LocalDate> day() {
            return event.when().first().or(this::reported);
        }

        /** The time as readers see it: “近日” says little later, so the day of the first report goes with it. */
        public String time() {
            Times times = new Times(event.kind().words());
            return reported().filter(day -> event.when() instanceof When.Recent)
                    .map(day -> times.words().say(Word.WHEN_RECENT_REPORTED, times.day(day)))
                    .orElseGet(() -> times.text(event.when()));
        }

        /** The year under which it is listed. */
        public Optional<Integer> year() {
            return day().map(LocalDate::getYear);
        }

        /** The last day on which it goes on, or else the first, or else that of the first report. */
        public Optional<LocalDate> lastDay() {
            return event.when().last().or(this::day);
        }
    }

    /**
     * An article that reports an event.
     *
     * @param title the article's, or that of the piece of short news
     * @param path the article's file, from the content folder
     * @param route the article's page
     * @param anchor the place in it, or empty
     * @param date the article's day
     */
    public record ReportedIn(String title, String path, Route route, String anchor, LocalDate date) {}

    /**
     * A figure of an event that stands in an article.
     *
     * @param figure the figure
     * @param path the article's file, from the content folder
     * @param anchor id, on the article's page, of the sentence that it comes from
     */
    public record SourcedFigure(Event.Figure figure, String path, String anchor) {}

    /**
     * One person or organisation.
     *
     * @param name the form of the name that pages show
     * @param person whether it is a person
     * @param variants other forms of the name
     * @param reading the name's pinyin in small letters without tones, syllables separated by spaces
     * @param route its page
     * @param roles what it is or does in events, the latest event first
     * @param articles the articles that name it, the newest first
     */
    public record NameEntry(String name, boolean person, List<String> variants, String reading, Route route,
            List<Role> roles, List<Article> articles) {
        public NameEntry {
            variants = List.copyOf(variants);
            roles = List.copyOf(roles);
            articles = List.copyOf(articles);
        }

        /** This name with another version of an article. */
        public NameEntry with(Article article, boolean named) {
            Stream<Article> others = articles.stream().filter(each -> !each.path().equals(article.path()));
            return new NameEntry(name, person, variants, reading, route, roles,
                    (named ? Stream.concat(Stream.of(article), others) : others).toList());
        }

        /** Whether no event and no article names it. */
        public boolean isEmpty() {
            return roles.isEmpty() && articles.isEmpty();
        }

        private NameEntry with(Map<String, Article> changed) {
            return new NameEntry(name, person, variants, reading, route, roles, Site.with(articles, changed));
        }
    }

    /** What somebody is or does in an event, such as 主办 or 一等奖. */
    public record Role(EventEntry event, String role) {}

    /**
     * A published picture; width and height in CSS pixels.
     *
     * @param sizes the files that browsers choose from; empty when there is one
     */
    public record Picture(Route route, int width, int height, List<PublishedPicture.Size> sizes) {
        public Picture {
            sizes = List.copyOf(sizes);
        }
    }
}
