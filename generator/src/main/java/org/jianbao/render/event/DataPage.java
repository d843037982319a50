package org.jianbao.render.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jianbao.model.Described;
import org.jianbao.model.Details;
import org.jianbao.model.Event;
import org.jianbao.model.SiteRoutes;
import org.jianbao.model.Worded;
import org.jianbao.render.event.DataModel.ChoiceView;
import org.jianbao.render.event.DataModel.FieldView;
import org.jianbao.render.event.DataModel.FieldsView;
import org.jianbao.render.event.DataModel.FileView;
import org.jianbao.render.page.PageHead;
import org.jianbao.render.page.PageMaker;
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
        PageHead head = PageHead.of(PageType.DATA, "开放数据", maker.site().settings().title() + "的全部活动，可以下载成表格或供程序读取。",
                SiteRoutes.DATA).under(maker.home());
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
        tables.add(new FieldsView("共同的字段", "fields", "", Stream.of(
                Stream.of(new FieldView("kind", "种类", "哪一种活动", choices(Event.Kind.class), "")), time(),
                fields(Event.class, "").stream())
                .flatMap(part -> part)
                .toList()));
        for (Event.Kind kind : Event.Kind.values()) {
            tables.add(new FieldsView(kind.label(), "fields-" + kind.id(), kind.id(), fields(details(kind), "")));
        }
        return List.copyOf(tables);
    }

    private static Class<? extends Record> details(Event.Kind kind) {
        return switch (kind) {
            case COMPETITION -> Details.Competition.class;
            case WARMTH -> Details.Warmth.class;
            case STATION -> Details.Stations.class;
            case AWARD -> Details.Award.class;
            case ACTIVITY -> Details.Activity.class;
        };
    }

    /** How files write {@link org.jianbao.model.When}. */
    private static Stream<FieldView> time() {
        return Stream.of(new FieldView("date", "日期", "知道得多细就写多细，也可以是“近日”", List.of(), "2024-11-06"),
                new FieldView("start", "开始", "几天的活动从哪天开始", List.of(), "2024-04-01"),
                new FieldView("end", "结束", "到哪天结束；没有就是还不知道", List.of(), "2024-09-30"));
    }

    /** The fields of a record, those of the records within it behind the field that holds them. */
    private static List<FieldView> fields(Class<?> type, String before) {
        List<FieldView> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Described described = component.getAnnotation(Described.class);
            Class<?> held = held(component.getGenericType());
            String name = before + component.getName();
            if (described != null) {
                fields.add(new FieldView(name, described.label(), described.value(), choices(held),
                        described.example()));
            }
            if (held.isRecord() && isMapping(held)) {
                fields.addAll(fields(held, name + "."));
            }
        }
        return fields;
    }

    /** Whether a record is a mapping in the data and not one text, as figures and reports are. */
    private static boolean isMapping(Class<?> held) {
        return Arrays.stream(held.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(Described.class))
                && !held.equals(Event.Figure.class);
    }

    /** The type itself, or what it holds when it is a list or may be missing. */
    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType several) {
            return held(several.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> one ? one : Object.class;
    }

    private static List<ChoiceView> choices(Class<?> type) {
        if (!type.isEnum() || !Worded.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Arrays.stream(type.getEnumConstants()).map(Worded.class::cast)
                .map(choice -> new ChoiceView(choice.id(), choice.label()))
                .toList();
    }
}
