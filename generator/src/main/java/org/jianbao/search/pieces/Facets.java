package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jianbao.search.entry.Entry;

/** Writes which documents of a segment have which kind, column and category. */
final class Facets {
    private Facets() {}

    /**
     * The piece of a segment.
     *
     * @param names values of the filters, in the order in which the manifest names them, by filter
     */
    static byte[] piece(List<Entry> entries, Names names) {
        BitWriter out = new BitWriter(entries.size());
        add(entries, entry -> List.of(entry.kind().digit()), out);
        add(entries, entry -> entry.column().isEmpty() ? List.of() : List.of(names.columns.indexOf(entry.column())),
                out);
        add(entries, entry -> entry.categories().stream().map(names.categories::indexOf).filter(i -> i >= 0).toList(),
                out);
        return out.toBytes();
    }

    private static void add(List<Entry> entries, Function<Entry, List<Integer>> values, BitWriter out) {
        Map<Integer, List<Integer>> docs = new TreeMap<>();
        for (int doc = 0; doc < entries.size(); doc++) {
            for (int value : values.apply(entries.get(doc)).stream().distinct().toList()) {
                docs.computeIfAbsent(value, key -> new ArrayList<>()).add(doc);
            }
        }
        out.delta(docs.size() + 1);
        docs.forEach((value, found) -> out.delta(value + 1).delta(found.size() + 1)
                .ascending(found.stream().mapToInt(Integer::intValue).toArray(), 0, entries.size()));
    }

    /**
     * What the filters' values are called.
     *
     * @param columns names of columns
     * @param categories ids of categories
     */
    record Names(List<String> columns, List<String> categories) {
        Names {
            columns = List.copyOf(columns);
            categories = List.copyOf(categories);
        }
    }
}
