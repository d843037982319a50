package org.jianbao.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The files below {@code /data/}. */
@Tag("slow")
class OpenDataTest {
    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        site = EventSite.build(folder);
    }

    @Test
    void all_events_stand_in_one_file_in_the_order_of_their_ids() throws IOException {
        JsonNode all = json("data/events.json");
        assertThat(all.get("$schema").asText()).isEqualTo("https://example.org/kan/data/events.schema.json");
        assertThat(all.get("title").asText()).isEqualTo("活动，刊");
        assertThat(all.get("count").asInt()).isEqualTo(10);
        assertThat(all.get("events").findValuesAsText("id")).isSorted().hasSize(10);
    }

    @Test
    void an_event_has_the_keys_and_forms_of_its_file_and_what_the_site_adds() throws IOException {
        assertThat(event("day")).isEqualTo(new ObjectMapper().readTree("""
                {"id": "day", "kind": "competition", "title": "TITLE", "date": "2024-11-06",
                 "place": {"district": "渝中区", "venue": "体育馆"},
                 "summary": "第一行，有逗号,分号;反斜线\\\\n。\\n第二行。",
                 "hosts": ["重庆市总工会", "市卫生健康委"], "organisers": ["市机械冶金工会"], "coOrganisers": ["某中心"],
                 "participants": [{"label": "选手", "amount": "224名", "value": 224, "unit": "名"},
                   {"label": "观众", "amount": "1.59万人次", "value": 15900, "unit": "人次"}],
                 "figures": [{"label": "得分", "amount": "12分", "value": 12, "unit": "分"}],
                 "articles": ["issues/2024-11-11/01-first.md"], "phone": "02363861234",
                 "links": [{"title": "通知", "url": "https://example.com/?a=1&b=2"}], "tags": ["甲,乙", "网上竞赛"],
                 "type": "online", "series": "网上竞赛",
                 "results": [{"level": "一等奖", "count": "3个",
                   "winners": [{"person": "雷剑梅", "unit": "某医院"}, {"unit": "某公司", "work": "某作品"}]}],
                 "registration": {"who": "职工", "until": "2024-10"},
                 "category": "competitions", "url": "https://example.org/kan/events/day/", "reported": "2024-11-11",
                 "first": "2024-11-06", "last": "2024-11-06",
                 "reports": [{"title": "TITLE", "url": "https://example.org/kan/issues/2024-11-11/first/",
                   "date": "2024-11-11"}]}
                """.replace("TITLE", EventSite.HOSTILE.replace("\\", "\\\\").replace("\"", "\\\""))));
    }

    @Test
    void the_schema_beside_them_allows_them() throws IOException {
        String schema = Files.readString(site.resolve("data/events.schema.json"));
        List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema).validate(Files.readString(site.resolve("data/events.json")), InputFormat.JSON);
        assertThat(errors).isEmpty();
    }

    @Test
    void times_are_written_as_editors_write_them() throws IOException {
        assertThat(event("quarter").get("date").asText()).isEqualTo("2024-Q2");
        assertThat(event("winter").get("date").asText()).isEqualTo("2024-winter");
        assertThat(event("from").get("start").asText()).isEqualTo("2024-10");
        assertThat(event("from").has("last")).isFalse();
        assertThat(event("months").get("end").asText()).isEqualTo("2024-09-30");
        assertThat(event("recent").get("date").asText()).isEqualTo("近日");
        assertThat(event("2024-06").has("date")).isFalse();
    }

    @Test
    void the_table_is_utf_8_with_a_mark_and_ends_lines_as_rfc_4180_asks() throws IOException {
        byte[] bytes = Files.readAllBytes(site.resolve("data/events.csv"));
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        for (CSVRecord row : rows()) {
            assertThat(row.size()).isEqualTo(49);
        }
        assertThat(rows()).hasSize(10);
    }

    @Test
    void a_row_has_all_that_fits_into_a_table() throws IOException {
        CSVRecord day = row("day");
        assertThat(day.get("名称")).isEqualTo(EventSite.HOSTILE);
        assertThat(day.get("类别")).isEqualTo("竞赛");
        assertThat(day.get("类型")).isEqualTo("网上竞赛");
        assertThat(day.get("开始")).isEqualTo("2024-11-06");
        assertThat(day.get("时间")).isEqualTo("2024年11月6日");
        assertThat(day.get("区县")).isEqualTo("渝中区");
        assertThat(day.get("地点")).isEqualTo("体育馆");
        assertThat(day.get("主办")).isEqualTo("重庆市总工会；市卫生健康委");
        assertThat(day.get("参加")).isEqualTo("选手 224名；观众 1.59万人次");
        assertThat(day.get("数字")).isEqualTo("得分 12分");
        assertThat(day.get("成绩")).isEqualTo("一等奖（共3个）：雷剑梅 某医院；一等奖（共3个）：某公司 某作品");
        assertThat(day.get("系列")).isEqualTo("网上竞赛");
        assertThat(day.get("网址")).isEqualTo("https://example.org/kan/events/day/");
        assertThat(row("'2024-06").get("获得者")).isEqualTo("张三 某厂 个人；某班组");
        assertThat(row("from").get("结束")).isEmpty();
        assertThat(row("month").get("结束")).isEqualTo("2024-12-31");
    }

    @Test
    void no_cell_is_taken_for_a_formula_a_date_or_a_shorter_number() throws IOException {
        assertThat(row("recent").get("名称")).isEqualTo("'=SUM(1,2)");
        assertThat(row("day").get("电话")).isEqualTo("'02363861234");
        assertThat(row("span").get("电话")).isEqualTo("12351");
        assertThat(row("span").get("地点")).isEqualTo("'1-2");
        List<String> cells = new ArrayList<>();
        rows().forEach(row -> row.stream().forEach(cells::add));
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@-].*"));
    }

    @Test
    void the_script_of_a_categorys_table_gets_its_events_the_latest_first() throws IOException {
        assertThat(Files.readString(site.resolve("data/warmth.json"))).isEqualTo("""
                [["走访","/kan/events/span/","2024-02-27","2024年2月27日至29日","","",[]],\
                ["=SUM(1,2)","/kan/events/recent/","","近日","","",[]]]
                """);
        assertThat(json("data/competitions.json").get(1).get(4).asText()).isEqualTo("网上竞赛");
        assertThat(json("data/competitions.json").get(1).get(6)).hasSize(2);
        assertThat(site.resolve("data/stations.json")).doesNotExist();
    }

    @Test
    void a_site_without_events_has_no_data() throws IOException {
        Path small = Samples.smallSite(folder.resolve("small"));
        Outcome outcome = Outcome.of("build", "--content", small.resolve("content").toString(), "--theme",
                small.resolve("themes/default").toString(), "--out", small.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Samples.files(small.resolve("site")).keySet())
                .noneMatch(file -> file.matches("data/.*\\.(json|csv)|.*\\.ics"));
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(site.resolve(file).toFile());
    }

    private static JsonNode event(String id) throws IOException {
        for (JsonNode event : json("data/events.json").get("events")) {
            if (event.get("id").asText().equals(id)) {
                return event;
            }
        }
        throw new AssertionError("no event " + id);
    }

    private static CSVRecord row(String id) throws IOException {
        return rows().stream().filter(row -> row.get("编号").equals(id)).findFirst().orElseThrow();
    }

    private static List<CSVRecord> rows() throws IOException {
        String text = Files.readString(site.resolve("data/events.csv")).substring(1);
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
