package org.jianbao.render.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about the open data. */
@Tag("slow")
class DataPageTest {
    @TempDir
    Path folder;

    @Test
    void every_described_field_of_every_kind_is_explained() throws IOException {
        Document page = build("- {id: a, kind: activity, title: 会议}");
        List<String> fields = page.select("main p").eachText();
        Stream.concat(Stream.of(Event.class), Stream.of(EventKind.BuiltIn.values()).map(EventKind.BuiltIn::details))
                .flatMap(type -> Component.of(type).stream())
                .filter(field -> field.described().isPresent() && field.type() != When.class)
                .map(field -> field.name() + " " + field.label() + "：")
                .forEach(line -> assertThat(fields).anySatisfy(text -> assertThat(text).startsWith(line)));
        assertThat(fields).anyMatch(text -> text.startsWith("results.winners.unit 单位："))
                .anyMatch(text -> text.startsWith("place.district 区县："))
                .anyMatch(text -> text.startsWith("type 类型：") && text.contains("online=网上竞赛"))
                .noneMatch(text -> text.startsWith("figures.amount"));
    }

    @Test
    void the_files_that_it_names_are_there() throws IOException {
        Document page = build("- {id: a, kind: activity, title: 会议}");
        List<String> links = page.select("a[href^=/bulletin/data/]").eachAttr("href");
        assertThat(links).containsExactly("/bulletin/data/events.csv", "/bulletin/data/events.json",
                "/bulletin/data/events.schema.json");
        for (String link : links) {
            assertThat(folder.resolve("site" + link.substring("/bulletin".length()))).exists();
        }
    }

    @Test
    void all_feeds_stand_on_it_with_events_or_without() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                categories: [{id: warmth, name: 送温暖}, {id: other, name: 其他}]
                """);
        Samples.write(folder, "content/issues/2024-11-11/01-warm.md",
                "---\ntitle: 寒冬\ncategories: [warmth]\n---\n正文。\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Document page = Jsoup.parse(Files.readString(folder.resolve("site/data/index.html")));
        assertThat(page.select("main a").eachAttr("href")).as("no feed of what has no article").containsExactly(
                "/feed.xml", "/atom.xml", "/feed.json", "/categories/warmth/feed.xml", "/categories/warmth/atom.xml",
                "/categories/warmth/feed.json");
        for (String link : page.select("main a").eachAttr("href")) {
            assertThat(folder.resolve("site" + link)).exists();
        }
        assertThat(folder.resolve("site/data/events.json")).doesNotExist();
    }

    @Test
    void a_site_without_events_and_feeds_has_no_data() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\n");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(folder.resolve("site/data")).doesNotExist();
    }

    private Document build(String events) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/bulletin/\nregion: 重庆\n");
        Samples.write(folder, "content/events/all.yml", events);
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Jsoup.parse(Files.readString(folder.resolve("site/data/index.html")));
    }
}
