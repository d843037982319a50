package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jianbao.model.Amount;
import org.jianbao.model.Details;
import org.jianbao.model.Event;
import org.jianbao.model.EventDate;
import org.jianbao.model.Site.EventEntry;
import org.jianbao.model.Worded;
import org.jianbao.render.event.EventModel.FactView;
import org.jianbao.render.event.EventModel.PartView;
import org.jianbao.render.event.EventModel.TableView;
import org.jianbao.render.page.TemplateModel.LinkView;

/** The parts of an event's page that its kind has, those with nothing in them left out. */
final class EventParts {
    private final EventViews views;
    private final EventEntry entry;
    private final List<PartView> parts = new ArrayList<>();

    EventParts(EventViews views, EventEntry entry) {
        this.views = views;
        this.entry = entry;
    }

    List<PartView> all() {
        switch (entry.event().details()) {
            case Details.Competition competition -> competition(competition);
            case Details.Warmth warmth -> warmth(warmth);
            case Details.Stations stations -> stations(stations);
            case Details.Award award -> award(award);
            case Details.Activity activity -> list("programme", "内容", activity.programme());
        }
        table("people", "人物", List.of("姓名", "身份", "单位", "荣誉"), entry.event().people().stream()
                .map(person -> List.of(List.of(views.person(person.name())), text(person.role()), text(person.unit()),
                        texts(person.honours())))
                .toList());
        return List.copyOf(parts);
    }

    private void competition(Details.Competition competition) {
        results(competition.results());
        list("tracks", "赛项", competition.tracks());
        table("rounds", "赛程", List.of("轮次", "时间", "地点", "参赛"), competition.rounds().stream()
                .map(round -> List.of(texts(List.of(round.name())), text(round.time()), text(round.venue()),
                        views.figures(entry, round.entrants()).stream()
                                .map(figure -> new LinkView(figure.label() + figure.amount(), figure.url())).toList()))
                .toList());
        figures("entrants", "参赛", competition.entrants());
        table("prizes", "奖项设置", List.of("奖项", "名额", "奖金", "说明"), competition.prizes().stream()
                .map(prize -> List.of(texts(List.of(prize.name())), text(prize.count().map(Amount::text)),
                        text(prize.money().map(Amount::text)), text(prize.note())))
                .toList());
        competition.registration().ifPresent(registration -> facts("registration", "报名", List.of(
                EventViews.fact("谁能参加", registration.who()), EventViews.fact("怎样报名", registration.how()),
                EventViews.fact("截止", registration.until().map(EventDate::text)))));
    }

    /** Winners stand first; where they are not named, the level does. */
    private void results(List<Details.Result> results) {
        List<List<List<LinkView>>> rows = new ArrayList<>();
        for (Details.Result result : results) {
            List<LinkView> level = texts(List.of(level(result)));
            if (result.winners().isEmpty()) {
                rows.add(List.of(level, List.of(), List.of(), List.of()));
            }
            result.winners().forEach(winner -> rows.add(List.of(winner(winner), level,
                    winner.person().isPresent() ? organisation(winner.unit()) : List.of(),
                    winner.person().or(winner::unit).isPresent() ? text(winner.work()) : List.of())));
        }
        table("results", "成绩", List.of("获奖者", "奖级", "单位", "作品"), rows);
    }

    static String level(Details.Result result) {
        return result.level() + result.count().map(count -> "（" + count.text() + "）").orElse("");
    }

    /** Who won: the person, else the unit, else the piece of work. */
    private List<LinkView> winner(Details.Winner winner) {
        return winner.person().map(views::person).or(() -> winner.unit().map(views::organisation))
                .or(() -> winner.work().map(EventViews::text)).stream().toList();
    }

    private void warmth(Details.Warmth warmth) {
        list("groups", "帮助谁", warmth.groups());
        list("actions", "怎么帮", warmth.actions());
        list("services", "服务", warmth.services().stream().map(Worded::label).toList());
        figures("beneficiaries", "受益", warmth.beneficiaries());
        figures("money", "资金", warmth.money());
        figures("goods", "物资", warmth.goods());
    }

    private void stations(Details.Stations stations) {
        figures("counts", "数目", stations.counts());
        list("standards", "标准", stations.standards());
        list("facilities", "设施", stations.facilities());
        table("stations", "驿站", List.of("名称", "区县", "地址", "开放时间", "设施", "电话"),
                stations.stations().stream().map(station -> station(views, station)).toList());
    }

    /** The cells of one station: name, district, address, opening hours, facilities, telephone. */
    static List<List<LinkView>> station(EventViews views, Details.Station station) {
        return List.of(texts(List.of(station.name())), station.district().stream().map(views::district).toList(),
                text(station.address()), text(station.openingHours()), texts(station.facilities()),
                EventViews.phones(station.phone()));
    }

    private void award(Details.Award award) {
        table("honourees", "获得者", List.of("获得者", "单位", "荣誉", "事迹"),
                award.honourees().stream().map(honouree -> honouree(views, honouree)).toList());
        figures("selection", "评选", award.selection());
        figures("grants", "补助", award.grants());
    }

    /** The cells of somebody who is honoured: who, unit, honour, deed. */
    static List<List<LinkView>> honouree(EventViews views, Details.Honouree honouree) {
        return List.of(
                honouree.person().map(views::person).or(() -> honouree.unit().map(views::organisation)).stream()
                        .toList(),
                honouree.person().isPresent() ? honouree.unit().map(views::organisation).stream().toList() : List.of(),
                text(honouree.honour()), text(honouree.deed()));
    }

    private List<LinkView> organisation(Optional<String> name) {
        return name.map(views::organisation).stream().toList();
    }

    private static List<LinkView> text(Optional<String> text) {
        return texts(text.stream().toList());
    }

    private static List<LinkView> texts(List<String> texts) {
        return texts.stream().map(EventViews::text).toList();
    }

    private void list(String id, String title, List<String> items) {
        if (!items.isEmpty()) {
            parts.add(PartView.of(id, title, "")
                    .withItems(items.stream().map(item -> texts(List.of(item))).toList()));
        }
    }

    private void figures(String id, String title, List<Event.Figure> figures) {
        if (!figures.isEmpty()) {
            parts.add(PartView.of(id, title, "").withFigures(views.figures(entry, figures)));
        }
    }

    private void facts(String id, String title, List<Optional<FactView>> facts) {
        List<FactView> known = facts.stream().flatMap(Optional::stream).toList();
        if (!known.isEmpty()) {
            parts.add(PartView.of(id, title, "").withFacts(known));
        }
    }

    private void table(String id, String title, List<String> columns, List<List<List<LinkView>>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PartView part = PartView.of(id, title, "");
        TableView table = table(title, columns, rows);
        parts.add(table.columns().size() == 1
                ? part.withItems(table.rows().stream().map(List::getFirst).toList())
                : part.withTable(table));
    }

    /** A table without the columns that are empty in every row; the first stays. */
    static TableView table(String title, List<String> columns, List<List<List<LinkView>>> rows) {
        List<Integer> filled = IntStream.range(0, columns.size())
                .filter(column -> column == 0 || rows.stream().anyMatch(row -> !row.get(column).isEmpty())).boxed()
                .toList();
        return new TableView(title, filled.stream().map(columns::get).toList(),
                rows.stream().map(row -> filled.stream().map(row::get).toList()).toList());
    }
}
