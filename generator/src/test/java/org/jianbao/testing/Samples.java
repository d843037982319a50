package org.jianbao.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample sites in {@code src/test/resources}, and folders of files. */
public final class Samples {
    private static final Path RESOURCES = Path.of(System.getProperty("jianbao.project", ".."),
            "generator/src/test/resources");

    private Samples() {}

    /** Whether {@code -Djianbao.golden=write} asks to write what was made as what is expected. */
    public static boolean rewrites() {
        return System.getProperty("jianbao.golden", "").equals("write");
    }

    /** The folders of {@code src/test/resources/GROUP} that hold {@code content}, by name. */
    public static List<String> names(String group) throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(group))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("content")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A file or folder of {@code src/test/resources}. */
    public static Path path(String first, String... more) {
        return RESOURCES.resolve(Path.of(first, more));
    }

    /** Puts the tiny theme of the samples beside the content in a folder, as the default theme. */
    public static void addTheme(Path folder) throws IOException {
        copy(path("sites", "theme"), folder.resolve("themes/default"));
    }

    /** Makes a small site in a folder: an issue, an article, a page, and the tiny theme. */
    public static Path smallSite(Path folder) throws IOException {
        addTheme(folder);
        write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\nregion: 重庆\npictures: {cards: none}\n");
        write(folder, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n导语。\n");
        write(folder, "content/issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n正文。\n");
        write(folder, "content/pages/about.md", "---\ntitle: 关于\n---\n简介。\n");
        return folder;
    }

    /** Writes a text file, and the folders above it. */
    public static Path write(Path folder, String path, String text) throws IOException {
        return write(folder, path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, and the folders above it. */
    public static Path write(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.write(file, bytes);
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) throws IOException {
        for (var file : files(from).entrySet()) {
            write(to, file.getKey(), file.getValue());
        }
    }

    /** Every file of a folder, by its path with forward slashes; none when there is no folder. */
    public static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** Every file of a folder as text, one character for each byte where it is no UTF-8; to be compared and shown. */
    public static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        files(folder).forEach((path, bytes) -> texts.put(path, text(bytes)));
        return texts;
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
