package org.jianbao.load;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;
import org.jianbao.problem.Unseen;

/**
 * The files of a content folder, in order of path; hidden files, and those that systems and word processors leave
 * behind, are passed over.
 *
 * @param root the folder
 * @param name the folder as problems show it
 * @param files every file by its path from the folder, with forward slashes and in Unicode form NFC
 */
record ContentFolder(Path root, String name, SortedMap<String, Path> files) {
    /** Lists a folder; links that lead out of it, or nowhere, are problems and left out. */
    static ContentFolder list(Path given, Problems problems) throws IOException {
        String name = given.toString().replace('\\', '/');
        SortedMap<String, Path> files = new TreeMap<>();
        Path root = given.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isPassedOver(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // macOS stores some names decomposed; articles name them composed.
                String path = Normalizer.normalize(root.relativize(file).toString().replace('\\', '/'),
                        Normalizer.Form.NFC);
                if (isPassedOver(file.getFileName().toString())) {
                    return FileVisitResult.CONTINUE;
                }
                if (Unseen.in(path).isPresent()) {
                    Unseen.report(path.codePointAt(Unseen.in(path).getAsInt()), Place.ofFile(name + "/" + path), 1,
                            problems);
                } else if (!attributes.isSymbolicLink() || linkIsInside(file, name + "/" + path)) {
                    if (files.putIfAbsent(path, file) != null) {
                        problems.add(ProblemKind.MISNAMED_FILE, Place.ofFile(name + "/" + path),
                                "有两个文件的名称看起来一样，只是字母和音调符号合不合在一起", "改掉一个的名称，或删掉一个");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                problems.add(ProblemKind.FILE_UNREADABLE,
                        Place.ofFile(name + "/" + root.relativize(file).toString().replace('\\', '/')),
                        "读不了：" + SystemReason.of(e));
                return FileVisitResult.CONTINUE;
            }

            private boolean linkIsInside(Path link, String shown) throws IOException {
                if (!Files.exists(link)) {
                    problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(shown), "符号链接指向的文件不存在", "删掉这个链接，或放上真正的文件");
                    return false;
                }
                Path target = link.toRealPath();
                if (!target.startsWith(root)) {
                    problems.add(ProblemKind.LINK_LEAVES_CONTENT, Place.ofFile(shown), "符号链接指到内容文件夹之外", "把文件复制进来，代替链接");
                    return false;
                }
                if (!Files.isRegularFile(target)) {
                    problems.add(ProblemKind.UNEXPECTED_FILE, Place.ofFile(shown), "指向文件夹的符号链接不会被读取");
                    return false;
                }
                return true;
            }
        });
        return new ContentFolder(root, name, files);
    }

    /** A path of this folder as problems show it. */
    String shown(String path) {
        return name + "/" + path;
    }

    private static boolean isPassedOver(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith("~") || name.equals("Thumbs.db")
                || name.equals("desktop.ini") || name.equals("__MACOSX");
    }
}
