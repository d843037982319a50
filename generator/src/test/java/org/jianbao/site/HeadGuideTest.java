package org.jianbao.site;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.FieldPlaces;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.IssueHead;
import org.jianbao.model.content.PageHead;
import org.jianbao.model.event.Described;
import org.jianbao.model.event.Descriptions;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of front matter in the guide is that of the model; {@code -Djianbao.golden=write} rewrites it. */
class HeadGuideTest {
    private static final String BEGIN = "<!-- fields -->\n";
    private static final String END = "<!-- /fields -->\n";

    @Test
    void the_guide_lists_every_key_of_front_matter() throws IOException {
        Path guide = Path.of(System.getProperty("jianbao.project", ".."), "src/site/markdown/guide/content-format.md");
        String now = Files.readString(guide);
        int begin = now.indexOf(BEGIN) + BEGIN.length();
        String made = now.substring(0, begin) + table() + now.substring(now.indexOf(END));
        if (Samples.rewrites()) {
            Files.writeString(guide, made);
            return;
        }
        assertThat(now).isEqualTo(made);
    }

    @Test
    void every_component_of_a_head_but_its_places_is_described() {
        for (Class<?> kind : Head.class.getPermittedSubclasses()) {
            assertThat(kind.getRecordComponents())
                    .filteredOn(component -> component.getType() != FieldPlaces.class)
                    .allSatisfy(component -> assertThat(Descriptions.of(component)).as("%s", component).isPresent());
        }
    }

    private static String table() {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Map<String, String> usedIn = new LinkedHashMap<>();
        names().forEach((kind, name) -> Arrays.stream(kind.getRecordComponents()).forEach(component -> {
            components.putIfAbsent(component.getName(), component);
            usedIn.merge(component.getName(), name, (before, more) -> before + "、" + more);
        }));
        StringBuilder table = new StringBuilder("""

                | 字段 | 名称 | 用在 | 写什么 | 不写时 | 例子 |
                | --- | --- | --- | --- | --- | --- |
                """);
        components.forEach((name, component) -> {
            Optional<Described> described = Descriptions.of(component);
            described.ifPresent(words -> table.append("| `").append(name).append("` | ").append(words.label())
                    .append(" | ").append(usedIn.get(name)).append(" | ").append(words.value()).append(" | ")
                    .append(words.absent()).append(" | `").append(name).append(": ").append(words.example())
                    .append("` |\n"));
        });
        return table.append('\n').toString();
    }

    /** Each kind of head, and the word for the files that have it. */
    private static Map<Class<? extends Head>, String> names() {
        Map<Class<? extends Head>, String> names = new LinkedHashMap<>();
        names.put(IssueHead.class, "期");
        names.put(ArticleHead.class, "文");
        names.put(PageHead.class, "页");
        return names;
    }
}
