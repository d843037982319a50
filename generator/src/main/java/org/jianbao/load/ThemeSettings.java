package org.jianbao.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.YamlText;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problems;

/**
 * What {@code theme.yml} in the folder of a theme declares; a theme that stands alone needs none.
 *
 * @param extended the theme whose files this one replaces, by name, or as a folder relative to its own
 * @param place where that is written
 */
public record ThemeSettings(String extended, Place place) {
    private static final String FILE = "theme.yml";

    /** Reads those of a theme; nothing when it extends none, or, with a problem, when the file cannot be understood. */
    public static Optional<ThemeSettings> read(Path theme, Problems problems) {
        Path file = theme.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return TextFile.read(file, file.toString().replace('\\', '/'), problems)
                .flatMap(text -> YamlText.of(text).root(problems)).flatMap(root -> Fields.of(root, problems))
                .flatMap(fields -> {
                    fields.allow(List.of("extends"));
                    return fields.text("extends").map(name -> new ThemeSettings(name, fields.place("extends")));
                });
    }
}
