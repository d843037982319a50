package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import org.jianbao.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Style sheets that are written in parts; what is wrong with parts is in {@code broken/theme-style-sheets-in-parts}. */
class StyleSheetsTest {
    @TempDir
    Path folder;

    private SmallTheme theme;

    @BeforeEach
    void every_template_is_there() throws IOException {
        theme = SmallTheme.in(folder);
    }

    @Test
    void parts_stand_where_they_are_named_and_are_not_published_themselves() throws IOException {
        theme.write("theme/assets/css/site.css", """
                @charset "utf-8";

                @import "site/base.css";
                @IMPORT 'site/card.css';
                .end { color: red; }
                """);
        theme.write("theme/assets/css/site/base.css", "html { margin: 0; }\n");
        theme.write("theme/assets/css/site/card.css", "\n@import \"card/title.css\";\n.card { margin: 0; }\n");
        theme.write("theme/assets/css/site/card/title.css", ".card-title { margin: 0; }");

        Theme read = read();

        assertThat(css(read, "css/site.css")).isEqualTo("""
                @charset "utf-8";
                html { margin: 0; }
                .card-title { margin: 0; }
                .card { margin: 0; }
                .end { color: red; }
                """);
        assertThat(read.assets()).containsOnlyKeys("css/site.css");
        assertThat(read.parts()).containsOnlyKeys("css/site/base.css", "css/site/card.css", "css/site/card/title.css");
    }

    @Test
    void a_drawing_of_any_length_may_stand_in_a_sheet() throws IOException {
        String sheet = ".a { background: url(\"data:image/svg+xml,%3Csvg/*" + "a".repeat(300_000) + "\\\\\"); }\n";
        theme.write("theme/assets/css/site.css", sheet);

        assertThat(css(read(), "css/site.css")).isEqualTo(sheet);
    }

    @Test
    void comments_and_indentation_are_not_published_but_strings_are_as_they_were() throws IOException {
        theme.write("theme/assets/css/site.css", """
                /* What isn't "for" readers. */
                .a::before {
                  content: "/* ◆ */  \\" ";
                  margin: 0/* none */auto;
                }
                """);

        assertThat(css(read(), "css/site.css")).isEqualTo("""
                .a::before {
                content: "/* ◆ */  \\" ";
                margin: 0 auto;
                }
                """);
    }

    @Test
    void a_site_replaces_a_single_part() throws IOException {
        theme.write("theme/assets/css/site.css", "@import \"site/base.css\";\n@import \"site/card.css\";\n");
        theme.write("theme/assets/css/site/base.css", "html { margin: 0; }\n");
        theme.write("theme/assets/css/site/card.css", ".card { color: red; }\n");
        theme.write("own/assets/css/site/card.css", ".card { color: blue; }\n");

        assertThat(css(read(), "css/site.css")).isEqualTo("html { margin: 0; }\n.card { color: blue; }\n");
    }

    @Test
    void addresses_in_a_part_are_relative_to_the_part_and_become_relative_to_the_whole() throws IOException {
        theme.write("theme/assets/css/site.css",
                "@import \"site/deep/card.css\";\n.a { background: url(\"../img/a.svg\"); }\n");
        theme.write("theme/assets/css/site/deep/card.css", ".b { background: url('../../../img/a.svg'); }\n");
        theme.write("theme/assets/img/a.svg", "<svg/>");

        Theme read = read();

        String name = asset(read, "img/a.svg").route().path().replaceFirst(".*/", "");
        assertThat(css(read, "css/site.css")).isEqualTo(
                ".b { background: url(../img/%s); }\n.a { background: url(../img/%s); }\n".formatted(name, name));
    }

    @Test
    void a_change_of_a_part_changes_the_name_of_the_whole() throws IOException {
        theme.write("theme/assets/css/site.css", "@import \"part.css\";\n");
        theme.write("theme/assets/css/part.css", ".a { color: red; }\n");
        String before = asset(read(), "css/site.css").route().path();
        theme.write("theme/assets/css/part.css", ".a { color: blue; }\n");

        assertThat(asset(read(), "css/site.css").route().path()).isNotEqualTo(before);
    }

    @Test
    void imports_of_other_sites_stay_and_a_sheet_asked_for_by_url_is_published() throws IOException {
        String sheet = """
                @import "https://example.org/far.css";
                @import "//example.org/far.css";
                """;
        theme.write("theme/assets/css/site.css",
                "/* @import \"none.css\"; */\n" + sheet + "@import url(other.css);\n");
        theme.write("theme/assets/css/other.css", ".a { color: red; }\n");

        Theme read = read();

        String name = asset(read, "css/other.css").route().path().replaceFirst(".*/", "");
        assertThat(css(read, "css/site.css")).isEqualTo(sheet + "@import url(" + name + ");\n");
    }

    @Test
    void one_part_may_stand_in_several_sheets() throws IOException {
        theme.write("theme/assets/css/one.css", "@import \"part.css\";\n");
        theme.write("theme/assets/css/two.css", "\ufeff@import \"part.css\";\n");
        theme.write("theme/assets/css/part.css", "\ufeff.a { color: red; }\r\n");

        Theme read = read();

        assertThat(css(read, "css/one.css")).isEqualTo(".a { color: red; }\n");
        assertThat(css(read, "css/two.css")).isEqualTo("\ufeff.a { color: red; }\n");
        assertThat(read.assets()).containsOnlyKeys("css/one.css", "css/two.css");
    }

    @Test
    void no_style_sheet_of_the_default_theme_is_long() throws IOException {
        Path sheets = Path.of(System.getProperty("jianbao.project", ".."), "themes/default/assets/css");
        try (Stream<Path> files = Files.walk(sheets)) {
            assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
        }
    }

    private Theme read() {
        Problems problems = new Problems();
        Theme read = theme.read(problems);
        assertThat(problems.sorted()).isEmpty();
        return read;
    }

    private static Theme.Asset asset(Theme read, String name) {
        return Objects.requireNonNull(read.assets().get(name), name);
    }

    private static String css(Theme read, String name) {
        return new String(asset(read, name).bytes(), StandardCharsets.UTF_8);
    }
}
