package org.jianbao.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.facts.FigureCheck;
import org.jianbao.feed.HostFiles;
import org.jianbao.feed.SiteFeeds;
import org.jianbao.feed.StructuredData;
import org.jianbao.load.ContentLoader;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.BaseUrl;
import org.jianbao.model.Content;
import org.jianbao.model.Content.IssueSource;
import org.jianbao.model.Content.Media;
import org.jianbao.model.Figures;
import org.jianbao.model.LinkIndex;
import org.jianbao.model.Plan;
import org.jianbao.model.Route;
import org.jianbao.model.Site;
import org.jianbao.model.Site.Article;
import org.jianbao.model.SiteFile;
import org.jianbao.model.SiteSettings;
import org.jianbao.model.SiteSettings.Column;
import org.jianbao.output.Publication;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.render.PageJob;
import org.jianbao.render.SiteRenderer;
import org.jianbao.render.Theme;
import org.jianbao.resolve.Assembler;
import org.jianbao.resolve.Edition;
import org.jianbao.resolve.LinkAnchors;
import org.jianbao.resolve.Links;
import org.jianbao.resolve.Planner;
import org.jianbao.search.SearchFiles;
import org.jianbao.search.text.PinyinReading;

/** One build: content in, published folder out. */
public final class SiteBuild {
    private final BuildRequest request;
    private final Progress progress;
    private final Problems problems;

    private SiteBuild(BuildRequest request, Progress progress, Problems problems) {
        this.request = request;
        this.progress = progress;
        this.problems = problems;
    }

    /**
     * Builds and publishes a site. When any error is found nothing is published, and the published folder is as it was.
     *
     * @param problems takes all that is wrong, errors and warnings
     * @return what was made; nothing when there were errors
     */
    public static Optional<BuildReport> run(BuildRequest request, Progress progress, Problems problems) {
        return new SiteBuild(request, progress, problems).run();
    }

    /**
     * Checks all that a build checks before it makes pages; makes none, and writes nothing.
     *
     * @param request as for a build; where to publish does not matter
     * @param problems takes all that is wrong, errors and warnings
     * @return what was checked; nothing when there were errors
     */
    public static Optional<CheckReport> check(BuildRequest request, Progress progress, Problems problems) {
        return new SiteBuild(request, progress, problems).check().map(Checked::report);
    }

    private Optional<BuildReport> run() {
        return check().flatMap(checked -> {
            List<Path> sources = new ArrayList<>(checked.themeFolders());
            sources.addAll(List.of(request.content(), request.home().resolve("themes")));
            Site site = Assembler.assemble(checked.plan(), checked.figures(), PinyinReading::of);
            return publish(checked.plan(), site, checked.theme(), sources);
        });
    }

    /** What a build makes pages of, without errors. */
    private record Checked(Plan plan, Figures figures, Theme theme, List<Path> themeFolders) {
        CheckReport report() {
            List<IssueSource> issues = plan.content().issues();
            return new CheckReport(issues.size(), issues.stream().mapToInt(issue -> issue.articles().size()).sum(),
                    figures.documents().values().stream().mapToInt(document -> document.briefs().size()).sum(),
                    plan.content().events().size(), plan.omitted());
        }
    }

    private Optional<Checked> check() {
        Optional<Content> content = ContentLoader.load(request.content(), problems).map(this::withBaseUrl);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Path>> themeFolders = themeFolders(content.get());
        Optional<Theme> theme = themeFolders.flatMap(folders -> Theme.read(folders, problems));
        Plan plan = Planner.plan(content.get(), edition(content.get().settings()), problems);
        Map<String, Document> documents = LinkAnchors.resolve(convert(plan), problems);
        Figures figures = FigureCheck.run(plan.content(), documents, problems);
        return problems.hasErrors()
                ? Optional.empty()
                : theme.map(read -> new Checked(plan, figures, read, themeFolders.orElse(List.of())));
    }

    private Content withBaseUrl(Content content) {
        SiteSettings settings = content.settings();
        if (request.baseUrl().isEmpty()) {
            if (!settings.baseUrl().isKnown()) {
                problems.add(ProblemKind.NO_BASE_URL, content.place("site.yml"), "没有可用的 baseUrl",
                        "在 site.yml 加上一行 baseUrl: https://你的域名/，或用 --base-url 给出");
            }
            return content;
        }
        Optional<BaseUrl> given = ContentLoader.baseUrl(request.baseUrl());
        if (given.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, Place.ofFile("--base-url"), "不是完整的网站地址：“" + request.baseUrl() + "”",
                    "写成 https://域名/ 的样子");
        }
        // The error stops publication; the build goes on to find the other ones.
        return given.map(url -> content.with(settings.withBaseUrl(url))).orElse(content);
    }

    private Edition edition(SiteSettings settings) {
        return new Edition(request.now().apply(settings.timeZone()), request.drafts(),
                request.future());
    }

    private Optional<List<Path>> themeFolders(Content content) {
        boolean named = !request.theme().isEmpty();
        Place place = named ? Place.ofFile("--theme") : content.settings().themePlace();
        String theme = named ? request.theme() : content.settings().theme();
        return ThemeFolders.find(request, theme, place, problems);
    }

    /** Converts every Markdown file, by its path. */
    private Map<String, Document> convert(Plan plan) {
        List<Source> sources = sources(plan.content());
        LinkIndex links = Links.index(plan);
        MarkdownConverter converter = new MarkdownConverter();
        progress.begin("转换", sources.size());
        return sources.parallelStream().collect(Collectors.toMap(Source::path, source -> {
            Document document = converter.convert(source.path(), source.text(), source.kind(), links, problems);
            progress.step();
            return document;
        }, (a, b) -> a, TreeMap::new));
    }

    private static List<Source> sources(Content content) {
        List<String> briefs = content.settings().columns().stream().filter(Column::briefs).map(Column::name).toList();
        List<Source> sources = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            sources.add(new Source(issue.path(), issue.body(), MarkdownConverter.Kind.ARTICLE));
            issue.articles().forEach(article -> sources.add(new Source(article.path(), article.body(),
                    article.head().column().filter(briefs::contains).isPresent()
                            ? MarkdownConverter.Kind.BRIEFS
                            : MarkdownConverter.Kind.ARTICLE)));
        }
        content.pages()
                .forEach(page -> sources.add(new Source(page.path(), page.body(), MarkdownConverter.Kind.ARTICLE)));
        return sources;
    }

    /** A Markdown file to convert. */
    private record Source(String path, MarkdownText text, MarkdownConverter.Kind kind) {}

    private Optional<BuildReport> publish(Plan plan, Site site, Theme theme, List<Path> sources) {
        Optional<Publication> begun = Publication.begin(request.out(), sources, problems);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        try (Publication publication = begun.get()) {
            List<PageJob> pages = SiteRenderer.pages(site, request.audience(), theme,
                    new StructuredData(site)::of, problems);
            write(pages, publication);
            List<Route> listed = pages.stream().filter(PageJob::listed).map(PageJob::route).toList();
            SiteFeeds.files(site, request.audience(), listed).parallelStream()
                    .forEach(file -> write(file.file(), file.bytes(), publication));
            progress.begin("索引", 1);
            SearchFiles.write(site, publication::write);
            progress.step();
            for (Theme.Asset asset : theme.assets().values()) {
                publication.write(asset.route().file(), asset.bytes());
            }
            for (Media medium : plan.content().media()) {
                if (plan.routes().containsKey(medium.path())) {
                    publication.copy(plan.route(medium.path()).file(), medium.file());
                }
            }
            for (SiteFile file : HostFiles.of(site, request.audience(), publication.names())) {
                publication.write(file.file(), file.bytes());
            }
            if (problems.hasErrors()) {
                return Optional.empty();
            }
            if (request.compressed().isPresent()) {
                publication.compress(request.compressed().get());
            }
            publication.publish();
            return Optional.of(report(plan, site, pages, publication));
        } catch (IOException e) {
            begun.get().failed(e);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            begun.get().failed(Objects.requireNonNull(e.getCause()));
            return Optional.empty();
        }
    }

    private void write(List<PageJob> pages, Publication publication) {
        progress.begin("生成", pages.size());
        pages.parallelStream().forEach(page -> {
            page.html().get().ifPresent(
                    html -> write(page.route().file(), html.getBytes(StandardCharsets.UTF_8), publication));
            progress.step();
        });
    }

    private static void write(String file, byte[] bytes, Publication publication) {
        try {
            publication.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BuildReport report(Plan plan, Site site, List<PageJob> pages, Publication publication) {
        List<Article> articles = site.articles();
        return new BuildReport(site.issues().size(), articles.size(),
                articles.stream().mapToInt(article -> article.briefs().size()).sum(), pages.size(), publication.files(),
                publication.bytes(), plan.omitted());
    }
}
