package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What editors do with addresses, files and dates is called by its name. */
class EditorMistakesTest {
    private static final String ISSUE = "content/issues/2024-11-11/";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ![职工在驿站](/Users/wang/图.jpg)   | missing-picture | 自己电脑里的位置
            [名单](/home/wang/名单.pdf)         | broken-link     | 自己电脑里的位置
            [名单](E:\\\\工会\\\\名单.pdf)          | broken-link     | 自己电脑里的位置
            [报名](http：//example.org)         | broken-link     | 写成“http://example.org”
            [报名](https//example.org/a)        | broken-link     | 写成“https://example.org/a”
            [报名](https:/example.org)          | broken-link     | 写成“https://example.org”
            [报名](htps://example.org)          | broken-link     | 写成“https://example.org”
            ![职工在驿站](https:/example.org/a.jpg) | missing-picture | 写成“https://example.org/a.jpg”
            ![名单](list.pdf)                   | missing-picture | [名称](list.pdf)
            [录像](old.wmv)                     | unexpected-file | MP4
            """)
    void an_address_is_called_by_its_mistake(String text, String kind, String said) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, ISSUE + "list.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "old.wmv", "0");
        Samples.write(folder, ISSUE + "02-a.md", "---\ntitle: 甲\n---\n" + text + "\n");
        assertThat(problems()).anyMatch(problem -> problem.startsWith(kind) && problem.contains(said));
    }

    @Test
    void right_addresses_are_no_mistakes() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, ISSUE + "http/a.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "02-a.md",
                """
                        ---
                        title: 甲
                        ---
                        [一](https://example.org/a//b)、[二](http://example.org)、[三](http/a.pdf)、[四](tel:12351)、<https://example.org/c>
                        """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void files_that_nobody_links_to_are_not_published_unless_the_site_says_so() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, ISSUE + "linked.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "alone.pdf", "%PDF-1.4\n");
        Samples.write(folder, ISSUE + "02-a.md", "---\ntitle: 甲\n---\n见[名单](linked.pdf)。\n");
        assertThat(problems()).singleElement().asString().startsWith("unlinked-file").contains("不会发布");
        Path out = folder.resolve("out");
        assertThat(run(Optional.of(out))).hasSize(1);
        assertThat(out.resolve("issues/2024-11-11/linked.pdf")).exists();
        assertThat(out.resolve("issues/2024-11-11/alone.pdf")).doesNotExist();

        Path site = folder.resolve("content/site.yml");
        Files.writeString(site, Files.readString(site) + "rules:\n  unlinked-file: off\n");
        assertThat(run(Optional.of(out))).isEmpty();
        assertThat(out.resolve("issues/2024-11-11/alone.pdf")).exists();
    }

    @Test
    void files_that_are_too_large_for_readers_or_hosts_are_named() throws IOException {
        Samples.smallSite(folder);
        StringBuilder drawing = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">");
        while (drawing.length() < MEGABYTE + 10) {
            drawing.append("<path d=\"M0 0h1v1z\"/>");
        }
        Samples.write(folder, ISSUE + "p.svg", drawing + "</svg>");
        Samples.write(folder, ISSUE + "v.mp4", new byte[26 * MEGABYTE]);
        Samples.write(folder, ISSUE + "02-a.md", "---\ntitle: 甲\n---\n![驿站的位置](p.svg)\n\n![开幕式](v.mp4)\n");
        assertThat(problems()).anyMatch(problem -> problem.startsWith("large-picture"))
                .anyMatch(problem -> problem.startsWith("host-limit") && problem.contains("26.0 MB"));
    }

    @Test
    void an_article_that_waits_for_years_is_dated_wrongly() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, ISSUE + "02-a.md", "---\ntitle: 甲\ndate: 2042-11-11\n---\n正文。\n");
        Samples.write(folder, ISSUE + "03-b.md",
                "---\ntitle: 乙\ndate: 2042-11-11\nintended: [article-date-far]\n---\n正文。\n");
        assertThat(problems()).singleElement().asString().startsWith("article-date-far").contains("02-a.md");
    }

    private List<String> problems() {
        return run(Optional.empty());
    }

    private List<String> run(Optional<Path> out) {
        Problems problems = new Problems();
        SiteBuild.run(new BuildRequest(folder.resolve("content"), out,
                Path.of(System.getProperty("jianbao.project", "..")), "", "",
                zone -> LocalDate.of(2030, 12, 1).atStartOfDay(), false, false, Audience.READERS, BuildCache.NONE,
                Optional.empty()), Progress.NONE, problems);
        return problems.sorted().stream()
                .map(each -> each.kind().id() + " " + each.place() + " " + each.what() + "；" + each.fix()).toList();
    }
}
