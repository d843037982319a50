package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jianbao.problem.Problems;
import org.jianbao.words.Word;
import org.jianbao.words.Wording;

/** A theme of empty templates whose words are their own keys, and what a site replaces of it. */
record SmallTheme(Path folder) {
    static SmallTheme in(Path folder) throws IOException {
        SmallTheme theme = new SmallTheme(folder);
        for (String template : PageType.templates()) {
            theme.write("theme/templates/" + template, "");
        }
        theme.write("theme/words.txt", words());
        return theme;
    }

    static String words() {
        return Arrays.stream(Word.values()).map(word -> word.key() + " = " + word.key() + "\n")
                .collect(Collectors.joining());
    }

    /** @param name below {@code theme/} for the theme, {@code own/} for the site's own */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    Theme read(Problems problems) {
        return read("zh-Hans", problems);
    }

    Theme read(String language, Problems problems) {
        return read(new Wording(language, "", List.of()), problems);
    }

    Theme read(Wording wording, Problems problems) {
        return Theme.read(List.of(folder.resolve("own"), folder.resolve("theme")), wording, problems).orElseThrow();
    }
}
