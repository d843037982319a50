package org.jianbao.render.event;

import java.util.List;

import org.jianbao.render.page.TemplateModel.EventView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jspecify.annotations.Nullable;

/** What the templates of the calendar can see besides {@code TemplateModel}. */
public final class CalendarModel {
    private CalendarModel() {}

    /**
     * A year and its months.
     *
     * @param title such as 2024年
     * @param count number of events
     * @param months on the first page of the calendar those with events, the latest first; on a year's page all twelve
     */
    public record CalendarYearView(String title, String url, int count, List<CalendarMonthView> months) {}

    /**
     * A month among others.
     *
     * @param title such as 11月
     * @param url its page, or empty when it has no events
     * @param count number of events
     * @param events its first events; empty on the first page of the calendar
     * @param more number of events besides those
     */
    public record CalendarMonthView(String title, String url, int count, List<EventView> events, int more) {}

    /**
     * A month in full.
     *
     * @param title such as 2024年11月
     * @param url its page
     * @param count number of events that stand in it
     * @param days the days on which events begin, in order
     * @param weeks the month as a table of weeks that begin on Monday
     * @param whole events known to the month only, and those that began in another month or are long
     * @param reported events whose day is not known and whose first report is of this month
     * @param ongoing events that go on through the whole month and stand where they begin and end
     * @param year its year
     * @param previous the month before it that has events, or null
     * @param next the month after it that has events, or null
     */
    public record MonthPageView(String title, String url, int count, List<DayView> days, List<List<CellView>> weeks,
            List<EventView> whole, List<EventView> reported, List<EventView> ongoing, LinkView year,
            @Nullable LinkView previous, @Nullable LinkView next) {}

    /**
     * A day on which events begin.
     *
     * @param anchor id of its heading
     * @param iso as ISO 8601
     * @param text such as 11月6日
     * @param weekday one of 一二三四五六日
     * @param events those that begin on it
     */
    public record DayView(String anchor, String iso, String text, String weekday, List<EventView> events) {}

    /**
     * A day in the table of a month.
     *
     * @param number from 1 to 31; 0 before the first and after the last day
     * @param iso as ISO 8601, or empty
     * @param anchor id of its heading in the list, or empty when no event begins on it
     * @param events the first events of the day, those that began before included
     * @param more number of events besides those
     */
    public record CellView(int number, String iso, String anchor, List<EventView> events, int more) {}

    /**
     * A calendar that phones and computers can subscribe to.
     *
     * @param title 全部活动 or the name of a category
     * @param url the file
     * @param full the file's full address, or empty when the site's address is not known
     * @param subscribe the same with {@code webcal}, which calendar programs open, or empty
     */
    public record SubscriptionView(String title, String url, String full, String subscribe) {}
}
