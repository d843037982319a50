package org.jianbao.feed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jianbao.format.JsonText;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.ReportedIn;
import org.jianbao.problem.Place;

/**
 * Writes events as JSON objects: what editors wrote, under the same keys and in the same order as the records have it, then
 * what the site adds. What is not known is left out.
 */
final class EventJson {
    private final JsonGenerator json;
    private final BaseUrl base;
    /** What stands in place of a day that nobody named. */
    private final String recent;

    private EventJson(JsonGenerator json, SiteSettings settings) {
        this.json = json;
        this.base = settings.baseUrl();
        this.recent = settings.isChinese() ? "近日" : "recently";
    }

    /** An event as an object. */
    static String of(EventEntry entry, Optional<String> category, SiteSettings settings) {
        return JsonText.of(json -> new EventJson(json, settings).event(entry, category));
    }

    private void event(EventEntry entry, Optional<String> category) throws IOException {
        Event event = entry.event();
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("kind", event.kind().id());
        fields(event);
        fields(event.kind().fields(), (Record) event.details());
        if (category.isPresent()) {
            json.writeStringField("category", category.get());
        }
        json.writeStringField("url", base.absolute(entry.route()));
        day("reported", entry.reported());
        day("first", event.when().first());
        day("last", event.when().last());
        if (!entry.reports().isEmpty()) {
            json.writeArrayFieldStart("reports");
            for (ReportedIn report : entry.reports()) {
                report(report);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void report(ReportedIn report) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", report.title());
        String anchor = new Route("/" + report.anchor()).encoded().substring(1);
        json.writeStringField("url", base.absolute(report.route()) + (anchor.isEmpty() ? "" : "#" + anchor));
        json.writeStringField("date", report.date().toString());
        json.writeEndObject();
    }

    private void day(String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            json.writeStringField(name, day.get().toString());
        }
    }

    private void fields(Record record) throws IOException {
        fields(Component.of(record.getClass()), record);
    }

    private void fields(List<Component> components, Record record) throws IOException {
        for (Component component : components) {
            Object value = component.value(record);
            switch (value) {
                case Optional<?> optional -> {
                    if (optional.isPresent()) {
                        field(component.name(), optional.get());
                    }
                }
                case List<?> list -> {
                    if (!list.isEmpty()) {
                        field(component.name(), list);
                    }
                }
                case When when -> time(when);
                case EventKind kind -> {
                    // Written before all other fields.
                }
                case Details details -> {
                    // Written after all other fields, as its kind has them.
                }
                case Event.Location place when place.isEmpty() -> {
                }
                case Place declared -> {
                }
                case Boolean draft -> {
                    // What is published is no draft to those who read it.
                }
                default -> {
                    if (!(record instanceof Event) || !component.name().equals("id")) {
                        field(component.name(), value);
                    }
                }
            }
        }
    }

    private void time(When when) throws IOException {
        switch (when) {
            case When.On on -> json.writeStringField("date", on.date().id());
            case When.Span span -> {
                json.writeStringField("start", span.start().id());
                json.writeStringField("end", span.end().id());
            }
            case When.From from -> json.writeStringField("start", from.start().id());
            case When.Recent recent -> json.writeStringField("date", this.recent);
            case When.Unknown unknown -> {
            }
        }
    }

    private void field(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case String text -> json.writeString(text);
            case Worded word -> json.writeString(word.id());
            case EventDate date -> json.writeString(date.id());
            case Amount amount -> json.writeString(amount.text());
            case Event.Figure figure -> figure(figure);
            case Event.Report report ->
                json.writeString(report.path() + (report.anchor().isEmpty() ? "" : "#" + report.anchor()));
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    value(item);
                }
                json.writeEndArray();
            }
            case Record record -> {
                json.writeStartObject();
                fields(record);
                json.writeEndObject();
            }
            default -> throw new IllegalStateException("no form for " + value.getClass());
        }
    }

    private void figure(Event.Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", figure.label());
        json.writeStringField("amount", figure.amount().text());
        json.writeFieldName("value");
        json.writeNumber(figure.amount().quantity().number().toPlainString());
        if (!figure.amount().unit().isEmpty()) {
            json.writeStringField("unit", figure.amount().unit());
        }
        json.writeEndObject();
    }
}
