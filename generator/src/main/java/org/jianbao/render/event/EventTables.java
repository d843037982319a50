package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.render.event.EventFacet.Value;
import org.jianbao.render.event.EventModel.CountView;
import org.jianbao.render.event.EventModel.EventListView;
import org.jianbao.render.event.EventModel.FilterView;
import org.jianbao.render.page.ListPage;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** The table of all events of one subject, and the shorter ones of each year, district, host and type. */
final class EventTables {
    private static final int PAGE_SIZE = 50;
    private static final int LINKS = 20;
    private static final int VALUES_ON_PAGE = 200;

    /**
     * Whose events these are.
     *
     * @param id of the category, or empty for events of all categories
     * @param kinds whether they are of several kinds
     * @param title of the whole table
     * @param name begins the titles of parts of it
     * @param table route of the whole table
     * @param above the pages above the whole table
     */
    record Subject(String id, boolean kinds, String title, String name, Route table, List<Crumb> above) {}

    private final PageMaker maker;
    private final EventViews views;
    private final Subject subject;
    private final List<EventEntry> events;
    private final List<EventFacet> facets;

    EventTables(PageMaker maker, EventViews views, Subject subject, List<EventEntry> events,
            List<EventFacet> facets) {
        this.maker = maker;
        this.views = views;
        this.subject = subject;
        this.events = List.copyOf(events);
        this.facets = List.copyOf(facets);
    }

    /** Adds all tables. */
    void add() {
        table(subject.title(), subject.table(), events, true);
        for (EventFacet facet : facets) {
            if (facet.values().size() > LINKS) {
                values(facet);
            }
            for (Value value : facet.values()) {
                String title = maker.say(facet.id().equals("host") ? Word.EVENTS_OF_HOST : Word.EVENTS_PART,
                        subject.name(), value.title());
                table(title, value.route(subject.table(), facet), value.events(), false);
            }
        }
    }

    /** Ways to shorter tables, without those that would show the same. */
    List<FilterView> filters(Route here) {
        List<FilterView> filters = new ArrayList<>();
        for (EventFacet facet : facets) {
            List<Value> values = facet.values();
            if (values.isEmpty() || values.size() == 1 && values.getFirst().events().size() == events.size()) {
                continue;
            }
            List<CountView> links = values.stream().limit(LINKS).map(value -> link(facet, value, here)).toList();
            filters.add(new FilterView(facet.id(), facet.label(), links,
                    values.size() > LINKS ? maker.base().link(subject.table().below(facet.id() + "/")) : "",
                    values.size()));
        }
        return List.copyOf(filters);
    }

    /** The table of the events that have a value, such as those of a year. */
    String url(String facet, String segment) {
        return maker.base().link(subject.table().below(facet + "/" + segment + "/"));
    }

    private CountView link(EventFacet facet, Value value, Route here) {
        Route route = value.route(subject.table(), facet);
        return new CountView(value.title(), maker.base().link(route), value.events().size(), route.equals(here));
    }

    /** Search engines need only the whole table: the others show parts of it. */
    private void table(String title, Route route, List<EventEntry> entries, boolean whole) {
        for (ListPage<EventEntry> page : ListPage.cut(route, entries, PAGE_SIZE)) {
            PageMetadata head = maker.numbered(head(PageType.EVENT_LIST, title, page.route(), whole), page.number());
            boolean sortable = whole && page.number() == 1 && !subject.id().isEmpty() && !entries.isEmpty();
            String rowsUrl = sortable ? maker.base().link(SiteRoutes.DATA.below(subject.id() + ".json")) : "";
            maker.add(whole ? head : head.unlisted(), () -> Map.of("list",
                    new EventListView(subject.id(), whole ? null : whole(),
                            page.entries().stream().map(views::row).toList(), filters(route), rowsUrl,
                            subject.kinds()),
                    "pager", page.pager(maker.base())));
        }
    }

    private void values(EventFacet facet) {
        Route route = subject.table().below(facet.id() + "/");
        for (ListPage<Value> page : ListPage.cut(route, facet.values(), VALUES_ON_PAGE)) {
            PageMetadata head = maker.numbered(head(PageType.EVENT_VALUES,
                    maker.say(Word.EVENTS_VALUES, subject.name(), facet.label()), page.route(), false), page.number());
            maker.add(head.unlisted(), () -> Map.of("values",
                    page.entries().stream().map(value -> link(facet, value, route)).toList(), "all", whole(),
                    "pager", page.pager(maker.base())));
        }
    }

    private PageMetadata head(PageType type, String title, Route route, boolean whole) {
        PageMetadata head = PageMetadata.of(type, title, maker.say(Word.EVENTS_DESCRIPTION, title), route);
        for (Crumb crumb : subject.above()) {
            head = head.under(crumb);
        }
        return whole ? head : head.under(new Crumb(subject.title(), subject.table()));
    }

    private LinkView whole() {
        return new LinkView(subject.title(), maker.base().link(subject.table()));
    }

    /** The facets of a category; its kinds only where it has several. */
    static List<EventFacet> facets(List<EventEntry> events, boolean kinds, EventViews views) {
        List<EventFacet> facets = new ArrayList<>(List.of(EventFacet.years(events, views),
                EventFacet.districts(events, views), EventFacet.hosts(events, views), EventFacet.types(events, views)));
        if (kinds) {
            facets.add(EventFacet.kinds(events, views));
        }
        return List.copyOf(facets);
    }

    static Optional<EventFacet> facet(List<EventFacet> facets, String id) {
        return facets.stream().filter(facet -> facet.id().equals(id)).findFirst();
    }
}
