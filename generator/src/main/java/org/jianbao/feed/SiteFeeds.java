package org.jianbao.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.SiteFile;
import org.jianbao.words.Word;

/**
 * The files of a site that programs read. Feeds and site map need full addresses and are left out for a site without one.
 */
public final class SiteFeeds {
    private final Site site;
    private final Audience audience;
    private final BaseUrl base;
    private final List<Article> articles;
    private final List<SiteFile> files = new ArrayList<>();

    private SiteFeeds(Site site, Audience audience) {
        this.site = site;
        this.audience = audience;
        this.base = site.settings().baseUrl();
        this.articles = site.articles();
    }

    /**
     * All files.
     *
     * @param listed the pages that the site map should list
     */
    public static List<SiteFile> files(Site site, Audience audience, List<Route> listed) {
        return new SiteFeeds(site, audience).files(listed);
    }

    private List<SiteFile> files(List<Route> listed) {
        SiteSettings settings = site.settings();
        if (base.isKnown()) {
            feeds(settings.title(), settings.description(), SiteRoutes.HOME, article -> true);
            settings.categories().forEach(category -> feeds(part(category.name()),
                    category.description(), SiteRoutes.category(category.id()),
                    article -> article.head().categories().contains(category.id())));
            settings.columns().forEach(column -> feeds(part(column.name()), column.description(),
                    SiteRoutes.column(column.slug()),
                    article -> article.head().column().filter(column.name()::equals).isPresent()));
            if (audience == Audience.READERS) {
                files.addAll(new SiteMap(site, listed).files());
            }
        }
        if (settings.files().equals(settings.baseUrl())) {
            // Of a site in the folder of another one nobody asks for it.
            add(new Route("/robots.txt"), robots());
        }
        if (!settings.analytics().isEmpty()) {
            add(SiteRoutes.ANALYTICS, AnalyticsScript.of(settings.analytics()));
        }
        files.addAll(new Calendars(site).files());
        files.addAll(new OpenData(site).files());
        return List.copyOf(files);
    }

    /** What a part of the site is called elsewhere. */
    private String part(String name) {
        return site.settings().words().say(Word.FEED_PART, site.settings().title(), name);
    }

    /** The three feeds of a list; none when it has no articles, for Atom asks when the newest of them changed. */
    private void feeds(String title, String description, Route list, Predicate<Article> wanted) {
        List<FeedEntry> entries = articles.stream().filter(wanted).limit(site.settings().feedSize())
                .map(article -> FeedEntry.of(article, site))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Feed feed = new Feed(title, description, base.absolute(list), site.settings().language(),
                site.settings().words().say(Word.LIST_PAUSE), entries);
        Route rss = list.below("feed.xml");
        Route atom = list.below("atom.xml");
        Route json = list.below("feed.json");
        add(rss, feed.rss(base.absolute(rss)));
        add(atom, feed.atom(base.absolute(atom)));
        add(json, feed.json(base.absolute(json)));
    }

    private String robots() {
        return switch (audience) {
            case READERS -> "User-agent: *\nAllow: /\n"
                    + (base.isKnown() ? Stream.concat(Stream.of(base), below())
                            .map(site -> "Sitemap: " + site.absolute(SiteMap.ROUTE) + "\n")
                            .collect(Collectors.joining()) : "");
            case EDITORS -> "User-agent: *\nDisallow: /\n";
        };
    }

    /** The addresses of the sites that are made of this one. */
    private Stream<BaseUrl> below() {
        return site.settings().translations().stream().filter(InLanguage::isConverted)
                .map(each -> base.below(each.segment()));
    }

    private void add(Route route, String text) {
        files.add(SiteFile.of(route, text));
    }
}
