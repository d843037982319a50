package org.jianbao.model.content;

import java.util.Map;

import org.jianbao.problem.Place;

/**
 * Where fields of a file's front matter stand.
 *
 * @param file the file
 * @param fields the places of those whose places are kept, by name
 */
public record FieldPlaces(Place file, Map<String, Place> fields) {
    public FieldPlaces {
        fields = Map.copyOf(fields);
    }

    /** The name under which the place of one of the tags is kept. */
    public static String tag(String tag) {
        return "tags: " + tag;
    }

    /** Where a field stands, or else where the file does. */
    public Place of(String field) {
        return fields.getOrDefault(field, file);
    }
}
