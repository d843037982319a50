package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.model.content.Content;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Finds the folders of a theme: the site's own files first, then the theme's. */
final class ThemeFolders {
    private ThemeFolders() {}

    /**
     * The folders, in the order in which files are looked for; none, with a problem, when there is no such theme. A theme
     * without a slash in its name is looked for beside the content, beside Jianbao, within it, then as a folder; one with a slash
     * is a folder.
     */
    static List<Path> find(BuildRequest request, Content content, Problems problems) {
        boolean named = !request.theme().isEmpty();
        String theme = named ? request.theme() : content.settings().theme();
        Place place = named ? Place.ofFile("--theme") : content.settings().themePlace();
        Path beside = request.content().toAbsolutePath().normalize().resolveSibling("themes");
        Path own = request.home().resolve("themes");
        try {
            List<Path> candidates = new ArrayList<>();
            if (!theme.contains("/")) {
                candidates.addAll(List.of(beside.resolve(theme), own.resolve(theme)));
                PackedTheme.folder().ifPresent(packed -> candidates.add(packed.resolve(theme)));
            }
            candidates.add(Path.of(theme));
            for (Path candidate : candidates) {
                if (Files.isDirectory(candidate)) {
                    return List.of(request.content().resolve("theme"), candidate);
                }
            }
        } catch (InvalidPathException e) {
            problems.add(ProblemKind.THEME_MISSING, place, "不能用作主题名称的“" + theme + "”");
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>();
        names.addAll(names(beside));
        names.addAll(names(own));
        PackedTheme.folder().ifPresent(packed -> names.addAll(names(packed)));
        problems.add(ProblemKind.THEME_MISSING, place, "没有主题“" + theme + "”", NearestWord.advice(theme, names));
        return List.of();
    }

    private static List<String> names(Path themes) {
        if (!Files.isDirectory(themes)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(themes)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        } catch (IOException e) {
            // The names only serve as advice beside the problem that is reported anyway.
            return List.of();
        }
    }
}
