package org.jianbao.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.Given;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Shown;
import org.jianbao.model.event.Worded;
import org.jianbao.pinyin.PinyinName;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads what a site says of the fields of a kind of event: its own ones, and other names for those of the program. */
final class KindFields {
    private static final List<String> KEYS = List.of("id", "name", "type", "unit", "people", "choices", "required",
            "help", "example");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    /** What open data say of events besides their fields, and what is within a place. */
    private static final List<String> TAKEN = List.of("category", "url", "reported", "first", "last", "reports",
            "district", "venue", "address");
    private static final List<String> TAKEN_NAMES = List.of("类别", "日期", "开始", "结束", "地点", "区县", "网址");

    private final Problems problems;
    /** The ids of all fields by their names: a name is a column of a table, whatever the kind. */
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> common = EventReader.labels(List.of()).keySet();
    private final Set<String> commonNames = new HashSet<>(TAKEN_NAMES);

    KindFields(Problems problems) {
        this.problems = problems;
        Component.of(Event.class).forEach(field -> commonNames.add(field.label()));
        ofEveryKind().forEach(this::register);
    }

    /** What a kind that a site declares has without a word: what repeats each year. */
    private static Stream<Component> ofEveryKind() {
        return Stream.of(Component.of(Details.Activity.class, "type"), Component.of(Details.Activity.class, "series"));
    }

    /** Notes the names of the fields of a kind that the site takes over. */
    void register(EventKind.BuiltIn kind) {
        Component.of(kind.details()).forEach(this::register);
    }

    private void register(Component field) {
        byName.putIfAbsent(field.label(), field.name());
    }

    /** The fields of a kind of the program, some of them in the words of the site. */
    List<Component> relabelled(EventKind.BuiltIn kind, Fields entry) {
        Map<String, Component> fields = new LinkedHashMap<>();
        Component.of(kind.details()).forEach(field -> fields.put(field.name(), field));
        for (Fields given : entry.mappings("fields")) {
            given.allow(List.of("id", "name", "choices"));
            Optional<Component> known = one(given, "id", fields.keySet()).map(fields::get);
            known.ifPresent(field -> {
                Optional<String> name = given.text("name")
                        .filter(text -> isFree(text, field.name(), given.place("name"), List.copyOf(fields.values())));
                fields.put(field.name(), field.relabelled(name, words(given, "choices", field)));
            });
        }
        Component type = fields.get("type");
        if (type != null) {
            fields.put("type", type.relabelled(Optional.empty(), words(entry, "types", type)));
        }
        return List.copyOf(fields.values());
    }

    /** Other words for choices of a field of the program. */
    private List<Worded> words(Fields entry, String key, Component field) {
        List<String> ids = field.choices().stream().map(Worded::id).toList();
        List<Worded> words = new ArrayList<>();
        for (Fields given : entry.mappings(key)) {
            given.allow(List.of("id", "name"));
            one(given, "id", ids).ifPresent(id -> words.add(new Worded.Choice(id, given.requiredText("name", id))));
        }
        return words;
    }

    /** A word that must be one of some; a problem and nothing when it is none of them. */
    private Optional<String> one(Fields given, String key, Collection<String> valid) {
        if (given.text(key).isEmpty()) {
            given.missing(key);
        }
        return given.parsed(key, value -> {
            if (valid.contains(value.text())) {
                return Optional.of(value.text());
            }
            problems.add(ProblemKind.BAD_VALUE, value.place(), "自带的种类里没有“" + value.text() + "”",
                    NearestWord.to(value.text(), valid).map(near -> "是不是“" + near + "”？")
                            .orElse(valid.isEmpty() ? "删掉这一项" : "可以用的有：" + String.join("、", valid)));
            return Optional.empty();
        });
    }

    /** The fields of a kind that a site declares. */
    List<Component> declared(Fields entry) {
        List<Component> fields = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Worded> types = choices(entry, "types");
        ofEveryKind().filter(field -> !field.name().equals("type") || !types.isEmpty())
                .forEach(field -> fields.add(Component.declared(field.name(),
                        field.name().equals("type") ? Worded.Choice.class : field.type(), field.count(),
                        field.words().withoutExample(), field.name().equals("type") ? types : List.of())));
        for (Fields given : entry.mappings("fields")) {
            given.allow(KEYS, name -> KindsReader.advice(name, KEYS));
            String name = given.requiredText("name", "");
            Optional<String> id = id(given, name);
            boolean unique = id.isPresent() && ids.add(id.get());
            if (id.isPresent() && !unique) {
                problems.add(ProblemKind.DUPLICATE_ID, given.place("id"), "字段“" + id.get() + "”声明了两次", "改掉一个");
            }
            if (unique) {
                // What is said of it is there even when it is wrong in something, lest each event be reported too.
                String shown = name.isEmpty() ? id.get() : name;
                isFree(shown, id.get(), given.place("name"), fields);
                fields.add(field(given, id.get(), shown));
            }
        }
        return fields;
    }

    private Optional<String> id(Fields given, String name) {
        if (given.text("id").isEmpty()) {
            given.missing("id");
        }
        return given.parsed("id", value -> {
            String id = value.text();
            if (common.contains(id) || TAKEN.contains(id) || ofEveryKind().anyMatch(own -> own.name().equals(id))) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "“" + id + "”是每种活动都有的字段，不能再声明",
                        common.contains(id) || id.equals("series") ? "不用声明，活动里就能写；意思不同的，换一个编号"
                                : id.equals("type") ? "分几类写在这一种的 types 里" : "换一个编号");
                return Optional.empty();
            }
            if (!ID.matcher(id).matches()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不能用作字段编号的“" + id + "”", "用小写字母开头，只用字母和数字，如 "
                        + PinyinName.of(name.isEmpty() ? id : name, "field", new HashSet<>()).replace("-", ""));
            }
            return Optional.of(id);
        });
    }

    /** Whether a name says nothing else already; a problem when it does. */
    private boolean isFree(String name, String id, Place place, List<Component> own) {
        boolean shared = commonNames.contains(name);
        boolean twice = own.stream().anyMatch(field -> field.label().equals(name) && !field.name().equals(id));
        String other = byName.getOrDefault(name, id);
        if (shared || twice || !other.equals(id)) {
            problems.add(ProblemKind.DUPLICATE_ID, place,
                    shared ? "“" + name + "”是每种活动都有的字段的名称" : "“" + name + "”已是字段“" + other + "”的名称",
                    shared || twice ? "换一个名称" : "换一个名称；意思相同的，编号也写 " + other);
            return false;
        }
        byName.put(name, id);
        return true;
    }

    private Component field(Fields given, String id, String name) {
        Optional<FieldType> said = type(given);
        // Any words will do where the type is wrong, lest each event be reported too.
        FieldType type = said.orElse(FieldType.TEXTS);
        List<Worded> choices = type.isChoice() ? choices(given, "choices") : List.of();
        if (type.isChoice() && choices.isEmpty()) {
            given.missing("choices");
            type = FieldType.TEXTS;
        }
        Count count = type.count();
        if (given.flag("required")) {
            if (count == Count.LIST) {
                problems.add(ProblemKind.BAD_VALUE, given.place("required"), "可以写几项的字段不能必填", "删掉 required");
            } else {
                count = Count.ONE;
            }
        }
        boolean people = given.flag("people");
        said.ifPresent(known -> {
            refuse(given, "people", people && (!known.isNumber() || known == FieldType.MONEY), "number 和 figures");
            refuse(given, "unit", given.has("unit") && known != FieldType.NUMBER, "number");
            refuse(given, "choices", given.has("choices") && !known.isChoice(), "choice 和 choices");
        });
        boolean money = type == FieldType.MONEY;
        return Component.declared(id, type.type(), count, new Description(name, given.text("help").orElse(type.help()),
                given.text("example").orElse(""), "", 0, 0, money ? "元" : type == FieldType.NUMBER ? unit(given) : "",
                money, people, type.names(), type.isAlone() ? Shown.AMONG_NUMBERS : Shown.AMONG_OTHERS, 0,
                type.isChoice(), false, "", false, false), choices);
    }

    private Optional<FieldType> type(Fields given) {
        if (given.text("type").isEmpty()) {
            given.missing("type");
        }
        List<FieldType> types = List.of(FieldType.values());
        return given.parsed("type", value -> {
            Optional<FieldType> type = RecordReader.choice(value.text(), types);
            if (type.isEmpty()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "没有这种字段：“" + value.text() + "”",
                        RecordReader.adviceOf(value.text(), types));
            }
            return type;
        });
    }

    private void refuse(Fields given, String key, boolean wrong, String types) {
        if (wrong) {
            problems.add(ProblemKind.BAD_VALUE, given.place(key), "只有 " + types + " 的字段才写 " + key, "删掉 " + key
                    + "，或改 type");
        }
    }

    private String unit(Fields given) {
        if (given.text("unit").isEmpty()) {
            given.missing("unit");
        }
        return given.parsed("unit", value -> {
            String unit = value.text();
            if (unit.endsWith("元") || Amount.parse("1" + unit, value.place())
                    .filter(amount -> amount.unit().equals(unit)).isEmpty()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不能用作单位的“" + unit + "”",
                        unit.endsWith("元") ? "钱写 type: money，不用写单位" : "只写单位，不带数，如 人、人次、台、小时");
                return Optional.empty();
            }
            return Optional.of(unit);
        }).orElse("个");
    }

    /** Choices that a site declares: each a text, or a word for files and a name. */
    private List<Worded> choices(Fields in, String key) {
        List<Worded> choices = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (Given given : in.values(key)) {
            choice(given).ifPresent(choice -> {
                if (!words.contains(choice.id()) && !words.contains(choice.label())) {
                    choices.add(choice);
                    words.addAll(List.of(choice.id(), choice.label()));
                } else {
                    problems.add(ProblemKind.DUPLICATE_ID, given.place(), "“" + choice.label() + "”声明了两次", "改掉一个");
                }
            });
        }
        return choices;
    }

    private Optional<Worded> choice(Given given) {
        return switch (given) {
            case Located text -> Slugs.checked(new Located(Slugs.of(text.text()), text.place()), problems)
                    .map(id -> new Worded.Choice(id, text.text()));
            case Fields fields -> {
                fields.allow(List.of("id", "name"));
                if (fields.text("id").isEmpty()) {
                    fields.missing("id");
                }
                Optional<String> id = fields.parsed("id", value -> Slugs.checked(value, problems));
                yield id.map(known -> new Worded.Choice(known, fields.requiredText("name", known)));
            }
        };
    }
}
