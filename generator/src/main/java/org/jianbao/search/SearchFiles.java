package org.jianbao.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jianbao.model.Site;
import org.jianbao.model.SiteSettings.Category;
import org.jianbao.model.SiteSettings.Column;
import org.jianbao.search.SegmentPieces.Segment;

/** Makes a site searchable: a Lucene index, and the pieces that browsers search, both below {@code search/}. */
public final class SearchFiles {
    private final Site site;
    private final Pieces pieces;
    private final Folding folding = Folding.standard();

    private SearchFiles(Site site, FileSink sink) {
        this.site = site;
        this.pieces = new Pieces(sink);
    }

    /**
     * Writes all that search needs.
     *
     * @throws IOException when the sink throws it
     */
    public static void write(Site site, FileSink sink) throws IOException {
        new SearchFiles(site, sink).write(sink);
    }

    private void write(FileSink sink) throws IOException {
        List<Entry> entries = Entries.of(site);
        List<List<String>> synonyms = synonyms();
        TermList terms = new TermList(Stream.of(site.terms().names().stream(), site.terms().terms().stream(),
                synonyms.stream().flatMap(List::stream)).flatMap(each -> each).toList(), folding);
        try (Directory directory = new ByteBuffersDirectory()) {
            IndexBuilder.write(entries, folding, terms, synonyms, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                export(entries, reader, synonyms, sink);
            }
            if (site.settings().search().lucene()) {
                copy(directory, sink);
            }
        }
    }

    private void export(List<Entry> entries, IndexReader reader, List<List<String>> synonyms, FileSink sink)
            throws IOException {
        Facets.Names names = new Facets.Names(site.settings().columns().stream().map(Column::name).toList(),
                site.settings().categories().stream().map(Category::id).toList());
        IndexData data = IndexData.read(reader);
        List<Segment> segments = Shards.write(entries, data, UnitPositions.read(reader), names, pieces);
        byte[] script = SearchModule.corrections();
        String corrections = "corrections-" + Pieces.hash(List.of(script)) + ".js";
        sink.write("search/" + corrections, script);
        Manifest manifest = new Manifest(site.settings(), data, segments, synonyms, Variants.write(folding, pieces),
                PinyinPieces.write(data, pieces), corrections);
        sink.write("search/search.js", SearchModule.core(manifest.json()));
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

    private static void copy(Directory directory, FileSink sink) throws IOException {
        for (String file : directory.listAll()) {
            if (file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                continue;
            }
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                byte[] bytes = new byte[(int) in.length()];
                in.readBytes(bytes, 0, bytes.length);
                sink.write("search/lucene/" + file, bytes);
            }
        }
    }
}
