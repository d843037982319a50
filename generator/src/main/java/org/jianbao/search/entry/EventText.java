package org.jianbao.search.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.Amount;
import org.jianbao.model.Details;
import org.jianbao.model.Details.Activity;
import org.jianbao.model.Details.Award;
import org.jianbao.model.Details.Competition;
import org.jianbao.model.Details.Honouree;
import org.jianbao.model.Details.Prize;
import org.jianbao.model.Details.Registration;
import org.jianbao.model.Details.Result;
import org.jianbao.model.Details.Round;
import org.jianbao.model.Details.Station;
import org.jianbao.model.Details.Stations;
import org.jianbao.model.Details.Warmth;
import org.jianbao.model.Details.Winner;
import org.jianbao.model.Event;
import org.jianbao.model.EventDate;
import org.jianbao.model.Worded;

/** An event in words, so that it can be found by everything that its data say: a line for each field. */
final class EventText {
    private final List<String> lines = new ArrayList<>();

    private EventText() {}

    /** The lines of an event, separated by line breaks. */
    static String of(Event event) {
        EventText text = new EventText();
        text.addCommon(event);
        text.addDetails(event.details());
        text.add("数字", figures(event.figures()));
        text.add("电话", event.phone().stream());
        return String.join("\n", text.lines);
    }

    /** What an event is filed under, besides its category and tags. */
    static List<String> labels(Event event) {
        Details details = event.details();
        return Stream.of(Stream.of(event.kind().label()), details.type().stream().map(Worded::label),
                event.place().district().stream(), series(details).stream()).flatMap(each -> each).toList();
    }

    private static Optional<String> series(Details details) {
        return switch (details) {
            case Competition competition -> competition.series();
            case Award award -> award.series();
            case Activity activity -> activity.series();
            case Stations stations -> stations.programme();
            case Warmth warmth -> Optional.empty();
        };
    }

    private void addCommon(Event event) {
        add("时间", Stream.of(event.when().text()));
        add("地点", Stream.of(event.place().text()));
        add("主题", event.theme().stream());
        add("主办", event.hosts().stream());
        add("承办", event.organisers().stream());
        add("协办", event.coOrganisers().stream());
        add("参加", figures(event.participants()));
        add("参加单位", event.units().stream());
        addAll("人物", event.people().stream().map(person -> spaced(person.role().stream(), Stream.of(person.name()),
                person.unit().stream(), person.honours().stream())));
    }

    private void addDetails(Details details) {
        switch (details) {
            case Competition competition -> addCompetition(competition);
            case Warmth warmth -> addWarmth(warmth);
            case Stations stations -> addStations(stations);
            case Award award -> addAward(award);
            case Activity activity -> add("内容", activity.programme().stream());
        }
    }

    private void addCompetition(Competition competition) {
        add("届次", competition.edition().stream());
        add("赛项", competition.tracks().stream());
        for (Round round : competition.rounds()) {
            add(round.name(), Stream.of(round.time().stream(), round.venue().stream(), figures(round.entrants()))
                    .flatMap(each -> each));
        }
        add("参赛", figures(competition.entrants()));
        for (Result result : competition.results()) {
            addAll(result.level(), Stream.concat(result.count().stream().map(Amount::text),
                    result.winners().stream().map(EventText::winner)));
        }
        addAll("奖项", competition.prizes().stream().map(EventText::prize));
        competition.registration().ifPresent(this::addRegistration);
    }

    private static String winner(Winner winner) {
        return spaced(winner.person().stream(), winner.unit().stream(), winner.work().stream());
    }

    private static String prize(Prize prize) {
        return spaced(Stream.of(prize.name()), prize.count().stream().map(Amount::text),
                prize.money().stream().map(Amount::text), prize.note().stream());
    }

    private void addRegistration(Registration registration) {
        add("参赛范围", registration.who().stream());
        add("报名", registration.how().stream());
        add("报名截止", registration.until().stream().map(EventDate::text));
    }

    private void addWarmth(Warmth warmth) {
        add("帮助", warmth.groups().stream());
        add("做法", warmth.actions().stream());
        add("服务", warmth.services().stream().map(Worded::label));
        add("资金", figures(warmth.money()));
        add("物资", figures(warmth.goods()));
        add("受益", figures(warmth.beneficiaries()));
    }

    private void addStations(Stations stations) {
        add("标准", stations.standards().stream());
        add("数目", figures(stations.counts()));
        add("开放时间", stations.openingHours().stream());
        add("设施", stations.facilities().stream());
        for (Station station : stations.stations()) {
            lines.add(spaced(Stream.of(station.name()), station.district().stream(), station.address().stream(),
                    station.openingHours().stream(), station.facilities().stream(), station.phone().stream()));
        }
    }

    private void addAward(Award award) {
        add("荣誉", award.honour().stream());
        add("授予", award.grantedBy().stream());
        for (Honouree honouree : award.honourees()) {
            lines.add(honouree(honouree));
        }
        add("评选", figures(award.selection()));
        add("补助", figures(award.grants()));
    }

    private static String honouree(Honouree honouree) {
        String who = spaced(honouree.honour().stream(), honouree.person().stream(), honouree.unit().stream());
        return who + honouree.deed().map(deed -> "：" + deed).orElse("");
    }

    private void add(String label, Stream<String> values) {
        add(label, "、", values);
    }

    /** Adds values that have parts of their own. */
    private void addAll(String label, Stream<String> values) {
        add(label, "；", values);
    }

    private void add(String label, String separator, Stream<String> values) {
        String text = values.filter(value -> !value.isEmpty()).collect(Collectors.joining(separator));
        if (!text.isEmpty()) {
            lines.add(label + "：" + text);
        }
    }

    private static Stream<String> figures(Collection<Event.Figure> figures) {
        return figures.stream().map(figure -> figure.label() + figure.amount().text());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String spaced(Stream<String>... parts) {
        return Stream.of(parts).flatMap(each -> each).collect(Collectors.joining(" "));
    }
}
