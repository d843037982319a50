package org.jianbao.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.ResponseHeaders.Field;
import org.jianbao.format.ResponseHeaders.Rule;
import org.jianbao.format.SiteFiles;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Plan.Redirect;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;

/**
 * What a static host reads beside the pages: {@code _headers} and {@code _redirects}, in the form of Netlify and
 * Cloudflare Pages. Their addresses are those that readers ask for, with the base path.
 */
public final class HostFiles {
    private static final Field IMMUTABLE = new Field("Cache-Control", "public, max-age=31536000, immutable");
    private static final Field REVALIDATED = new Field("Cache-Control", "public, max-age=0, must-revalidate");
    /** Cloudflare Pages reads no more than 100 rules. */
    private static final int MOST_RULES = 90;

    private final Site site;
    private final BaseUrl base;

    private HostFiles(Site site) {
        this.site = site;
        this.base = site.settings().baseUrl();
    }

    /**
     * The files; {@code _redirects} only when there is something to say.
     *
     * @param below sites in folders of this one
     * @param published all other files of all these sites, by their paths from the root of this one
     */
    public static List<SiteFile> of(Site site, List<Site> below, Audience audience, Collection<String> published) {
        HostFiles files = new HostFiles(site);
        SiteFile headers = SiteFile.of(SiteFiles.HEADERS, files.headers(below, audience, published).text());
        // What stands first counts: the page for what is not found below comes before that for all else.
        String redirects = below.stream().map(each -> new HostFiles(each).redirects())
                .collect(Collectors.joining()) + files.redirects();
        return redirects.isEmpty() ? List.of(headers) : List.of(headers, SiteFile.of(SiteFiles.REDIRECTS, redirects));
    }

    private ResponseHeaders headers(List<Site> below, Audience audience, Collection<String> published) {
        List<Rule> rules = new ArrayList<>(List.of(new Rule(base.path() + "*", everywhere(audience))));
        Set<String> immutable = new TreeSet<>();
        Set<String> revalidated = new TreeSet<>();
        for (String file : published) {
            if (file.endsWith(".br") || file.endsWith(".gz")) {
                // A compressed copy is sent in place of the file beside it, never asked for.
                continue;
            }
            HostFiles there = this;
            String path = file;
            for (Site each : below) {
                HostFiles other = new HostFiles(each);
                String folder = other.base.path().substring(base.path().length());
                if (file.startsWith(folder)) {
                    there = other;
                    path = file.substring(folder.length());
                }
            }
            List<String> segments = List.of(path.split("/"));
            (isImmutable(segments) ? immutable : revalidated).add(there.pattern(segments));
        }
        immutable.forEach(pattern -> rules.add(new Rule(pattern, List.of(IMMUTABLE))));
        if (rules.size() + revalidated.size() <= MOST_RULES) {
            revalidated.forEach(pattern -> rules.add(new Rule(pattern, List.of(REVALIDATED))));
        } // Otherwise both hosts do so without being told.
        return new ResponseHeaders(rules);
    }

    private List<Field> everywhere(Audience audience) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("Content-Security-Policy", SecurityPolicy.of(site)),
                new Field("Cross-Origin-Opener-Policy", "same-origin"),
                new Field("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
                        + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"),
                new Field("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Field("X-Content-Type-Options", "nosniff"),
                new Field("X-Frame-Options", "DENY")));
        if (base.origin().startsWith("https:")) {
            fields.add(new Field("Strict-Transport-Security", "max-age=31536000"));
        }
        if (audience == Audience.EDITORS) {
            fields.add(new Field("X-Robots-Tag", "noindex"));
        }
        return fields;
    }

    /** The paths that are treated as a file is: its top folder; below {@code search/}, the folder there. */
    private String pattern(List<String> segments) {
        int kept = segments.getFirst().equals("search") ? 2 : 1;
        String path = "/" + String.join("/", segments.subList(0, Math.min(kept, segments.size())));
        if (segments.size() > kept) {
            return literal(new Route(path + "/")) + "*";
        }
        return literal(new Route(path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path));
    }

    /** Whether a file's name changes with its bytes: assets, and all pieces of search; not its first script. */
    private static boolean isImmutable(List<String> segments) {
        return switch (segments.getFirst()) {
            case "assets" -> true;
            case "search" -> segments.size() > 2 ? !segments.get(1).equals("lucene")
                    : segments.getLast().matches("(?:corrections|cards|answers)-.*");
            default -> false;
        };
    }

    /**
     * The former addresses, and the page for what is not found where the host would not look for it.
     *
     * <p>Former addresses have pages too, for hosts that know no redirects. The exclamation mark tells Netlify to
     * redirect all the same; Cloudflare Pages always does so, does not know the mark, and reads the second line.
     */
    private String redirects() {
        StringBuilder lines = new StringBuilder();
        for (Redirect redirect : site.redirects()) {
            String both = literal(redirect.from()) + " " + literal(redirect.to());
            lines.append(both).append(" 301!\n").append(both).append(" 301\n");
        }
        if (!base.path().equals("/")) {
            lines.append(base.path()).append("* ").append(base.link(SiteRoutes.NOT_FOUND)).append(" 404\n");
        }
        return lines.toString();
    }

    /** An address without the characters that stand for any path. */
    private String literal(Route route) {
        return base.link(route).replace("*", "%2A").replace(":", "%3A");
    }
}
