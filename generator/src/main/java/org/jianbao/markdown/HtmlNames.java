package org.jianbao.markdown;

import java.util.Set;

/** What kinds of elements HTML has. */
final class HtmlNames {
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "source", "track", "wbr");

    private HtmlNames() {}

    /** Whether an element never holds anything. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }
}
