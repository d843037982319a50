package org.jianbao.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.event.Event.Location;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Naming;

/**
 * What a column of a table of events says.
 *
 * @param list whether a cell may hold several values
 * @param alone the ids of the kinds of events in which it may not
 * @param naming what its cells may name
 * @param unit what stands behind the numbers in its cells, or empty
 */
record EventColumn(Name name, boolean list, Set<String> alone, Names naming, String unit) {
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern POINT = Pattern.compile("\\.");
    /** Fields that are no components of a record, and the words for them. */
    private static final Map<String, String> PLAIN = Map.of("kind", "kind", "类别", "kind", "种类", "kind", "date", "date",
            "日期", "date", "start", "start", "开始", "start", "end", "end", "结束", "end");

    /** Whether cells name one of several records that a field may have, of which a row can say but one. */
    enum Names {
        /** Names that no punctuation parts. */
        ONE,
        /** A name that a 、 does not belong to. */
        ONE_PERSON,
        /** Something else, or several names. */
        SEVERAL
    }

    EventColumn {
        alone = Set.copyOf(alone);
    }

    /** Whether a cell may hold several values in the row of an event of a kind, if it is known. */
    boolean list(Optional<EventKind> kind) {
        return list && kind.map(EventKind::id).filter(alone::contains).isEmpty();
    }

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

        /** The field as files have it. */
        String field() {
            return String.join(".", path);
        }
    }

    /**
     * The column that a heading names: a field or its Chinese name, and behind colons what is counted and in what unit.
     *
     * @param kinds those of the site
     */
    static Optional<EventColumn> of(String heading, List<EventKind> kinds) {
        List<String> words = Arrays.stream(COLON.split(heading, 3)).map(String::strip).toList();
        String field = words.getFirst();
        if (words.size() == 1 && PLAIN.containsKey(field)) {
            return Optional.of(
                    new EventColumn(new Name(List.of(PLAIN.getOrDefault(field, "")), ""), false, Set.of(),
                            Names.SEVERAL, ""));
        }
        List<String> path = new ArrayList<>();
        List<Component> within = fields(kinds);
        Optional<Component> last = Optional.empty();
        Names naming = Names.SEVERAL;
        for (String step : POINT.split(field, -1)) {
            Optional<Component> outer = last;
            last = find(step, within, path);
            naming = last.filter(part -> outer.isPresent() && isNameOf(part, outer.get())).map(EventColumn::names)
                    .orElse(Names.SEVERAL);
            within = last.map(Component::type).filter(Class::isRecord).map(RecordShape::of).map(RecordShape::parts)
                    .orElse(List.of());
        }
        boolean counts = words.size() > 1;
        Names named = naming;
        return last.filter(part -> !counts || part.type() == Figure.class && part.unit().isEmpty())
                .map(part -> new EventColumn(new Name(path, counts ? words.get(1) : ""), part.count() == Count.LIST,
                        path.size() == 1 ? alone(path.getFirst(), kinds) : Set.of(), named,
                        words.size() > 2 ? words.get(2) : ""));
    }

    /** Advice for a heading that names no column. */
    static String advice(String heading, List<EventKind> kinds) {
        String field = COLON.split(heading, 2)[0].strip();
        if (!field.equals(heading) && of(field, kinds).isPresent()) {
            return "“" + field + "”不是数字的字段，列名里不能带名目和单位";
        }
        String advice = Labels.advice(field, EventReader.labels(kinds));
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

    /** Whether a component says which one of the records of a list is meant. */
    private static boolean isNameOf(Component part, Component list) {
        return list.count() == Count.LIST && part.count() != Count.LIST
                && (part.described().filter(Description::lead).isPresent()
                        || RecordShape.of(list.type()).onlyText().filter(part::equals).isPresent());
    }

    private static Names names(Component part) {
        return part.described().filter(text -> text.names() == Naming.PERSON).isPresent() ? Names.ONE_PERSON
                : Names.ONE;
    }

    private static Set<String> alone(String field, List<EventKind> kinds) {
        return kinds.stream().filter(kind -> kind.field(field).filter(part -> part.count() != Count.LIST).isPresent())
                .map(EventKind::id).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Component> fields(List<EventKind> kinds) {
        return Stream.concat(Component.of(Event.class).stream(), kinds.stream().flatMap(kind -> kind.fields().stream()))
                .filter(part -> !List.of("when", "kind", "details", "at").contains(part.name()))
                .toList();
    }
}
