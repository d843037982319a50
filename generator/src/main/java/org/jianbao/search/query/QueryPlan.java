package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.search.query.QueryText.Clause;
import org.jianbao.search.query.Run.Span;
import org.jianbao.search.query.Vocabulary.Group;
import org.jianbao.search.text.Folding;

/**
 * What a query asks for, in the terms of the index.
 *
 * @param included what documents must hold
 * @param phrases what documents hold that hold everything as it was typed
 * @param excluded clauses that wanted documents do not hold; each is a list of phrases that all occur
 * @param bare whether marks were typed that cannot be looked for, so that nothing is known to hold everything
 * @param truncated whether the query was too long to be used whole
 */
record QueryPlan(List<RunPlan> included, List<Run> phrases, List<List<Run>> excluded, boolean bare, boolean truncated) {
    QueryPlan {
        included = List.copyOf(included);
        phrases = List.copyOf(phrases);
        excluded = excluded.stream().map(List::copyOf).toList();
    }

    /**
     * @param thorough whether all words of long runs matter, and how readers ask, which they do when no document holds everything
     *         as it was typed
     */
    static QueryPlan of(String query, Folding folding, Vocabulary vocabulary, boolean thorough) {
        QueryText text = QueryText.of(query, folding, thorough);
        List<RunPlan> included = text.clauses().stream().filter(clause -> !clause.excluded())
                .flatMap(clause -> clause.runs().stream())
                .map(run -> new Cutting(run, vocabulary).plan())
                .toList();
        List<Run> phrases = text.clauses().stream().filter(clause -> !clause.excluded())
                .flatMap(clause -> clause.phrases().stream())
                .toList();
        List<List<Run>> excluded = text.clauses().stream().filter(Clause::excluded).map(Clause::phrases).toList();
        return new QueryPlan(included, phrases, excluded, text.bare(), text.truncated());
    }

    /** Whether there is nothing to search for. */
    boolean isEmpty() {
        return included.isEmpty() && excluded.isEmpty();
    }

    /** The parts of all runs; those that the index cannot tell apart count once. */
    Collection<Part> parts() {
        Map<List<List<String>>, Part> parts = new LinkedHashMap<>();
        included.forEach(plan -> plan.parts().forEach(part -> parts.putIfAbsent(part.keys(), part)));
        return parts.values();
    }

    /** The words that count in scores, each with its factor, in order of first appearance. */
    Map<String, Float> words() {
        Map<String, Float> words = new LinkedHashMap<>();
        included.forEach(plan -> plan.words().forEach(words::putIfAbsent));
        return words;
    }

    /** The keys of all runs that say what is looked for, in order of first appearance. */
    List<String> keys() {
        return included.stream().flatMap(plan -> plan.keys().stream()).distinct().toList();
    }

    /**
     * A run, and what it is made of.
     *
     * @param run the run
     * @param parts what documents hold that do not hold the run itself
     * @param words the words in it, with the factor of each, in order; synonyms stand behind the word that was typed
     * @param keys its keys, but those of words that say nothing
     * @param loose Han characters between words, one or two side by side: a piece of a word, unless they are one themselves
     * @param asked words that only readers say: of several units and saying nothing, or standing for those of bulletins
     * @param doubtful whether a character that says nothing stands beside one that is no word, so that they may be one together
     */
    record RunPlan(Run run, List<Part> parts, Map<String, Float> words, List<String> keys, List<String> loose,
            List<Span> asked, boolean doubtful) {
        RunPlan {
            parts = List.copyOf(parts);
            keys = List.copyOf(keys);
            loose = List.copyOf(loose);
            asked = List.copyOf(asked);
            words = new LinkedHashMap<>(words);
        }
    }

    /**
     * Something that a document holds or does not hold.
     *
     * @param texts the ways to say it, and words of them
     * @param keys for each way the keys of the index that a document must have
     * @param same how many of them, from the first, mean the same; the others count less
     */
    record Part(List<String> texts, List<List<String>> keys, int same) {
        Part {
            texts = List.copyOf(texts);
            keys = keys.stream().map(List::copyOf).toList();
        }

        /** @param same how many of the words count fully; if none, only those count that it may stand for */
        static Part of(Group group, int same) {
            List<String> all = same > 0 ? group.all() : group.near();
            return new Part(all, all.stream().map(word -> Run.ofWord(word).keys()).toList(), same);
        }

        /** The same part, held by documents too that have these keys of some words in it. */
        Part orHeldBy(List<String> words, List<String> keysOfWords) {
            List<String> moreTexts = new ArrayList<>(texts);
            moreTexts.addAll(words);
            List<List<String>> moreKeys = new ArrayList<>(keys);
            moreKeys.add(same, keysOfWords);
            return new Part(moreTexts, moreKeys, same + 1);
        }

        static Part of(String text, List<String> keys) {
            return new Part(List.of(text), List.of(keys), 1);
        }
    }
}
