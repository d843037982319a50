package org.jianbao.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What builds leave beside a published folder: the old site, or a new one that was not published. */
final class Leftovers {
    private Leftovers() {}

    /** The folders of builds beside a published folder, whether they are over or not. */
    static List<Path> beside(Path target, String prefix, Path lock) throws IOException {
        return entries(target.resolveSibling(".")).stream().map(Path::normalize)
                .filter(entry -> entry.getFileName().toString().startsWith(prefix))
                .filter(entry -> !entry.getFileName().equals(lock.getFileName()))
                .toList();
    }

    /** What lies in a folder, in order. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        } catch (UncheckedIOException e) {
            // So says the stream that the folder could be opened, and not be read.
            throw e.getCause();
        }
    }

    /** Deletes a folder; what stays is a problem. */
    static void delete(Path leftover, Problems problems) {
        try {
            delete(leftover);
        } catch (IOException e) {
            problems.add(ProblemKind.LEFTOVER, Place.ofFile(leftover.toString()),
                    "没有删干净：" + WriteFailure.of(e, leftover).what(), "检查权限，手工删掉这个文件夹");
        }
    }

    /** Deletes a file or a folder with all in it, on several threads: most of the time goes to waiting for the disk. */
    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children = entries(path);
            try {
                children.parallelStream().forEach(Leftovers::deleteUnchecked);
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

    /** Deletes a folder on this thread alone: when the program ends, the other ones may wait for ever. */
    static void deleteAlone(Path leftover) throws IOException {
        if (!Files.exists(leftover, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(leftover, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
