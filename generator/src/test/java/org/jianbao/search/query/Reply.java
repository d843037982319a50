package org.jianbao.search.query;

import java.util.List;

/**
 * What the module of the browser answers, or should answer.
 *
 * @param query as it was typed
 * @param hits everything found, best first
 * @param isEmpty whether the query holds nothing to search for
 * @param isTruncated whether the query was too long to be used whole
 * @param meant what was searched instead because the query occurs nowhere as it was typed, the likeliest first
 * @param suggestions what sounds like a query with few exact results and is much more usual: one text or none
 */
public record Reply(String query, List<Hit> hits, boolean isEmpty, boolean isTruncated, List<String> meant,
        List<String> suggestions) {
    public Reply {
        hits = List.copyOf(hits);
        meant = List.copyOf(meant);
        suggestions = List.copyOf(suggestions);
    }

    /** The hits of a query, as those of a reply. */
    static List<Hit> hits(String query, List<Answer.Hit> hits) {
        return hits.stream().map(hit -> new Hit(hit.id(), hit.score(), Tier.valueOf(hit.tier().name()), query))
                .toList();
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
     * @param query what it was found by: the query, or what was probably meant by it
     */
    public record Hit(int id, float score, Tier tier, String query) {}

    /** How much of a query a document holds, the best first. */
    public enum Tier {
        /** Everything, just as it was typed. */
        EXACT,
        /** Everything of what was probably meant: it sounds like what was typed. */
        CORRECTED,
        /** All words. */
        WORDS,
        /** Some of the words. */
        SOME
    }
}
