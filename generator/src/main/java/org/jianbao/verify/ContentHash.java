package org.jianbao.verify;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes of contents as the names of published files have them, by SHA-256. */
final class ContentHash {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BASE32_CHARS = 10;
    private static final int HEX_BYTES = 4;

    private ContentHash() {}

    /** The first eight hexadecimal digits, as in the names of assets and pictures. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content), 0, HEX_BYTES);
    }

    /** Ten characters over several contents, each behind its length, as in the names of the search index. */
    static String base32(List<byte[]> contents) {
        MessageDigest digest = digest();
        for (byte[] content : contents) {
            digest.update(ByteBuffer.allocate(4).putInt(content.length).array());
            digest.update(content);
        }
        long first = ByteBuffer.wrap(digest.digest()).getLong();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < BASE32_CHARS; i++) {
            name.append(BASE32.charAt((int) (first >>> (59 - 5 * i)) & 31));
        }
        return name.toString();
    }

    /** Such characters as bits, five for each. */
    static String bits(String base32) {
        StringBuilder bits = new StringBuilder();
        base32.chars().forEach(c -> bits.append(Integer.toBinaryString(BASE32.indexOf(c) | 32), 1, 6));
        return bits.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
