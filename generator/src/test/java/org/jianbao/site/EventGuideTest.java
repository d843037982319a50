package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of fields in the guide are those of the model; {@code -Djianbao.golden=write} rewrites them. */
class EventGuideTest {
    private static final String BEGIN = "<!-- fields -->\n";
    private static final String END = "<!-- /fields -->\n";

    /** Fields that the guide explains in sections of their own. */
    private static final List<Class<?>> OTHERWISE = List.of(Event.Figure.class, Event.Location.class);

    private final Map<Class<?>, String> fieldsOf = new HashMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>(OTHERWISE);
    private final StringBuilder text = new StringBuilder();

    @Test
    void the_guide_lists_every_field_of_the_model() throws IOException {
        Path guide = Path.of(System.getProperty("jianbao.project", ".."), "src/site/markdown/guide/events.md");
        String now = Files.readString(guide);
        int begin = now.indexOf(BEGIN) + BEGIN.length();
        String made = now.substring(0, begin) + tables() + now.substring(now.indexOf(END));
        if (Samples.rewrites()) {
            Files.writeString(guide, made);
            return;
        }
        assertThat(now).isEqualTo(made);
    }

    private String tables() {
        table("每种活动都有", Event.class);
        text.append("""
                另有 `kind`、`date` 或 `start` 和 `end`、`place`，见上面各节。

                """);
        for (EventKind.BuiltIn kind : EventKind.BuiltIn.values()) {
            table("只有“" + kind.label() + "”有", kind.details());
        }
        while (!open.isEmpty()) {
            Class<?> type = open.poll();
            table("`" + fieldsOf.get(type) + "` 的每一项", type);
        }
        return text.toString();
    }

    private void table(String heading, Class<?> type) {
        text.append("### ").append(heading).append("\n\n| 字段 | 名称 | 写什么 | 例 |\n| --- | --- | --- | --- |\n");
        Component.of(type).stream().filter(component -> component.described().isPresent())
                .filter(component -> component.type() != When.class).forEach(this::row);
        text.append('\n');
    }

    private void row(Component component) {
        Description described = component.words();
        String choices = component.choices().isEmpty() ? ""
                : "：" + component.choices().stream().map(word -> "`" + word.id() + "` " + word.label())
                        .collect(Collectors.joining("、"));
        text.append("| `").append(component.name()).append("` | ").append(described.label()).append(" | ")
                .append(described.value()).append(choices).append(" | ")
                .append(described.example().isEmpty() ? "" : "`" + described.example() + "`").append(" |\n");
        if (component.isMapping() && seen.add(component.type())) {
            fieldsOf.put(component.type(), component.name());
            open.add(component.type());
        }
    }
}
