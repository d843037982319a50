package org.jianbao.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.Given;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventKind.BuiltIn;
import org.jianbao.model.event.EventKind.Overview;
import org.jianbao.model.event.Worded;
import org.jianbao.pinyin.PinyinName;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;

/**
 * Reads the kinds of event that {@code site.yml} declares: the word of one that comes with the program, or fields. A kind that
 * is wrong in something is there all the same, lest each of its events be reported too.
 */
final class KindsReader {
    /** The keys of kinds and fields, each with what editors may call it. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("id", "编号"), Map.entry("name", "名称"),
            Map.entry("category", "分类"), Map.entry("schemaOrg", ""), Map.entry("types", "分几类"),
            Map.entry("fields", "字段"), Map.entry("overview", "总览"), Map.entry("chart", "图表"),
            Map.entry("type", "类型"), Map.entry("unit", "单位"), Map.entry("people", "人数"),
            Map.entry("choices", "选项"), Map.entry("required", "必填"), Map.entry("help", "说明"),
            Map.entry("example", "例"));
    private static final Map<String, String> HABITS = Map.of("label", "name", "title", "name", "options", "choices",
            "description", "help", "labels", "name");
    private static final List<String> KEYS = List.of("id", "name", "category", "schemaOrg", "types", "fields",
            "overview", "chart");
    private static final List<String> KEYS_OF_BUILT_IN = KEYS.subList(0, 6);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    /** The types below Event. See <a href="https://schema.org/Event">schema.org</a>. */
    private static final List<String> EVENT_TYPES = List.of("BusinessEvent", "ChildrensEvent", "ComedyEvent",
            "ConferenceEvent", "CourseInstance", "DanceEvent", "DeliveryEvent", "EducationEvent", "Event",
            "ExhibitionEvent", "Festival", "FoodEvent", "Hackathon", "LiteraryEvent", "MusicEvent",
            "PerformingArtsEvent",
            "PublicationEvent", "SaleEvent", "ScreeningEvent", "SocialEvent", "SportsEvent", "TheaterEvent",
            "VisualArtsEvent");

    private final List<Category> categories;
    private final Set<String> missedCategories;
    private final Problems problems;
    private final KindFields fields;

    /**
     * @param categories those of the site
     * @param missedCategories ids of those that were wrong in something
     */
    KindsReader(List<Category> categories, Set<String> missedCategories, Problems problems) {
        this.categories = List.copyOf(categories);
        this.missedCategories = Set.copyOf(missedCategories);
        this.problems = problems;
        this.fields = new KindFields(problems);
    }

    /** The kinds of a site, in order; those of the program when it declares none. */
    List<EventKind> read(Fields site) {
        if (!site.has("kinds")) {
            return EventKind.USUAL;
        }
        List<Given> given = site.values("kinds");
        if (given.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, site.place("kinds"), "“kinds”里没有一种活动", "写上要用的种类；删掉 kinds，就是自带的："
                    + RecordReader.named(EventKind.USUAL));
            return EventKind.USUAL;
        }
        given.forEach(each -> builtIn(each).ifPresent(fields::register));
        List<EventKind> kinds = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (Given each : given) {
            kind(each).ifPresent(kind -> {
                if (!words.contains(kind.id()) && !words.contains(kind.label())) {
                    kinds.add(kind);
                    words.addAll(List.of(kind.id(), kind.label()));
                } else {
                    problems.add(ProblemKind.DUPLICATE_ID, each.place(),
                            "种类 " + kind.id() + "（" + kind.label() + "）的编号或名称前面已有", "改掉一个");
                }
            });
        }
        return List.copyOf(kinds);
    }

    private Optional<BuiltIn> builtIn(Given given) {
        String word = switch (given) {
            case Located text -> text.text();
            case Fields entry -> entry.text("id").orElse("");
        };
        return RecordReader.choice(word, List.of(BuiltIn.values()));
    }

    private Optional<EventKind> kind(Given given) {
        Optional<BuiltIn> own = builtIn(given);
        return switch (given) {
            case Located text -> own.or(() -> meant(text)).map(EventKind::of);
            case Fields entry -> own.isPresent() ? Optional.of(relabelled(own.get(), entry)) : declared(entry);
        };
    }

    /** The kind of the program that was probably meant by a word that is none of them, which is a problem. */
    private Optional<BuiltIn> meant(Located text) {
        Optional<String> near = NearestWord.to(text.text(), Arrays.stream(BuiltIn.values())
                .flatMap(kind -> Stream.of(kind.id(), kind.label())).toList());
        problems.add(ProblemKind.BAD_VALUE, text.place(), "没有自带的种类“" + text.text() + "”",
                near.map(word -> "是不是“" + word + "”？").orElse("自带的有：" + RecordReader.named(EventKind.USUAL)
                        + "；自己的种类写成 - id: … 和 name: …"));
        return near.flatMap(word -> RecordReader.choice(word, List.of(BuiltIn.values())));
    }

    private EventKind relabelled(BuiltIn own, Fields entry) {
        entry.allow(KEYS_OF_BUILT_IN, name -> KEYS.contains(name) ? "自带的种类不写 " + name
                : advice(name, KEYS_OF_BUILT_IN));
        EventKind kind = EventKind.of(own);
        return new EventKind(kind.id(), entry.text("name").orElse(kind.label()),
                category(entry).orElse(kind.category()), schemaOrg(entry), kind.builtIn(),
                fields.relabelled(own, entry), Overview.NONE, kind.words());
    }

    private Optional<EventKind> declared(Fields entry) {
        entry.allow(KEYS, name -> advice(name, KEYS));
        if (entry.text("id").isEmpty()) {
            entry.missing("id");
        }
        String name = entry.requiredText("name", entry.text("id").orElse(""));
        Optional<String> id = entry.parsed("id", value -> {
            if (!ID.matcher(value.text()).matches() || value.text().length() > 40) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不能用作种类编号的“" + value.text() + "”",
                        "用小写字母、数字和连字符，如 " + PinyinName.of(name, "kind", new HashSet<>()));
            }
            return Optional.of(value.text());
        }).or(() -> Optional.of(name).filter(text -> !text.isEmpty()));
        List<Component> own = fields.declared(entry);
        Optional<String> category = category(entry);
        String schemaOrg = schemaOrg(entry);
        Overview overview = overview(entry, own);
        return id.map(known -> new EventKind(known, name, category.orElse(""), schemaOrg, Optional.empty(), own,
                overview, Words.USUAL));
    }

    /** Advice for a key that is none of these. */
    static String advice(String name, List<String> keys) {
        String habit = HABITS.getOrDefault(name, "");
        return keys.contains(habit) ? "是不是“" + habit + "”？" : Labels.advice(name,
                keys.stream().collect(Collectors.toMap(key -> key, key -> NAMES.getOrDefault(key, ""))));
    }

    private Optional<String> category(Fields entry) {
        return entry.parsed("category", value -> {
            List<String> ids = categories.stream().map(Category::id).toList();
            if (ids.contains(value.text()) || missedCategories.contains(value.text())) {
                return Optional.of(value.text());
            }
            String advice = categories.stream().filter(category -> category.name().equals(value.text())).findFirst()
                    .map(category -> "写它的编号 " + category.id())
                    .or(() -> NearestWord.to(value.text(), ids).map(near -> "是不是“" + near + "”？"))
                    .orElse("先在 site.yml 的 categories 里加上它"
                            + (ids.isEmpty() ? "" : "，或写已有的：" + String.join("、", ids)));
            problems.add(ProblemKind.UNKNOWN_CATEGORY, value.place(), "没有声明过的分类“" + value.text() + "”", advice);
            return Optional.empty();
        });
    }

    private String schemaOrg(Fields entry) {
        return entry.parsed("schemaOrg", value -> {
            if (EVENT_TYPES.contains(value.text())) {
                return Optional.of(value.text());
            }
            problems.add(ProblemKind.BAD_VALUE, value.place(), "schema.org 没有这种活动：“" + value.text() + "”",
                    NearestWord.to(value.text(), EVENT_TYPES).map(near -> "是不是“" + near + "”？")
                            .orElse("删掉这一项，或写一种：" + String.join("、", EVENT_TYPES)));
            return Optional.empty();
        }).orElse(EventKind.EVENT);
    }

    private Overview overview(Fields entry, List<Component> own) {
        List<String> shown = new ArrayList<>();
        for (Located value : entry.located("overview")) {
            named(value, own).filter(field -> canOverview(field, value)).map(Component::name).ifPresent(shown::add);
        }
        return new Overview(shown.stream().distinct().toList(), entry.parsed("chart", value -> named(value, own)
                .filter(field -> canCompare(field, value)).map(Component::name)).orElse(""));
    }

    /** The field of an id or a name. */
    private Optional<Component> named(Located value, List<Component> own) {
        Optional<Component> found = own.stream()
                .filter(field -> field.name().equals(value.text()) || field.label().equals(value.text())).findFirst();
        if (found.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, value.place(), "这一种活动没有字段“" + value.text() + "”",
                    NearestWord.advice(value.text(), own.stream().map(Component::name).toList()));
        }
        return found;
    }

    private boolean canOverview(Component field, Located value) {
        boolean plain = field.type() == EventDate.class || field.type() == Details.Prize.class;
        boolean mixed = field.type() == Event.Figure.class && field.unit().isEmpty()
                && !field.words().people();
        if (plain || mixed) {
            problems.add(ProblemKind.BAD_VALUE, value.place(), "“" + field.label() + "”不能放在总览里",
                    mixed ? "几个数各数各的，不好比；数的都是人，就写上 people: true" : "总览里放数、人名、选项、成绩这些字段");
        }
        return !plain && !mixed;
    }

    private boolean canCompare(Component field, Located value) {
        boolean words = field.type() == String.class || field.type() == Worded.Choice.class;
        if (!words) {
            problems.add(ProblemKind.BAD_VALUE, value.place(), "“" + field.label() + "”画不成图表",
                    "图表按文字或选项数有几个活动，写一个 text、texts、choice、choices 的字段，或 type");
        }
        return words;
    }
}
