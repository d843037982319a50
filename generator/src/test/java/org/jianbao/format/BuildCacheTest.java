package org.jianbao.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What one build leaves and the next one finds, and what it never finds. */
class BuildCacheTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_kept_is_found_by_all_that_it_was_made_of() throws IOException {
        BuildCache cache = cache("1");
        String key = key(cache, "甲", "乙");
        cache.keep(key, made -> Files.writeString(made.resolve("text"), "丙"));

        assertThat(cache("1").find(key(cache("1"), "甲", "乙")).map(BuildCacheTest::text)).contains("丙");
        assertThat(cache("1").find(key(cache("1"), "甲乙", ""))).isEmpty();
        assertThat(cache("2").find(key(cache("2"), "甲", "乙"))).isEmpty();
        assertThat(BuildCache.in(folder.resolve("cache"), "1", true).find(key)).isEmpty();
    }

    @Test
    void what_is_not_as_it_was_is_not_found() throws IOException {
        BuildCache cache = cache("1");
        String key = key(cache, "甲");
        cache.keep(key, made -> {
            Files.writeString(made.resolve("one"), "丙丁");
            Files.writeString(made.resolve("two"), "戊");
        });
        Path entry = cache.find(key).orElseThrow();
        Files.writeString(entry.resolve("more"), "");
        assertThat(cache("1").find(key)).isEmpty();
        Files.delete(entry.resolve("more"));
        assertThat(cache("1").find(key)).isPresent();

        Files.writeString(entry.resolve("one"), "丙己");
        assertThat(cache("1").find(key)).isEmpty();
        Files.delete(entry.resolve("one"));
        assertThat(cache("1").find(key)).isEmpty();
        Files.writeString(entry.resolve("one"), "丙丁");
        assertThat(cache("1").find(key)).isPresent();
        Files.delete(entry.resolve("sums"));
        assertThat(cache("1").find(key)).isEmpty();
    }

    @Test
    void what_could_not_be_made_is_not_kept() {
        BuildCache cache = cache("1");
        String key = key(cache, "甲");
        cache.keep(key, made -> {
            Files.writeString(made.resolve("half"), "丙");
            throw new IOException("no room");
        });
        assertThat(cache("1").find(key)).isEmpty();
        assertThat(folder.resolve("cache")).isEmptyDirectory();
    }

    @Test
    void what_a_build_had_no_use_for_is_swept_away_and_nothing_of_others() throws IOException {
        BuildCache first = cache("1");
        first.keep(key(first, "甲"), made -> Files.writeString(made.resolve("text"), "丙"));
        first.keep(key(first, "乙"), made -> Files.writeString(made.resolve("text"), "丁"));
        first.keep(key(first, "戊"), made -> Files.writeString(made.resolve("text"), "己"));
        Files.writeString(folder.resolve("cache/index-notes.txt"), "mine");

        BuildCache second = cache("1");
        assertThat(second.find(key(second, "甲"))).isPresent();
        second.retain(key(second, "戊"));
        second.sweep();

        BuildCache third = cache("1");
        assertThat(third.find(key(third, "甲"))).isPresent();
        assertThat(third.find(key(third, "乙"))).isEmpty();
        assertThat(third.find(key(third, "戊"))).isPresent();
        assertThat(folder.resolve("cache/index-notes.txt")).hasContent("mine");
    }

    @Test
    void a_cache_that_keeps_nothing_has_nothing() {
        BuildCache.NONE.keep(key(BuildCache.NONE, "甲"), made -> Files.writeString(made.resolve("text"), "丙"));
        assertThat(BuildCache.NONE.find(key(BuildCache.NONE, "甲"))).isEqualTo(Optional.empty());
        BuildCache.NONE.sweep();
    }

    private BuildCache cache(String version) {
        return BuildCache.in(folder.resolve("cache"), version, false);
    }

    private static String key(BuildCache cache, String... made) {
        return cache.key("index", all -> List.of(made).forEach(all::add));
    }

    private static String text(Path entry) {
        try {
            return Files.readString(entry.resolve("text"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
