package org.jianbao.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jianbao.model.site.SiteFile;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What the system will not write is told with the file concerned, the cause, and what to do about it. */
@Tag("slow")
class WriteFailureTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_name_that_is_too_long_for_the_file_system_is_told_in_bytes() {
        String name = "a/" + "甲".repeat(90) + "/index.html";
        assertThat(Writer.write(folder.resolve("public"), name, 1)).startsWith(folder + "/public/a/" + "甲".repeat(90)
                + " 错误：名称有 270 个字节，文件系统最多容许 255 个，一个汉字占 3 个 [output-failed]\n").contains("改法：给它一个短的名称");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_named() throws IOException {
        Path file = Samples.write(folder, "file", "x");
        assertThat(Writer.write(file.resolve("deep/public"), "index.html", 1))
                .startsWith(file + " 错误：这里要一个文件夹，却有一个同名的文件 [output-failed]\n");
    }

    @Test
    void a_folder_of_someone_else_is_told_as_such() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, Set.of());
        assumeThat(Files.isWritable(locked)).as("skipped: root writes everywhere; run as another user").isFalse();
        assertThat(Writer.write(locked.resolve("public"), "index.html", 1)).contains(" 错误：没有权限写这里 [output-failed]\n");
    }

    @Test
    void a_full_disk_is_told_as_such_and_the_published_site_stays() throws Exception {
        String report = onDisk("rw,size=400k",
                "mkdir -p $0/d/public; echo 'Made by Jianbao.' >$0/d/public/.jianbao; \"$@\"; "
                        + "ls -A $0/d; ls -A $0/d/public",
                "pages/", "300000");
        assertThat(report).startsWith(folder + "/d/public/pages/1.html 错误：磁盘满了，或用完了配额 [output-failed]\n")
                .contains("改法：腾出磁盘空间，再生成一次").endsWith("共 1 处错误，0 处提醒。\npublic\n.jianbao\n");
    }

    @Test
    void a_disk_that_can_only_be_read_is_told_as_such() throws Exception {
        assertThat(onDisk("ro", "\"$@\"", "pages/", "10")).contains(" 错误：这个磁盘只能读，不能写 [output-failed]\n");
    }

    /** What {@link Writer} says about a small file system of its own, which Linux lets a user have where it is set up so. */
    private String onDisk(String options, String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
                "mount -t tmpfs -o " + options + " none \"$0/d\" || exit 77; " + script, folder.toString(),
                ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Dsun.jnu.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), folder + "/d/public"));
        command.addAll(List.of(arguments));
        Files.createDirectory(folder.resolve("d"));
        assumeThat(Path.of("/usr/bin/unshare")).as("skipped: no unshare on this machine").exists();
        Path output = folder.resolve("output");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start()
                .waitFor();
        String text = Files.readString(output);
        assumeThat(code == 77 || text.startsWith("unshare: ")).as("skipped: no disks for users here: %s", text)
                .isFalse();
        return text;
    }

    /** Tries to publish a site, and tells what it was told. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            System.out.print(write(Path.of(arguments[0]), arguments[1] + "0.html", Integer.parseInt(arguments[2]),
                    arguments[1] + "1.html"));
        }

        static String write(Path out, String first, int size, String... more) {
            Problems problems = new Problems();
            Publication.begin(out, List.of(), problems).ifPresent(publication -> {
                try (publication) {
                    publication.write(new SiteFile.Made(first, new byte[size]));
                    for (String file : more) {
                        publication.write(new SiteFile.Made(file, new byte[size]));
                    }
                    publication.publish();
                } catch (UncheckedIOException e) {
                    publication.failed(e);
                }
            });
            return Report.text(problems.sorted(), Report.USUAL_WIDTH);
        }
    }
}
