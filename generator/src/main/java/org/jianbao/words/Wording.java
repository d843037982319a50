package org.jianbao.words;

import java.util.List;

import org.jianbao.problem.Place;

/**
 * In what words a site speaks.
 *
 * @param language a BCP 47 tag
 * @param level what the places of the site are parts of: {@code KEY.province} is said in place of {@code KEY} where it is
 *     {@code province}; empty for the usual
 * @param own what the site itself says in place of its theme
 */
public record Wording(String language, String level, List<Said> own) {
    public Wording {
        own = List.copyOf(own);
    }

    /** A text for a key, and where it is written. */
    public record Said(String key, String text, Place place) {}
}
