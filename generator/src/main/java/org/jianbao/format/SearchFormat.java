package org.jianbao.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** The names of the files that browsers search, and the checksum at their ends. */
public final class SearchFormat {
    /** Where they are published. */
    public static final String FOLDER = "search/";
    /** The search module, which begins with the manifest. */
    public static final String MODULE = FOLDER + "search.js";
    /** The characters of a hash, five bits each. */
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    /** The piece of the characters' readings, in the folder of pinyin. */
    public static final String READINGS = "h.bin";
    /** How long a checksum is. */
    public static final int SEAL_BYTES = 4;

    private static final int HASH_CHARS = 10;
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private SearchFormat() {}

    /** The script for pinyin and typing mistakes, below the folder. */
    public static String corrections(byte[] script) {
        return "corrections-" + hash(List.of(script)) + ".js";
    }

    /** The script for what a query names, below the folder. */
    public static String cards(byte[] script) {
        return "cards-" + hash(List.of(script)) + ".js";
    }

    /** The script for what events answer, below the folder. */
    public static String answers(byte[] script) {
        return "answers-" + hash(List.of(script)) + ".js";
    }

    /** The piece of the traditional characters, below the folder. */
    public static String variants(String hash) {
        return "variants/" + hash + ".bin";
    }

    /** The piece of the words that readers say, below the folder. */
    public static String everyday(String hash) {
        return "everyday/" + hash + ".bin";
    }

    /** The folder of pinyin, below the folder, with a slash. */
    public static String pinyin(String hash) {
        return "pinyin/" + hash + "/";
    }

    /** The name of a folder of pieces: a hash over their paths inside of it and their contents, without checksums. */
    public static String folderHash(SortedMap<String, byte[]> pieces) {
        List<byte[]> contents = new ArrayList<>();
        pieces.forEach((path, content) -> {
            contents.add(path.getBytes(StandardCharsets.UTF_8));
            contents.add(content);
        });
        return hash(contents);
    }

    /** Ten characters over several contents, each behind its length, by SHA-256. */
    public static String hash(List<byte[]> contents) {
        MessageDigest digest = ContentHash.sha256();
        for (byte[] content : contents) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
            digest.update(content);
        }
        long first = ByteBuffer.wrap(digest.digest()).getLong();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < HASH_CHARS; i++) {
            name.append(BASE32.charAt((int) (first >>> (Long.SIZE - 5 - 5 * i)) & 31));
        }
        return name.toString();
    }

    /** A piece's content with its checksum behind it, the highest byte first. */
    public static byte[] sealed(String name, byte[] content) {
        byte[] sealed = Arrays.copyOf(content, content.length + SEAL_BYTES);
        ByteBuffer.wrap(sealed).putInt(content.length, checksum(name, content, content.length));
        return sealed;
    }

    /** Whether a piece ends with its checksum. */
    public static boolean isSealed(String name, byte[] piece) {
        int end = piece.length - SEAL_BYTES;
        return end >= 0 && ByteBuffer.wrap(piece).getInt(end) == checksum(name, piece, end);
    }

    /** FNV-1a, 32 bits, over the name below the folder and the content. */
    private static int checksum(String name, byte[] content, int length) {
        int hash = FNV_START;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        for (int i = 0; i < length; i++) {
            hash = (hash ^ (content[i] & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
