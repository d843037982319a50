package org.jianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The libraries on the class path of this test, which are those of the program and of all tests, byte for byte as recorded
 * in {@code generator/config/checksums.sha256}. After a change of dependencies
 * {@code mvn test -Dtest=DependencyChecksumsTest -Djianbao.golden=write} records them anew; read the difference: a library
 * whose version did not change must not change.
 */
@Tag("slow")
class DependencyChecksumsTest {
    private static final Path RECORDED = Path.of(System.getProperty("jianbao.project", ".."),
            "generator/config/checksums.sha256");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_library_is_the_one_that_was_recorded() throws IOException {
        SortedMap<String, String> found = checksums(Stream.of(System.getProperty("java.class.path").split(":"))
                .map(Path::of).filter(path -> path.toString().endsWith(".jar"))
                .filter(DependencyChecksumsTest::isOurs));
        if (Samples.rewrites()) {
            Files.writeString(RECORDED, found.entrySet().stream()
                    .map(each -> each.getValue() + "  " + each.getKey() + "\n").collect(Collectors.joining()));
        }
        Map<String, String> recorded = Files.readAllLines(RECORDED).stream().map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        assertThat(found).hasSizeGreaterThan(20).containsExactlyEntriesOf(new TreeMap<>(recorded));
    }

    @Test
    void a_library_with_another_byte_would_be_found() throws IOException {
        Path jar = Files.write(folder.resolve("a.jar"), new byte[] {1});
        String before = checksums(Stream.of(jar)).toString();
        Files.write(jar, new byte[] {2});
        assertThat(checksums(Stream.of(jar)).toString()).isNotEqualTo(before);
    }

    /** What runs the tests is that of Maven or of an editor, and not in the pom. */
    private static boolean isOurs(Path jar) {
        String path = jar.toString().replace('\\', '/');
        return !path.contains("/surefire/")
                && !path.matches(".*/(?:junit-platform-(?:console|reporting|launcher)|surefire-[^/]*"
                        + "|(?:open-test-reporting|tooling)-[^/]*)-[^/]*\\.jar")
                && !path.contains("/opentest4j/reporting/");
    }

    private static SortedMap<String, String> checksums(Stream<Path> jars) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (Path jar : jars.toList()) {
            sums.put(String.valueOf(jar.getFileName()), sha256(Files.readAllBytes(jar)));
        }
        return sums;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
