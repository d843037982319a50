package org.jianbao.render.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

import org.jianbao.model.event.Times;
import org.jianbao.model.site.Site.IssueName;
import org.jianbao.render.page.TemplateModel.DateView;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** Dates and numbers of issues as readers see them. */
public final class Dates {
    private final Words words;
    private final Times times;

    Dates(Words words) {
        this.words = words;
        this.times = new Times(words);
    }

    public DateView date(LocalDate date) {
        return new DateView(date.toString(), day(date), dayOfYear(date));
    }

    private String day(LocalDate date) {
        return times.day(date);
    }

    /** A day whose year is known, such as 11月11日. */
    public String dayOfYear(LocalDate date) {
        return times.dayOfYear(date);
    }

    public String month(YearMonth month) {
        return words.say(Word.DATE_MONTH, month.getYear(), month.getMonthValue(), times.name(month.getMonth()));
    }

    /** A month whose year is known, such as 11月; from one. */
    public String monthOfYear(int month) {
        return words.say(Word.DATE_MONTH_OF_YEAR, month, times.name(Month.of(month)));
    }

    public String year(int year) {
        return words.say(Word.DATE_YEAR, year);
    }

    /** The number of an issue such as 第5期; empty when it has none. */
    public String number(IssueName issue) {
        return issue.number().map(number -> words.say(Word.ISSUE_NUMBER, number)).orElse("");
    }

    /** An issue as a link names it, such as 第5期 2024年11月11日. */
    public String label(IssueName issue) {
        String number = number(issue);
        return number.isEmpty() ? day(issue.date()) : words.say(Word.ISSUE_LABEL, number, day(issue.date()));
    }
}
