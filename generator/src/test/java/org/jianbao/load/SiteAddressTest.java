package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The address of the site as people type it. */
@Tag("slow")
class SiteAddressTest {
    @ParameterizedTest
    @CsvSource({"https://简报.中国/, https://xn--4ru366c.xn--fiqs8s/", "https://简报.中国, https://xn--4ru366c.xn--fiqs8s/",
            "https://简报。中国/, https://xn--4ru366c.xn--fiqs8s/",
            "https://简报.中国:8443/简报, https://xn--4ru366c.xn--fiqs8s:8443/%E7%AE%80%E6%8A%A5/",
            "https://xn--4ru366c.xn--fiqs8s/, https://xn--4ru366c.xn--fiqs8s/",
            "http://example.org, http://example.org/",
            "HTTPS://Example.ORG/Bulletin, https://example.org/Bulletin/",
            "https://example.org/a/b/, https://example.org/a/b/", "http://127.0.0.1:8080/, http://127.0.0.1:8080/",
            "http://[::1]:8080/, http://[::1]:8080/"})
    void an_address_is_written_in_the_form_that_every_program_reads(String typed, String written) {
        assertThat(ContentLoader.baseUrl(typed)).map(BaseUrl::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "example.org", "//example.org/", "/bulletin/", "https:example.org", "https://",
            "https:///a/", "https://example.org/ ", " https://example.org/", "https://example.org/a b/",
            "https://example.org/?a=1", "https://example.org/?", "https://example.org/#top", "https://example.org/#",
            "https://name:word@example.org/", "https://name@example.org/", "ftp://example.org/", "file:///srv/site/",
            "mailto:a@example.org", "javascript:alert(1)", "https://exa_mple.org/", "https://-example.org/",
            "https://example..org/", "https://example.org:port/", "https://简 报.中国/", "https：//简报.中国/"})
    void what_is_no_address_of_a_site_is_refused(String typed) {
        assertThat(ContentLoader.baseUrl(typed)).isEmpty();
    }

    @Test
    void the_pages_of_a_site_with_a_chinese_domain_name_it_in_ascii(@TempDir Path folder) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://简报.中国/\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        for (String file : new String[] {"sitemap.xml", "feed.xml", "atom.xml", "feed.json", "robots.txt"}) {
            assertThat(Files.readString(folder.resolve("public").resolve(file))).as(file)
                    .contains("https://xn--4ru366c.xn--fiqs8s/").doesNotContain("https://简报.中国");
        }
        assertThat(Outcome.of("verify", folder.resolve("public").toString()).code()).isZero();
    }
}
