package org.jianbao.render.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.CalendarModel.CalendarMonthView;
import org.jianbao.render.event.CalendarModel.CalendarYearView;
import org.jianbao.render.event.CalendarModel.CellView;
import org.jianbao.render.event.CalendarModel.DayView;
import org.jianbao.render.event.CalendarModel.MonthPageView;
import org.jianbao.render.event.CalendarModel.SubscriptionView;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.TemplateModel.EventView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** The calendar: all of it, each year, each month. */
public final class CalendarPages {
    /** Events of a day in the table of a month, and of a month on the page of its year. */
    private static final int EVENTS_IN_CELL = 3;
    private static final int EVENTS_IN_YEAR = 6;

    private final PageMaker maker;
    private final Months months;

    public CalendarPages(PageMaker maker) {
        this.maker = maker;
        this.months = new Months(maker.site().events());
    }

    public void add() {
        if (maker.site().events().isEmpty()) {
            return;
        }
        all();
        months.years().forEach(this::year);
        months.known().forEach(this::month);
    }

    private void all() {
        PageMetadata head = PageMetadata
                .of(PageType.CALENDAR, maker.say(Word.CALENDAR),
                        maker.say(Word.CALENDAR_DESCRIPTION, maker.site().settings().title()), SiteRoutes.CALENDAR)
                .under(maker.home());
        maker.add(head, () -> {
            Map<String, Object> model = new HashMap<>();
            model.put("years", months.byYear().entrySet().stream().map(entry -> overview(entry.getKey(),
                    entry.getValue())).toList());
            model.put("latest", months.known().isEmpty() ? null : monthView(months.known().getLast()));
            model.put("subscriptions", subscriptions());
            return model;
        });
    }

    private CalendarYearView overview(int year, List<YearMonth> withEvents) {
        return new CalendarYearView(maker.dates().year(year), url(SiteRoutes.calendar(year)), months.count(year),
                withEvents.stream()
                        .map(month -> new CalendarMonthView(maker.dates().monthOfYear(month.getMonthValue()),
                                url(month),
                                months.of(month).all().size(), List.of(), 0))
                        .toList());
    }

    private void year(int year) {
        String title = maker.dates().year(year);
        PageMetadata head = PageMetadata
                .of(PageType.CALENDAR_YEAR, maker.say(Word.CALENDAR_PERIOD, title),
                        maker.say(Word.CALENDAR_YEAR_DESCRIPTION, title), SiteRoutes.calendar(year))
                .under(maker.home()).under(maker.crumb(Word.CALENDAR_SHORT, SiteRoutes.CALENDAR));
        maker.add(head, () -> {
            Map<String, Object> model = new HashMap<>();
            model.put("year", new CalendarYearView(title, url(SiteRoutes.calendar(year)), months.count(year),
                    IntStream.rangeClosed(1, 12).mapToObj(month -> ofYear(YearMonth.of(year, month))).toList()));
            model.put("vague", views(months.vague(year)));
            List<Integer> years = months.years();
            int index = years.indexOf(year);
            model.put("previous", index + 1 < years.size() ? yearLink(years.get(index + 1)) : null);
            model.put("next", index > 0 ? yearLink(years.get(index - 1)) : null);
            return model;
        });
    }

    private CalendarMonthView ofYear(YearMonth month) {
        List<EventEntry> events = months.of(month).all();
        List<EventEntry> first = events.subList(0, Math.min(events.size(), EVENTS_IN_YEAR));
        return new CalendarMonthView(maker.dates().monthOfYear(month.getMonthValue()),
                events.isEmpty() ? "" : url(month), events.size(),
                views(first), events.size() - first.size());
    }

    private void month(YearMonth month) {
        String title = maker.dates().month(month);
        String year = maker.dates().year(month.getYear());
        PageMetadata head = PageMetadata.of(PageType.CALENDAR_MONTH, maker.say(Word.CALENDAR_PERIOD, title),
                maker.say(Word.CALENDAR_MONTH_DESCRIPTION, title), route(month))
                .under(maker.home()).under(maker.crumb(Word.CALENDAR_SHORT, SiteRoutes.CALENDAR))
                .under(new Crumb(year, SiteRoutes.calendar(month.getYear())));
        maker.add(head, () -> Map.of("month", monthView(month)));
    }

    private MonthPageView monthView(YearMonth month) {
        Months.Month events = months.of(month);
        List<DayView> days = new ArrayList<>();
        events.begun().forEach((day, begun) -> days.add(new DayView(anchor(day), day.toString(),
                maker.dates().dayOfYear(day), maker.say(Word.valueOf(day.getDayOfWeek().name())), views(begun))));
        return new MonthPageView(maker.dates().month(month), url(month), events.all().size(), List.copyOf(days),
                weeks(month, events), views(events.whole()), views(events.reported()), views(months.ongoing(month)),
                yearLink(month.getYear()), months.before(month).map(this::monthLink).orElse(null),
                months.after(month).map(this::monthLink).orElse(null));
    }

    private List<List<CellView>> weeks(YearMonth month, Months.Month events) {
        List<List<CellView>> weeks = new ArrayList<>();
        LocalDate last = month.atEndOfMonth();
        for (LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY); !monday.isAfter(last); monday = monday
                .plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> YearMonth.from(day).equals(month) ? cell(day, events)
                            : new CellView(0, "", "", List.of(), 0))
                    .toList());
        }
        return weeks;
    }

    private CellView cell(LocalDate day, Months.Month events) {
        List<EventEntry> all = events.days().getOrDefault(day, List.of());
        List<EventEntry> first = all.subList(0, Math.min(all.size(), EVENTS_IN_CELL));
        return new CellView(day.getDayOfMonth(), day.toString(), events.begun().containsKey(day) ? anchor(day) : "",
                views(first), all.size() - first.size());
    }

    /** The files that the site has: of all events with a date, and of the categories that have such events. */
    private List<SubscriptionView> subscriptions() {
        Set<String> categories = maker.site().events().stream()
                .filter(entry -> entry.event().when().first().isPresent())
                .map(entry -> entry.event().kind().category())
                .collect(Collectors.toSet());
        if (categories.isEmpty()) {
            return List.of();
        }
        List<SubscriptionView> files = new ArrayList<>();
        files.add(subscription(maker.say(Word.EVENTS), "all"));
        maker.site().settings().categories().stream()
                .filter(category -> categories.contains(category.id()))
                .forEach(category -> files.add(subscription(category.name(), category.id())));
        return List.copyOf(files);
    }

    private SubscriptionView subscription(String title, String id) {
        BaseUrl base = maker.base();
        Route file = SiteRoutes.calendarFile(id);
        String full = base.isKnown() ? base.absolute(file) : "";
        return new SubscriptionView(title, base.link(file), full, full.replaceFirst("^https?:", "webcal:"));
    }

    private List<EventView> views(List<EventEntry> entries) {
        return entries.stream().map(maker.views()::event).toList();
    }

    private LinkView yearLink(int year) {
        return new LinkView(maker.dates().year(year), url(SiteRoutes.calendar(year)));
    }

    private LinkView monthLink(YearMonth month) {
        return new LinkView(maker.dates().month(month), url(month));
    }

    private String url(YearMonth month) {
        return url(route(month));
    }

    private String url(Route route) {
        return maker.base().link(route);
    }

    private static Route route(YearMonth month) {
        return SiteRoutes.calendar(month.getYear(), month.getMonthValue());
    }

    private static String anchor(LocalDate day) {
        return "d" + day.getDayOfMonth();
    }
}
