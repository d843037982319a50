package org.jianbao.problem;

import java.util.Objects;

/**
 * A change of a file that mends a problem, safe enough to be made without thinking.
 *
 * @param place its first character; line and column are known
 * @param before what stands there now, lines ended by {@code \n}; what {@code after} is put in front of when empty
 * @param after what should stand there
 */
public record Edit(Place place, String before, String after) {
    public Edit {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        if (place.line() == 0 || place.column() == 0) {
            throw new IllegalArgumentException("an edit has line and column: " + place);
        }
    }
}
