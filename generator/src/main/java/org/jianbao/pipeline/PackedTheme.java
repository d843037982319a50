package org.jianbao.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The themes that the program itself brings, so that a site needs nothing else beside it. */
final class PackedTheme {
    private static final String FOLDER = "themes";
    private static final Optional<Path> FOUND = find();

    private PackedTheme() {}

    /** The folder of the themes, within the jar or beside the classes; nothing when the program was not packed. */
    static Optional<Path> folder() {
        return FOUND;
    }

    /** Whether a folder is one that can change while the program runs, and be named in a later run. */
    static boolean isOnDisk(Path folder) {
        return folder.getFileSystem().equals(FileSystems.getDefault());
    }

    private static Optional<Path> find() {
        CodeSource source = PackedTheme.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path own = Path.of(source.getLocation().toURI());
            // Open as long as the program runs.
            Path root = Files.isDirectory(own) ? own : FileSystems.newFileSystem(own).getPath("/");
            return Optional.of(root.resolve(FOLDER)).filter(Files::isDirectory);
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
