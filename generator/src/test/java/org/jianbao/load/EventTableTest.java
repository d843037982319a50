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
import org.jianbao.model.event.Times;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jianbao.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of events that are kept in a spreadsheet. */
@Tag("slow")
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
        assertThat(new Times(Words.USUAL).text(first.when())).isEqualTo("2024年6月8日");
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
                .satisfies(event -> assertThat(event.where()).isEqualTo("万盛经开区广场"))
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

    @Test
    void a_list_cell_that_holds_only_separators_is_empty() throws IOException {
        for (String cell : List.of("、", "；", "、、", "； ；", "；、")) {
            Event event = load("id,kind,title,hosts,figures\na,activity,甲," + cell + "," + cell + "\n").getFirst();
            assertThat(event.hosts()).as(cell).isEmpty();
            assertThat(event.figures()).as(cell).isEmpty();
        }
        assertThat(load("id,kind,title,hosts\na,activity,甲,；甲；；乙；\n").getFirst().hosts()).containsExactly("甲", "乙");
    }

    @Test
    void a_cell_below_an_empty_heading_is_reported_once_for_its_column() throws IOException {
        assertThat(report("id,kind,title,\na,activity,甲,\nb,activity,乙,备注\nc,activity,丙,备注二\n"))
                .contains("a.csv:3:14 错误：这一列没有列名，不知道“备注”是什么 [csv-cell]").contains("共 1 处错误");
    }

    @Test
    void a_mistake_in_the_quotes_of_the_first_row_is_told_with_its_place() throws IOException {
        assertThat(report("id,kind,\"title\na,activity,甲\n")).contains("a.csv:1:9 错误：这一格开头的引号没有结束");
        assertThat(report("id,kind,\"title\"x\na,activity,甲\n")).contains("a.csv:1:16 错误：引号结束以后还有文字");
        assertThat(report("id,\"kind\" ,\"title\"x\na,activity,甲\n")).contains("a.csv:1:19 错误：引号结束以后还有文字");
        assertThat(report("\"id,kind,title\na,activity,甲\n")).contains("a.csv:1:1 错误：这一格开头的引号没有结束");
    }

    @Test
    void a_comma_in_a_list_is_reported_unless_items_are_told_apart_by_semicolons() throws IOException {
        for (String cell : List.of("甲，乙", "\"甲,乙\"", "甲、乙，丙")) {
            assertThat(report("id,kind,title,hosts\na,activity,甲," + cell + "\n")).as(cell)
                    .contains("a.csv:2:14 错误：“hosts”里的逗号不把几项分开").contains("共 1 处错误");
        }
        assertThat(load("id,kind,title,hosts,figures\na,activity,甲,甲，乙；,\"职工 14,068人\"\n").getFirst())
                .satisfies(event -> assertThat(event.hosts()).containsExactly("甲，乙"))
                .satisfies(event -> assertThat(event.figures()).hasSize(1));
    }

    @Test
    void several_names_in_a_column_of_a_list_s_field_are_reported() throws IOException {
        assertThat(report("id,kind,title,stations.name\na,station,甲,东站；西站\n"))
                .contains("a.csv:2:13 错误：“stations.name”里有几项，表格一行只能写一项").contains("共 1 处错误");
        assertThat(load("id,kind,title,stations.name,stations.openingHours,stations.facilities\n"
                + "a,station,甲,东站,周一 9:00；周二 10:00,水；电\n").getFirst().details())
                .asString().contains("周一 9:00；周二 10:00", "[水, 电]");
    }

    @Test
    void a_field_that_has_one_value_in_this_kind_keeps_its_separators() throws IOException {
        String rows = "id,kind,title,programme\na,工会驿站,甲,“双15”工程、百佳工程\nb,activity,乙,桥牌、足球\n";
        assertThat(load(rows)).extracting(event -> event.details().toString())
                .anySatisfy(text -> assertThat(text).contains("Optional[“双15”工程、百佳工程]"))
                .anySatisfy(text -> assertThat(text).contains("[桥牌, 足球]"));
    }

    private String report(String table) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/a.csv", table);
        return Outcome.of("check", "--content", folder.resolve("content").toString()).err();
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
