package org.jianbao.search.query;

import java.util.List;

/**
 * What a query found.
 *
 * @param query as it was typed
 * @param hits everything found, best first
 * @param isEmpty whether the query holds nothing to search for
 * @param isTruncated whether the query was too long to be used whole
 */
public record Answer(String query, List<Hit> hits, boolean isEmpty, boolean isTruncated) {
    public Answer {
        hits = List.copyOf(hits);
    }

    /** How many of the hits belong to a tier. */
    public long count(Tier tier) {
        return hits.stream().filter(hit -> hit.tier() == tier).count();
    }

    /**
     * A document that was found.
     *
     * @param id its number in the index, from zero
     * @param score how well it fits, among those of its tier
     * @param tier how much of the query it holds
     */
    public record Hit(int id, float score, Tier tier) {}

    /** How much of a query a document holds, the best first. */
    public enum Tier {
        /** Everything, just as it was typed. */
        EXACT,
        /** All words. */
        WORDS,
        /** Some of the words. */
        SOME
    }
}
