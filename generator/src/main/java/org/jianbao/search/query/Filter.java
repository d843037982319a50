package org.jianbao.search.query;

import java.util.Set;

import org.jianbao.search.index.IndexFields;

/**
 * A condition on what a query may find: its value in a field is one of some.
 *
 * @param field which value
 * @param values those that are wanted, as the index has them
 */
public record Filter(Field field, Set<String> values) {
    public Filter {
        values = Set.copyOf(values);
    }

    /** What can be asked for. */
    public enum Field {
        KIND(IndexFields.KIND), COLUMN(IndexFields.COLUMN), CATEGORY(IndexFields.CATEGORY), YEAR(IndexFields.YEAR);

        private final String index;

        Field(String index) {
            this.index = index;
        }

        /** The field of the index. */
        String index() {
            return index;
        }
    }
}
