package org.jianbao.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A folder in which a build leaves what it made for the next one: entries, each of some files, named by a hash of all that
 * they were made of. Whatever is wrong with the folder or an entry, it counts as not there, and nobody hears of it; what is
 * found has been compared with its checksums. May be used from many threads; not by two builds at once.
 */
public final class BuildCache {
    /** A cache that keeps nothing. */
    public static final BuildCache NONE = new BuildCache(Optional.empty(), "", true);

    private static final String SUMS = "sums";
    /** What is called otherwise is somebody else's. */
    private static final Pattern OWN = Pattern.compile("[a-z]+-[0-9a-f]{32}(\\.new)?");
    private static final int KEY_BYTES = 16;

    private final Optional<Path> folder;
    private final String version;
    private final boolean isClean;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private BuildCache(Optional<Path> folder, String version, boolean isClean) {
        this.folder = folder;
        this.version = version;
        this.isClean = isClean;
    }

    /**
     * A cache in a folder, which need not exist.
     *
     * @param version of the program; what another one has made is not found
     * @param isClean whether what is there is left aside, and only what is made now is kept
     */
    public static BuildCache in(Path folder, String version, boolean isClean) {
        return new BuildCache(Optional.of(folder), version, isClean);
    }

    /** Whether anything is kept. */
    public boolean isKept() {
        return folder.isPresent();
    }

    /** Makes the files of an entry. */
    @FunctionalInterface
    public interface Maker {
        /** Writes them into an empty folder. */
        void writeTo(Path folder) throws IOException;
    }

    /**
     * The name of an entry.
     *
     * @param kind what is kept, such as {@code index}
     * @param made takes, in order, all that it is made of
     */
    public String key(String kind, Consumer<Ingredients> made) {
        Ingredients all = new Ingredients();
        all.add(version);
        made.accept(all);
        return kind + "-" + HexFormat.of().formatHex(all.digest.digest(), 0, KEY_BYTES);
    }

    /** What an entry is made of; texts and numbers, of which none runs into the next. */
    public static final class Ingredients {
        private final MessageDigest digest = ContentHash.sha256();

        private Ingredients() {}

        /** Adds a text. */
        public Ingredients add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(bytes.length);
            digest.update(bytes);
            return this;
        }

        /** Adds a number. */
        public Ingredients add(long number) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                digest.update((byte) (number >>> shift));
            }
            return this;
        }

        /** Adds texts. */
        public Ingredients addAll(Iterable<String> texts) {
            List<String> all = new ArrayList<>();
            texts.forEach(all::add);
            add(all.size());
            all.forEach(this::add);
            return this;
        }
    }

    /** The folder of an entry, when it is there and whole. */
    public Optional<Path> find(String key) {
        Optional<Path> entry = isClean ? Optional.empty() : folder.map(each -> each.resolve(key)).filter(this::isWhole);
        entry.ifPresent(found -> used.add(key));
        return entry;
    }

    /** Says that the next build may have use for an entry although this one has none. */
    public void retain(String key) {
        used.add(key);
    }

    /** Keeps an entry. */
    public void keep(String key, Maker maker) {
        if (folder.isEmpty()) {
            return;
        }
        Path entry = folder.get().resolve(key);
        Path made = folder.get().resolve(key + ".new");
        try {
            Files.createDirectories(folder.get());
            delete(made);
            Files.createDirectory(made);
            maker.writeTo(made);
            Files.writeString(made.resolve(SUMS), sums(made));
            delete(entry);
            Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE);
            used.add(key);
        } catch (IOException | UncheckedIOException e) {
            // No room, no right, or not a folder: the next build makes it again.
            quietly(made);
        }
    }

    /** Deletes the entries for which there was no use since the last time. */
    public void sweep() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder.get())) {
            entries.filter(entry -> OWN.matcher(name(entry)).matches() && !used.contains(name(entry)))
                    .forEach(BuildCache::quietly);
        } catch (IOException | UncheckedIOException e) {
            // What stays takes room, no more.
        }
        used.clear();
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private boolean isWhole(Path entry) {
        try {
            return Files.readString(entry.resolve(SUMS)).equals(sums(entry));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** A line for each file of an entry, the sums aside: checksum, size, name. */
    private static String sums(Path entry) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(entry)) {
            if (!file.endsWith(SUMS)) {
                CRC32C sum = new CRC32C();
                long size = 0;
                try (InputStream in = Files.newInputStream(file)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        sum.update(buffer, 0, n);
                        size += n;
                    }
                }
                lines.append(Long.toHexString(sum.getValue())).append(' ').append(size).append(' ')
                        .append(file.getFileName()).append('\n');
            }
        }
        return lines.append("end\n").toString();
    }

    private static List<Path> files(Path entry) throws IOException {
        try (Stream<Path> files = Files.list(entry)) {
            return files.sorted().toList();
        }
    }

    private static void quietly(Path entry) {
        try {
            delete(entry);
        } catch (IOException | UncheckedIOException e) {
            // What stays takes room, no more.
        }
    }

    private static void delete(Path entry) throws IOException {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(entry)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } else {
            Files.deleteIfExists(entry);
        }
    }
}
