package org.jianbao.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.facts.FigureCheck;
import org.jianbao.feed.HostFiles;
import org.jianbao.feed.SiteFeeds;
import org.jianbao.feed.StructuredData;
import org.jianbao.load.ContentLoader;
import org.jianbao.media.WebpEncoder;
import org.jianbao.model.address.Route;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.model.site.Translation;
import org.jianbao.output.Publication;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.RuleWeights.Weight;
import org.jianbao.proof.Proof;
import org.jianbao.render.SiteRenderer;
import org.jianbao.render.page.PageJob;
import org.jianbao.render.page.PageMemory;
import org.jianbao.render.theme.Theme;
import org.jianbao.resolve.Assembler;
import org.jianbao.resolve.Edition;
import org.jianbao.resolve.LinkAnchors;
import org.jianbao.resolve.Planner;
import org.jianbao.resolve.RootLinks;
import org.jianbao.search.SearchFiles;

/**
 * One build: content in, published folder out. Read {@link #check} and {@link #run} from the top: load, resolve, check,
 * render, index, publish.
 */
public final class SiteBuild {
    private final BuildRequest request;
    private final BuildMemory memory;
    private final Progress progress;
    private final Problems problems;
    private final Optional<LastBuild> last;

    private SiteBuild(BuildRequest request, BuildMemory memory, Progress progress, Problems problems) {
        this.request = request;
        this.memory = memory;
        this.progress = progress;
        this.problems = problems;
        this.last = LastBuild.of(request);
    }

    /**
     * Builds and publishes a site, or only checks its content when the request names no folder to publish to. When any
     * error is found nothing is published, and the published folder is as it was.
     *
     * @param problems takes all that is wrong, errors and warnings
     * @return what was made; nothing when there were errors
     */
    public static Optional<BuildReport> run(BuildRequest request, Progress progress, Problems problems) {
        return new SiteBuild(request, new BuildMemory(request.cache(), false), progress, problems).run();
    }

    /**
     * The first half of a build.
     *
     * @param memory of earlier builds of the same request; learns from this one
     * @param problems takes all that is wrong, errors and warnings
     * @return what pages are made of; nothing when there were errors
     */
    static Optional<Checked> check(BuildRequest request, BuildMemory memory, Progress progress, Problems problems) {
        return new SiteBuild(request, memory, progress, problems).check();
    }

    /** Load, resolve, check: what pages are made of; nothing when there were errors. */
    private Optional<Checked> check() {
        // Load: what the files of content and theme say.
        Optional<Content> loaded = ContentLoader.load(request.content(), memory.content(), progress, problems);
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        Content read = forAudience(GivenAddress.applied(request.baseUrl(), loaded.get(), problems));
        List<Path> themeFolders = ThemeFolders.find(request, read, problems);
        List<Path> others = Translations.folders(request, read);
        memory.readTranslations(others);
        last.ifPresent(build -> build.reads(read, Stream.concat(themeFolders.stream(), others.stream()).toList()));
        List<Translation> translations = Translations.read(request, loaded.get().settings().baseUrl(), read,
                edition(read), problems);
        Optional<Theme> theme = themeFolders.isEmpty() ? Optional.empty()
                : memory.theme(themeFolders, read.settings().wording(), UnaryOperator.identity(), problems);
        if (theme.isPresent()) {
            conversions(read.settings()).forEach(each -> memory.theme(themeFolders, each, read.settings(), problems));
        }
        Content content = theme.map(Theme::words).map(read::in).orElse(read);

        // Resolve: what is published, where it stands, and where its links lead.
        Plan plan = Planner.plan(content, edition(content), problems);
        Map<String, Document> texts = LinkAnchors.resolve(memory.conversion().run(plan, progress, problems),
                problems);
        RootLinks.check(plan, translations, texts, problems);

        // Check: whether articles and events say the same. By now all mistakes of editors are known.
        Figures figures = FigureCheck.run(plan.content(), texts, problems);
        if (!request.drafts()) {
            // Drafts of events are checked as well, and mark nothing in the articles.
            FigureCheck.run(plan.content().withEvents(content.events().stream().filter(Event::draft).toList()), texts,
                    problems);
        }
        Set<String> unlinked = Proof.unlinked(plan.content(), texts);
        problems.settle(content.settings().rules(),
                Proof.run(plan.content(), content, texts, unlinked, memory.proof(), progress, problems));
        boolean withUnlinked = content.settings().rules().weights().get(ProblemKind.UNLINKED_FILE) == Weight.OFF;
        memory.turn();
        return problems.hasErrors() ? Optional.empty()
                : theme.map(found -> new Checked(plan, figures,
                        found.withCategories(colors(plan.content().settings().categories()))
                                .named(plan.content().settings().title(), plan.content().settings().language()),
                        themeFolders, withUnlinked ? Set.of() : unlinked, translations));
    }

    private static Stream<InLanguage> conversions(SiteSettings settings) {
        return settings.translations().stream().filter(InLanguage::isConverted);
    }

    /** Editors who look at a preview are no readers to count. */
    private Content forAudience(Content content) {
        boolean counts = request.out().isPresent() && request.audience() == Audience.READERS;
        return counts ? content : content.with(content.settings().withoutAnalytics());
    }

    /** The colours of categories, by their ids. */
    static Map<String, String> colors(List<Category> categories) {
        Map<String, String> colors = new LinkedHashMap<>();
        categories.stream().filter(category -> !category.color().isEmpty())
                .forEach(category -> colors.put(category.id(), category.color()));
        return colors;
    }

    private Optional<BuildReport> run() {
        Optional<BuildReport> unchanged = last.flatMap(build -> build.unchanged(problems));
        if (unchanged.isPresent()) {
            return unchanged;
        }
        Optional<Checked> checked = check();
        if (checked.isEmpty() || request.out().isEmpty()) {
            return checked.map(Checked::report);
        }
        Plan plan = checked.get().plan();
        Theme theme = checked.get().theme();
        Site site = checked.get().site();
        Optional<Publication> begun = Publication.begin(request.out().get(),
                untouchable(checked.get().themeFolders()), problems);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        try (Publication publication = begun.get()) {
            // Render and index, side by side: pages for people, what programs read, and what searches the site in the browser.
            CardFiles cards = new CardFiles(site, request.cache());
            PublishedPages published = PublishedPages.of(request, request.out().get());
            List<PageJob> pages = SiteRenderer.pages(site, request.audience(), theme,
                    request.today(site), cards.cards(), cards.mark(), checked.get().translations(),
                    problems);
            PictureFiles pictures = new PictureFiles(plan, request.cache());
            progress.begin("生成", pages.size() + pictures.size());
            Stream.<Runnable>of(() -> SearchFiles.write(site, request.cache(), publication, progress),
                    () -> pictures.write(publication, progress, problems), () -> cards.write(publication),
                    () -> write(site, pages, published, publication)).parallel().forEach(Runnable::run);
            List<ConvertedSite> converted = checked.get().converted(memory).toList();
            List<PublishedPages> allPublished = new ArrayList<>(List.of(published));
            int number = pages.size();
            for (ConvertedSite each : converted) {
                PublishedPages there = PublishedPages.of(request, request.out().get().resolve(each.folder()));
                number += write(each, there, publication.below(each.folder()));
                allPublished.add(there);
            }

            // Publish: with what is copied as it is, and what hosts are told of all that.
            theme.files().forEach(publication::write);
            plan.files(checked.get().unlinked()).forEach(publication::write);
            HostFiles.of(site, converted.stream().map(each -> each.made().site()).toList(), request.audience(),
                    publication.names()).forEach(publication::write);
            if (problems.hasErrors()) {
                return Optional.empty();
            }
            request.compressed().ifPresent(publication::compress);
            publication.publish();
            BuildReport report = checked.get().report()
                    .with(number, publication.files(), publication.bytes());
            last.ifPresent(build -> build.keep(report, problems.sorted()));
            allPublished.forEach(PublishedPages::save);
            memory.save();
            request.cache().sweep();
            return Optional.of(report);
        } catch (UncheckedIOException e) {
            begun.get().failed(e);
            return Optional.empty();
        }
    }

    /**
     * What a build makes pages of, without errors.
     *
     * @param unlinked paths of files that are not published, for no text links to them
     * @param translations the same bulletin in other languages
     */
    record Checked(Plan plan, Figures figures, Theme theme, List<Path> themeFolders, Set<String> unlinked,
            List<Translation> translations) {
        Checked {
            themeFolders = List.copyOf(themeFolders);
            unlinked = Set.copyOf(unlinked);
            translations = List.copyOf(translations);
        }

        Site site() {
            return Assembler.assemble(plan, figures);
        }

        /** The sites that are made of this one, made one after the other. */
        Stream<ConvertedSite> converted(BuildMemory memory) {
            return conversions(plan.content().settings()).map(each -> ConvertedSite.of(each, this, memory));
        }

        BuildReport report() {
            List<IssueSource> issues = plan.content().issues();
            return new BuildReport(issues.size(), issues.stream().mapToInt(issue -> issue.articles().size()).sum(),
                    figures.documents().values().stream().mapToInt(document -> document.briefs().size()).sum(),
                    plan.content().events().size(), plan.omitted(), 0, 0, 0);
        }
    }

    private Edition edition(Content content) {
        return new Edition(request.now().apply(content.settings().timeZone()), request.drafts(), request.future(),
                makesWebp(content));
    }

    /** Whether WebP pictures can be made here; looked at only when there is anything to make them of. */
    private boolean makesWebp(Content content) {
        boolean wanted = content.media().stream().flatMap(medium -> medium.pixels().stream())
                .anyMatch(picture -> !picture.keepsSize());
        boolean makes = !wanted || WebpEncoder.isAvailable();
        if (!makes && request.out().isPresent()) {
            problems.add(ProblemKind.NO_WEBP, Place.ofFile(content.root()), "这台机器上不能生成 WebP 图片，只生成 JPEG 和 PNG",
                    "换一台 64 位的 Windows、macOS 或 Linux，或不用管它");
        }
        return makes;
    }

    /** The folders of sources, to which nothing is published. */
    private List<Path> untouchable(List<Path> themeFolders) {
        List<Path> folders = new ArrayList<>(themeFolders);
        folders.addAll(List.of(request.content(), request.home().resolve("themes")));
        return folders;
    }

    /** Writes a site that is made of this one; the number of its pages. */
    private int write(ConvertedSite converted, PublishedPages published, SiteOutput output) {
        Site site = converted.made().site();
        CardFiles cards = new CardFiles(site, request.cache());
        List<PageJob> pages = SiteRenderer.pages(site, request.audience(), converted.theme(), request.today(site),
                cards.cards(), cards.mark(), converted.translations(), problems);
        progress.begin("生成" + converted.folder(), pages.size());
        Stream.<Runnable>of(() -> converted.index(request.cache(), output, progress), () -> cards.write(output),
                () -> write(site, pages, published, output)).parallel().forEach(Runnable::run);
        converted.theme().files().forEach(output::write);
        return pages.size();
    }

    private void write(Site site, List<PageJob> pages, PageMemory published, SiteOutput output) {
        render(pages, new StructuredData(site), published, output);
        List<Route> listed = pages.stream().filter(PageJob::isListed).map(PageJob::route).toList();
        SiteFeeds.files(site, request.audience(), listed).parallelStream().forEach(output::write);
    }

    private void render(List<PageJob> pages, StructuredData structured, PageMemory published, SiteOutput output) {
        pages.parallelStream().forEach(page -> {
            page.file(page.isListed() ? structured.of(page.metadata().route(), page.way()) : "", published)
                    .ifPresent(output::write);
            progress.step();
        });
    }
}
