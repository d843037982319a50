package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of a theme; what a site's own file may have wrong is in {@code broken/theme-words-with-mistakes}. */
class WordsTest {
    private static final Path RENDER = Path.of(System.getProperty("jianbao.project", ".."))
            .resolve("generator/src/main/java/org/jianbao/render");

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private SmallTheme theme;

    @BeforeEach
    void every_template_is_there() throws IOException {
        theme = SmallTheme.in(folder);
    }

    @Test
    void a_site_changes_one_word_and_keeps_the_others() throws IOException {
        theme.write("own/words.txt", "\n# ours\r\nhome=主页\r\n");

        Words words = read();

        assertThat(problems.sorted()).isEmpty();
        assertThat(words.say(Word.HOME)).isEqualTo("主页");
        assertThat(words.say(Word.SEARCH)).isEqualTo("search");
    }

    @Test
    void places_are_filled_in_whatever_stands_in_what_fills_them() throws IOException {
        theme.write("own/words.txt", "numbered = {number}/{title}/{number}\nevents.part = {value}\n");

        Words words = read();

        assertThat(problems.sorted()).isEmpty();
        assertThat(words.say(Word.NUMBERED, "$1 {number} \\", 2)).isEqualTo("2/$1 {number} \\/2");
        assertThat(words.say(Word.EVENTS_PART, "竞赛", "2024年")).isEqualTo("2024年");
    }

    @Test
    void a_theme_without_some_words_is_told_which() throws IOException {
        theme.write("theme/words.txt",
                SmallTheme.words().replace("home = home\n", "").replace("search = search\n", ""));

        read();

        assertThat(problems.sorted()).extracting(Problem::what).containsExactly("缺少这些词：home、search");
    }

    @Test
    void a_theme_without_the_file_is_told_so_once() throws IOException {
        Files.delete(folder.resolve("theme/words.txt"));
        read();

        assertThat(problems.sorted()).extracting(Problem::what).containsExactly("主题里没有 words.txt");
    }

    @Test
    void a_file_that_is_not_utf_8_is_reported() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        Files.write(folder.resolve("own/words.txt"), new byte[] {'h', (byte) 0xc0, '\n'});

        read();

        assertThat(problems.sorted()).extracting(Problem::what).containsExactly("主题的词里有不是 UTF-8 的字节");
    }

    /** What is compared with the bulletin's own text, and the map of Chongqing, are no words of the theme. */
    @Test
    void what_readers_see_is_said_by_the_theme() throws IOException {
        Pattern said = Pattern
                .compile("(?<!split\\(|replaceFirst\\()\"(?:[^\"\\\\\n]|\\\\.)*[\\p{IsHan}，。：；、（）][^\"\n]*\"");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RENDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String name = RENDER.relativize(file).toString();
                if (!name.startsWith("theme") && !name.matches(".*(GreatestFigure|TileMap)\\.java")) {
                    String code = Files.readString(file).replaceAll("(?m)^\\s*(?:/?\\*|//).*$", "");
                    said.matcher(code).results().forEach(literal -> found.add(name + ": " + literal.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private Words read() {
        return theme.read(problems).words();
    }
}
