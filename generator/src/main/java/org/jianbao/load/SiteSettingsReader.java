package org.jianbao.load;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.load.value.Fields;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.content.Compliance;
import org.jianbao.model.content.Outside;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Cards;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.content.SiteSettings.Contact;
import org.jianbao.model.content.SiteSettings.NavigationLink;
import org.jianbao.model.content.SiteSettings.Pictures;
import org.jianbao.model.content.SiteSettings.Search;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.RuleWeights;
import org.jianbao.problem.RuleWeights.Weight;
import org.jianbao.region.Region;
import org.jianbao.words.Wording.Said;
import org.jianbao.words.Words;

/** Reads {@code site.yml}. */
final class SiteSettingsReader {
    private static final List<String> FIELDS = List.of("format", "title", "description", "baseUrl", "language",
            "timeZone",
            "region", "districts",
            "theme",
            "pageSize", "feedSize", "columns", "categories", "kinds", "navigation", "contact",
            "search", "linkSchemes", "compliance", "allow", "analytics", "pictures", "rules", "translations", "words");

    /** A page of the site, ended by a slash, or a file with an extension; no segment begins with a dot. */
    private static final Pattern LOCAL = Pattern
            .compile("/|(?:/[\\p{L}\\p{N}_-][\\p{L}\\p{N}\\p{M}._-]*)+(?:/|\\.\\w+)");
    /** A host may not hide behind a name and a password. */
    private static final Pattern FULL = Pattern
            .compile("https?://[^\\s\"'<>\\\\/?#@]+(?:[/?#][^\\s\"'<>\\\\]*)?|(?:mailto|tel):[^\\s\"'<>]+");
    /** RFC 5321, its quoted form left out; internationalised (RFC 6531). */
    private static final Pattern EMAIL = Pattern
            .compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}.-]{0,250})");
    /** One number, with an extension if need be. */
    private static final Pattern PHONE = Pattern
            .compile("[+＋]?[(（]?\\d[\\d ()（）/–—－-]{1,30}(?:(?:\\s*(?:转|ext\\.?|x|#|-)\\s*)\\d{1,6})?");

    private static final int MOST_NAMESAKES = 6;

    private final Problems problems;
    private final Set<String> missed = new HashSet<>();

    SiteSettingsReader(Problems problems) {
        this.problems = problems;
    }

    /** The settings; what is wrong is reported and has its default. */
    SiteSettings read(Fields fields) {
        fields.allow(FIELDS);
        String language = language(fields);
        BaseUrl baseUrl = baseUrl(fields);
        fields.parsed("format", value -> SiteFormat.read(value, problems));
        List<Category> categories = categories(fields);
        return new SiteSettings(
                fields.requiredText("title", "（没有名称）"),
                fields.text("description").orElse(""),
                baseUrl,
                baseUrl,
                language,
                timeZone(fields),
                fields.text("theme").orElse("default"),
                fields.place("theme"),
                fields.number("pageSize", 1, 1000).orElse(20),
                fields.number("feedSize", 1, 1000).orElse(20),
                columns(fields),
                categories,
                new KindsReader(categories, missed, problems).read(fields),
                fields.mappings("navigation").stream().flatMap(entry -> navigation(entry).stream()).toList(),
                fields.mapping("contact").map(this::contact)
                        .orElse(new Contact("", "", "", "")),
                fields.mapping("search").map(SiteSettingsReader::search).orElse(new Search(true, false)),
                linkSchemes(fields),
                region(fields),
                fields.mapping("compliance").map(new ComplianceReader(problems)::compliance).orElse(Compliance.NONE),
                fields.mapping("allow").map(new ComplianceReader(problems)::outside).orElse(Outside.NONE),
                fields.mapping("analytics").map(new ComplianceReader(problems)::analytics).orElse(List.of()),
                fields.mapping("pictures").map(this::pictures).orElse(new Pictures(false, Cards.NEWEST)),
                rules(fields, language),
                new TranslationsReader(problems).read(fields, language),
                fields.mapping("words").map(SiteSettingsReader::words).orElse(List.of()),
                Words.USUAL);
    }

    private BaseUrl baseUrl(Fields fields) {
        return fields.parsed("baseUrl", value -> {
            Optional<BaseUrl> parsed = parseBaseUrl(value.text());
            if (parsed.isEmpty()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不是完整的网站地址：“" + value.text() + "”",
                        "写成 https://域名/ 的样子，不带 ? 和 #");
            }
            // A stand-in, lest a wrong address be reported as a missing one too.
            return parsed.or(() -> Optional.of(new BaseUrl("https://example.invalid", "/")));
        }).orElse(BaseUrl.NONE);
    }

    /** A full address with http or https, its host in ASCII form (IDNA), its path ended by a slash. */
    static Optional<BaseUrl> parseBaseUrl(String text) {
        try {
            URI typed = new URI(text);
            String authority = typed.getRawAuthority();
            String scheme = typed.getScheme() == null ? "" : typed.getScheme().toLowerCase(Locale.ROOT);
            if (authority == null || authority.contains("@") || typed.getRawQuery() != null
                    || typed.getRawFragment() != null
                    || !scheme.equals("http") && !scheme.equals("https")) {
                return Optional.empty();
            }
            int colon = authority.startsWith("[") ? -1 : authority.indexOf(':');
            String host = authority.startsWith("[") ? authority
                    : IDN.toASCII(colon < 0 ? authority : authority.substring(0, colon), IDN.USE_STD3_ASCII_RULES)
                            .toLowerCase(Locale.ROOT);
            String port = colon < 0 ? "" : authority.substring(colon);
            URI whole = new URI(scheme + "://" + host + port + "/");
            if (whole.getHost() == null) {
                return Optional.empty();
            }
            String path = new URI(null, null, typed.getPath(), null).toASCIIString();
            return Optional.of(new BaseUrl(scheme + "://" + host + port, path.endsWith("/") ? path : path + "/"));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String language(Fields fields) {
        return fields.parsed("language", value -> {
            if (value.text().matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")) {
                return Optional.of(value.text());
            }
            problems.add(ProblemKind.BAD_VALUE, value.place(), "不认识的语言代码“" + value.text() + "”", "简体中文写成 zh-Hans");
            return Optional.empty();
        }).orElse("zh-Hans");
    }

    private ZoneId timeZone(Fields fields) {
        return fields.parsed("timeZone", value -> {
            try {
                return Optional.of(ZoneId.of(value.text()));
            } catch (DateTimeException e) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不认识的时区“" + value.text() + "”",
                        "写成 Asia/Shanghai 的样子");
                return Optional.empty();
            }
        }).orElse(ZoneId.of("Asia/Shanghai"));
    }

    /** Where the site is, with districts of its own if it lists some. */
    private Region region(Fields fields) {
        Region region = fields.parsed("region", this::region).orElse(Region.NONE);
        List<String> own = fields.located("districts").stream().map(Fields.Located::text).distinct().toList();
        if (!own.isEmpty() && !fields.has("region")) {
            problems.add(ProblemKind.MISSING_KEY, fields.place("districts"), "写了 districts，没有写 region",
                    "加上 region，写地名或代码，如 region: 510100");
        }
        return own.isEmpty() || !region.isKnown() ? region : region.with(own);
    }

    private Optional<Region> region(Fields.Located value) {
        List<Region> found = Region.named(value.text());
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            String near = NearestWord.to(value.text(), Region.names()).map(name -> "是不是“" + name + "”？").orElse("");
            problems.add(ProblemKind.BAD_VALUE, value.place(), "没有省、市、区县“" + value.text() + "”",
                    near + "写全称、简称或六位的行政区划代码，如 重庆、成都市、510100");
        } else {
            problems.add(ProblemKind.BAD_VALUE, value.place(), "有 " + found.size() + " 个“" + value.text() + "”",
                    "写代码：" + found.stream().limit(MOST_NAMESAKES)
                            .map(region -> region.code() + "（" + String.join("", region.path()) + "）")
                            .collect(Collectors.joining("、")) + (found.size() > MOST_NAMESAKES ? "……" : ""));
        }
        return Optional.empty();
    }

    private List<Column> columns(Fields fields) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        for (Fields entry : fields.mappings("columns")) {
            entry.allow(List.of("name", "slug", "description", "briefs"));
            String name = Normalizer.normalize(entry.requiredText("name", ""), Normalizer.Form.NFC);
            Optional<String> slug = entry.has("slug") ? entry.parsed("slug", value -> Slugs.checked(value, problems))
                    : Slugs.checked(new Fields.Located(Slugs.of(name), entry.place("name")), problems);
            // What is wrong is said once here, with its line; a stand-in keeps it from being said again as a clash of routes.
            String free = slug.filter(given -> name.isEmpty() || isUnique(slugs, given, entry, "slug"))
                    .orElse("column-" + columns.size() + "-" + names.size());
            if (!name.isEmpty() && isUnique(names, name, entry, "name")) {
                columns.add(new Column(name, free, entry.text("description").orElse(""), entry.flag("briefs")));
            }
        }
        return columns;
    }

    /** The ids of categories that were read and cannot be used. */
    Set<String> missedCategories() {
        return Set.copyOf(missed);
    }

    private List<Category> categories(Fields fields) {
        List<Category> categories = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields entry : fields.mappings("categories")) {
            entry.allow(List.of("id", "name", "color", "description"));
            if (entry.text("id").isEmpty()) {
                entry.missing("id");
            }
            Optional<String> id = entry.parsed("id", value -> Slugs.checked(value, problems));
            Category category = new Category(id.orElse(""), entry.requiredText("name", id.orElse("")), color(entry),
                    entry.text("description").orElse(""));
            if (id.isEmpty()) {
                entry.text("id").ifPresent(missed::add);
            } else if (isUnique(ids, id.get(), entry, "id")) {
                categories.add(category);
            }
        }
        return categories;
    }

    private String color(Fields entry) {
        return entry.parsed("color", value -> {
            if (value.text().matches("#[0-9A-Fa-f]{6}")) {
                return Optional.of(value.text());
            }
            problems.add(ProblemKind.BAD_VALUE, value.place(), "看不懂的颜色“" + value.text() + "”",
                    "写成 \"#b3261e\" 的样子（带引号，否则 # 后面成了注释）");
            return Optional.empty();
        }).orElse("");
    }

    private boolean isUnique(Set<String> seen, String value, Fields entry, String field) {
        boolean unique = seen.add(value);
        if (!unique) {
            problems.add(ProblemKind.DUPLICATE_ID, entry.place(field), "“" + value + "”声明了两次", "改掉一个");
        }
        return unique;
    }

    private Optional<NavigationLink> navigation(Fields entry) {
        entry.allow(List.of("title", "url"));
        String title = entry.requiredText("title", "（没有名称）");
        if (entry.text("url").isEmpty()) {
            entry.missing("url");
        }
        return entry.parsed("url", value -> {
            if (!LOCAL.matcher(value.text()).matches() && !FULL.matcher(value.text()).matches()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不能用作导航网址的“" + value.text() + "”",
                        "站内页面写成 /about/ 的样子（前后都有斜杠），外部网站写完整的 https:// 网址");
                return Optional.empty();
            }
            return Optional.of(new NavigationLink(title, value.text(), value.place()));
        });
    }

    private LinkSchemes linkSchemes(Fields fields) {
        Set<String> added = new HashSet<>();
        for (Fields.Located value : fields.located("linkSchemes")) {
            String scheme = value.text().toLowerCase(Locale.ROOT);
            if (!scheme.matches("[a-z][a-z0-9+.-]{0,31}")) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不是网址开头的“" + value.text() + "”",
                        "只写冒号前面的部分，如 weixin");
            } else if (LinkSchemes.isNever(scheme)) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不能放行的“" + value.text() + "”，这种链接会执行程序，或打开网页以外的东西",
                        "删去这一项");
            } else {
                added.add(scheme);
            }
        }
        return new LinkSchemes(added);
    }

    private static Search search(Fields entry) {
        entry.allow(List.of("lucene", "fewFiles"));
        return new Search(entry.flag("lucene", true), entry.flag("fewFiles", false));
    }

    /** What the site says of rules; traditional characters are no mistake where the language has them. */
    private RuleWeights rules(Fields fields, String language) {
        RuleWeights said = fields.mapping("rules").map(rules -> RuleNames.weights(rules, problems))
                .orElse(RuleWeights.USUAL);
        return TranslationsReader.isTraditional(language) ? said.orElse(ProblemKind.TRADITIONAL_CHARACTER, Weight.OFF)
                : said;
    }

    /** Words of the theme in the site's own version; whether the theme has them is told when it is read. */
    private static List<Said> words(Fields words) {
        return words.names().stream()
                .map(name -> new Said(name.text(), words.requiredText(name.text(), name.text()), name.place()))
                .toList();
    }

    private Pictures pictures(Fields entry) {
        entry.allow(List.of("originals", "cards"));
        return new Pictures(entry.flag("originals"), entry.parsed("cards", value -> switch (value.text()) {
            case "none" -> Optional.of(Cards.NONE);
            case "newest" -> Optional.of(Cards.NEWEST);
            case "all" -> Optional.of(Cards.ALL);
            default -> {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不认识的“" + value.text() + "”",
                        "写 newest（最近的文章）、all（所有文章）或 none（不做）");
                yield Optional.empty();
            }
        }).orElse(Cards.NEWEST));
    }

    private Contact contact(Fields entry) {
        entry.allow(List.of("name", "email", "phone", "address"));
        return new Contact(entry.text("name").orElse(""),
                checked(entry, "email", EMAIL, "不是电子邮件地址", "写成 name@example.org 的样子，只写一个"),
                checked(entry, "phone", PHONE, "不是电话号码", "写成 023-12345678 的样子，只写一个，用数字、空格、+ - ( )"),
                entry.text("address").orElse(""));
    }

    /** A text of a shape; empty, with a problem, when it has another. */
    private String checked(Fields entry, String field, Pattern shape, String what, String fix) {
        return entry.parsed(field, value -> {
            if (shape.matcher(value.text()).matches()) {
                return Optional.of(value.text());
            }
            problems.add(ProblemKind.BAD_VALUE, value.place(), what + "：“" + value.text() + "”", fix);
            return Optional.empty();
        }).orElse("");
    }
}
