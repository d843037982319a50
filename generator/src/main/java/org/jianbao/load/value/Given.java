package org.jianbao.load.value;

import org.jianbao.problem.Place;

/** What a field or an item of a list has: a text, or fields of its own. */
public sealed interface Given permits Fields.Located, Fields {
    /** Where it begins. */
    Place place();
}
