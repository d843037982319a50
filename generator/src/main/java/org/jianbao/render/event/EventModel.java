package org.jianbao.render.event;

import java.util.List;

import org.jianbao.render.page.TemplateModel.DateView;
import org.jianbao.render.page.TemplateModel.EventView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * What templates of events see, with the rules of {@code TemplateModel}. A {@code LinkView} in one of these records may
 * have an empty address: then it is plain text.
 */
public final class EventModel {
    private EventModel() {}

    /** What is known in one line, such as 主办: the values, one after another; {@code note} stands behind the last one, or is empty. */
    public record FactView(String label, List<LinkView> values, String note) {}

    /** A number and what it counts; {@code url} leads to the sentence that says so, or is empty. */
    public record FigureView(String label, String amount, String url) {}

    /**
     * A table.
     *
     * @param title its caption
     * @param columns the headings, as many as each row has cells
     * @param rows cells of texts, one after another; the first cell of a row is its heading
     */
    public record TableView(String title, List<String> columns, List<List<List<LinkView>>> rows) {}

    /**
     * A part of a page with a heading; what it does not have is empty.
     *
     * @param id for links to it
     * @param note a sentence below the heading
     * @param facts what is known in lines
     * @param figures its numbers
     * @param items a list, each item of texts one after another
     * @param table its table, or null
     * @param groups what is known of several events, each with its own heading
     * @param counts words, each with the number of events that have it
     */
    public record PartView(String id, String title, String note, List<FactView> facts, List<FigureView> figures,
            List<List<LinkView>> items, @Nullable TableView table, List<GroupView> groups, List<CountView> counts) {
        /** A part of which only the heading is known yet. */
        static PartView of(String id, String title, String note) {
            return new PartView(id, title, note, List.of(), List.of(), List.of(), null, List.of(), List.of());
        }

        PartView withFacts(List<FactView> other) {
            return new PartView(id, title, note, other, figures, items, table, groups, counts);
        }

        PartView withFigures(List<FigureView> other) {
            return new PartView(id, title, note, facts, other, items, table, groups, counts);
        }

        PartView withItems(List<List<LinkView>> other) {
            return new PartView(id, title, note, facts, figures, other, table, groups, counts);
        }

        PartView withTable(TableView other) {
            return new PartView(id, title, note, facts, figures, items, other, groups, counts);
        }

        PartView withGroups(List<GroupView> other) {
            return new PartView(id, title, note, facts, figures, items, table, other, counts);
        }

        PartView withCounts(List<CountView> other) {
            return new PartView(id, title, note, facts, figures, items, table, groups, other);
        }
    }

    /** An event and what is known of it: in lines, then in a table, which may be null. */
    public record GroupView(EventView event, List<FactView> facts, @Nullable TableView table) {}

    /** An article that reports an event; {@code url} leads to the place in it. */
    public record ReportView(String title, String url, DateView date) {}

    /**
     * Days that a script compares with today.
     *
     * @param first the first day as ISO 8601, or empty when there is only a last one
     * @param last the last day as ISO 8601
     */
    public record DaysView(String first, String last) {}

    /**
     * The page of an event.
     *
     * @param event what lists show of it
     * @param kindUrl the page of its kind
     * @param lead one or two sentences, or empty
     * @param days its first and last day, or null when one is not known
     * @param facts what is known in lines
     * @param figures its numbers, besides those of its parts: of persons, of money, and from ten up
     * @param smallFigures its other numbers, in lines
     * @param parts what its kind has, each with a heading
     * @param reports the articles, the earliest first
     * @param calendarUrl its iCalendar file, or empty when its time is not known or it is over when the site is built
     * @param series name of what repeats, or empty
     * @param others the other events of the series, the latest first
     */
    public record EventPageView(EventView event, String kindUrl, String lead, @Nullable DaysView days,
            List<FactView> facts, List<FigureView> figures, List<FactView> smallFigures, List<PartView> parts,
            List<ReportView> reports, String calendarUrl, String series, List<EditionView> others) {}

    /** Another event of a series; {@code year} such as 2023年, or empty. */
    public record EditionView(String year, EventView event) {}

    /**
     * An event in a table.
     *
     * @param event what lists show of it
     * @param district its district, or empty
     * @param districtUrl the page of that district, or empty
     * @param hosts who holds it, in the form that pages show
     */
    public record RowView(EventView event, String district, String districtUrl, List<String> hosts) {}

    /**
     * Ways to shorter lists, such as those of each year.
     *
     * @param id {@code year}, {@code district}, {@code host}, {@code type} or {@code kind}
     * @param label such as 年份
     * @param links those with the most events, or all; years the latest first
     * @param moreUrl a page of all values when {@code links} are not all, else empty
     * @param values number of all values
     */
    public record FilterView(String id, String label, List<CountView> links, String moreUrl, int values) {}

    /** A link, or a word, with a number of events; {@code current} when it leads to the page being rendered. */
    public record CountView(String title, String url, int count, boolean current) {}

    /**
     * A number that a page begins with.
     *
     * @param value such as 2200余名
     * @param note what it counts or of which years it is, or empty
     * @param event the event that it tells of, or null
     */
    public record TotalView(String label, String value, String note, @Nullable EventView event) {}

    /**
     * A bar chart: for each bar its label and value on a line, below it the bar. Lengths are in user units of the SVG.
     *
     * @param id begins the ids in it
     * @param title what it shows
     * @param description the same in a sentence
     * @param unit of the values, such as 项
     * @param labelHeading heading of the labels in its table
     */
    public record ChartView(String id, String title, String description, String unit, String labelHeading, int width,
            int height, List<BarView> bars) {}

    /**
     * One bar.
     *
     * @param label in full
     * @param shown the label, shortened to what there is room for
     * @param textY the base line of label and value
     * @param y the upper edge of the bar
     * @param length of the bar
     */
    public record BarView(String label, String shown, int value, int textY, int y, int length) {}

    /**
     * A day to keep, such as the end of registration.
     *
     * @param what such as 报名截止
     * @param time as readers see it
     */
    public record DeadlineView(EventView event, String what, String time, DaysView days) {}

    /**
     * What the page of a category shows of its events.
     *
     * @param total number of events
     * @param totals numbers to begin with
     * @param deadlines days to keep, the nearest first; none that are over when the site is built
     * @param parts what matters to its kind
     * @param charts none when there is too little to compare
     * @param rows the latest events
     * @param kinds whether events of several kinds are listed
     * @param filters ways to shorter lists
     * @param allUrl the table of all events, or empty when there are none
     */
    public record OverviewView(int total, List<TotalView> totals, List<DeadlineView> deadlines, List<PartView> parts,
            List<ChartView> charts, List<RowView> rows, boolean kinds, List<FilterView> filters, String allUrl) {}

    /**
     * One page of a table of events.
     *
     * @param subject id of the category, or empty for events of all kinds
     * @param all the table that this one is a part of, or null when it is that one itself
     * @param rows the events
     * @param filters ways to shorter lists
     * @param rowsUrl JSON of all rows for a script, or empty
     * @param kinds whether the kind of each event is shown
     */
    public record EventListView(String subject, @Nullable LinkView all, List<RowView> rows,
            List<FilterView> filters, String rowsUrl, boolean kinds) {}
}
