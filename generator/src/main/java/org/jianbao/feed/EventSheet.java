package org.jianbao.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.format.Csv;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventField;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventValue;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.ReportedIn;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * Events as a table that spreadsheets open right: CSV by RFC 4180 with a byte order mark, one row an event.
 *
 * <p>The columns are those of the records: what all events have, then what only some kinds have, where a column of the same
 * name is one.
 *
 * <p>A text that a spreadsheet would take for a formula, a date or another number gets an apostrophe before it, as one
 * types it there to have text. The two columns of days are meant as dates and have none.
 */
final class EventSheet {
    private static final String FORMULA = "[=+\\-@＝＋－＠\\t\\r]";
    private static final String NUMBER = "(?!(?:0|[1-9]\\d{0,14})$)[\\d.][\\d\\s.,:/eE-]*$";
    private static final Pattern MISREAD = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*(?:" + FORMULA + "|" + NUMBER + ")");

    private final List<Column> columns = new ArrayList<>();
    private final StringBuilder csv = new StringBuilder("\ufeff");

    private EventSheet(List<EventKind> kinds, BaseUrl base) {
        Words words = kinds.getFirst().words();
        for (Component field : EventFields.components(kinds)) {
            if (field.type() == When.class) {
                day("start", When::first, words);
                day("end", When::last, words);
            }
            columns.add(new Column(field.label(), row -> text(row.cell(field.label()))));
            if (field.name().equals("id")) {
                columns.add(
                        new Column(Component.kind(kinds).in(words).label(), row -> text(row.event().kind().label())));
            }
        }
        columns.add(new Column(words.say(Word.DATA_ADDRESS), row -> base.absolute(row.entry().route())));
    }

    static String of(List<EventEntry> events, List<EventKind> kinds, BaseUrl base) {
        EventSheet sheet = new EventSheet(kinds, base);
        sheet.line(sheet.columns.stream().map(Column::heading));
        for (EventEntry entry : events) {
            Row row = Row.of(entry);
            sheet.line(sheet.columns.stream().map(column -> column.cell().apply(row)));
        }
        return sheet.csv.toString();
    }

    private void line(Stream<String> cells) {
        csv.append(Csv.row(cells.toList()));
    }

    private void day(String field, Function<When, Optional<LocalDate>> day, Words words) {
        columns.add(new Column(Component.of(When.Span.class, field).in(words).label(),
                row -> day.apply(row.event().when()).map(LocalDate::toString).orElse("")));
    }

    /** A column and how each row fills it. */
    private record Column(String heading, Function<Row, String> cell) {}

    /** An event and what it says under each label. */
    private record Row(EventEntry entry, List<EventField> fields) {
        static Row of(EventEntry entry) {
            return new Row(entry, EventFields.of(entry.event()).all());
        }

        Event event() {
            return entry.event();
        }

        String cell(String label) {
            return fields.stream().filter(field -> field.label().equals(label))
                    .flatMap(field -> texts(field.value()).stream())
                    .collect(Collectors.joining(event().kind().words().say(Word.LIST_SEMICOLON)));
        }

        private List<String> texts(EventValue value) {
            return switch (value) {
                case EventValue.Time time -> List.of(entry.time());
                // As the same column of a table of events has them that is read.
                case EventValue.Figures figures -> figures.figures().stream()
                        .map(figure -> (figures.alone() ? "" : figure.label() + " ") + figure.amount().text()).toList();
                case EventValue.Links links -> links.links().stream()
                        .map(link -> link.title() + " " + link.url()).toList();
                case EventValue.Reports reports ->
                    entry.reports().stream().map(ReportedIn::title).distinct().toList();
                case EventValue.Texts texts -> texts.texts();
                case EventValue.Lines lines -> lines.texts();
                case EventValue.Rows rows -> rows.texts();
            };
        }
    }

    private static String text(String text) {
        return MISREAD.matcher(text).lookingAt() ? "'" + text : text;
    }
}
