package org.jianbao.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Redirects and header fields that somebody added to a published folder by hand. */
class HostFileCheckTest {
    private static final BaseUrl BASE = new BaseUrl("https://example.org", "/");

    @TempDir
    private Path site = Path.of("");

    @BeforeEach
    void aSite() throws IOException {
        Samples.write(site, "index.html", "<title>t</title>");
        Samples.write(site, "关于/index.html", "<title>t</title>");
    }

    @Test
    void redirects_that_arrive_are_fine() throws IOException {
        Samples.write(site, "_redirects", """
                # By hand.
                /old/ /%E5%85%B3%E4%BA%8E/ 301!
                /old/ /%E5%85%B3%E4%BA%8E/ 301
                /older /old/
                /home https://example.org/?a=1#top 302
                /away https://elsewhere.example/ 301
                /news/* /%E5%85%B3%E4%BA%8E/:splat 301
                /* /404.html 404
                """);
        assertThat(check(BASE)).isEmpty();
    }

    @Test
    void a_loop_is_found_wherever_it_is_entered() throws IOException {
        Samples.write(site, "_redirects", "/a /b 301\n/b/ https://example.org/c/ 301\n/c /a/ 301\n/d /d/ 301\n");
        assertThat(check(BASE)).hasSize(4).allSatisfy(problem -> assertThat(problem).contains("REDIRECT_LOOP"))
                .last().asString().contains("_redirects:4:1", "“/d”转来转去，又回到“/d”");
    }

    @Test
    void a_redirect_to_nothing_and_a_line_that_is_none_are_found() throws IOException {
        Samples.write(site, "_redirects", "/a /nowhere/ 301\n/b\nold new 301\n/c /a|b 301\n/d /%00 301\n");
        assertThat(check(BASE)).satisfiesExactly(
                first -> assertThat(first).contains("BROKEN_LINK", "_redirects:1:1", "/nowhere/"),
                second -> assertThat(second).contains("HOST_FILE", "_redirects:2:1"),
                third -> assertThat(third).contains("HOST_FILE", "_redirects:3:1"),
                fourth -> assertThat(fourth).contains("HOST_FILE", "_redirects:4:1", "/a|b"),
                fifth -> assertThat(fifth).contains("BROKEN_LINK", "_redirects:5:1", "/%00"));
    }

    @Test
    void a_site_below_a_path_redirects_there() throws IOException {
        BaseUrl below = new BaseUrl("https://example.org", "/bulletin/");
        Samples.write(site, "_redirects", "/bulletin/old/ /bulletin/ 301\n/bulletin/a /%E5%85%B3%E4%BA%8E/ 301\n");
        assertThat(check(below)).singleElement().asString().contains("BROKEN_LINK", "_redirects:2:1");
    }

    @Test
    void a_line_of_headers_that_is_none_is_found() throws IOException {
        Samples.write(site, "_headers", "/*\n  X-Frame-Options: DENY\n  nosniff\n");
        assertThat(check(BASE)).singleElement().asString().contains("HOST_FILE", "_headers:3", "nosniff");
    }

    private List<String> check(BaseUrl base) throws IOException {
        Problems problems = new Problems();
        SiteCheck.run(site, base, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
