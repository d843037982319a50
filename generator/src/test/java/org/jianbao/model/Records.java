package org.jianbao.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of the model with only some components given, so that tests name no component which they are not about. */
public final class Records {
    private Records() {}

    /** A record with these components, and without what else it may have. */
    public static <T extends Record> T with(Class<T> type, Map<String, ?> given) {
        return make(type, Component.of(type).stream().map(component -> given.containsKey(component.name())
                ? given.get(component.name())
                : component.count() == Component.Count.LIST ? List.of() : Optional.empty()).toArray());
    }

    /** The same record with these components instead of its own. */
    public static <T extends Record> T changed(Class<T> type, T record, Map<String, ?> given) {
        return make(type, Component.of(type).stream().map(component -> given.containsKey(component.name())
                ? given.get(component.name())
                : component.value(record)).toArray());
    }

    private static <T extends Record> T make(Class<T> type, Object[] values) {
        try {
            return type.cast(type.getDeclaredConstructors()[0].newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
