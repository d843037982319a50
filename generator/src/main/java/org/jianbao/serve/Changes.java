package org.jianbao.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files and folders that changed, until somebody asks for them. What changes within a short time is given as one: an editor
 * saves in several steps, and a version control system changes thousands of files.
 */
public final class Changes {
    /** More paths than this are not told apart. */
    private static final int MOST = 1_000;

    private final Set<Path> paths = new TreeSet<>();
    private boolean any;
    private long lastNanos;

    /**
     * What changed.
     *
     * @param any whether anything may have changed
     * @param paths what changed for certain, by real paths, or those that it had; empty when there is too much of it
     */
    public record Batch(boolean any, Set<Path> paths) {
        public Batch {
            paths = Set.copyOf(paths);
        }

        /** This and what changed later. */
        public Batch and(Batch later) {
            Set<Path> all = new TreeSet<>(paths);
            all.addAll(later.paths);
            return new Batch(any || later.any, all);
        }
    }

    /** Notes a change. */
    synchronized void add(Path path) {
        if (paths.size() < MOST) {
            paths.add(path);
        } else {
            any = true;
        }
        noted();
    }

    /** Notes that nobody knows what changed. */
    synchronized void addAny() {
        any = true;
        noted();
    }

    private void noted() {
        lastNanos = System.nanoTime();
        notifyAll();
    }

    /** Whether there is anything to ask for. */
    public synchronized boolean arePending() {
        return any || !paths.isEmpty();
    }

    /**
     * Waits for changes, and then until there are no more.
     *
     * @param quiet how long nothing must change
     * @param longest how long to wait for that at most
     */
    public synchronized Batch next(Duration quiet, Duration longest) throws InterruptedException {
        while (!arePending()) {
            wait();
        }
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(lastNanos + quiet.toNanos(), end) - now;
            if (left <= 0) {
                Batch batch = new Batch(any, paths);
                paths.clear();
                any = false;
                return batch;
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }

    /** Waits so long for a change; whether there was one. */
    public synchronized boolean within(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && !arePending(); left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return arePending();
    }
}
