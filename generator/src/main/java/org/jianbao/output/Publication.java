package org.jianbao.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.jianbao.format.SiteFiles;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/**
 * A site on its way to its folder. Files are written to a fresh folder beside it; {@link #publish} puts that in its
 * place. Whatever happens before, the published folder is as it was. Files may be written from many threads.
 */
public final class Publication implements SiteOutput, AutoCloseable {
    private static final String MADE_BY = "Made by Jianbao.";

    private final Path out;
    private final Path target;
    private final Path staging;
    private final FolderLock lock;
    private final Thread atEnd = new Thread(this::leaveNothing, "jianbao-end");

    /** Shared by those who write, and taken by the one who ends it all. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean closed;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();
    private final Problems problems;

    private Publication(Path out, Path target, Problems problems) {
        this.out = out;
        this.target = target;
        this.staging = target.resolveSibling(prefix(target) + ProcessHandle.current().pid() + "-"
                + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        this.lock = new FolderLock(target.resolveSibling(prefix(target) + "lock"));
        this.problems = problems;
    }

    /**
     * Begins a publication; nothing, with a problem, when the folder must not or cannot be written, or when another build
     * is writing it. When the program is told to end (Ctrl+C) before the publication is closed, the published folder stays
     * as it is and nothing stays beside it.
     *
     * @param out the folder to publish to; is made when it does not exist
     * @param sources folders that must not be touched
     */
    public static Optional<Publication> begin(Path out, List<Path> sources, Problems problems) {
        try {
            Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
            Path parent = target.getParent();
            Path name = target.getFileName();
            if (parent == null || name == null || overlaps(target, sources)) {
                refuse(out, "输出文件夹和内容、主题重叠", problems);
                return Optional.empty();
            }
            Files.createDirectories(parent);
            // By whatever links it is reached, it has one lock.
            Publication publication = new Publication(out, parent.toRealPath().resolve(name), problems);
            if (!publication.isWatched()) {
                return Optional.empty();
            }
            boolean started = false;
            try {
                started = publication.start();
            } finally {
                if (!started) {
                    publication.close();
                }
            }
            return started ? Optional.of(publication) : Optional.empty();
        } catch (IOException e) {
            WriteFailure failure = WriteFailure.of(e, out);
            report(failure, failure.file(), problems);
            return Optional.empty();
        } catch (WriteFailure e) {
            report(e, e.file(), problems);
            return Optional.empty();
        }
    }

    /** Whether builds have left nothing beside a published folder that the next one has to delete. */
    public static boolean isTidy(Path out) throws IOException {
        Path target = out.toRealPath();
        return Leftovers.beside(target, prefix(target), target.resolveSibling(prefix(target) + "lock")).isEmpty();
    }

    /** Asks to be told when the program ends; false when it is ending already. */
    private boolean isWatched() {
        try {
            Runtime.getRuntime().addShutdownHook(atEnd);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private boolean start() throws IOException {
        gate.readLock().lock();
        try {
            FolderLock.State state = lock.take();
            if (state == FolderLock.State.TAKEN) {
                problems.add(ProblemKind.OUTPUT_BUSY, Place.ofFile(out.toString()), "另一次生成正在写这个输出文件夹",
                        "等它结束再运行，或用 --out 换一个文件夹");
                return false;
            }
            cleanUp(state == FolderLock.State.HELD);
            if (Files.exists(target) && !isOurs(target)) {
                refuse(out, "输出文件夹里有别的东西", problems);
                return false;
            }
            Files.createDirectory(staging);
            write(SiteFile.of(SiteFiles.MARKER, MADE_BY + " This folder is replaced as a whole by the next build.\n"));
            if (state == FolderLock.State.UNSUPPORTED) {
                problems.add(ProblemKind.NO_LOCK, Place.ofFile(lock.file().toString()), "这里的文件系统不能加锁，照样生成",
                        "不要同时运行两次生成");
            }
            return true;
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Brings back a site that a crash left aside, and deletes, with the lock, all folders of builds that are no more. */
    private void cleanUp(boolean locked) throws IOException {
        Path aside = aside(target);
        if (Files.exists(aside) && !Files.exists(target)) {
            Files.move(aside, target);
        }
        for (Path leftover : Leftovers.beside(target, prefix(target), lock.file())) {
            if (locked) {
                Leftovers.delete(leftover, problems);
            } else {
                problems.add(ProblemKind.LEFTOVER, Place.ofFile(leftover.toString()), "也许是以前中断的生成留下的，没有锁就分不清",
                        "确定没有别的生成在进行，就手工删掉");
            }
        }
    }

    private static void refuse(Path out, String what, Problems problems) {
        problems.add(ProblemKind.OUTPUT_REFUSED, Place.ofFile(out.toString()), what, "换一个空的或新的文件夹，如 --out public");
    }

    @Override
    public void write(SiteFile file) {
        whileOpen(file.path(), () -> {
            switch (file) {
                case SiteFile.Deferred deferred ->
                    write(new SiteFile.Made(deferred.path(), deferred.maker().bytes()));
                case SiteFile.Made made -> {
                    Path to = claim(made.path());
                    if (!linkUnchanged(target.resolve(made.path()), to, made.bytes())) {
                        Files.write(to, made.bytes());
                    }
                    bytes.add(made.bytes().length);
                }
                case SiteFile.Copied copied -> {
                    try (InputStream in = Files.newInputStream(copied.source())) {
                        bytes.add(Files.copy(in, claim(copied.path())));
                    }
                }
            }
        });
    }

    /** Writes, unless the publication is over; that it is over shows only when nothing is being written. */
    private void whileOpen(String file, Writing writing) {
        gate.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(file + " comes after the end of its publication");
            }
            writing.run();
        } catch (IOException e) {
            throw WriteFailure.of(e, staging.resolve(file));
        } finally {
            gate.readLock().unlock();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
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

    /**
     * Puts a compressed copy, {@code .br} and {@code .gz}, beside each file written so far that is worth it.
     *
     * @param cache folder that keeps what was compressed, by content, from build to build
     */
    public void compress(Path cache) {
        Compression compression = new Compression(cache);
        if (!compression.hasBrotli()) {
            problems.add(ProblemKind.NO_BROTLI, Place.ofFile("--precompress"), "这台机器上没有可用的 Brotli，只生成 .gz",
                    "换一台 64 位的 Linux 或 macOS，或不用管它");
        }
        names().parallelStream().forEach(file -> compress(file, compression));
    }

    private void compress(String file, Compression compression) {
        whileOpen(file, () -> {
            for (Map.Entry<String, byte[]> made : compression.of(file, Files.readAllBytes(staging.resolve(file)))
                    .entrySet()) {
                write(new SiteFile.Made(file + made.getKey(), made.getValue()));
            }
        });
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
    public void publish() {
        whileOpen("", () -> {
            if (Files.exists(target) || !isMoved()) {
                FolderExchange.exchange(staging, target, aside(target));
            }
        });
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

    /**
     * Deletes what is left beside the published folder: the old site, or a new one that was not published. Waits for what
     * is being written; to write afterwards is a bug, or of a stage that has failed already.
     */
    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            closed = true;
        } finally {
            gate.writeLock().unlock();
        }
        synchronized (lock) {
            try {
                Leftovers.delete(staging, problems);
            } finally {
                release();
            }
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The program is ending: the hook finds nothing to do.
        }
    }

    /** The program was told to end. Its writers wait for a lock that is never given back, until they are no more. */
    private void leaveNothing() {
        gate.writeLock().lock();
        synchronized (lock) {
            try {
                Leftovers.deleteAlone(staging);
            } catch (IOException e) {
                // Nobody listens any more; the next build deletes what is left.
            } finally {
                release();
            }
        }
    }

    private void release() {
        try {
            lock.release();
        } catch (IOException e) {
            problems.add(ProblemKind.LEFTOVER, Place.ofFile(lock.file().toString()), "没有删掉：" + SystemReason.of(e),
                    "检查权限，手工删掉这个文件");
        }
    }

    /** Adds the problem of a publication that an exception has ended, at the file concerned. */
    public void failed(UncheckedIOException e) {
        WriteFailure failure = e instanceof WriteFailure known ? known
                : WriteFailure.of(Objects.requireNonNull(e.getCause()), target);
        Path file = failure.file();
        report(failure, file.startsWith(staging) ? out.resolve(staging.relativize(file)) : file, problems);
    }

    private static void report(WriteFailure failure, Path file, Problems problems) {
        problems.add(ProblemKind.OUTPUT_FAILED, Place.ofFile(file.toString()), failure.what(), failure.fix());
    }

    /** The files written so far, by their paths from the site's root, in order; without the marker. */
    public List<String> names() {
        return written.values().stream().filter(file -> !file.equals(SiteFiles.MARKER)).sorted().toList();
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
        Path marker = folder.resolve(SiteFiles.MARKER);
        // Only the file itself counts: a preview lies in a folder of that name, beside whatever the user keeps there.
        if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            return Files.readString(marker).startsWith(MADE_BY);
        }
        return Leftovers.entries(folder).isEmpty();
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".jianbao-";
    }

    private static Path aside(Path target) {
        return target.resolveSibling(prefix(target) + "aside");
    }
}
