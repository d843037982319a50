package org.jianbao.importing.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import could not carry over, by its name, with the places where it stands. */
final class Leftovers {
    private final Map<String, List<String>> shortcodes = new TreeMap<>();
    private final Map<String, List<String>> links = new TreeMap<>();
    private final Map<String, List<String>> fields = new TreeMap<>();

    /** A mark of the old generator, which stays as it was typed. */
    void shortcode(String name, String place) {
        shortcodes.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    }

    /** A link to nothing that is in the archive. */
    void link(String target, String place) {
        links.computeIfAbsent(target, key -> new ArrayList<>()).add(place);
    }

    /** A field of front matter that nothing here stands for. */
    void field(String name, String place) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    }

    Map<String, List<String>> shortcodes() {
        return shortcodes;
    }

    Map<String, List<String>> links() {
        return links;
    }

    Map<String, List<String>> fields() {
        return fields;
    }
}
