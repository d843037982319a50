package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Links that begin at the root of a site lead to pages that there will be, or are said to lead nowhere. */
@Tag("slow")
class RootLinksTest {
    private static final int FEWEST_PAGES = 300;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_page_of_a_site_can_be_linked_and_what_is_none_is_reported() throws IOException {
        List<String> right = Samples.files(RealSite.built()).keySet().stream()
                .filter(path -> path.endsWith("/index.html") || path.matches(".*\\.(?:ics|csv|json|xml)"))
                .filter(path -> !path.startsWith("search/") && !path.startsWith("assets/"))
                .map(path -> "/" + path.replaceFirst("(^|/)index\\.html$", "$1")).collect(Collectors.toList());
        assertThat(right).hasSizeGreaterThan(FEWEST_PAGES);
        right.addAll(List.of("/", "/about", "/about/index.html", "/about/?a=1", "/about/#top", "//example.org/x"));
        List<String> wrong = List.of("/aboutt/", "/categories/nope/", "/issues/2030-01-01/", "/archive/1999/",
                "/print/2030-01-01/", "/a.pdf", "/pinyin/%E5");
        Samples.copy(RealSite.project().resolve("content"), folder.resolve("content"));
        links("content/pages/right.md", right);
        assertThat(reported()).isEmpty();

        links("content/pages/wrong.md", wrong);
        assertThat(reported()).hasSameSizeAs(wrong);
    }

    @Test
    void another_language_below_the_site_has_pages_of_its_own() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "en/site.yml", "title: Bulletin\nbaseUrl: https://example.org/en/\nlanguage: en\n");
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\ntranslations:\n  - {name: English, content: ../en}\n");
        links("content/pages/links.md", List.of("/en/", "/en/issues/1/"));
        assertThat(reported()).isEmpty();

        links("content/pages/links.md", List.of("/en/", "/enn/"));
        assertThat(reported()).singleElement().asString().contains("“/enn/”");
    }

    private void links(String page, List<String> addresses) throws IOException {
        Samples.write(folder, page, "---\ntitle: 链接\n---\n" + addresses.stream()
                .map(address -> "- [网址](<" + address + ">)\n").collect(Collectors.joining()));
    }

    private List<String> reported() {
        Outcome outcome = Outcome.of("check", "--content", folder.resolve("content").toString(), "--format", "github");
        return (outcome.out() + outcome.err()).lines().filter(line -> line.contains("unknown-address")).toList();
    }
}
