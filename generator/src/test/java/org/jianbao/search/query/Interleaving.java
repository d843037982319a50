package org.jianbao.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jianbao.search.query.Corrections.Meant;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.search.query.Reply.Tier;
import org.jianbao.search.query.Searcher.Order;

/** The documents of several texts that may have been meant: the best of each first, more of the likelier ones. */
final class Interleaving {
    /** How many places a document falls behind for each better one of the same text. */
    private static final int STEP = 4;

    private final List<Meant> meant;

    /** @param meant the likeliest text first, at least one */
    Interleaving(List<Meant> meant) {
        this.meant = List.copyOf(meant);
    }

    /** The documents of all texts, then what else is found by the likeliest one. */
    List<Hit> hits(List<Filter> filters, Order order) throws IOException {
        Search likeliest = meant.getFirst().search();
        Map<Integer, Hit> first = corrected();
        List<Hit> hits = new ArrayList<>(first.values());
        if (order == Order.DATE) {
            hits.sort(Comparator.comparingInt(Hit::id).reversed());
        }
        BitSet allowed = likeliest.allowed(filters);
        List<Hit> best = hits.stream().filter(hit -> allowed.get(hit.id())).toList();
        first.keySet().forEach(allowed::clear);
        return Stream.concat(best.stream(),
                Reply.hits(meant.getFirst().text(), likeliest.hits(allowed, order)).stream()).toList();
    }

    private Map<Integer, Hit> corrected() throws IOException {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            Meant each = meant.get(i);
            float[] scores = each.search().scores();
            List<Integer> docs = i == 0 ? each.search().exact().stream().boxed().toList() : each.docs();
            List<Hit> hits = docs.stream()
                    .map(id -> new Hit(id, scores[id], Tier.CORRECTED, each.text()))
                    .sorted(Comparator.comparingDouble(Hit::score).thenComparingInt(Hit::id).reversed())
                    .toList();
            for (int j = 0; j < hits.size(); j++) {
                places.add(new Place(i + STEP * j, i, hits.get(j)));
            }
        }
        places.sort(Comparator.comparingInt(Place::key).thenComparingInt(Place::text));
        Map<Integer, Hit> hits = new LinkedHashMap<>();
        places.forEach(place -> hits.putIfAbsent(place.hit().id(), place.hit()));
        return hits;
    }

    private record Place(int key, int text, Hit hit) {}
}
