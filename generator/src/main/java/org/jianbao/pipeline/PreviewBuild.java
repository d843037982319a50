package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.facts.FigureCheck;
import org.jianbao.model.address.Route;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.Site;
import org.jianbao.problem.Problems;
import org.jianbao.resolve.Assembler;
import org.jianbao.resolve.LinkAnchors;
import org.jspecify.annotations.Nullable;

/** Builds a site again and again while it is edited, in memory; only what changed is read and converted again. */
public final class PreviewBuild {
    private final BuildRequest request;
    private final BuildMemory memory;
    private Optional<Last> last = Optional.empty();

    /** Whether the last whole build found errors: what is remembered of files then is not what is shown. */
    private boolean wrong;

    /** What is shown now: what the last whole build made, with the edits since. */
    private record Last(SiteBuild.Checked checked, Site site, PreviewSite preview) {}

    /** @param request where to publish, and whether to compress, does not matter */
    public PreviewBuild(BuildRequest request) {
        this.request = request;
        this.memory = new BuildMemory(request.cache(), true);
    }

    /**
     * Builds the whole site.
     *
     * @param progress may give up; what was shown before is then shown on, and may be edited
     * @param problems takes all that is wrong with the content, and later what is wrong with the pages that are asked for
     * @return the site; nothing when there were errors
     */
    public Optional<PreviewSite> build(Progress progress, Problems problems) {
        boolean wasWrong = wrong;
        wrong = true;
        Optional<SiteBuild.Checked> found;
        try {
            found = SiteBuild.check(request, memory, progress, problems);
        } catch (CancellationException e) {
            wrong = wasWrong;
            throw e;
        }
        return found.map(checked -> {
            wrong = false;
            Site site = Assembler.assemble(checked.plan(), checked.figures());
            PreviewSite made = new PreviewSite(site, checked.plan(), checked.theme(), checked.translations(),
                    request.audience(), request.today(site), request.cache(), below(checked),
                    last.map(Last::preview), problems);
            last = Optional.of(new Last(checked, site, made));
            return made;
        });
    }

    /**
     * The site after a file changed of which nothing but the text below the front matter is another one: the page of that
     * file is as {@link #build} will make it, other pages may still say of it what they said. Takes a fraction of the time;
     * edits of several files add up.
     *
     * @param file real path of an article or a page
     * @return nothing when only a whole build can tell, or when there is anything wrong with the text
     */
    public Optional<PreviewSite> edit(Path file) {
        Optional<String> path = last.isEmpty() || wrong ? Optional.empty() : inContent(file);
        if (path.isEmpty() || !last.orElseThrow().checked().plan().routes().containsKey(path.get())) {
            return Optional.empty();
        }
        Last before = last.orElseThrow();
        Content content = before.checked().plan().content();
        Optional<MarkdownText> text = memory.content().edited(file, content.place(path.get()).file());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = before.checked().plan().with(content.with(path.get(), text.get()));
        Problems problems = new Problems();
        Map<String, Document> documents = LinkAnchors.resolve(memory.conversion().run(plan, Progress.NONE, problems),
                problems);
        Figures figures = FigureCheck.run(plan.content(), documents, problems);
        Optional<Site> site = problems.hasErrors() ? Optional.empty()
                : Assembler.edited(before.site(), plan, figures, path.get());
        return site.map(now -> {
            SiteBuild.Checked checked = new SiteBuild.Checked(plan, figures, before.checked().theme(),
                    before.checked().themeFolders(), before.checked().unlinked(), before.checked().translations());
            PreviewSite made = new PreviewSite(now, plan, checked.theme(), checked.translations(),
                    request.audience(), request.today(now), request.cache(), below(checked),
                    Optional.of(before.preview()), problems);
            last = Optional.of(new Last(checked, now, made));
            return made;
        });
    }

    /** The sites that are made of one, each when it is asked for first. */
    private Map<String, Supplier<ConvertedPreview>> below(SiteBuild.Checked checked) {
        Map<String, Supplier<ConvertedPreview>> below = new HashMap<>();
        checked.plan().content().settings().translations().stream().filter(InLanguage::isConverted)
                .forEach(wanted -> below.put(wanted.segment() + "/", new Once<>(() -> {
                    ConvertedSite converted = ConvertedSite.of(wanted, checked, memory);
                    Site site = converted.made().site();
                    return new ConvertedPreview(converted, new PreviewSite(site, converted.plan(), converted.theme(),
                            converted.translations(), request.audience(), request.today(site), request.cache(),
                            Map.of(),
                            Optional.empty(), new Problems()));
                })));
        return below;
    }

    /** What is made when it is asked for, once. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            T known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        }
    }

    /** These files or folders changed, by their real paths; one that is gone, by the path that it had. */
    public void changed(Collection<Path> paths) {
        Optional<Path> root = root();
        if (root.isEmpty()) {
            memory.forgetAll();
        } else {
            memory.forget(paths, root.get());
        }
    }

    /** The folders outside the content that the last build read; may be called from another thread. */
    public List<Path> folders() {
        return memory.folders();
    }

    /** Anything may have changed. */
    public void changed() {
        memory.forgetAll();
    }

    /** A file's path from the content folder, with forward slashes. */
    private Optional<String> inContent(Path file) {
        return root().filter(file::startsWith).map(root -> root.relativize(file).toString().replace('\\', '/'));
    }

    private Optional<Path> root() {
        try {
            return Optional.of(request.content().toRealPath());
        } catch (IOException e) {
            // The folder is gone; the build will say so.
            return Optional.empty();
        }
    }

    /** Where some files stand in the site that was built last; those that no page is made of are left out. */
    public List<Route> routes(Collection<Path> paths) {
        Map<String, Route> routes = last.map(known -> known.checked().plan().routes())
                .orElse(Map.of());
        return paths.stream().flatMap(path -> inContent(path).stream()).flatMap(path -> Optional
                .ofNullable(routes.get(path)).stream()).filter(route -> route.path().endsWith("/")).sorted().toList();
    }
}
