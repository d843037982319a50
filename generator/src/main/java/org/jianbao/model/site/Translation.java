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
 */
public record Translation(String name, String language, BaseUrl base, Set<Route> pages) {
    public Translation {
        pages = Set.copyOf(pages);
    }
}
