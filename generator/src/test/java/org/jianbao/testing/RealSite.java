package org.jianbao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own content, built with the program as a user runs it. */
public final class RealSite {
    /** The kind of a page, in group 1. */
    public static final Pattern KIND = Pattern.compile("<body[^>]*\\bkind-([a-z-]+)");

    private RealSite() {}

    /** The folder of the project. */
    public static Path project() {
        return Path.of(System.getProperty("jianbao.project", ".."));
    }

    /** The built content, which tests read and do not change; built once for all that run in this process. */
    public static Path built() {
        return Built.SITE;
    }

    /** A page of every kind in a site, by the kind: the path of its address, without what it begins with. */
    public static SortedMap<String, String> pageOfEachKind(Path site) throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
                Matcher kind = KIND.matcher(Files.readString(file));
                if (kind.find()) {
                    String path = site.relativize(file).toString().replace('\\', '/');
                    pages.putIfAbsent(kind.group(1), path.replaceAll("(^|/)index\\.html$", "$1"));
                }
            }
        }
        return pages;
    }

    /** Builds the content into a folder. */
    public static Outcome build(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content", project().resolve("content").toString(),
                "--theme", project().resolve("themes/default").toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Outcome.at(Instant.parse("2026-11-20T00:00:00Z"), arguments.toArray(String[]::new));
    }

    /** Made when it is first asked for, deleted when the process ends. */
    private static final class Built {
        private static final Path SITE = build();

        private static Path build() {
            try {
                Path folder = Files.createTempDirectory("real-site");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                Path site = folder.resolve("site");
                Outcome outcome = RealSite.build(site);
                if (outcome.code() != 0) {
                    throw new IllegalStateException(outcome.err());
                }
                return site;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
