package org.jianbao.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.SearchFormat;
import org.jianbao.model.address.Route;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.PreviewBuild;
import org.jianbao.pipeline.PreviewSearch;
import org.jianbao.pipeline.PreviewSite;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.serve.Changes;
import org.jianbao.serve.LiveServer;
import org.jianbao.serve.LiveSite;

/**
 * Keeps the preview up to date: after each change the page of a text that alone was edited, then the whole site, then, when
 * nothing else is to be done, search of all of it; what was edited is found before. A site with mistakes is not shown; what was
 * shown before stays.
 */
final class LivePreview implements AutoCloseable {
    /** An editor saves in several steps within this time. */
    private static final Duration QUIET = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** A file that is half written is whole within this time; until then its mistakes are nobody's. */
    private static final Duration HALF_WRITTEN = Duration.ofMillis(300);

    /** What takes long waits for a pause as long as it took the last time, but no longer than this. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** What gives way waits no longer than this. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    /** Browsers have shown an edit after this time, and leave the processor to what finds it. */
    private static final Duration SHOWING = Duration.ofMillis(150);

    private final PreviewBuild build;
    private final LiveServer server;
    private final Changes changes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final ExecutorService indexing = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "jianbao-search");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<PreviewSearch> search = Optional.empty();
    private final AtomicReference<Optional<ToIndex>> toIndex = new AtomicReference<>(Optional.empty());
    private volatile Duration indexTime = Duration.ZERO;
    private Duration buildTime = Duration.ZERO;
    private Optional<Built> built = Optional.empty();
    private List<Problem> reported = List.of();

    /** Gives a build up when anything changes. */
    private final Progress givingWay = Progress.calling(this::giveWay);

    /** A site to make search of, wholly or only of what is another than before. */
    private record ToIndex(PreviewSite site, boolean isWhole) {}

    /** A whole site, and what was found wrong with it so far. */
    private record Built(PreviewSite site, Problems problems) {}

    LivePreview(PreviewBuild build, LiveServer server, Changes changes, PrintWriter out, PrintWriter err) {
        this.build = build;
        this.server = server;
        this.changes = changes;
        this.out = out;
        this.err = err;
    }

    /**
     * Builds for the first time.
     *
     * @return the exit code when only options are wrong, so that no change of files can help; else zero
     */
    int begin() {
        Problems problems = new Problems();
        long start = System.nanoTime();
        Optional<PreviewSite> site;
        try (TerminalProgress progress = new TerminalProgress()) {
            site = build.build(progress, problems);
        }
        if (site.isEmpty() && problems.sorted().stream().filter(Problem::isError)
                .allMatch(problem -> problem.place().file().startsWith("--"))) {
            err.print(Report.text(problems.sorted(), Terminal.columns()));
            err.flush();
            return 2;
        }
        site.ifPresent(made -> {
            built = Optional.of(new Built(made, problems));
            show(made, List.of());
            out.println(made.articles() + " 篇文章，" + made.pages() + " 个页面，用时 " + seconds(start) + " 秒");
        });
        report(problems);
        return 0;
    }

    /** Follows the changes until the thread is interrupted. */
    void follow() throws InterruptedException {
        while (true) {
            finish();
            Changes.Batch all = changes.next(QUIET, LONGEST);
            boolean isShown = edit(all);
            while (isShown && changes.within(buildTime) || !build(all, isShown)) {
                Changes.Batch later = changes.next(QUIET, LONGEST);
                all = all.and(later);
                isShown = isShown && edit(later);
            }
        }
    }

    /** Shows the page of a text that was edited; false when only a whole build can tell what became of the change. */
    private boolean edit(Changes.Batch batch) {
        if (batch.any() || batch.paths().size() != 1) {
            return false;
        }
        long start = System.nanoTime();
        Optional<PreviewSite> site = build.edit(batch.paths().iterator().next());
        site.ifPresent(made -> shown(made, build.routes(batch.paths()), start));
        return site.isPresent();
    }

    /**
     * Builds after changes.
     *
     * @param isShown whether what was edited is shown already, so that the build may give way to the next edit
     * @return false when it gave way, and when the files may have been half written, and have changed again
     */
    private boolean build(Changes.Batch batch, boolean isShown) throws InterruptedException {
        long start = System.nanoTime();
        if (batch.any()) {
            build.changed();
        } else if (!isShown) {
            build.changed(batch.paths());
        } // What is shown was read when it was edited.
        Problems problems = new Problems();
        Optional<PreviewSite> site;
        try {
            site = whole(isShown ? givingWay : Progress.NONE, problems);
        } catch (CancellationException e) {
            return false;
        }
        buildTime = since(start, SHORT_PAUSE);
        built = site.map(made -> new Built(made, problems));
        if (site.isEmpty() && changes.within(HALF_WRITTEN)) {
            return false;
        }
        site.ifPresent(made -> shown(made, build.routes(batch.paths()), start));
        report(problems);
        return true;
    }

    private void giveWay() {
        if (changes.arePending()) {
            throw new CancellationException();
        }
    }

    /** Builds the whole site; once again when a folder went away while it was read. */
    private Optional<PreviewSite> whole(Progress progress, Problems problems) throws InterruptedException {
        try {
            return build.build(progress, problems);
        } catch (UncheckedIOException e) {
            Thread.sleep(HALF_WRITTEN);
            build.changed();
            return build.build(progress, problems);
        }
    }

    private void shown(PreviewSite made, List<Route> changed, long start) {
        show(made, changed);
        index(made, false);
        out.println("已更新" + (changed.size() == 1 ? " " + changed.getFirst() : "") + "，用时 " + seconds(start) + " 秒");
        out.flush();
    }

    /** Looks for mistakes in templates, and then makes search; gives way to changes. */
    private void finish() throws InterruptedException {
        if (built.isEmpty() || !built.get().site().renderAll(changes::arePending)) {
            return;
        }
        report(built.get().problems());
        if (changes.within(indexTime)) {
            return;
        }
        index(built.get().site(), true);
    }

    /** Makes search, of the whole site or only of what is another than before; what was to be made before is not any more. */
    private void index(PreviewSite site, boolean isWhole) {
        toIndex.set(Optional.of(new ToIndex(site, isWhole)));
        Executor when = isWhole ? indexing
                : CompletableFuture.delayedExecutor(SHOWING.toMillis(), TimeUnit.MILLISECONDS, indexing);
        when.execute(() -> toIndex.getAndSet(Optional.empty()).ifPresent(this::index));
    }

    private void index(ToIndex asked) {
        long start = System.nanoTime();
        Optional<byte[]> before = searchFile(SearchFormat.MODULE);
        try {
            if (!asked.isWhole) {
                Optional<PreviewSearch> edited = search.flatMap(asked.site::search);
                search = edited.or(() -> search);
            } else {
                search = Optional.of(asked.site.search());
                indexTime = since(start, PAUSE);
            }
        } catch (UncheckedIOException e) {
            if (indexing.isShutdown()) {
                return; // the cache went with the preview
            }
            throw e;
        }
        // The search module names all other files of search by what they hold.
        if (!Arrays.equals(before.orElse(null), searchFile(SearchFormat.MODULE).orElse(null))) {
            server.showSearch();
        }
    }

    private Optional<byte[]> searchFile(String path) {
        return search.flatMap(files -> files.file(path));
    }

    /** The time since a moment, but no longer than this. */
    private static Duration since(long start, Duration most) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return time.compareTo(most) < 0 ? time : most;
    }

    private void report(Problems problems) {
        List<Problem> found = problems.sorted();
        server.report(found);
        if (!found.equals(reported)) {
            err.print(found.isEmpty() ? "错误和提醒都改好了。\n" : Report.text(found, Terminal.columns()));
            err.flush();
        }
        reported = found;
    }

    private void show(PreviewSite made, List<Route> changed) {
        ResponseHeaders headers = made.headers();
        server.show(
                new LiveSite(name -> made.file(name).or(() -> searchFile(name)), () -> headers),
                changed);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        // What it is at work on is for nobody any more, but must not be torn apart.
        indexing.shutdown();
    }
}
