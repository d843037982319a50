package org.jianbao.load;

import org.jianbao.problem.Place;

/** What a field or an item of a list has: a text, or fields of its own. */
sealed interface Value permits Fields.Located, Fields {
    /** Where it begins. */
    Place place();
}
