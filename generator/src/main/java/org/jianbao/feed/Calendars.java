package org.jianbao.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventDate.Precision;
import org.jianbao.model.event.EventField;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventValue;
import org.jianbao.model.event.When;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.SiteFile;
import org.jianbao.words.Word;

/**
 * Events as iCalendar files (RFC 5545): all of them, those of each category, and each on its own. An event whose first day
 * is not known stands in no calendar, and a calendar without events is no file.
 */
final class Calendars {
    private static final String ALL = "all";
    /** RFC 5545, 3.1: a line has at most 75 octets without its end. */
    private static final int LINE = 75;
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final Site site;
    private final BaseUrl base;
    private final String host;
    private final Map<String, LocalDate> changed = new HashMap<>();

    Calendars(Site site) {
        this.site = site;
        this.base = site.settings().baseUrl();
        this.host = base.isKnown() ? base.origin().replaceFirst("^[a-z]+://", "").replaceFirst(":\\d+$", "")
                : "jianbao";
        for (Article article : site.articles()) {
            changed.put(article.path(), article.modified());
        }
    }

    List<SiteFile> files() {
        List<Dated> events = site.events().parallelStream().flatMap(this::dated).toList();
        List<SiteFile> files = new ArrayList<>();
        String title = site.settings().title();
        add(files, ALL, title, events);
        for (Category category : site.settings().categories()) {
            add(files, category.id(), site.settings().words().say(Word.FEED_PART, title, category.name()),
                    events.stream().filter(dated -> dated.event().kind().category().equals(category.id())).toList());
        }
        for (Dated dated : events) {
            files.add(file(SiteRoutes.calendarFile(dated.event()), List.of(), List.of(dated)));
        }
        return files;
    }

    /** An event and its VEVENT as text, which each calendar that holds it repeats. */
    private record Dated(Event event, String text) {}

    private Stream<Dated> dated(EventEntry entry) {
        return entry.event().when().first()
                .map(first -> new Dated(entry.event(), folded(component(entry, first).toString()))).stream();
    }

    /** A calendar to subscribe to. */
    private static void add(List<SiteFile> files, String id, String name, List<Dated> events) {
        if (!events.isEmpty()) {
            files.add(file(SiteRoutes.calendarFile(id), List.of(new XProperty("X-WR-CALNAME", plain(name)),
                    new RefreshInterval(new ParameterList(List.of(Value.DURATION)), "P1D")), events));
        }
    }

    private static SiteFile file(Route route, List<Property> more, List<Dated> events) {
        List<Property> properties = new ArrayList<>();
        properties.add(ImmutableVersion.VERSION_2_0);
        properties.add(new ProdId("-//Jianbao//Events//ZH"));
        properties.addAll(more);
        String text = "BEGIN:VCALENDAR\r\n" + folded(new PropertyList(properties).toString())
                + events.stream().map(Dated::text).collect(Collectors.joining()) + "END:VCALENDAR\r\n";
        return SiteFile.of(route, text);
    }

    private VEvent component(EventEntry entry, LocalDate first) {
        Event event = entry.event();
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(event.id() + "@" + host));
        properties.add(new DtStamp(stamp(entry).orElse(first).atStartOfDay(site.settings().timeZone()).toInstant()));
        properties.add(new DtStart<>(first));
        event.when().last().ifPresent(last -> properties.add(new DtEnd<>(last.plusDays(1))));
        properties.add(new Summary(plain(event.title())));
        String description = description(entry);
        if (!description.isEmpty()) {
            properties.add(new Description(description));
        }
        if (!event.where().isEmpty()) {
            properties.add(new Location(plain(event.where())));
        }
        properties.add(new Categories(new TextList(categories(event))));
        if (base.isKnown()) {
            properties.add(new Url(new ParameterList(), base.absolute(entry.route())));
        }
        properties.add(ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }

    /** The day on which what is known of an event last changed: that of the latest change of its reports. */
    private Optional<LocalDate> stamp(EventEntry entry) {
        return entry.reports().stream().map(report -> changed.getOrDefault(report.path(), report.date()))
                .max(LocalDate::compareTo);
    }

    private String description(EventEntry entry) {
        Event event = entry.event();
        List<String> lines = new ArrayList<>();
        event.summary().ifPresent(lines::add);
        EventFields.of(event).shown().stream()
                .filter(field -> field.words().calendar())
                .filter(field -> !(field.value() instanceof EventValue.Time time && isToTheDay(time.when())))
                .map(EventField::line).forEach(lines::add);
        if (base.isKnown()) {
            lines.add(base.absolute(entry.route()));
        }
        return lines.stream().map(Calendars::plain).collect(Collectors.joining("\n"));
    }

    /** Whether the days of a calendar say all that is known of the time. */
    private static boolean isToTheDay(When when) {
        return switch (when) {
            case When.On on -> isDay(on.date());
            case When.Span span -> isDay(span.start()) && isDay(span.end());
            case When.From from -> false;
            case When.Recent recent -> false;
            case When.Unknown unknown -> false;
        };
    }

    private static boolean isDay(EventDate date) {
        return date.precision() == Precision.DAY;
    }

    private static List<String> categories(Event event) {
        return Stream.of(Stream.of(event.kind().label()), event.type().map(Worded::label).stream(),
                event.tags().stream()).flatMap(texts -> texts).map(Calendars::plain).distinct().toList();
    }

    /** Without control characters, which a TEXT cannot hold; every end of a line is a line feed. */
    private static String plain(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Lines folded without cutting a character in two. ical4j folds by UTF-16 units, and so makes Chinese lines too long. */
    private static String folded(String lines) {
        StringBuilder out = new StringBuilder(lines.length() + lines.length() / 16);
        int octets = 0;
        for (int i = 0; i < lines.length(); i += Character.charCount(lines.codePointAt(i))) {
            int character = lines.codePointAt(i);
            int size = octets(character);
            if (character == '\r' || character == '\n') {
                octets = -size;
            } else if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
        }
        return out.toString();
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
