package org.jianbao.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jianbao.format.JsonText;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.SiteFile;

/**
 * Events as open data, below {@code /data/}: everything as JSON and its schema, a table as CSV, and what the script of a
 * category's table reads. A site without events has none of them.
 */
final class OpenData {
    private static final String EVENTS = "events.json";
    private static final String SCHEMA = "events.schema.json";
    private static final String SHEET = "events.csv";

    private final Site site;
    private final SiteSettings settings;
    private final BaseUrl base;
    private final List<EventEntry> byId;
    private final Map<String, String> shownForms = new HashMap<>();

    OpenData(Site site) {
        this.site = site;
        this.settings = site.settings();
        this.base = settings.baseUrl();
        this.byId = site.events().stream().sorted(Comparator.comparing(entry -> entry.event().id())).toList();
        for (List<String> forms : site.terms().organisations()) {
            forms.forEach(form -> shownForms.put(form, forms.getFirst()));
        }
    }

    List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        if (byId.isEmpty()) {
            return files;
        }
        files.add(file(EVENTS, JsonText.of(this::all) + "\n"));
        files.add(new SiteFile.Made(SiteRoutes.DATA.below(SCHEMA).file(),
                EventSchema.bytes(settings.kinds(), settings.isChinese())));
        files.add(file(SHEET, EventSheet.of(byId, settings.kinds(), base)));
        for (Category category : settings.categories()) {
            if (!settings.kindsOf(category).isEmpty()) {
                files.add(file(category.id() + ".json", JsonText.of(json -> rows(json, category)) + "\n"));
            }
        }
        return files;
    }

    /** Each event on a line of its own, so that two versions can be compared line by line. */
    private void all(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", base.absolute(SiteRoutes.DATA.below(SCHEMA)));
        json.writeStringField("title", settings.title());
        json.writeStringField("language", settings.language());
        json.writeNumberField("count", byId.size());
        json.writeArrayFieldStart("events");
        for (EventEntry entry : byId) {
            json.writeRawValue("\n" + EventJson.of(entry, category(entry.event()), settings));
        }
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
    }

    private Optional<String> category(Event event) {
        return settings.categoryOf(event.kind()).map(Category::id);
    }

    /** A category's events, the latest first: title, address, day, time, type (of several kinds the kind), district, hosts. */
    private void rows(JsonGenerator json, Category category) throws IOException {
        boolean kinds = settings.kindsOf(category).size() > 1;
        json.writeStartArray();
        for (EventEntry entry : site.events()) {
            if (entry.event().kind().category().equals(category.id())) {
                row(json, entry, kinds);
            }
        }
        json.writeEndArray();
    }

    private void row(JsonGenerator json, EventEntry entry, boolean kind) throws IOException {
        Event event = entry.event();
        json.writeStartArray();
        json.writeString(event.title());
        json.writeString(base.link(entry.route()));
        json.writeString(entry.day().map(Object::toString).orElse(""));
        json.writeString(entry.time());
        json.writeString(kind ? event.kind().label() : event.type().map(Worded::label).orElse(""));
        json.writeString(event.place().district().orElse(""));
        json.writeStartArray();
        for (String host : event.hosts()) {
            json.writeString(shownForms.getOrDefault(host, host));
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private static SiteFile file(String name, String text) {
        return SiteFile.of(SiteRoutes.DATA.below(name), text);
    }
}
