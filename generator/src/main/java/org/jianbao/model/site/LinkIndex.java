package org.jianbao.model.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.Span;
import org.jianbao.model.address.LinkSchemes;

/**
 * What Markdown may point to: the files of the content folder and where they are published.
 *
 * @param basePath where the site's root stands, begun and ended by a slash
 * @param urls address, as links write it, of every published file, by path from the content folder
 * @param pictures every picture, by path
 * @param unpublished paths of files that exist but are left out of this build (drafts, scheduled, expired)
 * @param schemes what else links may be
 * @param notes kind and size, in words, of every attachment and recording, by path
 */
public record LinkIndex(String basePath, Map<String, String> urls, Map<String, PictureSize> pictures,
        Set<String> unpublished, LinkSchemes schemes, Map<String, String> notes) {
    public LinkIndex {
        urls = Map.copyOf(urls);
        pictures = Map.copyOf(pictures);
        unpublished = Set.copyOf(unpublished);
        notes = Map.copyOf(notes);
    }

    /** An index without attachments. */
    public LinkIndex(String basePath, Map<String, String> urls, Map<String, PictureSize> pictures,
            Set<String> unpublished, LinkSchemes schemes) {
        this(basePath, urls, pictures, unpublished, schemes, Map.of());
    }

    /** Kind and size of a file, if it is an attachment or a recording. */
    public Optional<String> note(String path) {
        return Optional.ofNullable(notes.get(path));
    }

    /** The address of a file, if it is published. */
    public Optional<String> url(String path) {
        return Optional.ofNullable(urls.get(path));
    }

    /** The size of a picture, and its files, if the file is one. */
    public Optional<PictureSize> picture(String path) {
        return Optional.ofNullable(pictures.get(path));
    }

    /**
     * Width and height in CSS pixels.
     *
     * @param renditions the files that browsers choose from; empty when there is one
     */
    public record PictureSize(int width, int height, List<Span.Rendition> renditions) {
        public PictureSize {
            renditions = List.copyOf(renditions);
        }

        /** The size of a picture with one file. */
        public PictureSize(int width, int height) {
            this(width, height, List.of());
        }
    }
}
