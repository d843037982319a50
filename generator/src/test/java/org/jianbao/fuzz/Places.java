package org.jianbao.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jianbao.problem.Place;

/** Whether a place exists in a file. */
final class Places {
    private Places() {}

    static void check(Place place, byte[] file) {
        if (place.line() == 0) {
            return;
        }
        List<String> lines = List.of(new String(file, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1));
        if (place.line() > lines.size()) {
            throw new AssertionError(place + " in a file of " + lines.size() + " lines");
        }
        String line = lines.get(place.line() - 1);
        // One more for what stands behind the last character; a byte order mark is no column.
        if (place.column() > line.codePointCount(0, line.length()) + 1) {
            throw new AssertionError(place + " in the line “" + line + "”");
        }
    }
}
