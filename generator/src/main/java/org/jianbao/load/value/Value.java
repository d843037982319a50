package org.jianbao.load.value;

import java.util.List;

import org.jianbao.problem.Place;

/** What a file holds, whatever it is written in: YAML and rows of CSV files both become such a tree. */
public sealed interface Value {
    /** Where it begins. */
    Place place();

    /** A text, with the space around it. */
    record Text(String text, Kind kind, Place place) implements Value {
        /** A text that is nothing but that, such as one in quotation marks or in a cell. */
        public Text(String text, Place place) {
            this(text, Kind.WORDS, place);
        }
    }

    /** What YAML takes a text for. */
    enum Kind {
        WORDS, NOTHING
    }

    /**
     * A list.
     *
     * @param brackets whether it stands in brackets, which may have been meant as text
     */
    record Items(List<Value> items, boolean brackets, Place place) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Fields in their order, those among them that are given twice.
     *
     * @param brackets whether they stand in brackets, which may have been meant as text
     */
    record Mapping(List<Entry> entries, boolean brackets, Place place) implements Value {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A field's name, which is a text unless it is a mistake, and its value. */
    record Entry(Value key, Value value) {}
}
