package org.jianbao.load;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.Described;
import org.jianbao.model.Descriptions;

/**
 * What a record is made of, and how.
 *
 * @param parts its components in order
 * @param constructor takes a value for each of them
 */
record RecordShape(List<Part> parts, Constructor<?> constructor) {
    RecordShape {
        parts = List.copyOf(parts);
    }

    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new RecordShape(Arrays.stream(components).map(Part::of).toList(), type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    Object make(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one text that the record requires, if it requires no more: a person's name. */
    Optional<Part> onlyText() {
        List<Part> required = parts.stream().filter(part -> part.count() == Count.ONE).toList();
        return required.size() == 1 && required.getFirst().type() == String.class
                ? Optional.of(required.getFirst())
                : Optional.empty();
    }

    /** How many values a component has. */
    enum Count {
        ONE, OPTIONAL, LIST
    }

    /**
     * A component of a record.
     *
     * @param label its Chinese name, or empty
     * @param type of its value, or of each of them
     * @param money whether its amounts are money
     * @param least the least that a whole number may be
     * @param most the most that a whole number may be
     */
    record Part(String name, String label, Class<?> type, Count count, boolean money, int least, int most) {
        static Part of(RecordComponent component) {
            Optional<Described> described = Descriptions.of(component);
            Class<?> type = component.getType();
            Count count = type == Optional.class ? Count.OPTIONAL : type == List.class ? Count.LIST : Count.ONE;
            Class<?> item = component.getGenericType() instanceof ParameterizedType generic
                    ? (Class<?>) generic.getActualTypeArguments()[0]
                    : type;
            return new Part(component.getName(), described.map(Described::label).orElse(""), item, count,
                    described.filter(Described::money).isPresent(), described.map(Described::least).orElse(0),
                    described.map(Described::most).orElse(0));
        }
    }
}
