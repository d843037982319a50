package org.jianbao.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.Given;
import org.jianbao.model.content.FieldPlaces;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.DeclaredDetails;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.event.Event.Location;
import org.jianbao.model.event.Event.Report;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.When;
import org.jianbao.model.event.Worded;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.region.Region;

/**
 * Reads fields into a record of the model, a field for each of its components: a component that is added to the record is
 * read without further ado. Its type says what is expected: text, number, truth value, day, moment, amount, a choice, another record; {@link Optional}
 * or {@link List} of these, or one that is required.
 */
final class RecordReader {
    private static final List<String> OF_TIME = List.of("date", "start", "end");
    private static final List<String> OF_FIGURE = List.of("label", "amount", "value", "unit");

    /** Types of components that have no field. */
    private static final Set<Class<?>> GIVEN = Set.of(EventKind.class, Details.class, FieldPlaces.class);

    private final Set<String> articles;
    private final Region region;
    private final Problems problems;
    private final Amounts amounts;
    private final EventDates dates;
    private final Dates days;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, String>> labels = new ConcurrentHashMap<>();

    /**
     * @param articles paths of all articles, from the content folder
     * @param zone the site's time zone
     * @param region whose districts are meant
     */
    RecordReader(Set<String> articles, ZoneId zone, Region region, Problems problems) {
        this.articles = Set.copyOf(articles);
        this.region = region;
        this.problems = problems;
        this.amounts = new Amounts(problems);
        this.dates = new EventDates(zone, problems);
        this.days = new Dates(zone, problems);
    }

    /** The fields of a record in the order of its components, each with its Chinese name, which may be empty. */
    static Map<String, String> labels(Class<?> type) {
        Map<String, String> labels = labels(Component.of(type));
        if (type == Figure.class) {
            OF_FIGURE.forEach(name -> labels.putIfAbsent(name, ""));
        }
        return labels;
    }

    /** Fields in their order, each with its Chinese name, which may be empty. */
    static Map<String, String> labels(List<Component> parts) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Component part : parts) {
            if (part.type() == When.class) {
                OF_TIME.forEach(name -> labels.put(name, ""));
            } else if (part.type() != Place.class && !GIVEN.contains(part.type())) {
                labels.put(part.name(), part.label());
            }
        }
        return labels;
    }

    /**
     * Reads a record; nothing, with problems, when what it requires is missing or wrong.
     *
     * @param texts how its texts are read, and those of records within it
     * @param given the values of components that have no field, by their types
     */
    <T> Optional<T> read(Fields fields, Class<T> type, TextForms texts, Map<Class<?>, ?> given) {
        RecordShape shape = shapes.computeIfAbsent(type, RecordShape::of);
        return values(fields, shape.parts(), texts, given).map(values -> type.cast(shape.make(values)));
    }

    /** Reads what only events of a kind have; nothing, with problems, when what it requires is missing or wrong. */
    Optional<Details> details(Fields fields, EventKind kind, TextForms texts) {
        return values(fields, kind.fields(), texts, Map.of()).map(values -> kind.builtIn()
                .<Details>map(own -> own.details()
                        .cast(shapes.computeIfAbsent(own.details(), RecordShape::of).make(values)))
                .orElseGet(() -> declared(kind.fields(), values)));
    }

    private static Details declared(List<Component> fields, List<Object> values) {
        Map<String, List<Object>> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            List<Object> of = Component.all(values.get(i));
            if (!of.isEmpty()) {
                all.put(fields.get(i).name(), of);
            }
        }
        return new DeclaredDetails(all);
    }

    /** A value for each component; nothing when one that is required is missing or wrong. */
    private Optional<List<Object>> values(Fields fields, List<Component> parts, TextForms texts,
            Map<Class<?>, ?> given) {
        List<Object> values = new ArrayList<>();
        for (Component part : parts) {
            (GIVEN.contains(part.type()) ? Optional.ofNullable(given.get(part.type()))
                    : value(fields, part, texts, parts))
                    .ifPresent(values::add);
        }
        return values.size() < parts.size() ? Optional.empty() : Optional.of(values);
    }

    /** The value of a component; nothing only when it is required and missing or wrong. */
    private Optional<?> value(Fields fields, Component part, TextForms texts, List<Component> parts) {
        return switch (part.count()) {
            case ONE -> required(fields, part, texts, parts);
            case OPTIONAL -> Optional.of(one(fields, part, texts));
            case LIST -> Optional.of(part.type() == String.class ? texts.texts(fields, part.name())
                    : fields.values(part.name()).stream().flatMap(value -> item(value, part, texts).stream()).toList());
        };
    }

    private Optional<?> required(Fields fields, Component part, TextForms texts, List<Component> parts) {
        Class<?> type = part.type();
        if (type == Place.class) {
            return Optional.of(fields.place(parts.getFirst().name()));
        }
        if (type == When.class) {
            return Optional.of(dates.when(fields));
        }
        if (type == boolean.class) {
            return Optional.of(fields.flag(part.name()));
        }
        Optional<?> read = one(fields, part, texts);
        if (type == int.class) {
            return read.isPresent() ? read : Optional.of(0);
        }
        if (type == Location.class) {
            return read.isPresent() ? read : Optional.of(new Location(Optional.empty(), Optional.empty()));
        }
        if (read.isEmpty() && !fields.has(part.name())) {
            fields.missing(part.name());
        }
        return read;
    }

    private Optional<?> one(Fields fields, Component part, TextForms texts) {
        Class<?> type = part.type();
        if (type == String.class) {
            return texts.text(fields, part.name());
        }
        if (type == int.class || type == Integer.class) {
            return fields.number(part.name(), part.least(), part.most());
        }
        if (type == LocalDate.class) {
            return fields.parsed(part.name(), days::day);
        }
        if (type == LocalDateTime.class) {
            return fields.parsed(part.name(), days::moment);
        }
        return fields.value(part.name()).flatMap(value -> item(value, part, texts));
    }

    private Optional<?> item(Given value, Component part, TextForms texts) {
        return switch (value) {
            case Located text -> text(text, part);
            case Fields fields -> mapping(fields, part, texts);
        };
    }

    private Optional<?> text(Located text, Component part) {
        Class<?> type = part.type();
        if (type == Amount.class) {
            return amounts.amount(text, part.money());
        }
        if (type == Figure.class) {
            return part.unit().isEmpty() ? amounts.figure(text, part.money()) : amounts.alone(text, part);
        }
        if (type == EventDate.class) {
            return dates.date(text);
        }
        if (type == Report.class) {
            return report(text);
        }
        if (type == Location.class) {
            Optional<String> district = region.district(text.text());
            return Optional.of(new Location(district,
                    region.isDistrict(text.text()) ? Optional.empty() : Optional.of(text.text())));
        }
        return part.choices().isEmpty() ? named(text, part) : choice(text, part).map(chosen -> constant(chosen, type));
    }

    private Optional<?> mapping(Fields fields, Component part, TextForms texts) {
        Class<?> type = part.type();
        if (!type.isRecord() || !part.choices().isEmpty() || type == Amount.class || type == EventDate.class
                || type == Report.class) {
            problems.add(ProblemKind.WRONG_TYPE, fields.place(), "“" + part.name() + "”的值应当是一段文字");
            return Optional.empty();
        }
        Map<String, String> valid = labels.computeIfAbsent(type, RecordReader::labels);
        fields.allow(valid.keySet(), name -> Labels.advice(name, valid));
        if (!part.unit().isEmpty() && !fields.has("label")) {
            problems.add(ProblemKind.WRONG_TYPE, fields.place(), "“" + part.name() + "”只写数和单位",
                    "写成 " + part.name() + ": " + fields.text("amount").or(() -> fields.text("value"))
                            .orElse("3" + part.unit()));
            return Optional.empty();
        }
        if (fields.isEmpty()) {
            problems.add(ProblemKind.MISSING_KEY, fields.place(), "“" + part.name() + "”的这一项是空的",
                    "写上内容，或删掉这一项");
            return Optional.empty();
        }
        return type == Figure.class ? amounts.figure(fields, part.money())
                : read(fields, type, texts, Map.of());
    }

    private Optional<Report> report(Located text) {
        String[] parts = text.text().split("#", 2);
        String path = RelativePath.resolve("", parts[0]);
        if (articles.contains(path)) {
            return Optional.of(new Report(path, parts.length > 1 ? parts[1] : "", text.place()));
        }
        problems.add(ProblemKind.MISSING_ARTICLE, text.place(), "没有文章“" + parts[0] + "”",
                NearestWord.file(path, articles).map(near -> "是不是“" + near + "”？")
                        .orElse(path.startsWith("issues/") ? "文章改了名的，写新的文件名；没有了的，去掉这一项"
                                : "写从内容文件夹起的路径，如 issues/2024-11-11/01-yugong-guanai.md"));
        return Optional.empty();
    }

    /** One of several choices by its word for files or by the one for readers. */
    static <T extends Worded> Optional<T> choice(String word, List<T> choices) {
        return choices.stream().filter(choice -> choice.id().equals(word)).findFirst()
                .or(() -> choices.stream().filter(choice -> choice.label().equals(word)).findFirst());
    }

    private Optional<Worded> choice(Located text, Component part) {
        Optional<Worded> chosen = choice(text.text(), part.choices());
        if (chosen.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, text.place(), "“" + part.name() + "”没有“" + text.text() + "”这一种",
                    adviceOf(text.text(), part.choices()));
        }
        return chosen;
    }

    /** The constant that a choice stands for where the program has an enum of them. */
    private static Worded constant(Worded chosen, Class<?> type) {
        return type.isEnum() ? Component.constants(type).stream().filter(each -> each.id().equals(chosen.id()))
                .findFirst().orElseThrow() : chosen;
    }

    static String adviceOf(String text, List<? extends Worded> choices) {
        List<String> words = choices.stream().flatMap(choice -> Stream.of(choice.id(), choice.label())).toList();
        return words.stream().filter(word -> text.length() > 1 && word.startsWith(text)).findFirst()
                .or(() -> NearestWord.to(text, words))
                .map(near -> "是不是“" + near + "”？")
                .orElseGet(() -> "可以用的有：" + named(choices));
    }

    /** Choices as editors read of them: by both of their words, or by the one where these are the same. */
    static String named(List<? extends Worded> choices) {
        return choices.stream()
                .map(choice -> choice.id() + (choice.id().equals(choice.label()) ? "" : "（" + choice.label() + "）"))
                .collect(Collectors.joining("、"));
    }

    /** A text that stands for a record which requires no more than that: a person by the name. */
    private Optional<?> named(Located text, Component part) {
        RecordShape shape = shapes.computeIfAbsent(part.type(), RecordShape::of);
        if (shape.onlyText().isEmpty()) {
            problems.add(ProblemKind.WRONG_TYPE, text.place(), "“" + part.name() + "”的每一项应当是“字段: 值”的写法",
                    "可以用的字段有：" + String.join("、", labels(part.type()).keySet()));
            return Optional.empty();
        }
        List<Object> values = shape.parts().stream().<Object>map(own -> switch (own.count()) {
            case ONE -> text.text();
            case OPTIONAL -> Optional.empty();
            case LIST -> List.of();
        }).toList();
        return Optional.of(shape.make(values));
    }
}
