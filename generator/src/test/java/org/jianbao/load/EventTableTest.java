package org.jianbao.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.model.event.Details.Warmth;
import org.jianbao.model.event.Event;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of events that are kept in a spreadsheet. */
class EventTableTest {
    /** As Excel saves it: byte order mark, lines ended by CR and LF, dates with slashes, empty rows and columns. */
    private static final String TABLE = """
            \uFEFF编号,类别,名称,日期,区县,地点,主办,beneficiaries:职工:名,beneficiaries:家属:名,money：慰问金：元,服务,简介,报道,
            a,送温暖,😀甲,2024/6/8,渝北,广场,总工会；甲公司,320,近50,5万,法律咨询和援助、体检筛查,"第一行
            有""引号""，和逗号,",issues/2024-11-11/01-first.md,
            ,,,,,,,,,,,,,
            b,warmth,乙,2024-06,,,总工会,百余名,,,,,,
            """;

    @TempDir
    Path folder;

    @Test
    void each_row_is_an_event() throws IOException {
        List<Event> events = load(TABLE.replace("\n", "\r\n"));
        assertThat(events).extracting(Event::id).containsExactly("a", "b");
        Event first = events.getFirst();
        assertThat(first.title()).isEqualTo("😀甲");
        assertThat(first.when().text()).isEqualTo("2024年6月8日");
        assertThat(first.place()).isEqualTo(new Event.Location(Optional.of("渝北区"),
                Optional.of("广场")));
        assertThat(first.hosts()).containsExactly("总工会", "甲公司");
        assertThat(first.summary()).contains("第一行 有\"引号\"，和逗号,");
        assertThat(first.articles()).extracting(Event.Report::path).containsExactly("issues/2024-11-11/01-first.md");
        Warmth warmth = (Warmth) first.details();
        assertThat(warmth.services()).containsExactly(Warmth.WarmthService.LEGAL, Warmth.WarmthService.SCREENING);
        assertThat(figures(warmth)).containsExactly("慰问金 5万元", "职工 320名", "家属 近50名");
        assertThat(figures((Warmth) events.getLast().details())).containsExactly("职工 百余名");
    }

    @Test
    void a_place_is_the_line_and_column_of_the_cell() throws IOException {
        List<Event> events = load(TABLE);
        assertThat(events.getFirst().at()).hasToString(folder + "/content/events/a.csv:2:1");
        assertThat(events.getFirst().articles().getFirst().at().toString()).endsWith("a.csv:3:15");
        assertThat(events.getFirst().allFigures().getFirst().amount().at().toString()).endsWith("a.csv:2:41");
        assertThat(events.getLast().at().toString()).endsWith("a.csv:5:1");
    }

    @Test
    void a_table_in_yaml_s_words_says_the_same() throws IOException {
        assertThat(load("id,kind,title,place.district,place.venue,people,registration.until\n"
                + "a,competition,甲,万盛,广场,张三;李四,2024-09-30\n").getFirst())
                .satisfies(event -> assertThat(event.place().text()).isEqualTo("万盛经开区广场"))
                .satisfies(event -> assertThat(event.people()).extracting(Event.Person::name)
                        .containsExactly("张三", "李四"));
    }

    @Test
    void the_site_has_its_events() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/sub/a.csv", TABLE);
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Files.readString(folder.resolve("public/data/events.json"), StandardCharsets.UTF_8))
                .contains("\"label\":\"职工\",\"amount\":\"320名\"");
    }

    private static List<String> figures(Warmth warmth) {
        return Stream.of(warmth.money(), warmth.goods(), warmth.beneficiaries()).flatMap(List::stream)
                .map(figure -> figure.label() + " " + figure.amount().text()).toList();
    }

    private List<Event> load(String table) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/a.csv", table);
        Problems problems = new Problems();
        List<Event> events = ContentLoader.load(folder.resolve("content"), problems).orElseThrow().events();
        assertThat(problems.sorted()).isEmpty();
        return events;
    }
}
