package org.jianbao.load;

import java.util.List;
import java.util.Optional;

import org.jianbao.load.value.Fields;

/** How the texts of a kind of record are read: most as they are, some by what their field demands. */
interface TextForms {
    /** The one text of a field; nothing when it has none, or, with a problem, a wrong one. */
    Optional<String> text(Fields fields, String name);

    /** The texts of a field that may have several; those that are wrong are reported and left out. */
    List<String> texts(Fields fields, String name);
}
