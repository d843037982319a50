package org.jianbao.model.event;

import org.jianbao.words.Word;

/**
 * A field of an event, and what it says.
 *
 * @param id the name of the component
 * @param words what is said of the field
 */
public record EventField(String id, Description words, EventValue value) {
    /** Its name and what it says, such as 主办：市总工会. */
    public String line() {
        return value.words().say(Word.FIELD_LINE, label(), value.text());
    }

    /** Its name for readers. */
    public String label() {
        return words.label();
    }

    /** Whether a page shows it as one line among others, and not under a heading. */
    public boolean isLine() {
        return switch (value) {
            case EventValue.Time time -> true;
            case EventValue.Links links -> true;
            case EventValue.Texts texts ->
                !texts.several() || texts.named() == Naming.ORGANISATION || texts.named() == Naming.PERSON;
            case EventValue.Figures figures -> false;
            case EventValue.Reports reports -> false;
            case EventValue.Lines lines -> false;
            case EventValue.Rows rows -> false;
        };
    }
}
