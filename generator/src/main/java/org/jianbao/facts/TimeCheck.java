package org.jianbao.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.When;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Finds the dates of an event in the texts that report it. */
record TimeCheck(List<FigureSearch> parts, Problems problems) {
    private static final List<String> RECENT = List.of("近日", "日前", "近期", "最近", "不久前");
    private static final String FIX = "对照原文，改活动的时间，或者改文章";

    void check(Event event) {
        switch (event.when()) {
            case When.On on -> check(event, "时间", on.date());
            case When.Span span -> {
                check(event, "开始的时间", span.start());
                check(event, "结束的时间", span.end());
            }
            case When.From from -> check(event, "开始的时间", from.start());
            case When.Recent ignored -> checkRecent(event);
            case When.Unknown ignored -> {
                // nothing is claimed
            }
        }
        if (event.details() instanceof Details.Competition competition) {
            competition.registration().flatMap(Details.Registration::until)
                    .ifPresent(date -> check(event, "报名截止的时间", date));
            competition.rounds().forEach(round -> round.time().ifPresent(time -> checkRound(event, round, time)));
        }
        event.kind().fields().stream().filter(field -> field.type() == EventDate.class)
                .forEach(field -> field.values((Record) event.details()).stream().map(EventDate.class::cast)
                        .forEach(date -> check(event, "“" + field.label() + "”的时间", date)));
    }

    private void checkRound(Event event, Details.Round round, String time) {
        for (DateMention date : DateMention.in(time)) {
            boolean stands = date.month() == 0 || mentions()
                    .anyMatch(mention -> mention.month() == date.month()
                            && (date.day() == 0 || mention.day() == date.day()));
            if (!stands) {
                report(event, "“" + round.name() + "”的时间“" + time + "”", date.month(), date.day());
                return;
            }
        }
    }

    private void check(Event event, String what, EventDate date) {
        if (parts.stream().noneMatch(part -> stands(part, date))) {
            report(event, what + "“" + date.text() + "”", date.first().getMonthValue(),
                    date.precision() == EventDate.Precision.DAY ? date.first().getDayOfMonth() : 0);
        }
    }

    private void checkRecent(Event event) {
        if (parts.stream().noneMatch(part -> RECENT.stream().anyMatch(word -> contains(part, word)))) {
            problems.add(ProblemKind.FIGURE_DIFFERS, event.at(),
                    "“" + event.title() + "”的时间“近日”在文章里找不到：" + FigureCheck.files(parts) + "没有“近日”“日前”“近期”", FIX);
        }
    }

    /** Reports a date that no article gives, with the nearest one that it does. */
    private void report(Event event, String what, int month, int day) {
        Optional<String> other = parts.stream().flatMap(part -> nearest(part, month, day).stream()).findFirst();
        problems.add(ProblemKind.FIGURE_DIFFERS, event.at(),
                "“" + event.title() + "”" + what + other.map(quote -> "和文章对不上：" + quote)
                        .orElseGet(() -> "在文章里找不到：" + FigureCheck.files(parts) + "没有这个时间"),
                FIX);
    }

    private static Optional<String> nearest(FigureSearch part, int month, int day) {
        List<DateMention> mentions = mentions(part)
                .filter(mention -> mention.month() > 0 && (day == 0 || mention.day() > 0))
                .toList();
        return mentions.stream().filter(mention -> mention.month() == month || mention.day() == day).findFirst()
                .or(() -> mentions.stream().findFirst())
                .map(mention -> part.article().line(mention.at())
                        + " 写的是“" + part.article().quote(mention.at(), mention.at() + 6) + "”");
    }

    private Stream<DateMention> mentions() {
        return parts.stream().flatMap(TimeCheck::mentions);
    }

    private static Stream<DateMention> mentions(FigureSearch part) {
        return part.article().dates().stream().filter(mention -> part.part().holds(mention.at()));
    }

    private static boolean stands(FigureSearch part, EventDate date) {
        int year = date.first().getYear();
        int month = date.first().getMonthValue();
        Stream<DateMention> ofYear = mentions(part).filter(mention -> mention.year() == 0 || mention.year() == year);
        return switch (date.precision()) {
            case DAY -> ofYear.anyMatch(mention -> mention.month() == month
                    && mention.day() == date.first().getDayOfMonth());
            case MONTH -> ofYear.anyMatch(mention -> mention.month() == month);
            case QUARTER -> contains(part, "一二三四".charAt((month - 1) / 3) + "季度")
                    || contains(part, (month + 2) / 3 + "季度")
                    || ofYear.anyMatch(mention -> isWithin(mention, date));
            case SEASON -> contains(part, "春夏秋冬".substring(month / 3 - 1, month / 3))
                    || ofYear.anyMatch(mention -> isWithin(mention, date));
            case YEAR -> isYearOf(part, year) || mentions(part).anyMatch(mention -> mention.year() == year);
        };
    }

    private static boolean isWithin(DateMention mention, EventDate date) {
        return mention.month() > 0
                && (mention.month() - date.first().getMonthValue() + 12) % 12 < 3;
    }

    /** An article speaks of its own year, and by these words of those beside it. */
    private static boolean isYearOf(FigureSearch part, int year) {
        int own = part.article().source().date().getYear();
        return year == own || year == own - 1 && (contains(part, "去年") || contains(part, "上年"))
                || year == own + 1 && (contains(part, "明年") || contains(part, "次年"));
    }

    private static boolean contains(FigureSearch part, String words) {
        return part.article().text().substring(part.part().from(), part.part().to()).contains(words);
    }
}
