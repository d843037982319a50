package org.jianbao.model.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * All that an event says, field by field; fields that say nothing are left out. Pages, search, sheets, calendars and
 * JSON-LD are folds over it, so that a component that is added to a record is said by all of them.
 *
 * @param all as the records have them: what all events have, then what only its kind has
 */
public record EventFields(List<EventField> all) {
    public EventFields {
        all = List.copyOf(all);
    }

    /** What an event says. */
    public static EventFields of(Event event) {
        Words words = event.kind().words();
        return new EventFields(Stream.concat(fields(event, words),
                fields(event.kind().fields(), (Record) event.details(), words)).toList());
    }

    /** The components behind the fields of events of these kinds, each label once. */
    public static List<Component> components(List<EventKind> kinds) {
        List<Component> components = new ArrayList<>();
        Words words = kinds.getFirst().words();
        Stream.concat(components(Event.class).map(common -> common.in(words)),
                kinds.stream().flatMap(kind -> kind.fields().stream()))
                .filter(component -> components.stream().noneMatch(one -> one.label().equals(component.label())))
                .forEach(components::add);
        return List.copyOf(components);
    }

    private static Stream<Component> components(Class<?> type) {
        return Component.of(type).stream().flatMap(component -> component.type() == Event.Location.class
                ? components(component.type())
                : component.described().isPresent() ? Stream.of(component) : Stream.of());
    }

    /** What is shown among others, as readers see it: what is said in a line, then what has a heading. */
    public List<EventField> shown() {
        return all.stream()
                .filter(field -> field.words().shown() == Shown.AMONG_OTHERS
                        || field.words().shown() == Shown.AMONG_NUMBERS)
                .sorted(Comparator.comparing((EventField field) -> !field.isLine())
                        .thenComparing(field -> field.words().shown() == Shown.AMONG_OTHERS)
                        .thenComparingInt(field -> field.words().order()))
                .toList();
    }

    /** The field of a component, if it says something. */
    public Optional<EventField> field(String id) {
        return all.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** All names of a sort, in fields and in rows. */
    public Stream<String> names(Naming sort) {
        return all.stream().flatMap(field -> names(field.value(), sort));
    }

    private static Stream<String> names(EventValue value, Naming sort) {
        return switch (value) {
            case EventValue.Texts texts -> texts.named() == sort ? texts.texts().stream() : Stream.of();
            case EventValue.Lines lines -> lines.fields().stream().flatMap(field -> names(field.value(), sort));
            case EventValue.Rows rows -> rows.rows().stream().flatMap(List::stream).flatMap(cell -> names(cell, sort));
            case EventValue.Time time -> Stream.of();
            case EventValue.Figures figures -> Stream.of();
            case EventValue.Links links -> Stream.of();
            case EventValue.Reports reports -> Stream.of();
        };
    }

    /** Some of the records that a component holds, in rows. */
    public static EventValue.Rows rows(Component component, List<? extends Record> records, Words words) {
        return new RecordRows(words).of(component, records);
    }

    private static Stream<EventField> fields(Record record, Words words) {
        return fields(Component.of(record.getClass()).stream().map(component -> component.in(words)).toList(), record,
                words);
    }

    private static Stream<EventField> fields(List<Component> components, Record record, Words words) {
        return components.stream().flatMap(component -> {
            if (component.isTransparent()) {
                return fields((Record) component.value(record), words);
            }
            return component.described()
                    .map(said -> new EventField(component.name(), said, value(component, record, words)))
                    .filter(field -> !field.value().isEmpty()).stream();
        });
    }

    /** What a record says in one of its components. */
    static EventValue value(Component component, Record record, Words words) {
        List<Object> values = component.values(record);
        Class<?> type = component.type();
        if (type == When.class) {
            return new EventValue.Time((When) component.value(record), words);
        }
        if (type == Figure.class) {
            return new EventValue.Figures(values.stream().map(Figure.class::cast).toList(),
                    !component.unit().isEmpty(), words);
        }
        if (type == Event.Link.class) {
            return new EventValue.Links(values.stream().map(Event.Link.class::cast).toList(), words);
        }
        if (type == Event.Report.class) {
            return new EventValue.Reports(values.stream().map(Event.Report.class::cast).toList(), words);
        }
        if (!component.isMapping()) {
            return new EventValue.Texts(values.stream().map(value -> text(component, value, words)).toList(),
                    names(component), component.count() == Count.LIST, words);
        }
        return component.count() == Count.LIST
                ? new RecordRows(words).of(component, values)
                : new EventValue.Lines(values.stream().flatMap(value -> fields((Record) value, words)).toList(), words);
    }

    private static Naming names(Component component) {
        return component.described().map(Description::names).orElse(Naming.NOTHING);
    }

    private static String text(Component component, Object value, Words words) {
        return switch (value) {
            case String text -> text;
            case Worded word -> component.label(word);
            case Amount amount -> amount.text();
            case EventDate date -> new Times(words).date(date);
            default -> throw new IllegalStateException("no words for " + value.getClass());
        };
    }

    /** Every number of an event with what it counts: the common ones, then those of its kind. */
    static Stream<Figure> figures(Event event) {
        Words words = event.kind().words();
        return Stream.concat(figures(Component.of(Event.class), event, words),
                figures(event.kind().fields(), (Record) event.details(), words));
    }

    /** Every number in a record with what it counts: an amount counts what its record is about. */
    private static Stream<Figure> figures(List<Component> components, Record record, Words words) {
        return components.stream().flatMap(component -> component.values(record).stream()
                .flatMap(value -> switch (value) {
                    case Figure figure -> Stream.of(figure);
                    case Amount amount -> Stream.of(new Figure(component.money()
                            ? words.say(Word.FIGURE_OF, subject(record), component.in(words).label())
                            : subject(record), amount));
                    case Record inner when component.isMapping() ->
                        figures(Component.of(inner.getClass()), inner, words);
                    default -> Stream.of();
                }));
    }

    /** The first text of a record. */
    private static String subject(Record record) {
        return Component.of(record.getClass()).stream().filter(component -> component.type() == String.class)
                .flatMap(component -> component.values(record).stream()).map(String.class::cast).findFirst().orElse("");
    }
}
