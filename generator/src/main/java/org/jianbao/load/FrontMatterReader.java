package org.jianbao.load;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.load.value.Fields;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.FieldPlaces;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads front matter into the head of its kind, and checks it against what the site declares. */
final class FrontMatterReader {
    /** The fields whose places later stages need. */
    private static final Set<String> KEPT_PLACES = Set.of("title", "date", "number", "summary", "byline", "editors",
            "slug", "aliases");

    private final RecordReader records;
    private final SiteSettings settings;
    private final Set<String> missedCategories;
    private final Set<String> events;
    private final boolean allEvents;
    private final Set<String> pictures;
    private final Problems problems;
    /** The first spelling of every tag by what its other spellings share with it. */
    private final Map<String, Fields.Located> tags = new HashMap<>();

    /**
     * @param records reads the heads
     * @param settings what the site declares
     * @param missedCategories ids of categories that it declares wrongly
     * @param events ids of events
     * @param allEvents whether there can be no others
     * @param pictures paths of all pictures, from the content folder
     */
    FrontMatterReader(RecordReader records, SiteSettings settings, Set<String> missedCategories, Set<String> events,
            boolean allEvents,
            Set<String> pictures, Problems problems) {
        this.records = records;
        this.settings = settings;
        this.missedCategories = Set.copyOf(missedCategories);
        this.events = Set.copyOf(events);
        this.allEvents = allEvents;
        this.pictures = Set.copyOf(pictures);
        this.problems = problems;
    }

    /**
     * Reads front matter; what is wrong is reported and left out.
     *
     * @param kind the head to read, whose components are the fields that the file may have
     * @param path of the file, from the content folder
     * @param name of the file as problems show it
     */
    <T extends Head> T read(Fields fields, Class<T> kind, String path, String name) {
        fields.allow(RecordReader.labels(kind).keySet());
        List<Fields.Located> tags = kind == ArticleHead.class ? tags(fields) : List.of();
        Map<String, Place> places = new LinkedHashMap<>(fields.places(KEPT_PLACES));
        tags.forEach(tag -> places.putIfAbsent(FieldPlaces.tag(tag.text()), tag.place()));
        T head = records.read(fields, kind, new Texts(path, tags),
                Map.of(FieldPlaces.class, new FieldPlaces(Place.ofFile(name), places))).orElseThrow();
        Optional<LocalDateTime> from = head.publishDate();
        if (head.expiryDate().isPresent() && from.isPresent() && !head.expiryDate().get().isAfter(from.get())) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("expiryDate"), "过期时间不晚于发布时间，永远不会发表");
        }
        return head;
    }

    /** The texts of one file's front matter. */
    private final class Texts implements TextForms {
        private final String path;
        private final List<Fields.Located> tags;

        /**
         * @param path of the file, from the content folder
         * @param tags those that it has
         */
        Texts(String path, List<Fields.Located> tags) {
            this.path = path;
            this.tags = tags;
        }

        @Override
        public Optional<String> text(Fields fields, String name) {
            return switch (name) {
                case "title" -> Optional.of(fields.requiredText(name, "（没有题目）"));
                case "slug" -> fields.parsed(name, value -> Slugs.checked(value, problems));
                case "column" -> column(fields);
                case "cover" -> cover(fields, path);
                default -> fields.text(name);
            };
        }

        @Override
        public List<String> texts(Fields fields, String name) {
            return switch (name) {
                case "tags" -> distinct("标签", tags);
                case "categories" -> categories(fields);
                case "events" -> events(fields);
                case "aliases" -> fields.located(name).stream()
                        .flatMap(value -> Slugs.alias(value, problems).stream()).toList();
                case "intended" -> RuleNames.known(fields.located(name), problems);
                default -> fields.texts(name);
            };
        }
    }

    /** The tags as they were spelled first on the site; those of one file that come to the same are one. */
    private List<Fields.Located> tags(Fields fields) {
        List<Fields.Located> given = fields.located("tags");
        List<Fields.Located> found = new ArrayList<>();
        for (Fields.Located tag : given) {
            if (given.size() > 1 || !fields.isText("tags")) {
                checkComma(tag);
            }
            Fields.Located first = tags.computeIfAbsent(key(tag.text()), unused -> tag);
            boolean other = !first.text().equals(tag.text());
            if (other) {
                problems.add(ProblemKind.TAG_SPELLING, tag.place(),
                        "标签“" + tag.text() + "”和 " + first.place() + " 的“" + first.text() + "”是同一个，只是大小写、全角半角或空格不同",
                        "都写成“" + first.text() + "”");
            }
            if (!other || found.stream().noneMatch(known -> known.text().equals(first.text()))) {
                found.add(new Fields.Located(first.text(), tag.place()));
            }
        }
        return found;
    }

    private void checkComma(Fields.Located tag) {
        // What stands in quotation marks was meant to be one.
        boolean quoted = tag.place().quote().startsWith("\"", unit(tag.place()))
                || tag.place().quote().startsWith("'", unit(tag.place()));
        // One that has a line of its own may be a sentence.
        boolean alone = tag.place().quote().strip().startsWith("- ");
        if (!quoted && !alone && tag.text().matches(".+[，、].+")) {
            problems.add(ProblemKind.WRONG_TYPE, tag.place(), "标签“" + tag.text() + "”里有全角的逗号或顿号，成了一个标签",
                    "几个标签用半角逗号分开：" + tag.text().replaceAll("\\s*[，、]\\s*", ", "));
        }
    }

    /** The UTF-16 unit of the quoted line at which a place is. */
    private static int unit(Place place) {
        return place.column() == 0 ? 0 : place.quote().offsetByCodePoints(0, place.column() - 1);
    }

    /** What all spellings of a tag share. */
    private static String key(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cf}\\ufe00-\\ufe0f]+", "").replaceAll("\\p{Z}+", " ").strip();
    }

    private Optional<String> column(Fields fields) {
        List<String> valid = settings.columns().stream().map(Column::name).toList();
        return fields.parsed("column", typed -> {
            Fields.Located value = composed(typed);
            if (valid.contains(value.text())) {
                return Optional.of(value.text());
            }
            problems.add(ProblemKind.UNKNOWN_COLUMN, value.place(), "没有声明的栏目“" + value.text() + "”",
                    NearestWord.advice(value.text(), valid));
            return Optional.empty();
        });
    }

    private List<String> categories(Fields fields) {
        List<String> valid = settings.categories().stream().map(Category::id).toList();
        List<Fields.Located> given = fields.located("categories").stream().map(FrontMatterReader::composed).toList();
        for (Fields.Located value : given) {
            if (!valid.contains(value.text()) && !missedCategories.contains(value.text())) {
                String byName = settings.categories().stream()
                        .filter(category -> category.name().equals(value.text()))
                        .map(category -> "写成“" + category.id() + "”")
                        .findFirst()
                        .orElseGet(() -> NearestWord.advice(value.text(), valid));
                problems.add(ProblemKind.UNKNOWN_CATEGORY, value.place(), "没有声明的分类“" + value.text() + "”", byName);
            }
        }
        return distinct("分类", given).stream().filter(valid::contains).toList();
    }

    private Optional<String> cover(Fields fields, String path) {
        return fields.parsed("cover", value -> {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            String target = RelativePath.resolve(folder, value.text());
            if (pictures.contains(target)) {
                return Optional.of(target);
            }
            List<String> near = pictures.stream().filter(other -> other.startsWith(folder))
                    .map(other -> other.substring(folder.length())).sorted().toList();
            problems.add(ProblemKind.MISSING_PICTURE, value.place(), "找不到封面图片“" + value.text() + "”",
                    NearestWord.advice(value.text(), near));
            return Optional.empty();
        });
    }

    private List<String> events(Fields fields) {
        List<Fields.Located> given = fields.located("events").stream().map(FrontMatterReader::composed).toList();
        for (Fields.Located value : given) {
            if (allEvents && !events.contains(value.text())) {
                problems.add(ProblemKind.UNKNOWN_EVENT, value.place(), "没有编号为“" + value.text() + "”的活动",
                        NearestWord.advice(value.text(), events.stream().sorted().toList()));
            }
        }
        return distinct("活动", given).stream().filter(events::contains).toList();
    }

    /** A text in the Unicode form of what the site declares, NFC. */
    private static Fields.Located composed(Fields.Located value) {
        return new Fields.Located(Normalizer.normalize(value.text(), Normalizer.Form.NFC), value.place());
    }

    private List<String> distinct(String what, List<Fields.Located> values) {
        Set<String> seen = new HashSet<>();
        List<String> kept = new ArrayList<>();
        for (Fields.Located value : values) {
            if (seen.add(value.text())) {
                kept.add(value.text());
            } else {
                problems.add(ProblemKind.BAD_VALUE, value.place(), what + "“" + value.text() + "”写了两次", "删掉一个");
            }
        }
        return kept;
    }
}
