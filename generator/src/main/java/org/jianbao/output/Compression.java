package org.jianbao.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import org.jianbao.format.ContentHash;

/**
 * Compresses files as well as it can, once: what was compressed is kept in a folder by the hash of its content.
 *
 * <p>Brotli (RFC 7932) needs a native library; where there is none for the machine, only gzip (RFC 1952) is made.
 */
final class Compression {
    private static final Set<String> TEXT = Set.of("html", "css", "js", "mjs", "json", "xml", "svg", "txt", "csv",
            "ics",
            "bin", "webmanifest");

    /** Smaller files fit into the first packets anyway; in bytes. */
    private static final int LEAST = 512;

    /** Share of the size that must be saved for a compressed file to be worth its place. */
    private static final double WORTH = 0.95;

    private static final int BROTLI_QUALITY = 11;

    private final Path cache;
    private final boolean brotli;

    /**
     * @param cache folder that keeps what was compressed; is made when it does not exist
     */
    Compression(Path cache) {
        this.cache = cache;
        this.brotli = Brotli4jLoader.isAvailable();
    }

    /** Whether there is a Brotli library for this machine. */
    boolean hasBrotli() {
        return brotli;
    }

    /** What should stand beside a file, by the end of its name ({@code .br}, {@code .gz}); nothing when it does not help. */
    Map<String, byte[]> of(String file, byte[] content) throws IOException {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Map<String, byte[]> made = new LinkedHashMap<>();
        if (content.length < LEAST || !TEXT.contains(extension)) {
            return made;
        }
        String hash = hash(content);
        if (brotli) {
            add(made, ".br", hash, content, Compression::brotli);
        }
        add(made, ".gz", hash, content, Compression::gzip);
        return made;
    }

    private void add(Map<String, byte[]> made, String end, String hash, byte[] content, Method method)
            throws IOException {
        Path kept = cache.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + end);
        byte[] compressed;
        try {
            compressed = Files.readAllBytes(kept);
        } catch (NoSuchFileException e) {
            compressed = method.compress(content);
            keep(kept, compressed);
        }
        if (compressed.length < content.length * WORTH) {
            made.put(end, compressed);
        }
    }

    /** Written aside and moved, so that a build that is broken off leaves nothing half-written. */
    private static void keep(Path kept, byte[] compressed) throws IOException {
        Path folder = Files.createDirectories(kept.resolveSibling("."));
        Path aside = Files.createTempFile(folder, "new-", "");
        Files.write(aside, compressed);
        Files.move(aside, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] brotli(byte[] content) throws IOException {
        return Encoder.compress(content, Encoder.Parameters.create(BROTLI_QUALITY));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(ContentHash.sha256().digest(content));
    }

    @FunctionalInterface
    private interface Method {
        byte[] compress(byte[] content) throws IOException;
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
