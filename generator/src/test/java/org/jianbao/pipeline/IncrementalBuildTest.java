package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever changes between two builds, and whatever becomes of the cache and of the published folder, a build with a cache
 * publishes the bytes of a build without, and has its problems. Every failure names its seed; {@code -Djianbao.seed=SEED}
 * repeats it.
 */
@Tag("slow")
class IncrementalBuildTest {
    private static final int EDITS = 30;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 1, 8, 0);

    private final long seed = Long.getLong("jianbao.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_build_with_a_cache_is_one_without_whatever_editors_do() throws IOException {
        EditedSite site = new EditedSite(folder, random);
        build(cache("1"), NOW);
        int published = 0;
        for (int edit = 1; edit <= EDITS; edit++) {
            String at = "edit " + edit + " of -Djianbao.seed=" + seed;
            site.edit();
            damage();
            if (same(at, cache("1"), NOW)) {
                site.isGood();
                published++;
            }
        }
        assertThat(published).as("sites without mistakes, of -Djianbao.seed=%d", seed).isPositive();
    }

    /** Now and then changes a file that a build left, beside the site or in it. */
    private void damage() throws IOException {
        if (random.nextInt(3) > 0) {
            return;
        }
        SortedMap<String, byte[]> files = Samples.files(random.nextBoolean() ? out() : folder.resolve(".public.cache"));
        files.remove(".jianbao");
        List<String> names = List.copyOf(files.keySet());
        String name = names.get(random.nextInt(names.size()));
        Path file = Files.exists(out().resolve(name)) ? out().resolve(name)
                : folder.resolve(".public.cache").resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] ^= 1;
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, time);
        } else {
            Files.delete(file);
        }
    }

    @Test
    void nothing_is_made_again_while_nothing_has_changed() throws IOException {
        new EditedSite(folder, random);
        BuildReport first = build(cache("1"), NOW).orElseThrow();
        Object made = key(out().resolve("index.html"));

        assertThat(build(cache("1"), NOW.plusHours(5))).contains(first);
        assertThat(key(out())).as("the folder that was published").isEqualTo(outKey);
        assertThat(key(out().resolve("index.html"))).isEqualTo(made);
    }

    @Test
    void a_text_is_seen_to_have_changed_although_size_and_time_are_the_same() throws IOException {
        EditedSite site = new EditedSite(folder, random);
        build(cache("1"), NOW);
        Path text = site.content().resolve("issues/2024-11-18/01-third.md");
        FileTime time = Files.getLastModifiedTime(text);
        Files.writeString(text, Files.readString(text).replace("正文", "全文"));
        Files.setLastModifiedTime(text, time);

        assertThat(same("a text", cache("1"), NOW)).isTrue();
        assertThat(out().resolve("issues/2024-11-18/third/index.html")).content().contains("全文");
    }

    @Test
    void another_day_or_a_moment_in_this_day_makes_another_site() throws IOException {
        EditedSite site = new EditedSite(folder, random);
        Samples.write(site.content(), "pages/later.md",
                "---\ntitle: 中午\npublishDate: 2026-11-01 12:00\n---\n来了。\n");
        build(cache("1"), NOW);
        assertThat(out().resolve("later")).doesNotExist();

        assertThat(same("noon", cache("1"), NOW.plusHours(5))).isTrue();
        assertThat(out().resolve("later/index.html")).exists();
        assertThat(same("tomorrow", cache("1"), NOW.plusDays(1))).isTrue();
        assertThat(same("the clock goes back", cache("1"), NOW)).isTrue();
    }

    @Test
    void a_cache_of_another_version_is_not_used() throws IOException {
        new EditedSite(folder, random);
        build(cache("1"), NOW);
        assertThat(same("another version", cache("2"), NOW)).isTrue();
        assertThat(key(out())).isNotEqualTo(outKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "full", "foreign"})
    void a_cache_that_cannot_be_used_harms_nothing(String what) throws IOException {
        EditedSite site = new EditedSite(folder, random);
        Path cache = folder.resolve(".public.cache");
        switch (what) {
            case "file" -> Files.writeString(cache, "mine");
            case "full" -> {
                build(cache("1"), NOW);
                for (String name : Samples.files(cache).keySet()) {
                    Files.write(cache.resolve(name), new byte[0]);
                }
            }
            default -> Samples.write(cache, "letters/index-1.txt", "mine");
        }
        assertThat(same(what, cache("1"), NOW)).isTrue();
        Files.writeString(site.content().resolve("pages/about.md"), "---\ntitle: 关于\n---\n别的。\n");
        assertThat(same(what, cache("1"), NOW)).isTrue();
        if (what.equals("file")) {
            assertThat(cache).hasContent("mine");
        }
        if (what.equals("foreign")) {
            assertThat(cache.resolve("letters/index-1.txt")).hasContent("mine");
        }
    }

    /** Not even the administrator can write there. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a folder that nobody can write to")
    void a_cache_in_a_folder_that_can_only_be_read_harms_nothing() throws IOException {
        EditedSite site = new EditedSite(folder, random);
        BuildCache cache = BuildCache.in(Path.of("/proc/self"), "1", false);
        assertThat(same("read-only", cache, NOW)).isTrue();
        Files.writeString(site.content().resolve("pages/about.md"), "---\ntitle: 关于\n---\n别的。\n");
        assertThat(same("read-only, edited", cache, NOW)).isTrue();
    }

    @Test
    void warnings_come_again_and_are_errors_when_asked_for() throws IOException {
        EditedSite site = new EditedSite(folder, random);
        Samples.write(site.content(), "pages/about.md", "---\ntitle: 关于\n---\n半角,标点。\n");
        Problems first = new Problems();
        run(cache("1"), NOW, out(), first);
        Problems second = new Problems();
        assertThat(run(cache("1"), NOW, out(), second)).isPresent();
        assertThat(second.sorted()).isEqualTo(first.sorted()).isNotEmpty();

        Problems strict = new Problems(true);
        assertThat(run(cache("1"), NOW, out(), strict)).isEmpty();
        assertThat(strict.hasErrors()).isTrue();
    }

    @Test
    void clean_takes_nothing_from_the_cache() throws IOException {
        new EditedSite(folder, random);
        build(cache("1"), NOW);
        Object before = key(out());
        build(BuildCache.in(folder.resolve(".public.cache"), "1", true), NOW);
        assertThat(key(out())).isNotEqualTo(before);
    }

    private Object outKey = "";

    private Optional<BuildReport> build(BuildCache cache, LocalDateTime now) throws IOException {
        Optional<BuildReport> report = run(cache, now, out(), new Problems());
        outKey = outKey.equals("") ? key(out()) : outKey;
        return report;
    }

    /** Whether a build with a cache publishes anything; if so, what one without publishes. Both have the same problems. */
    private boolean same(String at, BuildCache cache, LocalDateTime now) throws IOException {
        Problems problems = new Problems();
        Problems clean = new Problems();
        Optional<BuildReport> report = run(cache, now, out(), problems);
        Optional<BuildReport> other = run(BuildCache.NONE, now, folder.resolve("clean"), clean);
        assertThat(problems.sorted()).as(at).isEqualTo(clean.sorted());
        assertThat(report).as(at).isEqualTo(other);
        if (report.isPresent()) {
            assertThat(Samples.texts(out())).as(at).isEqualTo(Samples.texts(folder.resolve("clean")));
        }
        return report.isPresent();
    }

    private Optional<BuildReport> run(BuildCache cache, LocalDateTime now, Path out, Problems problems)
            throws IOException {
        return SiteBuild.run(new BuildRequest(folder.toRealPath().resolve("content"), Optional.of(out), folder, "",
                "https://example.org/", zone -> now, false, false, Audience.READERS, cache, Optional.empty()),
                Progress.NONE, problems);
    }

    private BuildCache cache(String version) {
        return BuildCache.in(folder.resolve(".public.cache"), version, false);
    }

    private Path out() {
        return folder.resolve("public");
    }

    private static Object key(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }
}
