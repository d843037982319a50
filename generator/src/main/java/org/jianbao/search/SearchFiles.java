package org.jianbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.search.cards.Cards;
import org.jianbao.search.entry.Entries;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.entry.Segments;
import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.index.IndexSummary;
import org.jianbao.search.index.SegmentIndex;
import org.jianbao.search.pieces.BrowserFiles;
import org.jianbao.search.text.Everyday;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.TermList;
import org.jianbao.search.text.Units;

/** Makes a site searchable: a Lucene index, and the pieces that browsers search, both below {@code search/}. */
public final class SearchFiles {
    private final Site site;
    private final Site asked;
    private final UnaryOperator<String> writer;
    private final Folding folding = Folding.standard();

    private SearchFiles(Site site, Site asked, UnaryOperator<String> writer) {
        this.site = site;
        this.asked = asked;
        this.writer = writer;
    }

    /**
     * Writes all that search needs.
     *
     * @param cache keeps what is made of segments
     * @param progress of the phase in which this is done; two steps for each document
     */
    public static IndexedSite write(Site site, BuildCache cache, SiteOutput output, Progress progress) {
        return write(site, site, UnaryOperator.identity(), cache, output, progress);
    }

    /**
     * Writes all that search needs of a site that was made from another one.
     *
     * @param asked the one that it was made from, in which questions find their answers
     * @param writer writes answers as this site has them
     * @param cache keeps what is made of segments
     * @param progress of the phase in which this is done; two steps for each document
     */
    public static IndexedSite write(Site site, Site asked, UnaryOperator<String> writer, BuildCache cache,
            SiteOutput output, Progress progress) {
        try {
            return new SearchFiles(site, asked, writer).write(cache, output, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes indexes of a site. */
    static IndexBuilder builder(Site site) {
        SearchFiles files = new SearchFiles(site, site, UnaryOperator.identity());
        return files.builder(files.synonyms());
    }

    private IndexBuilder builder(List<List<String>> synonyms) {
        return new IndexBuilder(folding, new TermList(Stream.of(site.terms().names().stream(),
                site.terms().terms().stream(), synonyms.stream().flatMap(List::stream)).flatMap(each -> each).toList(),
                folding));
    }

    private IndexedSite write(BuildCache cache, SiteOutput output, Progress progress) throws IOException {
        List<List<String>> synonyms = synonyms();
        IndexBuilder builder = builder(synonyms);
        List<Entry> entries = Entries.of(site);
        progress.more(2 * entries.size());
        List<SegmentIndex> segments = SegmentIndex.of(Segments.of(entries), builder, cache, progress);
        try {
            IndexSummary summary = IndexSummary.read(segments, Everyday.words(folding, synonyms));
            Cards cards = Cards.of(asked, entries.stream().map(Entry::url).toList(), folding,
                    writer);
            BrowserFiles files = BrowserFiles.write(site.settings(), segments, summary, synonyms, folding,
                    List.of(cards.names(), cards.answers()), cache, output, progress);
            if (site.settings().search().lucene()) {
                try (Directory whole = new ByteBuffersDirectory()) {
                    builder.publish(segments, synonyms, summary.everyday(), whole);
                    copy(whole, output);
                }
            }
            return new IndexedSite(site.settings(), builder, entries, files);
        } finally {
            SegmentIndex.close(segments);
        }
    }

    /** The groups as words of the index; a term that is none of them is left out. */
    private List<List<String>> synonyms() {
        return site.terms().synonyms().stream()
                .map(group -> group.stream().flatMap(term -> word(term).stream()).distinct().toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    private Optional<String> word(String term) {
        Units units = Units.of(folding.fold(term));
        return units.isRun()
                ? Optional.of(units.join(0, units.size()))
                : Optional.empty();
    }

    private static void copy(Directory directory, SiteOutput output) throws IOException {
        for (String file : directory.listAll()) {
            if (file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                continue;
            }
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                byte[] bytes = new byte[(int) in.length()];
                in.readBytes(bytes, 0, bytes.length);
                output.write(new SiteFile.Made("search/lucene/" + file, bytes));
            }
        }
    }
}
