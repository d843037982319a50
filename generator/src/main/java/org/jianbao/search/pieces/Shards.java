package org.jianbao.search.pieces;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jianbao.format.BuildCache;
import org.jianbao.format.SearchManifest;
import org.jianbao.format.SearchManifest.Segment;
import org.jianbao.model.site.Progress;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.SegmentIndex;

/** Makes the pieces of segments, or takes those that an earlier build made of the same. */
final class Shards {
    private static final int SAMPLE = 4000;
    private static final String CODE = "code";

    private final SortedSet<String> common;
    private final Facets.Names names;
    private final PieceSizes sizes;
    private final BuildCache cache;

    /**
     * @param common words that are too common in the whole site to count
     * @param names values of the filters
     * @param sizes as they are for the first segment
     */
    Shards(SortedSet<String> common, Facets.Names names, PieceSizes sizes, BuildCache cache) {
        this.common = common;
        this.names = names;
        this.sizes = sizes;
        this.cache = cache;
    }

    /** Writes the pieces of all segments. */
    Written write(List<SegmentIndex> segments, PieceWriter pieces, Progress progress) {
        List<Segment> written = new ArrayList<>();
        SortedMap<String, String> carried = new TreeMap<>();
        int first = 0;
        segments.stream().limit(1).map(this::codeKey).forEach(cache::retain);
        for (SegmentIndex segment : segments) {
            // The first segment alone decides the code of texts, so that a new issue leaves its pieces as they are.
            String key = key(segment, segments.getFirst());
            SegmentFiles files = read(key).orElseGet(() -> make(segment, segments.getFirst(), key));
            written.add(files.publish(first, pieces));
            if (files.isSmall() && segments.size() == 1) {
                carried.putAll(files.carried());
            }
            first += files.docs();
            segment.entries().forEach(entry -> progress.step());
        }
        return new Written(written, carried);
    }

    /**
     * Writes the pieces of documents that come later than those of all segments.
     *
     * @param code name in the cache of the code of texts
     * @param first number of the first of them
     * @return what the manifest says of them; nothing when the cache has lost the code
     */
    Optional<Segment> add(SegmentIndex later, String code, int first, PieceWriter pieces) {
        return cache.find(code).map(folder -> made(later, readCode(folder), new BitWriter()).publish(first, pieces));
    }

    /**
     * What the manifest says of the segments.
     *
     * @param carried see {@link SearchManifest}
     */
    record Written(List<Segment> segments, SortedMap<String, String> carried) {}

    private String key(SegmentIndex segment, SegmentIndex first) {
        return cache.key("pieces", all -> all.add(segment.key()).add(first.key()).addAll(common)
                .addAll(names.columns()).addAll(names.categories()).add(sizes.toString()));
    }

    private Optional<SegmentFiles> read(String key) {
        return cache.find(key).map(folder -> {
            try {
                return SegmentFiles.read(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private SegmentFiles make(SegmentIndex segment, SegmentIndex first, String key) {
        TextCode code = code(first);
        BitWriter table = new BitWriter(8000);
        if (segment == first) {
            code.writeTable(table);
        }
        SegmentFiles made = made(segment, code, table);
        cache.keep(key, made::keep);
        return made;
    }

    private SegmentFiles made(SegmentIndex segment, TextCode code, BitWriter table) {
        List<BitWriter> texts = segment.entries().parallelStream().map(entry -> {
            String record = record(entry);
            BitWriter out = new BitWriter(record.length());
            code.write(record, out);
            return out;
        }).toList();
        return SegmentPieces.of(segment.entries(), segment.data(common), segment.positions(), texts, table, names,
                sizes);
    }

    /** The name of the code of texts in the cache. */
    String codeKey(SegmentIndex first) {
        return cache.key(CODE, all -> all.add(first.key()));
    }

    private TextCode code(SegmentIndex first) {
        String key = codeKey(first);
        return cache.find(key).map(Shards::readCode).orElseGet(() -> {
            TextCode made = TextCode.of(sample(first.entries()));
            cache.keep(key, folder -> {
                try (DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(CODE))))) {
                    made.keep(out);
                }
            });
            return made;
        });
    }

    private static TextCode readCode(Path folder) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(CODE))))) {
            return TextCode.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some texts spread over all, enough to know how frequent each character is. */
    private static List<String> sample(List<Entry> entries) {
        int step = Math.max(1, entries.size() / SAMPLE);
        return IntStream.range(0, entries.size()).parallel().filter(i -> i % step == 0)
                .mapToObj(i -> record(entries.get(i))).toList();
    }

    /** The record of a document: what is shown of it, and all the text that a run of units can stand in. */
    private static String record(Entry entry) {
        String separator = String.valueOf(TextCode.SEPARATOR);
        String date = entry.date().map(Object::toString).orElse("");
        String url = date.isEmpty() ? entry.url() : replaceFirst(entry.url(), date, TextCode.DATE);
        String occasion = entry.kind() == Entry.Kind.EVENT ? separator + entry.time() + separator + entry.place() : "";
        return String.join(separator, String.valueOf(entry.kind().digit()), date, url, entry.title(), entry.column(),
                String.join("\n", entry.labels()), entry.summary(), entry.text()) + occasion;
    }

    private static String replaceFirst(String text, String part, char replacement) {
        int at = text.indexOf(part);
        return at < 0 ? text : text.substring(0, at) + replacement + text.substring(at + part.length());
    }
}
