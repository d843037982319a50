package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

import org.jianbao.format.SiteFiles;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small sites: each folder of {@code src/test/resources/sites} with {@code content} is built with the tiny theme in
 * {@code sites/theme} and compared, file by file, with its {@code expected}. {@code -Djianbao.golden=write} rewrites what
 * is expected; read every difference before you accept it.
 */
@Tag("slow")
class GoldenSitesTest {
    @TempDir
    private Path folder = Path.of("");

    static List<String> names() throws IOException {
        return Samples.names("sites");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_site_becomes_the_expected_files(String name) throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("sites", name, "content"), folder.resolve("content"));

        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString(), "--now", "2024-12-01");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Files.delete(folder.resolve("public").resolve(SiteFiles.MARKER));
        Path headers = folder.resolve("public").resolve(SiteFiles.HEADERS);
        // The names of search pieces change with every byte of the index.
        Files.writeString(headers, Files.readString(headers)
                .replaceAll("(?m)^\\S*/search/(?:[a-z]+-)?[a-z2-7]{10}(?:/\\*|\\.js)\n.*\n", ""));
        SortedMap<String, byte[]> made = Samples.files(folder.resolve("public"));
        // Nobody can read the difference of two indexes; SearchFilesTest and ModuleTest say what is in them.
        made.keySet().removeIf(file -> file.startsWith("search/") && !file.equals("search/index.html"));
        Path expected = Samples.path("sites", name, "expected");
        if (Samples.rewrites()) {
            rewrite(expected, made);
        }
        assertThat(made.keySet()).containsExactlyElementsOf(Samples.files(expected).keySet());
        SortedMap<String, String> texts = Samples.texts(folder.resolve("public"));
        Samples.texts(expected).forEach((path, text) -> assertThat(texts.get(path)).as(path).isEqualTo(text));
    }

    private static void rewrite(Path expected, SortedMap<String, byte[]> made) throws IOException {
        for (String old : Samples.files(expected).keySet()) {
            Files.delete(expected.resolve(old));
        }
        for (var file : made.entrySet()) {
            Samples.write(expected, file.getKey(), file.getValue());
        }
    }
}
