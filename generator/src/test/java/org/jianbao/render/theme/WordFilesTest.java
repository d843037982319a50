package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.words.Word;
import org.jianbao.words.Wording;
import org.jianbao.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of a theme; what a site's own file may have wrong is in {@code broken/theme-words-with-mistakes}. */
class WordFilesTest {
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

    @Test
    void a_language_has_its_own_words_and_the_others_stay_those_of_the_theme() throws IOException {
        theme.write("theme/words.en.txt", "home = Home\nsearch = Search\n");
        theme.write("theme/words.en-GB.txt", "search = Find\n");
        theme.write("own/words.en.txt", "home = Start\n");

        Words british = theme.read("en-GB", problems).words();

        assertThat(problems.sorted()).isEmpty();
        assertThat(british.say(Word.HOME)).isEqualTo("Start");
        assertThat(british.say(Word.SEARCH)).isEqualTo("Find");
        assertThat(british.say(Word.TAGS)).isEqualTo("tags");
        assertThat(theme.read("en", problems).words().say(Word.SEARCH)).isEqualTo("Search");
        assertThat(read().say(Word.HOME)).isEqualTo("home");
    }

    @Test
    void one_thing_is_said_otherwise_than_many_and_quotation_marks_keep_spaces() throws IOException {
        theme.write("theme/words.en.txt", """
                count.events = {count} activities
                count.events.one = an activity
                list.comma = ", "
                """);

        Words words = theme.read("en", problems).words();

        assertThat(problems.sorted()).isEmpty();
        assertThat(words.say(Word.COUNT_EVENTS, 2)).isEqualTo("2 activities");
        assertThat(words.say(Word.COUNT_EVENTS, 1)).isEqualTo("an activity");
        assertThat(words.say(Word.LIST_COMMA)).isEqualTo(", ");
    }

    @Test
    void a_site_of_a_province_speaks_of_cities_and_others_do_not() throws IOException {
        theme.write("theme/words.txt", SmallTheme.words().replace("places = places", "places = 区县")
                + "places.province = 市州\nfield.location.district.county = 乡镇\n");
        theme.write("theme/words.en.txt", "places = districts\n");

        assertThat(say("zh-Hans", "province")).isEqualTo("市州");
        assertThat(say("zh-Hans", "county")).isEqualTo("区县");
        assertThat(say("zh-Hans", "")).isEqualTo("区县");
        // What is said in another language counts before what is said of a province in Chinese.
        assertThat(say("en", "province")).isEqualTo("districts");
        Words county = theme.read(new Wording("zh-Hans", "county", List.of()), problems).words();
        assertThat(county.find("field.location.district")).contains("乡镇");
        assertThat(problems.sorted()).isEmpty();
    }

    private String say(String language, String level) {
        return theme.read(new Wording(language, level, List.of()), problems).words().say(Word.PLACES);
    }

    @Test
    void a_site_says_words_otherwise_in_its_settings_and_mistakes_are_reported_there() {
        Place place = Place.at("site.yml", "words:\n  home: x\n", 9);
        Words words = theme.read(new Wording("zh-Hans", "", List.of(new Wording.Said("home", "主页", place),
                new Wording.Said("field.event.hosts", "举办", place), new Wording.Said("field.event.host", "举办", place),
                new Wording.Said("numbered", "{page}", place))), problems).words();

        assertThat(words.say(Word.HOME)).isEqualTo("主页");
        assertThat(words.find("field.event.hosts")).contains("举办");
        assertThat(problems.sorted()).extracting(Problem::what).containsExactlyInAnyOrder("没有“field.event.host”这个词",
                "“numbered”里不能用 {page}");
        assertThat(problems.sorted()).extracting(Problem::place).containsOnly(place);
    }

    @Test
    void words_that_no_template_says_are_mistyped_but_in_the_theme_itself() throws IOException {
        theme.write("theme/words.txt", SmallTheme.words() + "greeting = 你好\nunused = 没有人说\n");
        theme.write("theme/templates/404.peb", "{{ word('greeting') }}");
        theme.write("own/templates/page.peb", "{{ word(\"own.note\", {\"count\": 2}) }}");
        theme.write("own/words.txt", "own.note = {count}条\ngreting = 您好\n");
        theme.write("theme/words.en.txt", "grettings = Hello\n");

        theme.read("en", problems);

        assertThat(problems.sorted()).extracting(Problem::what).containsExactly("没有“greting”这个词", "没有“grettings”这个词");
        assertThat(problems.sorted().getFirst().fix()).isEqualTo("是不是“greeting”？");
    }

    @Test
    void a_template_that_says_a_word_which_is_not_there_is_reported_at_its_place() throws IOException {
        theme.write("own/templates/404.peb", "\n  {{ html('grieting') }}");

        read();

        assertThat(problems.sorted()).extracting(Problem::what).containsExactly("没有“grieting”这个词");
        assertThat(problems.sorted().getFirst().place().line()).isEqualTo(2);
    }

    @Test
    void scripts_hold_their_words_as_text() throws IOException {
        theme.write("theme/words.txt", SmallTheme.words() + """
                plain = 说“好” "quoted" \\ `
                left = 还有 {count} 条
                nested = {value}{year}
                year = 年
                """);
        theme.write("theme/words.en.txt", "left = {count} left\nleft.one = one left\n");
        theme.write("theme/assets/a.js", "f(word`plain`, word`left count=${list.length}`,"
                + " word`nested value=${v} year=${v > 1 ? word`year` : \"\"}`);\n");

        assertThat(script(theme.read(problems))).isEqualTo("f(\"说“好” \\\"quoted\\\" \\\\ `\", `还有 ${list.length} 条`,"
                + " `${v}${v > 1 ? \"年\" : \"\"}`);\n");
        assertThat(script(theme.read("en", problems)))
                .contains("(list.length === 1 ? `one left` : `${list.length} left`)");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void a_script_with_a_word_that_cannot_be_said_is_refused() throws IOException {
        theme.write("theme/words.txt", SmallTheme.words() + "left = 还有 {count} 条\n");
        theme.write("theme/assets/a.js", "word`lefd count=${1}`;\nword`left`;\nword`left count=${{}}`;\n");

        read();

        assertThat(problems.sorted()).extracting(Problem::what).containsExactlyInAnyOrder("看不懂的 word`…`", "没有“lefd”这个词",
                "没有给出“left”里的 {count}");
    }

    private static String script(Theme theme) {
        return new String(Objects.requireNonNull(theme.assets().get("a.js")).bytes(),
                StandardCharsets.UTF_8);
    }

    private Words read() {
        return theme.read(problems).words();
    }
}
