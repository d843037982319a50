package org.jianbao.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** Writes an issue that was imported, or files with which something begins: all or nothing, and over nothing that is there. */
public final class ImportWriter {
    private static final String TEMPORARY = ".jianbao-import-";

    private ImportWriter() {}

    /** Whether nothing is there already; else problems say what is. */
    public static boolean isFree(Imported imported, Path content, Problems problems) {
        boolean free = true;
        for (String path : imported.events().isEmpty() ? List.of(imported.folder())
                : List.of(imported.folder(), imported.eventsFile())) {
            if (Files.exists(content.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                problems.add(ProblemKind.ALREADY_THERE, Place.ofFile(shown(content, path)), "已经有“" + path + "”了，没有写",
                        "换一个日期（--date），或者先把它改名、移走");
                free = false;
            }
        }
        return free;
    }

    /** Writes; false, with a problem, when something is there already or the disk takes no more. */
    public static boolean write(Imported imported, Path content, Problems problems) {
        if (!isFree(imported, content, problems)) {
            return false;
        }
        Path folder = content.resolve(imported.folder());
        Path beside = content.resolve(TEMPORARY + ProcessHandle.current().pid());
        try {
            Files.createDirectories(content.resolve("issues"));
            Files.createDirectory(beside);
            Path issue = Files.createDirectory(beside.resolve("issue"));
            for (Map.Entry<String, byte[]> file : new TreeMap<>(imported.files()).entrySet()) {
                Files.write(issue.resolve(file.getKey()), file.getValue());
            }
            Path events = Files.write(beside.resolve("events"), imported.events().getBytes(StandardCharsets.UTF_8));
            // A folder is never moved over another one that is not empty.
            Files.move(issue, folder, StandardCopyOption.ATOMIC_MOVE);
            if (!imported.events().isEmpty()) {
                moveEvents(events, content.resolve(imported.eventsFile()), issue, folder);
            }
            return true;
        } catch (IOException e) {
            problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile(shown(content, imported.folder())),
                    "写不进去，什么都没有留下：" + SystemReason.of(e),
                    "检查磁盘空间和文件夹的权限");
            return false;
        } finally {
            delete(beside);
        }
    }

    /** Writes one file where none is; false, with a problem, when one is there already or the disk takes no more. */
    public static boolean write(NewFile made, Path content, Problems problems) {
        Path file = content.resolve(made.path());
        Path beside = content.resolve(TEMPORARY + ProcessHandle.current().pid());
        Path folder = file.toAbsolutePath().getParent();
        try {
            boolean begun = made.path().endsWith("/index.md");
            if (Files.exists(begun ? folder : file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(made.path());
            }
            Files.createDirectory(beside);
            Path text = Files.writeString(beside.resolve("text"), made.text());
            Files.createDirectories(folder);
            Files.move(text, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            problems.add(ProblemKind.ALREADY_THERE, Place.ofFile(shown(content, made.path())),
                    "已经有“" + made.path() + "”了，没有写", "换一个日期或题目，或者直接改那个文件");
            return false;
        } catch (IOException e) {
            problems.add(ProblemKind.NOT_WRITTEN, Place.ofFile(shown(content, made.path())),
                    "写不进去：" + SystemReason.of(e),
                    "检查磁盘空间和文件夹的权限");
            return false;
        } finally {
            delete(beside);
        }
    }

    /**
     * Writes files into a folder that is not there, or in which nothing is but what Git keeps; false, with a problem, when
     * something else is in it or the disk takes no more.
     *
     * @param files their texts, by their paths from the folder
     */
    public static boolean write(SortedMap<String, String> files, Path folder, Problems problems) {
        String shown = folder.toString().replace('\\', '/');
        Path target = folder.toAbsolutePath().normalize();
        Path beside = target.resolveSibling(TEMPORARY + ProcessHandle.current().pid());
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isFree(target)) {
                problems.add(ProblemKind.ALREADY_THERE, Place.ofFile(shown), "“" + shown + "”里已经有东西了，没有写", "换一个新的文件夹");
                return false;
            }
            Files.createDirectories(beside);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = beside.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.getValue());
            }
            if (Files.exists(target)) {
                List<Path> entries;
                try (Stream<Path> made = Files.list(beside)) {
                    entries = made.sorted().toList();
                }
                for (Path entry : entries) {
                    Files.move(entry, target.resolve(entry.getFileName()));
                }
            } else {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return true;
        } catch (IOException e) {
            problems.add(ProblemKind.NOT_WRITTEN, Place.ofFile(shown), "写不进去：" + SystemReason.of(e), "检查磁盘空间和文件夹的权限");
            return false;
        } finally {
            delete(beside);
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith(".git"));
        }
    }

    /** Writes a file anew: the old one or the new one is there at any moment. */
    public static boolean replace(NewFile made, Path content, Problems problems) {
        Path beside = content.resolve(TEMPORARY + ProcessHandle.current().pid());
        try {
            Files.createDirectory(beside);
            Path text = Files.writeString(beside.resolve("text"), made.text());
            Files.move(text, content.resolve(made.path()), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            problems.add(ProblemKind.NOT_WRITTEN, Place.ofFile(shown(content, made.path())),
                    "写不进去：" + SystemReason.of(e),
                    "检查磁盘空间和文件夹的权限");
            return false;
        } finally {
            delete(beside);
        }
    }

    private static void moveEvents(Path events, Path to, Path issue, Path folder) throws IOException {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.move(events, to);
        } catch (IOException e) {
            Files.move(folder, issue, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    private static String shown(Path content, String path) {
        return content.resolve(path).toString().replace('\\', '/');
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // A hidden folder is left, which no build reads.
            folder.toFile().deleteOnExit();
        }
    }
}
