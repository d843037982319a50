package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.format.ContentHash;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What a release is distributed by: the GitHub Action, whose steps run here as on a machine of GitHub; the container file; the formula and
 * manifests of package managers; the templates for hosts.
 */
@Tag("slow")
class DistributionTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([\\w.-]+) *}}");
    private static final String SYSTEM = System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";

    @TempDir
    private Path folder = Path.of("");

    /** What a program printed, and how it ended. */
    private record Ran(int code, String text) {}

    private static Ran bash(Path where, Map<String, String> environment, String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
                .directory(where.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Ran(process.exitValue(), text);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An archive as a release has it, whose launcher runs the classes that are tested; the name of its checksum file. */
    private Path archive() throws IOException {
        Path launcher = Samples.write(folder, "made/jianbao-0.1.0/jianbao", "#!/bin/sh\nexec '"
                + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -Dsun.jnu.encoding=UTF-8"
                + " -Djianbao.home='" + RealSite.project().toRealPath() + "' -cp '"
                + System.getProperty("java.class.path") + "' org.jianbao.cli.Main \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        String name = "jianbao-0.1.0-" + SYSTEM + ".tar.gz";
        Ran packed = bash(folder, Map.of(), "mkdir archives && tar -czf archives/" + name
                + " -C made jianbao-0.1.0 && cd archives && sha256sum " + name + " >" + name + ".sha256");
        assertThat(packed.code()).as(packed.text()).isZero();
        return folder.resolve("archives/" + name);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(ContentHash.sha256().digest(bytes));
    }

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** Runs the steps of the action one after the other; what the last one printed that ran. */
    private Ran act(Map<String, String> given) throws IOException {
        Map<?, ?> action = yaml(Files.readString(RealSite.project().resolve("action.yml")));
        Map<String, String> values = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(action.get("inputs"))).forEach((name, input) -> {
            Object absent = ((Map<?, ?>) input).get("default");
            assertThat(absent != null || given.containsKey(name)).as("input %s", name).isTrue();
            values.put("inputs." + name, given.getOrDefault(name, String.valueOf(absent)));
        });
        values.put("github.server_url", "https://github.example");
        values.put("github.action_repository", "a/jianbao");
        assertThat(values.keySet()).containsAll(given.keySet().stream().map(name -> "inputs." + name).toList());
        Path output = Samples.write(folder, "output", "");
        Path path = Samples.write(folder, "path", "");
        Ran last = new Ran(-1, "");
        StringBuilder all = new StringBuilder();
        Map<?, ?> runs = (Map<?, ?>) Objects.requireNonNull(action.get("runs"));
        for (Object each : (List<?>) Objects.requireNonNull(runs.get("steps"))) {
            Map<?, ?> step = (Map<?, ?>) each;
            if (!isWanted(step.get("if"), values)) {
                continue;
            }
            Map<String, String> environment = new HashMap<>(Map.of("RUNNER_TEMP", folder.toString(), "GITHUB_PATH",
                    path.toString(), "GITHUB_OUTPUT", output.toString(), "LC_ALL", "C.UTF-8",
                    "PATH", String.join(":", Files.readAllLines(path)) + ":" + System.getenv("PATH")));
            ((Map<?, ?>) Objects.requireNonNull(step.get("env")))
                    .forEach((name, value) -> environment.put(name.toString(), filled(value.toString(), values)));
            assertThat(step.get("shell")).isEqualTo("bash");
            String script = Objects.requireNonNull(step.get("run")).toString();
            assertThat(script).as("values come by the environment").doesNotContain("${{");
            Object where = step.get("working-directory");
            last = bash(where == null ? folder : folder.resolve(filled(where.toString(), values)), environment, script);
            all.append(last.text());
            if (last.code() != 0) {
                break;
            }
        }
        return new Ran(last.code(), all.toString());
    }

    private static boolean isWanted(@Nullable Object condition, Map<String, String> values) {
        if (condition == null) {
            return true;
        }
        Matcher matcher = Pattern.compile("inputs\\.command (==|!=) '(\\w+)'").matcher(condition.toString());
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1).equals("==") == matcher.group(2).equals(values.get("inputs.command"));
    }

    private static String filled(String text, Map<String, String> values) {
        return EXPRESSION.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)),
                        found.group())));
    }

    private void site() {
        Outcome made = Outcome.of("new", "site", folder.resolve("刊").toString(), "--title", "试刊", "--yes");
        assertThat(made.code()).as(made.err()).isZero();
    }

    @Test
    void the_action_checks_builds_and_verifies_a_site_with_an_archive() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path archive = archive();
        site();
        String sum = sha256(Files.readAllBytes(archive));
        Ran built = act(Map.of("version", "0.1.0", "sha256", sum, "url",
                "file://" + archive,
                "working-directory", "刊", "base-url", "https://刊.example/", "strict",
                "true", "preview", "true", "arguments", "--precompress --clean"));
        assertThat(built.code()).as(built.text()).isZero();
        Path site = folder.resolve("刊/public");
        assertThat(folder.resolve("output")).hasContent("site=" + site.toRealPath());
        assertThat(Files.readString(site.resolve("index.html"))).contains("预览");
        assertThat(Files.readString(site.resolve("_headers"))).contains("X-Robots-Tag");
        assertThat(site.resolve("index.html.gz")).exists();
        assertThat(folder.resolve("jianbao-0.1.0.tar.gz")).doesNotExist();
    }

    @Test
    void the_action_stops_at_a_mistake_and_at_a_wrong_checksum() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path archive = archive();
        site();
        Map<String, String> right = Map.of("version", "0.1.0", "sha256",
                sha256(Files.readAllBytes(archive)), "url", "file://" + archive, "working-directory", "刊");
        Map<String, String> wrong = new HashMap<>(right);
        wrong.put("sha256", "0".repeat(64));
        Ran refused = act(wrong);
        assertThat(refused.code()).isOne();
        assertThat(refused.text()).contains("::error::Wrong checksum");
        assertThat(folder.resolve("path")).isEmptyFile();
        Map<String, String> check = new HashMap<>(right);
        check.put("command", "check");
        assertThat(act(check).code()).isZero();
        assertThat(folder.resolve("刊/public")).doesNotExist();
        Samples.write(folder, "刊/content/pages/a.md", "---\ntitel: 甲\n---\n正文\n");
        Ran mistaken = act(right);
        assertThat(mistaken.code()).isOne();
        assertThat(mistaken.text()).contains("::error file=content/pages/a.md,line=2");
        assertThat(folder.resolve("刊/public")).doesNotExist();
    }

    @Test
    void the_container_file_checks_the_archive_and_runs_it_as_nobody_in_particular() throws IOException {
        List<String> lines = Files.readString(RealSite.project().resolve("Containerfile")).replace("\\\n", "").lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        assertThat(lines).allMatch(line -> line.matches(
                "(?:FROM|ARG|COPY|RUN|ENV|USER|WORKDIR|EXPOSE|ENTRYPOINT|CMD) .+"));
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).toList()).containsExactly("USER 1000:1000");
        assertThat(lines).contains("COPY --from=archive /jianbao /opt/jianbao",
                "ENTRYPOINT [\"/opt/jianbao/jianbao\"]").doesNotContain("USER root");
        assertThat(lines.indexOf("USER 1000:1000")).isGreaterThan(lines.stream().map(line -> line.startsWith("RUN "))
                .toList().lastIndexOf(true));
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        archive();
        String unpack = lines.stream().filter(line -> line.startsWith("RUN cd /archives")).findFirst().orElseThrow()
                .substring(4).replace("/archives", folder + "/archives")
                .replace("mkdir /jianbao", "mkdir " + folder + "/jianbao")
                .replace("-C /jianbao", "-C " + folder + "/jianbao");
        Map<String, String> machine = Map.of("TARGETARCH", SYSTEM.equals("linux-x64") ? "amd64" : "arm64");
        Ran unpacked = bash(folder, machine, unpack);
        assertThat(unpacked.code()).as(unpacked.text()).isZero();
        assertThat(folder.resolve("jianbao/jianbao")).isExecutable();
        Samples.write(folder, "archives/jianbao-0.1.0-" + SYSTEM + ".tar.gz", "changed");
        assertThat(bash(folder, machine, unpack).code()).isNotZero();
    }

    @Test
    void formula_and_manifests_have_version_and_checksums_of_the_release() throws IOException {
        List<String> sums = new ArrayList<>();
        for (String name : List.of("macos-arm64.tar.gz", "linux-x64.tar.gz", "linux-arm64.tar.gz", "windows-x64.zip")) {
            String sum = sha256(name.getBytes(StandardCharsets.UTF_8));
            sums.add(sum);
            Samples.write(folder, "release/jianbao-0.2.0-" + name + ".sha256", sum + "  jianbao-0.2.0-" + name + "\n");
        }
        String fill = "'" + RealSite.project().toRealPath()
                + "/.ci/release-packages' v0.2.0 https://github.example/a/b '" + folder + "/release'";
        Ran filled = bash(folder, Map.of(), fill);
        assertThat(filled.code()).as(filled.text()).isZero();
        Map<String, String> made = Samples.texts(folder.resolve("release"));
        made.keySet().removeIf(name -> name.endsWith(".sha256"));
        assertThat(made).containsOnlyKeys("jianbao.rb", "Jianbao.Jianbao.yaml", "Jianbao.Jianbao.installer.yaml",
                "Jianbao.Jianbao.locale.zh-CN.yaml");
        assertThat(made.values()).noneMatch(text -> text.contains("@"));
        assertThat(made.get("jianbao.rb")).contains("version \"0.2.0\"").contains(sums.subList(0, 3))
                .contains("\"https://github.example/a/b/releases/download/v0.2.0/jianbao-0.2.0-linux-arm64.tar.gz\"");
        Ran ruby = bash(folder.resolve("release"), Map.of(),
                "if command -v ruby >/dev/null; then ruby -c jianbao.rb; else echo 'Syntax OK'; fi");
        assertThat(ruby.text()).isEqualTo("Syntax OK\n");
        for (String name : List.of("", ".installer", ".locale.zh-CN")) {
            Map<?, ?> manifest = yaml(Objects.requireNonNull(made.get("Jianbao.Jianbao" + name + ".yaml")));
            assertThat(manifest.get("PackageIdentifier")).isEqualTo("Jianbao.Jianbao");
            assertThat(manifest.get("PackageVersion")).isEqualTo("0.2.0");
            assertThat(manifest.get("ManifestVersion")).isEqualTo("1.10.0");
        }
        Map<?, ?> installer = yaml(Objects.requireNonNull(made.get("Jianbao.Jianbao.installer.yaml")));
        Map<?, ?> windows = (Map<?, ?>) ((List<?>) Objects.requireNonNull(installer.get("Installers"))).getFirst();
        assertThat(windows.get("InstallerSha256")).asString().isEqualToIgnoringCase(sums.get(3)).isUpperCase();
        assertThat(windows.get("InstallerUrl")).isEqualTo(
                "https://github.example/a/b/releases/download/v0.2.0/jianbao-0.2.0-windows-x64.zip");
        Files.delete(folder.resolve("release/jianbao-0.2.0-windows-x64.zip.sha256"));
        assertThat(bash(folder, Map.of(), fill).code()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"github, .github/workflows/publish.yml, /jobs/build/steps/2/run, sh build.sh --base-url \"$SITE_URL\"",
            "gitlab, .gitlab-ci.yml, /pages/script/0, sh build.sh --base-url \"$CI_PAGES_URL/\"",
            "gitlab, .gitlab-ci.yml, /preview/script/0, sh build.sh --preview",
            "gitlab, .gitlab-ci.yml, /pages/artifacts/paths/0, public",
            "gitee, .workflow/publish.yml, /stages/0/steps/0/commands/0, sh build.sh"})
    void templates_for_hosts_build_by_the_script_of_the_site(String host, String file, String where, String what)
            throws IOException {
        assertThat(Outcome.of("new", "site", folder.resolve("刊").toString(), "--title", "试刊", "--host", host, "--yes")
                .code()).isZero();
        assertThat(folder.resolve("刊/build.sh")).exists();
        Object at = yaml(Files.readString(folder.resolve("刊").resolve(file)));
        for (String step : where.substring(1).split("/", -1)) {
            Object next = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
            at = Objects.requireNonNull(next, step);
        }
        assertThat(at).isEqualTo(what);
    }
}
