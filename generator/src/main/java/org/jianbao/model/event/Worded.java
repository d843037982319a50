package org.jianbao.model.event;

import java.util.Locale;

/** An enum whose constants have a word for editors' files and one for readers; editors may write either. */
public interface Worded {
    /** The name of the enum constant. */
    String name();

    /** The word in files and addresses, such as {@code competition}: lower-case letters and hyphens. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Chinese word, such as 劳动和技能竞赛. */
    String label();
}
