package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.search.query.Sounds.Pair;
import org.jianbao.search.query.Sounds.Sound;

/**
 * The ways to write what was typed, by its sound, as characters that stand side by side somewhere in the site; the most
 * frequent ones first. All numbers are integers and ties go by the text, so that {@code pinyin.js} finds the same.
 */
final class Lattice {
    private static final Pattern SYLLABLES = Pattern.compile("[a-z]+");
    private static final int SYLLABLE_COST = 8;
    private static final int PREFIX_COST = 10;
    private static final int INITIAL_COST = 10;
    private static final int DOUBLE_INITIAL_COST = 14;
    private static final int SLACK = 12;
    private static final int RARE_COST = 6;
    private static final int SOUND_COST = 10;
    private static final int FUZZY_COST = 13;
    private static final int PART_COST = 4;
    private static final int MOST_INITIALS = 12;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int JOIN_COST = 8;
    private static final int FEW_PHRASES = 8;
    private static final int BEAM = 300;
    private static final int BEAM_OF_CHARACTER = 12;

    private static final Comparator<State> BETTER = Comparator.comparingInt(State::score).reversed()
            .thenComparing(State::text).thenComparingInt(State::letter);

    private final Sounds sounds;
    private final List<List<Token>> tokens = new ArrayList<>();
    private final boolean initials;

    private Lattice(Sounds sounds, int length, boolean initials, List<Token> all) {
        this.sounds = sounds;
        this.initials = initials && !all.isEmpty();
        for (int i = 0; i < length; i++) {
            int from = i;
            tokens.add(all.stream().filter(token -> token.from() == from).toList());
        }
    }

    /** What letters may stand for; what is no letter is a border between syllables. */
    static Lattice ofLetters(String text, Sounds sounds) {
        Set<Integer> borders = new HashSet<>();
        StringBuilder letters = new StringBuilder();
        for (Matcher part = SYLLABLES.matcher(text); part.find();) {
            letters.append(part.group());
            borders.add(letters.length());
        }
        List<Span> spans = spans(letters.toString(), borders, sounds.syllables());
        List<Span> used = cheapest(spans.stream().filter(Span::isWhole).toList(), letters.length(), Integer.MAX_VALUE);
        boolean initials = used.isEmpty();
        if (initials && letters.length() <= MOST_INITIALS) {
            used = cheapest(spans, letters.length(), SLACK);
        }
        return new Lattice(sounds, letters.length(), initials, used.stream().map(span -> token(span, sounds)).toList());
    }

    /** What characters may have been meant to be, by their sound. */
    static Lattice ofSounds(String text, Sounds sounds) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            Sound typed = sounds.characters().get(text.charAt(i));
            for (String reading : typed == null ? List.<String>of() : typed.readings()) {
                Map<Character, Integer> costs = new HashMap<>();
                String fuzzy = Sounds.fuzzy(reading);
                sounds.characters().forEach((c, sound) -> {
                    int which = sound.readings().indexOf(reading);
                    if (which >= 0) {
                        costs.put(c, SOUND_COST + (which > 0 ? RARE_COST : 0));
                    } else if (sound.fuzzy().contains(fuzzy)) {
                        costs.put(c, FUZZY_COST);
                    }
                });
                costs.put(text.charAt(i), 0);
                tokens.add(new Token(i, i + 1, reading.charAt(0), costs));
            }
        }
        return new Lattice(sounds, text.length(), false, tokens);
    }

    private static List<Span> spans(String letters, Set<Integer> borders, Set<String> syllables) {
        Set<String> initials = syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.toSet());
        Set<String> prefixes = new HashSet<>();
        syllables.forEach(syllable -> {
            for (int end = 1; end < syllable.length(); end++) {
                prefixes.add(syllable.substring(0, end));
            }
        });
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < letters.length(); from++) {
            for (int to = from + 1; to <= Math.min(letters.length(), from + LONGEST_SYLLABLE); to++) {
                String text = letters.substring(from, to);
                if (syllables.contains(text)) {
                    spans.add(new Span(from, to, text, SYLLABLE_COST, Reach.SYLLABLE));
                } else if (to == letters.length() && to - from > 1 && prefixes.contains(text)) {
                    spans.add(new Span(from, to, text, PREFIX_COST, Reach.END));
                }
                if (initials.contains(text)) {
                    spans.add(new Span(from, to, text, INITIAL_COST, Reach.BEGINNING));
                }
                if (text.matches("[zcs]h") && prefixes.contains(text)) {
                    spans.add(new Span(from, to, text, DOUBLE_INITIAL_COST, Reach.BEGINNING));
                }
                if (borders.contains(to)) {
                    break;
                }
            }
        }
        return spans;
    }

    /** The spans on ways through all letters that cost at most so much more than the cheapest way; none without a way. */
    private static List<Span> cheapest(List<Span> spans, int end, int slack) {
        long[] before = new long[end + 1];
        Arrays.fill(before, Integer.MAX_VALUE);
        long[] after = before.clone();
        before[0] = 0;
        after[end] = 0;
        spans.forEach(each -> before[each.to()] = Math.min(before[each.to()], before[each.from()] + each.cost()));
        spans.reversed()
                .forEach(each -> after[each.from()] = Math.min(after[each.from()], after[each.to()] + each.cost()));
        long most = Math.min(before[end] + slack, Integer.MAX_VALUE - 1L);
        return before[end] >= Integer.MAX_VALUE ? List.of() : spans.stream()
                .filter(each -> before[each.from()] + each.cost() + after[each.to()] <= most)
                .toList();
    }

    private static Token token(Span span, Sounds sounds) {
        Map<Character, Integer> costs = new HashMap<>();
        sounds.characters().forEach((c, sound) -> {
            for (int i = 0; i < sound.readings().size(); i++) {
                String reading = sound.readings().get(i);
                if (span.reach() == Reach.SYLLABLE ? reading.equals(span.text()) : reading.startsWith(span.text())) {
                    costs.putIfAbsent(c, span.cost() + (i > 0 ? RARE_COST : 0));
                }
            }
        });
        return new Token(span.from(), span.to(), span.text().charAt(0), costs);
    }

    /** Whether letters are no syllables, but begin some. */
    boolean isOfInitials() {
        return initials;
    }

    /** The best texts of two or more characters, at most so many, that are accepted. */
    List<Way> best(int count, Predicate<String> accepted) {
        Map<String, State> found = new HashMap<>();
        if (initials) {
            addPhrases(found);
        }
        return (found.isEmpty() ? chains() : found).values().stream().sorted(BETTER)
                .filter(state -> state.text().length() > 1 && accepted.test(state.text()))
                .collect(Collectors.toMap(State::text, state -> new Way(state.text(), state.score()), (a, b) -> a,
                        LinkedHashMap::new))
                .values().stream().limit(count).toList();
    }

    /** Texts in which all neighbours stand side by side somewhere. */
    private Map<String, State> chains() {
        List<Map<String, State>> states = new ArrayList<>();
        for (int i = 0; i <= tokens.size(); i++) {
            states.add(new HashMap<>());
        }
        for (Token token : tokens.isEmpty() ? List.<Token>of() : tokens.getFirst()) {
            token.costs().forEach((c, cost) -> add(states, token, String.valueOf(c), -cost));
        }
        for (int at = 1; at < tokens.size(); at++) {
            for (State state : kept(states.get(at).values())) {
                extend(state, at, states);
            }
        }
        return states.getLast();
    }

    private void extend(State state, int at, List<Map<String, State>> states) {
        char last = state.last();
        int base = state.score() - (state.text().length() > 1 ? sound(last).frequency() : 0);
        for (Token token : tokens.get(at)) {
            for (Pair pair : sounds.pairs(last)) {
                Integer cost = token.costs().get(pair.second());
                if (cost != null && sound(pair.second()).beginsWith(token.letter())) {
                    add(states, token, state.text() + pair.second(), base + pair.frequency() - cost);
                }
            }
        }
    }

    /** Phrases, or their beginnings, that fit all letters; where there are few, also those that overlap in a word. */
    private void addPhrases(Map<String, State> found) {
        List<Begun> begun = new ArrayList<>();
        phrasesAt(0).forEach((phrase, frequency) -> fit(phrase, 0, 0, frequency, (end, token, score) -> {
            if (token.to() == tokens.size()) {
                add(phrase.substring(0, end), token, score - (end < phrase.length() ? PART_COST : 0), found);
            } else if (end == phrase.length()) {
                begun.add(new Begun(phrase, token.to(), score));
            }
        }));
        if (found.values().stream().map(State::text).distinct().count() < FEW_PHRASES) {
            begun.forEach(first -> addJoined(first, found));
        }
    }

    /** A phrase that goes on with others, which begin with its last two characters. */
    private void addJoined(Begun first, Map<String, State> found) {
        int from = first.at() - 2;
        String end = first.text().substring(first.text().length() - 2);
        Map<String, Integer> others = from > 0 ? phrasesAt(from) : Map.of();
        others.forEach((phrase, frequency) -> {
            if (phrase.startsWith(end)) {
                fit(phrase, 2, first.at(), first.score() + frequency - JOIN_COST, (to, token, score) -> {
                    if (token.to() == tokens.size()) {
                        add(first.text() + phrase.substring(2, to), token,
                                score - (to < phrase.length() ? PART_COST : 0), found);
                    }
                });
            }
        });
    }

    private static void add(String text, Token token, int score, Map<String, State> found) {
        found.merge(token.letter() + text, new State(text, token.letter(), score),
                (old, other) -> other.score() > old.score() ? other : old);
    }

    /** The phrases whose first two characters may begin with the letters at a place. */
    private Map<String, Integer> phrasesAt(int from) {
        Map<String, Integer> all = new HashMap<>();
        for (Token first : tokens.get(from)) {
            for (Token second : first.to() < tokens.size() ? tokens.get(first.to()) : List.<Token>of()) {
                sounds.characters().forEach((c, sound) -> {
                    if (sound.beginsWith(first.letter())) {
                        sounds.phrases(c).forEach((phrase, frequency) -> {
                            if (sound(phrase.charAt(1)).beginsWith(second.letter())) {
                                all.put(phrase, frequency);
                            }
                        });
                    }
                });
            }
        }
        return all;
    }

    /** Tells where a phrase fits the letters from a place on, whatever follows. */
    private void fit(String phrase, int i, int at, int score, Fit visit) {
        for (Token token : i == phrase.length() ? List.<Token>of() : tokens.get(at)) {
            Integer cost = token.costs().get(phrase.charAt(i));
            if (cost == null) {
                continue;
            }
            if (i > 0) {
                visit.found(i + 1, token, score - cost);
            }
            if (token.to() < tokens.size()) {
                fit(phrase, i + 1, token.to(), score - cost, visit);
            }
        }
    }

    private Sound sound(char c) {
        return Objects.requireNonNull(sounds.characters().get(c));
    }

    private static void add(List<Map<String, State>> states, Token token, String text, int score) {
        states.get(token.to()).merge(token.letter() + text, new State(text, token.letter(), score),
                (old, found) -> found.score() > old.score() ? found : old);
    }

    /** The states worth going on with. Those of one character cannot be compared yet. */
    private static List<State> kept(Collection<State> states) {
        List<State> kept = new ArrayList<>(states.stream().filter(state -> state.text().length() == 1).toList());
        Map<Character, Integer> counts = new HashMap<>();
        states.stream().filter(state -> state.text().length() > 1).sorted(BETTER)
                .filter(state -> counts.merge(state.last(), 1, Integer::sum) <= BEAM_OF_CHARACTER)
                .limit(BEAM)
                .forEach(kept::add);
        return kept;
    }

    /** A text that may have been meant; the greater the score, the likelier. */
    record Way(String text, int score) {}

    /** How much of a syllable some letters are. */
    private enum Reach {
        /** All of it. */
        SYLLABLE,
        /** The beginning of one that was not yet typed to the end. */
        END,
        /** Only its first letter or letters. */
        BEGINNING
    }

    private record Span(int from, int to, String text, int cost, Reach reach) {
        boolean isWhole() {
            return reach != Reach.BEGINNING;
        }
    }

    /** What may stand from one offset to another: characters with a reading that begins with the letter, and their costs. */
    private record Token(int from, int to, char letter, Map<Character, Integer> costs) {}

    /** A phrase that fits the letters up to a place. */
    private record Begun(String text, int at, int score) {}

    private interface Fit {
        void found(int end, Token last, int score);
    }

    private record State(String text, char letter, int score) {
        char last() {
            return text.charAt(text.length() - 1);
        }
    }
}
