package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Site;
import org.jianbao.render.event.DataModel.ChoiceView;
import org.jianbao.render.event.DataModel.FeedsView;
import org.jianbao.render.event.DataModel.FieldView;
import org.jianbao.render.event.DataModel.FieldsView;
import org.jianbao.render.event.DataModel.FileView;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.Views;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** The page of all feeds and of the open data, whose tables of fields are made from the records that hold them. */
public final class DataPage {
    private final PageMaker maker;

    public DataPage(PageMaker maker) {
        this.maker = maker;
    }

    public void add() {
        List<FeedsView> feeds = feeds();
        boolean events = !maker.site().events().isEmpty();
        if (feeds.isEmpty() && !events) {
            return;
        }
        PageMetadata head = PageMetadata
                .of(PageType.DATA, maker.say(events ? Word.DATA : Word.FEEDS),
                        maker.say(events ? Word.DATA_DESCRIPTION : Word.FEEDS_DESCRIPTION,
                                maker.site().settings().title()),
                        SiteRoutes.DATA)
                .under(maker.home());
        maker.add(head, () -> Map.of("feeds", feeds, "files", events ? files() : List.of(), "count",
                maker.site().events().size(), "tables", events ? tables() : List.of()));
    }

    /** The feeds of the whole site, then those of each category and of each column. */
    private List<FeedsView> feeds() {
        Site site = maker.site();
        Views views = maker.views();
        List<FeedsView> feeds = new ArrayList<>();
        String title = site.settings().title();
        feeds.add(new FeedsView(title, views.feeds(title, SiteRoutes.HOME, site.articles().size())));
        site.settings().categories().forEach(category -> feeds.add(new FeedsView(category.name(),
                views.feeds(category.name(), SiteRoutes.category(category.id()), views.category(category).count()))));
        site.settings().columns().forEach(column -> feeds.add(new FeedsView(column.name(),
                views.feeds(column.name(), SiteRoutes.column(column.slug()), views.column(column).count()))));
        return feeds.stream().filter(each -> !each.feeds().isEmpty()).toList();
    }

    private List<FileView> files() {
        return List.of(file("events.csv", Word.DATA_SHEET),
                file("events.json", Word.DATA_EVENTS),
                file("events.schema.json", Word.DATA_SCHEMA));
    }

    private FileView file(String name, Word text) {
        return new FileView(name, maker.base().link(SiteRoutes.DATA.below(name)), maker.say(text));
    }

    private List<FieldsView> tables() {
        List<FieldsView> tables = new ArrayList<>();
        List<EventKind> kinds = maker.site().settings().kinds();
        Words words = maker.site().settings().words();
        tables.add(new FieldsView(maker.say(Word.DATA_COMMON), "fields", "", Stream.concat(
                Stream.concat(Stream.of(Component.kind(kinds)), Component.ofTime().stream())
                        .map(field -> field(field.in(words), "")),
                fields(Component.of(Event.class), "").stream()).toList()));
        for (EventKind kind : kinds) {
            tables.add(new FieldsView(kind.label(), "fields-" + kind.id(), kind.id(), fields(kind.fields(), "")));
        }
        return List.copyOf(tables);
    }

    /** The fields behind components, those of the records within it behind the field that holds them. */
    private List<FieldView> fields(List<Component> components, String before) {
        List<FieldView> fields = new ArrayList<>();
        for (Component own : components) {
            Component component = own.in(maker.site().settings().words());
            if (component.described().isPresent() && component.type() != When.class) {
                fields.add(field(component, before));
            }
            if (component.isMapping()) {
                fields.addAll(fields(Component.of(component.type()), before + component.name() + "."));
            }
        }
        return fields;
    }

    private static FieldView field(Component component, String before) {
        Description words = component.words();
        return new FieldView(before + component.name(), words.label(), words.value(), component.choices().stream()
                .map(choice -> new ChoiceView(choice.id(), choice.label())).toList(), words.example());
    }
}
