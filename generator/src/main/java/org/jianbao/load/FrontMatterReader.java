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

import org.jianbao.model.FrontMatter;
import org.jianbao.model.SiteSettings;
import org.jianbao.model.SiteSettings.Category;
import org.jianbao.model.SiteSettings.Column;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads front matter into values, and checks it against what the site declares. */
final class FrontMatterReader {
    /** What a Markdown file is; each kind has its own fields. */
    enum Kind {
        ISSUE, ARTICLE, PAGE
    }

    private static final List<String> ISSUE_FIELDS = List.of("title", "number", "date", "editors", "summary", "cover",
            "publishDate", "expiryDate", "lastmod", "draft", "slug", "aliases");
    private static final List<String> ARTICLE_FIELDS = List.of("title", "date", "column", "categories", "tags",
            "summary",
            "byline", "source", "cover", "events", "publishDate", "expiryDate", "lastmod", "draft", "slug", "aliases",
            "weight");
    private static final List<String> PAGE_FIELDS = List.of("title", "date", "summary", "cover", "publishDate",
            "expiryDate", "lastmod", "draft", "slug", "aliases");

    /** The fields whose places later stages need. */
    private static final Set<String> KEPT_PLACES = Set.of("slug", "aliases");

    private final SiteSettings settings;
    private final Set<String> events;
    private final Set<String> pictures;
    private final Problems problems;
    private final Dates dates;
    /** The first spelling of every tag by what its other spellings share with it. */
    private final Map<String, Fields.Located> tags = new HashMap<>();

    /**
     * @param settings what the site declares
     * @param events ids of all events
     * @param pictures paths of all pictures, from the content folder
     */
    FrontMatterReader(SiteSettings settings, Set<String> events, Set<String> pictures, Problems problems) {
        this.settings = settings;
        this.events = Set.copyOf(events);
        this.pictures = Set.copyOf(pictures);
        this.problems = problems;
        this.dates = new Dates(settings.timeZone(), problems);
    }

    /**
     * Reads front matter; what is wrong is reported and left out.
     *
     * @param path of the file, from the content folder
     * @param name of the file as problems show it
     */
    FrontMatter read(Fields fields, Kind kind, String path, String name) {
        fields.allow(switch (kind) {
            case ISSUE -> ISSUE_FIELDS;
            case ARTICLE -> ARTICLE_FIELDS;
            case PAGE -> PAGE_FIELDS;
        });
        Map<String, Place> places = new LinkedHashMap<>(fields.places(KEPT_PLACES));
        places.put("", Place.ofFile(name));
        List<Fields.Located> tags = tags(fields);
        tags.forEach(tag -> places.putIfAbsent(FrontMatter.tagField(tag.text()), tag.place()));
        Optional<LocalDateTime> from = moment(fields, "publishDate");
        Optional<LocalDateTime> until = moment(fields, "expiryDate");
        if (until.isPresent() && from.isPresent() && !until.get().isAfter(from.get())) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("expiryDate"), "过期时间不晚于发布时间，永远不会发表");
        }
        return new FrontMatter(
                fields.requiredText("title", "（没有题目）"),
                fields.parsed("date", dates::day),
                from,
                until,
                fields.parsed("lastmod", dates::day),
                fields.flag("draft"),
                fields.parsed("slug", value -> Slugs.checked(value, problems)),
                fields.located("aliases").stream().flatMap(value -> Slugs.alias(value, problems).stream()).toList(),
                distinct("标签", tags),
                fields.number("weight", -1_000_000, 1_000_000).orElse(0),
                column(fields),
                categories(fields),
                fields.texts("byline"),
                fields.text("source"),
                fields.text("summary"),
                cover(fields, path),
                events(fields),
                fields.number("number", 0, 1_000_000),
                fields.texts("editors"),
                places);
    }

    private Optional<LocalDateTime> moment(Fields fields, String name) {
        return fields.parsed(name, dates::moment);
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
        return fields.parsed("column", value -> {
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
        List<Fields.Located> given = fields.located("categories");
        for (Fields.Located value : given) {
            if (!valid.contains(value.text())) {
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
        List<Fields.Located> given = fields.located("events");
        for (Fields.Located value : given) {
            if (!events.contains(value.text())) {
                problems.add(ProblemKind.UNKNOWN_EVENT, value.place(), "没有编号为“" + value.text() + "”的活动",
                        NearestWord.advice(value.text(), events.stream().sorted().toList()));
            }
        }
        return distinct("活动", given).stream().filter(events::contains).toList();
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
