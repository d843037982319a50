package org.jianbao.importing.archive;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** The archive of another generator as it lies there: its texts, its files, and where both stood on the site. */
final class OldSite {
    private static final Pattern UNFILLED = Pattern.compile("(?:^|/):[a-z_]+(?=/|$)");
    static final Pattern WORDS = Pattern.compile("[,，、;；]|\\s+");
    private static final long LARGEST_TEXT = 2L << 20;
    private static final Set<String> SKIPPED = Set.of(".git", "node_modules", "_site", "resources", "themes", "vendor",
            "layouts", "archetypes");

    private final Path folder;
    private final Tool tool;
    private final Path texts;
    private final List<OldText> all = new ArrayList<>();
    private final Map<String, OldText> byPath = new HashMap<>();
    private final Map<String, OldText> byAddress = new HashMap<>();
    private final Map<String, List<OldText>> bySlug = new HashMap<>();
    private final OldHead configuration;

    private OldSite(Path folder, Tool tool, Path texts, OldHead configuration) {
        this.folder = folder;
        this.tool = tool;
        this.texts = texts;
        this.configuration = configuration;
    }

    /** Reads an archive; texts that cannot be read are problems. Nothing when there is no archive. */
    static Optional<OldSite> read(Path folder, Tool tool, Problems problems) {
        Optional<Path> texts = tool.texts().stream().map(folder::resolve).filter(Files::isDirectory).findFirst();
        if (texts.isEmpty()) {
            problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile(shown(folder)),
                    "里面没有 " + String.join("、", tool.texts()) + " 文件夹，不像是 " + name(tool) + " 的网站",
                    "给出网站最上面的文件夹，--from 写它用的生成器");
            return Optional.empty();
        }
        OldSite site = new OldSite(folder, tool, texts.get(), configuration(folder, tool));
        try {
            for (Path file : files(texts.get())) {
                site.add(file, problems);
            }
        } catch (IOException e) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(shown(folder)), "读不了：" + SystemReason.of(e));
            return Optional.empty();
        }
        if (site.all.isEmpty()) {
            problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile(shown(texts.get())), "里面没有文章", "检查是不是选错了文件夹");
            return Optional.empty();
        }
        return Optional.of(site);
    }

    /** What the tool is called. */
    static String name(Tool tool) {
        return tool.name().charAt(0) + tool.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static OldHead configuration(Path folder, Tool tool) {
        for (String name : tool.configurations()) {
            try {
                String text = Files.readString(folder.resolve(name));
                return name.endsWith(".toml") ? OldHead.toml(text) : name.endsWith(".json") ? OldHead.json(text)
                        : OldHead.yaml(text);
            } catch (IOException | OldHead.Unreadable e) {
                // Then another one, or the tool's own habits.
            }
        }
        return OldHead.none();
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                return !each.equals(folder) && SKIPPED.contains(String.valueOf(each.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    private void add(Path file, Problems problems) throws IOException {
        String path = texts.relativize(file).toString().replace('\\', '/');
        if (!tool.isText(path)) {
            return;
        }
        if (Files.size(file) > LARGEST_TEXT) {
            problems.add(ProblemKind.FILE_TOO_LARGE, Place.ofFile(shown(file)), "文件超过 2 MB，没有导入", "拆成几篇");
            return;
        }
        try {
            OldText text = OldText.of(path, Files.readString(file));
            if (text.isIndex() && text.body().isBlank()) {
                return;
            }
            all.add(text);
            byPath.put(path, text);
            bySlug.computeIfAbsent(text.slug(), key -> new ArrayList<>()).add(text);
            addresses(text).forEach(address -> byAddress.putIfAbsent(plain(address), text));
        } catch (OldHead.Unreadable e) {
            problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile(shown(file)), "信息区" + e.getMessage(), "改好再导入");
        } catch (java.nio.charset.CharacterCodingException e) {
            problems.add(ProblemKind.NOT_UTF8, Place.ofFile(shown(file)), "不是 UTF-8，没有导入", "在编辑器里用“另存为”，编码选 UTF-8");
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    Tool tool() {
        return tool;
    }

    List<OldText> all() {
        return all;
    }

    /** How the file of a text is shown in reports. */
    String shown(OldText text) {
        return shown(texts.resolve(text.path()));
    }

    /** Where a text stood on the site, decoded, the usual address first. */
    List<String> addresses(OldText text) {
        List<String> addresses = new ArrayList<>();
        Optional<String> given = text.head().text("url", "permalink").filter(each -> !each.contains("://"));
        given.ifPresent(each -> addresses.add(each.contains(":") ? filled(each, text) : each));
        if (given.isEmpty()) {
            addresses.add(usual(text));
        }
        addresses.addAll(text.head().texts(Pattern.compile("(?!)"), "aliases", "alias", "redirect_from"));
        return addresses.stream().map(each -> decoded(each.startsWith("/") ? each : "/" + each))
                .map(each -> each.replaceFirst("index\\.html$", "").replaceAll("/{2,}", "/"))
                // What stands for something that is not known gives no address.
                .filter(each -> !UNFILLED.matcher(each).find()).distinct().toList();
    }

    private String usual(OldText text) {
        String file = text.path().replaceFirst("\\.(?:md|markdown)$", "");
        String ofFile = file.replaceFirst("(^|/)(?:_?index|README|readme)$", "$1");
        return switch (tool) {
            case HUGO -> {
                String section = text.folder();
                boolean bundle = !file.equals(ofFile);
                yield configuration.within("permalinks", section.replaceFirst("/.*", "")).filter(
                        pattern -> text.date().isPresent()).map(pattern -> filled(pattern, text))
                        .orElse("/" + (bundle ? ofFile.replaceFirst("/$", "") : section + text.slug()) + "/")
                        .toLowerCase(Locale.ROOT);
            }
            case VUEPRESS -> file.equals(ofFile) ? "/" + file + ".html" : "/" + ofFile;
            case HEXO, JEKYLL -> text.isPost() && text.date().isPresent()
                    ? filled(pattern(), text)
                    : "/" + (file.equals(ofFile) ? file + ".html" : ofFile).replaceFirst("^_", "");
        };
    }

    private String pattern() {
        String given = configuration.text("permalink").orElse(tool.permalink());
        return switch (given) {
            case "date", "none" -> given.equals("none") ? "/:categories/:title.html" : tool.permalink();
            case "pretty" -> "/:categories/:year/:month/:day/:title/";
            case "ordinal" -> "/:categories/:year/:y_day/:title.html";
            default -> given;
        };
    }

    private String filled(String pattern, OldText text) {
        LocalDate date = text.date().orElse(LocalDate.EPOCH);
        String categories = String.join("/", text.head().texts(WORDS, "categories", "category"));
        Map<String, String> values = new TreeMap<>(java.util.Comparator.reverseOrder());
        values.putAll(Map.of("year", "%d".formatted(date.getYear()), "month", "%02d".formatted(date.getMonthValue()),
                "i_month", String.valueOf(date.getMonthValue()), "day", "%02d".formatted(date.getDayOfMonth()), "i_day",
                String.valueOf(date.getDayOfMonth()), "y_day", "%03d".formatted(date.getDayOfYear()), "short_year",
                "%02d".formatted(date.getYear() % 100)));
        String title = text.isPost() ? text.folder().replaceFirst("^.*?_(?:posts|drafts)/", "") + text.slug()
                : text.slug();
        values.putAll(Map.of("title", title, "name", text.slug(), "slug", text.slug(), "post_title", title,
                "categories", categories, "category", categories, "filename", text.slug(), "output_ext", ".html"));
        if (tool == Tool.HUGO) {
            List<String> sections = text.isIndex() ? text.folders().subList(0, Math.max(0, text.folders().size() - 1))
                    : text.folders();
            values.putAll(Map.of("title", text.title().strip().replaceAll("[\\s?#]+", "-"), "sections",
                    String.join("/", sections), "section", sections.isEmpty() ? "" : sections.getFirst(),
                    "slugorfilename", text.slug(), "slugorcontentbasename", text.slug(), "contentbasename",
                    text.slug(), "yearday", String.valueOf(date.getDayOfYear()), "monthname",
                    date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        }
        String filled = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(":" + value.getKey(), value.getValue());
        }
        return filled;
    }

    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign of its own.
            return address;
        }
    }

    /** An address without what makes no difference. */
    private static String plain(String address) {
        return decoded(address).replaceAll("/{2,}", "/").replaceFirst("index\\.html$", "").replaceFirst("\\.html$", "")
                .replaceFirst("/$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The address within the site of a link that names its host; else the link itself. */
    String local(String link) {
        for (String key : List.of("baseurl", "url")) {
            Optional<String> own = configuration.text(key).filter(each -> each.contains("://"));
            if (own.isPresent()) {
                String base = own.get().replaceFirst("/$", "");
                if (link.equals(base) || link.startsWith(base + "/")) {
                    return link.length() == base.length() ? "/" : link.substring(base.length());
                }
            }
        }
        String base = tool == Tool.JEKYLL ? configuration.text("baseurl").filter(each -> each.length() > 1).orElse("")
                : tool == Tool.HEXO ? configuration.text("root").filter(each -> each.length() > 1).orElse("") : "";
        String cut = base.replaceFirst("/$", "");
        return !cut.isEmpty() && link.startsWith(cut + "/") ? link.substring(cut.length()) : link;
    }

    /** The text that a link in another text leads to: a path of a file, or an address of the site. */
    Optional<OldText> text(OldText from, String target) {
        if (target.isEmpty()) {
            return Optional.empty();
        }
        String path = decoded(target);
        String resolved = path.startsWith("/") ? path.substring(1) : normalized(from.folder() + path);
        for (String each : List.of(resolved, resolved + ".md", resolved + "/index.md", resolved + "index.md",
                resolved + "/_index.md", resolved + "_index.md",
                resolved.replaceFirst("/$", "") + ".md", resolved + "README.md")) {
            OldText found = byPath.get(each);
            if (found != null) {
                return Optional.of(found);
            }
        }
        OldText found = byAddress.get(plain(path.startsWith("/") ? path : "/" + resolved));
        if (found == null && !path.startsWith("/")) {
            // Relative to the page's own address.
            String address = addresses(from).stream().findFirst().orElse("/");
            found = byAddress.get(plain("/" + normalized(address.substring(1, address.lastIndexOf('/') + 1) + path)));
        }
        return Optional.ofNullable(found);
    }

    /** The text of a name: {@code 2024-01-02-hello} or {@code hello}, with or without folder and ending. */
    Optional<OldText> named(OldText from, String name) {
        String plain = decoded(name.strip()).replaceFirst("^/", "");
        Optional<OldText> found = text(from, plain).or(() -> text(from, "/" + plain));
        if (found.isPresent()) {
            return found;
        }
        String last = plain.substring(plain.lastIndexOf('/') + 1).replaceFirst("\\.(?:md|markdown|html)$", "");
        Optional<LocalDate> date = OldHead.date(last);
        String slug = date.isPresent() ? last.replaceFirst("^\\d{4}-\\d{1,2}-\\d{1,2}-", "") : last;
        return bySlug.getOrDefault(slug, List.of()).stream()
                .filter(text -> date.isEmpty() || date.equals(text.date())).findFirst();
    }

    /** The file that a link in a text leads to. */
    Optional<Path> file(OldText from, String target) {
        String path = decoded(target);
        List<Path> candidates = new ArrayList<>();
        if (path.startsWith("/")) {
            tool.files().forEach(root -> candidates.add(folder.resolve(root).resolve(path.substring(1))));
            candidates.add(texts.resolve(path.substring(1)));
        } else {
            candidates.add(texts.resolve(from.folder()).resolve(path));
            // Hexo keeps the files of a text in a folder of its name.
            candidates.add(texts.resolve(from.path().replaceFirst("\\.(?:md|markdown)$", "")).resolve(path));
            tool.files().forEach(root -> candidates.add(folder.resolve(root).resolve(path)));
        }
        return candidates.stream().map(Path::normalize).filter(this::isWithin).findFirst();
    }

    /** Whether it is a file of the archive, and no link to another. */
    private boolean isWithin(Path path) {
        try {
            return Files.isRegularFile(path) && path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static String normalized(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
