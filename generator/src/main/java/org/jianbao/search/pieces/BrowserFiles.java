package org.jianbao.search.pieces;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.jianbao.format.BuildCache;
import org.jianbao.format.SearchFormat;
import org.jianbao.format.SearchManifest;
import org.jianbao.format.SearchManifest.Segment;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.index.IndexSummary;
import org.jianbao.search.index.SegmentIndex;
import org.jianbao.search.text.Folding;

/** All that a browser needs to search a site: the pieces of its index, and the scripts that read them. */
public final class BrowserFiles {
    private final SearchManifest manifest;
    private final String cards;
    private final Shards shards;
    private final Optional<String> code;

    private BrowserFiles(SearchManifest manifest, String cards, Shards shards, Optional<String> code) {
        this.manifest = manifest;
        this.cards = cards;
        this.shards = shards;
        this.code = code;
    }

    /**
     * Writes the files of an index.
     *
     * @param segments all documents, in segments
     * @param synonyms groups of words of the index that mean the same
     * @param scripts that for what a query names, that for what events answer
     * @param cache keeps pieces of segments
     * @param progress takes a step for each document
     */
    public static BrowserFiles write(SiteSettings settings, List<SegmentIndex> segments, IndexSummary summary,
            List<List<String>> synonyms, Folding folding, List<String> scripts, BuildCache cache, SiteOutput output,
            Progress progress) {
        PieceWriter pieces = new PieceWriter(output);
        List<String> columns = settings.columns().stream().map(Column::name).toList();
        List<Category> categories = settings.categories();
        PieceSizes sizes = PieceSizes.of(segments.isEmpty() ? 0 : segments.getFirst().entries().size(),
                settings.search().fewFiles());
        Shards shards = new Shards(summary.common(),
                new Facets.Names(columns, categories.stream().map(Category::id).toList()), sizes, cache);
        Shards.Written written = shards.write(segments, pieces, progress);
        byte[] script = SearchModule.corrections();
        output.write(new SiteFile.Made(SearchFormat.FOLDER + SearchFormat.corrections(script), script));
        String cards = write(scripts.getFirst(), SearchFormat::cards, output);
        String answers = write(scripts.getLast(), SearchFormat::answers, output);
        Variants variants = Variants.write(folding, pieces);
        byte[] everyday = EverydayPiece.of(summary.everyday());
        String everydayName = SearchFormat.hash(List.of(everyday));
        String everydayPiece = SearchFormat.everyday(everydayName);
        pieces.write(everydayPiece, everyday);
        SortedMap<String, String> carried = new TreeMap<>(written.carried());
        if (!carried.isEmpty()) {
            carried.put(everydayPiece, SegmentFiles.carried(everydayPiece, everyday));
        }
        int newest = segments.stream().flatMap(segment -> segment.entries().stream()).mapToInt(Entry::month).max()
                .orElse(0);
        SearchManifest manifest = new SearchManifest(summary.docs(), newest, written.segments(), summary.statistics(),
                Arrays.stream(IndexFields.lengths()).boxed().toList(), sizes.minPositions(),
                Arrays.stream(Entry.Kind.values()).map(Entry.Kind::id).toList(), columns,
                categories.stream().map(category -> List.of(category.id(), category.name())).toList(), synonyms,
                variants.common(), variants.piece(), everydayName,
                PinyinPieces.write(summary, sizes, pieces),
                SearchFormat.corrections(script), cards, answers, carried, List.of());
        BrowserFiles made = new BrowserFiles(manifest, scripts.getFirst(), shards,
                segments.stream().findFirst().map(shards::codeKey));
        made.writeModule(manifest, output);
        return made;
    }

    private void writeModule(SearchManifest now, SiteOutput output) {
        output.write(new SiteFile.Made(SearchFormat.MODULE, SearchModule.core(now, cards)));
    }

    /**
     * Writes what is needed beside these files to find other documents in the place of some.
     *
     * @param later the other documents, in at most one segment; what is counted of all documents is as it was
     * @param replaced numbers of documents that are not to be found
     * @return whether it could be done
     */
    public boolean add(List<SegmentIndex> later, List<Integer> replaced, SiteOutput output) {
        PieceWriter pieces = new PieceWriter(output);
        List<Segment> segments = later.stream()
                .flatMap(each -> code.flatMap(key -> shards.add(each, key, manifest.docs(), pieces)).stream()).toList();
        writeModule(manifest.with(segments, replaced), output);
        return segments.size() == later.size();
    }

    /** Writes a script; its name, which comes from its bytes. */
    private static String write(String script, Function<byte[], String> named, SiteOutput output) {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        String name = named.apply(bytes);
        output.write(new SiteFile.Made(SearchFormat.FOLDER + name, bytes));
        return name;
    }
}
