package org.jianbao.resolve;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;

/** Where a page or file will stand: at routes that were claimed, and where Jianbao makes one from the content. */
final class MadeRoutes {
    /** Pages that every site has. */
    private static final Set<Route> ALWAYS = Set.of(SiteRoutes.ARCHIVE, SiteRoutes.SEARCH, SiteRoutes.CATEGORIES,
            SiteRoutes.COLUMNS, SiteRoutes.TAGS, SiteRoutes.ACCESSIBILITY, SiteRoutes.NOT_FOUND,
            new Route("/robots.txt"), new Route("/sitemap.xml"));
    /** Pages that a site with events has; which lie below them is only known later. */
    private static final List<Route> OF_EVENTS = List.of(SiteRoutes.EVENTS, SiteRoutes.CALENDAR, SiteRoutes.DISTRICTS,
            SiteRoutes.NAMES);
    private static final Pattern PAGE = Pattern.compile("(/.*/)page/\\d+/");
    private static final Pattern FEED = Pattern.compile("(/(?:.*/)?)(?:feed\\.xml|atom\\.xml|feed\\.json)");
    private static final Pattern PERIOD = Pattern.compile("/archive/(\\d{4})/(?:(\\d{2})/)?");
    private static final Pattern EVENTS_OF_CATEGORY = Pattern.compile("(/categories/[^/]+/)events/.*");

    private final Set<String> claimed;
    private final Content content;

    /** @param claimed the keys of routes */
    MadeRoutes(Set<String> claimed, Content content) {
        this.claimed = claimed;
        this.content = content;
    }

    boolean contains(Route route) {
        if (isClaimed(route)) {
            return true;
        }
        Matcher page = PAGE.matcher(route.path());
        if (page.matches()) {
            return contains(new Route(page.group(1)));
        }
        Matcher feed = FEED.matcher(route.path());
        if (feed.matches()) {
            return hasFeeds(content) && (feed.group(1).equals("/") || isClaimed(new Route(feed.group(1))));
        }
        Matcher period = PERIOD.matcher(route.path());
        if (period.matches()) {
            return articles(content).map(ArticleSource::date)
                    .anyMatch(date -> date.toString().startsWith(period.group(1) + (period.group(2) == null ? ""
                            : "-" + period.group(2))));
        }
        Matcher events = EVENTS_OF_CATEGORY.matcher(route.path());
        if (events.matches()) {
            return !content.events().isEmpty() && isClaimed(new Route(events.group(1)));
        }
        return ALWAYS.contains(route) || route.isWithin("assets") || route.isWithin("docs")
                || route.path().startsWith(SiteRoutes.PRINT.path())
                        && isClaimed(new Route("/issues/" + route.path().substring(SiteRoutes.PRINT.path().length())))
                || isData(route) && !content.events().isEmpty()
                || OF_EVENTS.stream().anyMatch(list -> isClaimed(list) && route.path().startsWith(list.path()));
    }

    private boolean isClaimed(Route route) {
        return claimed.contains(route.key());
    }

    static boolean isOfEvents(Route route) {
        return OF_EVENTS.stream().anyMatch(list -> route.path().startsWith(list.path()));
    }

    static boolean isData(Route route) {
        return route.path().startsWith(SiteRoutes.DATA.path());
    }

    static boolean hasFeeds(Content content) {
        return content.settings().baseUrl().isKnown() && articles(content).findAny().isPresent();
    }

    private static Stream<ArticleSource> articles(Content content) {
        return content.issues().stream().flatMap(issue -> issue.articles().stream());
    }
}
