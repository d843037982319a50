package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.QueryText.Clause;
import org.jianbao.search.query.Run.Span;
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

    /** @param thorough whether all words of long runs matter, which they do when the runs occur nowhere as they are */
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

    /** Whether a thorough plan would tell more. */
    boolean isSparse() {
        return Stream.concat(included.stream().map(RunPlan::run), phrases.stream()).anyMatch(Run::isSparse);
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

    /** Every key of the runs as a part, each once, for when no document holds a whole word. */
    List<Part> pairs() {
        return keys().stream().map(Part::ofKey).toList();
    }

    /** Every unit as a part, each once, for when nothing else is found. */
    List<Part> units() {
        return included.stream().map(RunPlan::run)
                .flatMap(run -> IntStream.range(0, run.size()).mapToObj(i -> run.join(i, i + 1)))
                .distinct()
                .map(Part::ofKey)
                .toList();
    }

    /** The words that count in scores, each with its factor, in order of first appearance. */
    Map<String, Float> words() {
        Map<String, Float> words = new LinkedHashMap<>();
        included.forEach(plan -> plan.words().forEach(words::putIfAbsent));
        return words;
    }

    /** The keys of all runs, in order of first appearance. */
    List<String> keys() {
        return included.stream().flatMap(plan -> plan.run().keys().stream()).distinct().toList();
    }

    /**
     * A run, and what it is made of.
     *
     * @param run the run
     * @param parts what documents hold that do not hold the run itself
     * @param words the words in it, with the factor of each, in order; synonyms stand behind the word that was typed
     */
    record RunPlan(Run run, List<Part> parts, Map<String, Float> words) {
        RunPlan {
            parts = List.copyOf(parts);
            words = new LinkedHashMap<>(words);
        }
    }

    /**
     * Something that a document holds or does not hold.
     *
     * @param texts the ways to say it
     * @param keys for each of them the keys of the index that a document must have
     */
    record Part(List<String> texts, List<List<String>> keys) {
        Part {
            texts = List.copyOf(texts);
            keys = keys.stream().map(List::copyOf).toList();
        }

        static Part ofGroup(List<String> words) {
            return new Part(words, words.stream().flatMap(word -> Run.ofWord(word).stream()).map(Run::keys).toList());
        }

        static Part ofKey(String key) {
            return new Part(List.of(key), List.of(List.of(key)));
        }
    }

    /** Finds the parts and words of a run. */
    private static final class Cutting {
        private final Run run;
        private final Vocabulary vocabulary;
        private final List<Synonym> synonyms;
        private final Segmentation segmentation;
        private final Map<Span, Part> parts = new LinkedHashMap<>();
        private final Map<String, Float> words = new LinkedHashMap<>();

        Cutting(Run run, Vocabulary vocabulary) {
            this.run = run;
            this.vocabulary = vocabulary;
            this.synonyms = vocabulary.synonyms(run);
            this.segmentation = Segmentation.of(run, vocabulary, synonyms);
        }

        RunPlan plan() {
            List<Span> segments = segmentation.spans();
            addPieces(segments);
            if (parts.isEmpty()) {
                addKeys(0, run.size());
            }
            synonyms.forEach(each -> parts.put(each.span(), Part.ofGroup(each.group())));
            addScores(segments);
            return new RunPlan(run, List.copyOf(parts.values()), words);
        }

        private void addPieces(List<Span> segments) {
            int single = 0;
            for (Span segment : segments) {
                if (segment.size() > 1) {
                    addSingles(single, segment.start());
                    List<String> keys = run.keys(segment.start(), segment.end());
                    if (!keys.isEmpty()) {
                        parts.put(segment, new Part(List.of(run.join(segment)), List.of(keys)));
                    }
                    single = segment.end();
                }
            }
            addSingles(single, run.size());
        }

        /** Single units side by side count by their pairs; one alone counts unless it is a Han character among others. */
        private void addSingles(int start, int end) {
            if (end - start > 1) {
                addKeys(start, end);
            } else if (end - start == 1 && (run.kind(start) != Units.Kind.HAN || run.size() == 1)) {
                addKey(new Span(start, end));
            }
        }

        private void addKeys(int start, int end) {
            run.offsets().stream().map(offset -> new Span(offset, offset + 2))
                    .filter(key -> key.start() >= start && key.end() <= end)
                    .forEach(this::addKey);
        }

        private void addKey(Span key) {
            parts.put(key, Part.ofKey(run.join(key)));
        }

        private void addScores(List<Span> segments) {
            List<Synonym> apart = new ArrayList<>(synonyms);
            for (Span segment : segments) {
                if (segmentation.canBeWord(segment)) {
                    addScore(run.join(segment), 1);
                }
                synonyms.stream().filter(each -> each.span().equals(segment)).forEach(each -> {
                    addScores(each);
                    apart.remove(each);
                });
            }
            apart.forEach(this::addScores);
        }

        private void addScores(Synonym synonym) {
            synonym.group().stream().filter(Cutting::canScore)
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
