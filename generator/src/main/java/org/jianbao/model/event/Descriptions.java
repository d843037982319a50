package org.jianbao.model.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what editors are told of a component of a record, and what the component holds. */
public final class Descriptions {
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
        for (RecordComponent component : described.getClass().getRecordComponents()) {
            if (of(component).isPresent()) {
                Object value = value(component, described);
                if (value instanceof String text) {
                    texts.put(component.getName(), text);
                } else if (value instanceof Optional<?> some && isText(component)) {
                    texts.put(component.getName(), some.map(String.class::cast).orElse(""));
                }
            }
        }
        return texts;
    }

    private static boolean isText(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] == String.class;
    }

    private static Object value(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
