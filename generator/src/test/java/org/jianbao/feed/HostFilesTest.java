package org.jianbao.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.format.ResponseHeaders;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a build tells hosts, as they would read it. */
@Tag("slow")
class HostFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aSmallSite() throws IOException {
        Samples.smallSite(folder);
    }

    @Test
    void nothing_runs_but_what_the_site_brings() throws IOException {
        String policy = field("/", "Content-Security-Policy").orElseThrow();
        assertThat(policy.split("; ")).contains("default-src 'none'", "script-src 'self'", "style-src 'self'",
                "img-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                "frame-ancestors 'none'", "require-trusted-types-for 'script'", "upgrade-insecure-requests");
        assertThat(policy).doesNotContain("unsafe", "*");
        assertThat(field("/", "X-Content-Type-Options")).contains("nosniff");
        assertThat(field("/", "X-Frame-Options")).contains("DENY");
        assertThat(field("/", "Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(field("/", "Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(field("/", "X-Robots-Tag")).isEmpty();
    }

    @Test
    void pictures_and_media_from_elsewhere_are_allowed_where_a_text_shows_them() throws IOException {
        Samples.write(folder, "content/pages/about.md", """
                ---
                title: 关于
                ---
                ![图](https://Pictures.example.net/a.jpg "图注")

                <img src="https://图片.例子/b.png" alt="图"> <img src="data:image/png;base64,iVBORw0KGgo=" alt="">

                <video src="https://media.example.net:8443/c.mp4" poster="http://posters.example.net/d.jpg"></video>
                """);
        assertThat(field("/about/", "Content-Security-Policy").orElseThrow().split("; ")).contains(
                "img-src 'self' data: http://posters.example.net https://pictures.example.net "
                        + "https://xn--wcsw84d.xn--fsqu00a",
                "media-src 'self' https://media.example.net:8443");
    }

    @Test
    void what_is_no_host_does_not_break_the_policy() throws IOException {
        Samples.write(folder, "content/pages/about.md", """
                ---
                title: 关于
                ---
                <img src="https://a;script-src/a.png" alt=""> <img src="https://u:p@b.example/a.png" alt="">
                """);
        assertThat(field("/", "Content-Security-Policy").orElseThrow().split("; "))
                .contains("script-src 'self'", "img-src 'self' https://b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/issues/2024-11-11/", "/issues/2024-11-11/first/", "/about/", "/feed.xml",
            "/sitemap.xml", "/search/", "/search/search.js", "/robots.txt", "/404.html", "/search/lucene/segments_1"})
    void what_may_change_is_asked_for_anew(String path) throws IOException {
        assertThat(field(path, "Cache-Control")).contains("public, max-age=0, must-revalidate");
    }

    @Test
    void what_has_a_hash_in_its_name_is_kept_for_a_year() throws IOException {
        List<String> kept = new ArrayList<>();
        ResponseHeaders headers = headers("https://example.org/");
        for (String file : Samples.files(folder.resolve("public")).keySet()) {
            if (headers.of("/" + file).getOrDefault("Cache-Control", "").contains("immutable")) {
                kept.add(file);
            }
        }
        assertThat(kept).isNotEmpty().allSatisfy(file -> assertThat(file)
                .matches(
                        "assets/.*\\.[0-9a-f]{8}\\.\\w+|search/(.+/)?((corrections|cards|answers)-)?[a-z2-7]{5,10}(/.+|\\.bin|\\.js)"));
    }

    @Test
    void no_path_gets_a_field_from_two_rules() throws IOException {
        ResponseHeaders headers = headers("https://example.org/");
        for (String file : Samples.files(folder.resolve("public")).keySet()) {
            String path = "/" + file.replaceAll("(^|/)index\\.html$", "$1");
            assertThat(headers.rules().stream().flatMap(rule -> new ResponseHeaders(List.of(rule)).of(path).keySet()
                    .stream())).as(path).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/, false", "https://example.org/, true"})
    void encryption_is_asked_for_where_the_address_has_it(String baseUrl, boolean asked) throws IOException {
        ResponseHeaders headers = headers(baseUrl);
        assertThat(headers.of("/").containsKey("Strict-Transport-Security")).isEqualTo(asked);
        assertThat(headers.of("/").getOrDefault("Content-Security-Policy", "").contains("upgrade-insecure-requests"))
                .isEqualTo(asked);
    }

    @Test
    void a_site_without_an_address_has_headers_too() throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\n");
        ResponseHeaders headers = headers("");
        assertThat(headers.of("/")).containsKey("Content-Security-Policy")
                .doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void a_site_below_a_path_has_its_headers_there() throws IOException {
        ResponseHeaders headers = headers("https://例子.测试/子路径");
        assertThat(headers.of("/%E5%AD%90%E8%B7%AF%E5%BE%84/about/")).containsKeys("Content-Security-Policy",
                "Cache-Control");
        assertThat(headers.of("/about/")).isEmpty();
    }

    @Test
    void a_preview_says_so_everywhere_and_is_kept_from_search_engines() throws IOException {
        Samples.write(folder, "content/issues/2024-11-11/02-draft.md", "---\ntitle: 草稿\ndraft: true\n---\n正文。\n");
        Samples.write(folder, "content/pages/about.md", "---\ntitle: 关于\naliases: [/old/]\n---\n简介。\n");
        ResponseHeaders headers = headers("https://example.org/", "--preview");
        assertThat(headers.of("/about/")).containsEntry("X-Robots-Tag", "noindex");
        Path site = folder.resolve("public");
        assertThat(site.resolve("issues/2024-11-11/draft/index.html")).exists();
        assertThat(Files.readString(site.resolve("robots.txt"))).isEqualTo("User-agent: *\nDisallow: /\n");
        assertThat(site.resolve("sitemap.xml")).doesNotExist();
        Samples.texts(site).forEach((file, text) -> {
            if (file.endsWith(".html")) {
                assertThat(text).as(file).contains("预览：还没有发表的版本").doesNotContain("rel=\"canonical\"");
            }
        });
        assertThat(Files.readString(site.resolve("index.html"))).contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void an_alias_that_hits_a_real_page_or_its_folder_is_reported() throws IOException {
        Samples.write(folder, "content/pages/about.md",
                "---\ntitle: 关于\naliases: [/about/, /issues/2024-11-11/first/, /issues/2024-11-11]\n---\n简介。\n");
        Outcome outcome = build("https://example.org/");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("网址“/about/”有 2 个来源", "网址“/issues/2024-11-11/first/”有 2 个来源",
                "网址“/issues/2024-11-11/”有 2 个来源");
    }

    @Test
    void two_pages_that_lead_to_each_other_are_reported() throws IOException {
        Samples.write(folder, "content/pages/about.md", "---\ntitle: 关于\naliases: [/contact/]\n---\n简介。\n");
        Samples.write(folder, "content/pages/contact.md", "---\ntitle: 联系\naliases: [/about/]\n---\n电话。\n");
        Outcome outcome = build("https://example.org/");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("网址“/about/”有 2 个来源", "网址“/contact/”有 2 个来源");
    }

    private Optional<String> field(String path, String name) throws IOException {
        return Optional.ofNullable(headers("https://example.org/").of(path).get(name));
    }

    private ResponseHeaders headers(String baseUrl, String... more) throws IOException {
        Outcome outcome = build(baseUrl, more);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return ResponseHeaders.parse(Files.readString(folder.resolve("public/_headers")));
    }

    private Outcome build(String baseUrl, String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content", folder.resolve("content").toString(),
                "--theme", folder.resolve("themes/default").toString(), "--out", folder.resolve("public").toString(),
                "--base-url", baseUrl));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }
}
