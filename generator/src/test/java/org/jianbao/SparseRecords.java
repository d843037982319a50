package org.jianbao;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records of which a test cares for a few components only, so that a new component leaves the test as it is. */
public final class SparseRecords {
    private SparseRecords() {}

    /**
     * A record.
     *
     * @param given components by name; of the others those that may be empty are, and truth values and numbers are false
     *         and zero; names that the record does not have are passed over
     */
    public static <T> T of(Class<T> type, Map<String, ?> given) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> given.containsKey(component.getName())
                ? given.get(component.getName())
                : empty(component)).toArray();
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Object empty(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        throw new AssertionError("has to be given: " + component);
    }
}
