package org.jianbao.model.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.model.address.Route;
import org.jianbao.model.content.Content;

/**
 * What is published, and where.
 *
 * @param content the content without what is left out
 * @param routes the page of every Markdown file, and the place of every medium, by path from the content folder
 * @param pictures the pictures among the media, by path from the content folder
 * @param redirects former addresses and where they lead now, in order
 * @param omitted what was left out
 * @param claimed the {@link Route#key keys} of all routes that pages, lists, files and redirects claim
 */
public record Plan(Content content, Map<String, Route> routes, SortedMap<String, PublishedPicture> pictures,
        List<Redirect> redirects, Omitted omitted, Set<String> claimed) {
    public Plan {
        routes = Map.copyOf(routes);
        pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
        redirects = List.copyOf(redirects);
        claimed = Set.copyOf(claimed);
    }

    /** This plan with other content of the same files. */
    public Plan with(Content other) {
        return new Plan(other, routes, pictures, redirects, omitted, claimed);
    }

    /** The route of a file that is known to be published. */
    public Route route(String path) {
        Route route = routes.get(path);
        if (route == null) {
            throw new IllegalArgumentException("no route for " + path);
        }
        return route;
    }

    /**
     * The files that are published as they are and are no pictures of pixels, by path.
     *
     * @param unlinked paths of those that stay behind
     */
    public List<SiteFile> files(Set<String> unlinked) {
        return content.media().stream()
                .filter(medium -> medium.pixels().isEmpty() && routes.containsKey(medium.path())
                        && !unlinked.contains(medium.path()))
                .<SiteFile>map(medium -> new SiteFile.Copied(route(medium.path()).file(), medium.file()))
                .toList();
    }

    /** A former address and where it leads now. */
    public record Redirect(Route from, Route to) {}

    /**
     * What was left out of the site.
     *
     * @param drafts number of files marked as drafts
     * @param scheduled number of files whose time has not come
     * @param expired number of files whose time is over
     * @param paths their paths, from the content folder, in order
     */
    public record Omitted(int drafts, int scheduled, int expired, List<String> paths) {
        public Omitted {
            paths = List.copyOf(paths);
        }
    }
}
