package org.jianbao.model;

/** A choice that has a word for editors' files and one for readers; editors may write either. */
public interface Worded {
    /** The word in files and addresses, such as {@code competition}: lower-case letters and hyphens. */
    String id();

    /** The Chinese word, such as 劳动和技能竞赛. */
    String label();
}
