package org.jianbao.media;

import java.nio.charset.StandardCharsets;

/** Numbers and names in the bytes of a file. */
final class Bytes {
    private Bytes() {}

    static int unsigned(byte[] file, int at) {
        return file[at] & 0xff;
    }

    /** Two bytes, the higher one first. */
    static int big16(byte[] file, int at) {
        return unsigned(file, at) << 8 | unsigned(file, at + 1);
    }

    /** Four bytes, the highest first. */
    static long big32(byte[] file, int at) {
        return (long) big16(file, at) << 16 | big16(file, at + 2);
    }

    /** Two bytes, the lower one first. */
    static int little16(byte[] file, int at) {
        return unsigned(file, at) | unsigned(file, at + 1) << 8;
    }

    /** Three bytes, the lowest first. */
    static int little24(byte[] file, int at) {
        return little16(file, at) | unsigned(file, at + 2) << 16;
    }

    /** Four bytes, the lowest first. */
    static long little32(byte[] file, int at) {
        return little16(file, at) | (long) little16(file, at + 2) << 16;
    }

    /** Whether ASCII characters stand at a place. */
    static boolean stands(String text, byte[] file, int at) {
        return at + text.length() <= file.length && text.equals(text(file, at, text.length()));
    }

    /** Bytes as characters. */
    static String text(byte[] file, int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }
}
