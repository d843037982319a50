package org.jianbao.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What editors are told of a field of front matter or of event data. The reader, the tables of the guide, and for events the
 * JSON Schema, the open data and the columns of CSV files, are all made from the records that carry it.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
    /** The field's Chinese name, such as 主办; pages show it, and CSV files may use it as a column's heading. */
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
}
