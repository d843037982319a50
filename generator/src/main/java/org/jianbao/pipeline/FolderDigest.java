package org.jianbao.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.format.Checksum;
import org.jianbao.format.ContentHash;

/** A hash over all files of a folder, their paths and their contents. */
final class FolderDigest {
    private FolderDigest() {}

    /**
     * The hash as hexadecimal digits; that of a folder which does not exist is another one than that of an empty one.
     *
     * @param passesHidden whether files and folders are left out whose names begin with a full stop
     */
    static String of(Path folder, boolean passesHidden) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "none";
        }
        Path root = folder.toRealPath();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !passesHidden || !isHidden(root.relativize(path))).sorted().toList();
        }
        List<byte[]> hashes = files.parallelStream().map(file -> hash(root, file)).toList();
        MessageDigest all = ContentHash.sha256();
        hashes.forEach(all::update);
        return HexFormat.of().formatHex(all.digest());
    }

    private static boolean isHidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] hash(Path root, Path file) {
        try {
            ByteArrayOutputStream hash = new ByteArrayOutputStream();
            hash.writeBytes(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            if (Files.isSymbolicLink(file)) {
                hash.write('\n');
                hash.writeBytes(Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8));
            }
            byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            hash.writeBytes(("\n" + content.length + "\n" + Checksum.of(content) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return hash.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
