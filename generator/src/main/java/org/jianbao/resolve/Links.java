package org.jianbao.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jianbao.document.Span;
import org.jianbao.media.PictureFormat;
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
        BaseUrl files = plan.content().settings().files();
        plan.routes().forEach((path, route) -> urls.put(path, (path.endsWith(".md") ? base : files).link(route)));
        Map<String, PictureSize> pictures = new HashMap<>();
        plan.pictures().forEach((path, picture) -> pictures.put(path, new PictureSize(picture.width(),
                picture.height(), picture.sizes().stream()
                        .map(size -> new Span.Rendition(files.link(size.route()), size.rendition().width(),
                                size.rendition().format() == PictureFormat.WEBP))
                        .toList())));
        Set<String> unpublished = new HashSet<>(plan.omitted().paths());
        plan.content().media().stream().map(Media::path).filter(path -> !urls.containsKey(path))
                .forEach(unpublished::add);
        Map<String, String> notes = new HashMap<>();
        plan.content().media().stream().filter(medium -> !medium.picture())
                .forEach(medium -> notes.put(medium.path(), FileNote.of(medium.path(), medium.bytes(),
                        plan.content().settings().words())));
        return new LinkIndex(base.path(), urls, pictures, unpublished,
                plan.content().settings().linkSchemes(), notes);
    }
}
