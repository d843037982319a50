package org.jianbao.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.model.site.SiteFile;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The published folder is always one whole site, and nothing that Jianbao did not make is ever overwritten. */
@Tag("slow")
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
                publication.write(new SiteFile.Made("index.html", "new".getBytes(UTF_8)));
                throw new IllegalStateException("a template fails");
            }
        }).hasMessage("a template fails");
        assertThat(Samples.texts(out)).isEqualTo(before);
        assertThat(besides()).containsExactly("public");
    }

    @Test
    void two_files_of_one_name_are_a_bug_whatever_their_case() throws IOException {
        try (Publication publication = begin(out, List.of())) {
            publication.write(new SiteFile.Made("News/index.html", new byte[0]));
            assertThatThrownBy(() -> publication.write(new SiteFile.Made("news/index.html", new byte[0])))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("news/index.html was written before, as News/index.html");
        }
    }

    @Test
    void a_file_that_leaves_the_site_is_a_bug() throws IOException {
        try (Publication publication = begin(out, List.of())) {
            assertThatThrownBy(() -> publication.write(new SiteFile.Made("../escaped.html", new byte[0])))
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

    /** In a container every build may have the same process number: a folder with ours is as dead as any other. */
    @Test
    void what_a_crashed_build_left_is_deleted_whatever_its_process_number() throws IOException {
        publish(out, "index.html");
        Samples.write(folder, ".public.jianbao-999999999999-x/half.html", "half");
        Samples.write(folder, ".public.jianbao-" + ProcessHandle.current().pid() + "-x/half.html", "half");
        Samples.write(folder, ".public.jianbao-1-x/half.html", "half");
        Samples.write(folder, ".public.jianbao-not-ours/half.html", "half");
        Samples.write(folder, ".public.jianbao-lock", "");
        Samples.write(folder, ".other.jianbao-999999999999-x/half.html", "of another site");
        publish(out, "second.html");
        assertThat(published()).containsExactly(".jianbao", "second.html");
        assertThat(besides()).containsExactly(".other.jianbao-999999999999-x", "public");
    }

    @Test
    void a_second_build_into_the_same_folder_is_refused_and_does_not_disturb_the_first() throws IOException {
        publish(out, "index.html");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        try (Publication running = begin(out, List.of())) {
            running.write(new SiteFile.Made("index.html", "later".getBytes(UTF_8)));
            assertThat(refusal(out, List.of())).contains("另一次生成正在写这个输出文件夹", "[output-busy]");
            assertThat(refusal(link.resolve("public"), List.of())).contains("[output-busy]");
            publish(folder.resolve("elsewhere"), "index.html");
            running.publish();
        }
        assertThat(Files.readString(out.resolve("index.html"))).isEqualTo("later");
        publish(out, "index.html");
        assertThat(besides()).containsExactly("elsewhere", "link", "public");
    }

    /** The lock of a process is gone when it closes any other channel of the file; no second build may do that. */
    @Test
    void a_build_of_another_process_is_refused_too_even_after_one_of_this_process_was() throws Exception {
        try (Publication running = begin(out, List.of())) {
            assertThat(refusal(out, List.of())).contains("[output-busy]");
            Process other = start(Publisher.class, "once");
            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(folder.resolve("log")).content().contains("[output-busy]");
            running.write(new SiteFile.Made("index.html", "ours".getBytes(UTF_8)));
            running.publish();
        }
        assertThat(out.resolve("index.html")).hasContent("ours");
    }

    @Test
    void where_no_lock_can_be_had_the_site_is_published_and_it_is_said_so() throws IOException {
        Samples.write(folder, ".public.jianbao-lock/in-the-way", "");
        Samples.write(folder, ".public.jianbao-1-x/half.html", "half");
        Problems problems = new Problems();
        try (Publication publication = Publication.begin(out, List.of(), problems).orElseThrow()) {
            publication.write(new SiteFile.Made("index.html", new byte[0]));
            publication.publish();
        }
        assertThat(published()).containsExactly(".jianbao", "index.html");
        assertThat(Report.text(problems.sorted(), Report.USUAL_WIDTH)).contains(
                "/.public.jianbao-lock 提醒：这里的文件系统不能加锁，照样生成",
                "/.public.jianbao-1-x 提醒：也许是以前中断的生成留下的", "共 0 处错误，2 处提醒。");
        assertThat(besides()).as("nothing is deleted that may be in use")
                .containsExactly(".public.jianbao-1-x", ".public.jianbao-lock", "public");
    }

    /** A parallel stream throws what one of its writers throws, and the other ones are still writing. */
    @Test
    void the_writers_are_over_before_their_folder_is_deleted() throws IOException {
        byte[] page = new byte[20_000];
        for (int round = 0; round < 20; round++) {
            Problems problems = new Problems();
            assertThatThrownBy(() -> {
                try (Publication publication = Publication.begin(out, List.of(), problems).orElseThrow()) {
                    IntStream.range(0, 300).parallel().forEach(i -> {
                        if (i == 150) {
                            throw new IllegalStateException("a template fails");
                        }
                        publication.write(new SiteFile.Made(i % 7 + "/" + i + ".html", page));
                    });
                }
            }).isInstanceOf(IllegalStateException.class);
            assertThat(problems.sorted()).isEmpty();
            assertThat(besides()).isEmpty();
        }
    }

    @Test
    void what_comes_after_the_end_is_a_bug() throws IOException {
        Publication publication = begin(out, List.of());
        publication.close();
        publication.close();
        assertThatThrownBy(() -> publication.write(new SiteFile.Made("late.html", new byte[0])))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(publication::publish).isInstanceOf(IllegalStateException.class);
        assertThat(besides()).isEmpty();
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
    void of_builds_at_the_same_time_some_are_refused_and_one_whole_site_is_left() throws Exception {
        List<Future<Boolean>> builds = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 24; i++) {
                String version = Integer.toString(i);
                builds.add(threads.submit(() -> publishVersion(version)));
            }
        }
        List<Boolean> published = new ArrayList<>();
        for (Future<Boolean> build : builds) {
            published.add(build.get());
        }
        assertThat(published).contains(true);
        assertThat(Samples.texts(out).values().stream().filter(text -> text.startsWith("version ")).distinct())
                .hasSize(1);
        assertThat(published()).hasSize(11);
        assertThat(besides()).containsExactly("public");
    }

    /** Whether the version was published; when not, another build was writing. */
    private boolean publishVersion(String version) throws IOException {
        Problems problems = new Problems();
        Optional<Publication> begun = Publication.begin(out, List.of(), problems);
        if (begun.isEmpty()) {
            assertThat(Report.text(problems.sorted(), Report.USUAL_WIDTH)).contains("[output-busy]", "共 1 处错误，0 处提醒。");
            return false;
        }
        try (Publication publication = begun.get()) {
            for (int file = 0; file < 10; file++) {
                publication.write(new SiteFile.Made(file + ".html", ("version " + version).getBytes(UTF_8)));
            }
            publication.publish();
        }
        assertThat(problems.sorted()).isEmpty();
        return true;
    }

    /**
     * A build that is told to end (Ctrl+C, or by the system) at any moment leaves the old site or the new one, and nothing
     * beside it, although many threads are writing.
     */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void a_build_that_is_told_to_end_leaves_a_whole_site_and_nothing_beside_it(String signal) throws Exception {
        SortedMap<String, String> first = site("甲");
        SortedMap<String, String> second = site("乙");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int end = 0; end < 8; end++) {
            Process process = start(Publisher.class, "in parallel");
            try {
                waitFor(folder.resolve("started"), process);
                TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
                assumeThat(ignores(process, signal)).as("skipped: " + signal + " is ignored here").isFalse();
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            } finally {
                process.destroyForcibly().waitFor();
                Files.deleteIfExists(folder.resolve("started"));
            }
            assertThat(Samples.texts(out)).as("after end %d of seed %d", end, seed).isIn(first, second);
            assertThat(besides()).as("after end %d of seed %d", end, seed)
                    .containsExactly("first", "log", "public", "second");
            assertThat(Files.readString(folder.resolve("log"))).isEmpty();
        }
    }

    /** A process in the background of a shell without jobs inherits that it ignores Ctrl+C; on Linux it says so. */
    private static boolean ignores(Process process, String signal) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        int number = List.of("HUP", "INT", "", "", "", "", "", "", "", "", "", "", "", "", "TERM").indexOf(signal);
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> number & 1) == 1);
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
            Process process = start(Publisher.class, "in parallel");
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

    /** Starts a Java program with the folder and another word as its arguments. */
    private Process start(Class<?> program, String word) throws IOException {
        return new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Dsun.jnu.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), program.getName(), folder.toString(), word)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
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

    /** Publishes the two sites of a folder in turn until it is ended, or tries to begin once. */
    static final class Publisher {
        private Publisher() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            if (arguments[1].equals("once")) {
                Problems problems = new Problems();
                boolean begun = Publication.begin(folder.resolve("public"), List.of(), problems).isPresent();
                System.out.println(Report.text(problems.sorted(), Report.USUAL_WIDTH));
                System.exit(begun ? 0 : 1);
            }
            for (int i = 0;; i++) {
                Path source = folder.resolve(i % 2 == 0 ? "second" : "first");
                List<String> files = List.copyOf(Samples.files(source).keySet());
                Problems problems = new Problems();
                Optional<Publication> begun = Publication.begin(folder.resolve("public"), List.of(), problems);
                if (begun.isEmpty() && problems.sorted().isEmpty()) {
                    // The program is ending.
                    return;
                }
                try (Publication publication = begun.orElseThrow()) {
                    files.parallelStream()
                            .forEach(file -> publication.write(new SiteFile.Copied(file, source.resolve(file))));
                    publication.publish();
                }
                Files.writeString(folder.resolve("started"), "");
            }
        }
    }

    private static void publish(Path out, String... files) throws IOException {
        try (Publication publication = begin(out, List.of())) {
            for (String file : files) {
                publication.write(new SiteFile.Made(file, file.getBytes(UTF_8)));
            }
            publication.publish();
        }
    }

    private static Publication begin(Path out, List<Path> sources) {
        Problems problems = new Problems();
        return Publication.begin(out, sources, problems)
                .orElseThrow(() -> new AssertionError(Report.text(problems.sorted(), Report.USUAL_WIDTH)));
    }

    private static String refusal(Path out, List<Path> sources) throws IOException {
        Problems problems = new Problems();
        var publication = Publication.begin(out, sources, problems);
        if (publication.isPresent()) {
            publication.get().close();
        }
        assertThat(publication).as("%s is refused", out).isEmpty();
        return Report.text(problems.sorted(), Report.USUAL_WIDTH);
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
