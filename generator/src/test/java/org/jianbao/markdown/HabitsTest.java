package org.jianbao.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.document.MarkdownText;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Fragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Habits of real archives in own words, each with the HTML that GFM and markdown-cjk-friendly give it. */
class HabitsTest {
    private static final Path FOLDER = Path.of(System.getProperty("jianbao.project", ".."),
            "generator/src/test/resources/markdown/habits");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_habit_becomes_the_html_that_was_meant_without_a_false_alarm(String name) throws IOException {
        Problems problems = new Problems();
        MarkdownText text = new MarkdownText(name, Files.readString(FOLDER.resolve(name)), 1);
        String html = Fragment.of(new MarkdownConverter().convertAlone(text, problems)).html();
        assertThat(html).isEqualTo(Files.readString(FOLDER.resolve(name.replace(".md", ".html"))));
        assertThat(problems.sorted()).isEmpty();
    }
}
