package org.jianbao.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets Jazzer look for inputs that break a promise, target by target, and prints what came of it.
 *
 * <p>Arguments: a folder to work in, seconds for each target, and the targets; all of them unless told. In the folder are left
 * for each target the inputs that led somewhere new ({@code corpus}, where the next run in the same folder goes on), those
 * that broke something ({@code findings}) and what Jazzer said ({@code log}).
 */
public final class FuzzRun {
    /** The code whose branches Jazzer watches: our own, and the parsers. */
    private static final String WATCHED = "org.jianbao.**:com.vladsch.flexmark.**:org.owasp.**:org.snakeyaml.**:"
            + "org.apache.commons.csv.**";
    /** So many findings of different places in the code are collected before a target is given up. */
    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_INPUT = 4_096;
    /** Seconds for one input: above this it is a finding. */
    private static final int SLOWEST = 20;
    private static final Pattern INPUTS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    private FuzzRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int seconds = Integer.parseInt(arguments[1]);
        List<FuzzTarget> targets = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(FuzzTarget::of).toList()
                : List.of(FuzzTarget.values());
        System.out.println("| target | seconds | inputs | branches | findings |\n|---|---|---|---|---|");
        boolean found = false;
        for (FuzzTarget target : targets) {
            Path work = folder.resolve(target.id());
            long start = System.nanoTime();
            int code = run(target, work, seconds);
            long took = (System.nanoTime() - start) / 1_000_000_000;
            String log = Files.readString(work.resolve("log"), StandardCharsets.ISO_8859_1);
            int findings = count(work.resolve("findings"));
            System.out.printf("| %s | %d | %s | %s | %d%s |%n", target.id(), took, last(INPUTS, log),
                    last(COVERED, log),
                    findings,
                    code != 0 && findings == 0 ? ", but it ended with " + code + ": see " + work + "/log" : "");
            found |= findings > 0 || code != 0;
        }
        System.exit(found ? 1 : 0);
    }

    private static int run(FuzzTarget target, Path work, int seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        Path findings = Files.createDirectories(work.resolve("findings"));
        Path dictionary = work.resolve("dictionary");
        Files.write(dictionary, target.dictionary().stream().map(FuzzRun::entry).toList());
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx2g", "-XX:+UseParallelGC",
                "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                "-Djianbao.project=" + System.getProperty("jianbao.project", ".."), "-Djava.io.tmpdir=" + work, "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerEntry.class.getName(), "--target_args=" + target.id(),
                "--instrumentation_includes=" + WATCHED,
                "--keep_going=" + MOST_FINDINGS, "--reproducer_path=" + work,
                "-artifact_prefix=" + findings + "/", "-dict=" + dictionary, "-max_total_time=" + seconds,
                "-max_len=" + LONGEST_INPUT, "-timeout=" + SLOWEST,
                "-report_slow_units=" + SLOWEST, "-print_final_stats=1", "-use_value_profile=1",
                corpus.toString(), target.seedFolder().toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve("log").toFile())
                .start()
                .waitFor();
    }

    /** A word as libFuzzer reads it. */
    private static String entry(String word) {
        StringBuilder entry = new StringBuilder("\"");
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            entry.append("\\x%02x".formatted(b & 0xff));
        }
        return entry.append('"').toString();
    }

    private static String last(Pattern pattern, String log) {
        return pattern.matcher(log).results().map((MatchResult match) -> match.group(1)).reduce("?", (a, b) -> b);
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }
}
