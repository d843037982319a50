package org.jianbao.search.pieces;

import java.io.IOException;
import java.util.List;

import org.jianbao.model.SiteSettings;
import org.jianbao.model.SiteSettings.Category;
import org.jianbao.model.SiteSettings.Column;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.UnitPositions;
import org.jianbao.search.pieces.SegmentPieces.Segment;
import org.jianbao.search.text.Folding;

/** Writes all that a browser needs to search a site: the pieces of its index, and the scripts that read them. */
public final class BrowserFiles {
    private BrowserFiles() {}

    /**
     * Writes the files of an index.
     *
     * @param entries all documents, in the order of the index
     * @param synonyms groups of words of the index that mean the same
     * @throws IOException when the sink throws it
     */
    public static void write(SiteSettings settings, List<Entry> entries, IndexData data, UnitPositions positions,
            List<List<String>> synonyms, Folding folding, FileSink sink) throws IOException {
        Pieces pieces = new Pieces(sink);
        Facets.Names names = new Facets.Names(settings.columns().stream().map(Column::name).toList(),
                settings.categories().stream().map(Category::id).toList());
        List<Segment> segments = Shards.write(entries, data, positions, names, pieces);
        byte[] script = SearchModule.corrections();
        String corrections = "corrections-" + Pieces.hash(List.of(script)) + ".js";
        sink.write("search/" + corrections, script);
        Manifest manifest = new Manifest(settings, data, segments, synonyms, Variants.write(folding, pieces),
                PinyinPieces.write(data, pieces), corrections);
        sink.write("search/search.js", SearchModule.core(manifest.json()));
    }
}
