package org.jianbao.model.event;

/**
 * A field of an event, and what it says.
 *
 * @param id the name of the component
 * @param words what is said of the field
 */
public record EventField(String id, Description words, EventValue value) {
    /** Its Chinese name. */
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
