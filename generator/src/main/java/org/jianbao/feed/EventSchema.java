package org.jianbao.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.event.Event.Report;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.event.Worded;
import org.jianbao.problem.Place;

/**
 * The schema of event data, made from the records of the model: one event or a list of them as editors write it, or the
 * open data of a site. What an editor may shorten (one value for a list, a text for a figure) the schema allows too.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
public final class EventSchema {
    /** Where the published events stand within the open data. */
    private static final String EVENTS = "events";
    private static final String NUMBER = "(?:[\\d０-９]+(?:[,，]\\d{3})*(?:[.．]\\d+)?|[〇零一二两三四五六七八九十百千万]+)"
            + "(?![-－–—~～.．,，/／\\d])";
    private static final String BOUND = "(?:(?:不超过|不多于|最高|最多|不少于|不低于|至少|最少|超过|突破|超|逾|上|将近|接近|近|大约|约|数|几)"
            + "[一-鿿]{0,4}\\s*)?";
    private static final String AMOUNT = BOUND + NUMBER;
    private static final String DAY = "(?:0?[13578]|1[02])%1$s(?:0?[1-9]|[12]\\d|3[01])|(?:0?[469]|11)%1$s(?:0?[1-9]|[12]\\d|30)"
            + "|0?2%1$s(?:0?[1-9]|[12]\\d)";
    private static final List<String> DATES = List.of(
            "^\\d{4}(?:年(?:" + DAY.formatted("月") + ")日|-(?:" + DAY.formatted("-") + ")|/(?:" + DAY.formatted("/")
                    + ")|\\.(?:" + DAY.formatted("\\.") + "))(?:[Tt ]?\\d{1,2}[:时点].*)?$",
            "^\\d{4}(?:-(?:0[1-9]|1[0-2])|年(?:0?[1-9]|1[0-2])月)$",
            "^\\d{4}(?:-Q[1-4]|年第?[一二三四1-4]季度)$",
            "^\\d{4}(?:-(?:spring|summer|autumn|winter)|年[春夏秋冬][季天]?)$",
            "^\\d{4}年?$");

    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final List<EventKind> kinds;
    private final boolean chinese;
    /** The regular expression of the unit of money. */
    private final String yuan;

    private EventSchema(List<EventKind> kinds, boolean chinese) {
        this.kinds = List.copyOf(kinds);
        this.chinese = chinese;
        this.yuan = chinese ? "元" : "(?:元|yuan)";
    }

    /**
     * The schema as UTF-8; the same bytes every time.
     *
     * @param kinds those of the site
     * @param chinese whether its texts are in Chinese; else nothing is said in it but what the kinds say of their fields
     */
    public static byte[] bytes(List<EventKind> kinds, boolean chinese) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            write(new EventSchema(kinds, chinese).root(), json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array does not fail", e);
        }
        return out.toByteArray();
    }

    private Map<String, Object> root() {
        define("text", Map.of("type", List.of("string", "number", "boolean")));
        define("date", date());
        define("amount", object("anyOf", List.of(pattern("^" + AMOUNT), object("type", "number", "minimum", 0))));
        define("money", pattern("^" + AMOUNT + ".*" + yuan + "$"));
        define("Figure", figure("amount", "[\\s\\S]*"));
        define("FigureOfMoney", figure("money", ".*" + yuan + "$"));
        List<Object> written = new ArrayList<>();
        List<Object> published = new ArrayList<>();
        for (EventKind kind : kinds) {
            kind(kind, written, published);
        }
        definitions.put("event", event(written));
        definitions.put("publishedEvent", event(published));
        Map<String, Object> root = object("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.putAll(described("Jianbao 活动数据", "一个活动，或活动的列表；网站公布的 events.json 也是这个格式", object(
                "if", object("type", "array"),
                "then", object("items", reference("event")),
                "else", object("if", object("required", List.of(EVENTS)),
                        "then", openData(), "else", reference("event")))));
        root.put("$defs", definitions);
        return root;
    }

    private Map<String, Object> openData() {
        return object("type", "object", "properties", object(
                "$schema", described("格式", "这份数据的格式在哪里", object("type", "string")),
                "title", described("网站", "网站的名称", reference("text")),
                "language", described("语言", "内容的语言", object("type", "string")),
                "count", described("个数", "活动的个数", object("type", "integer", "minimum", 0)),
                EVENTS, described("活动", "全部活动", object("type", "array", "items", reference("publishedEvent")))),
                "required", List.of(EVENTS));
    }

    /** What all events share, and for each kind what only it has. */
    private Map<String, Object> event(List<Object> ofKinds) {
        Map<String, Object> words = object("enum", words(kinds));
        Map<String, Object> event = object("type", "object", "title", chinese ? "活动" : "Event", "required",
                List.of("id", "kind", "title"),
                "properties", object("kind", described(Component.kind(kinds), words)));
        event.put("allOf", ofKinds);
        event.put("dependentSchemas", object("date", object("if", object("properties", object("date", object("not",
                absent()))), "then", object("properties", object("start", absent(), "end", absent()))),
                "end", object("if", object("properties", object("end", object("not", absent()))),
                        "then", object("anyOf", List.of(object("required", List.of("start")),
                                object("required", List.of("date")))))));
        return event;
    }

    private void kind(EventKind kind, List<Object> written, List<Object> published) {
        Map<String, Object> fields = object("id", reference("event-id"), "kind", true);
        definitions.put("event-id",
                described(Component.of(Event.class, "id"), object("type", List.of("string", "number"),
                        "pattern", "^[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,99}$")));
        for (Component component : Component.of(Event.class)) {
            common(component, fields);
        }
        for (Component component : kind.fields()) {
            fields.put(component.name(), field(component));
        }
        Map<String, Object> condition = object("required", List.of("kind"), "properties",
                object("kind", object("enum", words(List.of(kind)))));
        String name = kind.builtIn().isPresent() ? kind.id() : "kind-" + kind.id();
        definitions.put(name, kind(kind, fields));
        written.add(object("if", condition, "then", reference(name)));
        Map<String, Object> more = new LinkedHashMap<>(fields);
        fields.keySet().forEach(field -> more.put(field, object("$ref", "#/$defs/" + name + "/properties/" + field)));
        more.putAll(added());
        definitions.put("published-" + name, kind(kind, more));
        published.add(object("if", condition, "then", reference("published-" + name)));
    }

    private static Map<String, Object> kind(EventKind kind, Map<String, Object> fields) {
        Map<String, Object> closed = closed(kind.label(), fields);
        List<String> required = required(kind.fields());
        if (!required.isEmpty()) {
            closed.put("required", required);
        }
        return closed;
    }

    /** The fields of a component of all events; those of its time are three. */
    private void common(Component component, Map<String, Object> fields) {
        Class<?> type = component.type();
        String name = component.name();
        if (type == When.class) {
            for (Component time : Component.ofTime()) {
                Map<String, Object> one = reference("date");
                fields.put(time.name(), described(time, orNull(time.name().equals("date")
                        ? object("anyOf",
                                List.of(one,
                                        object("enum",
                                                chinese ? List.of("近日", "日前") : List.of("近日", "日前", "recently"))))
                        : one)));
            }
        } else if (type == Event.Location.class) {
            fields.put(name, described("地点", "地点的文字，或者 district（区县）和 venue（地点）", orNull(object("anyOf",
                    List.of(reference("text"), record(type))))));
        } else if (type == boolean.class) {
            fields.put(name, described("草稿", "还不能发表的，写 true", object("type", "boolean")));
        } else if (type != EventKind.class && type != Details.class && type != Place.class && !name.equals("id")) {
            String shared = "event-" + name;
            definitions.put(shared, field(component));
            fields.put(name, reference(shared));
        }
    }

    /** What a site adds to an event when it publishes it. */
    private Map<String, Object> added() {
        Map<String, Object> day = object("type", "string", "format", "date");
        return object("category", described("栏目", "活动所在分类的编号", object("type", "string")),
                "url", described("网址", "活动的网页", object("type", "string")),
                "reported", described("报道日期", "最早一篇报道的日期", day),
                "first", described("最早", "活动可能的第一天", day),
                "last", described("最晚", "活动可能的最后一天", day),
                "reports", described("报道", "报道它的文章", object("type", "array", "items", object("type", "object"))));
    }

    private Map<String, Object> field(Component component) {
        Map<String, Object> one = one(component);
        return described(component, switch (component.count()) {
            case LIST -> several(one);
            case OPTIONAL -> orNull(one);
            case ONE -> component.type() == String.class ? filled(one) : one;
        });
    }

    private Map<String, Object> one(Component component) {
        Class<?> type = component.type();
        String amount = component.money() ? "money" : "amount";
        String figure = component.money() ? "FigureOfMoney" : "Figure";
        if (type == String.class) {
            return words(component.name());
        }
        if (type == Amount.class) {
            return reference(amount);
        }
        if (type == Figure.class) {
            return component.unit().isEmpty() ? reference(figure)
                    : object("anyOf", List.of(reference(amount), reference(figure)));
        }
        if (type == EventDate.class) {
            return reference("date");
        }
        if (type == Report.class) {
            return pattern("\\.md(?:#.*)?$");
        }
        return component.choices().isEmpty() ? record(type)
                : object("enum", words(component.choices(), chinese || component.key().isEmpty()));
    }

    private static Map<String, Object> words(String name) {
        return name.equals("url") ? pattern("^https?://[^\\s/]\\S*$") : reference("text");
    }

    /** A record by its fields or, when it requires no more than one text, by this text alone. */
    private Map<String, Object> record(Class<?> type) {
        String name = type.getSimpleName();
        List<Component> components = Component.of(type);
        if (!definitions.containsKey(name)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            definitions.put(name, fields);
            for (Component component : components) {
                fields.put(component.name(), field(component));
            }
            Map<String, Object> closed = closed("", fields);
            closed.put("minProperties", 1);
            List<String> required = required(components);
            if (!required.isEmpty()) {
                closed.put("required", required);
            }
            definitions.put(name, required.size() == 1
                    ? object("anyOf", List.of(reference("text"), closed))
                    : closed);
        }
        return reference(name);
    }

    private static List<String> required(List<Component> components) {
        return components.stream().filter(component -> component.count() == Count.ONE).map(Component::name).toList();
    }

    private Map<String, Object> figure(String amount, String end) {
        Map<String, Object> fields = object(
                "label", described(Component.of(Figure.class, "label"), filled(reference("text"))),
                "amount", described(Component.of(Figure.class, "amount"), reference(amount)),
                "value", described("数", "只写数，单位写在 unit 里", object("anyOf",
                        List.of(pattern("^" + AMOUNT), object("type", "number", "minimum", 0)))),
                "unit", described("单位", "数的单位", amount.equals("money") ? pattern(yuan + "$") : reference("text")));
        Map<String, Object> closed = closed(chinese ? "数字" : "", fields);
        closed.put("required", List.of("label"));
        List<String> apart = amount.equals("money") ? List.of("value", "unit") : List.of("value");
        closed.put("anyOf", List.of(object("required", List.of("amount")), object("required", apart)));
        return described("数字", "“名目 数量单位”，如“参赛选手 224名”；也可以分成 label 和 amount",
                object("anyOf", List.of(pattern("^\\S.*[\\s\\u3000]" + AMOUNT + end), closed)));
    }

    private Map<String, Object> date() {
        List<Object> forms = new ArrayList<>();
        DATES.forEach(form -> forms.add(pattern(form)));
        forms.add(object("type", "integer", "minimum", 1000, "maximum", 9999));
        return described("日期", "2024-11-06、2024-11、2024-Q4、2024-autumn、2024，或中文的写法", object("anyOf", forms));
    }

    /** A list of values, or one; one text that looks like several is neither. */
    private static Map<String, Object> several(Map<String, Object> one) {
        Map<String, Object> alone = object("allOf", List.of(one, object("not", object("type", "string", "pattern",
                "[，、]|,(?!(?<=\\d,)\\d{3}(?!\\d))"))));
        return object("anyOf", List.of(alone, object("type", "array", "items", one), object("type", "null")));
    }

    private static Map<String, Object> orNull(Map<String, Object> one) {
        return object("anyOf", List.of(one, object("type", "null")));
    }

    private static Map<String, Object> absent() {
        return object("type", "null");
    }

    private static Map<String, Object> filled(Map<String, Object> text) {
        Map<String, Object> filled = new LinkedHashMap<>(text);
        filled.putIfAbsent("pattern", "\\S");
        return filled;
    }

    private static Map<String, Object> pattern(String pattern) {
        return object("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> closed(String title, Map<String, Object> fields) {
        Map<String, Object> closed = object("type", "object");
        if (!title.isEmpty()) {
            closed.put("title", title);
        }
        closed.put("properties", fields);
        closed.put("additionalProperties", false);
        return closed;
    }

    /** What files may say for kinds: ids and names, but no translated ones. */
    private List<String> words(List<EventKind> those) {
        return those.stream().flatMap(kind -> words(List.of(kind), chinese || kind.builtIn().isEmpty()).stream())
                .toList();
    }

    private static List<String> words(List<? extends Worded> choices, boolean names) {
        return choices.stream().flatMap(word -> names ? Stream.of(word.id(), word.label()) : Stream.of(word.id()))
                .distinct().toList();
    }

    private Map<String, Object> described(Component component, Map<String, Object> value) {
        Description words = component.in(kinds.getFirst().words()).words();
        Map<String, Object> described = object("title", words.label(), "description", words.value());
        described.putAll(value);
        if (!words.example().isEmpty()) {
            described.put("examples", List.of(example(words.example())));
        }
        return described;
    }

    /** What no field of the kinds says is said in Chinese alone. */
    private Map<String, Object> described(String label, String text, Map<String, Object> value) {
        Map<String, Object> described = chinese ? object("title", label, "description", text) : new LinkedHashMap<>();
        described.putAll(value);
        return described;
    }

    /** An example in YAML's flow style as JSON has it. */
    private static Object example(String yaml) {
        return yaml.startsWith("[")
                ? List.of(yaml.substring(1, yaml.length() - 1).split(",\\s*", -1))
                : yaml.replaceAll("^\"|\"$", "");
    }

    private static Map<String, Object> reference(String name) {
        return object("$ref", "#/$defs/" + name);
    }

    private void define(String name, Map<String, Object> schema) {
        definitions.put(name, schema);
    }

    /** An object from keys and values in turn. */
    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    write(entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> throw new IllegalStateException("no form for " + value.getClass());
        }
    }
}
