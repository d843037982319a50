package org.jianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The files and folders of the content that a check is about; none stands for all of it.
 *
 * @param content the content folder, as problems show it
 * @param paths files and folders, as problems show them
 */
record Selection(String content, List<String> paths) {
    private static final int DEEPEST = 8;

    Selection {
        paths = List.copyOf(paths);
    }

    /**
     * What an editor typed: paths from the working folder, or absolute ones.
     *
     * @throws ParameterException when one of them does not exist or lies outside the content
     */
    static Selection of(List<String> typed, Path content, CommandLine command) {
        String name = content.toString().replace('\\', '/');
        List<String> paths = new ArrayList<>();
        if (Files.isDirectory(content)) {
            for (String path : typed) {
                paths.add(name + "/" + inside(path, content, command));
            }
        }
        // The content as a whole is no selection.
        return new Selection(name, paths.contains(name + "/") ? List.of() : paths);
    }

    boolean isAll() {
        return paths.isEmpty();
    }

    /**
     * Whether a problem is one of these files, or names one of them as its cause. Errors of {@code site.yml} and of the
     * options always count: with them nothing is read as it is meant.
     */
    boolean concerns(Problem problem) {
        String file = problem.place().file();
        return isAll() || file.startsWith("--") || file.equals(content)
                || problem.isError() && file.equals(content + "/site.yml")
                || paths.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/")
                        || names(problem.what(), path) || names(problem.fix(), path));
    }

    /** Whether a text names a file, or something in a folder; {@code 2025-01-13-号外} is not in {@code 2025-01-13}. */
    private static boolean names(String text, String path) {
        for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
            int end = at + path.length();
            boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
            if (end == text.length() || text.charAt(end) == '/'
                    || file && String.valueOf(text.charAt(end)).matches("[^\\w.-]")) {
                return true;
            }
        }
        return false;
    }

    /** A path from the content folder, with forward slashes; empty for the content folder itself. */
    private static String inside(String typed, Path content, CommandLine command) {
        try {
            Path path = Path.of(typed);
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new ParameterException(command, "没有“" + typed + "”" + advice(path, content));
            }
            for (LinkOption[] links : List.of(new LinkOption[] {LinkOption.NOFOLLOW_LINKS}, new LinkOption[0])) {
                Path real = path.toRealPath(links);
                Path root = content.toRealPath(links);
                if (real.startsWith(root)) {
                    return root.relativize(real).toString().replace('\\', '/');
                }
            }
            throw new ParameterException(command, "“" + typed + "”不在内容文件夹“" + content + "”里");
        } catch (InvalidPathException | IOException e) {
            throw new ParameterException(command, "不能用作路径的“" + typed + "”", e);
        }
    }

    /** A path of the content that was probably meant: one that ends so, or has the nearest name in that folder. */
    private static String advice(Path path, Path content) throws IOException {
        Optional<Path> meant;
        try (Stream<Path> all = Files.walk(content, DEEPEST)) {
            meant = all.filter(each -> each.endsWith(path)).sorted().findFirst();
        }
        if (meant.isEmpty()) {
            meant = near(path.toAbsolutePath().normalize(), content.toAbsolutePath().normalize());
        }
        return meant.map(near -> "，是不是“" + near.toString().replace('\\', '/') + "”？").orElse("");
    }

    /** Walks down a path, to the nearest name wherever there is no such name. */
    private static Optional<Path> near(Path path, Path content) throws IOException {
        if (!path.startsWith(content)) {
            return Optional.empty();
        }
        Path found = content;
        for (Path name : content.relativize(path)) {
            List<String> names;
            try (Stream<Path> entries = Files.isDirectory(found) ? Files.list(found) : Stream.empty()) {
                names = entries.map(entry -> entry.getFileName().toString()).toList();
            }
            Optional<String> next = Stream.of(name.toString(), name + ".md").filter(names::contains).findFirst()
                    .or(() -> NearestWord.to(name.toString(), names));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = found.resolve(next.get());
        }
        Path working = Path.of("").toAbsolutePath();
        return Optional.of(found.startsWith(working) ? working.relativize(found) : found);
    }
}
