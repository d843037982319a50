package org.jianbao.model.event;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.problem.Place;

/**
 * A component of a record of the model. Whoever makes something from the records as they are, walks them by this.
 *
 * @param name of the component, and of the field in files
 * @param type of its value, or of each of them
 * @param count how many values it has
 * @param described what is said of it; nothing of what no file has as a field
 * @param accessor reads it
 */
public record Component(String name, Class<?> type, Count count, Optional<Described> described, Method accessor) {
    /** Those of each record, for asking a class makes new ones every time. */
    private static final ClassValue<List<Component>> OF = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    /** How many values a component has. */
    public enum Count {
        ONE, OPTIONAL, LIST
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
        return new Component(component.getName(), item, count,
                Descriptions.of(component), component.getAccessor());
    }

    /** The kind of an event, which is a field in files and follows from the details here. */
    public static Component kind() {
        try {
            return new Component("kind", Event.Kind.class, Count.ONE,
                    Optional.ofNullable(Event.Kind.class.getAnnotation(Described.class)),
                    Event.class.getMethod("kind"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields that files have for a time. */
    public static List<Component> ofTime() {
        return Stream.of(When.On.class, When.Span.class).flatMap(type -> of(type).stream()).toList();
    }

    /** What is said of it. */
    public Described words() {
        return described.orElseThrow(() -> new IllegalStateException(accessor + " is not described"));
    }

    /** Its Chinese name, or empty. */
    public String label() {
        return described.map(Described::label).orElse("");
    }

    /** Whether its amounts are money. */
    public boolean money() {
        return described.filter(Described::money).isPresent();
    }

    /** The least that its whole number may be. */
    public int least() {
        return described.map(Described::least).orElse(0);
    }

    /** The most that its whole number may be. */
    public int most() {
        return described.map(Described::most).orElse(0);
    }

    /** Whether the fields of its value count as those of the record that holds it. */
    public boolean isTransparent() {
        return type == Event.Location.class || type == Details.class;
    }

    /** Whether its value is a record with fields of its own, and not one text. */
    public boolean isMapping() {
        return type.isRecord() && type != Event.Figure.class && type != Place.class
                && of(type).stream().anyMatch(inner -> inner.described.isPresent());
    }

    /** The words that it allows, if it allows only some. */
    public List<Worded> choices() {
        return type.isEnum() && Worded.class.isAssignableFrom(type)
                ? Arrays.stream(type.getEnumConstants()).map(Worded.class::cast).toList()
                : List.of();
    }

    /** What a record has in it. */
    public Object value(Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of the model are public", e);
        }
    }

    /** The values that a record has in it: none, one or several. */
    public List<Object> values(Record record) {
        return switch (value(record)) {
            case Optional<?> optional -> List.copyOf(optional.stream().toList());
            case List<?> list -> List.copyOf(list);
            case Object one -> List.of(one);
        };
    }
}
