package org.jianbao.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.content.Content.PageSource;
import org.jianbao.model.content.FieldPlaces;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.model.content.SiteSettings.NavigationLink;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Plan.Redirect;
import org.jianbao.model.site.PublishedPicture;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Makes the plan of a site: what is published, and the route of everything. */
public final class Planner {
    private final RouteTable table = new RouteTable();
    private final Map<String, Route> routes = new HashMap<>();
    private final Map<Route, Redirect> redirects = new LinkedHashMap<>();
    private final SortedMap<String, PublishedPicture> pictures = new TreeMap<>();
    private final Edition edition;
    private final Problems problems;

    private Planner(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    /** The plan of an edition; routes that clash are problems. */
    public static Plan plan(Content content, Edition edition, Problems problems) {
        Schedule schedule = new Schedule(edition);
        Content due = schedule.select(content);
        return new Planner(edition, problems).plan(due, schedule.omitted());
    }

    private Plan plan(Content content, Plan.Omitted omitted) {
        SiteRoutes.GENERATED.forEach(table::reserve);
        content.settings().translations().stream().filter(InLanguage::isConverted).map(InLanguage::segment)
                .forEach(table::reserve);
        claimLists(content);
        for (IssueSource issue : content.issues()) {
            Route route = SiteRoutes.issue(issue.slug());
            claim(issue.path(), route, issue.head());
            for (ArticleSource article : issue.articles()) {
                claim(article.path(), route.below(article.slug() + "/"), article.head());
            }
        }
        for (PageSource page : content.pages()) {
            Route route = page.slug().isEmpty() ? SiteRoutes.HOME : new Route("/" + page.slug() + "/");
            claimOutsideIssues(route, page.path(), page.head().place("slug"));
            add(page.path(), route, page.head());
        }
        placeMedia(content);
        claimAliases(content);
        table.report(problems);
        checkNavigation(content);
        return new Plan(content, routes, pictures, List.copyOf(redirects.values()), omitted, table.keys());
    }

    private void claimLists(Content content) {
        Place settings = content.place("site.yml");
        table.claimOwn(SiteRoutes.HOME, "首页");
        table.claimOwn(SiteRoutes.ISSUES, "各期列表");
        table.claimOwn(SiteRoutes.ISSUES.below("page/"), "各期列表的分页");
        if (!content.events().isEmpty()) {
            table.claimOwn(SiteRoutes.EVENTS, "活动列表");
            table.claimOwn(SiteRoutes.CALENDAR, "日历");
            if (content.events().stream().anyMatch(event -> !event.districts().isEmpty())) {
                table.claimOwn(SiteRoutes.DISTRICTS, "区县");
            }
            table.claimOwn(SiteRoutes.NAMES, "名录");
        }
        if (!content.events().isEmpty() || MadeRoutes.hasFeeds(content)) {
            table.claimOwn(SiteRoutes.DATA, "订阅与数据");
        }
        content.settings().categories().forEach(category -> table.claim(SiteRoutes.category(category.id()),
                "分类“" + category.name() + "”", settings));
        content.settings().columns().forEach(column -> table.claim(SiteRoutes.column(column.slug()),
                "栏目“" + column.name() + "”", settings));
        Map<String, Place> tags = new LinkedHashMap<>();
        articles(content).forEach(article -> article.head().tags()
                .forEach(tag -> tags.putIfAbsent(tag, article.head().place(FieldPlaces.tag(tag)))));
        tags.forEach((tag, place) -> table.claim(SiteRoutes.tag(tag), "标签“" + tag + "”", place));
    }

    private void claim(String path, Route route, Head head) {
        table.claim(route, path, head.place("slug"));
        add(path, route, head);
    }

    private void add(String path, Route route, Head head) {
        routes.put(path, route);
        head.aliases().forEach(alias -> redirects.putIfAbsent(new Route(alias), new Redirect(new Route(alias), route)));
    }

    /** Pictures lie beside their page, with the hash of their bytes in the name; other files keep their names. */
    private void placeMedia(Content content) {
        Map<String, Route> folders = new HashMap<>();
        content.issues().forEach(issue -> folders.put(folder(issue.path()), SiteRoutes.issue(issue.slug())));
        for (Media medium : content.media()) {
            Place place = content.place(medium.path());
            if (medium.path().startsWith("issues/")) {
                String issueFolder = medium.path().substring(0, medium.path().indexOf('/', "issues/".length()) + 1);
                Route base = folders.get(issueFolder);
                if (base != null) {
                    place(medium, medium.path().substring(issueFolder.length()), base, content)
                            .forEach(route -> table.claim(route, medium.path(), place));
                }
            } else {
                place(medium, medium.path().substring(medium.path().indexOf('/') + 1), SiteRoutes.HOME, content)
                        .forEach(route -> claimOutsideIssues(route, medium.path(), place));
            }
        }
    }

    /** The routes of all files that are made of a medium. */
    private List<Route> place(Media medium, String relative, Route base, Content content) {
        if (!medium.picture()) {
            routes.put(medium.path(), base.below(relative));
            return List.of(base.below(relative));
        }
        PublishedPicture picture = PublishedPicture.of(medium, relative, base::below, edition.webp(),
                content.settings().pictures().originals());
        pictures.put(medium.path(), picture);
        routes.put(medium.path(), picture.route());
        return picture.routes();
    }

    /** Claims a route for what belongs to no issue. */
    private void claimOutsideIssues(Route route, String claimant, Place place) {
        if (route.isWithin("issues") && !route.equals(SiteRoutes.ISSUES)) {
            problems.add(ProblemKind.ROUTE_CLASH, place, "网址“" + route + "”在各期的文件夹里", "换一个 slug 或文件名");
        } else {
            table.claimFree(route, claimant, place, problems);
        }
    }

    private void claimAliases(Content content) {
        List<Map.Entry<String, Head>> heads = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            heads.add(Map.entry(issue.path(), issue.head()));
            issue.articles().forEach(article -> heads.add(Map.entry(article.path(), article.head())));
        }
        content.pages().forEach(page -> heads.add(Map.entry(page.path(), page.head())));
        for (Map.Entry<String, Head> entry : heads) {
            for (String alias : entry.getValue().aliases()) {
                table.claimFree(new Route(alias), entry.getKey() + " 的旧网址", entry.getValue().place("aliases"),
                        problems);
            }
        }
    }

    private void checkNavigation(Content content) {
        boolean allPages = content.unread().stream().noneMatch(path -> path.endsWith(".md"));
        boolean allEvents = content.unread().stream().noneMatch(path -> path.startsWith("events/"));
        MadeRoutes made = new MadeRoutes(table.keys(), content);
        for (NavigationLink link : content.settings().navigation()) {
            if (!link.target().startsWith("/")) {
                continue;
            }
            Route route = new Route(link.target());
            // Which pages there will be, only what could not be read says.
            boolean known = MadeRoutes.isOfEvents(route) || MadeRoutes.isData(route) ? allEvents : allPages;
            if (known && !made.contains(route)) {
                problems.add(ProblemKind.BROKEN_LINK, link.place(),
                        "导航“" + link.title() + "”指向的页面“" + link.target() + "”不存在", advice(route));
            }
        }
    }

    private static String advice(Route route) {
        if (route.equals(SiteRoutes.DATA)) {
            return "有 baseUrl 和文章，或者写了活动，才有这一页；暂时没有就从导航里删掉";
        }
        return MadeRoutes.isData(route) || MadeRoutes.isOfEvents(route)
                ? "写了活动（content/events）才有这一页，区县要有写明区县的活动；暂时没有就从导航里删掉"
                : "检查网址；草稿、定时和已过期的页面不能放在导航里";
    }

    private static List<ArticleSource> articles(Content content) {
        return content.issues().stream().flatMap(issue -> issue.articles().stream()).toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
