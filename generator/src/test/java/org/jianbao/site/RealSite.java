package org.jianbao.site;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jianbao.cli.Main;

/** The project's own content, built with the program as a user runs it. */
final class RealSite {
    private RealSite() {}

    /** What a command printed, and its exit code. */
    record Outcome(int code, String out, String err) {}

    /** The folder of the project. */
    static Path project() {
        return Path.of(System.getProperty("jianbao.project", ".."));
    }

    /** Builds the content into a folder. */
    static Outcome build(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content", project().resolve("content").toString(),
                "--theme", project().resolve("themes/default").toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        StringWriter printed = new StringWriter();
        StringWriter problems = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
        int code = Main.run(clock, new PrintWriter(printed), new PrintWriter(problems),
                arguments.toArray(String[]::new));
        return new Outcome(code, printed.toString(), problems.toString());
    }
}
