package org.jianbao.verify;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.jianbao.verify.HostLimitCheck.Host;
import org.jianbao.verify.HostLimitCheck.Sizes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Sites that are too large for a host. */
@Tag("slow")
class HostLimitCheckTest {
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 25L << 20;

    @TempDir
    private Path site = Path.of("");

    @BeforeEach
    void aSite() throws IOException {
        Samples.write(site, "index.html", "<title>t</title>");
    }

    @Test
    void one_file_too_many_is_told_and_not_before() throws IOException {
        for (int i = 1; i < MOST_FILES; i++) {
            Files.createFile(site.resolve(i + ".txt"));
        }
        assertThat(warnings()).isEmpty();
        Files.createFile(site.resolve("last.txt"));
        assertThat(warnings()).singleElement().asString().contains("Cloudflare Pages", "20000", "20001");
    }

    @Test
    void a_large_file_is_named_and_a_large_site_has_hosts_that_do_not_take_it() throws IOException {
        sized("a/video.mp4", MOST_BYTES);
        assertThat(warnings()).isEmpty();
        sized("a/video.mp4", MOST_BYTES + 1);
        assertThat(warnings()).singleElement().asString().contains("Cloudflare Pages", "a/video.mp4");
        sized("a/video.mp4", 1L << 30);
        assertThat(warnings()).hasSize(3).anyMatch(each -> each.contains("GitHub Pages"))
                .anyMatch(each -> each.contains("GitLab Pages"));
    }

    @Test
    void the_fullest_folder_and_very_many_files_have_hosts_that_do_not_take_them() {
        SortedMap<String, Long> files = new TreeMap<>();
        for (int i = 0; i < 54_000; i++) {
            files.put("a/b/" + i, 1L);
        }
        files.put("a/c", 1L);
        assertThat(Host.NETLIFY.excesses(Sizes.of(files))).isEmpty();
        files.put("a/b/last", 1L);
        assertThat(Host.NETLIFY.excesses(Sizes.of(files))).singleElement()
                .satisfies(excess -> assertThat(excess.what()).contains("54000", "54001"))
                .satisfies(excess -> assertThat(excess.name()).isEqualTo("a/b/"));
        for (int i = files.size(); i < 200_000; i++) {
            files.put(i + "/x", 1L);
        }
        assertThat(Host.GITLAB.excesses(Sizes.of(files))).isEmpty();
        files.put("x", 1L);
        assertThat(Host.GITLAB.excesses(Sizes.of(files))).singleElement()
                .satisfies(excess -> assertThat(excess.what()).contains("200000", "200001"));
    }

    /** A file without content that takes no space. */
    private void sized(String name, long bytes) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        try (RandomAccessFile file = new RandomAccessFile(site.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private List<String> warnings() throws IOException {
        Problems problems = new Problems();
        SiteCheck.run(site, BaseUrl.NONE, problems);
        return problems.sorted().stream().filter(problem -> problem.kind() == ProblemKind.HOST_LIMIT)
                .map(problem -> problem.place().file() + " " + problem.what()).toList();
    }
}
