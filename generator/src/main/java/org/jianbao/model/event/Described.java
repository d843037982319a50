package org.jianbao.model.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All that is said of a field of front matter or of event data, for editors and for readers. The reader and the tables of
 * the guide are made from the records that carry it, and for events the JSON Schema, the columns of CSV files, the pages,
 * the text that search reads and the open data too ({@link Component}, {@link EventFields}).
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
    /** The field's Chinese name, such as 主办, wherever people read it; CSV files may use it as a column's heading. */
    String label();

    /** What to write there: Chinese sentences without a full stop at their end. */
    String value();

    /** A value as an editor would write it in YAML. */
    String example() default "";

    /** What holds when the field is left out, in words; empty where that goes without saying. */
    String absent() default "";

    /** The least that a whole number may be. */
    int least() default 0;

    /** The most that a whole number may be. */
    int most() default 1_000_000;

    /** Whether an amount is one of money, whose unit is 元 or ends with it. */
    boolean money() default false;

    /** What its texts name, if anything. */
    Naming names() default Naming.NOTHING;

    /** Where the page of an event shows it. */
    Shown shown() default Shown.AMONG_OTHERS;

    /**
     * Where it stands among the lines, or among the parts with headings, of a page: the lower the earlier. Those of the
     * same order stand as the records have them, what all events have first.
     */
    int order() default 0;

    /** Whether search files an event under it, as under its kind, type and tags. */
    boolean filed() default false;

    /** Whether a calendar tells it with the event. */
    boolean calendar() default false;

    /** The property of a schema.org Event that holds it in JSON-LD, or empty. */
    String schemaOrg() default "";

    /** Whether it says whom or what the whole record is about; of several such the first that is given does. */
    boolean lead() default false;

    /** Whether it stands in brackets behind the field before it, and not in a column of its own. */
    boolean aside() default false;
}
