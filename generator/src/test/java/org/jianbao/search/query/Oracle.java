package org.jianbao.search.query;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.query.Corrections.Meant;
import org.jianbao.search.query.QueryPlan.Part;
import org.jianbao.search.query.Searcher.Order;
import org.jianbao.search.text.Folding;

/**
 * Says what the module of the browser should answer, corrections included. It takes everything from the Lucene index, and
 * nothing from the parts and scripts that it is to judge.
 */
public final class Oracle implements Closeable {
    /** So few exact results make it likely that something else was meant. */
    private static final int FEW_RESULTS = 2;

    private final Searcher searcher;
    private final Corrections corrections;
    /** What was asked already: several tests put the same questions. */
    private final Map<String, Reply> answered = new HashMap<>();

    private Oracle(Searcher searcher) throws IOException {
        this.searcher = searcher;
        List<String> asked = IndexBuilder
                .groups(searcher.reader().getIndexCommit().getUserData(), IndexBuilder.EVERYDAY_KEY).stream()
                .map(List::getFirst).toList();
        this.corrections = new Corrections(new Sounds(searcher.reader()), asked, Folding.standard(),
                this::searchFor);
    }

    /** Opens a published index. */
    public static Oracle open(Path folder) throws IOException {
        return new Oracle(Searcher.open(folder));
    }

    /** Everything that a query finds, best first. */
    public Reply search(String query) throws IOException {
        Reply known = answered.get(query);
        Reply reply = known != null ? known : search(query, List.of(), Order.RELEVANCE);
        answered.put(query, reply);
        return reply;
    }

    /** What a query finds that meets all conditions. */
    public Reply search(String query, List<Filter> filters, Order order) throws IOException {
        Search typed = searcher.search(searcher.plan(query));
        QueryPlan plan = typed.plan();
        int exact = plan.isEmpty() ? 0 : typed.exact().cardinality();
        boolean doubtful = exact == 0 && plan.included().stream().anyMatch(QueryPlan.RunPlan::doubtful);
        if (!plan.isEmpty() && (doubtful || holdersOfAll(typed).isEmpty())) {
            List<Meant> meant = corrections.of(query, typed);
            if (!meant.isEmpty()) {
                List<String> texts = meant.stream().map(Meant::text).toList();
                return new Reply(query, new Interleaving(meant).hits(filters, order), false, false, texts, List.of());
            }
            Optional<Meant> asked = corrections.asked(query, typed);
            if (asked.isPresent() && holdsPieces(asked.get().search())) {
                return corrected(query, asked.get(), filters, order);
            }
            // Single pairs and units that somewhere stand by chance come last, behind what letters most likely mean.
            Optional<String> likeliest = plan.truncated() || holdsPieces(typed) ? Optional.empty()
                    : corrections.likeliest(query);
            if (likeliest.isPresent()) {
                Search other = searchFor(likeliest.get(), false);
                if (holdsPieces(other)) {
                    return corrected(query, new Meant(likeliest.get(), other, List.of()), filters, order);
                }
            }
        }
        List<String> suggestions = exact > 0 && exact <= FEW_RESULTS
                ? corrections.suggestion(query, plan).stream().toList()
                : List.of();
        Answer answer = searcher.search(query, filters, order);
        return new Reply(query, Reply.hits(query, answer.hits()), answer.isEmpty(), answer.isTruncated(), List.of(),
                suggestions);
    }

    /** What is found by a text that was meant but occurs nowhere as a whole. */
    private static Reply corrected(String query, Meant meant, List<Filter> filters, Order order) throws IOException {
        List<Reply.Hit> hits = Reply.hits(meant.text(), meant.search().hits(filters, order)).stream()
                .map(hit -> hit.tier() == Reply.Tier.EXACT
                        ? new Reply.Hit(hit.id(), hit.score(), Reply.Tier.CORRECTED, hit.query()) : hit)
                .toList();
        return new Reply(query, hits, false, false, List.of(meant.text()), List.of());
    }

    /** All that the parts of a query may be held by, as it was typed. */
    public List<String> parts(String query) throws IOException {
        return searcher.plan(query).parts().stream().flatMap(part -> part.texts().stream()).toList();
    }

    /** What readers see of a hit. */
    public Shown show(Reply.Hit hit) throws IOException {
        return searcher.show(hit.query(), List.of(new Answer.Hit(hit.id(), hit.score(), Answer.Tier.EXACT)))
                .getFirst();
    }

    @Override
    public void close() throws IOException {
        searcher.close();
    }

    private Search searchFor(String text, boolean thorough) throws IOException {
        return searcher.search(searcher.plan(text, thorough));
    }

    /** The documents that hold all words, wanted or not. */
    private static BitSet holdersOfAll(Search search) throws IOException {
        BitSet all = search.all();
        for (Part part : search.plan().parts()) {
            all.and(search.holdingAny(part.keys().subList(0, part.same())));
        }
        return all;
    }

    /** Whether any wanted document holds everything, or any part of it. */
    private static boolean holdsPieces(Search search) throws IOException {
        BitSet holders = holders(search, search.plan().parts());
        holders.and(search.wanted());
        holders.or(search.exact());
        return !holders.isEmpty();
    }

    private static BitSet holders(Search search, Collection<Part> parts) throws IOException {
        BitSet holders = new BitSet();
        for (Part part : parts) {
            holders.or(search.holdingAny(part.keys()));
        }
        return holders;
    }
}
