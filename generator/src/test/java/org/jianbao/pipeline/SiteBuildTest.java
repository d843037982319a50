package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A bar neither stands still at its end nor ends before the phase does, with a cache and without. */
class SiteBuildTest {
    @TempDir
    Path folder;

    @Test
    void every_phase_takes_as_many_steps_as_it_said() throws IOException {
        EditedSite site = new EditedSite(folder, new Random(1));
        build("from the ground");
        Path text = site.content().resolve("issues/2024-11-18/01-third.md");
        Files.writeString(text, Files.readString(text).replace("正文", "全文"));
        build("after an edit");
    }

    private void build(String at) throws IOException {
        Steps steps = new Steps();
        assertThat(SiteBuild.run(new BuildRequest(folder.toRealPath().resolve("content"),
                Optional.of(folder.resolve("public")), folder, "", "https://example.org/",
                zone -> LocalDateTime.of(2026, 11, 1, 8, 0), false, false, Audience.READERS,
                BuildCache.in(folder.resolve(".public.cache"), "1", false), Optional.empty()), steps, new Problems()))
                .isPresent();
        assertThat(steps.phases).as(at).extracting(Phase::name).containsExactly("读取", "转换", "校对", "生成");
        assertThat(steps.phases).as(at).allSatisfy(phase -> {
            assertThat(phase.done).as(phase.name).isPositive();
            assertThat(phase.done).as(phase.name).isEqualTo(phase.steps);
        });
    }

    private static final class Phase {
        private final String name;
        private int steps;
        private int done;

        Phase(String name, int steps) {
            this.name = name;
            this.steps = steps;
        }

        String name() {
            return name;
        }
    }

    private static final class Steps implements Progress {
        private final List<Phase> phases = new ArrayList<>();

        @Override
        public synchronized void begin(String phase, int steps) {
            phases.add(new Phase(phase, steps));
        }

        @Override
        public synchronized void more(int steps) {
            phases.getLast().steps += steps;
        }

        @Override
        public synchronized void step() {
            phases.getLast().done++;
        }
    }
}
