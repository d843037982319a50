package org.jianbao.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.model.site.LinkIndex.PictureSize;
import org.jianbao.model.site.Plan;

/** What Markdown may link to. */
public final class Links {
    private Links() {}

    /** The files that links may name, by the plan of the site. */
    public static LinkIndex index(Plan plan) {
        BaseUrl base = plan.content().settings().baseUrl();
        Map<String, String> urls = new HashMap<>();
        // A stand-in, lest a link to what could not be read be reported as broken too: the site is not built.
        plan.content().unread().forEach(path -> urls.put(path, base.path()));
        plan.routes().forEach((path, route) -> urls.put(path, base.link(route)));
        Map<String, PictureSize> pictures = new HashMap<>();
        for (Media medium : plan.content().media()) {
            if (medium.picture() && plan.routes().containsKey(medium.path())) {
                pictures.put(medium.path(), new PictureSize(medium.width(), medium.height()));
            }
        }
        Set<String> unpublished = new HashSet<>(plan.omitted().paths());
        plan.content().media().stream().map(Media::path).filter(path -> !urls.containsKey(path))
                .forEach(unpublished::add);
        return new LinkIndex(base.path(), urls, pictures, unpublished,
                plan.content().settings().linkSchemes());
    }
}
