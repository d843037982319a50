package org.jianbao.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * A site on its way to its folder. Files are written to a fresh folder beside it; {@link #publish} puts that in its
 * place. Whatever happens before, the published folder is as it was. Files may be written from many threads.
 */
public final class Publication implements AutoCloseable {
    /** The file that tells a folder which Jianbao made, and may replace, from any other. */
    public static final String MARKER = ".jianbao";

    private static final String MADE_BY = "Made by Jianbao.";

    private final Path target;
    private final Path staging;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();
    private final Problems problems;

    private Publication(Path target, Path staging, Problems problems) {
        this.target = target;
        this.staging = staging;
        this.problems = problems;
    }

    /**
     * Begins a publication; nothing, with a problem, when the folder must not or cannot be written.
     *
     * @param out the folder to publish to; is made when it does not exist
     * @param sources folders that must not be touched
     */
    public static Optional<Publication> begin(Path out, List<Path> sources, Problems problems) {
        try {
            Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
            Path parent = target.getParent();
            if (parent == null || overlaps(target, sources)) {
                refuse(out, "输出文件夹和内容、主题重叠", problems);
                return Optional.empty();
            }
            Files.createDirectories(parent);
            cleanUp(target, parent, problems);
            if (Files.exists(target) && !isOurs(target)) {
                refuse(out, "输出文件夹里有别的东西", problems);
                return Optional.empty();
            }
            Path staging = parent.resolve(prefix(target) + ProcessHandle.current().pid() + "-"
                    + Long.toString(System.nanoTime(), Character.MAX_RADIX));
            Files.createDirectory(staging);
            Publication publication = new Publication(target, staging, problems);
            publication.write(MARKER, (MADE_BY + " This folder is replaced as a whole by the next build.\n")
                    .getBytes(StandardCharsets.UTF_8));
            return Optional.of(publication);
        } catch (IOException e) {
            problems.add(ProblemKind.OUTPUT_FAILED, Place.ofFile(out.toString()), "不能写输出文件夹：" + reason(e),
                    "检查文件夹的权限和磁盘空间");
            return Optional.empty();
        }
    }

    private static void refuse(Path out, String what, Problems problems) {
        problems.add(ProblemKind.OUTPUT_REFUSED, Place.ofFile(out.toString()), what, "换一个空的或新的文件夹，如 --out public");
    }

    /**
     * Writes one file of the site.
     *
     * @param file its path from the site's root, with forward slashes
     * @throws IllegalStateException when a file of that name, in whatever case, was written before
     */
    public void write(String file, byte[] content) throws IOException {
        Path to = claim(file);
        if (!linkUnchanged(target.resolve(file), to, content)) {
            Files.write(to, content);
        }
        bytes.add(content.length);
    }

    /**
     * Links a file that the published site already has, which takes less time than writing it and keeps its time of
     * change. It is compared after it was linked, for another build may exchange the published folder at any moment.
     */
    private static boolean linkUnchanged(Path published, Path to, byte[] content) throws IOException {
        try {
            BasicFileAttributes old = Files.readAttributes(published, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (!old.isRegularFile() || old.size() != content.length) {
                return false;
            }
            Files.createLink(to, published);
            if (Arrays.equals(Files.readAllBytes(to), content)) {
                return true;
            }
        } catch (IOException | UnsupportedOperationException e) {
            // There is no such file, or the file system has no links: it is written as any other.
        }
        Files.deleteIfExists(to);
        return false;
    }

    /** Copies a file into the site; otherwise as {@link #write}. */
    public void copy(String file, Path source) throws IOException {
        Path to = claim(file);
        Files.copy(source, to);
        bytes.add(Files.size(to));
    }

    /**
     * Puts a compressed copy, {@code .br} and {@code .gz}, beside each file written so far that is worth it.
     *
     * @param cache folder that keeps what was compressed, by content, from build to build
     */
    public void compress(Path cache) throws IOException {
        Compression compression = new Compression(cache);
        if (!compression.hasBrotli()) {
            problems.add(ProblemKind.NO_BROTLI, Place.ofFile("--precompress"), "这台机器上没有可用的 Brotli，只生成 .gz",
                    "换一台 64 位的 Linux 或 macOS，或不用管它");
        }
        List<String> files = List.copyOf(written.values());
        try {
            files.parallelStream().filter(file -> !file.equals(MARKER)).forEach(file -> compress(file, compression));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void compress(String file, Compression compression) {
        try {
            for (Map.Entry<String, byte[]> made : compression.of(file, Files.readAllBytes(staging.resolve(file)))
                    .entrySet()) {
                write(file + made.getKey(), made.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path claim(String file) throws IOException {
        String before = written.putIfAbsent(file.toLowerCase(Locale.ROOT), file);
        if (before != null) {
            throw new IllegalStateException(file + " was written before, as " + before);
        }
        Path path = staging.resolve(file).normalize();
        if (!path.startsWith(staging)) {
            throw new IllegalStateException(file + " leaves the site");
        }
        Path folder = path.getParent();
        if (folder != null && folders.add(folder)) {
            Files.createDirectories(folder);
        } else if (folder != null && !Files.isDirectory(folder)) {
            // Another thread is about to make it.
            Files.createDirectories(folder);
        }
        return path;
    }

    /** Puts the new site in the place of the old one, in one step; {@link #close} deletes the old one. */
    public void publish() throws IOException {
        if (!Files.exists(target) && isMoved()) {
            return;
        }
        FolderExchange.exchange(staging, target, aside(target));
    }

    private boolean isMoved() throws IOException {
        try {
            Files.move(staging, target);
            return true;
        } catch (FileSystemException e) {
            if (!Files.exists(target)) {
                throw e;
            }
            // Another build has published in the meantime.
            return false;
        }
    }

    /** Deletes what is left beside the published folder: the old site, or a new one that was not published. */
    @Override
    public void close() {
        deleteLeftover(staging, problems);
    }

    private static void deleteLeftover(Path leftover, Problems problems) {
        try {
            delete(leftover);
        } catch (IOException e) {
            problems.add(ProblemKind.LEFTOVER, Place.ofFile(leftover.toString()), "没有删干净：" + reason(e),
                    "检查权限，手工删掉这个文件夹");
        }
    }

    /** The files written so far, by their paths from the site's root, in order; without the marker. */
    public List<String> names() {
        return written.values().stream().filter(file -> !file.equals(MARKER)).sorted().toList();
    }

    /** Number of files written so far, without the marker. */
    public int files() {
        return written.size() - 1;
    }

    /** Number of bytes written so far. */
    public long bytes() {
        return bytes.sum();
    }

    private static boolean overlaps(Path target, List<Path> sources) throws IOException {
        for (Path source : sources) {
            Path real = Files.exists(source) ? source.toRealPath() : source.toAbsolutePath().normalize();
            if (real.startsWith(target) || target.startsWith(real)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Path marker = folder.resolve(MARKER);
        // Only the file itself counts: a preview lies in a folder of that name, beside whatever the user keeps there.
        if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            return Files.readString(marker).startsWith(MADE_BY);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".jianbao-";
    }

    private static Path aside(Path target) {
        return target.resolveSibling(prefix(target) + "aside");
    }

    /** Brings back a site that a crash left aside, and deletes the folders of builds that are no more. */
    private static void cleanUp(Path target, Path parent, Problems problems) throws IOException {
        Path aside = aside(target);
        if (Files.exists(aside) && !Files.exists(target)) {
            Files.move(aside, target);
        }
        String prefix = prefix(target);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent,
                path -> path.getFileName().toString().startsWith(prefix))) {
            for (Path leftover : leftovers) {
                String[] parts = leftover.getFileName().toString().substring(prefix.length()).split("-", 2);
                boolean alive = parts[0].matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(parts[0])).map(ProcessHandle::isAlive).orElse(false);
                if (!alive) {
                    deleteLeftover(leftover, problems);
                }
            }
        }
    }

    /** Deletes a file or a folder with all in it, on several threads: most of the time goes to waiting for the disk. */
    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children;
            try (Stream<Path> listed = Files.list(path)) {
                children = listed.toList();
            }
            try {
                children.parallelStream().forEach(Publication::deleteUnchecked);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        Files.deleteIfExists(path);
    }

    private static void deleteUnchecked(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
