package org.jianbao.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.format.Csv;
import org.jianbao.model.BaseUrl;
import org.jianbao.model.Details;
import org.jianbao.model.Event;
import org.jianbao.model.Event.Figure;
import org.jianbao.model.Site.EventEntry;
import org.jianbao.model.Site.ReportedIn;
import org.jianbao.model.Worded;

/**
 * Events as a table that spreadsheets open right: CSV by RFC 4180 with a byte order mark, one row an event.
 *
 * <p>A text that a spreadsheet would take for a formula, a date or another number gets an apostrophe before it, as one
 * types it there to have text. The two columns of days are meant as dates and have none.
 */
final class EventSheet {
    private static final String HEADINGS = "编号,类别,类型,名称,开始,结束,时间,区县,地点,主题,简介,主办,承办,协办,参加,数字,获奖者,系列,电话,标签,报道,网址";
    private static final String FORMULA = "[=+\\-@＝＋－＠\\t\\r]";
    private static final String NUMBER = "(?!(?:0|[1-9]\\d{0,14})$)[\\d.][\\d\\s.,:/eE-]*$";
    private static final Pattern MISREAD = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*(?:" + FORMULA + "|" + NUMBER + ")");

    private final BaseUrl base;
    private final StringBuilder csv = new StringBuilder("\ufeff").append(HEADINGS).append("\r\n");

    EventSheet(BaseUrl base) {
        this.base = base;
    }

    static String of(List<EventEntry> events, BaseUrl base) {
        EventSheet sheet = new EventSheet(base);
        events.forEach(sheet::row);
        return sheet.csv.toString();
    }

    private void row(EventEntry entry) {
        Event event = entry.event();
        List<Figure> figures = event.allFigures().subList(event.participants().size(), event.allFigures().size());
        csv.append(Csv.row(List.of(
                text(event.id()),
                text(event.kind().label()),
                text(event.details().type().map(Worded::label)),
                text(event.title()),
                day(event.when().first()),
                day(event.when().last()),
                text(entry.time()),
                text(event.place().district()),
                text(event.place().venue()),
                text(event.theme()),
                text(event.summary()),
                list(event.hosts()),
                list(event.organisers()),
                list(event.coOrganisers()),
                figures(event.participants()),
                figures(figures),
                list(winners(event.details())),
                text(series(event.details())),
                text(event.phone()),
                list(event.tags()),
                list(entry.reports().stream().map(ReportedIn::title).distinct().toList()),
                base.absolute(entry.route()))));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String figures(List<Figure> figures) {
        return list(figures.stream().map(figure -> figure.label() + " " + figure.amount().text()).toList());
    }

    /** Who won or was honoured, as what, where it is known. */
    private static List<String> winners(Details details) {
        List<String> winners = new ArrayList<>();
        switch (details) {
            case Details.Competition competition -> competition.results().forEach(result -> result.winners()
                    .forEach(winner -> winners.add(named(Optional.of(result.level()), winner.person(), winner.unit(),
                            winner.work()))));
            case Details.Award award -> award.honourees().forEach(honouree -> winners
                    .add(named(honouree.honour(), honouree.person(), honouree.unit(), Optional.empty())));
            case Details.Warmth warmth -> {
            }
            case Details.Stations stations -> {
            }
            case Details.Activity activity -> {
            }
        }
        return winners;
    }

    /** Such as 一等奖：雷剑梅（重庆市肿瘤医院）《作品》. */
    private static String named(Optional<String> honour, Optional<String> person, Optional<String> unit,
            Optional<String> work) {
        String unitText = unit.map(text -> person.isPresent() ? "（" + text + "）" : text).orElse("");
        return honour.map(text -> text + "：").orElse("") + person.orElse("") + unitText
                + work.map(text -> person.isPresent() || unit.isPresent() ? " " + text : text).orElse("");
    }

    private static Optional<String> series(Details details) {
        return switch (details) {
            case Details.Competition competition -> competition.series();
            case Details.Award award -> award.series();
            case Details.Activity activity -> activity.series();
            case Details.Warmth warmth -> Optional.empty();
            case Details.Stations stations -> Optional.empty();
        };
    }

    private static String list(List<String> texts) {
        return text(String.join("；", texts));
    }

    private static String text(Optional<String> text) {
        return text(text.orElse(""));
    }

    private static String text(String text) {
        return MISREAD.matcher(text).lookingAt() ? "'" + text : text;
    }
}
