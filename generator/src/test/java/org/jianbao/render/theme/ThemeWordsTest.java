package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.model.event.EventWords;
import org.jianbao.problem.Problems;
import org.jianbao.words.Word;
import org.jianbao.words.Wording;
import org.jianbao.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the themes that Jianbao brings. */
class ThemeWordsTest {
    private static final Path THEMES = Path.of(System.getProperty("jianbao.project", "..")).resolve("themes");
    /** Han characters and the marks that stand among them. */
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。：；、（）“”《》！？｜]");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

    @Test
    void no_template_has_words_of_its_own() throws IOException {
        assertThat(withChinese(".peb", "(?s)\\{#.*?#\\}")).isEmpty();
    }

    /** What scripts compare texts of articles with is no word of the theme. */
    @Test
    void no_script_has_words_of_its_own() throws IOException {
        assertThat(withChinese(".js", "(?m)^\\s*//.*$|(?s)/\\*.*?\\*/|(?m)^.*(?:SENTENCE|SERVICE_NUMBER) = .*$|－"))
                .isEmpty();
    }

    private static List<String> withChinese(String ending, String comments) throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> walk = Files.walk(THEMES)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(ending)).sorted().toList()) {
                files++;
                Files.readString(file).replaceAll(comments, "").lines().filter(line -> CHINESE.matcher(line).find())
                        .forEach(line -> found.add(THEMES.relativize(file) + ": " + line.strip()));
            }
        }
        assertThat(files).isGreaterThan(10);
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant"})
    void a_language_has_every_word_with_the_same_places(String language) throws IOException {
        SortedMap<String, String> usual = file("words.txt");
        SortedMap<String, String> words = file("words." + language + ".txt");

        SortedSet<String> keys = new TreeSet<>(usual.keySet());
        keys.addAll(EventWords.keys());
        assertThat(words.keySet().stream().filter(key -> !key.endsWith(Words.ONE))).containsExactlyElementsOf(keys);
        usual.forEach((key, text) -> assertThat(places(words.getOrDefault(key, ""))).as(key)
                .isSubsetOf(Arrays.stream(Word.values()).filter(word -> word.key().equals(key)).findFirst()
                        .<Iterable<String>>map(word -> word.places().stream().map(place -> "{" + place + "}").toList())
                        .orElse(places(text))));
    }

    @Test
    void english_has_no_chinese_word() throws IOException {
        assertThat(file("words.en.txt").entrySet())
                .filteredOn(word -> Pattern.compile("\\p{IsHan}").matcher(word.getValue()).find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en", "en-GB", "zh-Hant", "ug"})
    void the_theme_can_be_read_in_every_language(String language) {
        Problems problems = new Problems();
        Wording wording = new Wording(language, "", List.of());
        assertThat(Theme.read(List.of(THEMES.resolve("default")), wording, problems)).isPresent();
        assertThat(Theme.read(List.of(THEMES.resolve("plain"), THEMES.resolve("default")), wording, problems))
                .isPresent();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void every_word_is_said_somewhere() throws IOException {
        TreeSet<String> said = new TreeSet<>(Arrays.stream(Word.values()).map(Word::key).toList());
        try (Stream<Path> walk = Files.walk(THEMES.resolve("default"))) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(?:peb|js)"))
                    .toList()) {
                String text = Files.readString(file);
                said.addAll(WordUses.inTemplate(text));
                said.addAll(WordUses.inScript(text));
            }
        }
        said.addAll(EventWords.keys());
        assertThat(file("words.txt").keySet()).allSatisfy(key -> assertThat(said).contains(key.replaceFirst(
                "(?:" + String.join("|", Words.SUFFIXES).replace(".", "\\.") + ")$", "")));
        assertThat(file("words.txt").keySet()).containsAll(Arrays.stream(Word.values()).map(Word::key).toList());
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).toList();
    }

    private static SortedMap<String, String> file(String name) throws IOException {
        SortedMap<String, String> words = new TreeMap<>();
        Files.readString(THEMES.resolve("default").resolve(name)).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> words.put(line.split("=", 2)[0].strip(), line.split("=", 2)[1].strip()));
        return words;
    }
}
