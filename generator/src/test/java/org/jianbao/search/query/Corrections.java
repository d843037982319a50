package org.jianbao.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.search.query.Lattice.Way;
import org.jianbao.search.query.QueryPlan.Part;
import org.jianbao.search.query.QueryPlan.RunPlan;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.Frequency;
import org.jianbao.search.text.Units;

/**
 * What was probably meant when a query occurs nowhere as it was typed: letters are read as pinyin, Han characters as others
 * that sound alike. What {@code corrections.js} should find.
 */
final class Corrections {
    private static final Pattern CLAUSE = Pattern.compile("[^\0- ]+");
    private static final Pattern BLANK = Pattern.compile("[\0- ]*");
    private static final Pattern QUOTE = Pattern.compile("[\"“「]");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");
    private static final int MOST_TEXTS = 24;
    private static final int TRIED_FOR_LETTERS = 14;
    private static final int USED_FOR_LETTERS = 8;
    private static final int TRIED_FOR_SOUNDS = 6;
    /** Of a text, how many documents are checked, and how many shown unless it is the likeliest. */
    private static final int CHECKED = 3;
    private static final int SHOWN = 3;
    private static final int LONGEST_UNCLEAR = 8;
    private static final int LONGEST_WINDOW = 12;
    private static final int MOST_CHANGES = 3;
    private static final int CLEARLY_BETTER = 8;

    private final Sounds sounds;
    /** The same, and those of words that readers say. */
    private final Sounds everyday;
    private final Folding folding;
    private final Searches searches;

    /** @param asked words that readers say */
    Corrections(Sounds sounds, List<String> asked, Folding folding, Searches searches) {
        this.sounds = sounds;
        this.everyday = sounds.with(asked);
        this.folding = folding;
        this.searches = searches;
    }

    /** The texts that occur somewhere, the likeliest first, with the searches for them; none when there is nothing alike. */
    List<Meant> of(String query, Search typed) throws IOException {
        String folded = folding.fold(query);
        if (isLeft(typed.plan(), folded)) {
            return List.of();
        }
        List<Slot> apart = letterSlots(folded);
        if (apart.isEmpty()) {
            return isKnown(typed) ? List.of()
                    : occurring(filled(query, folded, soundSlots(folded, typed, false), false), TRIED_FOR_SOUNDS, 1,
                            folded);
        }
        List<Slot> joint = together(apart, folded);
        List<Meant> found = occurring(filled(query, folded, joint, false), TRIED_FOR_LETTERS, USED_FOR_LETTERS, "");
        return found.isEmpty() && joint.size() < apart.size()
                ? occurring(filled(query, folded, apart, false), TRIED_FOR_LETTERS, USED_FOR_LETTERS, "")
                : found;
    }

    /** Whether a query stays as it is. */
    private static boolean isLeft(QueryPlan plan, String folded) {
        return plan.truncated() || plan.included().isEmpty() || QUOTE.matcher(folded).find();
    }

    /** The text that was probably meant as a question: it occurs nowhere as a whole, but the words it is about do. */
    Optional<Meant> asked(String query, Search typed) throws IOException {
        String folded = folding.fold(query);
        if (isLeft(typed.plan(), folded)) {
            return Optional.empty();
        }
        List<Slot> apart = letterSlots(folded);
        if (apart.isEmpty()) {
            return isKnown(typed) || !isAsked(typed.plan()) ? Optional.empty()
                    : understood(filled(query, folded, soundSlots(folded, typed, true), true), TRIED_FOR_SOUNDS,
                            folded);
        }
        List<Slot> joint = together(apart, folded);
        Optional<Meant> found = understood(filled(query, folded, joint, true), TRIED_FOR_LETTERS, folded);
        return found.isEmpty() && joint.size() < apart.size()
                ? understood(filled(query, folded, apart, true), TRIED_FOR_LETTERS, folded)
                : found;
    }

    private Optional<Meant> understood(List<String> texts, int tried, String typed) throws IOException {
        for (String text : texts.subList(0, Math.min(tried, texts.size()))) {
            Search search = searches.of(text, true);
            if (isAsked(search.plan()) && isOfWords(search, typed) && holdsEachPart(search)) {
                return Optional.of(new Meant(text, search, List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAsked(QueryPlan plan) {
        return plan.included().stream().anyMatch(run -> !run.asked().isEmpty());
    }

    private static boolean holdsEachPart(Search search) throws IOException {
        for (Part part : search.plan().parts()) {
            if (search.holdingAny(part.keys()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether every word was meant as it was typed: some for what readers call so, and all others stand somewhere. */
    private static boolean isKnown(Search typed) throws IOException {
        return holdsEachPart(typed) && typed.plan().included().stream().allMatch(run -> run.loose().isEmpty())
                && typed.plan().parts().stream().anyMatch(part -> part.same() < part.keys().size());
    }

    /** What letters mean most likely, though it occurs nowhere as a whole. */
    Optional<String> likeliest(String query) throws IOException {
        String folded = folding.fold(query);
        List<Slot> apart = letterSlots(folded);
        if (apart.isEmpty() || QUOTE.matcher(folded).find()) {
            return Optional.empty();
        }
        return Stream.of(together(apart, folded), apart)
                .flatMap(slots -> filled(query, folded, slots, false).stream().limit(1))
                .findFirst();
    }

    /** A text that sounds like a rare query and is much more usual. */
    Optional<String> suggestion(String query, QueryPlan plan) throws IOException {
        if (plan.included().size() != 1 || !plan.excluded().isEmpty() || query.matches("(?s).*[\"“「\\s].*")) {
            return Optional.empty();
        }
        Run run = plan.included().getFirst().run();
        String text = run.text();
        if (run.size() < 2 || run.size() > LONGEST_UNCLEAR || text.length() != run.size()
                || !text.chars().allMatch(c -> sounds.characters().containsKey((char) c))) {
            return Optional.empty();
        }
        Optional<String> best = readings(text, false).stream().limit(1)
                .filter(way -> way.score() >= worth(text) + CLEARLY_BETTER)
                .map(Way::text)
                .findFirst();
        return best.isPresent() && isOfWords(searches.of(best.get(), false), text) ? best : Optional.empty();
    }

    /** What a text is worth by its pairs. */
    private int worth(String text) {
        int sum = 0;
        for (int i = 1; i < text.length(); i++) {
            sum += Frequency.of(sounds.documents(text.substring(i - 1, i + 1)));
            sum -= i > 1 ? Frequency.of(sounds.documents(text.substring(i - 1, i))) : 0;
        }
        return sum;
    }

    /** Clauses of letters that are no words of the index. */
    private List<Slot> letterSlots(String folded) {
        return clauses(folded).stream()
                .filter(slot -> LETTERS.matcher(slot.in(folded).replace("'", "")).matches())
                .filter(slot -> {
                    Units units = Units.of(slot.in(folded));
                    return IntStream.range(0, units.size()).anyMatch(i -> sounds.documents(units.text(i)) == 0);
                })
                .toList();
    }

    private static List<Slot> clauses(String folded) {
        List<Slot> slots = new ArrayList<>();
        for (Matcher matcher = CLAUSE.matcher(folded); matcher.find();) {
            Slot slot = new Slot(matcher.start(), matcher.end());
            if (slot.size() == 1 || folded.charAt(slot.from()) != '-') {
                slots.add(slot);
            }
        }
        return slots;
    }

    /** Slots with only white space between them as one. */
    private static List<Slot> together(List<Slot> slots, String folded) {
        List<Slot> merged = new ArrayList<>();
        for (Slot slot : slots) {
            if (!merged.isEmpty() && BLANK.matcher(folded.substring(merged.getLast().to(), slot.from())).matches()) {
                merged.add(new Slot(merged.removeLast().from(), slot.to()));
            } else {
                merged.add(slot);
            }
        }
        return merged;
    }

    /** Stretches of Han characters in runs that occur nowhere, or the plans of them that cannot be right. */
    private List<Slot> soundSlots(String folded, Search typed, boolean asked) throws IOException {
        List<Slot> slots = new ArrayList<>();
        List<RunPlan> plans = typed.plan().included();
        int number = 0;
        for (Slot clause : clauses(folded)) {
            Units units = Units.of(clause.in(folded));
            for (Run stretch : Run.of(units, units.size(), false)) {
                RunPlan plan = plans.get(number++);
                Run run = plan.run();
                BitSet taken = new BitSet();
                if (asked) {
                    plan.asked().forEach(word -> taken.set(stretch.from() + word.start(), stretch.from() + word.end()));
                }
                if (plans.size() == 1 || typed.occur(List.of(run)).isEmpty()) {
                    windows(units, stretch.from(), stretch.from() + stretch.size(), taken).stream()
                            .filter(window -> !asked || isWrong(units, window, typed.plan()))
                            .map(window -> new Slot(clause.from() + units.start(window.from()),
                                    clause.from() + units.end(window.to() - 1)))
                            .forEach(slots::add);
                }
            }
        }
        return slots;
    }

    /** Whether a pair in it occurs nowhere, or all of it is a piece of words. */
    private boolean isWrong(Units units, Slot window, QueryPlan plan) {
        return IntStream.range(window.from(), window.to() - 1).anyMatch(i -> sounds.documents(units.pair(i)) == 0)
                || plan.included().stream()
                        .anyMatch(run -> run.loose().contains(units.join(window.from(), window.to())));
    }

    private List<Slot> windows(Units units, int from, int to, BitSet taken) {
        List<Slot> windows = new ArrayList<>();
        int end;
        for (int start = from; start < to; start = end + 1) {
            end = start;
            while (end < to && !taken.get(end) && units.kind(end) == Units.Kind.HAN
                    && units.end(end) == units.start(end) + 1) {
                end++;
            }
            if (end - start > 1) {
                window(units, start, end).filter(window -> window.size() <= LONGEST_WINDOW).ifPresent(windows::add);
            }
        }
        return windows;
    }

    /** The pairs that occur nowhere and one character around them; a short stretch whole when all of its pairs occur. */
    private Optional<Slot> window(Units units, int from, int to) {
        int[] failing = IntStream.range(from, to - 1).filter(i -> sounds.documents(units.pair(i)) == 0).toArray();
        if (failing.length == 0) {
            return Optional.of(new Slot(from, to)).filter(all -> all.size() <= LONGEST_UNCLEAR);
        }
        return Optional.of(new Slot(Math.max(from, failing[0] - 1), Math.min(to, failing[failing.length - 1] + 3)));
    }

    /**
     * What may have been meant in a slot, the best first.
     *
     * @param asked whether in a question, where syllables may be words that readers say, too, and one character is mistaken
     */
    private List<Way> readings(String text, boolean asked) {
        if (text.charAt(0) <= 'z') {
            Lattice lattice = Lattice.ofLetters(text, asked ? everyday : sounds);
            return asked && lattice.isOfInitials() ? List.of() : lattice.best(MOST_TEXTS, meant -> true);
        }
        Predicate<String> alike = meant -> {
            long changes = IntStream.range(0, text.length()).filter(i -> meant.charAt(i) != text.charAt(i)).count();
            return changes > 0 && changes <= (asked || text.length() == 2 ? 1 : MOST_CHANGES);
        };
        return Lattice.ofSounds(text, sounds).best(MOST_TEXTS, alike);
    }

    /** The query with all slots filled, in the best ways. */
    private List<String> filled(String query, String folded, List<Slot> slots, boolean asked) {
        List<Way> ways = List.of(new Way("", 0));
        int end = 0;
        for (Slot slot : slots) {
            List<Way> meant = readings(slot.in(folded), asked);
            String between = query.substring(end, slot.from());
            ways = ways.stream()
                    .flatMap(way -> meant.stream()
                            .map(each -> new Way(way.text() + between + each.text(), way.score() + each.score())))
                    .sorted(Comparator.comparingInt(Way::score).reversed().thenComparing(Way::text))
                    .limit(MOST_TEXTS)
                    .toList();
            end = slot.to();
        }
        String rest = query.substring(end);
        return slots.isEmpty() ? List.of() : ways.stream().map(way -> way.text() + rest).toList();
    }

    /** @param typed of which pieces of words may be in the texts too; empty when any may */
    private List<Meant> occurring(List<String> texts, int tried, int used, String typed) throws IOException {
        List<Meant> found = new ArrayList<>();
        for (String text : texts.subList(0, Math.min(tried, texts.size()))) {
            Search search = searches.of(text, false);
            List<Integer> docs = found.size() < used && (typed.isEmpty() || isOfWords(search, typed))
                    ? sample(search)
                    : List.of();
            if (!docs.isEmpty()) {
                found.add(new Meant(text, search, docs));
            }
        }
        return found;
    }

    /** Whether a text holds no pieces of words but those that were typed. */
    private static boolean isOfWords(Search search, String typed) {
        return search.plan().included().stream().flatMap(plan -> plan.loose().stream()).allMatch(typed::contains);
    }

    /** The best documents that hold a text as it stands, as far as few show it. */
    private static List<Integer> sample(Search search) throws IOException {
        BitSet holders = search.wanted();
        for (Run phrase : search.plan().phrases()) {
            holders.and(search.holding(phrase.keys()));
        }
        BitSet exact = search.exact();
        float[] scores = search.scores();
        return holders.stream().boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> scores[id]).thenComparing(id -> id).reversed())
                .limit(CHECKED).filter(exact::get).limit(SHOWN).toList();
    }

    /** How a text is searched. */
    interface Searches {
        /**
         * The search for a text.
         *
         * @param thorough whether it matters how readers ask
         */
        Search of(String text, boolean thorough) throws IOException;
    }

    /**
     * A text that was probably meant.
     *
     * @param docs some in which it occurs, the best first; none of a question
     */
    record Meant(String text, Search search, List<Integer> docs) {
        Meant {
            docs = List.copyOf(docs);
        }
    }

    /** A part of the query, in UTF-16 units, or of a clause, in units. */
    private record Slot(int from, int to) {
        int size() {
            return to - from;
        }

        String in(String text) {
            return text.substring(from, to);
        }
    }
}
