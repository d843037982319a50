package org.jianbao.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jianbao.model.event.Component;

/** Makes records of which a test cares for a few components only, so that a new component leaves the test as it is. */
public final class Records {
    private Records() {}

    /**
     * A record.
     *
     * @param given components by name; of the others those that may be empty are, and truth values and numbers are false
     *     and zero; names that the record does not have are passed over
     */
    public static <T extends Record> T of(Class<T> type, Map<String, ?> given) {
        return make(type, given, Records::empty);
    }

    /** The same record with these components instead of its own. */
    public static <T extends Record> T changed(Class<T> type, T record, Map<String, ?> given) {
        return make(type, given, component -> component.value(record));
    }

    private static <T extends Record> T make(Class<T> type, Map<String, ?> given, Function<Component, Object> others) {
        Object[] values = Component.of(type).stream()
                .map(component -> given.containsKey(component.name())
                        ? given.get(component.name())
                        : others.apply(component))
                .toArray();
        try {
            return type.cast(type.getDeclaredConstructors()[0].newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Object empty(Component component) {
        return switch (component.count()) {
            case OPTIONAL -> Optional.empty();
            case LIST -> List.of();
            case ONE -> {
                if (component.type() == boolean.class) {
                    yield false;
                }
                if (component.type() == int.class) {
                    yield 0;
                }
                throw new AssertionError("has to be given: " + component);
            }
        };
    }
}
