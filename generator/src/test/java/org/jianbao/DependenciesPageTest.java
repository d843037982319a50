package org.jianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about the state of the libraries is what {@code pom.xml} and the list say; {@code -Djianbao.golden=write} makes it anew. */
class DependenciesPageTest {
    private static final Path PROJECT = Path.of(System.getProperty("jianbao.project", ".."));
    private static final Path PAGE = PROJECT.resolve("src/site/markdown/developer/dependencies.md");
    private static final String BEGIN = "<!-- libraries -->\n";
    private static final String END = "<!-- /libraries -->";

    /** A line of the list. */
    private record Library(String name, String newest, String licence, String use, String decision, String behind) {
        private static Library of(String line) {
            List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            assertThat(parts).as(line).hasSize(6);
            return new Library(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
        }

        private boolean names(String library) {
            return name.endsWith("*") ? library.startsWith(name.substring(0, name.length() - 1))
                    : library.equals(name);
        }
    }

    @Test
    void each_library_is_in_the_list_newest_or_with_a_reason_and_the_page_says_so() throws IOException {
        List<Library> list = Files.readAllLines(PROJECT.resolve("generator/config/dependencies.txt")).stream()
                .filter(line -> !line.startsWith("#")).map(Library::of).toList();
        Map<String, String> used = used();
        assertThat(used).hasSizeGreaterThan(40).containsEntry("org.jsoup:jsoup", "1.24.1");
        StringBuilder table = new StringBuilder("\n| Library | Version | Newest | Licence | For | Decision |\n"
                + "| --- | --- | --- | --- | --- | --- |\n");
        for (Library library : list) {
            Set<String> versions = new TreeSet<>();
            used.forEach((name, version) -> {
                if (library.names(name)) {
                    versions.add(version);
                }
            });
            assertThat(versions).as(library.name()).hasSize(1);
            String version = versions.iterator().next();
            assertThat(library.behind().isEmpty()).as("%s: the newest, or a reason", library.name())
                    .isEqualTo(version.equals(library.newest()));
            assertThat(PAGE.resolveSibling("decisions/" + library.decision() + ".md")).exists();
            table.append("| `").append(library.name()).append("` | ").append(version).append(" | ")
                    .append(library.behind().isEmpty() ? "this" : library.newest() + ": " + library.behind())
                    .append(" | ").append(library.licence()).append(" | ").append(library.use()).append(" | [")
                    .append(library.decision(), 0, 4).append("](decisions/").append(library.decision())
                    .append(".md) |\n");
        }
        assertThat(used.keySet()).allSatisfy(
                name -> assertThat(list.stream().filter(library -> library.names(name)).toList()).as(name).hasSize(1));
        String page = Files.readString(PAGE);
        String made = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + "\n"
                + page.substring(page.indexOf(END));
        if (Samples.rewrites()) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(made);
    }

    /** The versions of all libraries that the pom of the generator names. */
    private static Map<String, String> used() throws IOException {
        Document pom = Jsoup.parse(Files.readString(PROJECT.resolve("generator/pom.xml")), Parser.xmlParser());
        Map<String, String> used = new LinkedHashMap<>();
        for (Element dependency : pom.select("dependency:has(> version)")) {
            String version = dependency.select("> version").text();
            if (version.startsWith("${")) {
                version = pom.select("project > properties > " + version.substring(2, version.length() - 1)
                        .replace(".", "\\.")).text();
            }
            used.put(dependency.select("> groupId").text() + ":" + dependency.select("> artifactId").text(), version);
        }
        return used;
    }
}
