package org.jianbao.feed;

import java.util.List;

import org.jianbao.model.Crumb;
import org.jianbao.model.Route;
import org.jianbao.model.Site;

/** What pages say to search engines in the words of schema.org, as JSON-LD. */
public final class StructuredData {
    /** Prepares the data of a site. */
    public StructuredData(Site site) {}

    /**
     * The JSON-LD of a page, safe within a script element; empty when there is nothing to say or the site's address is not
     * known.
     *
     * @param above the pages above it, from the home page down
     */
    public String of(Route route, List<Crumb> above) {
        return "";
    }
}
