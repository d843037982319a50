package org.jianbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jianbao.format.BuildCache;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.search.entry.Entries;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.index.SegmentIndex;
import org.jianbao.search.pieces.BrowserFiles;

/** A site as it was when it was made searchable. What is edited later can be found in a moment, until all is indexed again. */
public final class IndexedSite {
    /** With more that is another it is as well to index all. */
    private static final int MOST = 100;

    private final SiteSettings settings;
    private final IndexBuilder builder;
    private final List<Entry> entries;
    private final BrowserFiles files;

    IndexedSite(SiteSettings settings, IndexBuilder builder, List<Entry> entries, BrowserFiles files) {
        this.settings = settings;
        this.builder = builder;
        this.entries = entries;
        this.files = files;
    }

    /** What an entry is, whatever it says. */
    private record Id(Entry.Kind kind, String url) {
        static Id of(Entry entry) {
            return new Id(entry.kind(), entry.url());
        }
    }

    /**
     * Writes the files that find a site as it is now, if they stand beside those of the whole site. Scores, corrections and cards
     * are as they were.
     *
     * @return whether it could be done: not when much is another, nor the words, columns or categories
     */
    public boolean edited(Site now, SiteOutput output) {
        if (!now.settings().columns().equals(settings.columns())
                || !now.settings().categories().equals(settings.categories())
                || !SearchFiles.builder(now).terms().equals(builder.terms())) {
            return false;
        }
        Map<Id, Integer> gone = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            gone.put(Id.of(entries.get(i)), i);
        }
        List<Entry> other = new ArrayList<>();
        for (Entry entry : Entries.of(now)) {
            Integer known = gone.get(Id.of(entry));
            if (known == null || !entries.get(known).equals(entry)) {
                other.add(entry);
            } else {
                gone.remove(Id.of(entry));
            }
        }
        return other.size() <= MOST && gone.size() <= MOST
                && write(other, gone.values().stream().sorted().toList(), output);
    }

    private boolean write(List<Entry> other, List<Integer> gone, SiteOutput output) {
        List<SegmentIndex> indexes = List.of();
        try {
            indexes = SegmentIndex.of(Stream.of(other).filter(each -> !each.isEmpty()).toList(), builder,
                    BuildCache.NONE, Progress.NONE);
            return files.add(indexes, gone, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(indexes);
        }
    }

    private static void close(List<SegmentIndex> indexes) {
        try {
            SegmentIndex.close(indexes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be closed", e);
        }
    }
}
