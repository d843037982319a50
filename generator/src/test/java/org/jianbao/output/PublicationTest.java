package org.jianbao.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.site.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The published folder is always one whole site, and nothing that Jianbao did not make is ever overwritten. */
class PublicationTest {
    @TempDir
    private Path folder = Path.of("");

    private Path out = Path.of("");

    @BeforeEach
    void aFolderToPublishTo() {
        out = folder.resolve("public");
    }

    @Test
    void a_site_is_published_whole() throws IOException {
        publish(out, "a/index.html", "index.html");
        assertThat(published()).containsExactly(".jianbao", "a/index.html", "index.html");
        assertThat(besides()).containsExactly("public");
    }

    @Test
    void a_site_of_ours_is_replaced_and_pages_of_deleted_sources_vanish() throws IOException {
        publish(out, "index.html", "old/index.html", "old/deep/picture.png");
        publish(out, "index.html", "new.html");
        assertThat(published()).containsExactly(".jianbao", "index.html", "new.html");
        assertThat(besides()).containsExactly("public");
    }

    @Test
    void an_empty_folder_is_taken() throws IOException {
        Files.createDirectory(out);
        publish(out, "index.html");
        assertThat(published()).containsExactly(".jianbao", "index.html");
    }

    @Test
    void a_folder_with_anything_else_in_it_is_refused_and_untouched() throws IOException {
        Samples.write(out, "thesis.docx", "the only copy");
        assertThat(refusal(out, List.of())).contains("输出文件夹里有别的东西", "[output-refused]");
        assertThat(published()).containsExactly("thesis.docx");
        assertThat(besides()).containsExactly("public");
    }

    @Test
    void a_folder_that_only_holds_a_preview_or_a_marker_of_someone_else_is_refused_and_untouched() throws IOException {
        Samples.write(out, ".jianbao/preview/.jianbao", "Made by Jianbao. ");
        Samples.write(out, "thesis.docx", "the only copy");
        assertThat(refusal(out, List.of())).contains("[output-refused]");
        assertThat(published()).containsExactly(".jianbao/preview/.jianbao", "thesis.docx");
        Path other = Files.createDirectory(folder.resolve("other"));
        Samples.write(other, ".jianbao", "mine");
        assertThat(refusal(other, List.of())).contains("[output-refused]");
        assertThat(other.resolve(".jianbao")).hasContent("mine");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused_and_untouched() throws IOException {
        Files.writeString(out, "a file");
        assertThat(refusal(out, List.of())).contains("[output-refused]");
        assertThat(Files.readString(out)).isEqualTo("a file");
    }

    @Test
    void the_content_folder_and_what_holds_it_or_lies_in_it_are_refused() throws IOException {
        Path content = Files.createDirectory(folder.resolve("content"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), content);
        for (Path refused : List.of(content, folder, content.resolve("public"), folder.resolve("x/../content"),
                content.resolve("issues"), link)) {
            assertThat(refusal(refused, List.of(content))).as("%s", refused).contains("输出文件夹和内容、主题重叠");
        }
        assertThat(content).isEmptyDirectory();
        assertThat(besides()).containsExactly("content", "link");
    }

    @Test
    void the_working_folder_and_the_root_are_refused() throws IOException {
        assertThat(refusal(Path.of("."), List.of())).contains("[output-refused]");
        assertThat(refusal(Path.of(""), List.of())).contains("[output-refused]");
        assertThat(refusal(Path.of("/"), List.of())).contains("[output-refused]");
    }

    @Test
    void a_folder_whose_name_only_begins_like_the_content_is_no_overlap() throws IOException {
        Files.createDirectory(folder.resolve("content"));
        Path beside = folder.resolve("content-public");
        try (Publication publication = begin(beside, List.of(folder.resolve("content")))) {
            publication.publish();
        }
        assertThat(beside).isDirectory();
    }

    @Test
    void what_is_not_published_leaves_the_old_site_and_nothing_beside_it() throws IOException {
        publish(out, "index.html");
        SortedMap<String, String> before = Samples.texts(out);
        assertThatThrownBy(() -> {
            try (Publication publication = begin(out, List.of())) {
                publication.write("index.html", "new".getBytes(UTF_8));
                throw new IllegalStateException("a template fails");
            }
        }).hasMessage("a template fails");
        assertThat(Samples.texts(out)).isEqualTo(before);
        assertThat(besides()).containsExactly("public");
    }

    @Test
    void two_files_of_one_name_are_a_bug_whatever_their_case() throws IOException {
        try (Publication publication = begin(out, List.of())) {
            publication.write("News/index.html", new byte[0]);
            assertThatThrownBy(() -> publication.write("news/index.html", new byte[0]))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("news/index.html was written before, as News/index.html");
        }
    }

    @Test
    void a_file_that_leaves_the_site_is_a_bug() throws IOException {
        try (Publication publication = begin(out, List.of())) {
            assertThatThrownBy(() -> publication.write("../escaped.html", new byte[0]))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(besides()).isEmpty();
    }

    @Test
    void a_link_to_a_folder_stays_a_link_and_its_target_is_replaced() throws IOException {
        Path real = Files.createDirectories(folder.resolve("srv/www"));
        Files.createSymbolicLink(out, real);
        publish(out, "index.html");
        publish(out, "index.html", "second.html");
        assertThat(out).isSymbolicLink();
        assertThat(Samples.files(real).keySet()).containsExactly(".jianbao", "index.html", "second.html");
        assertThat(folder.resolve("srv")).isDirectoryNotContaining(path -> !path.endsWith("www"));
    }

    @Test
    void a_relative_path_with_chinese_names_and_spaces_works() throws IOException {
        Path working = Path.of("").toAbsolutePath();
        Path relative = working.relativize(folder.toRealPath().resolve("网站 输出/第一期"));
        publish(relative, "国庆/index.html");
        publish(relative, "国庆/index.html", "春节/index.html");
        assertThat(Samples.files(folder.resolve("网站 输出/第一期")).keySet())
                .containsExactly(".jianbao", "国庆/index.html", "春节/index.html");
        assertThat(folder.resolve("网站 输出")).isDirectoryNotContaining(path -> !path.endsWith("第一期"));
    }

    @Test
    void what_a_crashed_build_left_is_deleted_and_what_a_running_one_needs_is_not() throws IOException {
        publish(out, "index.html");
        // No process has the highest number that fits in the name.
        Samples.write(folder, ".public.jianbao-999999999999-x/half.html", "half");
        Samples.write(folder, ".public.jianbao-not-ours/half.html", "half");
        Samples.write(folder, ".other.jianbao-999999999999-x/half.html", "of another site");
        try (Publication running = begin(out, List.of())) {
            publish(out, "index.html");
            running.write("index.html", "later".getBytes(UTF_8));
            running.publish();
        }
        assertThat(Files.readString(out.resolve("index.html"))).isEqualTo("later");
        assertThat(besides()).containsExactly(".other.jianbao-999999999999-x", "public");
    }

    @Test
    void a_site_that_a_crash_left_aside_is_brought_back() throws IOException {
        publish(out, "index.html");
        Files.move(out, folder.resolve(".public.jianbao-aside"));
        try (Publication publication = begin(out, List.of())) {
            assertThat(published()).containsExactly(".jianbao", "index.html");
            assertThat(publication.files()).isZero();
        }
        assertThat(besides()).containsExactly("public");
    }

    @Test
    void builds_at_the_same_time_leave_one_whole_site() throws Exception {
        List<Future<?>> builds = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 24; i++) {
                String version = Integer.toString(i);
                builds.add(threads.submit((Callable<Boolean>) () -> {
                    publishVersion(version);
                    return true;
                }));
            }
        }
        for (Future<?> build : builds) {
            assertThat(succeeded(build)).isTrue();
        }
        assertThat(Samples.texts(out).values().stream().filter(text -> text.startsWith("version ")).distinct())
                .hasSize(1);
        assertThat(published()).hasSize(11);
        assertThat(besides()).containsExactly("public");
    }

    private static boolean succeeded(Future<?> build) throws InterruptedException, ExecutionException {
        return Boolean.TRUE.equals(build.get());
    }

    private void publishVersion(String version) throws IOException {
        try (Publication publication = begin(out, List.of())) {
            for (int file = 0; file < 10; file++) {
                publication.write(file + ".html", ("version " + version).getBytes(UTF_8));
            }
            publication.publish();
        }
    }

    /** Both find no published folder and move theirs there; the second finds that of the first. */
    @Test
    void of_two_first_builds_at_the_same_time_one_wins_and_none_fails() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 100; round++) {
                Path fresh = folder.resolve("site-" + round);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Boolean> build = () -> {
                    try (Publication publication = begin(fresh, List.of())) {
                        publication.write("index.html", new byte[0]);
                        together.await();
                        publication.publish();
                        return true;
                    }
                };
                for (Future<Boolean> result : threads.invokeAll(List.of(build, build))) {
                    assertThat(result.get()).isTrue();
                }
                assertThat(Samples.files(fresh).keySet()).containsExactly(".jianbao", "index.html");
            }
        }
        assertThat(besides()).hasSize(100);
    }

    /**
     * A build that is killed at any moment leaves the old site or the new one: another Java process publishes two sites in
     * turn until it is killed, again and again.
     */
    @Test
    void a_killed_build_leaves_a_whole_site() throws Exception {
        SortedMap<String, String> first = site("甲");
        SortedMap<String, String> second = site("乙");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 0; kill < 8; kill++) {
            Process process = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED", "-Dsun.jnu.encoding=UTF-8", "-cp",
                    System.getProperty("java.class.path"), Publisher.class.getName(), folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            try {
                waitFor(folder.resolve("started"), process);
                TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
            } finally {
                process.destroyForcibly().waitFor();
                Files.deleteIfExists(folder.resolve("started"));
            }
            assertThat(Samples.texts(out)).as("after kill %d of seed %d", kill, seed).isIn(first, second);
        }
        publish(out, "index.html");
        assertThat(published()).containsExactly(".jianbao", "index.html");
        assertThat(besides()).containsExactly("first", "log", "public", "second");
    }

    /** Writes the files of a site that {@link Publisher} publishes, and gives what is then published. */
    private SortedMap<String, String> site(String version) throws IOException {
        Path source = folder.resolve(version.equals("甲") ? "first" : "second");
        for (int i = 0; i < 40; i++) {
            Samples.write(source, i % 5 + "/" + version + i + ".html", version.repeat(1_000));
        }
        SortedMap<String, String> texts = Samples.texts(source);
        publish(out);
        texts.putAll(Samples.texts(out));
        return texts;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static void waitFor(Path sign, Process process) throws InterruptedException, IOException {
        while (!Files.exists(sign)) {
            if (!process.isAlive()) {
                throw new AssertionError("the publisher ended: " + Files.readString(sign.resolveSibling("log")));
            }
            Thread.sleep(5);
        }
    }

    /** Publishes the two sites of a folder in turn, until it is killed. */
    static final class Publisher {
        private Publisher() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            for (int i = 0;; i++) {
                Path source = folder.resolve(i % 2 == 0 ? "second" : "first");
                try (Publication publication = begin(folder.resolve("public"), List.of())) {
                    for (String file : Samples.files(source).keySet()) {
                        publication.copy(file, source.resolve(file));
                    }
                    publication.publish();
                }
                Files.writeString(folder.resolve("started"), "");
            }
        }
    }

    private static void publish(Path out, String... files) throws IOException {
        try (Publication publication = begin(out, List.of())) {
            for (String file : files) {
                publication.write(file, file.getBytes(UTF_8));
            }
            publication.publish();
        }
    }

    private static Publication begin(Path out, List<Path> sources) {
        Problems problems = new Problems();
        return Publication.begin(out, sources, problems)
                .orElseThrow(() -> new AssertionError(Report.text(problems.sorted())));
    }

    private static String refusal(Path out, List<Path> sources) throws IOException {
        Problems problems = new Problems();
        var publication = Publication.begin(out, sources, problems);
        if (publication.isPresent()) {
            publication.get().close();
        }
        assertThat(publication).as("%s is refused", out).isEmpty();
        return Report.text(problems.sorted());
    }

    private List<String> published() throws IOException {
        return List.copyOf(Samples.files(out).keySet());
    }

    /** What lies in the folder beside which sites are made. */
    private List<String> besides() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
