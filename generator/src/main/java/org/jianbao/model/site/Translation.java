package org.jianbao.model.site;

import java.util.Set;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;

/**
 * The same bulletin in another language, a site of its own.
 *
 * @param name of the language, in itself
 * @param language BCP 47 tag
 * @param base where it is published
 * @param pages its pages of a text, and those that every site has; a page here with the same route says the same
 * @param whole whether it has all pages of this site, for one is made from the other
 */
public record Translation(String name, String language, BaseUrl base, Set<Route> pages, boolean whole) {
    public Translation {
        pages = Set.copyOf(pages);
    }

    /** A site that has all pages of this one. */
    public static Translation whole(String name, String language, BaseUrl base) {
        return new Translation(name, language, base, Set.of(), true);
    }

    /** Whether it has the page of a route. */
    public boolean has(Route route) {
        return whole || pages.contains(route);
    }
}
