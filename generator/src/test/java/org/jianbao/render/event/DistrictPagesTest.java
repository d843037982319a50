package org.jianbao.render.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jianbao.region.Region;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The map of the districts and the page of each. */
@Tag("slow")
class DistrictPagesTest {
    private static final String EVENTS = """
            - {id: a, kind: activity, title: 甲, date: 2024-11-06, place: {district: 渝北区}}
            - {id: b, kind: activity, title: 乙, date: 2024-11-07, place: {district: 渝北区, venue: 广场}}
            - {id: c, kind: activity, title: 丙, date: 2024-11-08, place: {district: 忠县}}
            - {id: d, kind: activity, title: 丁, date: 2024-11-08}
            - id: e
              kind: station
              title: 驿站
              stations:
                - {name: 解放碑驿站, district: 渝中区, address: 民权路1号, facilities: [饮水, 充电]}
            """;

    @TempDir
    Path folder;

    @Test
    void every_district_has_a_square_of_its_own() throws IOException {
        build(EVENTS);
        Map<String, int[]> places = places();
        assertThat(places).hasSize(Region.named("500000").getFirst().districts().size());
        assertThat(places.values().stream().map(at -> at[0] + "," + at[1])).doesNotHaveDuplicates();
        assertThat(places.values()).allSatisfy(at -> assertThat(at[0]).isBetween(0, 9));
    }

    @Test
    void neighbours_stand_near_each_other_and_the_compass_is_right() throws IOException {
        build(EVENTS);
        Map<String, int[]> places = places();
        for (String pair : List.of("万盛 綦江", "万盛 南川", "两江 渝北", "两江 江北", "高新 九龙坡", "高新 沙坪坝", "城口 巫溪", "巫溪 奉节",
                "奉节 巫山", "奉节 云阳", "云阳 万州", "万州 忠县", "梁平 垫江", "石柱 丰都", "涪陵 长寿", "涪陵 武隆", "武隆 彭水", "彭水 黔江",
                "黔江 酉阳", "酉阳 秀山", "渝中 江北", "渝中 南岸", "渝中 九龙坡", "大渡口 九龙坡", "巴南 南岸", "巴南 綦江", "江津 永川",
                "荣昌 永川", "荣昌 大足", "潼南 合川", "铜梁 璧山", "北碚 两江", "北碚 沙坪坝", "开州 城口")) {
            int[] one = at(places, pair.substring(0, pair.indexOf(' ')));
            int[] other = at(places, pair.substring(pair.indexOf(' ') + 1));
            assertThat(Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]))).as(pair).isEqualTo(1);
        }
        int[] centre = at(places, "渝中");
        assertThat(at(places, "城口")[1]).as("the north").isZero();
        assertThat(at(places, "秀山")[1]).as("the south").isEqualTo(7);
        assertThat(at(places, "潼南")[0]).as("the west").isZero();
        assertThat(at(places, "荣昌")[0]).as("the west").isZero();
        assertThat(at(places, "巫山")[0]).as("the east").isEqualTo(9);
        assertThat(at(places, "黔江")[0]).isGreaterThan(centre[0]);
        assertThat(at(places, "酉阳")).satisfies(at -> assertThat(at[0] > centre[0] && at[1] > centre[1]).isTrue());
    }

    @Test
    void districts_are_listed_in_the_citys_order_with_what_is_there() throws IOException {
        build(EVENTS);
        Document map = page("districts");
        assertThat(map.text()).contains("渝中区 1 个驿站", "渝北区 2 项活动", "忠县 1 项活动", "城口县 没有记录");
        assertThat(map.select("a[href^=/bulletin/districts/%]").eachText()).containsExactly("渝中区", "渝北区", "忠县");
        assertThat(map.select("main p").eachText().getLast()).as("of no district").isEqualTo("2");
    }

    @Test
    void a_district_has_its_events_the_newest_first_and_its_stations() throws IOException {
        build(EVENTS);
        Document yubei = page("districts/渝北区");
        assertThat(yubei.select("h1").text()).isEqualTo("渝北区 2 项活动");
        assertThat(yubei.select("ul.events a").eachText()).containsExactly("乙", "甲");
        Document yuzhong = page("districts/渝中区");
        assertThat(yuzhong.select("ul.events a")).isEmpty();
        assertThat(yuzhong.select("p:contains(解放碑)").text()).contains("民权路1号", "饮水、充电");
        assertThat(folder.resolve("site/districts/城口县")).doesNotExist();
    }

    @Test
    void many_events_are_cut_into_pages() throws IOException {
        StringBuilder events = new StringBuilder();
        for (int i = 1; i <= 51; i++) {
            events.append("- {id: e").append(i).append(", kind: activity, title: 第").append(i)
                    .append("场, place: {district: 渝北区}}\n");
        }
        build(events.toString());
        assertThat(page("districts/渝北区").select("ul.events li")).hasSize(50);
        assertThat(page("districts/渝北区/page/2").select("ul.events li")).hasSize(1);
        assertThat(page("districts").text()).contains("4=40–51 项");
    }

    @Test
    void a_tile_with_events_is_a_link_with_a_name_and_one_without_is_an_image_with_a_name() throws IOException {
        Files.createDirectories(folder);
        build(EVENTS, "--theme", Path.of(System.getProperty("jianbao.project", ".."), "themes/default").toString());
        Document map = page("districts");
        Element link = map.select("svg a.tile[href$=districts/%E6%B8%9D%E5%8C%97%E5%8C%BA/]").getFirst();
        assertThat(link.select("title").text()).isEqualTo("渝北区 2 项活动");
        assertThat(map.select("svg a.tile")).hasSize(3);
        assertThat(map.select("svg g.tile[role=img]").eachAttr("aria-label")).hasSize(38).contains("城口县 没有记录");
        assertThat(new HashSet<>(map.select(".tile rect").eachAttr("fill"))).as("colours come from classes").isEmpty();
    }

    @Test
    void a_site_without_events_has_no_map() throws IOException {
        build("");
        assertThat(folder.resolve("site/districts")).doesNotExist();
    }

    private Map<String, int[]> places() throws IOException {
        Map<String, int[]> places = new HashMap<>();
        for (Element tile : page("districts").select("i")) {
            String[] words = tile.text().split("[ ,]", -1);
            places.put(words[0], new int[] {Integer.parseInt(words[1]), Integer.parseInt(words[2])});
        }
        return places;
    }

    private static int[] at(Map<String, int[]> places, String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void build(String events, String... more) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/bulletin/\nregion: 重庆\n");
        if (!events.isEmpty()) {
            Samples.write(folder, "content/events/all.yml", events);
        }
        List<String> arguments = new java.util.ArrayList<>(List.of("build", "--content",
                folder.resolve("content").toString(), "--out", folder.resolve("site").toString()));
        arguments.addAll(List.of(more));
        Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private Document page(String route) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site/" + route + "/index.html")));
    }
}
