package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventKind.BuiltIn;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Kinds of event that a site declares: read, shown, searched, published and begun like those of the program. */
@Tag("slow")
class KindsReaderTest {
    private static final Path PROJECT = Path.of(System.getProperty("jianbao.project", ".."));
    private static final SchemaRegistry REGISTRY = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    private Path folder = Path.of("");

    private List<EventKind> kinds(String yaml) throws IOException {
        Samples.write(folder, "content/site.yml", "title: 刊\nbaseUrl: https://example.org/\n" + yaml);
        Problems problems = new Problems();
        List<EventKind> kinds = ContentLoader.settings(folder.resolve("content"), problems)
                .map(SiteSettings::kinds).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return kinds;
    }

    @Test
    void a_site_that_declares_none_has_those_of_the_program() throws IOException {
        assertThat(kinds("")).isEqualTo(EventKind.USUAL);
        assertThat(kinds("kinds:\n")).isEqualTo(EventKind.USUAL);
    }

    @Test
    void a_site_has_the_kinds_that_it_names_in_their_order() throws IOException {
        List<EventKind> kinds = kinds("kinds: [其他活动, award]\n");
        assertThat(kinds).extracting(EventKind::id).containsExactly("activity", "award");
        assertThat(kinds).allMatch(kind -> kind.builtIn().isPresent());
    }

    @Test
    void a_kind_of_the_program_has_other_words_and_another_category() throws IOException {
        EventKind station = kinds("""
                categories: [{id: corners, name: 爱心角}]
                kinds:
                  - id: station
                    name: 爱心驿站
                    category: corners
                    fields: [{id: stations, name: 爱心站点}]
                    types: [{id: opening, name: 新站点}]
                """).getFirst();
        assertThat(station.is(BuiltIn.STATION)).isTrue();
        assertThat(station.label()).isEqualTo("爱心驿站");
        assertThat(station.category()).isEqualTo("corners");
        assertThat(station.field("stations")).map(Component::label).contains("爱心站点");
        assertThat(station.field("counts")).map(Component::label).contains("数目");
        assertThat(station.field("type").orElseThrow().choices()).extracting("label").containsExactly("规范建设", "新站点",
                "驿站服务");
    }

    @Test
    void every_type_of_a_field_is_on_the_page_in_the_sheet_in_the_data_and_in_the_schema() throws IOException {
        StringBuilder site = new StringBuilder("region: 成都\nkinds:\n  - id: lesson\n    name: 公开课\n    fields:\n");
        StringBuilder event = new StringBuilder("- id: all\n  kind: lesson\n  title: 全写\n");
        for (FieldType type : FieldType.values()) {
            site.append("      - {id: f").append(type.id()).append(", name: 栏").append(type.label()).append(", type: ")
                    .append(type.id()).append(type == FieldType.NUMBER ? ", unit: 人" : "")
                    .append(type.isChoice() ? ", choices: [语文, {id: maths, name: 数学}]" : "").append("}\n");
            event.append("  f").append(type.id()).append(": ").append(FieldTypeTest.example(type)).append('\n');
        }
        Samples.smallSite(folder);
        kinds(site.toString());
        Samples.write(folder, "content/events/all.yml", event.toString());
        build();
        String page = Jsoup.parse(Files.readString(folder.resolve("public/events/all/index.html"))).select("main")
                .text();
        String sheet = Files.readString(folder.resolve("public/data/events.csv"));
        String data = Files.readString(folder.resolve("public/data/events.json"));
        String found = Outcome.of("search", "--index", folder.resolve("public/search/lucene").toString(), "血压计").out();
        for (String said : List.of("板书清楚，节奏得当", "新入职教师", "实习生", "120人", "20台", "1.5万元", "语文", "数学", "林晓", "晨光诗社",
                "一等奖", "王芳", "2000元", "标兵")) {
            assertThat(page).as("page").contains(said);
            assertThat(sheet).as("sheet").contains(said);
        }
        assertThat(page).contains("2024年11月16日");
        assertThat(found).contains("全写");
        assertThat(data).contains("\"fmoney\":{\"label\":\"栏钱\",\"amount\":\"1.5万元\",\"value\":15000,\"unit\":\"元\"}",
                "\"fdate\":\"2024-11-16\"", "\"fchoices\":[\"语文\",\"maths\"]");
        Schema schema = schema(Files.readString(folder.resolve("public/data/events.schema.json")));
        assertThat(schema.validate(data, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(event.toString(), InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(event + "  fother: 1\n", InputFormat.YAML)).isNotEmpty();
        assertThat(schema.validate(event.toString().replace("fchoice: 语文", "fchoice: 物理"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema.validate("- {id: a, kind: warmth, title: 甲}", InputFormat.YAML)).isNotEmpty();
    }

    private static Schema schema(String text) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
        return REGISTRY.getSchema(text, InputFormat.JSON);
    }

    @Test
    void the_command_prints_the_schema_that_the_site_publishes_and_its_events_are_valid() throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("sites", "hospital", "content"), folder.resolve("content"));
        build();
        String text = Files.readString(folder.resolve("public/data/events.schema.json"));
        assertThat(Outcome.of("schema", "--content", folder.resolve("content").toString()).out()).isEqualTo(text);
        assertThat(schema(text).validate(Files.readString(folder.resolve("content/events/2024.yml")), InputFormat.YAML))
                .isEmpty();
        assertThat(schema(text).validate(Files.readString(folder.resolve("public/data/events.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_hospital_reads_nothing_of_unions() throws IOException {
        Samples.copy(PROJECT.resolve("themes/default"), folder.resolve("themes/default"));
        Samples.copy(Samples.path("sites", "hospital", "content"), folder.resolve("content"));
        build();
        for (String page : List.of("categories/clinics", "categories/skills", "categories/honours", "districts",
                "calendar", "events", "events/shequ-yizhen")) {
            assertThat(Files.readString(folder.resolve("public").resolve(page).resolve("index.html"))).as(page)
                    .doesNotContain("工会", "驿站", "送温暖");
        }
    }

    @Test
    void the_page_of_its_category_begins_with_what_the_site_says_and_compares_it_in_a_chart() throws IOException {
        Samples.smallSite(folder);
        kinds("""
                categories: [{id: lessons, name: 教学}]
                kinds:
                  - id: lesson
                    name: 公开课
                    category: lessons
                    fields:
                      - {id: subject, name: 学科, type: choice, choices: [语文, 数学]}
                      - {id: audience, name: 听课, type: number, unit: 人次, people: true}
                    overview: [audience, 学科]
                    chart: subject
                """);
        StringBuilder events = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            events.append("- {id: k").append(i).append(", kind: lesson, title: 第").append(i).append("课, subject: ")
                    .append(i < 8 ? "语文" : "数学").append(", audience: ")
                    .append(i == 3 ? "90名" : i == 4 ? "800台" : String.valueOf(10 + i)).append("}\n");
        }
        Samples.write(folder, "content/events/all.yml", events.toString());
        build();
        String page = Jsoup.parse(Files.readString(folder.resolve("public/categories/lessons/index.html"))).text();
        assertThat(page).contains("听课最多的一项", "90名", "各学科的活动").doesNotContain("800台");
    }

    @Test
    void an_event_of_a_declared_kind_is_begun_with_its_fields_and_passes() throws IOException {
        Samples.addTheme(folder);
        Samples.copy(Samples.path("sites", "hospital", "content"), folder.resolve("content"));
        Outcome made = Outcome.of("new", "event", "--content", folder.resolve("content").toString(), "--kind", "培训",
                "--title", "消防培训", "--date", "2024-12-03");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(folder.resolve("content/events/2024-12-03-xiaofang-peixun.yml")).content()
                .contains("  kind: training\n", "  # level:  # 级别：院级、省级\n", "  # audience:  # 对象：文字，可写几项，如 [新入职护士]\n")
                .doesNotContain("beneficiaries");
        build();
        Outcome wrong = Outcome.of("new", "event", "--content", folder.resolve("content").toString(), "--kind", "送温暖",
                "--title", "甲", "--date", "2024-12-03");
        assertThat(wrong.err()).contains("没有类别“送温暖”，可以用的有：义诊、培训、技能比武、光荣榜、其他活动");
    }

    @Test
    void the_example_of_the_guide_builds_without_a_warning() throws IOException {
        String guide = Files.readString(PROJECT.resolve("src/site/markdown/guide/kinds.md"));
        Matcher example = Pattern.compile("`(content/\\S+)`：\n\n```\\w+\n(.*?)```\n",
                Pattern.DOTALL).matcher(guide);
        int files = 0;
        while (example.find()) {
            Samples.write(folder, example.group(1), example.group(2));
            files++;
        }
        assertThat(files).isEqualTo(4);
        Samples.addTheme(folder);
        build();
        assertThat(folder.resolve("public/categories/lessons/index.html")).content().contains("听课最多的一项", "120人");
    }

    private void build() {
        Outcome outcome = Outcome.of("build", "--strict", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }
}
