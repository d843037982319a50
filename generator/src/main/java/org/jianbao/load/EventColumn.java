package org.jianbao.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.event.Event.Kind;
import org.jianbao.model.event.Event.Location;

/**
 * What a column of a table of events says.
 *
 * @param list whether a cell may hold several values
 * @param unit what stands behind the numbers in its cells, or empty
 */
record EventColumn(Name name, boolean list, String unit) {
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern POINT = Pattern.compile("\\.");
    /** Fields that are no components of a record, and the words for them. */
    private static final Map<String, String> PLAIN = Map.of("kind", "kind", "类别", "kind", "种类", "kind", "date", "date",
            "日期", "date", "start", "start", "开始", "start", "end", "end", "结束", "end");

    /**
     * What tells a column from others.
     *
     * @param path the field, and if that has fields of its own, the one of them
     * @param figure what the numbers of the column count, or empty
     */
    record Name(List<String> path, String figure) {
        Name {
            path = List.copyOf(path);
        }
    }

    /** The column that a heading names: a field or its Chinese name, and behind colons what is counted and in what unit. */
    static Optional<EventColumn> of(String heading) {
        List<String> words = Arrays.stream(COLON.split(heading, 3)).map(String::strip).toList();
        String field = words.getFirst();
        if (words.size() == 1 && PLAIN.containsKey(field)) {
            return Optional.of(new EventColumn(new Name(List.of(PLAIN.getOrDefault(field, "")), ""), false, ""));
        }
        List<String> path = new ArrayList<>();
        List<Component> within = fields();
        Optional<Component> last = Optional.empty();
        for (String step : POINT.split(field, -1)) {
            last = find(step, within, path);
            within = last.map(Component::type).filter(Class::isRecord).map(RecordShape::of).map(RecordShape::parts)
                    .orElse(List.of());
        }
        boolean counts = words.size() > 1;
        return last.filter(part -> !counts || part.type() == Figure.class)
                .map(part -> new EventColumn(new Name(path, counts ? words.get(1) : ""), part.count() == Count.LIST,
                        words.size() > 2 ? words.get(2) : ""));
    }

    /** Advice for a heading that names no column. */
    static String advice(String heading) {
        String field = COLON.split(heading, 2)[0].strip();
        if (!field.equals(heading) && of(field).isPresent()) {
            return "“" + field + "”不是数字的字段，列名里不能带名目和单位";
        }
        String advice = Labels.advice(field, EventReader.labels(Optional.empty()));
        return advice.isEmpty() ? "写字段名或它的中文名，见文档“活动数据”；数字写成 figures:名目:单位" : advice;
    }

    private static Optional<Component> find(String word, List<Component> within, List<String> path) {
        // Kinds may have fields of the same name: one value in some, a list in others.
        Optional<Component> found = within.stream()
                .filter(part -> part.name().equals(word) || !word.isEmpty() && part.label().equals(word))
                .max(Comparator.comparing(Component::count));
        if (found.isPresent()) {
            path.add(found.get().name());
        } else if (path.isEmpty()) {
            found = RecordShape.of(Location.class).parts().stream().filter(part -> part.label().equals(word))
                    .findFirst();
            found.ifPresent(part -> path.addAll(List.of("place", part.name())));
        }
        return found;
    }

    private static List<Component> fields() {
        return Stream.concat(Stream.of(Event.class), Arrays.stream(Kind.values()).map(Kind::details))
                .flatMap(type -> RecordShape.of(type).parts().stream())
                .filter(part -> !List.of("when", "details", "at").contains(part.name()))
                .toList();
    }
}
