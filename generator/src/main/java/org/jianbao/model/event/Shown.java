package org.jianbao.model.event;

/** Places for a field on the page of an event. */
public enum Shown {
    /** A line or a part of its own, as its value is. */
    AMONG_OTHERS,
    /** With the other numbers of the event, under one heading. */
    AMONG_NUMBERS,
    /** Where the page has a place for this one: title, summary, reports, series. */
    APART,
    /** Nowhere. */
    NOWHERE
}
