package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.load.ThemeSettings;
import org.jianbao.model.content.Content;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Finds the folders of a theme: the site's own files first, then the theme's, then those of the themes that it extends. */
final class ThemeFolders {
    /** Where themes are looked for, the first first. */
    private final List<Path> places;
    private final Problems problems;
    /** The themes found so far, each extended by the one before it. */
    private final List<Path> themes = new ArrayList<>();

    private ThemeFolders(List<Path> places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /**
     * The folders, in the order in which files are looked for; none, with a problem, when a theme is not there. A theme
     * without a slash in its name is looked for beside the content, beside Jianbao, within it, then as a folder; one with a slash
     * is a folder.
     */
    static List<Path> find(BuildRequest request, Content content, Problems problems) {
        boolean named = !request.theme().isEmpty();
        String theme = named ? request.theme() : content.settings().theme();
        Place place = named ? Place.ofFile("--theme") : content.settings().themePlace();
        List<Path> places = new ArrayList<>(
                List.of(request.content().toAbsolutePath().normalize().resolveSibling("themes"),
                        request.home().resolve("themes")));
        PackedTheme.folder().ifPresent(places::add);
        ThemeFolders folders = new ThemeFolders(places, problems);
        if (!folders.add(theme, Path.of(""), place)) {
            return List.of();
        }
        List<Path> all = new ArrayList<>(List.of(request.content().resolve("theme")));
        all.addAll(folders.themes);
        return all;
    }

    /**
     * Adds a theme and those that it extends; false, with a problem, when one is not there.
     *
     * @param from the folder that a folder is relative to
     */
    private boolean add(String name, Path from, Place place) {
        List<Path> there = candidates(name, from, place);
        // A site's own theme may have the name of the one that it extends.
        Optional<Path> next = there.stream()
                .filter(candidate -> themes.stream().noneMatch(theme -> isSame(theme, candidate)))
                .findFirst();
        if (next.isEmpty()) {
            if (!there.isEmpty()) {
                List<String> circle = new ArrayList<>(themes.stream().map(ThemeFolders::name).toList());
                problems.add(ProblemKind.THEME_MISSING, place,
                        "主题互相继承，没有尽头：" + String.join(" → ", circle) + " → " + name,
                        "去掉其中一处 extends");
            }
            return false;
        }
        themes.add(next.get());
        Problems found = problems.fresh();
        Optional<ThemeSettings> settings = ThemeSettings.read(next.get(), found);
        problems.addAll(found.sorted());
        if (found.hasErrors()) {
            return false;
        }
        return settings.isEmpty() || add(settings.get().extended(), next.get(), settings.get().place());
    }

    /** The folders that a theme of some name may be; none, with a problem, when there is none. */
    private List<Path> candidates(String name, Path from, Place place) {
        try {
            List<Path> candidates = new ArrayList<>();
            if (!name.contains("/")) {
                places.forEach(folder -> candidates.add(folder.resolve(name)));
            }
            candidates.add(from.resolve(name).normalize());
            List<Path> found = candidates.stream().filter(Files::isDirectory).toList();
            if (found.isEmpty()) {
                TreeSet<String> names = new TreeSet<>();
                places.forEach(folder -> names.addAll(names(folder)));
                problems.add(ProblemKind.THEME_MISSING, place, "没有主题“" + name + "”", NearestWord.advice(name, names));
            }
            return found;
        } catch (InvalidPathException e) {
            problems.add(ProblemKind.THEME_MISSING, place, "不能用作主题名称的“" + name + "”");
            return List.of();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path theme) {
        return theme.getFileName() == null ? theme.toString() : theme.getFileName().toString();
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
