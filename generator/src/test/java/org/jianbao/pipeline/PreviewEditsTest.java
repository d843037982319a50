package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.format.BuildCache;
import org.jianbao.model.address.Route;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever editors do to a small site, its preview has the files and problems of a
 * site that is read for the first time; and a page that is shown at once is the one that stays. Every failure names its seed;
 * {@code -Djianbao.seed=SEED} repeats it.
 */
@Tag("slow")
class PreviewEditsTest {
    private static final Path PROJECT = Path.of(System.getProperty("jianbao.project", ".."));
    private static final int EDITS = 40;
    private final long seed = Long.getLong("jianbao.seed", System.nanoTime());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_preview_is_what_a_first_build_makes_whatever_editors_do() throws IOException {
        EditedSite site = new EditedSite(folder, new Random(seed));
        BuildRequest request = request(site.content());
        PreviewBuild preview = new PreviewBuild(request);
        preview.build(Progress.NONE, new Problems());
        int quick = 0;
        int refused = 0;
        for (int edit = 1; edit <= EDITS; edit++) {
            String at = "edit " + edit + " of -Djianbao.seed=" + seed;
            List<Path> changed = site.edit();
            Problems mistakes = new Problems();
            Optional<PreviewSite> first = new PreviewBuild(request).build(Progress.NONE, mistakes);
            Optional<PreviewSite> shown = changed.size() == 1 ? preview.edit(changed.getFirst()) : Optional.empty();
            if (shown.isPresent()) {
                quick++;
                for (Route route : preview.routes(changed)) {
                    assertThat(shown.get().file(route.file()).map(PreviewEditsTest::text)).as("%s: %s", at, route)
                            .isEqualTo(first.orElseThrow().file(route.file()).map(PreviewEditsTest::text));
                }
            }
            preview.changed(changed);
            Problems problems = new Problems();
            Optional<PreviewSite> whole = preview.build(Progress.NONE, problems);
            assertThat(problems.sorted()).as(at).isEqualTo(mistakes.sorted());
            assertThat(whole.map(PreviewEditsTest::texts)).as(at).isEqualTo(first.map(PreviewEditsTest::texts));
            refused += first.isEmpty() ? 1 : 0;
            if (first.isPresent()) {
                site.isGood();
            }
        }
        assertThat(quick).as("pages that were shown at once, of -Djianbao.seed=%d", seed).isPositive();
        assertThat(refused).as("sites with mistakes, of -Djianbao.seed=%d", seed).isLessThan(EDITS);
    }

    /** All files of a site. */
    private static Map<String, String> texts(PreviewSite site) {
        SortedMap<String, String> texts = new TreeMap<>();
        site.names().forEach(name -> texts.put(name, site.file(name).map(PreviewEditsTest::text).orElseThrow()));
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static BuildRequest request(Path content) {
        LocalDateTime now = LocalDateTime.of(2026, 11, 1, 8, 0);
        return new BuildRequest(content, Optional.empty(), PROJECT, "", "http://localhost:8080/", zone -> now,
                true, true, Audience.EDITORS, BuildCache.NONE, Optional.empty());
    }
}
