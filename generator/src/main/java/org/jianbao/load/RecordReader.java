package org.jianbao.load;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.load.Fields.Located;
import org.jianbao.model.Amount;
import org.jianbao.model.Component;
import org.jianbao.model.Details;
import org.jianbao.model.Districts;
import org.jianbao.model.Event.Figure;
import org.jianbao.model.Event.Location;
import org.jianbao.model.Event.Report;
import org.jianbao.model.EventDate;
import org.jianbao.model.When;
import org.jianbao.model.Worded;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Reads fields into a record of the model, a field for each of its components: a component that is added to the record is
 * read without further ado. Its type says what is expected: text, amount, date, a choice, another record; {@link Optional}
 * or {@link List} of these, or one that is required.
 */
final class RecordReader {
    private static final List<String> OF_TIME = List.of("date", "start", "end");
    private static final List<String> OF_FIGURE = List.of("label", "amount", "value", "unit");

    private final Set<String> articles;
    private final boolean chongqing;
    private final Problems problems;
    private final Amounts amounts;
    private final EventDates dates;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, String>> labels = new ConcurrentHashMap<>();

    /**
     * @param articles paths of all articles, from the content folder
     * @param zone the site's time zone
     * @param chongqing whether districts without a city are those of Chongqing
     */
    RecordReader(Set<String> articles, ZoneId zone, boolean chongqing, Problems problems) {
        this.articles = Set.copyOf(articles);
        this.chongqing = chongqing;
        this.problems = problems;
        this.amounts = new Amounts(problems);
        this.dates = new EventDates(zone, problems);
    }

    /** The fields of a record in the order of its components, each with its Chinese name, which may be empty. */
    static Map<String, String> labels(Class<?> type) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Component part : RecordShape.of(type).parts()) {
            if (part.type() == When.class) {
                OF_TIME.forEach(name -> labels.put(name, ""));
            } else if (part.type() != Place.class && part.type() != Details.class) {
                labels.put(part.name(), part.label());
            }
        }
        if (type == Figure.class) {
            OF_FIGURE.forEach(name -> labels.putIfAbsent(name, ""));
        }
        return labels;
    }

    /**
     * Reads a record; nothing, with problems, when what it requires is missing or wrong.
     *
     * @param given the value of a component that has no field, if there is one
     */
    <T> Optional<T> read(Fields fields, Class<T> type, Optional<?> given) {
        RecordShape shape = shapes.computeIfAbsent(type, RecordShape::of);
        List<Object> values = new ArrayList<>();
        for (Component part : shape.parts()) {
            (part.type() == Details.class ? given : value(fields, part, shape)).ifPresent(values::add);
        }
        return values.size() < shape.parts().size() ? Optional.empty() : Optional.of(type.cast(shape.make(values)));
    }

    /** The value of a component; nothing only when it is required and missing or wrong. */
    private Optional<?> value(Fields fields, Component part, RecordShape shape) {
        return switch (part.count()) {
            case ONE -> required(fields, part, shape);
            case OPTIONAL -> {
                Optional<Object> own = fields.value(part.name()).flatMap(value -> item(value, part));
                Optional<String> stray = stray(fields, part);
                yield Optional.of(own.<Object>map(place -> stray.isEmpty() || place.toString().startsWith(stray.get())
                        ? place : stray.get() + place).or(() -> stray));
            }
            case LIST -> Optional.of(fields.values(part.name()).stream()
                    .flatMap(value -> item(value, part).stream()).toList());
        };
    }

    private Optional<?> required(Fields fields, Component part, RecordShape shape) {
        if (part.type() == Place.class) {
            return Optional.of(fields.place(shape.parts().getFirst().name()));
        }
        if (part.type() == When.class) {
            return Optional.of(dates.when(fields));
        }
        Optional<Object> read = fields.value(part.name()).flatMap(value -> item(value, part));
        if (part.type() == Location.class) {
            return read.or(() -> Optional.of(new Location(Optional.empty(), Optional.empty())));
        }
        if (!fields.has(part.name())) {
            fields.missing(part.name());
        }
        return read;
    }

    private Optional<?> item(Value value, Component part) {
        return switch (value) {
            case Located text -> text(text, part);
            case Fields fields -> mapping(fields, part);
        };
    }

    private Optional<?> text(Located text, Component part) {
        Class<?> type = part.type();
        if (type == String.class) {
            return words(text, part.name());
        }
        if (type == Amount.class) {
            return amounts.amount(text, part.money());
        }
        if (type == Figure.class) {
            return amounts.figure(text, part.money());
        }
        if (type == EventDate.class) {
            return dates.date(text);
        }
        if (type == Report.class) {
            return report(text);
        }
        if (type == Location.class) {
            Optional<String> district = Districts.of(text.text(), chongqing);
            return Optional
                    .of(new Location(district, district.isPresent() ? Optional.empty() : Optional.of(text.text())));
        }
        return type.isEnum() ? choice(text, type, part.name()) : named(text, part);
    }

    private Optional<?> mapping(Fields fields, Component part) {
        Class<?> type = part.type();
        if (!type.isRecord() || type == Amount.class || type == EventDate.class || type == Report.class) {
            wrong(fields, part, "一段文字");
            return Optional.empty();
        }
        Map<String, String> valid = labels.computeIfAbsent(type, RecordReader::labels);
        fields.allow(valid.keySet(), name -> Labels.advice(name, valid));
        if (fields.isEmpty()) {
            problems.add(ProblemKind.MISSING_KEY, fields.place(), "“" + part.name() + "”的这一项是空的",
                    "写上内容，或删掉这一项");
            return Optional.empty();
        }
        return type == Figure.class ? amounts.figure(fields, part.money()) : read(fields, type, Optional.empty());
    }

    private void wrong(Value value, Component part, String expected) {
        problems.add(ProblemKind.WRONG_TYPE, value.place(), "“" + part.name() + "”的值应当是" + expected);
    }

    /** A text as it is, or as its name demands. */
    private Optional<String> words(Located text, String name) {
        return switch (name) {
            case "id" -> Slugs.checked(text, problems);
            case "url" -> address(text);
            case "district" -> district(text);
            default -> Optional.of(text.text());
        };
    }

    private Optional<String> address(Located text) {
        if (text.text().matches("https?://[^\\s/]\\S*")) {
            return Optional.of(text.text());
        }
        problems.add(ProblemKind.BAD_VALUE, text.place(), "不是完整的网址：“" + text.text() + "”",
                "写以 https:// 或 http:// 开头的网址");
        return Optional.empty();
    }

    private Optional<String> district(Located text) {
        Optional<String> known = Districts.of(text.text(), chongqing);
        if (known.isEmpty() && chongqing) {
            problems.add(ProblemKind.UNKNOWN_DISTRICT, text.place(), "重庆没有区县“" + text.text() + "”",
                    Districts.near(text.text()).map(near -> "是不是“" + near + "”？").orElse("别处的区县写在 venue 或 address 里"));
        }
        return known;
    }

    /** What was given as a district and is none counts as the place itself, so that readers see it all the same. */
    private Optional<String> stray(Fields fields, Component part) {
        boolean place = part.name().equals("venue") || part.name().equals("address");
        return place ? fields.text("district").filter(text -> Districts.of(text, chongqing).isEmpty())
                : Optional.empty();
    }

    private Optional<Report> report(Located text) {
        String[] parts = text.text().split("#", 2);
        String path = RelativePath.resolve("", parts[0]);
        if (articles.contains(path)) {
            return Optional.of(new Report(path, parts.length > 1 ? parts[1] : "", text.place()));
        }
        problems.add(ProblemKind.MISSING_ARTICLE, text.place(), "没有文章“" + parts[0] + "”",
                NearestWord.to(parts[0], articles).map(near -> "是不是“" + near + "”？")
                        .orElse("写从内容文件夹起的路径，如 issues/2024-11-11/01-yugong-guanai.md"));
        return Optional.empty();
    }

    /** One of the choices of an enum by its word for files or by the one for readers. */
    Optional<?> choice(Located text, Class<?> type, String name) {
        List<Worded> choices = Arrays.stream(type.getEnumConstants()).map(Worded.class::cast).toList();
        Optional<Worded> chosen = choices.stream()
                .filter(choice -> choice.id().equals(text.text()) || choice.label().equals(text.text())).findFirst();
        if (chosen.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, text.place(), "“" + name + "”没有“" + text.text() + "”这一种",
                    adviceOf(text.text(), choices));
        }
        return chosen;
    }

    private static String adviceOf(String text, List<Worded> choices) {
        List<String> words = choices.stream().flatMap(choice -> Stream.of(choice.id(), choice.label())).toList();
        return words.stream().filter(word -> text.length() > 1 && word.startsWith(text)).findFirst()
                .or(() -> NearestWord.to(text, words))
                .map(near -> "是不是“" + near + "”？")
                .orElseGet(() -> "可以用的有：" + choices.stream().map(choice -> choice.id() + "（" + choice.label() + "）")
                        .collect(Collectors.joining("、")));
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
