package org.jianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.format.ContentHash;

/** Tells this program from any other that a cache may have been made by: another commit, library or Java. */
final class GeneratorVersion {
    private static final Optional<String> VERSION = find();

    private GeneratorVersion() {}

    /** A hash over the program and the names of its libraries; nothing when it cannot be known. */
    static Optional<String> get() {
        return VERSION;
    }

    private static Optional<String> find() {
        try {
            CodeSource source = GeneratorVersion.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return Optional.empty();
            }
            Path own = Path.of(source.getLocation().toURI());
            MessageDigest digest = ContentHash.sha256();
            try (Stream<Path> files = Files.walk(own)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(own.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            String libraries = System.getProperty("java.class.path") + names(own.resolveSibling("lib"))
                    + Runtime.version();
            digest.update(libraries.getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
