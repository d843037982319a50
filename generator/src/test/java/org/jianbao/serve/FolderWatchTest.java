package org.jianbao.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever way files change, it is noticed; by the events of the system, and by looking. */
@Tag("slow")
class FolderWatchTest {
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");
    private volatile List<Path> folders = List.of();
    private final Changes changes = new Changes();

    @BeforeEach
    void files() throws IOException {
        folder = temporary.toRealPath().resolve("content");
        folders = List.of(folder, temporary.resolve("none"));
        Samples.write(folder, "a.md", "一");
        Samples.write(folder, "issues/2024-11-11/01.md", "二");
    }

    private FolderWatch watch(boolean poll) {
        return FolderWatch.start(() -> folders, poll, changes);
    }

    /** What changed, from the folder; fails when nothing does. */
    private Set<String> changed() throws InterruptedException {
        assertThat(changes.within(LONGEST)).isTrue();
        Set<String> names = new TreeSet<>();
        changes.next(QUIET, LONGEST).paths()
                .forEach(path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
        return names;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_that_is_written_renamed_into_place_or_deleted_is_noticed(boolean poll) throws Exception {
        try (FolderWatch watch = watch(poll)) {
            assertThat(watch.polled().isPresent()).isEqualTo(poll);
            Samples.write(folder, "a.md", "一一");
            assertThat(changed()).contains("a.md");
            Path saved = Samples.write(folder, ".a.md.swp", "一二三");
            Files.move(saved, folder.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(changed()).containsExactly("a.md");
            Files.delete(folder.resolve("a.md"));
            assertThat(changed()).contains("a.md");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_in_a_new_folder_and_in_a_renamed_one_is_noticed(boolean poll) throws Exception {
        try (FolderWatch watch = watch(poll)) {
            assertThat(watch.polled().isPresent()).isEqualTo(poll);
            Samples.write(folder, "issues/2024-12-11/01.md", "三");
            assertThat(changed()).contains("issues/2024-12-11/01.md");
            Files.move(folder.resolve("issues/2024-12-11"), folder.resolve("issues/2024-12-12"));
            assertThat(changed()).anyMatch(name -> name.startsWith("issues/2024-12-12"))
                    .anyMatch(name -> name.startsWith("issues/2024-12-11"));
            Samples.write(folder, "issues/2024-12-12/01.md", "四四");
            assertThat(changed()).contains("issues/2024-12-12/01.md");
        }
    }

    @Test
    void the_text_of_a_file_whose_time_stays_the_same_is_noticed_by_looking() throws Exception {
        FileTime time = Files.getLastModifiedTime(folder.resolve("a.md"));
        try (FolderWatch watch = watch(true)) {
            assertThat(watch.polled()).isPresent();
            Samples.write(folder, "a.md", "二");
            Files.setLastModifiedTime(folder.resolve("a.md"), time);
            assertThat(changed()).containsExactly("a.md");
        }
    }

    @Test
    void a_folder_that_is_put_in_the_place_of_another_is_watched() throws Exception {
        try (FolderWatch watch = watch(false)) {
            assertThat(watch.polled()).isEmpty();
            Files.move(folder, temporary.resolve("old"));
            Samples.write(folder, "a.md", "新");
            assertThat(changes.within(LONGEST)).isTrue();
            Thread.sleep(2_500);
            changes.next(QUIET, LONGEST);
            Samples.write(folder, "b.md", "又新");
            assertThat(changed()).contains("b.md");
        }
    }

    @Test
    void a_folder_that_is_made_later_is_watched() throws Exception {
        try (FolderWatch watch = watch(false)) {
            assertThat(watch.polled()).isEmpty();
            Samples.write(temporary, "none/a.md", "新");
            assertThat(changes.within(LONGEST)).isTrue();
            assertThat(changes.next(QUIET, LONGEST).any()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_folder_that_is_named_later_is_watched(boolean poll) throws Exception {
        Path other = Files.createDirectories(temporary.toRealPath().resolve("other"));
        Samples.write(other, "a.peb", "一");
        try (FolderWatch watch = watch(poll)) {
            assertThat(watch.polled().isPresent()).isEqualTo(poll);
            folders = List.of(folder, other);
            assertThat(changes.within(LONGEST)).isTrue();
            changes.next(QUIET, LONGEST);
            Samples.write(other, "a.peb", "二二");
            assertThat(changes.within(LONGEST)).isTrue();
            assertThat(changes.next(QUIET, LONGEST).paths()).contains(other.resolve("a.peb"));
        }
    }

    @Test
    void thousands_of_changes_come_as_one() throws Exception {
        try (FolderWatch watch = watch(false)) {
            assertThat(watch.polled()).isEmpty();
            for (int i = 0; i < 3_000; i++) {
                Samples.write(folder, "issues/2024-11-11/" + i + ".md", "文");
            }
            assertThat(changes.within(LONGEST)).isTrue();
            Changes.Batch batch = changes.next(QUIET, LONGEST);
            assertThat(batch.any()).isTrue();
            assertThat(changes.within(QUIET)).isFalse();
        }
    }

    @Test
    void what_systems_and_editors_leave_behind_is_no_change() throws Exception {
        try (FolderWatch watch = watch(false)) {
            assertThat(watch.polled()).isEmpty();
            Samples.write(folder, ".a.md.swp", "x");
            Samples.write(folder, "a.md~", "x");
            Samples.write(folder, "~$a.docx", "x");
            assertThat(changes.within(Duration.ofSeconds(1))).isFalse();
        }
    }
}
