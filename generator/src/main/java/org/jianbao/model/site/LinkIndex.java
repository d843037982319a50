package org.jianbao.model.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.model.address.LinkSchemes;

/**
 * What Markdown may point to: the files of the content folder and where they are published.
 *
 * @param basePath where the site's root stands, begun and ended by a slash
 * @param urls address, as links write it, of every published file, by path from the content folder
 * @param pictures width and height of every picture, by path
 * @param unpublished paths of files that exist but are left out of this build (drafts, scheduled, expired)
 * @param schemes what else links may be
 */
public record LinkIndex(String basePath, Map<String, String> urls, Map<String, PictureSize> pictures,
        Set<String> unpublished, LinkSchemes schemes) {
    public LinkIndex {
        urls = Map.copyOf(urls);
        pictures = Map.copyOf(pictures);
        unpublished = Set.copyOf(unpublished);
    }

    /** The address of a file, if it is published. */
    public Optional<String> url(String path) {
        return Optional.ofNullable(urls.get(path));
    }

    /** The size of a picture, if the file is one. */
    public Optional<PictureSize> picture(String path) {
        return Optional.ofNullable(pictures.get(path));
    }

    /** Width and height in CSS pixels. */
    public record PictureSize(int width, int height) {}
}
