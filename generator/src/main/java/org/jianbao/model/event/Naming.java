package org.jianbao.model.event;

/** What a text of an event names; pages link to the page of that name. */
public enum Naming {
    NOTHING,
    PERSON,
    ORGANISATION,
    DISTRICT,
    /** What repeats under the same name. */
    SERIES,
    TELEPHONE
}
