package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jianbao.format.SearchManifest.Segment;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.UnitPositions;

/**
 * Cuts an index into segments of pieces: a large one that stays as it is while issues are added, and a small one with the
 * newest documents.
 */
final class Shards {
    /** The documents of the large segment are a multiple of this; those after them are written anew with every issue. */
    private static final int SEGMENT_STEP = 1024;

    private static final int SAMPLE = 4000;

    private Shards() {}

    /**
     * Writes the pieces of an index.
     *
     * @param entries all documents, in the order of their ids
     * @param sizes as they are for the first segment
     */
    static List<Segment> write(List<Entry> entries, IndexData data, UnitPositions positions, Facets.Names names,
            PieceSizes sizes, PieceWriter pieces) {
        List<String> records = entries.parallelStream().map(Shards::record).toList();
        int base = base(entries.size());
        // The first segment alone decides the code, so that a new issue leaves its pieces as they are.
        TextCode code = TextCode.of(sample(records.subList(0, base == 0 ? entries.size() : base)));
        List<BitWriter> texts = records.parallelStream().map(record -> {
            BitWriter out = new BitWriter(record.length());
            code.write(record, out);
            return out;
        }).toList();
        BitWriter table = new BitWriter(8000);
        code.writeTable(table);
        List<Segment> segments = new ArrayList<>();
        for (int[] range : new int[][] {{0, base}, {base, entries.size()}}) {
            if (range[0] < range[1]) {
                segments.add(SegmentPieces.write(data, positions, range[0], range[1], texts,
                        segments.isEmpty() ? table : new BitWriter(1), names, entries, sizes, pieces));
            }
        }
        return segments;
    }

    /** How many documents the first of two segments has; 0 when there is but one. */
    private static int base(int docs) {
        return docs / SEGMENT_STEP * SEGMENT_STEP;
    }

    /** The sizes of pieces for a number of documents. */
    static PieceSizes sizes(int docs, boolean isFew) {
        return PieceSizes.of(base(docs) == 0 ? docs : base(docs), isFew);
    }

    /** Some texts spread over all, enough to know how frequent each character is. */
    private static List<String> sample(List<String> records) {
        int step = Math.max(1, records.size() / SAMPLE);
        return IntStream.range(0, records.size()).filter(i -> i % step == 0).mapToObj(records::get).toList();
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
