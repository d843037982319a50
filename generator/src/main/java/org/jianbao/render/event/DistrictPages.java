package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Details.Station;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.region.Region;
import org.jianbao.region.TileMap;
import org.jianbao.render.event.DistrictModel.DistrictView;
import org.jianbao.render.event.DistrictModel.MapView;
import org.jianbao.render.event.DistrictModel.StationView;
import org.jianbao.render.event.DistrictModel.StepView;
import org.jianbao.render.event.DistrictModel.TileView;
import org.jianbao.render.page.ListPage;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** The map of the districts, and the events of each. */
public final class DistrictPages {
    private static final int STEPS = 4;
    private static final int EVENTS_ON_PAGE = 50;

    private final PageMaker maker;
    private final Map<String, List<EventEntry>> events = new HashMap<>();
    private final Map<String, List<FoundStation>> stations = new HashMap<>();
    /** The kind that tells of stations, if the site has it. */
    private final Optional<EventKind> stationKind;
    private int everywhere;

    /** A single union station and the event that tells of it. */
    private record FoundStation(Station station, EventEntry entry) {}

    public DistrictPages(PageMaker maker) {
        this.maker = maker;
        this.stationKind = maker.site().settings().kinds().stream().filter(kind -> kind.is(EventKind.BuiltIn.STATION))
                .findFirst();
        for (EventEntry entry : maker.site().events()) {
            entry.event().place().district().ifPresentOrElse(
                    name -> events.computeIfAbsent(name, key -> new ArrayList<>()).add(entry), () -> everywhere++);
            if (entry.event().details() instanceof Details.Stations details) {
                details.stations().forEach(station -> station.district().ifPresent(
                        name -> stations.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(new FoundStation(station, entry))));
            }
        }
    }

    public void add() {
        if (events.isEmpty() && stations.isEmpty()) {
            return;
        }
        PageMetadata head = PageMetadata.of(PageType.DISTRICTS, maker.say(Word.DISTRICTS, places()),
                stationKind.map(kind -> maker.say(Word.DISTRICTS_DESCRIPTION, region().shortName(),
                        places(), kind.label()))
                        .orElseGet(() -> maker.say(Word.DISTRICTS_OF_EVENTS, region().shortName(),
                                places())),
                SiteRoutes.DISTRICTS)
                .under(maker.home());
        maker.add(head, () -> Map.of("map", map(), "districts",
                region().districts().stream().map(this::view).toList(), "everywhere", everywhere));
        region().districts().stream().filter(this::isKnown).forEach(this::district);
    }

    private void district(String name) {
        Route route = maker.site().district(name);
        List<FoundStation> here = stations.getOrDefault(name, List.of());
        for (ListPage<EventEntry> page : ListPage.cut(route, events.getOrDefault(name, List.of()), EVENTS_ON_PAGE)) {
            PageMetadata head = maker.numbered(PageMetadata.of(PageType.DISTRICT, name,
                    maker.say(Word.DISTRICT_DESCRIPTION, name, view(name).text()), page.route())
                    .under(maker.home()).under(maker.crumb(Word.DISTRICTS_SHORT, SiteRoutes.DISTRICTS)), page.number());
            maker.add(head, () -> Map.of("district", view(name),
                    "neighbours", region().neighbours(name).stream().filter(this::isKnown).map(this::view).toList(),
                    "events", page.entries().stream().map(maker.views()::event).toList(),
                    "stationKind", stationKind.map(EventKind::label).orElse(""),
                    "stations", page.number() > 1 ? List.of() : here.stream().map(this::station).toList(),
                    "pager", page.pager(maker.base())));
        }
    }

    private boolean isKnown(String name) {
        return events.containsKey(name) || stations.containsKey(name);
    }

    private DistrictView view(String name) {
        int held = events.getOrDefault(name, List.of()).size();
        int found = stations.getOrDefault(name, List.of()).size();
        String text = String.join(maker.say(Word.LIST_PAUSE), Stream.of(
                held == 0 ? "" : maker.say(Word.DISTRICT_EVENTS, held),
                found == 0 ? "" : maker.say(Word.DISTRICT_STATIONS, found, stationWord()))
                .filter(part -> !part.isEmpty()).toList());
        return new DistrictView(name, isKnown(name) ? maker.base().link(maker.site().district(name)) : "", held, found,
                text.isEmpty() ? maker.say(Word.DISTRICT_NOTHING) : text);
    }

    /** What one station is called. */
    private String stationWord() {
        return stationKind.flatMap(kind -> kind.field("stations")).map(Component::label).orElse("");
    }

    private StationView station(FoundStation found) {
        Station station = found.station();
        return new StationView(station.name(), station.address().orElse(""), station.openingHours().orElse(""),
                station.phone().orElse(""), station.facilities(), maker.views().event(found.entry()));
    }

    /** What the districts are called together. */
    private String places() {
        return maker.say(Word.PLACES);
    }

    private Region region() {
        return maker.site().settings().region();
    }

    private MapView map() {
        TileMap map = region().map();
        List<Integer> bounds = bounds(events.values().stream().mapToInt(List::size).max().orElse(0));
        List<StepView> steps = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            int from = i == 0 ? 1 : bounds.get(i - 1) + 1;
            int to = bounds.get(i);
            steps.add(new StepView(i + 1, maker.say(Word.MAP_EVENTS,
                    from == to ? to : maker.say(Word.MAP_RANGE, from, to))));
        }
        return new MapView(region().shortName(), places(), maker.say(Word.REGION_WHOLE, region().whole()),
                region().isDrawn(),
                map.columns(), map.rows(), map.tiles().stream().map(tile -> {
                    DistrictView district = view(tile.name());
                    return new TileView(district, tile.label(), tile.column(), tile.row(),
                            step(district.events(), bounds));
                }).toList(), List.copyOf(steps));
    }

    /** The highest number of each colour: at most four, as evenly as whole numbers allow. */
    private static List<Integer> bounds(int most) {
        List<Integer> bounds = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            int bound = (most * step + STEPS - 1) / STEPS;
            if (bound > 0 && (bounds.isEmpty() || bound > bounds.getLast())) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    private static int step(int count, List<Integer> bounds) {
        if (count == 0) {
            return 0;
        }
        int at = 0;
        while (count > bounds.get(at)) {
            at++;
        }
        return at + 1;
    }
}
