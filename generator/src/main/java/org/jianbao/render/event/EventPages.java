package org.jianbao.render.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Times;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** The page of each event, and the tables of all events. */
public final class EventPages {
    private final PageMaker maker;
    private final EventViews views;
    private final List<EventEntry> events;

    public EventPages(PageMaker maker) {
        this.maker = maker;
        this.views = new EventViews(maker);
        this.events = maker.site().events();
    }

    public void add() {
        if (events.isEmpty()) {
            return;
        }
        EventTables.Subject subject = new EventTables.Subject("", true, maker.say(Word.EVENTS),
                maker.say(Word.EVENTS_SHORT), SiteRoutes.EVENTS,
                List.of(maker.home()));
        new EventTables(maker, views, subject, events,
                List.of(EventFacet.years(events, views), EventFacet.kinds(events, views)))
                .add();
        events.forEach(this::page);
    }

    private void page(EventEntry entry) {
        PageMetadata head = PageMetadata
                .of(PageType.EVENT, entry.event().title(), description(entry.event()), entry.route())
                .under(maker.home()).under(above(entry.event().kind()));
        maker.add(head, () -> Map.of("item", views.page(entry)));
    }

    private Crumb above(EventKind kind) {
        Optional<Category> category = maker.site().settings().categoryOf(kind);
        return category.map(found -> new Crumb(found.name(), SiteRoutes.category(found.id())))
                .orElse(maker.crumb(Word.EVENTS, SiteRoutes.EVENTS));
    }

    private String description(Event event) {
        return event.summary().orElseGet(() -> maker.say(Word.EVENT_DESCRIPTION,
                Stream.concat(
                        Stream.of(event.title(), new Times(event.kind().words()).text(event.when()), event.where()),
                        views.hosts(event).stream().limit(2).map(host -> maker.say(Word.EVENT_HOST, host)))
                        .filter(text -> !text.isEmpty()).collect(Collectors.joining(maker.say(Word.LIST_COMMA)))));
    }
}
