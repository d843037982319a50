package org.jianbao.document;

import java.util.List;

/**
 * The id and the classes of an element.
 *
 * @param id the id, or empty
 * @param classes the classes, in order
 */
public record Attributes(String id, List<String> classes) {
    /** None at all. */
    public static final Attributes NONE = new Attributes("", List.of());

    public Attributes {
        classes = List.copyOf(classes);
    }

    /** An id alone. */
    public static Attributes id(String id) {
        return id.isEmpty() ? NONE : new Attributes(id, List.of());
    }
}
