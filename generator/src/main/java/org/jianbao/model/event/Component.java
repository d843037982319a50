package org.jianbao.model.event;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jianbao.problem.Place;
import org.jianbao.words.Words;

/**
 * A component of a record of the model, or a field that a site declares for a kind of event. Whoever makes something from the
 * records as they are, walks them by this.
 *
 * @param name of the component, and of the field in files
 * @param type of its value, or of each of them
 * @param count how many values it has
 * @param described what is said of it; nothing of what no file has as a field
 * @param choices the words that it allows, if it allows only some
 * @param reads finds it in a record that has it
 * @param key of its name in the words of a theme; empty where the site named it
 */
public record Component(String name, Class<?> type, Count count, Optional<Description> described, List<Worded> choices,
        Function<Record, Object> reads, String key) {
    /** Those of each record, for asking a class makes new ones every time. */
    private static final ClassValue<List<Component>> OF = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    public Component {
        choices = List.copyOf(choices);
    }

    /** How many values a component has. */
    public enum Count {
        ONE, OPTIONAL, LIST
    }

    /** A field that a site declares. */
    public static Component declared(String name, Class<?> type, Count count, Description described,
            List<Worded> choices) {
        return new Component(name, type, count, Optional.of(described), choices, record -> {
            List<Object> values = ((DeclaredDetails) record).values(name);
            return switch (count) {
                case LIST -> values;
                case OPTIONAL -> values.stream().findFirst();
                case ONE -> values.getFirst();
            };
        }, "");
    }

    /** The components of a record in order. */
    public static List<Component> of(Class<?> record) {
        return OF.get(record);
    }

    /** The one of that name. */
    public static Component of(Class<?> record, String name) {
        return of(record).stream().filter(component -> component.name.equals(name)).findFirst().orElseThrow();
    }

    private static Component of(RecordComponent component) {
        Class<?> type = component.getType();
        Count count = type == Optional.class ? Count.OPTIONAL : type == List.class ? Count.LIST : Count.ONE;
        Class<?> item = component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : type;
        Method accessor = component.getAccessor();
        return new Component(component.getName(), item, count, Descriptions.of(component).map(Description::of),
                constants(item),
                record -> read(accessor, record), EventWords.key(component));
    }

    /** The constants of an enum that has words for them; none of another type. */
    public static List<Worded> constants(Class<?> type) {
        return type.isEnum() && Worded.class.isAssignableFrom(type)
                ? Arrays.stream(type.getEnumConstants()).map(Worded.class::cast).toList()
                : List.of();
    }

    private static Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of the model are public", e);
        }
    }

    /** The kind of an event as a field in files, for a site that has these kinds. */
    public static Component kind(List<EventKind> kinds) {
        return new Component("kind", EventKind.class, Count.ONE,
                Optional.ofNullable(EventKind.class.getAnnotation(Described.class)).map(Description::of),
                List.copyOf(kinds), event -> ((Event) event).kind(), EventWords.KIND);
    }

    /** The same field with another name for readers, and other words for some of its choices. */
    public Component relabelled(Optional<String> label, List<Worded> words) {
        return new Component(name, type, count, described.map(said -> label.map(said::withLabel).orElse(said)),
                choices.stream().map(choice -> named(words, choice).orElse(choice)).toList(), reads,
                label.isPresent() ? "" : key);
    }

    /** The same field in the words of a theme, but for what the site named itself. */
    public Component in(Words words) {
        List<Worded> said = choices.stream().map(choice -> EventWords.in(words, choice)).toList();
        Optional<Description> known = described
                .map(own -> key.isEmpty() ? own : own.with(words.find(key), words.find(key + EventWords.HELP),
                        words.find(key + EventWords.EXAMPLE)));
        return said.equals(choices) && known.equals(described) ? this
                : new Component(name, type, count, known, said, reads, key);
    }

    /** What readers see for a choice. */
    public String label(Worded choice) {
        return named(choices, choice).orElse(choice).label();
    }

    private static Optional<Worded> named(List<Worded> words, Worded choice) {
        return words.stream().filter(word -> word.id().equals(choice.id())).findFirst();
    }

    /** The fields that files have for a time. */
    public static List<Component> ofTime() {
        return Stream.of(When.On.class, When.Span.class).flatMap(type -> of(type).stream()).toList();
    }

    /** What is said of it. */
    public Description words() {
        return described.orElseThrow(() -> new IllegalStateException(name + " is not described"));
    }

    /** Its Chinese name, or empty. */
    public String label() {
        return described.map(Description::label).orElse("");
    }

    /** What stands behind a number that is written alone; empty where a number is written with what it counts. */
    public String unit() {
        return described.map(Description::unit).orElse("");
    }

    /** Whether its amounts are money. */
    public boolean money() {
        return described.filter(Description::money).isPresent();
    }

    /** The least that its whole number may be. */
    public int least() {
        return described.map(Description::least).orElse(0);
    }

    /** The most that its whole number may be. */
    public int most() {
        return described.map(Description::most).orElse(0);
    }

    /** Whether the fields of its value count as those of the record that holds it. */
    public boolean isTransparent() {
        return type == Event.Location.class;
    }

    /** Whether its value is a record with fields of its own, and not one text. */
    public boolean isMapping() {
        return type.isRecord() && type != Event.Figure.class && type != Place.class
                && of(type).stream().anyMatch(inner -> inner.described.isPresent());
    }

    /** What a record has in it. */
    public Object value(Record record) {
        return reads.apply(record);
    }

    /** The values that a record has in it: none, one or several. */
    public List<Object> values(Record record) {
        return all(value(record));
    }

    /** The values in what a component has. */
    public static List<Object> all(Object value) {
        return switch (value) {
            case Optional<?> optional -> List.copyOf(optional.stream().toList());
            case List<?> list -> List.copyOf(list);
            case Object one -> List.of(one);
        };
    }
}
