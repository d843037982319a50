package org.jianbao.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Finds what editors are told of a component of a record. */
public final class Descriptions {
    private Descriptions() {}

    /** The description at the component itself, or else at the accessor of an interface that the record shares. */
    public static Optional<Described> of(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Described.class))
                .or(() -> Arrays.stream(component.getDeclaringRecord().getInterfaces())
                        .flatMap(shared -> Arrays.stream(shared.getMethods()))
                        .filter(method -> method.getName().equals(component.getName()) && method.getParameterCount() == 0)
                        .flatMap(method -> Optional.ofNullable(method.getAnnotation(Described.class)).stream())
                        .findFirst());
    }
}
