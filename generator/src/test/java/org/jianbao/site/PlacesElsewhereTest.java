package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Districts of Chongqing have namesakes: nothing says Chongqing that the content does not. */
@Tag("slow")
class PlacesElsewhereTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_site_without_a_region_shows_districts_as_they_are_written_and_guesses_no_city() throws IOException {
        String page = build("", "district: 江北区, venue: 外滩大桥下");
        assertThat(page).contains("江北区外滩大桥下").doesNotContain("重庆");
        assertThat(folder.resolve("site/districts")).doesNotExist();
    }

    @Test
    void a_district_that_names_its_city_is_of_that_city() throws IOException {
        assertThat(build("", "district: 重庆市江北区")).contains("\"addressRegion\":\"重庆市\"",
                "\"addressLocality\":\"江北区\"");
        assertThat(folder.resolve("site/districts/江北区/index.html")).exists();
    }

    @Test
    void a_site_of_chongqing_has_its_districts() throws IOException {
        assertThat(build("region: 重庆\n", "district: 江北")).contains("\"addressRegion\":\"重庆市\"");
    }

    @Test
    void a_district_of_another_city_is_not_corrected_to_one_of_chongqing() throws IOException {
        String page = build("region: 重庆\n", "district: 武侯区, venue: 文化宫");
        assertThat(page).contains("武侯区文化宫").doesNotContain("\"addressRegion\"");
        assertThat(check()).contains("重庆没有区县“武侯区” [unknown-district]", "别处的区县写在 venue 或 address 里")
                .doesNotContain("武隆");
    }

    @Test
    void a_misspelt_district_is_still_corrected() throws IOException {
        build("region: 重庆\n", "district: 沙平坝区");
        assertThat(check()).contains("是不是“沙坪坝区”？");
        build("region: 重庆\n", "district: 渝北县");
        assertThat(check()).contains("是不是“渝北区”？");
    }

    private String check() {
        return Outcome.of("check", "--content", folder.resolve("content").toString()).err();
    }

    /** The page of an event at a place. */
    private String build(String settings, String place) throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\n" + settings);
        Samples.write(folder, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\n---\n");
        Samples.write(folder, "content/events/a.yml",
                "{id: a, kind: activity, title: 比武, date: 2024-11-11, place: {" + place + "}}\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Files.readString(folder.resolve("site/events/a/index.html"));
    }
}
