package org.jianbao.importing.event;

/**
 * What a draft says in one place.
 *
 * @param field the field of an event, as files have it
 * @param label what a number counts, or the level of a prize; else empty
 * @param text the value as the text has it; of someone who won the person, or else the work, or else the unit
 * @param unit of someone who won or was honoured the unit, or empty
 * @param sentence where it stands
 */
public record Value(String field, String label, String text, String unit, String sentence) {
    static Value of(String field, String text, String sentence) {
        return new Value(field, "", text, "", sentence);
    }
}
