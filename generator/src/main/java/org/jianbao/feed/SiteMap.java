package org.jianbao.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.SiteFile;

/** The site map by the protocol of sitemaps.org: one file, or an index of several when there are too many pages. */
final class SiteMap {
    static final Route ROUTE = new Route("/sitemap.xml");
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    /** The protocol's limit is 50,000 addresses a file. */
    private static final int MOST = 45_000;

    private final BaseUrl base;
    private final List<Route> listed;
    private final Map<Route, LocalDate> changed = new HashMap<>();

    SiteMap(Site site, List<Route> listed) {
        this.base = site.settings().baseUrl();
        this.listed = listed.stream().sorted().toList();
        for (Issue issue : site.issues()) {
            changed.put(issue.name().route(), issue.modified());
            for (Article article : issue.articles()) {
                changed.put(article.route(), article.modified());
            }
        }
    }

    List<SiteFile> files() {
        if (listed.size() <= MOST) {
            return List.of(SiteFile.of(ROUTE, urls(listed)));
        }
        List<SiteFile> files = new ArrayList<>();
        StringBuilder index = new StringBuilder(HEAD).append("<sitemapindex ").append(NAMESPACE).append(">\n");
        for (int from = 0; from < listed.size(); from += MOST) {
            Route part = new Route("/sitemap/" + (files.size() + 1) + ".xml");
            files.add(SiteFile.of(part, urls(listed.subList(from, Math.min(from + MOST, listed.size())))));
            index.append("<sitemap><loc>").append(escaped(base.absolute(part))).append("</loc></sitemap>\n");
        }
        files.add(SiteFile.of(ROUTE, index.append("</sitemapindex>\n").toString()));
        return files;
    }

    private String urls(List<Route> routes) {
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset ").append(NAMESPACE).append(">\n");
        for (Route route : routes) {
            xml.append("<url><loc>").append(escaped(base.absolute(route))).append("</loc>");
            LocalDate day = changed.get(route);
            if (day != null) {
                xml.append("<lastmod>").append(day).append("</lastmod>");
            }
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("'", "&apos;");
    }
}
