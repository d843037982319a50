package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.QueryPlan.Part;
import org.jianbao.search.query.QueryPlan.RunPlan;
import org.jianbao.search.query.Run.Span;
import org.jianbao.search.query.Vocabulary.Group;
import org.jianbao.search.text.Units;

/** Finds the parts and words of a run. */
final class Cutting {
    /** So many characters side by side that are no words may be a name. */
    private static final int SHORTEST_NAME = 3;

    /** Characters that say nothing and are in no name (裁了, 网上的). */
    private static final String PARTICLES = "的了是吗呢吧呀啊么嘛啦哦";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Run run;
    private final Vocabulary vocabulary;
    private final List<Span> all;
    /** Words that may be said otherwise. */
    private final Map<Span, Group> terms = new LinkedHashMap<>();
    /** The words of the run; those that say nothing are left out, unless there are no others. */
    private final List<Span> spoken;
    private final Map<Span, Part> parts = new LinkedHashMap<>();
    private final Map<String, Float> words = new LinkedHashMap<>();
    private final List<String> loose = new ArrayList<>();

    Cutting(Run run, Vocabulary vocabulary) {
        this.run = run;
        this.vocabulary = vocabulary;
        this.all = Segmentation.of(new Span(0, run.size()), part -> vocabulary.weight(run, part, true));
        all.forEach(word -> vocabulary.group(run, word)
                .filter(group -> !group.isSilent() && !isBeside(word, this::isUnknown))
                .ifPresent(group -> terms.put(word, group)));
        List<Span> some = all.stream().filter(word -> !isSilent(word) || isBeside(word, this::isPiece)).toList();
        this.spoken = some.isEmpty() ? all : some;
    }

    RunPlan plan() {
        addParts();
        if (parts.isEmpty()) {
            addKeys(0, run.size());
        }
        addScores();
        List<Span> asked = all.stream()
                .filter(word -> isSilent(word) ? word.size() > 1 || isParticle(word) : isReaders(word)).toList();
        boolean doubtful = spoken.stream().anyMatch(this::isSilent) && !spoken.stream().allMatch(this::isSilent);
        return new RunPlan(run, List.copyOf(parts.values()), words, keys(), loose, asked, doubtful);
    }

    private boolean isSilent(Span word) {
        return vocabulary.group(run, word).filter(Group::isSilent).isPresent();
    }

    /** Whether only readers say a word. */
    private boolean isReaders(Span word) {
        Group group = terms.get(word);
        return group != null && !group.near().isEmpty() && vocabulary.weight(run, word, false) == 0;
    }

    private boolean isCharacter(Span word) {
        return word.size() == 1 && run.kind(word.start()) == Units.Kind.HAN;
    }

    private boolean isUnknown(Span character) {
        return vocabulary.group(run, character).isEmpty();
    }

    /** Whether a character is a piece of a word that nobody knows. */
    private boolean isPiece(Span character) {
        return !isSilent(character) && !terms.containsKey(character);
    }

    /** Whether a word is one character, and such another one stands beside it. A measure word belongs to its number. */
    private boolean isBeside(Span word, Predicate<Span> other) {
        return isCharacter(word) && !isParticle(word) && all.stream().anyMatch(each -> each.adjoins(word)
                && isCharacter(each) && !isMeasure(each) && other.test(each));
    }

    private boolean isParticle(Span word) {
        return isSilent(word) && PARTICLES.contains(run.join(word));
    }

    /** Whether a character stands right behind a number (2023年). */
    private boolean isMeasure(Span character) {
        int before = character.start() - 1;
        return before >= 0 && NUMBER.matcher(run.join(before, before + 1)).matches();
    }

    /** Words of several units and terms each by itself, single units with those beside them. */
    private List<List<Span>> stretches() {
        List<List<Span>> stretches = new ArrayList<>();
        int end = -1;
        for (Span word : spoken) {
            boolean one = word.size() == 1 && !terms.containsKey(word);
            if (!one || word.start() != end) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(word);
            end = one ? word.end() : -1;
        }
        return stretches;
    }

    private void addParts() {
        for (List<Span> stretch : stretches()) {
            Span word = stretch.getFirst();
            Group group = terms.get(word);
            if (group != null) {
                addTerm(word, group);
            } else if (word.size() == 1) {
                addSingles(word.start(), stretch.getLast().end());
            } else if (!run.keys(word.start(), word.end()).isEmpty()) {
                parts.put(word, Part.of(run.join(word), run.keys(word.start(), word.end())));
            }
        }
    }

    private void addTerm(Span word, Group group) {
        List<Span> inner = inner(word, group);
        Part part = Part.of(group, isLoose(word, group) ? 0 : group.same().size());
        parts.put(word, inner.isEmpty() ? part : part.orHeldBy(inner.stream().map(run::join).toList(),
                inner.stream().flatMap(each -> run.keys(each.start(), each.end()).stream()).toList()));
    }

    /** Whether a word of readers is one character, which stands in many other words too. */
    private boolean isLoose(Span word, Group group) {
        return isCharacter(word) && run.size() > 1 && !group.near().isEmpty() && group.same().size() == 1;
    }

    /** The words of the site that a word of readers is made of; none when there are single units among them. */
    private List<Span> inner(Span word, Group group) {
        if (group.near().isEmpty() || group.same().size() > 1) {
            return List.of();
        }
        List<Span> inner = Segmentation.of(word, part -> vocabulary.weight(run, part, false));
        return inner.size() == 1 || inner.stream().anyMatch(each -> each.size() == 1) ? List.of()
                : inner.stream().filter(each -> !isSilent(each)).toList();
    }

    /** Single units side by side count by their pairs; one alone counts unless it is a Han character among others. */
    private void addSingles(int start, int end) {
        addKeys(start, end);
        for (int i = start; i < end; i++) {
            if (run.kind(i) == Units.Kind.HAN ? isBorder(i - 1) && isBorder(i + 1) : end - start == 1) {
                addKey(new Span(i, i + 1));
            }
        }
        if (end - start < SHORTEST_NAME && run.kind(start) == Units.Kind.HAN) {
            loose.add(run.join(start, end));
        }
    }

    private boolean isBorder(int unit) {
        return unit < 0 || unit == run.size() || run.kind(unit) == Units.Kind.SYMBOL;
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
        for (Span word : spoken) {
            if (run.canBeWord(word)) {
                addScore(run.join(word), 1);
            }
            Group group = terms.get(word);
            if (group != null) {
                inner(word, group).forEach(each -> addScore(run.join(each), 1));
                group.all().stream().filter(Cutting::canScore)
                        .forEach(each -> addScore(each, IndexFields.SYNONYM_BOOST));
            }
        }
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
