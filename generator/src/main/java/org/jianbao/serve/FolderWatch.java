package org.jianbao.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import org.jspecify.annotations.Nullable;

/**
 * Watches folders with all that is in them: by the events of the system, or where there are none by {@linkplain FolderScan
 * looking} once a second. A folder that is not there, or is put in the place of another, is noticed too.
 */
public final class FolderWatch implements AutoCloseable {
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    /** File systems over a network, which do not tell what others change. */
    private static final Set<String> REMOTE = Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav",
            "davfs", "fuse.sshfs", "fuse.davfs", "fuse.rclone", "9p", "v9fs", "vboxsf", "virtiofs", "drvfs");

    private final Supplier<List<Path>> folders;
    private final Changes changes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Optional<String> polled;
    private FolderScan seen;
    private volatile @Nullable DirectoryWatcher watcher;

    private FolderWatch(Supplier<List<Path>> folders, Optional<String> polled, Changes changes) {
        this.folders = folders;
        this.changes = changes;
        this.polled = polled;
        this.seen = scan();
    }

    /**
     * Begins to watch; whatever changes after it has returned is noted.
     *
     * @param folders gives those to watch, which need not be there; asked again once a second, from another thread
     * @param poll whether to look once a second in any case
     * @param changes takes what changes
     */
    public static FolderWatch start(Supplier<List<Path>> folders, boolean poll, Changes changes) {
        Optional<String> reason = poll ? Optional.of("--poll") : remote(folders.get());
        FolderWatch watch = new FolderWatch(folders, reason, changes);
        if (reason.isEmpty()) {
            try {
                watch.listen();
            } catch (IOException e) {
                watch.close();
                watch = new FolderWatch(folders, Optional.of(String.valueOf(e.getMessage())), changes);
            }
        }
        watch.threads.execute(watch::look);
        return watch;
    }

    /** Why it looks once a second; nothing when the system tells it. */
    public Optional<String> polled() {
        return polled;
    }

    private static Optional<String> remote(List<Path> folders) {
        for (Path folder : folders) {
            try {
                String type = Files.exists(folder) ? Files.getFileStore(folder).type() : "";
                if (REMOTE.contains(type)) {
                    return Optional.of(type);
                }
            } catch (IOException e) {
                // Whoever reads the folder tells what is wrong with it.
            }
        }
        return Optional.empty();
    }

    private void listen() throws IOException {
        List<Path> there = new ArrayList<>();
        for (Path folder : folders.get()) {
            if (Files.isDirectory(folder)) {
                there.add(folder.toRealPath());
            }
        }
        DirectoryWatcher made = DirectoryWatcher.builder().paths(there).fileHashing(false).listener(this::note).build();
        watcher = made;
        // Folders are registered before it returns, and what goes wrong with that is in the future.
        var running = made.watchAsync(threads);
        if (running.isCompletedExceptionally()) {
            Throwable e = running.exceptionNow();
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private void note(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.path() == null) {
            changes.addAny();
        } else if (!FolderScan.isPassedOver(event.path().getFileName().toString())) {
            changes.add(event.path());
        }
    }

    /** How everything stands, or only whether the folders are still the same ones. */
    private FolderScan scan() {
        return polled.isPresent() ? FolderScan.of(folders.get()) : FolderScan.ofTops(folders.get());
    }

    /** Looks once a second. */
    private void look() {
        try {
            while (!threads.isShutdown()) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                FolderScan now = scan();
                Set<Path> different = now.differences(seen);
                if (!different.isEmpty() && polled.isEmpty()) {
                    stopListening();
                    listen();
                    changes.addAny();
                }
                // Not before it listens: where it could not, it tries again.
                seen = now;
                different.forEach(changes::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The folder went away again; the next look tells.
            threads.execute(this::look);
        }
    }

    private void stopListening() throws IOException {
        if (watcher != null) {
            watcher.close();
        }
    }

    @Override
    public void close() {
        try {
            stopListening();
        } catch (IOException e) {
            // Nothing more is expected of it.
        }
        threads.shutdownNow();
    }
}
