package org.jianbao.model.event;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what editors are told of a component of a record, and what the component holds. */
public final class Descriptions {
    private static final ClassValue<Map<String, Method>> TEXTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    private Descriptions() {}

    /** The description at the component itself, or else at the accessor of an interface that the record shares. */
    public static Optional<Described> of(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Described.class))
                .or(() -> Arrays.stream(component.getDeclaringRecord().getInterfaces())
                        .flatMap(shared -> Arrays.stream(shared.getMethods()))
                        .filter(method -> method.getName().equals(component.getName())
                                && method.getParameterCount() == 0)
                        .flatMap(method -> Optional.ofNullable(method.getAnnotation(Described.class)).stream())
                        .findFirst());
    }

    /** The described components of a record that hold one text, by name; empty where the text is missing. */
    public static Map<String, String> texts(Record described) {
        Map<String, String> texts = new TreeMap<>();
        TEXTS.get(described.getClass()).forEach((name, accessor) -> {
            Object value = value(accessor, described);
            texts.put(name,
                    value instanceof Optional<?> some ? some.map(String.class::cast).orElse("") : (String) value);
        });
        return texts;
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> isText(component) && of(component).isPresent())
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class || component.getType() == Optional.class
                && component.getGenericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] == String.class;
    }

    private static Object value(Method accessor, Record holder) {
        try {
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
