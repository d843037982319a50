package org.jianbao.feed;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema of event data: it says of a file what the reader says of it. */
@Tag("slow")
class EventSchemaTest {
    private static final Path PROJECT = Path.of(System.getProperty("jianbao.project", ".."));
    private static final String TEXT = new String(EventSchema.bytes(EventKind.USUAL, true), StandardCharsets.UTF_8);
    private static final JsonNode ROOT = new JsonMapper().readTree(TEXT);
    private static final SchemaRegistry REGISTRY = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);
    /** Records that editors never write as fields. */
    private static final Set<Class<?>> TEXTS = Set.of(Amount.class, EventDate.class, Event.Report.class);

    @TempDir
    Path folder;

    @Test
    void the_copy_for_editors_is_the_schema() throws IOException {
        Path copy = PROJECT.resolve("generator/schema/events.schema.json");
        if (Samples.rewrites()) {
            Files.writeString(copy, TEXT);
        }
        assertThat(copy).hasContent(TEXT);
    }

    @Test
    void the_command_prints_it() {
        Outcome outcome = Outcome.of("schema");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(TEXT);
    }

    @Test
    void it_is_a_valid_schema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_events_of_the_project_are_valid_as_they_are_written() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("content/events"))) {
            List<Path> events = files.filter(file -> file.toString().endsWith(".yml")).toList();
            assertThat(events).isNotEmpty();
            for (Path file : events) {
                assertThat(SCHEMA.validate(Files.readString(file), InputFormat.YAML)).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void every_field_of_the_model_is_in_it_with_chinese_words() {
        for (EventKind.BuiltIn kind : EventKind.BuiltIn.values()) {
            JsonNode fields = definition(kind.id()).get("properties");
            assertDescribed(Event.class, fields, new HashSet<>());
            assertDescribed(kind.details(), fields, new HashSet<>());
        }
    }

    @Test
    void open_data_are_valid() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/a.yml", """
                - id: a
                  kind: competition
                  title: 竞赛
                  date: 2024-11
                  place: {district: 渝中, venue: 体育馆}
                  participants: [选手 224名, 职工 15.9万人次, 最高奖励 最高5万元]
                  people: 张三
                  prizes: [{name: 一等奖, count: 3个, money: 5万元}]
                  articles: issues/2024-11-11/01-first.md
                - {id: b, kind: award, title: 表彰, start: 2024-spring, grants: [每家 5万元]}
                - {id: c, kind: station, title: 驿站, date: 近日, stations: [甲站]}
                """);
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        String data = Files.readString(folder.resolve("public/data/events.json"));
        assertThat(SCHEMA.validate(data, InputFormat.JSON)).isEmpty();
        String wrong = data.replace("\"amount\":\"224名\"", "\"amount\":\"-224名\"");
        assertThat(wrong).isNotEqualTo(data);
        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void open_data_in_english_are_valid_by_their_own_schema() throws IOException {
        Outcome outcome = Outcome.of("build", "--content", Samples.path("english").toString(), "--theme",
                PROJECT.resolve("themes/default").toString(), "--out", folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Schema schema = REGISTRY.getSchema(Files.readString(folder.resolve("public/data/events.schema.json")),
                InputFormat.JSON);
        String data = Files.readString(folder.resolve("public/data/events.json"));
        assertThat(schema.validate(data, InputFormat.JSON)).isEmpty();
        String wrong = data.replace("\"kind\":\"award\"", "\"kind\":\"Award\"");
        assertThat(wrong).isNotEqualTo(data);
        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "kind: 竞赛\ntype: 网上竞赛",
            "kind: competition\ntype: online\ntracks: 理论考试\nrounds: [初赛, {name: 决赛, entrants: 队 3支}]",
            "kind: competition\nprizes: [{name: 甲, count: 3, money: 最高5万元}]\nregistration: {until: 2024年9月}",
            "kind: competition\nresults: [{level: 一等奖, count: 3个, winners: [{person: 张三, unit: 某厂}]}]",
            "kind: warmth\nservices: [legal, 体检筛查]\nmoney: 专项经费 1068.45万元",
            "kind: warmth\nbeneficiaries: [{label: 职工, amount: 百余名}, {label: 职工, value: 15.9万, unit: 人次}]",
            "kind: warmth\nfigures: [{label: 职工, amount: 15.9万人次, value: 159000, unit: 人次}]",
            "kind: station\nstations: [甲站, {name: 乙站, district: 渝中区}]\nprogramme: “双15”工程",
            "kind: award\nhonourees: [{person: 张三, deed: 好}]\ngrants: [{label: 每家, value: 5, unit: 万元}]",
            "kind: activity\nprogramme: [桥牌, 足球]\ndate: 近日",
            "kind: activity\ndate: 2024-02-29",
            "kind: activity\ndate: 2024/2/9",
            "kind: activity\ndate: 2024年第二季度",
            "kind: activity\ndate: 2024-Q4",
            "kind: activity\ndate: 2024年春季",
            "kind: activity\ndate: 2024",
            "kind: activity\nstart: 2024-11\nend: 2024-12-03",
            "kind: activity\nstart: 2024-summer\nend:",
            "kind: activity\nplace: 渝中区\nphone: 12351\nhosts:\nunits: []",
            "kind: activity\nplace: {venue: 甲}\nlinks: {title: 网, url: 'https://example.org/'}",
            "kind: activity\nfigures: 经费 1,068万元\npeople: [张三, {name: 李四, role: 主讲}]",
            "kind: activity\narticles: issues/2024-11-11/01-first.md#brief-2"})
    void what_the_reader_takes_is_valid(String fields) throws IOException {
        String event = "id: a\ntitle: 名\n" + fields;
        assertThat(problems(event)).isEmpty();
        assertThat(SCHEMA.validate(event, InputFormat.YAML)).isEmpty();
        assertThat(SCHEMA.validate("- " + event.replace("\n", "\n  "), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_the_reader_refuses_is_not_valid(String event) throws IOException {
        assertThat(problems(event)).isNotEmpty();
        assertThat(SCHEMA.validate(event, InputFormat.YAML)).isNotEmpty();
    }

    static Stream<String> wrong() {
        Stream<String> whole = Stream.of("kind: award\ntitle: 名", "id: a\nkind: award", "id: a\ntitle: 名",
                "id: a b\nkind: award\ntitle: 名", "id: a\nkind: 比赛\ntitle: 名", "id: a\nkind: award\ntitle: [甲]",
                "id: a\nkind: award\ntitle: ''", "一句话");
        Stream<String> fields = Stream.of("tracks: [甲]", "where: 重庆", "主办: 甲", "type: online", "date: 2024-02-30",
                "date: 2024-13", "date: 2024-11-6x", "date: 明天", "end: 2024-11-06",
                "date: 2024-11-06\nend: 2024-11-07", "figures: [选手 -5名]", "figures: [224名]", "figures: [选手224名]",
                "figures: [选手 3-5名]", "figures: [{label: 选手}]", "figures: [{amount: 3名}]",
                "figures: [{label: 选手, value: -3}]", "figures: [{lable: 选手, amount: 3名}]", "figures: [[选手 3名]]",
                "grants: [每家 5万]", "grants: [{label: 每家, amount: 5万}]", "grants: [{label: 每家, value: 5}]",
                "hosts: 甲、乙", "hosts: {name: 甲}", "honourees: [张三]", "honourees: [{}]", "people: [{role: 主讲}]",
                "links: [{title: 网, url: 'ftp://example.org/'}]", "links: https://example.org/", "place: {vanue: 甲}",
                "place: [甲, 乙]", "articles: 第一篇", "summary: {text: 甲}");
        return Stream.concat(whole, fields.map(field -> "id: a\nkind: award\ntitle: 名\n" + field));
    }

    private List<String> problems(String event) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/events/a.yml", event);
        Problems problems = new Problems();
        ContentLoader.load(folder.resolve("content"), problems);
        return problems.sorted().stream().map(Object::toString).toList();
    }

    private static JsonNode definition(String name) {
        return ROOT.get("$defs").get(name);
    }

    private static void assertDescribed(Class<?> type, JsonNode fields, Set<Class<?>> seen) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> item = component.getGenericType() instanceof ParameterizedType generic
                    ? (Class<?>) generic.getActualTypeArguments()[0]
                    : component.getType();
            if (item == Place.class || item == EventKind.class || item == Details.class) {
                continue;
            }
            List<String> names = item == When.class ? List.of("date", "start", "end") : List.of(component.getName());
            names.forEach(name -> assertWords(type.getSimpleName() + "." + name, fields.path(name)));
            if (item.isRecord() && !TEXTS.contains(item) && seen.add(item)) {
                assertDescribed(item, fieldsOf(item), seen);
            }
        }
    }

    private static void assertWords(String name, JsonNode field) {
        JsonNode described = field.has("$ref") && !field.has("title")
                ? definition(field.get("$ref").asString().replaceFirst(".*/", ""))
                : field;
        assertThat(described.path("title").asString()).as(name).matches("\\p{IsHan}+");
        assertThat(described.path("description").asString()).as(name).containsPattern("\\p{IsHan}");
    }

    /** The fields of a record, which may also be written as a text. */
    private static JsonNode fieldsOf(Class<?> type) {
        JsonNode definition = definition(type.getSimpleName());
        return Stream.concat(Stream.of(definition), definition.path("anyOf").valueStream())
                .filter(form -> form.has("properties")).findFirst().orElseThrow().get("properties");
    }
}
