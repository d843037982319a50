package org.jianbao.render;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.render.event.CalendarModel;
import org.jianbao.render.event.DataModel;
import org.jianbao.render.event.DistrictModel;
import org.jianbao.render.event.EventModel;
import org.jianbao.render.event.NameModel;
import org.jianbao.render.page.TemplateModel;
import org.jianbao.render.theme.PageType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code theme.md} says of templates and their model is what the code has. */
class ThemeReferenceTest {
    private static final List<Class<?>> MODELS = List.of(TemplateModel.class, EventModel.class, CalendarModel.class,
            DistrictModel.class, NameModel.class, DataModel.class);
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    /** A record with a table of its own: its name, and the table. */
    private static final Pattern LONG = Pattern.compile("(?m)^\\*\\*(\\w+View)\\*\\* – .*\\n\\n((?:\\|.*\\n)+)");
    /** A record in a table of records. */
    private static final Pattern SHORT = Pattern.compile("(?m)^\\| (\\w+View) \\| (.*) \\|$");

    private final String text;

    ThemeReferenceTest() throws IOException {
        text = Files.readString(Path.of(System.getProperty("jianbao.project", ".."),
                "src/site/markdown/developer/theme.md"));
    }

    @Test
    void every_template_that_a_theme_must_have_is_described_and_no_other() {
        List<String> described = Pattern.compile("(?m)^\\| `([\\w-]+\\.peb)` \\|").matcher(text).results()
                .map(row -> row.group(1)).toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(PageType.templates());
    }

    @Test
    void every_kind_of_page_is_named_and_no_other() {
        Matcher row = Pattern.compile("(?m)^\\| `kind` \\| (.*) \\|$").matcher(text);
        assertThat(row.find()).isTrue();
        Set<String> kinds = Arrays.stream(PageType.values()).map(PageType::kind).collect(Collectors.toSet());
        assertThat(codes(row.group(1))).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void every_record_of_the_model_is_described_and_no_other() {
        List<String> described = Stream.concat(LONG.matcher(text).results(), SHORT.matcher(text).results())
                .map(match -> match.group(1)).toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(records().keySet());
    }

    @Test
    void the_table_of_a_record_has_its_attributes_and_no_others() {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        LONG.matcher(text).results().forEach(table -> tables.put(table.group(1), table.group(2).lines().skip(2)
                .flatMap(row -> codes(row.split("\\|", -1)[1]).stream()).collect(Collectors.toSet())));
        assertThat(tables).isNotEmpty().allSatisfy((name, attributes) -> assertThat(attributes).as(name)
                .containsExactlyInAnyOrderElementsOf(attributes(record(name))));
    }

    @Test
    void the_row_of_a_record_names_its_attributes_and_begins_with_one() {
        List<MatchResult> rows = SHORT.matcher(text).results().toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            List<String> attributes = attributes(record(row.group(1)));
            assertThat(codes(row.group(2))).as(row.group(1)).containsAll(attributes);
            assertThat(attributes).as(row.group(1)).contains(CODE.matcher(row.group(2)).results()
                    .findFirst().orElseThrow().group(1));
        });
    }

    private static Class<?> record(String name) {
        return Objects.requireNonNull(records().get(name), name);
    }

    private static Map<String, Class<?>> records() {
        Map<String, Class<?>> records = new TreeMap<>();
        MODELS.forEach(model -> Arrays.stream(model.getDeclaredClasses()).filter(Class::isRecord)
                .forEach(type -> records.put(type.getSimpleName(), type)));
        return records;
    }

    private static List<String> attributes(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
