package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Builds that are killed, as by kill -9, at any moment; {@code -Djianbao.kills=N} says how many, {@code -Djianbao.seed=SEED}
 * repeats a run.
 */
@Tag("slow")
class KilledBuildTest {
    private static final int KILLS = Integer.getInteger("jianbao.kills", 8);
    private static final int ARTICLES = 60;
    /** How many of the builds, of ten, are killed while the last of their time runs, in which the folders are exchanged. */
    private static final int LATE_OF_TEN = 5;
    private static final double LATE = 0.85;

    private final long seed = Long.getLong("jianbao.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whenever_a_build_is_killed_the_site_is_the_old_one_or_the_new_one() throws Exception {
        Samples.smallSite(folder);
        Path out = folder.resolve("out/public");
        List<SortedMap<String, String>> sites = new ArrayList<>();
        long millis = 0;
        for (String version : List.of("乙", "甲", "乙", "甲")) {
            write(version);
            long begin = System.nanoTime();
            assertThat(build().waitFor()).as(log()).isZero();
            // The first builds warm the disk; the last one counts.
            millis = (System.nanoTime() - begin) / 1_000_000;
            sites.add(Samples.texts(out));
        }
        SortedMap<String, String> old = sites.get(1);
        SortedMap<String, String> renewed = sites.get(2);
        assertThat(old).isEqualTo(sites.get(3)).isNotEqualTo(renewed);
        int killed = 0;
        int published = 0;
        int leftovers = 0;
        int builds = 0;
        while (killed < KILLS) {
            builds++;
            boolean isOld = Samples.texts(out).equals(old);
            write(isOld ? "乙" : "甲");
            long begin = System.nanoTime();
            Process process = build();
            double part = random.nextInt(10) < LATE_OF_TEN ? LATE + random.nextDouble() * (1.1 - LATE)
                    : random.nextDouble();
            boolean ended = process.waitFor((long) (millis * 1_000 * part), TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            if (ended) {
                // The machine has become quicker.
                millis = Math.max(1, (System.nanoTime() - begin) / 1_000_000);
            }
            SortedMap<String, String> there = Samples.texts(out);
            if (there.isEmpty()) {
                // Where the file system cannot exchange two folders, the next build brings the site back.
                write(isOld ? "甲" : "乙");
                assertThat(build().waitFor()).as(log()).isZero();
                there = Samples.texts(out);
            }
            assertThat(there).as("after build %d of seed %d", builds, seed).isIn(old, renewed);
            killed += ended ? 0 : 1;
            published += there.equals(isOld ? renewed : old) ? 1 : 0;
            leftovers += besides().size() > 1 ? 1 : 0;
        }
        write("乙");
        assertThat(build().waitFor()).as(log()).isZero();
        assertThat(Samples.texts(out)).isEqualTo(renewed);
        assertThat(besides()).as("what the next build leaves beside the site").containsExactly("public");
        System.out.printf(
                "%d builds, the last taken for one of %d ms: %d killed before their end, %d had published by then, %d left something beside the "
                        + "site; the next build left nothing%n",
                builds, millis, killed, published, leftovers);
    }

    /** Writes the content: every article tells its version. */
    private void write(String version) throws IOException {
        for (int i = 0; i < ARTICLES; i++) {
            Samples.write(folder, "content/issues/2024-11-11/a" + i + ".md",
                    "---\ntitle: 题目" + i + "\n---\n" + ("第" + i + "段，" + version + "。\n\n").repeat(20));
        }
    }

    private Process build() throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dsun.jnu.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), "org.jianbao.cli.Main", "build", "--now", "2024-12-01",
                "--content",
                folder.resolve("content").toString(), "--theme", folder.resolve("themes/default").toString(), "--out",
                folder.resolve("out/public").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** What lies where the site lies; a lock may stay, and the cache does. */
    private List<String> besides() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("out"))) {
            return entries.map(path -> path.getFileName().toString()).filter(name -> !name.endsWith("lock"))
                    .filter(name -> !name.equals(".public.cache")).sorted().toList();
        }
    }
}
