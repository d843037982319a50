package org.jianbao.feed;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jianbao.format.JsonText;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Contact;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventValue;
import org.jianbao.model.event.Naming;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.IssueName;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Picture;
import org.jianbao.model.site.Site.ReportedIn;
import org.jianbao.region.Region;

/**
 * What pages say to search engines in the words of schema.org, as JSON-LD: one graph a page, with what the page is about and
 * the way down to it. It says nothing that readers do not see on the page.
 */
public final class StructuredData {
    private final SiteSettings settings;
    private final BaseUrl base;
    private final Map<Route, JsonText> pages = new HashMap<>();
    private final Map<String, NameEntry> names = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();

    /** Prepares the data of a site. */
    public StructuredData(Site site) {
        this.settings = site.settings();
        this.base = settings.baseUrl();
        site.terms().organisations().forEach(organisations::addAll);
        for (NameEntry entry : site.names()) {
            names.put(entry.name(), entry);
            entry.variants().forEach(variant -> names.putIfAbsent(variant, entry));
            pages.put(entry.route(), json -> name(json, entry));
        }
        for (Issue issue : site.issues()) {
            pages.put(issue.name().route(), json -> issue(json, issue.name()));
            issue.articles().forEach(article -> pages.put(article.route(), json -> article(json, article)));
        }
        site.events().forEach(entry -> pages.put(entry.route(), json -> event(json, entry)));
        pages.put(SiteRoutes.HOME, this::website);
    }

    /**
     * The JSON-LD of a page, safe within a script element; empty when there is nothing to say or the site's address is not
     * known.
     *
     * @param way the pages from the home page down to it, itself the last
     */
    public String of(Route route, List<Crumb> way) {
        List<JsonText> graph = new ArrayList<>(Optional.ofNullable(pages.get(route)).stream().toList());
        if (way.size() > 1) {
            graph.add(json -> breadcrumbs(json, way));
        }
        if (graph.isEmpty() || !base.isKnown()) {
            return "";
        }
        return escaped(JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            array(json, "@graph", graph, (out, node) -> node.write(out));
            json.writeEndObject();
        }));
    }

    private void website(JsonGenerator json) throws IOException {
        start(json, "WebSite", SiteRoutes.HOME, "website");
        text(json, "name", settings.title());
        text(json, "description", settings.description());
        text(json, "inLanguage", settings.language());
        json.writeFieldName("publisher");
        fullPublisher(json);
        json.writeObjectFieldStart("potentialAction");
        json.writeStringField("@type", "SearchAction");
        json.writeObjectFieldStart("target");
        json.writeStringField("@type", "EntryPoint");
        json.writeStringField("urlTemplate", base.absolute(SiteRoutes.SEARCH) + "?q={search_term_string}");
        json.writeEndObject();
        json.writeStringField("query-input", "required name=search_term_string");
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Who publishes the bulletin: on the home page with all that is known, elsewhere by name. */
    private void publisher(JsonGenerator json) throws IOException {
        beginPublisher(json);
        json.writeEndObject();
    }

    private void beginPublisher(JsonGenerator json) throws IOException {
        start(json, "Organization", SiteRoutes.HOME, "organization");
        String name = settings.contact().name();
        text(json, "name", name.isEmpty() ? settings.title() : name);
    }

    private void fullPublisher(JsonGenerator json) throws IOException {
        Contact contact = settings.contact();
        beginPublisher(json);
        text(json, "email", contact.email());
        text(json, "telephone", contact.phone());
        text(json, "address", contact.address());
        json.writeEndObject();
    }

    private void issue(JsonGenerator json, IssueName issue) throws IOException {
        start(json, "PublicationIssue", issue.route(), "issue");
        text(json, "name", issue.title());
        if (issue.number().isPresent()) {
            json.writeNumberField("issueNumber", issue.number().get());
        }
        text(json, "datePublished", issue.date().toString());
        json.writeObjectFieldStart("isPartOf");
        json.writeStringField("@type", "Periodical");
        text(json, "name", settings.title());
        text(json, "url", base.absolute(SiteRoutes.HOME));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void article(JsonGenerator json, Article article) throws IOException {
        start(json, "NewsArticle", article.route(), "article");
        text(json, "mainEntityOfPage", base.absolute(article.route()));
        text(json, "headline", article.head().title());
        text(json, "description", article.summary());
        text(json, "datePublished", article.date().toString());
        text(json, "dateModified", article.modified().toString());
        text(json, "inLanguage", settings.language());
        text(json, "image", article.cover().filter(StructuredData::isRaster)
                .map(picture -> settings.files().absolute(picture.route())).orElse(""));
        if (article.head().byline().isEmpty()) {
            json.writeFieldName("author");
            publisher(json);
        } else {
            array(json, "author", article.head().byline(), this::author);
        }
        json.writeFieldName("publisher");
        publisher(json);
        json.writeFieldName("isPartOf");
        issue(json, article.issue());
        text(json, "articleSection", article.head().column().orElse(""));
        array(json, "keywords", article.head().tags(), JsonGenerator::writeString);
        // A list of short news is about no single event.
        array(json, article.briefs().isEmpty() ? "about" : "mentions", article.events(),
                (out, entry) -> reference(out, entry.route(), "event"));
        json.writeEndObject();
    }

    /** Search engines ask for pixels. */
    private static boolean isRaster(Picture picture) {
        return !picture.route().path().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    /** Who wrote something: a person, unless the site knows the name as an organisation's. */
    private void author(JsonGenerator json, String name) throws IOException {
        Optional<NameEntry> known = Optional.ofNullable(names.get(name));
        boolean organisation = organisations.contains(name) || known.isPresent() && !known.get().person();
        named(json, organisation ? "Organization" : "Person", name);
    }

    /** A person or organisation, with its page if it has one of that type. */
    private void named(JsonGenerator json, String type, String name) throws IOException {
        Optional<NameEntry> known = Optional.ofNullable(names.get(name)).filter(entry -> type(entry).equals(type));
        if (known.isPresent()) {
            start(json, type, known.get().route(), "name");
        } else {
            json.writeStartObject();
            json.writeStringField("@type", type);
        }
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static String type(NameEntry entry) {
        return entry.person() ? "Person" : "Organization";
    }

    private void name(JsonGenerator json, NameEntry entry) throws IOException {
        start(json, type(entry), entry.route(), "name");
        json.writeStringField("name", entry.name());
        array(json, "alternateName", entry.variants(), JsonGenerator::writeString);
        List<Article> newest = entry.articles().subList(0, Math.min(20, entry.articles().size()));
        array(json, "subjectOf", newest,
                (out, article) -> work(out, article.route(), article.head().title()));
        json.writeEndObject();
    }

    private void event(JsonGenerator json, EventEntry entry) throws IOException {
        Event event = entry.event();
        start(json, event.kind().schemaOrg(), entry.route(), "event");
        text(json, "name", event.title());
        text(json, "description", event.summary().orElse(""));
        time(json, event.when());
        if (!event.place().isEmpty()) {
            place(json, event);
        }
        Map<String, List<EventValue.Texts>> properties = new LinkedHashMap<>();
        EventFields.of(event).all().forEach(field -> {
            if (!field.words().schemaOrg().isEmpty() && field.value() instanceof EventValue.Texts texts) {
                properties.computeIfAbsent(field.words().schemaOrg(), key -> new ArrayList<>()).add(texts);
            }
        });
        for (Map.Entry<String, List<EventValue.Texts>> property : properties.entrySet()) {
            property(json, property.getKey(), property.getValue());
        }
        Map<Route, String> reports = new LinkedHashMap<>();
        for (ReportedIn report : entry.reports()) {
            reports.putIfAbsent(report.route(), report.title());
        }
        array(json, "subjectOf", reports.entrySet(),
                (out, report) -> work(out, report.getKey(), report.getValue()));
        json.writeEndObject();
    }

    /** The time in the forms of ISO 8601, as exact as it is known; a quarter is its first and last month. */
    private static void time(JsonGenerator json, When when) throws IOException {
        switch (when) {
            case When.On on -> {
                json.writeStringField("startDate", first(on.date()));
                if (!last(on.date()).equals(first(on.date()))) {
                    json.writeStringField("endDate", last(on.date()));
                }
            }
            case When.Span span -> {
                json.writeStringField("startDate", first(span.start()));
                json.writeStringField("endDate", last(span.end()));
            }
            case When.From from -> json.writeStringField("startDate", first(from.start()));
            case When.Recent recent -> {
            }
            case When.Unknown unknown -> {
            }
        }
    }

    private static String first(EventDate date) {
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.id();
            case QUARTER, SEASON -> YearMonth.from(date.first()).toString();
        };
    }

    private static String last(EventDate date) {
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.id();
            case QUARTER, SEASON -> YearMonth.from(date.last()).toString();
        };
    }

    private void place(JsonGenerator json, Event event) throws IOException {
        Event.Location place = event.place();
        json.writeObjectFieldStart("location");
        json.writeStringField("@type", "Place");
        json.writeStringField("name", place.venue().orElse(event.where()));
        if (place.district().isPresent()) {
            Region region = settings.region();
            json.writeObjectFieldStart("address");
            json.writeStringField("@type", "PostalAddress");
            json.writeStringField("addressCountry", "CN");
            // The names of regions are known in Chinese alone.
            boolean named = settings.isChinese();
            text(json, "addressRegion", named ? region.path().getFirst() : "");
            text(json, "addressLocality", named ? region.locality(place.district().get()) : place.district().get());
            json.writeEndObject();
        } else {
            json.writeStringField("address", event.where());
        }
        json.writeEndObject();
    }

    /** One thing, or an array of those that fields of the same property name. */
    private void property(JsonGenerator json, String name, List<EventValue.Texts> fields) throws IOException {
        boolean several = fields.size() > 1 || fields.getFirst().several();
        json.writeFieldName(name);
        if (several) {
            json.writeStartArray();
        }
        for (EventValue.Texts field : fields) {
            for (String text : field.texts()) {
                thing(json, field.named(), text);
            }
        }
        if (several) {
            json.writeEndArray();
        }
    }

    private void thing(JsonGenerator json, Naming named, String name) throws IOException {
        switch (named) {
            case PERSON -> named(json, "Person", name);
            case ORGANISATION -> named(json, "Organization", name);
            case SERIES -> {
                json.writeStartObject();
                json.writeStringField("@type", "EventSeries");
                json.writeStringField("name", name);
                json.writeEndObject();
            }
            case NOTHING, DISTRICT, TELEPHONE -> json.writeString(name);
        }
    }

    private void work(JsonGenerator json, Route route, String title) throws IOException {
        start(json, "NewsArticle", route, "article");
        json.writeStringField("headline", title);
        json.writeEndObject();
    }

    private void breadcrumbs(JsonGenerator json, List<Crumb> way) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "BreadcrumbList");
        json.writeArrayFieldStart("itemListElement");
        for (int i = 0; i < way.size(); i++) {
            json.writeStartObject();
            json.writeStringField("@type", "ListItem");
            json.writeNumberField("position", i + 1);
            json.writeStringField("name", way.get(i).title());
            json.writeStringField("item", base.absolute(way.get(i).route()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Begins a thing that a page of the site is about; pages that speak of the same thing give it the same id. */
    private void start(JsonGenerator json, String type, Route page, String role) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", type);
        json.writeStringField("@id", base.absolute(page) + "#" + role);
        json.writeStringField("url", base.absolute(page));
    }

    private void reference(JsonGenerator json, Route page, String role) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", base.absolute(page) + "#" + role);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private static <T> void array(JsonGenerator json, String name, Collection<T> values, Writer<T> writer)
            throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T value : values) {
            writer.write(json, value);
        }
        json.writeEndArray();
    }

    /** Writes one element of an array. */
    private interface Writer<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    /** Within strings, which is the only place where JSON has them, what could end a script element or a line of one. */
    private static String escaped(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            if (character == '<' || character == '>' || character == '&' || character == '\u2028'
                    || character == '\u2029') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                out.append(character);
            }
        }
        return out.toString();
    }
}
