package org.jianbao.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jianbao.model.address.Route;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.SiteFile;

/**
 * A page that can be rendered when its turn comes, on any thread.
 *
 * @param route where it is published
 * @param metadata what it says about itself; its route is another one when the page only leads there
 * @param maker makes the page, from its JSON-LD, unless it is known; nothing when its template has a mistake, which was then
 *     reported
 */
public record PageJob(Route route, PageMetadata metadata, BiFunction<String, PageMemory, Optional<SiteFile>> maker) {

    /** Whether search engines and the site map should list it. */
    public boolean isListed() {
        return metadata.listed();
    }

    /** The pages from the home page down to it, itself the last. */
    public List<Crumb> way() {
        List<Crumb> way = new ArrayList<>(metadata.above());
        way.add(new Crumb(metadata.title(), metadata.route()));
        return way;
    }

    /**
     * The page as it is published; nothing when its template has a mistake, which is reported.
     *
     * @param structured its JSON-LD; empty when it has none
     * @param memory knows pages as they were made before
     */
    public Optional<SiteFile> file(String structured, PageMemory memory) {
        return maker.apply(structured, memory);
    }
}
