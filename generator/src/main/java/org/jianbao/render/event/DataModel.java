package org.jianbao.render.event;

import java.util.List;

import org.jianbao.render.page.TemplateModel.FeedView;

/** What the template of the page about the open data can see besides {@code TemplateModel}. */
public final class DataModel {
    private DataModel() {}

    /**
     * A file with data.
     *
     * @param name such as events.csv
     * @param url its address
     * @param text what is in it
     */
    public record FileView(String name, String url, String text) {}

    /** The feeds of the site, or of a category or column by its name. */
    public record FeedsView(String title, List<FeedView> feeds) {}

    /**
     * The fields of all events or of one kind.
     *
     * @param title 共同的字段 or the word for the kind
     * @param id of its heading
     * @param kind the kind's own word in the data, or empty
     */
    public record FieldsView(String title, String id, String kind, List<FieldView> fields) {}

    /**
     * A field.
     *
     * @param name in the data; what is within another field stands behind a full stop
     * @param label its Chinese name
     * @param text what it holds
     * @param choices the values that it can have, empty when they are free
     * @param example a value as editors write it, or empty
     */
    public record FieldView(String name, String label, String text, List<ChoiceView> choices, String example) {}

    /** A value in the data, and the word for it. */
    public record ChoiceView(String value, String label) {}
}
