package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.MarkdownText;
import org.jianbao.load.media.MediaReader;
import org.jianbao.load.value.Fields;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.YamlText;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.content.Content.PageSource;
import org.jianbao.model.content.IssueHead;
import org.jianbao.model.content.PageHead;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.Terms;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;
import org.jianbao.region.Region;

/** Reads a content folder into {@link Content}; what is wrong is reported, and reading goes on. */
public final class ContentLoader {
    private static final String ISSUES = "issues/";
    private static final String SETTINGS = "site.yml";
    private static final String TERMS = "terms.yml";
    private static final Pattern ARTICLE = Pattern.compile("issues/[^/]+/[^/]+\\.md");
    private static final Pattern IN_AN_ISSUE = Pattern.compile("issues/[^/]+/.+");
    private static final Pattern ISSUE = Pattern.compile("issues/[^/]+/index\\.md");
    private static final Pattern PAGE = Pattern.compile("pages/.+\\.md");
    private static final Pattern EVENTS = Pattern.compile("events/.+\\.(?:ya?ml|csv)");
    private static final Pattern MEDIA = Pattern.compile("(?:issues/[^/]+|pages)/.+");
    private static final Pattern OTHER = Pattern.compile("(?:site|terms)\\.yml|theme/.+|README(?:\\.md)?");

    private final ContentFolder folder;
    private final ContentMemory memory;
    private final Progress progress;
    private final Problems problems;

    private ContentLoader(ContentFolder folder, ContentMemory memory, Progress progress, Problems problems) {
        this.folder = folder;
        this.memory = memory;
        this.progress = progress;
        this.problems = problems;
    }

    /**
     * Reads a folder; nothing, with problems, when it has no readable {@code site.yml}.
     *
     * @param root the content folder
     * @param problems takes what is wrong; paths in it begin with {@code root} as given
     */
    public static Optional<Content> load(Path root, Problems problems) {
        return load(root, new ContentMemory(false), Progress.NONE, problems);
    }

    /**
     * As {@link #load(Path, Problems)}, watched, without reading again what did not change.
     *
     * @param memory of earlier readings of the same folder; learns from this one
     */
    public static Optional<Content> load(Path root, ContentMemory memory, Progress progress, Problems problems) {
        return listed(root, memory, progress, problems, ContentLoader::load);
    }

    private static <T> Optional<T> listed(Path root, ContentMemory memory, Progress progress, Problems problems,
            Function<ContentLoader, Optional<T>> read) {
        String name = root.toString().replace('\\', '/');
        if (!Files.isDirectory(root)) {
            problems.add(ProblemKind.CONTENT_MISSING, Place.ofFile(name), "没有内容文件夹“" + name + "”",
                    "用 --content 指出它在哪里");
            return Optional.empty();
        }
        try {
            return read.apply(new ContentLoader(ContentFolder.list(root, problems), memory, progress, problems));
        } catch (IOException e) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(name), "读不了文件夹：" + SystemReason.of(e));
            return Optional.empty();
        }
    }

    /**
     * The Markdown of a file that stands alone, without its front matter; nothing, with a problem, when it is not UTF-8.
     *
     * @param name as problems show it
     */
    public static Optional<MarkdownText> standalone(byte[] bytes, String name, Problems problems) {
        return TextFile.decode(bytes, name, problems).map(MarkdownFile::bodyOf);
    }

    /** What {@code site.yml} says; nothing, with problems, when there is none that can be read. */
    public static Optional<SiteSettings> settings(Path root, Problems problems) {
        return listed(root, new ContentMemory(false), Progress.NONE, problems,
                loader -> loader.settings().map(Declared::settings));
    }

    /** An address of a site as an author types it. */
    public static Optional<BaseUrl> baseUrl(String text) {
        return SiteSettingsReader.parseBaseUrl(text);
    }

    private Optional<Content> load() {
        reportUnexpected();
        return settings().map(declared -> load(declared.settings(), declared.missedCategories()));
    }

    /** What {@code site.yml} says, and the categories that it cannot have. */
    private record Declared(SiteSettings settings, Set<String> missedCategories) {
        Declared {
            missedCategories = Set.copyOf(missedCategories);
        }
    }

    private Content load(SiteSettings settings, Set<String> missedCategories) {
        Region region = settings.region();
        List<Media> media = media();
        Set<String> awaited = awaited();
        RecordReader records = new RecordReader(
                awaited.stream().filter(ContentLoader::isArticle).collect(Collectors.toSet()), settings.timeZone(),
                region, problems);
        EventReader eventReader = new EventReader(records, settings.kinds(), region, problems);
        List<Event> events = events(eventReader);
        Set<String> pictures = awaited.stream().filter(MediaReader::isMedia).collect(Collectors.toSet());
        media.stream().filter(medium -> !medium.picture()).forEach(medium -> pictures.remove(medium.path()));
        FrontMatterReader reader = new FrontMatterReader(records, settings, missedCategories, eventReader.declared(),
                eventReader.missed().isEmpty(), pictures, problems);
        List<IssueSource> issues = issues(reader, new Dates(settings.timeZone(), problems));
        List<PageSource> pages = pages(reader);
        return new Content(folder.name(), settings, issues, pages, events, media, terms(),
                unread(awaited, issues, pages, media, eventReader.missed()));
    }

    /** What was awaited and is not there; with an issue goes all that lies in its folder. */
    private static Set<String> unread(Set<String> awaited, List<IssueSource> issues, List<PageSource> pages,
            List<Media> media, Set<String> events) {
        Set<String> read = new HashSet<>();
        for (IssueSource issue : issues) {
            read.add(issue.path());
            issue.articles().forEach(article -> read.add(article.path()));
        }
        pages.forEach(page -> read.add(page.path()));
        Set<String> folders = issues.stream().map(issue -> issueFolder(issue.path())).collect(Collectors.toSet());
        media.stream().map(Media::path)
                .filter(path -> !path.startsWith(ISSUES) || folders.contains(issueFolder(path))).forEach(read::add);
        return Stream.concat(awaited.stream().filter(path -> !read.contains(path)), events.stream())
                .collect(Collectors.toSet());
    }

    /** The folder of the issue that a file lies in, ended by a slash. */
    private static String issueFolder(String path) {
        return path.substring(0, path.indexOf('/', ISSUES.length()) + 1);
    }

    /** The paths of all that texts may point to: what is there, and what will be when its name is mended. */
    private Set<String> awaited() {
        Set<String> paths = new HashSet<>(paths(ARTICLE.asMatchPredicate().or(PAGE.asMatchPredicate())
                .or(MEDIA.asMatchPredicate().and(MediaReader::isMedia))));
        for (String path : folder.files().keySet()) {
            FileNames.right(path).map(name -> path.substring(0, path.lastIndexOf('/') + 1) + name)
                    .filter(ARTICLE.asMatchPredicate().or(PAGE.asMatchPredicate())).ifPresent(paths::add);
        }
        return paths;
    }

    private Optional<Declared> settings() {
        Path file = folder.files().get(SETTINGS);
        if (file == null) {
            boolean misnamed = folder.files().keySet().stream()
                    .anyMatch(path -> FileNames.right(path).filter(SETTINGS::equals).isPresent());
            if (!misnamed) {
                problems.add(ProblemKind.CONTENT_MISSING, Place.ofFile(folder.shown(SETTINGS)), "没有 site.yml",
                        "新建 site.yml，至少写 title: 简报名称");
            }
            return Optional.empty();
        }
        return TextFile.read(file, folder.shown(SETTINGS), problems).flatMap(text -> {
            YamlText yaml = YamlText.of(text);
            if (yaml.isEmpty()) {
                problems.add(ProblemKind.MISSING_KEY, Place.ofFile(text.name()), "site.yml 里只有注释", "至少写 title: 简报名称");
            }
            return yaml.root(problems).flatMap(root -> Fields.of(root, problems));
        }).map(fields -> {
            SiteSettingsReader reader = new SiteSettingsReader(problems);
            SiteSettings settings = reader.read(fields);
            return new Declared(settings, reader.missedCategories());
        });
    }

    private Terms terms() {
        return folder.files().containsKey(TERMS)
                ? text(TERMS).map(new TermsReader(problems)::read).orElse(Terms.NONE)
                : Terms.NONE;
    }

    private List<Media> media() {
        return paths(MEDIA.asMatchPredicate().and(MediaReader::isMedia).and(path -> FileNames.right(path).isEmpty())
                .or(MediaReader::isStatic))
                .parallelStream()
                .flatMap(path -> memory.media(file(path), path, folder.shown(path), problems).stream())
                .toList();
    }

    private List<Event> events(EventReader reader) {
        List<Event> events = paths(EVENTS.asMatchPredicate()).parallelStream()
                .flatMap(path -> events(path, reader).stream())
                .toList();
        paths(path -> path.startsWith("events/") && FileNames.right(path).isPresent()).forEach(reader::miss);
        Map<String, Event> byId = new TreeMap<>();
        for (Event event : events) {
            Event first = byId.putIfAbsent(event.id(), event);
            if (first != null) {
                problems.add(ProblemKind.DUPLICATE_ID, event.at(), "活动编号“" + event.id() + "”已用在 " + first.at(),
                        "换一个编号");
            }
        }
        return List.copyOf(byId.values());
    }

    private List<Event> events(String path, EventReader reader) {
        Optional<TextFile> file = text(path);
        if (file.isEmpty()) {
            reader.miss(path);
        }
        return file.map(text -> reader.read(text, path)).orElse(List.of());
    }

    private List<PageSource> pages(FrontMatterReader reader) {
        return paths(PAGE.asMatchPredicate()).stream()
                .flatMap(path -> markdown(path).map(file -> page(path, file, reader)).stream())
                .toList();
    }

    private PageSource page(String path, MarkdownFile file, FrontMatterReader reader) {
        PageHead head = reader.read(file.fields(problems), PageHead.class, path, folder.shown(path));
        Path relative = Path.of(path.substring("pages/".length()));
        List<String> slug = new ArrayList<>();
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            slug.add(Slugs.of(relative.getName(i).toString()));
        }
        String last = Slugs.ofFile(relative.getFileName().toString());
        // As in other generators, the index.md of a folder is the folder's own page.
        if (head.slug().isPresent() || !last.equals("index")) {
            slug.add(head.slug().orElse(last));
        }
        return new PageSource(path, String.join("/", slug), head, file.body());
    }

    private List<IssueSource> issues(FrontMatterReader reader, Dates dates) {
        Map<String, MarkdownFile> files = new HashMap<>();
        List<String> paths = paths(ARTICLE.asMatchPredicate());
        progress.begin("读取", paths.size());
        List<Map.Entry<String, MarkdownFile>> read = paths.parallelStream().flatMap(path -> {
            progress.step();
            return markdown(path).map(file -> Map.entry(path, file)).stream();
        }).toList();
        read.forEach(file -> files.put(file.getKey(), file.getValue()));
        Map<String, List<String>> articlesByFolder = new TreeMap<>();
        for (String path : paths(IN_AN_ISSUE.asMatchPredicate())) {
            String in = issueFolder(path);
            List<String> articles = articlesByFolder.computeIfAbsent(in, key -> new ArrayList<>());
            if (isArticle(path)) {
                articles.add(path);
            }
        }
        List<IssueSource> issues = new ArrayList<>();
        articlesByFolder.forEach((in, articles) -> issue(in, articles, files, reader, dates).ifPresent(issues::add));
        issues.sort(Comparator.comparing(IssueSource::date).thenComparing(IssueSource::path).reversed());
        return issues;
    }

    private Optional<IssueSource> issue(String in, List<String> articles, Map<String, MarkdownFile> files,
            FrontMatterReader reader, Dates dates) {
        // Read whatever becomes of the issue: what is wrong in them is said at once.
        Map<String, ArticleHead> heads = new LinkedHashMap<>();
        articles.forEach(path -> Optional.ofNullable(files.get(path)).ifPresent(file -> heads.put(path,
                reader.read(file.fields(problems), ArticleHead.class, path, folder.shown(path)))));
        String index = in + "index.md";
        MarkdownFile file = files.get(index);
        if (file == null) {
            boolean misnamed = folder.files().keySet().stream()
                    .anyMatch(path -> path.startsWith(in)
                            && FileNames.right(path).filter("index.md"::equals).isPresent());
            if (!folder.files().containsKey(index) && !misnamed) {
                problems.add(ProblemKind.CONTENT_MISSING, Place.ofFile(folder.shown(index)), "这一期没有 index.md",
                        "新建 index.md，写上这一期的 title");
            }
            return Optional.empty();
        }
        IssueHead head = reader.read(file.fields(problems), IssueHead.class, index, folder.shown(index));
        String name = in.substring(ISSUES.length(), in.length() - 1);
        LocalDate date = head.date().or(() -> dates.ofFolder(name, Place.ofFile(folder.shown(index))))
                .orElse(LocalDate.EPOCH);
        List<ArticleSource> sources = new ArrayList<>();
        heads.forEach((path, articleHead) -> sources.add(article(path, articleHead,
                Objects.requireNonNull(files.get(path)), date)));
        sources.sort(Comparator.comparing((ArticleSource source) -> source.head().weight() == 0)
                .thenComparingInt(source -> source.head().weight())
                .thenComparing(ArticleSource::path, FileNames.BY_NUMBER));
        return Optional
                .of(new IssueSource(index, head.slug().orElse(Slugs.of(name)), date, head, file.body(), sources));
    }

    private static ArticleSource article(String path, ArticleHead head, MarkdownFile file, LocalDate issueDate) {
        String slug = head.slug().orElseGet(() -> Slugs.ofFile(path.substring(path.lastIndexOf('/') + 1)));
        return new ArticleSource(path, slug, head.date().orElse(issueDate), head, file.body());
    }

    private void reportUnexpected() {
        for (String path : folder.files().keySet()) {
            boolean expected = ARTICLE.matcher(path).matches() || PAGE.matcher(path).matches()
                    || EVENTS.matcher(path).matches() || OTHER.matcher(path).matches()
                    || MEDIA.matcher(path).matches() && MediaReader.isMedia(path) || MediaReader.isStatic(path);
            Optional<String> right = FileNames.right(path);
            if (right.isPresent()) {
                String in = path.substring(0, path.lastIndexOf('/') + 1);
                problems.add(ProblemKind.MISNAMED_FILE, Place.ofFile(folder.shown(path)),
                        "文件名差一点，应当是“" + right.get() + "”", folder.files().containsKey(in + right.get())
                                ? "已经有一个 " + right.get() + "，删掉一个，或另起一个名称"
                                : "改名为 " + right.get() + "；Windows 里先在“查看”里显示文件扩展名");
            } else if (!expected) {
                problems.add(ProblemKind.UNEXPECTED_FILE, Place.ofFile(folder.shown(path)), "不认识的文件，没有读取",
                        placing(path));
            }
        }
    }

    private static String placing(String path) {
        Optional<String> right = FileNames.rightFolder(path);
        if (right.isPresent()) {
            return "把文件夹“" + path.substring(0, path.indexOf('/')) + "”改名为“" + right.get() + "”";
        }
        Optional<String> saved = FileNames.otherFormat(path);
        if (saved.isPresent()) {
            return saved.get();
        }
        if (path.endsWith(".md")) {
            return "文章放在 issues/日期/ 下，单页放在 pages/ 下";
        }
        return MediaReader.isMedia(path) ? "图片和附件放在 issues/日期/ 或 pages/ 下，挨着用它的文章" : "删掉，或改成认识的类型";
    }

    private List<String> paths(Predicate<String> wanted) {
        return folder.files().keySet().stream().filter(wanted).toList();
    }

    private Path file(String path) {
        return Objects.requireNonNull(folder.files().get(path));
    }

    private Optional<TextFile> text(String path) {
        return TextFile.read(file(path), folder.shown(path), problems);
    }

    private Optional<MarkdownFile> markdown(String path) {
        return memory.text(file(path), folder.shown(path), problems);
    }

    private static boolean isArticle(String path) {
        return ARTICLE.matcher(path).matches() && !ISSUE.matcher(path).matches();
    }
}
