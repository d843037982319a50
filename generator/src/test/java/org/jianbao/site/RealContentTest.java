package org.jianbao.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.testing.HtmlValidator;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.verify.Checked;
import org.jianbao.verify.SiteCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The project's own content and theme. */
@Tag("slow")
class RealContentTest {
    @TempDir
    static Path folder;

    private static Path site;
    private static Outcome outcome;

    @BeforeAll
    static void build() {
        site = folder.resolve("site");
        outcome = RealSite.build(site);
    }

    @Test
    void buildsWithoutAnyProblem() {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).doesNotContain("错误", "提醒").contains("5 期", "28 篇文章", "17 条短讯");
    }

    @Test
    void hasNoBrokenLink() throws IOException {
        Problems problems = new Problems();
        Checked checked = SiteCheck.run(site, new BaseUrl("https://jianbao.example.org", "/"), problems);
        assertThat(Report.text(problems.sorted(), Report.USUAL_WIDTH)).isEmpty();
        assertThat(checked.links()).isGreaterThan(5_000);
        assertThat(checked.pieces()).isBetween(10L, 40L);
        assertThat(checked.hashes()).isGreaterThan(20);
        assertThat(checked.feeds()).isGreaterThan(50);
        assertThat(checked.calendars()).isGreaterThan(30);
    }

    @Test
    void isBuiltToTheSameBytesTwice() throws IOException {
        Path again = folder.resolve("again");
        RealSite.build(again);
        Map<String, byte[]> first = bytes(site);
        Map<String, byte[]> second = bytes(again);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((file, content) -> assertThat(content).as(file).isEqualTo(first.get(file)));
    }

    @Test
    void isValidHtml() throws Exception {
        HtmlValidator validator = new HtmlValidator();
        for (Path page : pages()) {
            assertThat(validator.validate(page)).as(site.relativize(page).toString()).isEmpty();
        }
    }

    @Test
    void theValidatorWouldFindAMistake() throws Exception {
        Path page = Files.writeString(folder.resolve("bad.html"),
                "<!DOCTYPE html><html lang=\"zh\"><head><title>t</title></head><body><p align=\"x\"></div></body></html>");
        assertThat(new HtmlValidator().validate(page)).anyMatch(message -> message.contains("error"));
    }

    @Test
    void hasFeedsThatReadersCanRead() throws Exception {
        for (String list : List.of("", "categories/warmth/", "columns/yizhou-dongtai/")) {
            for (String name : List.of("feed.xml", "atom.xml")) {
                SyndFeed feed = new SyndFeedInput().build(
                        new StringReader(Files.readString(site.resolve(list + name))));
                assertThat(feed.getEntries()).as(list + name).isNotEmpty();
                assertThat(feed.getEntries().getFirst().getLink()).startsWith("https://jianbao.example.org/issues/");
            }
            JsonNode json = new ObjectMapper().readTree(site.resolve(list + "feed.json").toFile());
            assertThat(json.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(json.get("items").get(0).get("content_html").asText()).isNotBlank();
        }
    }

    @Test
    void listsEveryArticleInTheSiteMap() throws IOException {
        String map = Files.readString(site.resolve("sitemap.xml"));
        for (Path page : pages()) {
            String route = "/" + site.relativize(page).toString().replace("index.html", "");
            if (route.startsWith("/issues/") && route.split("/").length == 4) {
                assertThat(map).contains("<loc>https://jianbao.example.org" + route + "</loc>");
            }
        }
    }

    @Test
    void showsTheBoldLeadsOfTheBulletinsAsBold() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page)).as(site.relativize(page).toString()).doesNotContain("**");
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static Map<String, byte[]> bytes(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
