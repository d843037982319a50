package org.jianbao.search.pieces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Writes pieces: binary files with a checksum at the end, which also knows the file's name. */
final class Pieces {
    static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int NAME_CHARS = 10;

    private final FileSink sink;

    Pieces(FileSink sink) {
        this.sink = sink;
    }

    /** Writes a piece below {@code search/}. */
    void write(String name, byte[] content) {
        try {
            sink.write("search/" + name, sealed(name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content with FNV-1a of the name and the content behind it, 32 bits, the highest byte first. */
    static byte[] sealed(String name, byte[] content) {
        int hash = 0x811c9dc5;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        for (byte b : content) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        byte[] sealed = Arrays.copyOf(content, content.length + 4);
        for (int i = 0; i < 4; i++) {
            sealed[content.length + i] = (byte) (hash >>> (24 - 8 * i));
        }
        return sealed;
    }

    /** Ten characters that change when any of the contents does. */
    static String hash(List<byte[]> contents) {
        MessageDigest digest = digest();
        for (byte[] content : contents) {
            digest.update(new BitWriter().bits(content.length, 32).toBytes());
            digest.update(content);
        }
        byte[] hash = digest.digest();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < NAME_CHARS; i++) {
            int at = i * 5;
            int two = (hash[at >> 3] & 0xff) << 8 | hash[(at >> 3) + 1] & 0xff;
            name.append(BASE32.charAt(two >> (11 - (at & 7)) & 31));
        }
        return name.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
