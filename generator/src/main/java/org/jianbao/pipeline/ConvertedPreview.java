package org.jianbao.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jianbao.format.BuildCache;
import org.jianbao.format.SearchFormat;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.SiteFile;
import org.jspecify.annotations.Nullable;

/** A preview of a site that is made of another one: made when somebody looks at it, and its search when somebody searches. */
final class ConvertedPreview {
    private final ConvertedSite converted;
    private final PreviewSite pages;
    private @Nullable Map<String, byte[]> search;

    ConvertedPreview(ConvertedSite converted, PreviewSite pages) {
        this.converted = converted;
        this.pages = pages;
    }

    /** A file by its path from the root of this site. */
    Optional<byte[]> file(String path) {
        return pages.file(path).or(() -> path.startsWith(SearchFormat.FOLDER) ? Optional.ofNullable(search().get(path))
                : Optional.empty());
    }

    private synchronized Map<String, byte[]> search() {
        Map<String, byte[]> made = search;
        if (made == null) {
            Map<String, byte[]> files = new ConcurrentHashMap<>();
            converted.index(BuildCache.NONE, file -> {
                if (file instanceof SiteFile.Made piece) {
                    files.put(piece.path(), piece.bytes());
                }
            }, Progress.NONE);
            made = files;
            search = made;
        }
        return made;
    }
}
