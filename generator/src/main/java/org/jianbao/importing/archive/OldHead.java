package org.jianbao.importing.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.format.JsonValue;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Front matter in YAML, TOML or JSON: texts, lists of texts, and what has names of its own, by their keys. */
final class OldHead {
    private static final Pattern DATE = Pattern
            .compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");
    /** Keys that say how a page looks or is counted, not what it says. */
    private static final Set<String> QUIET = Set.of("layout", "type", "toc", "comments", "comment", "mathjax", "katex",
            "math", "top", "sticky", "sidebar", "weight", "order", "id", "key", "lang", "language", "copyright",
            "reprint", "license", "pageclass", "navbar", "head", "meta", "isoriginal", "star", "icon", "article",
            "timeline",
            "share", "hidden", "password", "abbrlink", "thumbnailimageposition", "cssclass", "pin",
            "render_with_liquid",
            "outline", "aside", "footer", "breadcrumb", "prev", "next", "editlink", "lastupdated", "contributors",
            "isarticle",
            "enableautoheading", "showtoc", "tocopen", "showreadingtime", "hidemeta", "disableshare", "searchhidden");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    private OldHead(Map<?, ?> read) {
        read.forEach((key, value) -> fields.put(String.valueOf(key).toLowerCase(java.util.Locale.ROOT), value));
    }

    /** Front matter could not be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static OldHead none() {
        return new OldHead(Map.of());
    }

    static OldHead yaml(String text) throws Unreadable {
        try {
            Object read = new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(text);
            return new OldHead(read instanceof Map<?, ?> map ? map : Map.of());
        } catch (YamlEngineException e) {
            throw new Unreadable("YAML 读不下去：" + firstLine(e.getMessage()));
        }
    }

    static OldHead toml(String text) throws Unreadable {
        TomlParseResult read = Toml.parse(text);
        if (read.hasErrors()) {
            throw new Unreadable("TOML 读不下去：" + firstLine(read.errors().getFirst().getMessage()));
        }
        return new OldHead(plain(read));
    }

    static OldHead json(String text) throws Unreadable {
        try {
            return plain(JsonValue.first(text)) instanceof Map<?, ?> map ? new OldHead(map) : none();
        } catch (JsonValue.Mistake e) {
            throw new Unreadable("JSON 读不下去：" + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static Map<String, Object> plain(TomlTable table) {
        Map<String, Object> plain = new LinkedHashMap<>();
        table.keySet().forEach(key -> {
            Object value = table.get(List.of(key));
            if (value != null) {
                plain.put(key, plain(value));
            }
        });
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case TomlTable table -> plain(table);
            case TomlArray array -> array.toList().stream().map(OldHead::plain).toList();
            case JsonValue.Members object -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                object.members().forEach((key, each) -> plain.put(key, plain(each)));
                yield plain;
            }
            case JsonValue.Items array -> array.items().stream().map(OldHead::plain).toList();
            case JsonValue.Text text -> text.text();
            case JsonValue.Literal literal -> literal.written();
            default -> value;
        };
    }

    /** The first of some fields that is a text or a number. */
    Optional<String> text(String... names) {
        for (String name : names) {
            Object value = use(name);
            if (value instanceof String || value instanceof Number || value instanceof Boolean
                    || value instanceof java.time.temporal.Temporal) {
                String text = String.valueOf(value).strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            } else if (value instanceof Map<?, ?> object && object.get("src") instanceof String source) {
                return Optional.of(source);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof String first) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** All texts of some fields; a text may be a list, and a list may hold lists. */
    List<String> texts(Pattern separator, String... names) {
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            add(use(name), separator, texts);
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static void add(@Nullable Object value, Pattern separator, List<String> texts) {
        if (value instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> object && object.get("name") != null) {
                    texts.add(String.valueOf(object.get("name")));
                } else if (each instanceof List<?>) {
                    add(each, separator, texts);
                } else if (each != null) {
                    texts.add(String.valueOf(each));
                }
            });
        } else if (value instanceof Map<?, ?> object && object.get("name") != null) {
            texts.add(String.valueOf(object.get("name")));
        } else if (value != null && !(value instanceof Map)) {
            texts.addAll(List.of(separator.split(String.valueOf(value))));
        }
    }

    /** A text within some fields that have names of their own. */
    Optional<String> within(String name, String inner) {
        Object value = use(name);
        if (value instanceof Map<?, ?> object && object.get("page") instanceof Map<?, ?> pages) {
            value = pages;
        }
        return value instanceof Map<?, ?> object && object.get(inner) instanceof String text ? Optional.of(text)
                : Optional.empty();
    }

    boolean is(String name, boolean wanted) {
        return text(name).filter(String.valueOf(wanted)::equalsIgnoreCase).isPresent();
    }

    /** The first day that one of some fields names. */
    Optional<LocalDate> date(String... names) {
        for (String name : names) {
            Optional<LocalDate> date = text(name).flatMap(OldHead::date);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The day with which a text begins. */
    static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable Object use(String name) {
        used.add(name);
        return fields.get(name);
    }

    /** What nobody asked for and what matters. */
    List<String> unused() {
        return fields.keySet().stream().filter(key -> !used.contains(key) && !QUIET.contains(key)).toList();
    }
}
