package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.jianbao.format.ResponseHeaders;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What Netlify's own parsers read in {@code netlify.toml} and in the files that a build makes for hosts. */
@Tag("slow")
class NetlifyTest {
    private static @Nullable NodePackages packages;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void install() throws IOException {
        packages = NodePackages.installed();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            production     | bash .ci/netlify-build --base-url "$URL"
            deploy-preview | bash .ci/netlify-build --preview --base-url "$DEPLOY_PRIME_URL"
            branch-deploy  | bash .ci/netlify-build --preview --base-url "$DEPLOY_PRIME_URL"
            dev            | bash .ci/netlify-build
            """)
    void netlify_knows_how_to_build_in_every_context(String context, String command) throws IOException {
        JsonNode config = run("config", RealSite.project().toRealPath(), context);
        assertThat(config.path("failure").asText()).isEmpty();
        assertThat(config.at("/build/command").asText()).isEqualTo(command);
        assertThat(Path.of(config.at("/build/publish").asText())).isEqualTo(RealSite.project().toRealPath()
                .resolve("public"));
        assertThat(config.at("/plugins/0/package").asText()).isEqualTo("/.ci/netlify-cache");
        assertThat(RealSite.project().resolve(".ci/netlify-cache/index.js")).exists();
        JsonNode redirects = run("redirects", RealSite.project().resolve("netlify.toml").toRealPath());
        assertThat(redirects.path("errors")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [build                        | Could not parse configuration file
            [build]\\npublish = 3         | Configuration property build.publish must be a string
            [build]\\ncommand = "a"\\ncommand = "b" | Could not parse configuration file
            [[plugins]]\\ninputs = {}     | "package" property is required
            """)
    void a_wrong_line_in_netlify_toml_is_found(String text, String message) throws IOException {
        Samples.write(folder, "netlify.toml", text.replace("\\n", "\n"));
        assertThat(run("config", folder.toRealPath(), "production").path("failure").asText()).contains(message);
    }

    @Test
    void a_wrong_redirect_in_netlify_toml_is_found() throws IOException {
        Path file = Samples.write(folder, "netlify.toml", "[[redirects]]\nfrom = \"/a\"\n");
        assertThat(run("redirects", file).at("/errors/0").asText()).contains("Missing \"to\" field");
    }

    @Test
    void netlify_reads_the_headers_of_a_site_as_they_are_meant() throws IOException {
        Path site = build("https://example.org/");
        JsonNode read = run("headers", site.resolve("_headers"));
        assertThat(read.path("errors")).isEmpty();
        List<String> theirs = new ArrayList<>();
        read.path("headers").forEach(rule -> rule.path("values").properties().forEach(
                field -> theirs
                        .add(rule.path("for").asText() + " " + field.getKey() + ": " + field.getValue().asText())));
        List<String> ours = ResponseHeaders.parse(Files.readString(site.resolve("_headers"))).rules().stream()
                .flatMap(rule -> rule.fields().stream()
                        .map(field -> rule.pattern() + " " + field.name() + ": " + field.value()))
                .toList();
        assertThat(theirs).isNotEmpty().containsExactlyElementsOf(ours);
    }

    @Test
    void former_addresses_are_redirects_even_where_a_page_stands() throws IOException {
        JsonNode read = run("redirects", build("https://example.org/").resolve("_redirects"));
        assertThat(read.path("errors")).isEmpty();
        assertThat(redirects(read)).containsExactly(
                "/old/ → /about/ 301!", "/old/ → /about/ 301",
                "/old.html → /about/ 301!", "/old.html → /about/ 301",
                "/%E6%97%A7/%E5%9D%80/ → /about/ 301!", "/%E6%97%A7/%E5%9D%80/ → /about/ 301");
    }

    @Test
    void a_site_below_a_path_has_its_redirects_there() throws IOException {
        JsonNode read = run("redirects", build("https://example.org/bulletin/").resolve("_redirects"));
        assertThat(read.path("errors")).isEmpty();
        assertThat(redirects(read)).contains("/bulletin/old/ → /bulletin/about/ 301!")
                .endsWith("/bulletin/* → /bulletin/404.html 404");
    }

    private Path build(String baseUrl) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/pages/about.md",
                "---\ntitle: 关于\naliases: [/old/, /old.html, /旧/址/]\n---\n简介。\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString(), "--base-url", baseUrl);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return folder.resolve("public");
    }

    private static List<String> redirects(JsonNode read) {
        List<String> redirects = new ArrayList<>();
        read.path("redirects").forEach(each -> redirects.add(each.path("from").asText() + " → "
                + each.path("to").asText() + " " + each.path("status").asText()
                + (each.path("force").asBoolean() ? "!" : "")));
        return redirects;
    }

    private static JsonNode run(Object... arguments) throws IOException {
        return Objects.requireNonNull(packages).run("netlify.mjs", arguments);
    }
}
