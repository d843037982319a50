package org.jianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.format.BuildCache;

/** A cache for the builds of one run of the program, on the disk, for memory has better uses; gone at the end of the run. */
final class TemporaryCache implements AutoCloseable {
    private final Path folder;
    private final Thread atEnd = new Thread(this::delete, "jianbao-cache-end");

    private TemporaryCache(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when there is no room for temporary files */
    static TemporaryCache create() throws IOException {
        TemporaryCache made = new TemporaryCache(Files.createTempDirectory("jianbao-"));
        Runtime.getRuntime().addShutdownHook(made.atEnd);
        return made;
    }

    BuildCache cache() {
        return BuildCache.in(folder.resolve("cache"), "this run", false);
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // What stays is the system's to clear away, as all temporary files are.
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The program is ending: the hook finds nothing to do.
        }
    }
}
