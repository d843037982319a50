package org.jianbao.render.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventField;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventValue;
import org.jianbao.model.event.Shown;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.EventModel.FactView;
import org.jianbao.render.event.EventModel.FigureView;
import org.jianbao.render.event.EventModel.PartView;
import org.jianbao.render.event.EventModel.TableView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.words.Word;

/** What the page of an event shows of its fields. */
final class EventParts {
    private final EventViews views;
    private final EventEntry entry;
    private final EventFields fields;

    EventParts(EventViews views, EventEntry entry) {
        this.views = views;
        this.entry = entry;
        this.fields = EventFields.of(entry.event());
    }

    /** What is known in lines. */
    List<FactView> facts() {
        return shown(Shown.AMONG_OTHERS).filter(EventField::isLine).flatMap(field -> fact(field).stream()).toList();
    }

    /** The numbers that stand together: of persons, of money, and from ten up. */
    List<FigureView> figures() {
        return views.figures(entry, numbers().filter(EventParts::isGreat).toList());
    }

    /** The other numbers, such as 技术组别 三个. */
    List<FactView> smallFigures() {
        return views.figures(entry, numbers().filter(figure -> !isGreat(figure)).toList()).stream()
                .map(figure -> new FactView(figure.label(), List.of(new LinkView(figure.amount(), figure.url())), ""))
                .toList();
    }

    private Stream<Event.Figure> numbers() {
        return shown(Shown.AMONG_NUMBERS).flatMap(field -> field.value() instanceof EventValue.Figures figures
                ? figures.figures().stream()
                : Stream.of());
    }

    private static boolean isGreat(Event.Figure figure) {
        Amount amount = figure.amount();
        return amount.isOfPeople() || amount.isMoney() || amount.quantity().number().compareTo(BigDecimal.TEN) >= 0;
    }

    /** What has a heading of its own. */
    List<PartView> all() {
        return shown(Shown.AMONG_OTHERS).filter(field -> !field.isLine()).map(this::part).toList();
    }

    private Stream<EventField> shown(Shown shown) {
        return fields.shown().stream().filter(field -> field.words().shown() == shown);
    }

    /** A field as a line, if the event has it and there is something to see. */
    Optional<FactView> fact(String id) {
        return fields.field(id).flatMap(this::fact);
    }

    private Optional<FactView> fact(EventField field) {
        return EventViews.fact(field.label(), links(field.value()));
    }

    private PartView part(EventField field) {
        PartView part = PartView.of(field.id(), field.label(), "");
        return switch (field.value()) {
            case EventValue.Figures figures -> part.withFigures(views.figures(entry, figures.figures()));
            case EventValue.Lines lines ->
                part.withFacts(lines.fields().stream().flatMap(line -> fact(line).stream()).toList());
            case EventValue.Rows rows -> {
                TableView table = table(field.label(), rows.columns(), cells(rows));
                yield table.columns().size() == 1
                        ? part.withItems(table.rows().stream().map(List::getFirst).toList())
                        : part.withTable(table);
            }
            case EventValue value -> part.withItems(links(value).stream().map(List::of).toList());
        };
    }

    /** Cells of rows as a page has them, column by column. */
    List<List<List<LinkView>>> cells(EventValue.Rows rows) {
        return rows.rows().stream().map(row -> row.stream().map(this::links).toList()).toList();
    }

    /** Each text of a value, linked where there is a page of what it names. */
    private List<LinkView> links(EventValue value) {
        return switch (value) {
            case EventValue.Time time -> texts(List.of(entry.time()));
            case EventValue.Texts texts -> switch (texts.named()) {
                case PERSON -> texts.texts().stream().map(views::person).toList();
                case ORGANISATION -> texts.texts().stream().map(views::organisation).toList();
                case DISTRICT -> texts.texts().stream().map(views::district).toList();
                case TELEPHONE -> texts.texts().stream().flatMap(text -> EventViews.phones(text).stream()).toList();
                case NOTHING, SERIES -> texts(texts.texts());
            };
            case EventValue.Figures figures -> views.figures(entry, figures.figures()).stream()
                    .map(figure -> new LinkView(views.say(Word.FIGURE, figure.label(), figure.amount()), figure.url()))
                    .toList();
            case EventValue.Links links -> links.links().stream().map(EventParts::link).toList();
            case EventValue.Reports reports -> texts(reports.texts());
            case EventValue.Lines lines -> texts(lines.texts());
            case EventValue.Rows rows -> texts(rows.texts());
        };
    }

    private static List<LinkView> texts(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).map(EventViews::text).toList();
    }

    /** Only addresses of web pages are links, whatever an editor wrote. */
    private static LinkView link(Event.Link link) {
        boolean web = link.url().startsWith("https://") || link.url().startsWith("http://");
        return new LinkView(link.title(), web ? link.url() : "");
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
