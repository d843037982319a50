package org.jianbao.search.pieces;

import java.util.Arrays;

/** Writes numbers as bits, the most significant first. The codes are those of the format's description. */
final class BitWriter {
    private byte[] bytes;
    private long bits;

    BitWriter() {
        this(64);
    }

    /** A writer with room for some bytes; it grows. */
    BitWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Number of bits written. */
    long length() {
        return bits;
    }

    /** What was written, the last byte filled with zeros. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, (int) ((bits + 7) >> 3));
    }

    /** Zeros up to the end of the byte. */
    BitWriter fill() {
        return bits(0, (int) (-bits & 7));
    }

    BitWriter bit(boolean value) {
        return bits(value ? 1 : 0, 1);
    }

    /** The lowest bits of a number, at most 32. */
    BitWriter bits(int value, int count) {
        reserve(count);
        int left = count;
        while (left > 0) {
            int room = 8 - (int) (bits & 7);
            int take = Math.min(room, left);
            int part = (value >>> (left - take)) & ((1 << take) - 1);
            bytes[(int) (bits >> 3)] |= (byte) (part << (room - take));
            bits += take;
            left -= take;
        }
        return this;
    }

    private void reserve(long count) {
        int needed = (int) ((bits + count + 7) >> 3);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    /** A number from one, short when small (Elias gamma). */
    BitWriter gamma(int value) {
        int length = bitLength(value);
        bits(0, length - 1);
        return bits(value, length);
    }

    /** A number from one, short when it has few digits (Elias delta). */
    BitWriter delta(int value) {
        int length = bitLength(value);
        gamma(length);
        return bits(value, length - 1);
    }

    /** A number from zero below a bound (truncated binary). */
    BitWriter below(int value, int bound) {
        if (bound <= 1) {
            return this;
        }
        int length = bitLength(bound - 1);
        int shorter = (int) ((1L << length) - bound);
        return value < shorter ? bits(value, length - 1) : bits(value + shorter, length);
    }

    /** Ascending numbers, all different, from one bound below another (binary interpolative coding, Moffat and Stuiver). */
    BitWriter ascending(int[] values, int from, int to, int low, int high) {
        int count = to - from;
        if (count <= 0 || high - low == count) {
            return this;
        }
        int middle = from + (count >> 1);
        int value = values[middle];
        int least = low + middle - from;
        int most = high - (to - 1 - middle);
        below(value - least, most - least);
        ascending(values, from, middle, low, value);
        return ascending(values, middle + 1, to, value + 1, high);
    }

    /** All of an array; see above. */
    BitWriter ascending(int[] values, int low, int high) {
        return ascending(values, 0, values.length, low, high);
    }

    /** All that another writer holds. */
    BitWriter append(BitWriter other) {
        int whole = (int) (other.bits >> 3);
        int rest = (int) (other.bits & 7);
        if ((bits & 7) == 0) {
            reserve(other.bits);
            System.arraycopy(other.bytes, 0, bytes, (int) (bits >> 3), whole);
            bits += (long) whole << 3;
        } else {
            int i = 0;
            for (; i + 3 < whole; i += 4) {
                bits(other.bytes[i] << 24 | (other.bytes[i + 1] & 0xff) << 16 | (other.bytes[i + 2] & 0xff) << 8
                        | other.bytes[i + 3] & 0xff, 32);
            }
            for (; i < whole; i++) {
                bits(other.bytes[i] & 0xff, 8);
            }
        }
        return rest > 0 ? bits((other.bytes[whole] & 0xff) >>> (8 - rest), rest) : this;
    }

    /** Number of binary digits: 0 of zero. */
    static int bitLength(int value) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(value);
    }
}
