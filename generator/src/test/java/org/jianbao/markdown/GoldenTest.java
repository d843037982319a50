package org.jianbao.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Convert;
import org.jianbao.testing.Fragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One Markdown file for each feature, and beside it the HTML that it becomes, with the briefs and problems found.
 *
 * <p>{@code mvn test -Dtest=GoldenTest -Djianbao.golden=write} rewrites them; read every difference.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of(System.getProperty("jianbao.project", ".."),
            "generator/src/test/resources/markdown/golden");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_feature_is_converted_as_shown(String name) throws IOException {
        String actual = converted(name, Files.readString(FOLDER.resolve(name)));
        Path expected = FOLDER.resolve(name.replace(".md", ".html"));
        if ("write".equals(System.getProperty("jianbao.golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String converted(String name, String markdown) {
        Problems problems = new Problems();
        MarkdownConverter.Kind kind = name.startsWith("briefs")
                ? MarkdownConverter.Kind.BRIEFS
                : MarkdownConverter.Kind.ARTICLE;
        Fragment fragment = Convert.text(markdown, kind, problems);
        StringBuilder out = new StringBuilder(fragment.html());
        for (Fragment.Item item : fragment.items()) {
            out.append("\n<!-- brief ").append(item.anchor()).append(" line ").append(item.line()).append(": ")
                    .append(item.title()).append(" | ").append(item.html().replace("\n", "\\n")).append(" | ")
                    .append(item.text().replace("\n", "\\n")).append(" -->");
        }
        for (Document.FileLink link : fragment.links()) {
            out.append("\n<!-- link ").append(link.path()).append('#').append(link.anchor()).append(" at ")
                    .append(link.place()).append(" -->");
        }
        for (Problem problem : problems.sorted()) {
            out.append("\n<!-- ").append(problem.kind().id()).append(' ').append(problem.place()).append(": ")
                    .append(problem.what()).append(problem.fix().isEmpty() ? "" : "；").append(problem.fix())
                    .append(" -->");
        }
        return out.append('\n').toString();
    }
}
