package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The positions of a pair.
 *
 * @param blocks coded; none when its positions are not published
 * @param starts index of the first document of each block but the first one
 * @param isBig whether its blocks are files of their own
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PairPositions(List<BitWriter> blocks, int[] starts, boolean isBig) {
    static final PairPositions NONE = new PairPositions(List.of(), new int[0], false);

    /**
     * The positions of a pair in blocks of even size; one that stays small has a single block.
     *
     * @param docs number of its documents
     * @param found for each of them how many positions, and these
     * @param bounds what the positions in a document are below, by index of the document
     * @param blockBits how large a block is
     */
    static PairPositions of(int docs, int[] found, IntUnaryOperator bounds, int blockBits) {
        List<BitWriter> blocks = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        BitWriter whole = new BitWriter(64);
        BitWriter block = new BitWriter(64);
        int at = 0;
        for (int i = 0; i < docs; i++) {
            if (block.length() >= blockBits) {
                blocks.add(block);
                starts.add(i);
                block = new BitWriter(64);
            }
            int count = found[at];
            block.gamma(count).ascending(found, at + 1, at + 1 + count, 0, bounds.applyAsInt(i));
            at += 1 + count;
        }
        blocks.add(block);
        blocks.forEach(whole::append);
        if (whole.length() < blockBits * 2 / 3) {
            return new PairPositions(List.of(whole), new int[0], false);
        }
        return new PairPositions(blocks, starts.stream().mapToInt(Integer::intValue).toArray(), true);
    }

    /**
     * Writes where a bucket's reader finds them.
     *
     * @param docs number of the pair's documents
     * @param firstBlock number of the first block, when the blocks are files
     */
    void writePlace(int docs, int firstBlock, BitWriter out) {
        out.bit(isBig);
        if (isBig) {
            out.delta(firstBlock + 1).gamma(blocks.size()).ascending(starts, 0, docs);
        }
    }

    /** Number of bits that stand among the positions of a bucket. */
    long small() {
        return isBig ? 0 : blocks.stream().mapToLong(BitWriter::length).sum();
    }
}
