package org.jianbao.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jianbao.cli.Main;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param out what it printed as result
 * @param err what it printed as report
 */
public record Outcome(int code, String out, String err) {
    /** The moment of all tests: the first of December 2024 in China. */
    private static final Instant NOW = Instant.parse("2024-11-30T16:00:00Z");

    /** Runs a command as a shell would. */
    public static Outcome of(String... arguments) {
        return at(NOW, arguments);
    }

    /** Runs a command at another moment. */
    public static Outcome at(Instant now, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(Clock.fixed(now, ZoneOffset.UTC), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Outcome(code, text(out), text(err));
    }

    /** This outcome with the paths of a temporary folder made relative to it. */
    public Outcome relativeTo(Path folder) {
        return new Outcome(code, out.replace(folder + "/", ""), err.replace(folder + "/", ""));
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
