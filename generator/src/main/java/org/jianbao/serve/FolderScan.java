package org.jianbao.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How files stood at a moment.
 *
 * @param stamps what tells that a file changed, by its real path
 */
record FolderScan(Map<Path, String> stamps) {
    FolderScan {
        stamps = Map.copyOf(stamps);
    }

    /** All files of some folders; those that are not there have none. */
    static FolderScan of(List<Path> folders) {
        Map<Path, String> stamps = new HashMap<>();
        for (Path folder : folders) {
            try {
                walk(folder.toRealPath(), stamps);
            } catch (IOException e) {
                // It is not there, or went away: it has no files.
            }
        }
        return new FolderScan(stamps);
    }

    /** The folders themselves, whatever is in them. */
    static FolderScan ofTops(List<Path> folders) {
        Map<Path, String> stamps = new HashMap<>();
        for (Path folder : folders) {
            try {
                Path real = folder.toRealPath();
                stamps.put(folder, real + " " + Files.readAttributes(real, BasicFileAttributes.class).fileKey());
            } catch (IOException e) {
                // It is not there.
            }
        }
        return new FolderScan(stamps);
    }

    private static void walk(Path folder, Map<Path, String> stamps) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                return !each.equals(folder) && isPassedOver(each.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isPassedOver(file.getFileName().toString())) {
                    stamps.put(file,
                            attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey()
                                    + " " + statusChange(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The time that no program can set, where the system has one: a text may change and its time of change not. */
    private static String statusChange(Path file) {
        try {
            return String.valueOf(Files.getAttribute(file, "unix:ctime"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether a file or folder of this name is none of the site's. */
    static boolean isPassedOver(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith("~");
    }

    /** What is another in this scan than in an earlier one, what is new, and what is no more. */
    Set<Path> differences(FolderScan earlier) {
        Set<Path> different = new TreeSet<>();
        stamps.forEach((path, stamp) -> {
            if (!stamp.equals(earlier.stamps.get(path))) {
                different.add(path);
            }
        });
        earlier.stamps.keySet().stream().filter(path -> !stamps.containsKey(path)).forEach(different::add);
        return different;
    }
}
