package org.jianbao.format;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of a content in the name of its file ({@code css/site.0123abcd.css}), so that browsers may keep the file for ever:
 * the first eight hexadecimal digits of its SHA-256.
 */
public final class ContentHash {
    /** Hexadecimal digits of a hash. */
    public static final int DIGITS = 8;
    private static final int BYTES = DIGITS / 2;
    private static final Pattern IN_NAME = Pattern.compile(".*\\.([0-9a-f]{8})(?:\\.[^./]+)?");

    private ContentHash() {}

    /** The hash of some bytes. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content), 0, BYTES);
    }

    /** The hash of what is left in a stream. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The path of a file with the hash in its name, before the extension if it has one. */
    public static String named(String path, String hash) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        return path.substring(0, end) + "." + hash + path.substring(end);
    }

    /** The hash that a path has in its name. */
    public static Optional<String> in(String path) {
        Matcher named = IN_NAME.matcher(path);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** A new SHA-256, for hashes of other forms. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
