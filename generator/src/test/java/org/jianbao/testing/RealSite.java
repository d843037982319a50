package org.jianbao.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The project's own content, built with the program as a user runs it. */
public final class RealSite {
    private RealSite() {}

    /** The folder of the project. */
    public static Path project() {
        return Path.of(System.getProperty("jianbao.project", ".."));
    }

    /** Builds the content into a folder. */
    public static Outcome build(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content", project().resolve("content").toString(),
                "--theme", project().resolve("themes/default").toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Outcome.at(Instant.parse("2026-11-20T00:00:00Z"), arguments.toArray(String[]::new));
    }
}
