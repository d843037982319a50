package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Themes that extend other ones, file by file. The tiny theme of the samples is the default one here. */
@Tag("slow")
class ThemesTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void site() throws IOException {
        Samples.smallSite(folder);
    }

    private Outcome build(String... more) {
        return Outcome.of(Stream.concat(Stream.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString()), Stream.of(more)).toArray(String[]::new)).relativeTo(folder);
    }

    private String built(String file) throws IOException {
        return Files.readString(folder.resolve("public").resolve(file));
    }

    private void theme(String name, String parent) throws IOException {
        Samples.write(folder, "themes/" + name + "/theme.yml", "# 从哪里来\nextends: " + parent + "\n");
    }

    @Test
    void each_theme_of_a_chain_replaces_files_of_the_one_before_and_the_site_those_of_all() throws IOException {
        theme("child", "middle");
        theme("middle", "default");
        for (String name : List.of("middle", "child")) {
            Samples.write(folder, "themes/" + name + "/templates/404.peb", name + " 404");
        }
        Samples.write(folder, "themes/middle/templates/archive.peb", "middle archive");
        Samples.write(folder, "themes/middle/templates/search.peb", "middle search");
        Samples.write(folder, "content/theme/templates/search.peb", "own search");
        Samples.write(folder, "themes/middle/words.txt", "issues = 中\narchive = 中\n");
        Samples.write(folder, "themes/child/words.txt", "issues = 子\n");

        Outcome outcome = build("--theme", "child");

        assertThat(outcome.code()).isZero();
        assertThat(built("404.html")).isEqualTo("child 404");
        assertThat(built("archive/index.html")).isEqualTo("middle archive");
        assertThat(built("search/index.html")).isEqualTo("own search");
        assertThat(built("issues/index.html")).contains("子");
        assertThat(built("about/index.html")).contains("简介。");
    }

    @Test
    void a_part_of_a_style_sheet_is_replaced_where_it_stands() throws IOException {
        theme("child", "default");
        Samples.write(folder, "themes/default/assets/css/sum.css", "@import \"a.css\";\n@import \"b.css\";\n");
        Samples.write(folder, "themes/default/assets/css/a.css", "a { color: red; }\n");
        Samples.write(folder, "themes/default/assets/css/b.css", "b { color: red; }\n");
        Samples.write(folder, "themes/child/assets/css/a.css", "a { color: green; }\n");

        assertThat(build("--theme", "child").code()).isZero();

        try (Stream<Path> sheets = Files.list(folder.resolve("public/assets/css"))) {
            Path sum = sheets.filter(file -> file.getFileName().toString().startsWith("sum.")).findFirst()
                    .orElseThrow();
            assertThat(Files.readString(sum)).contains("green", "b {").doesNotContain("a { color: red");
        }
    }

    @Test
    void a_theme_may_have_the_name_of_the_one_that_it_extends() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("themes/default"))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        theme("default", "default");
        Samples.write(folder, "themes/default/templates/404.peb", "own 404");

        assertThat(build().code()).isZero();

        assertThat(built("404.html")).isEqualTo("own 404");
        // That of the program.
        assertThat(built("about/index.html")).contains("class=\"masthead\"");
    }

    @Test
    void a_theme_elsewhere_names_the_one_that_it_extends_relative_to_itself() throws IOException {
        Samples.write(folder, "shared/mine/theme.yml", "extends: ../base\n");
        Samples.write(folder, "shared/mine/templates/404.peb", "mine");
        Samples.copy(folder.resolve("themes/default"), folder.resolve("shared/base"));

        assertThat(build("--theme", folder.resolve("shared/mine").toString()).code()).isZero();

        assertThat(built("404.html")).isEqualTo("mine");
    }

    @Test
    void a_circle_and_an_unknown_name_are_mistakes_and_what_is_published_stays() throws IOException {
        assertThat(build().code()).isZero();
        String before = built("404.html");
        theme("one", "two");
        theme("two", "one");
        assertThat(build("--theme", "one").err())
                .contains("themes/two/theme.yml:2:10 错误：主题互相继承，没有尽头：one → two → one [theme-missing]");
        theme("two", "defualt");
        assertThat(build("--theme", "one").err()).contains("themes/two/theme.yml:2:10 错误：没有主题“defualt”",
                "是不是“default”？");
        Samples.write(folder, "themes/two/theme.yml", "extend: default\n");
        assertThat(build("--theme", "one").err()).contains("themes/two/theme.yml:1:1 错误：不认识的字段“extend”",
                "是不是“extends”？");
        assertThat(built("404.html")).isEqualTo(before);
    }

    @Test
    void a_build_after_a_change_of_a_theme_that_is_extended_is_not_taken_from_the_cache() throws IOException {
        theme("child", "default");
        assertThat(build("--theme", "child").code()).isZero();
        Samples.write(folder, "themes/default/templates/404.peb", "changed");
        assertThat(build("--theme", "child").code()).isZero();
        assertThat(built("404.html")).isEqualTo("changed");
    }
}
