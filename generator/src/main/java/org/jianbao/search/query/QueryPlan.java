package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.QueryText.Clause;
import org.jianbao.search.query.Run.Span;
import org.jianbao.search.query.Vocabulary.Group;
import org.jianbao.search.query.Vocabulary.Synonym;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.Units;

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
     * @param doubtful whether a character that says nothing stands beside one that is no word, so that they may be one together
     */
    record RunPlan(Run run, List<Part> parts, Map<String, Float> words, List<String> keys, List<String> loose,
            boolean doubtful) {
        RunPlan {
            parts = List.copyOf(parts);
            keys = List.copyOf(keys);
            loose = List.copyOf(loose);
            words = new LinkedHashMap<>(words);
        }
    }

    /**
     * Something that a document holds or does not hold.
     *
     * @param texts the ways to say it
     * @param keys for each of them the keys of the index that a document must have
     * @param same how many of them, from the first, mean the same; the others count less
     */
    record Part(List<String> texts, List<List<String>> keys, int same) {
        Part {
            texts = List.copyOf(texts);
            keys = keys.stream().map(List::copyOf).toList();
        }

        static Part of(Group group) {
            List<String> all = group.all();
            return new Part(all, all.stream().map(word -> Run.ofWord(word).keys()).toList(), group.same().size());
        }

        static Part of(String text, List<String> keys) {
            return new Part(List.of(text), List.of(keys), 1);
        }
    }

    /** Finds the parts and words of a run. */
    private static final class Cutting {
        /** So many characters side by side that are no words may be a name. */
        private static final int SHORTEST_NAME = 3;

        private final Run run;
        private final Vocabulary vocabulary;
        private final List<Synonym> synonyms;
        private final Segmentation segmentation;
        /** The words of the run; those that say nothing are left out, unless there are no others. */
        private final List<Span> spoken;
        private final boolean doubtful;
        private final Map<Span, Part> parts = new LinkedHashMap<>();
        private final Map<String, Float> words = new LinkedHashMap<>();
        private final List<String> loose = new ArrayList<>();

        Cutting(Run run, Vocabulary vocabulary) {
            this.run = run;
            this.vocabulary = vocabulary;
            List<Synonym> terms = vocabulary.synonyms(run);
            this.segmentation = Segmentation.of(run, vocabulary, terms);
            this.synonyms = terms.stream().filter(each -> !each.group().equals(Group.SILENT)).toList();
            List<Span> all = segmentation.spans();
            List<Span> some = all.stream().filter(word -> !vocabulary.isSilent(run, word)).toList();
            this.spoken = some.isEmpty() ? all : some;
            this.doubtful = all.stream().anyMatch(word -> word.size() == 1 && !spoken.contains(word)
                    && spoken.stream().anyMatch(other -> other.size() == 1
                            && (other.start() == word.end() || other.end() == word.start())));
        }

        /** Words of several units each by itself, single units with those beside them. */
        private List<List<Span>> stretches() {
            List<List<Span>> stretches = new ArrayList<>();
            int end = -1;
            for (Span word : spoken) {
                if (word.size() > 1 || word.start() != end) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(word);
                end = word.size() > 1 ? -1 : word.end();
            }
            return stretches;
        }

        RunPlan plan() {
            addPieces();
            if (parts.isEmpty()) {
                addKeys(0, run.size());
            }
            synonyms.forEach(each -> parts.put(each.span(), Part.of(each.group())));
            addScores();
            return new RunPlan(run, List.copyOf(parts.values()), words, keys(), loose, doubtful);
        }

        private void addPieces() {
            for (List<Span> stretch : stretches()) {
                Span word = stretch.getFirst();
                if (word.size() == 1) {
                    addSingles(word.start(), stretch.getLast().end());
                    continue;
                }
                List<String> keys = run.keys(word.start(), word.end());
                if (!keys.isEmpty()) {
                    parts.put(word, Part.of(run.join(word), keys));
                }
            }
        }

        /** Single units side by side count by their pairs; one alone counts unless it is a Han character among others. */
        private void addSingles(int start, int end) {
            if (end - start > 1) {
                addKeys(start, end);
            } else if (run.kind(start) != Units.Kind.HAN || run.size() == 1) {
                addKey(new Span(start, end));
            }
            if (end - start < SHORTEST_NAME && run.kind(start) == Units.Kind.HAN) {
                loose.add(run.join(start, end));
            }
        }

        private void addKeys(int start, int end) {
            keys(start, end).forEach(this::addKey);
        }

        private void addKey(Span key) {
            parts.put(key, Part.of(run.join(key), List.of(run.join(key))));
        }

        private List<Span> keys(int start, int end) {
            return run.offsets().stream().map(offset -> new Span(offset, offset + 2))
                    .filter(key -> key.start() >= start && key.end() <= end)
                    .toList();
        }

        /** The keys of the run whose units all belong to words that say something. */
        private List<String> keys() {
            if (run.size() == 1) {
                return run.keys();
            }
            BitSet units = new BitSet();
            spoken.forEach(word -> units.set(word.start(), word.end()));
            return keys(0, run.size()).stream().filter(key -> units.get(key.start()) && units.get(key.start() + 1))
                    .map(run::join).toList();
        }

        private void addScores() {
            List<Synonym> apart = new ArrayList<>(synonyms);
            for (Span word : spoken) {
                if (segmentation.canBeWord(word)) {
                    addScore(run.join(word), 1);
                }
                synonyms.stream().filter(each -> each.span().equals(word)).forEach(each -> {
                    addScores(each);
                    apart.remove(each);
                });
            }
            apart.forEach(this::addScores);
        }

        private void addScores(Synonym synonym) {
            synonym.group().all().stream().filter(Cutting::canScore)
                    .forEach(word -> addScore(word, IndexFields.SYNONYM_BOOST));
        }

        private void addScore(String word, float factor) {
            if (!vocabulary.isCommon(word)) {
                words.putIfAbsent(word, factor);
            }
        }

        /** The parts of the index know no word of a single Han character. */
        private static boolean canScore(String word) {
            Units units = Units.ofJoined(word);
            return units.size() > 1 || units.kind(0) == Units.Kind.WORD;
        }
    }
}
