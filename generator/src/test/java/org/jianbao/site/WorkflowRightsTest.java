package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.testing.RealSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What the workflows of GitHub Actions may do: each job what it needs, and nothing with rights runs what others wrote. */
class WorkflowRightsTest {
    /** The whole hash of a commit; a tag may be moved. What tag it was stands behind, for readers and Dependabot. */
    private static final Pattern PINNED = Pattern
            .compile("\\s*(?:- )?uses: [\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    /** A secret itself, not what a job of that name found out. */
    private static final Pattern SECRET = Pattern.compile("(?<!needs\\.)\\bsecrets\\b[.\\[]");

    private static final String GOOD = """
            on: pull_request
            permissions: {}
            concurrency:
              group: a
            jobs:
              a:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                permissions:
                  contents: read
                steps:
                  - uses: actions/checkout@0123456789012345678901234567890123456789 # v1.2.3
                    with:
                      persist-credentials: false
                  - run: ./jianbao check
            """;

    @Test
    void each_workflow_gives_least_rights() throws IOException {
        try (Stream<Path> files = Files.list(RealSite.project().resolve(".github/workflows"))) {
            List<Path> workflows = files.sorted().toList();
            assertThat(workflows).isNotEmpty();
            for (Path workflow : workflows) {
                assertThat(faults(Files.readString(workflow))).as(workflow.toString()).isEmpty();
            }
        }
    }

    @Test
    void a_good_workflow_has_no_fault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "permissions: {}                  | permissions: write-all              | rights of the whole workflow",
            "permissions: {}                  | # none                              | rights of the whole workflow",
            "on: pull_request                 | on: pull_request_target             | runs with rights on what others wrote",
            "timeout-minutes: 5               | # none                              | a: no timeout",
            "contents: read                   | contents: write                     | a: has rights or secrets and runs the repository",
            "contents: read                   | id-token: write                     | a: an identity, but no attestation",
            "permissions:\\n      contents: read | if: true                           | a: no permissions",
            "persist-credentials: false       | fetch-depth: 0                      | a: leaves its token behind",
            "run: ./jianbao check             | run: echo ${{ github.event.x }}     | a: an expression in a script",
            "run: ./jianbao check             | env: {T: '${{ secrets.T }}'}        | a: has rights or secrets and runs the repository",
            "run: ./jianbao check             | env: {T: '${{ github.token }}'}     | a: has rights or secrets and runs the repository",
            "run: ./jianbao check             | uses: actions/cache@v4              | not pinned: - uses: actions/cache@v4",
            "' # v1.2.3'                      | ''                                  | not pinned: - uses: actions/checkout@0123456789012345678901234567890123456789",
            "concurrency:\\n  group: a        | # none                              | no concurrency"})
    void a_fault_is_found(String from, String to, String fault) {
        String changed = GOOD.replace(from.replace("\\n", "\n"), to);
        assertThat(changed).isNotEqualTo(GOOD);
        assertThat(faults(changed)).contains(fault);
    }

    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Map<?, ?> workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        text.lines().filter(line -> line.strip().replaceFirst("^- ", "").startsWith("uses:"))
                .filter(line -> !PINNED.matcher(line).matches())
                .forEach(line -> faults.add("not pinned: " + line.strip()));
        if (!Map.of().equals(workflow.get("permissions"))) {
            faults.add("rights of the whole workflow");
        }
        if (!workflow.containsKey("concurrency")) {
            faults.add("no concurrency");
        }
        if (text.contains("pull_request_target") || text.contains("workflow_run")) {
            faults.add("runs with rights on what others wrote");
        }
        ((Map<?, ?>) Objects.requireNonNull(workflow.get("jobs")))
                .forEach((name, job) -> job((Map<?, ?>) job).forEach(fault -> faults.add(name + ": " + fault)));
        return faults;
    }

    private static List<String> job(Map<?, ?> job) {
        List<String> faults = new ArrayList<>();
        if (!job.containsKey("timeout-minutes")) {
            faults.add("no timeout");
        }
        if (!(job.get("permissions") instanceof Map<?, ?> permissions)) {
            faults.add("no permissions");
            return faults;
        }
        List<?> steps = (List<?>) Objects.requireNonNull(job.get("steps"));
        String all = job.toString();
        boolean rights = permissions.containsValue("write") || SECRET.matcher(all).find()
                || all.contains("github.token");
        if (rights && (uses(steps, "actions/checkout")
                || steps.stream().anyMatch(WorkflowRightsTest::runsTheRepository))) {
            faults.add("has rights or secrets and runs the repository");
        }
        if ("write".equals(permissions.get("id-token")) && !uses(steps, "actions/attest")) {
            faults.add("an identity, but no attestation");
        }
        for (Object each : steps) {
            Map<?, ?> step = (Map<?, ?>) each;
            Object with = step.get("with");
            if (uses(List.of(step), "actions/checkout")
                    && !(with instanceof Map<?, ?> inputs && Boolean.FALSE.equals(inputs.get("persist-credentials")))) {
                faults.add("leaves its token behind");
            }
            if (step.get("run") instanceof String run && run.contains("${{")) {
                faults.add("an expression in a script");
            }
        }
        return faults;
    }

    private static boolean uses(List<?> steps, String action) {
        return steps.stream().anyMatch(
                step -> ((Map<?, ?>) step).get("uses") instanceof String used && used.startsWith(action + "@"));
    }

    /** Maven runs what the pom says. */
    private static boolean runsTheRepository(Object step) {
        return ((Map<?, ?>) step).get("run") instanceof String run
                && run.matches("(?s).*(?:\\./|\\.ci/|\\bmvn\\b|\\bnpm (?:ci|run)).*");
    }
}
