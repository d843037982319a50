package org.jianbao.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of contents as the names of published files have them, by SHA-256. */
final class ContentHash {
    private static final int HEX_BYTES = 4;

    private ContentHash() {}

    /** The first eight hexadecimal digits, as in the names of assets and pictures. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content), 0, HEX_BYTES);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
