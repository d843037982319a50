package org.jianbao.load;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Component;
import org.jianbao.model.event.Component.Count;

/**
 * What a record is made of, and how.
 *
 * @param parts its components in order
 * @param constructor takes a value for each of them
 */
record RecordShape(List<Component> parts, Constructor<?> constructor) {
    RecordShape {
        parts = List.copyOf(parts);
    }

    static RecordShape of(Class<?> type) {
        try {
            return new RecordShape(Component.of(type),
                    type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType).toArray(Class<?>[]::new)));
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
    Optional<Component> onlyText() {
        List<Component> required = parts.stream().filter(part -> part.count() == Count.ONE).toList();
        return required.size() == 1 && required.getFirst().type() == String.class
                ? Optional.of(required.getFirst())
                : Optional.empty();
    }
}
