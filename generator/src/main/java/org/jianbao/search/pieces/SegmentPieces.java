package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.IndexData.IndexKey;
import org.jianbao.search.index.UnitPositions;

/**
 * Makes the pieces of one segment: some documents that follow each other. The format is described in the documentation for
 * programmers.
 */
final class SegmentPieces {
    /** What the units of a key take, roughly. */
    private static final int KEY_BITS = 22;

    private final IndexData data;
    private final PieceSizes sizes;
    private final int[] bounds = new int[16];
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private long textBytes;
    private int buckets;
    /** How many buckets share a piece with positions; 0 when there are none. */
    private int positionBuckets;

    private SegmentPieces(IndexData data, PieceSizes sizes) {
        this.data = data;
        this.sizes = sizes;
    }

    /**
     * Makes the pieces of some documents.
     *
     * @param entries the documents
     * @param records their coded texts
     * @param table the code of the texts, when it is to stand in this segment's head; else nothing
     * @param names values of the filters
     * @param sizes how large the pieces are
     */
    static SegmentFiles of(List<Entry> entries, IndexData data, UnitPositions positions, List<BitWriter> records,
            BitWriter table, Facets.Names names, PieceSizes sizes) {
        SegmentPieces segment = new SegmentPieces(data, sizes);
        for (int doc = 0; doc < data.docs(); doc++) {
            int type = data.lengthClasses()[doc];
            segment.bounds[type] = Math.max(segment.bounds[type], positions.end(doc));
        }
        segment.addTexts(records);
        segment.addBuckets(positions);
        segment.addHead(table);
        segment.files.put("f.bin", Facets.piece(entries, names));
        return new SegmentFiles(segment.files, data.docs(), segment.buckets, segment.positionBuckets, sizes.texts());
    }

    private void addBuckets(UnitPositions positions) {
        List<IndexKey> frequent = data.keys().stream().filter(this::hasPositions).toList();
        int[][] found = positions.of(frequent);
        int bytes = sizes.positionBytes(textBytes, data.docs());
        List<PairPositions> coded = IntStream.range(0, frequent.size()).parallel()
                .mapToObj(i -> PairPositions.of(frequent.get(i).docs().length, found[i],
                        doc -> bounds[data.lengthClasses()[frequent.get(i).docs()[doc]]], bytes * Byte.SIZE))
                .toList();
        List<CodedKey> codedKeys = new ArrayList<>(data.keys().size());
        int block = 0;
        int next = 0;
        for (IndexKey key : data.keys()) {
            PairPositions own = hasPositions(key) ? coded.get(next++) : PairPositions.NONE;
            codedKeys.add(new CodedKey(key, own, block));
            for (BitWriter each : own.isBig() ? own.blocks() : List.<BitWriter>of()) {
                files.put("q/" + block++ + ".bin", each.toBytes());
            }
        }
        spread(codedKeys, block, bytes);
    }

    private boolean hasPositions(IndexKey key) {
        return key.isPair() && key.docs().length > sizes.minPositions();
    }

    private void spread(List<CodedKey> coded, int blocks, int positionBytes) {
        List<BitWriter> bodies = coded.parallelStream().map(this::body).toList();
        long bits = bodies.stream().mapToLong(body -> body.length() + KEY_BITS).sum();
        double shared = coded.stream().mapToLong(key -> key.positions.small()).sum() / (double) Byte.SIZE
                / positionBytes;
        buckets = sizes.buckets(bits / Byte.SIZE, data.docs(), blocks + (int) Math.ceil(shared));
        positionBuckets = shared > 0 ? (int) Math.ceil(buckets / Math.max(1, shared)) : 0;
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < coded.size(); i++) {
            members.get(Integer.remainderUnsigned(KeyCode.hash(coded.get(i).key.text()), buckets)).add(i);
        }
        IntStream.range(0, buckets).parallel()
                .mapToObj(bucket -> Map.entry("k/" + bucket + ".bin", bucket(members.get(bucket), coded, bodies)))
                .toList()
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        for (int from = 0; positionBuckets > 0 && from < buckets; from += positionBuckets) {
            files.put("p/" + from / positionBuckets + ".bin",
                    positions(members.subList(from, Math.min(from + positionBuckets, buckets)), coded));
        }
    }

    private BitWriter body(CodedKey coded) {
        BitWriter out = KeyCode.body(coded.key, data.docs());
        if (hasPositions(coded.key)) {
            coded.positions.writePlace(coded.key.docs().length, coded.firstBlock, out);
        }
        return out;
    }

    private byte[] bucket(List<Integer> members, List<CodedKey> coded, List<BitWriter> bodies) {
        BitWriter out = new BitWriter();
        KeyCode code = new KeyCode(members.stream().map(member -> coded.get(member).key).toList(), out);
        members.forEach(member -> code.add(coded.get(member).key, bodies.get(member)));
        if (buckets == 1) {
            code.addPlaces();
        }
        return out.toBytes();
    }

    /** The positions of some buckets that follow each other, behind the number of bits of each. */
    private static byte[] positions(List<List<Integer>> buckets, List<CodedKey> coded) {
        BitWriter lengths = new BitWriter();
        BitWriter out = new BitWriter();
        for (List<Integer> members : buckets) {
            long before = out.length();
            members.stream().map(member -> coded.get(member).positions).filter(positions -> !positions.isBig())
                    .forEach(positions -> positions.blocks().forEach(out::append));
            lengths.delta((int) (out.length() - before) + 1);
        }
        return lengths.append(out).toBytes();
    }

    private void addHead(BitWriter table) {
        BitWriter out = new BitWriter(data.docs());
        int[] uses = new int[16];
        for (int doc = 0; doc < data.docs(); doc++) {
            uses[data.lengthClasses()[doc]]++;
        }
        int[] lengths = TextCode.codeLengths(uses);
        int[] codes = new int[16];
        int code = 0;
        for (int length = 1; length < 16; length++) {
            code <<= 1;
            for (int type = 0; type < 16; type++) {
                if (lengths[type] == length) {
                    codes[type] = code++;
                }
            }
        }
        Arrays.stream(lengths).forEach(length -> out.bits(length, 4));
        for (int doc = 0; doc < data.docs(); doc++) {
            int type = data.lengthClasses()[doc];
            out.bits(codes[type], lengths[type]);
        }
        Arrays.stream(bounds).forEach(bound -> out.delta(bound + 1));
        months(out);
        files.put("h.bin", out.append(table).toBytes());
    }

    private void months(BitWriter out) {
        TreeMap<Integer, Integer> groups = new TreeMap<>();
        for (int doc = 0; doc < data.docs(); doc++) {
            groups.merge(data.months()[doc], 1, Integer::sum);
        }
        out.delta(groups.size() + 1);
        int before = 0;
        for (Map.Entry<Integer, Integer> group : groups.entrySet()) {
            out.delta(group.getKey() - before + 1).delta(group.getValue());
            before = group.getKey();
        }
    }

    private void addTexts(List<BitWriter> records) {
        for (int from = 0; from < records.size(); from += sizes.texts()) {
            BitWriter out = new BitWriter();
            records.subList(from, Math.min(from + sizes.texts(), records.size())).forEach(out::append);
            files.put("t/" + from / sizes.texts() + ".bin", out.toBytes());
        }
        textBytes = records.stream().mapToLong(BitWriter::length).sum() / Byte.SIZE;
    }

    private record CodedKey(IndexKey key, PairPositions positions, int firstBlock) {}
}
