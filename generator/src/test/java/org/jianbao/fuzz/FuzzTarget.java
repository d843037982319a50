package org.jianbao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jianbao.search.QueryReader;
import org.jianbao.testing.Samples;

/** What reads the texts of others, with inputs to begin with in {@code src/test/resources/fuzz/NAME}. */
public enum FuzzTarget {
    MARKDOWN(1), FRONT_MATTER(4), EVENTS(4), EVENT_TABLE(4), SVG(4), QUERY(20);

    private final int slowness;

    FuzzTarget(int slowness) {
        this.slowness = slowness;
    }

    /** How many times as long as in Markdown an input takes, roughly. */
    int slowness() {
        return slowness;
    }

    /** Reads an input of any bytes; throws when a promise is broken, be it by an exception or by an answer. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] input) throws IOException;
    }

    /** Makes ready, in an empty folder. */
    Reader open(Path folder) throws IOException {
        return switch (this) {
            case MARKDOWN -> new MarkdownReader();
            case FRONT_MATTER -> new ContentReader(folder, "issues/2024-11-11/01-first.md");
            case EVENTS -> new ContentReader(folder, "events/2024.yml");
            case EVENT_TABLE -> new ContentReader(folder, "events/2024.csv");
            case SVG -> new ContentReader(folder, "issues/2024-11-11/pic.svg");
            case QUERY -> new QueryReader(folder);
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FuzzTarget of(String id) {
        return Stream.of(values()).filter(target -> target.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + id + " in " + Arrays.toString(
                        Stream.of(values()).map(FuzzTarget::id).toArray())));
    }

    /** The folder of inputs to begin with; what was once a finding lies there too. */
    Path seedFolder() {
        return Samples.path("fuzz", id());
    }

    List<byte[]> seeds() {
        try (Stream<Path> files = Files.list(seedFolder())) {
            return files.sorted().map(FuzzTarget::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pieces that mean something to the target; in the file as {@link Words} says. */
    List<String> dictionary() {
        try {
            return Words.lines(Samples.path("fuzz", id() + ".txt")).stream().map(Words::meant).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
