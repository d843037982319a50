package org.jianbao.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.Answer.Hit;
import org.jianbao.search.query.Answer.Tier;
import org.jianbao.search.query.QueryPlan.Part;
import org.jianbao.search.query.Searcher.Order;

/** One search: finds the documents of each tier, scores and orders them. */
final class Search {
    /** Lucene takes 1,024 clauses; only a long query full of synonyms has more, and its last ones matter little. */
    private static final int MOST_SCORES = 1000;
    /** What holds only a part of the query is of use when there is not much of it. */
    private static final int MOST_WEAK = 20;

    private final IndexSearcher searcher;
    private final QueryPlan plan;
    private final long newest;
    private final int documents;
    private final Map<String, BitSet> known = new HashMap<>();

    /** @param newest the month of the newest document, counted from the year 0 */
    Search(IndexSearcher searcher, QueryPlan plan, long newest) {
        this.searcher = searcher;
        this.plan = plan;
        this.newest = newest;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /** The documents found that meet all conditions, in order. */
    List<Hit> hits(List<Filter> filters, Order order) throws IOException {
        return hits(allowed(filters), order);
    }

    /** The documents found among some, in order. */
    List<Hit> hits(BitSet allowed, Order order) throws IOException {
        List<Found> found = new ArrayList<>(
                found(wanted()).stream().filter(each -> allowed.get(each.id())).toList());
        found.sort(Comparator.comparing(Found::tier)
                .thenComparing(Comparator.comparingInt(Found::coverage).reversed())
                .thenComparing(Comparator.comparingDouble(Found::score).reversed())
                .thenComparing(Comparator.comparingInt(Found::id).reversed()));
        long sure = found.stream().filter(each -> each.tier() != Tier.SOME).count();
        found = found.subList(0, (int) Math.min(found.size(), sure + MOST_WEAK));
        if (order == Order.DATE) {
            found.sort(Comparator.comparing(Found::tier)
                    .thenComparing(Comparator.comparingInt(Found::id).reversed()));
        }
        return found.stream()
                .map(each -> new Hit(each.id(), each.score(), each.tier()))
                .toList();
    }

    /** Whether any document holds everything as it was typed. */
    boolean hasExact() throws IOException {
        return !exact().isEmpty();
    }

    /** The documents that hold everything as it was typed. */
    BitSet exact() throws IOException {
        return exact(wanted());
    }

    QueryPlan plan() {
        return plan;
    }

    private BitSet exact(BitSet wanted) throws IOException {
        if (plan.bare() && !plan.included().isEmpty()) {
            return new BitSet();
        }
        BitSet exact = occur(plan.phrases());
        exact.and(wanted);
        return exact;
    }

    private List<Found> found(BitSet wanted) throws IOException {
        float[] scores = scores();
        BitSet exact = exact(wanted);
        Coverage coverage = coverage(plan.parts());
        BitSet words = coverage.atLeast(coverage.total());
        words.and(wanted);
        words.andNot(exact);
        int most = exact.isEmpty() ? coverage.most(wanted) : coverage.total();
        int least = Math.max(1, (most + 1) / 2);
        List<Found> found = new ArrayList<>();
        exact.stream().forEach(id -> found.add(new Found(id, scores[id], Tier.EXACT, 0)));
        words.stream().forEach(id -> found.add(new Found(id, scores[id], Tier.WORDS, 0)));
        wanted.andNot(exact);
        wanted.andNot(words);
        BitSet some = coverage.atLeast(least);
        some.and(wanted);
        some.stream().forEach(id -> found.add(new Found(id, scores[id], Tier.SOME, coverage.of(id))));
        return found;
    }

    /** All documents without those that an excluded clause rules out. */
    BitSet wanted() throws IOException {
        BitSet wanted = all();
        for (List<Run> clause : plan.excluded()) {
            wanted.andNot(occur(clause));
        }
        return wanted;
    }

    /** The documents in which every one of some runs occurs: its units one after the other. */
    BitSet occur(List<Run> runs) throws IOException {
        BitSet found = all();
        for (Run run : runs) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            for (int i = 0; i < run.size(); i++) {
                phrase.add(new Term(IndexFields.UNITS, run.join(i, i + 1)), i);
            }
            found.and(documents(phrase.build()));
        }
        return found;
    }

    private Coverage coverage(Collection<Part> parts) throws IOException {
        Coverage coverage = new Coverage(documents);
        for (Part part : parts) {
            coverage.add(holdingAny(part.keys().subList(0, part.same())), holdingAny(part.keys()));
        }
        return coverage;
    }

    /** The documents that have all keys of any of some lists. */
    BitSet holdingAny(List<List<String>> lists) throws IOException {
        BitSet held = new BitSet();
        for (List<String> keys : lists) {
            held.or(holding(keys));
        }
        return held;
    }

    /** The documents that have all of some keys. */
    BitSet holding(List<String> keys) throws IOException {
        BitSet found = all();
        for (String key : keys) {
            BitSet own = known.get(key);
            if (own == null) {
                own = documents(new TermQuery(new Term(IndexFields.GRAMS, key)));
                known.put(key, own);
            }
            found.and(own);
        }
        return found;
    }

    /** The documents that meet all conditions. */
    BitSet allowed(List<Filter> filters) throws IOException {
        BitSet allowed = all();
        for (Filter filter : filters) {
            List<BytesRef> values = filter.values().stream().map(BytesRef::new).toList();
            allowed.and(documents(new TermInSetQuery(filter.field().index(), values)));
        }
        return allowed;
    }

    BitSet all() {
        BitSet all = new BitSet(documents);
        all.set(0, documents);
        return all;
    }

    private BitSet documents(Query query) throws IOException {
        BitSet found = new BitSet(documents);
        visit(query, ScoreMode.COMPLETE_NO_SCORES, (id, scorer) -> found.set(id));
        return found;
    }

    /** The score of every document; 0 for one that holds no word of the query. */
    float[] scores() throws IOException {
        float[] scores = new float[documents];
        Query fresh = FunctionScoreQuery.boostByValue(scoring(), new Freshness(newest));
        visit(fresh, ScoreMode.COMPLETE, (id, scorer) -> scores[id] = scorer.score());
        return scores;
    }

    private Query scoring() {
        List<Query> clauses = new ArrayList<>();
        plan.words().forEach((word, factor) -> {
            for (String field : IndexFields.WORDS) {
                clauses.add(boosted(field, word, factor));
            }
        });
        plan.keys().forEach(key -> clauses.add(boosted(IndexFields.TITLE_GRAMS, key, 1)));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        clauses.stream().limit(MOST_SCORES).forEach(clause -> query.add(clause, Occur.SHOULD));
        return query.build();
    }

    private static Query boosted(String field, String term, float factor) {
        float boost = Objects.requireNonNull(IndexFields.BOOSTS.get(field));
        return new BoostQuery(new TermQuery(new Term(field, term)), boost * factor);
    }

    private void visit(Query query, ScoreMode mode, Visitor visitor) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator ids = scorer.iterator();
                for (int id = ids.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = ids.nextDoc()) {
                    visitor.visit(leaf.docBase + id, scorer);
                }
            }
        }
    }

    /** Takes a matching document, at which the scorer stands. */
    private interface Visitor {
        void visit(int id, Scorer scorer) throws IOException;
    }

    /** A document with all that its place among the others depends on; the coverage is 0 unless only some is held. */
    private record Found(int id, float score, Tier tier, int coverage) {}

    /** How much of a query's parts each document holds; the rarer a part is, the more it weighs. */
    private static final class Coverage {
        /** What a part counts in a document that holds it, and in one that holds what it may stand for. */
        private static final int HELD = 4;
        private static final int NEAR = 3;

        private final int[] covered;
        private int total;

        Coverage(int documents) {
            covered = new int[documents];
        }

        /** Adds a part: the documents that hold it, and with them those that hold what it may stand for. */
        void add(BitSet held, BitSet near) {
            int rarity = covered.length / Math.max(near.cardinality(), 1);
            int weight = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(rarity);
            near.stream().forEach(id -> covered[id] += weight * (held.get(id) ? HELD : NEAR));
            total += weight * HELD;
        }

        /** The most that any of some documents hold. */
        int most(BitSet documents) {
            return documents.stream().map(id -> covered[id]).max().orElse(0);
        }

        int total() {
            return total;
        }

        int of(int id) {
            return covered[id];
        }

        BitSet atLeast(int least) {
            BitSet found = new BitSet(covered.length);
            for (int id = 0; id < covered.length; id++) {
                found.set(id, covered[id] >= least);
            }
            return found;
        }
    }
}
