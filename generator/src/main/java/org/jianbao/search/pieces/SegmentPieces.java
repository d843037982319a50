package org.jianbao.search.pieces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jianbao.format.SearchFormat;
import org.jianbao.format.SearchManifest.Segment;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.IndexData.IndexKey;
import org.jianbao.search.index.IndexData.Postings;
import org.jianbao.search.index.IndexData.Word;
import org.jianbao.search.index.UnitPositions;

/**
 * Makes the pieces of one segment: some documents that follow each other. The format is described in the documentation for
 * programmers.
 */
final class SegmentPieces {
    /** A pair in more documents than this has its positions published; for others, reading the texts is as cheap. */
    static final int MIN_POSITIONS = 64;

    private static final int BUCKET_BYTES = 1300;
    private static final int KEY_BITS = 34;
    private static final int OWN_BLOCKS_BITS = 8192;
    private static final int BLOCK_BITS = 12000;

    private final IndexData data;
    private final int first;
    private final int end;
    private final List<IndexKey> keys;
    private final int[] bounds = new int[16];
    private final Map<String, byte[]> files = new TreeMap<>();
    private int buckets;

    private SegmentPieces(IndexData data, int first, int end) {
        this.data = data;
        this.first = first;
        this.end = end;
        this.keys = data.keys().parallelStream().map(this::within).filter(key -> key.docs().length > 0).toList();
    }

    /**
     * Writes the documents from one on to before another.
     *
     * @param records the coded texts of all documents
     * @param table the code of the texts, when it is to stand in this segment's head; else nothing
     * @param names values of the filters
     * @param entries all documents
     */
    static Segment write(IndexData data, UnitPositions positions, int first, int end, List<BitWriter> records,
            BitWriter table, Facets.Names names, List<Entry> entries, PieceWriter pieces) {
        SegmentPieces segment = new SegmentPieces(data, first, end);
        for (int doc = first; doc < end; doc++) {
            int type = data.lengthClasses()[doc];
            segment.bounds[type] = Math.max(segment.bounds[type], positions.end(doc));
        }
        segment.addBuckets(positions);
        segment.addHead(table);
        segment.addTexts(records);
        segment.files.put("f.bin", Facets.piece(entries.subList(first, end), names));
        return segment.publish(pieces);
    }

    /** A key in this segment's documents, which count from zero. */
    private IndexKey within(IndexKey key) {
        int from = below(key.docs(), first);
        int to = below(key.docs(), end);
        return new IndexKey(key.text(), key.first(), key.second(), cut(key.docs(), from, to),
                cut(key.titleDocs(), below(key.titleDocs(), first), below(key.titleDocs(), end)),
                key.words().stream().map(this::within).filter(this::isUsed).toList());
    }

    private Word within(Word word) {
        return new Word(word.rest(), word.postings().stream().map(postings -> {
            int from = below(postings.docs(), first);
            int to = below(postings.docs(), end);
            return new Postings(cut(postings.docs(), from, to), Arrays.copyOfRange(postings.counts(), from, to));
        }).toList(), cut(word.common(), below(word.common(), first), below(word.common(), end)));
    }

    private boolean isUsed(Word word) {
        return word.isCommon() || word.postings().stream().anyMatch(postings -> postings.docs().length > 0);
    }

    private int[] cut(int[] docs, int from, int to) {
        int[] some = Arrays.copyOfRange(docs, from, to);
        for (int i = 0; i < some.length; i++) {
            some[i] -= first;
        }
        return some;
    }

    /** How many numbers of an ascending array are below a bound. */
    private static int below(int[] sorted, int bound) {
        int found = Arrays.binarySearch(sorted, bound);
        return found >= 0 ? found : -found - 1;
    }

    private int docs() {
        return end - first;
    }

    private void addBuckets(UnitPositions positions) {
        List<IndexKey> frequent = keys.stream().filter(SegmentPieces::hasPositions).toList();
        int[][] found = positions.of(frequent, first, end);
        List<PairPositions> coded = IntStream.range(0, frequent.size()).parallel()
                .mapToObj(i -> pairPositions(frequent.get(i), found[i]))
                .toList();
        List<CodedKey> codedKeys = new ArrayList<>(keys.size());
        int block = 0;
        int next = 0;
        for (IndexKey key : keys) {
            PairPositions own = hasPositions(key) ? coded.get(next++) : PairPositions.NONE;
            codedKeys.add(new CodedKey(key, own, block));
            for (BitWriter each : own.isBig() ? own.blocks : List.<BitWriter>of()) {
                files.put("q/" + block++ + ".bin", each.toBytes());
            }
        }
        spread(codedKeys);
    }

    private static boolean hasPositions(IndexKey key) {
        return key.isPair() && key.docs().length > MIN_POSITIONS;
    }

    private void spread(List<CodedKey> coded) {
        List<BitWriter> bodies = coded.parallelStream().map(this::body).toList();
        long bits = bodies.stream().mapToLong(body -> body.length() + KEY_BITS).sum();
        buckets = (int) Math.max(1, bits / 8 / BUCKET_BYTES);
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < coded.size(); i++) {
            members.get(Integer.remainderUnsigned(hash(coded.get(i).key.text()), buckets)).add(i);
        }
        IntStream.range(0, buckets).parallel()
                .mapToObj(bucket -> bucket(bucket, members.get(bucket), coded, bodies))
                .toList()
                .forEach(files::putAll);
    }

    /** The pieces of a bucket: its keys, and their positions where they have any, by file. */
    private static Map<String, byte[]> bucket(int bucket, List<Integer> members, List<CodedKey> coded,
            List<BitWriter> bodies) {
        BitWriter out = new BitWriter(BUCKET_BYTES * 2).delta(members.size() + 1);
        BitWriter positions = new BitWriter(BUCKET_BYTES * 2);
        String before = "";
        for (int member : members) {
            CodedKey each = coded.get(member);
            IndexKey key = each.key;
            boolean same = key.isPair() && key.first().equals(before);
            out.bit(same);
            if (!same) {
                unit(key.first(), out);
                out.bit(key.isPair());
            }
            if (key.isPair()) {
                unit(key.second(), out);
            }
            before = key.first();
            out.append(bodies.get(member));
            if (!each.positions.isBig()) {
                each.positions.blocks.forEach(positions::append);
            }
        }
        Map<String, byte[]> pieces = new TreeMap<>();
        pieces.put("k/" + bucket + ".bin", out.toBytes());
        if (positions.length() > 0) {
            pieces.put("p/" + bucket + ".bin", positions.toBytes());
        }
        return pieces;
    }

    private BitWriter body(CodedKey coded) {
        IndexKey key = coded.key;
        int count = key.docs().length;
        BitWriter out = new BitWriter(16).delta(count).ascending(key.docs(), 0, docs());
        out.delta(key.titleDocs().length + 1).ascending(indexes(key.titleDocs(), key.docs()), 0, count);
        out.gamma(key.words().size() + 1);
        for (Word word : key.words()) {
            out.gamma(word.rest().size() + 1);
            word.rest().forEach(unit -> unit(unit, out));
            out.bit(word.isCommon());
            if (word.isCommon()) {
                out.delta(word.common().length + 1);
                continue;
            }
            for (Postings postings : word.postings()) {
                out.delta(postings.docs().length + 1).ascending(indexes(postings.docs(), key.docs()), 0, count);
                Arrays.stream(postings.counts()).forEach(out::gamma);
            }
        }
        if (hasPositions(key)) {
            PairPositions positions = coded.positions;
            out.bit(positions.isBig());
            if (positions.isBig()) {
                out.delta(coded.firstBlock + 1).gamma(positions.blocks.size()).ascending(positions.starts, 0, count);
            }
        }
        return out;
    }

    private static int[] indexes(int[] some, int[] all) {
        return Arrays.stream(some).map(doc -> {
            int index = Arrays.binarySearch(all, doc);
            if (index < 0) {
                throw new IllegalStateException("a word stands in a document that its first two units do not");
            }
            return index;
        }).toArray();
    }

    private static void unit(String unit, BitWriter out) {
        char c = unit.charAt(0);
        if (unit.length() == 1 && c >= 0x4E00 && c < 0x9FFF) {
            out.bits(0, 1).bits(c - 0x4E00, 15);
            return;
        }
        boolean wide = unit.chars().anyMatch(each -> each >= 0x80);
        out.bits(1, 1).gamma(unit.length()).bit(wide);
        unit.chars().forEach(each -> out.bits(each, wide ? 16 : 7));
    }

    /** The positions of a pair in blocks of even size; one that stays small has a single block. */
    private PairPositions pairPositions(IndexKey key, int[] found) {
        List<BitWriter> blocks = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        BitWriter whole = new BitWriter(64);
        BitWriter block = new BitWriter(64);
        int at = 0;
        for (int i = 0; i < key.docs().length; i++) {
            if (block.length() >= BLOCK_BITS) {
                blocks.add(block);
                starts.add(i);
                block = new BitWriter(64);
            }
            int bound = bounds[data.lengthClasses()[first + key.docs()[i]]];
            int count = found[at];
            block.gamma(count).ascending(found, at + 1, at + 1 + count, 0, bound);
            at += 1 + count;
        }
        blocks.add(block);
        blocks.forEach(whole::append);
        if (whole.length() < OWN_BLOCKS_BITS) {
            return new PairPositions(List.of(whole), new int[0], false);
        }
        return new PairPositions(blocks, starts.stream().mapToInt(Integer::intValue).toArray(), true);
    }

    /** FNV-1a over the UTF-16 units of a key, mixed once more; the bucket is this, unsigned, modulo their number. */
    static int hash(String key) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return hash ^ hash >>> 12;
    }

    private void addHead(BitWriter table) {
        BitWriter out = new BitWriter(docs());
        int[] uses = new int[16];
        for (int doc = first; doc < end; doc++) {
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
        for (int doc = first; doc < end; doc++) {
            int type = data.lengthClasses()[doc];
            out.bits(codes[type], lengths[type]);
        }
        Arrays.stream(bounds).forEach(bound -> out.delta(bound + 1));
        months(out);
        files.put("h.bin", out.append(table).toBytes());
    }

    private void months(BitWriter out) {
        TreeMap<Integer, Integer> groups = new TreeMap<>();
        for (int doc = first; doc < end; doc++) {
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
        for (int doc = first; doc < end; doc++) {
            files.put("t/" + (doc - first) + ".bin", records.get(doc).toBytes());
        }
    }

    private Segment publish(PieceWriter pieces) {
        List<byte[]> contents = new ArrayList<>();
        files.forEach((name, content) -> {
            contents.add(name.getBytes(StandardCharsets.UTF_8));
            contents.add(content);
        });
        String name = SearchFormat.hash(contents);
        files.entrySet().parallelStream().forEach(file -> pieces.write(name + "/" + file.getKey(), file.getValue()));
        return new Segment(name, first, docs(), buckets);
    }

    /**
     * The positions of a pair.
     *
     * @param blocks coded; none when its positions are not published
     * @param starts index of the first document of each block but the first one
     * @param isBig whether its blocks are files of their own
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record PairPositions(List<BitWriter> blocks, int[] starts, boolean isBig) {
        static final PairPositions NONE = new PairPositions(List.of(), new int[0], false);
    }

    private record CodedKey(IndexKey key, PairPositions positions, int firstBlock) {}
}
