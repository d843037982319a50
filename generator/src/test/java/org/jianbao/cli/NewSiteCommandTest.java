package org.jianbao.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.region.Region;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code jianbao new site}, and sites that have nothing of Jianbao beside them: the theme is the program's own. */
@Tag("slow")
class NewSiteCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Outcome run(String... more) {
        return Outcome.of(Stream.concat(Stream.of("new", "site", folder.resolve("刊").toString()), Stream.of(more))
                .toArray(String[]::new)).relativeTo(folder);
    }

    private Outcome site(String command, String... more) {
        return Outcome.of(Stream.concat(
                Stream.of(command, "--content", folder.resolve("刊/content").toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** The page of the map after one event took place in a district. */
    private Document map(String district) throws IOException {
        Samples.write(folder, "刊/content/events/a.yml",
                "- {id: a, kind: activity, title: 比武, date: 2024-11-11, place: {district: " + district + "}}\n");
        Outcome built = site("build", "--strict", "--out", folder.resolve("public").toString());
        assertThat(built.code()).as(built.err()).isZero();
        return Jsoup.parse(Files.readString(folder.resolve("public/districts/index.html")));
    }

    @ParameterizedTest
    @CsvSource({"500000, 渝北, 重庆区县方格地图, 41, 渝中, 万盛", "510000, 成都, 四川市州方格地图, 21, 成都, 凉山",
            "510100, 武侯区, 成都区县方格地图, 20, 锦江, 简阳", "650000, 喀什地区, 新疆市州方格地图, 27, 喀什, 巴音郭楞",
            "330127, 千岛湖镇, 淳安乡镇街道方格地图, 3, 千岛湖, 石林"})
    void a_new_site_of_any_region_passes_the_strict_check_and_has_a_map_of_its_own(String region, String district,
            String title, int districts, String first, String last) throws IOException {
        Outcome made = run("--title", "试刊", "--region", region, "--yes", "--host", "netlify");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("  content/issues/2024-12-01/index.md\n", "  netlify.toml\n");
        Outcome checked = site("check", "--strict");
        assertThat(checked.err()).isEqualTo("检查了 1 期，2 篇文章，2 条短讯，0 个活动，没有错误\n");
        Path settings = folder.resolve("刊/content/site.yml");
        if (region.equals("330127")) {
            // The standard ends at counties.
            Files.writeString(settings, Files.readString(settings).replace("# districts: [某某镇, 某某街道]",
                    "districts: [千岛湖镇, 文昌镇, 石林镇]"));
        }
        Document map = map(district);
        assertThat(map.select("#map-title").text()).isEqualTo(title);
        List<String> labels = map.select(".tile-name, .tile-long, .tile-longest").eachText();
        assertThat(labels).hasSize(districts).contains(first, last).doesNotHaveDuplicates();
        assertThat(map.text()).contains(region.equals("330127") ? "按顺序排列，不表示方位" : "大致按方位排列");
        if (!region.equals("330127")) {
            assertThat(map.select(".tile").stream().map(tile -> tile.select("title").text().replaceAll(" .*", "") + " "
                    + tile.select("rect").attr("x") + " " + tile.select("rect").attr("y")))
                    .containsExactlyElementsOf(
                            Region.named(region).getFirst().map().tiles().stream().map(tile -> "%s %d %d"
                                    .formatted(tile.name(), tile.column() * 40 + 1, tile.row() * 40 + 1)).toList());
        }
        assertThat(map.select("a.term").eachText()).hasSize(1);
        if (!region.equals("500000")) {
            assertThat(Samples.texts(folder.resolve("public")).entrySet())
                    .noneMatch(
                            file -> file.getKey().matches(".*\\.(?:html|json|ics)") && file.getValue().contains("重庆"));
        }
    }

    @Test
    void what_is_begun_says_in_chinese_what_each_line_is_for() throws IOException {
        run("--title", "锦江\"工运\": *号*", "--body", "锦江区总工会", "--region", "锦江区", "--url", "jinjiang.example.cn",
                "--columns",
                "要闻，职工之声、每周快讯", "--host", "github");
        assertThat(folder.resolve("刊/content/site.yml")).content().contains("title: \"锦江“工运”: *号*\"\n",
                "baseUrl: \"https://jinjiang.example.cn/\"\n", "region: \"510104\"\n", "510104 是四川省成都市锦江区。",
                "  - name: \"每周快讯\"\n    slug: meizhou-kuaixun\n    briefs: true\n");
        assertThat(Samples.files(folder.resolve("刊")).keySet()).containsExactly(".github/workflows/publish.yml",
                ".gitignore", "README.md", "build.sh", "content/issues/2024-12-01/01-zenyang-xie-wenzhang.md",
                "content/issues/2024-12-01/02-duanxun.md", "content/issues/2024-12-01/index.md",
                "content/pages/about.md", "content/site.yml", "content/terms.yml");
        assertThat(Samples.texts(folder.resolve("刊")).values()).noneMatch(text -> text.matches("(?s).*\\{[a-zA-Z]+}.*")
                && !text.contains("${"));
        assertThat(site("check", "--strict").err()).contains("没有错误");
        assertThat(Outcome.of("new", "article", "--content", folder.resolve("刊/content").toString(), "--title", "甲",
                "--column", "职工之声").code()).isZero();
        assertThat(site("check", "--strict").err()).contains("草稿 1 个文件");
    }

    @Test
    void a_site_without_region_or_short_news_is_one_too() {
        assertThat(run("--title", "通讯", "--columns", "要闻", "--yes").code()).isZero();
        assertThat(site("check", "--strict").err()).isEqualTo("检查了 1 期，1 篇文章，0 条短讯，0 个活动，没有错误\n");
    }

    @Test
    void nothing_is_written_over_and_what_is_wrong_is_named() throws IOException {
        assertThat(run("--yes").err()).contains("缺少 --title（简报的名称）");
        assertThat(run("--title", "甲", "--region", "成者市").err()).contains("没有省、市、区县“成者市”，是不是“成都市”？");
        assertThat(run("--title", "甲", "--region", "朝阳区").err()).contains("有 2 个“朝阳区”，写代码：110105（北京市朝阳区）");
        assertThat(run("--title", "甲", "--host", "netlfy").err()).contains("没有主机“netlfy”，是不是“netlify”？");
        assertThat(run("--title", "甲", "--url", "a b").err()).contains("不是网站地址");
        assertThat(folder.resolve("刊")).doesNotExist();
        Files.createDirectories(folder.resolve("刊/.git"));
        assertThat(run("--title", "甲", "--yes").code()).isZero();
        Outcome again = run("--title", "甲", "--yes");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("里已经有东西了，没有写");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("刊");
        }
    }

    @Test
    void at_a_terminal_it_asks_for_all_of_it() {
        InputStream before = System.in;
        System.setProperty("jianbao.terminal", "true");
        System.setIn(new ByteArrayInputStream("青羊通讯\n青羊\n\n\n\ngitee\n".getBytes(StandardCharsets.UTF_8)));
        try {
            Outcome outcome = run();
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err()).contains("简报的名称：", "主办单位（回车就是 青羊区总工会）：");
            assertThat(outcome.out()).contains("  .workflow/publish.yml\n", "网站地址先写的是 https://www.example.org/");
        } finally {
            System.setIn(before);
            System.clearProperty("jianbao.terminal");
        }
    }
}
