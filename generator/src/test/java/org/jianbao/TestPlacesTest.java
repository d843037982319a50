package org.jianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where tests stand, and which are slow. */
class TestPlacesTest {
    private static final Path SOURCES = Path.of(System.getProperty("jianbao.project", "..")).resolve("generator/src");

    /** Packages that the program does not have: whole sites, attacks, and what several tests need; and the root. */
    private static final Set<String> OF_TESTS = Set.of("", "site", "fuzz", "testing");

    /** A browser, another program, the search module, the project's own content: seconds instead of milliseconds. */
    private static final Pattern HEAVY = Pattern
            .compile("\\b(?:SiteInBrowser|ProcessBuilder|NodePackages|ModuleHost|RealSite\\.build)\\b");

    @Test
    void a_test_stands_in_the_package_of_the_class_that_it_is_named_for() throws IOException {
        TreeMap<String, Set<String>> packages = new TreeMap<>();
        for (Path file : files("main")) {
            packages.computeIfAbsent(name(file), key -> new TreeSet<>()).add(packageOf(file, "main"));
        }
        Set<String> known = new TreeSet<>(OF_TESTS);
        packages.values().forEach(known::addAll);
        List<String> strays = new ArrayList<>();
        for (Path file : files("test")) {
            String here = packageOf(file, "test");
            Set<String> named = packages.getOrDefault(name(file).replaceFirst("Test$", ""), Set.of());
            boolean isTest = name(file).endsWith("Test");
            if (!known.contains(here) || isTest && here.equals("testing")
                    || isTest && !here.equals("site") && !named.isEmpty() && !named.contains(here)) {
                strays.add(here + "." + name(file) + ", not beside " + named);
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void what_takes_long_is_tagged_as_slow() throws IOException {
        assertThat(files("test")).filteredOn(file -> name(file).endsWith("Test")
                && !name(file).equals("TestPlacesTest") && HEAVY.matcher(text(file)).find())
                .allSatisfy(file -> assertThat(text(file)).contains("@Tag(\"slow\")"));
    }

    private static List<Path> files(String part) throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES.resolve(part).resolve("java/org/jianbao"))) {
            return walk.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String packageOf(Path file, String part) {
        return SOURCES.resolve(part).resolve("java/org/jianbao").relativize(file.resolveSibling("")).toString()
                .replaceFirst("/$", "").replace('/', '.');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
