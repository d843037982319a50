package org.jianbao.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.search.IndexedSite;
import org.jianbao.search.SearchFiles;

/** What searches a preview in the browser: the files of the whole site as it was indexed, and those of what was edited since. */
public final class PreviewSearch {
    private final IndexedSite indexed;
    private final Map<String, byte[]> whole;
    private final Map<String, byte[]> edited;

    private PreviewSearch(IndexedSite indexed, Map<String, byte[]> whole, Map<String, byte[]> edited) {
        this.indexed = indexed;
        this.whole = whole;
        this.edited = edited;
    }

    /** Indexes a whole site; takes long. */
    static PreviewSearch of(Site site, BuildCache cache) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        IndexedSite indexed = SearchFiles.write(site, cache, into(files), Progress.NONE);
        cache.sweep();
        return new PreviewSearch(indexed, files, Map.of());
    }

    private static SiteOutput into(Map<String, byte[]> files) {
        return file -> PreviewSite.bytes(file).ifPresent(bytes -> files.put(file.path(), bytes));
    }

    /** The same for a site that was edited since; nothing when all of it has to be indexed again. */
    Optional<PreviewSearch> edited(Site now) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        return indexed.edited(now, into(files)) ? Optional.of(new PreviewSearch(indexed, whole, files))
                : Optional.empty();
    }

    /** A file of search, by its path from the site's root. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(edited.get(path)).or(() -> Optional.ofNullable(whole.get(path)));
    }

    /** All files of the whole site as it was indexed. */
    Map<String, byte[]> files() {
        return Map.copyOf(whole);
    }
}
