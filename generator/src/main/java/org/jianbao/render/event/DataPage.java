package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jianbao.model.SiteRoutes;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Described;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.When;
import org.jianbao.render.event.DataModel.ChoiceView;
import org.jianbao.render.event.DataModel.FieldView;
import org.jianbao.render.event.DataModel.FieldsView;
import org.jianbao.render.event.DataModel.FileView;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.theme.PageType;

/** The page that explains the open data; its tables of fields are made from the records that hold them. */
public final class DataPage {
    private final PageMaker maker;

    public DataPage(PageMaker maker) {
        this.maker = maker;
    }

    public void add() {
        if (maker.site().events().isEmpty()) {
            return;
        }
        PageMetadata head = PageMetadata
                .of(PageType.DATA, "开放数据", maker.site().settings().title() + "的全部活动，可以下载成表格或供程序读取。",
                        SiteRoutes.DATA)
                .under(maker.home());
        maker.add(head, () -> Map.of("files", files(), "count", maker.site().events().size(), "tables",
                tables()));
    }

    private List<FileView> files() {
        return List.of(file("events.csv", "表格，每个活动一行，用 Excel、WPS 打开"),
                file("events.json", "全部活动和全部字段，供程序读取"),
                file("events.schema.json", "events.json 的格式说明（JSON Schema）"));
    }

    private FileView file(String name, String text) {
        return new FileView(name, maker.base().link(SiteRoutes.DATA.below(name)), text);
    }

    private static List<FieldsView> tables() {
        List<FieldsView> tables = new ArrayList<>();
        tables.add(new FieldsView("共同的字段", "fields", "", Stream.concat(
                Stream.concat(Stream.of(Component.kind()), Component.ofTime().stream()).map(field -> field(field, "")),
                fields(Event.class, "").stream()).toList()));
        for (Event.Kind kind : Event.Kind.values()) {
            tables.add(new FieldsView(kind.label(), "fields-" + kind.id(), kind.id(), fields(kind.details(), "")));
        }
        return List.copyOf(tables);
    }

    /** The fields of a record, those of the records within it behind the field that holds them. */
    private static List<FieldView> fields(Class<?> type, String before) {
        List<FieldView> fields = new ArrayList<>();
        for (Component component : Component.of(type)) {
            if (component.described().isPresent() && component.type() != When.class) {
                fields.add(field(component, before));
            }
            if (component.isMapping()) {
                fields.addAll(fields(component.type(), before + component.name() + "."));
            }
        }
        return fields;
    }

    private static FieldView field(Component component, String before) {
        Described words = component.words();
        return new FieldView(before + component.name(), words.label(), words.value(), component.choices().stream()
                .map(choice -> new ChoiceView(choice.id(), choice.label())).toList(), words.example());
    }
}
