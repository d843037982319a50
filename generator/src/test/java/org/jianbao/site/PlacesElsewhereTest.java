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
        assertThat(build("region: 500000\n", "district: 重庆市江北区")).contains("\"addressRegion\":\"重庆市\"",
                "\"addressLocality\":\"江北区\"");
        assertThat(folder.resolve("site/districts/江北区/index.html")).exists();
    }

    @Test
    void another_region_has_its_own_districts_and_a_map_of_its_own() throws IOException {
        assertThat(build("region: 成都\n", "district: 武侯, venue: 文化宫")).contains("\"addressRegion\":\"四川省\"",
                "\"addressLocality\":\"成都市武侯区\"").doesNotContain("重庆");
        assertThat(Files.readString(folder.resolve("site/districts/index.html")))
                .contains("成都区县方格地图", "大致按方位排列").doesNotContain("重庆", "不表示方位");
        build("region: 510100\n", "district: 武隆区");
        assertThat(check()).contains("成都没有区县“武隆区”").doesNotContain("武侯");
    }

    @Test
    void the_page_of_a_district_links_to_those_that_it_borders_on_and_that_have_pages() throws IOException {
        Samples.write(folder, "content/events/b.yml", """
                - {id: b, kind: activity, title: 讲座, date: 2024-11-12, place: {district: 青羊区}}
                - {id: c, kind: activity, title: 义诊, date: 2024-11-13, place: {district: 简阳市}}
                """);
        build("region: 成都\n", "district: 武侯");
        assertThat(Files.readString(folder.resolve("site/districts/武侯区/index.html"))).contains(
                "<span>相邻：</span><a href=\"/districts/%E9%9D%92%E7%BE%8A%E5%8C%BA/\">青羊区</a></p>");
        assertThat(Files.readString(folder.resolve("site/districts/简阳市/index.html"))).doesNotContain("相邻");
    }

    @Test
    void pages_speak_of_places_as_the_region_has_them() throws IOException {
        build("region: 四川省\n", "district: 成都市");
        assertThat(Files.readString(folder.resolve("site/districts/index.html"))).contains("市州地图", "市州列表")
                .doesNotContain("区县");
        assertThat(Files.readString(folder.resolve("site/events/a/index.html"))).contains("<dt>市州</dt>")
                .doesNotContain("区县");
        build("region: 510107\ndistricts: [红牌楼街道]\n", "district: 红牌楼街道");
        assertThat(Files.readString(folder.resolve("site/districts/index.html"))).contains("乡镇街道列表");
        assertThat(Files.readString(folder.resolve("site/events/a/index.html"))).contains("<dt>乡镇街道</dt>");
    }

    @Test
    void a_county_of_a_province_is_shown_whole_and_counted_for_its_city() throws IOException {
        assertThat(build("region: 四川省\n", "district: 锦江区, venue: 春熙路")).contains("锦江区春熙路",
                "\"addressLocality\":\"成都市\"");
        assertThat(folder.resolve("site/districts/成都市/index.html")).exists();
    }

    @Test
    void a_site_may_list_districts_of_its_own() throws IOException {
        String page = build("region: 330127\ndistricts: [千岛湖镇, 文昌镇]\n", "district: 千岛湖, venue: 广场");
        assertThat(page).contains("\"addressLocality\":\"杭州市淳安县千岛湖镇\"");
        assertThat(Files.readString(folder.resolve("site/districts/index.html"))).contains("淳安乡镇街道方格地图", "文昌",
                "按顺序排列，不表示方位");
    }

    @Test
    void a_region_that_many_mean_or_none_is_a_mistake_that_says_what_to_write() throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\nregion: 朝阳区\n");
        assertThat(check()).contains("有 2 个“朝阳区”", "写代码：110105（北京市朝阳区）、220104（吉林省长春市朝阳区）");
        Samples.write(folder, "content/site.yml", "title: 试刊\nregion: 成者市\n");
        assertThat(check()).contains("没有省、市、区县“成者市”", "是不是“成都市”？");
        Samples.write(folder, "content/site.yml", "title: 试刊\ndistricts: [甲镇]\n");
        assertThat(check()).contains("写了 districts，没有写 region");
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
