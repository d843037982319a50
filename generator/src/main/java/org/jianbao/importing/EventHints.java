package org.jianbao.importing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.event.Worded;

/** What else may be said of an event, as comments of YAML: made of the records, so that it is what the reader reads. */
final class EventHints {
    private static final List<String> FILLED_IN = List.of("id", "title", "draft", "articles");

    private EventHints() {}

    static String of(EventKind kind) {
        StringBuilder out = new StringBuilder("  # 下面几项，要写就去掉行首的 #。几天的活动，把 date 换成 start 和 end。\n");
        Stream.concat(Component.of(Event.class).stream(), kind.fields().stream())
                .filter(component -> !FILLED_IN.contains(component.name()) && component.type() != When.class)
                .forEach(component -> component(component, "  # ", out));
        return out + "  # 核对好了，删掉 draft: true，活动才会发表。\n";
    }

    private static void component(Component component, String indent, StringBuilder out) {
        if (component.type() == Event.Location.class) {
            out.append(indent).append("place:\n");
            Component.of(component.type()).forEach(inner -> component(inner, indent + "  ", out));
        } else if (component.described().isPresent()) {
            Description words = component.words();
            String choices = component.choices().stream().map(Worded::label).collect(Collectors.joining("、"));
            out.append(indent).append(component.name()).append(":  # ").append(words.label()).append('：')
                    .append(choices.isEmpty() ? words.value() : choices)
                    .append(words.example().isEmpty() ? "" : "，如 " + words.example()).append('\n');
        }
    }
}
