package org.jianbao.search.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.DeclaredDetails;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Details.Result;
import org.jianbao.model.event.Details.Winner;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventDate.Precision;
import org.jianbao.model.event.Times;
import org.jianbao.model.event.When;
import org.jianbao.quantity.Quantity;
import org.jianbao.region.Region;
import org.jianbao.search.cards.Fact.Sort;

/** What an event is known to be. What no sentence of its reports says is left out: an answer comes with what says so. */
final class Facts {
    private static final int YEAR = "2024年".length();
    private static final int MOST_PROOFS = 3;
    private static final Pattern HELD = Pattern.compile("主办|举办|承办|办|组织|召开|举行|由");
    private static final Pattern BRACKETS = Pattern.compile("（.*?）");

    /** Where all of the region takes part, nobody is told a place. */
    private final Pattern everywhere;
    private final Event event;
    private final List<Sentence> sentences;
    private final Map<String, List<String>> names;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Event event, List<Sentence> sentences, Map<String, List<String>> names, Region region) {
        this.everywhere = Pattern.compile(region.whole() + "|全市|全国|" + region.namePattern() + "|.*(?:各区县|各"
                + region.districtWord() + "|两地|各地|全市|" + region.whole() + ")");
        this.event = event;
        this.sentences = sentences;
        this.names = names;
    }

    /**
     * The facts of an event.
     *
     * @param sentences of its reports
     * @param names other forms of the names of organisations
     * @param region of the site
     */
    static List<Fact> of(Event event, List<Sentence> sentences, Map<String, List<String>> names, Region region) {
        Facts found = new Facts(event, sentences, names, region);
        found.common();
        found.details();
        return List.copyOf(found.facts);
    }

    private void common() {
        event.participants().forEach(figure -> amount(Sort.GUESTS, figure));
        event.figures().forEach(figure -> amount(Sort.COUNT, figure));
        time();
        place();
        held(Sort.HOST, event.hosts());
        held(Sort.ORGANISER, event.organisers());
        event.phone().ifPresent(this::phone);
    }

    private void details() {
        switch (event.details()) {
            case Details.Competition contest -> contest(contest);
            case Details.Warmth warmth -> {
                warmth.money().forEach(figure -> amount(Sort.SPENT, figure));
                warmth.goods().forEach(figure -> amount(Sort.COUNT, figure));
                warmth.beneficiaries().forEach(figure -> amount(Sort.GUESTS, figure));
            }
            case Details.Stations stations -> stations.counts().forEach(figure -> amount(Sort.COUNT, figure));
            case Details.Award award -> {
                award.selection().forEach(figure -> amount(Sort.COUNT, figure));
                award.grants().forEach(figure -> amount(Sort.GRANT, figure));
            }
            case Details.Activity ignored -> {
                // has no numbers
            }
            case DeclaredDetails declared -> event.kind().fields()
                    .forEach(field -> field.values(declared).forEach(value -> declared(field, value)));
        }
    }

    private void declared(Component field, Object value) {
        switch (value) {
            case Figure figure -> amount(field.money() ? Sort.SPENT
                    : field.words().people() ? Sort.GUESTS : Sort.COUNT, figure);
            case Result result -> result(result);
            case Details.Prize prize -> prize(prize);
            default -> {
                // Nobody asks for it.
            }
        }
    }

    private void prize(Details.Prize prize) {
        prize.money().ifPresent(money -> amount(Sort.PRIZE, new Figure(prize.name(), money)));
        prize.count().ifPresent(count -> amount(Sort.COUNT, new Figure(prize.name(), count)));
    }

    private void contest(Details.Competition contest) {
        contest.entrants().forEach(figure -> amount(Sort.GUESTS, figure));
        contest.rounds().forEach(round -> round.entrants().forEach(figure -> amount(Sort.GUESTS, figure)));
        contest.results().forEach(this::result);
        contest.prizes().forEach(this::prize);
    }

    private void amount(Sort sort, Figure figure) {
        Amount amount = figure.amount();
        add(sort, figure.label(), amount.text(), amount.unit(), text -> holds(text, amount), figure.label());
    }

    private static boolean holds(String text, Amount amount) {
        return Quantity.in(text).stream().anyMatch(
                found -> found.quantity().number().compareTo(amount.quantity().number()) == 0
                        && text.startsWith(amount.unit(), found.to()));
    }

    private void add(Sort sort, String label, String answer, String unit, Predicate<String> test, String about) {
        Reports.best(sentences, test, about)
                .ifPresent(sentence -> facts.add(new Fact(sort, label, answer, unit, List.of(sentence))));
    }

    private void time() {
        Times times = new Times(event.kind().words());
        switch (event.when()) {
            case When.On(EventDate date) -> date(Sort.DATE, times.date(date), date, date);
            case When.Span(EventDate start, EventDate end) -> {
                date(Sort.DATE, times.text(event.when()), start, end);
                date(Sort.BEGIN, times.date(start), start, end);
                date(Sort.END, times.date(end), start, end);
            }
            case When.From(EventDate start) -> date(Sort.BEGIN, times.date(start), start, start);
            case When.Recent ignored -> {
                // no day is known
            }
            case When.Unknown ignored -> {
                // nor here
            }
        }
    }

    /** The place itself, as an article says it; of what is held on some day, the district may be enough. */
    private void place() {
        String district = event.place().district().orElse("");
        boolean isHeld = event.when() instanceof When.On || event.when() instanceof When.Span;
        event.place().venue().filter(venue -> !everywhere.matcher(venue).matches())
                .or(() -> Optional.of(district).filter(name -> isHeld && !name.isEmpty()))
                .ifPresent(place -> {
                    String plain = BRACKETS.matcher(place).replaceAll("");
                    String said = plain.startsWith(district) && plain.length() > district.length() + 2
                            ? plain.substring(district.length()) : plain;
                    add(Sort.PLACE, "", event.where(), "", text -> text.contains(said), place);
                });
    }

    private void date(Sort sort, String answer, EventDate start, EventDate end) {
        if (start.precision() != end.precision()
                || start.precision() != Precision.DAY && start.precision() != Precision.MONTH) {
            return;
        }
        boolean sameMonth = start.precision() == Precision.DAY && month(start.first()).equals(month(end.first()));
        String last = sameMonth ? end.first().getDayOfMonth() + "日" : end.text().substring(YEAR);
        add(sort, "", answer, "", text -> text.contains(start.text().substring(YEAR)) && text.contains(last),
                event.title());
    }

    private static String month(LocalDate day) {
        return day.getYear() + "-" + day.getMonthValue();
    }

    private void held(Sort sort, List<String> organisations) {
        Set<Sentence> proof = new LinkedHashSet<>();
        for (String organisation : organisations) {
            Stream<String> forms = Stream.concat(Stream.of(organisation),
                    names.getOrDefault(organisation, List.of()).stream());
            Optional<Sentence> sentence = forms.flatMap(form -> Reports.best(sentences,
                    text -> text.contains(form) && HELD.matcher(text).find(), event.title()).stream()).findFirst();
            if (sentence.isEmpty()) {
                return;
            }
            proof.add(sentence.get());
        }
        if (!proof.isEmpty()) {
            facts.add(new Fact(sort, "", String.join("、", organisations), "", first(proof)));
        }
    }

    private void result(Result result) {
        result.count().filter(count -> result.winners().isEmpty())
                .ifPresent(count -> amount(Sort.COUNT, new Figure(result.level(), count)));
        Set<Sentence> proof = new LinkedHashSet<>();
        for (Winner winner : result.winners()) {
            String name = winner.person().or(winner::unit).or(winner::work).orElseThrow();
            Optional<Sentence> sentence = Reports.best(sentences, text -> text.contains(name), result.level() + name)
                    .filter(found -> found.text().contains(result.level()));
            if (sentence.isEmpty()) {
                return;
            }
            proof.add(sentence.get());
        }
        if (!proof.isEmpty()) {
            String winners = result.winners().stream().map(Facts::name).collect(Collectors.joining("；"));
            boolean isAll = result.count().stream()
                    .allMatch(count -> count.quantity().number().intValue() == result.winners().size());
            String more = isAll ? "" : "（" + result.level() + "共" + result.count().orElseThrow().text() + "，只知道这些）";
            facts.add(new Fact(Sort.WINNER, result.level(), winners + more, "", first(proof)));
        }
    }

    private static String name(Winner winner) {
        String who = winner.person().map(person -> person + winner.unit().map(unit -> "（" + unit + "）").orElse(""))
                .or(winner::unit).orElse("");
        return Stream.concat(Stream.of(who), winner.work().stream()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
    }

    /** Every sentence that has the number: what it is for is told by those. */
    private void phone(String number) {
        List<Sentence> proof = sentences.stream().filter(sentence -> sentence.text().contains(number)).toList();
        if (!proof.isEmpty()) {
            facts.add(new Fact(Sort.PHONE, "", number, "", proof));
        }
    }

    private static List<Sentence> first(Set<Sentence> proof) {
        return proof.stream().limit(MOST_PROOFS).toList();
    }
}
