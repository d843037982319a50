package org.jianbao.model.event;

import java.util.Locale;

/** A choice that has a word for editors' files and one for readers; editors may write either. */
public interface Worded {
    /** The word in files and addresses, such as {@code competition}: of a constant its name in lower case, with hyphens. */
    default String id() {
        return toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Chinese word, such as 劳动和技能竞赛. */
    String label();

    /** A choice that a site declares. */
    record Choice(String id, String label) implements Worded {}
}
