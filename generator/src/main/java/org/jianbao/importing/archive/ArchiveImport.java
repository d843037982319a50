package org.jianbao.importing.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.model.content.Content;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.pinyin.PinyinName;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** Makes issues and pages of the archive of another generator: read, place, write anew. */
public final class ArchiveImport {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");
    private static final Pattern LINES = Pattern.compile("[,，、;；]");
    private static final int LONGEST_NAME = 60;

    private final OldSite site;
    private final SiteSettings settings;
    private final Leftovers leftovers = new Leftovers();
    /** The new file of each text, from the content folder, by the path of the old one. */
    private final Map<String, String> places = new HashMap<>();
    /** Addresses that lead somewhere already, in small letters. */
    private final Set<String> routes = new HashSet<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Path> files = new TreeMap<>();

    private ArchiveImport(OldSite site, SiteSettings settings) {
        this.site = site;
        this.settings = settings;
    }

    /** What becomes an issue. */
    public enum Grouping {
        /** All texts of a month. */
        MONTH,
        /** All texts of a day. */
        DAY
    }

    /**
     * Imports an archive.
     *
     * @param folder the uppermost one of the archive
     * @param content the site that it is for: its columns and categories are found among tags and categories
     * @param problems takes texts that cannot be read; the others are imported
     * @return the files and a report; nothing when there is no archive
     */
    public static Optional<ImportedArchive> run(Path folder, Tool tool, Grouping by, Content content,
            Problems problems) {
        return OldSite.read(folder, tool, problems).map(site -> {
            ArchiveImport archive = new ArchiveImport(site, content.settings());
            archive.place(by);
            site.all().forEach(archive::write);
            return archive.made();
        });
    }

    /** Gives each text its file: an article of an issue, or a page when it is of no day. */
    private void place(Grouping by) {
        Map<String, List<OldText>> issues = site.all().stream().filter(text -> text.date().isPresent())
                .collect(Collectors.groupingBy(text -> group(text.date().orElseThrow(), by), TreeMap::new,
                        Collectors.toList()));
        issues.values().forEach(this::placeIssue);
        Set<String> pages = new HashSet<>();
        site.all().stream().filter(text -> text.date().isEmpty()).forEach(
                text -> places.put(text.path(),
                        "pages/" + free(folders(text) + slug(text).orElse("page"), pages) + ".md"));
        places.values().forEach(place -> routes.add(route(place).toLowerCase(Locale.ROOT)));
    }

    /** The folders of a page, each as it can stand in addresses, ended by a slash; without that of an {@code index.md}. */
    private static String folders(OldText text) {
        List<String> folders = new ArrayList<>(text.folders());
        if (text.isIndex() && !folders.isEmpty()) {
            folders.removeLast();
        }
        return folders.stream().map(folder -> slug(folder.replaceFirst("^_", "")).orElse("pages") + "/")
                .collect(Collectors.joining());
    }

    /** The address of a new file, without numbers for order. */
    private static String route(String place) {
        String path = place.replaceFirst("^pages/", "").replaceFirst("\\.md$", "");
        return "/" + (place.startsWith("issues/") ? path.replaceFirst("/\\d+-([^/]*)$", "/$1") : path) + "/";
    }

    private static String group(LocalDate date, Grouping by) {
        return by == Grouping.DAY ? date.toString() : date.toString().substring(0, 7);
    }

    private void placeIssue(List<OldText> issue) {
        List<OldText> inOrder = issue.stream().sorted(Comparator
                .comparing((OldText text) -> text.date().orElseThrow()).thenComparing(OldText::path)).toList();
        LocalDate last = inOrder.getLast().date().orElseThrow();
        String folder = "issues/" + last;
        boolean day = inOrder.getFirst().date().equals(inOrder.getLast().date());
        boolean draft = inOrder.stream().allMatch(text -> text.isDraft(site.tool()));
        texts.put(folder + "/index.md", "---\ntitle: " + last.getYear() + "年" + last.getMonthValue() + "月"
                + (day ? last.getDayOfMonth() + "日" : "") + "\n" + (draft ? "draft: true\n" : "") + "---\n");
        int digits = Math.max(2, String.valueOf(inOrder.size()).length());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < inOrder.size(); i++) {
            OldText text = inOrder.get(i);
            String name = free(slug(text).orElseGet(() -> PinyinName.of(text.title(), "article", new HashSet<>())),
                    names);
            places.put(text.path(),
                    folder + "/" + String.format(Locale.ROOT, "%0" + digits + "d-", i + 1) + name + ".md");
        }
    }

    /** The name of a text in addresses, when it can stay. */
    private static Optional<String> slug(OldText text) {
        return slug(text.slug());
    }

    private static Optional<String> slug(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-").replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
        return Optional.of(plain).filter(each -> SLUG.matcher(each).matches() && each.length() <= LONGEST_NAME)
                .or(() -> Optional.of(PinyinName.of(name, "", new HashSet<>())).filter(each -> !each.isEmpty()));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private void write(OldText text) {
        String place = places.getOrDefault(text.path(), "");
        String body = new BodyWriter(site, text, other -> relative(place, places.getOrDefault(other.path(), place)),
                file -> relative(place, taken(file, place)), leftovers).write();
        texts.put(place, head(text, place) + body);
        text.head().unused().forEach(field -> leftovers.field(field, site.shown(text)));
    }

    /** Takes a file along, beside a text; its new path. */
    private String taken(Path file, String place) {
        String folder = place.substring(0, place.lastIndexOf('/') + 1);
        String name = String.valueOf(file.getFileName()).strip().replaceAll("\\s+", "-");
        String path = folder + name;
        for (int i = 2; files.containsKey(path) && !file.equals(files.get(path)) || texts.containsKey(path); i++) {
            path = folder + name.replaceFirst("(\\.[^.]*)?$", "-" + i + "$1");
        }
        files.put(path, file);
        return path;
    }

    private static String relative(String from, String to) {
        int shared = 0;
        for (int slash = from.indexOf('/'); slash >= 0 && to.startsWith(from.substring(0, slash + 1)); slash = from
                .indexOf('/', slash + 1)) {
            shared = slash + 1;
        }
        return "../".repeat((int) from.substring(shared).chars().filter(c -> c == '/').count()) + to.substring(shared);
    }

    private String head(OldText text, String place) {
        OldHead head = text.head();
        StringBuilder out = new StringBuilder("---\ntitle: ").append(quoted(text.title())).append('\n');
        boolean article = place.startsWith("issues/");
        text.date().ifPresent(date -> out.append("date: ").append(date).append('\n'));
        List<String> tags = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        Optional<String> column = Optional.empty();
        List<String> words = new ArrayList<>(head.texts(LINES, "categories", "category", "series"));
        words.addAll(head.texts(OldSite.WORDS, "tags", "tag", "keywords"));
        for (String word : words) {
            Optional<String> category = settings.categories().stream()
                    .filter(each -> each.id().equals(word) || each.name().equals(word))
                    .map(SiteSettings.Category::id).findFirst();
            if (category.isPresent()) {
                categories.add(category.get());
            } else if (column.isEmpty() && settings.column(word).isPresent()) {
                column = Optional.of(word);
            } else {
                tags.add(word);
            }
        }
        if (article) {
            column.ifPresent(name -> out.append("column: ").append(quoted(name)).append('\n'));
            list("categories", categories, out);
            list("tags", tags, out);
            list("byline", head.texts(LINES, "author", "authors"), out);
        }
        head.text("description", "summary", "excerpt").filter(summary -> summary.length() > 1)
                .ifPresent(summary -> out.append("summary: ").append(quoted(summary)).append('\n'));
        head.text("cover", "image", "thumbnail", "featured_image", "featuredimage", "banner", "top_img", "img")
                .ifPresent(image -> cover(text, place, image, out));
        head.date("updated", "lastmod", "last_modified_at", "modified", "update")
                .ifPresent(date -> out.append("lastmod: ").append(date).append('\n'));
        if (text.isDraft(site.tool())) {
            out.append("draft: true\n");
        }
        // Each address leads to one text, and none to itself.
        list("aliases", site.addresses(text).stream().filter(each -> each.length() > 1 && !each.contains("..")
                && routes.add(each.toLowerCase(Locale.ROOT))).toList(), out);
        return out.append("---\n").toString();
    }

    private void cover(OldText text, String place, String image, StringBuilder out) {
        String local = site.local(image);
        Optional<Path> file = local.contains("://") ? Optional.empty() : site.file(text, local);
        if (file.isPresent()) {
            out.append("cover: ").append(quoted(relative(place, taken(file.get(), place)))).append('\n');
        } else {
            leftovers.link(image, site.shown(text));
        }
    }

    private static void list(String name, List<String> texts, StringBuilder out) {
        if (!texts.isEmpty()) {
            out.append(name).append(": ").append(texts.stream().distinct().map(ArchiveImport::quoted)
                    .collect(Collectors.joining(", ", "[", "]"))).append('\n');
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\s\\p{Cc}]+", " ").strip() + "\"";
    }

    private ImportedArchive made() {
        return new ImportedArchive(texts, files,
                (int) texts.keySet().stream().filter(path -> path.endsWith("/index.md"))
                        .count(),
                leftovers.shortcodes(), leftovers.links(), leftovers.fields());
    }

    /**
     * Writes what was imported; all or nothing, and over nothing that is there.
     *
     * @param content the content folder
     * @return false, with a problem, when something is there already or the disk takes no more
     */
    public static boolean write(ImportedArchive archive, Path content, Problems problems) {
        List<Path> made = new ArrayList<>();
        boolean free = true;
        for (String path : archive.paths()) {
            if (Files.exists(content.resolve(path))) {
                problems.add(ProblemKind.ALREADY_THERE,
                        Place.ofFile(content.resolve(path).toString().replace('\\', '/')),
                        "已经有“" + path + "”了，什么都没有写", "导入到一个新的内容文件夹（--content），再合并");
                free = false;
            }
        }
        if (!free) {
            return false;
        }
        try {
            for (Map.Entry<String, String> text : archive.texts().entrySet()) {
                Path file = fresh(content, text.getKey(), made);
                Files.writeString(file, text.getValue());
            }
            for (Map.Entry<String, Path> copied : archive.files().entrySet()) {
                Files.copy(copied.getValue(), fresh(content, copied.getKey(), made));
            }
            return true;
        } catch (IOException e) {
            problems.add(ProblemKind.NOT_WRITTEN, Place.ofFile(content.toString().replace('\\', '/')),
                    "写不进去，什么都没有留下：" + SystemReason.of(e), "检查磁盘空间和文件夹的权限");
            for (Path path : made.reversed()) {
                path.toFile().delete();
            }
            return false;
        }
    }

    /** A file that is to be written, below folders that are there; all that is new is noted. */
    private static Path fresh(Path content, String path, List<Path> made) throws IOException {
        Path file = content.resolve(path);
        List<Path> missing = new ArrayList<>();
        for (Path folder = file.toAbsolutePath().getParent(); folder != null
                && !Files.exists(folder); folder = folder.getParent()) {
            missing.add(folder);
        }
        for (Path folder : missing.reversed()) {
            Files.createDirectory(folder);
            made.add(folder);
        }
        made.add(file);
        return file;
    }
}
