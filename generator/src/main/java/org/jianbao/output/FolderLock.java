package org.jianbao.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * The right to publish to a folder: a lock of the system on a file beside it. The system takes it back when the process
 * ends, however it ends; a process number would not do, for every container has a process 1.
 */
final class FolderLock {
    /** What came of asking for the lock. */
    enum State {
        /** The lock is ours. */
        HELD,
        /** Another build has it. */
        TAKEN,
        /** The file system has no locks, or none for us. */
        UNSUPPORTED
    }

    private static final int SIZES = 1 << 20;

    private final Path file;
    private final String name;
    private @Nullable FileChannel channel;

    /** @param file the file to lock, which exists only as long as the lock is held */
    FolderLock(Path file) {
        this.file = file;
        this.name = "jianbao.lock." + file;
    }

    Path file() {
        return file;
    }

    /** Asks for the lock, once; does not wait. */
    synchronized State take() {
        // The system gives locks to processes, and takes one back when its process closes any channel of that file: a
        // second build in the same process must not even open it. Its properties are what all of a process shares.
        if (System.getProperties().putIfAbsent(name, "held") != null) {
            return State.TAKEN;
        }
        State state;
        try {
            state = open();
        } catch (IOException e) {
            state = State.UNSUPPORTED;
        }
        if (state != State.HELD) {
            System.clearProperty(name);
        }
        return state;
    }

    private State open() throws IOException {
        while (true) {
            FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (opened.tryLock() == null) {
                    return State.TAKEN;
                }
                if (hasItsName(opened)) {
                    channel = opened;
                    return State.HELD;
                }
            } catch (OverlappingFileLockException e) {
                // This process has it, by another path.
                return State.TAKEN;
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            } finally {
                if (channel == null) {
                    opened.close();
                }
            }
        }
    }

    /**
     * Whether what was locked still is the file of that name, and not one that its last holder has deleted: it is told by
     * its size, for to read it would open and close it.
     */
    private boolean hasItsName(FileChannel opened) throws IOException {
        long size = 1L + ThreadLocalRandom.current().nextInt(SIZES);
        opened.truncate(0).write(ByteBuffer.allocate(1), size - 1);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Gives the lock back, when it is held, and deletes its file. */
    synchronized void release() throws IOException {
        FileChannel held = channel;
        if (held != null) {
            channel = null;
            try {
                Files.deleteIfExists(file);
            } finally {
                held.close();
                System.clearProperty(name);
            }
        }
    }
}
