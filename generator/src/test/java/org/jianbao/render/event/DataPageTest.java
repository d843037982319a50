package org.jianbao.render.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Event;
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
        Stream.concat(Stream.of(Event.class), Stream.of(Event.Kind.values()).map(Event.Kind::details))
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
    void a_site_without_events_has_no_data() throws IOException {
        Samples.smallSite(folder);
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
