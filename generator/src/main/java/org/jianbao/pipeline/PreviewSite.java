package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.feed.HostFiles;
import org.jianbao.feed.SiteFeeds;
import org.jianbao.feed.StructuredData;
import org.jianbao.format.BuildCache;
import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.SiteFiles;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.Translation;
import org.jianbao.problem.Problems;
import org.jianbao.render.SiteRenderer;
import org.jianbao.render.page.PageJob;
import org.jianbao.render.page.PageMemory;
import org.jianbao.render.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A site in memory whose files are made when they are asked for, the same bytes as a build publishes. May be used from
 * many threads.
 */
public final class PreviewSite {
    private final Site site;
    private final Audience audience;
    private final Problems problems;
    private final StructuredData structured;
    private final Map<String, PageJob> pages;
    private final BuildCache cache;
    private final Optional<PreviewSite> before;
    private final Map<String, SiteFile> files;
    private final Map<String, Supplier<ConvertedPreview>> below;
    private @Nullable Map<String, SiteFile> feeds;

    private final SoundPages soundPages;

    /** Whether all pages were made, without a mistake in their templates. */
    private volatile boolean sound;

    /**
     * @param today day of the build
     * @param cache keeps what search is made of
     * @param below the sites that are made of this one, by their folders, which end with a slash
     * @param before a site whose pages are shown where those of this one have mistakes in their templates
     */
    PreviewSite(Site site, Plan plan, Theme theme, List<Translation> translations, Audience audience, LocalDate today,
            BuildCache cache, Map<String, Supplier<ConvertedPreview>> below, Optional<PreviewSite> before,
            Problems problems) {
        this.site = site;
        this.below = Map.copyOf(below);
        this.audience = audience;
        this.cache = cache;
        this.problems = problems;
        this.structured = new StructuredData(site);
        CardFiles cards = new CardFiles(site, cache);
        this.pages = SiteRenderer
                .pages(site, audience, theme, today, cards.cards(), cards.mark(), translations, problems)
                .stream()
                .collect(Collectors.toMap(job -> job.route().file(), job -> job, (a, b) -> a, LinkedHashMap::new));
        this.before = before.map(PreviewSite::good);
        this.soundPages = before.map(known -> known.soundPages).orElseGet(SoundPages::new);
        this.files = byPath(Stream.of(theme.files(), plan.files(Set.of()), new PictureFiles(plan, cache).deferred(),
                cards.deferred())
                .flatMap(List::stream));
    }

    private PreviewSite(PreviewSite other) {
        this.site = other.site;
        this.audience = other.audience;
        this.cache = other.cache;
        this.problems = other.problems;
        this.structured = other.structured;
        this.pages = other.pages;
        this.before = Optional.empty();
        this.files = other.files;
        this.below = other.below;
        this.soundPages = other.soundPages;
    }

    /**
     * This site, or the one before unless this one is known to have no mistakes; without those before it, which memory has no
     * room for.
     */
    private PreviewSite good() {
        return sound || before.isEmpty() ? new PreviewSite(this) : before.get();
    }

    private static Map<String, SiteFile> byPath(Stream<SiteFile> files) {
        return files.collect(Collectors.toMap(SiteFile::path, file -> file));
    }

    /** A file by its path from the site's root, but none of search; nothing when there is none. */
    public Optional<byte[]> file(String path) {
        if (pages.containsKey(path)) {
            return page(path).or(() -> before.flatMap(old -> old.page(path))).flatMap(PreviewSite::bytes);
        }
        return Optional.ofNullable(files.get(path)).or(() -> Optional.ofNullable(feeds().get(path)))
                .flatMap(PreviewSite::bytes).or(() -> fileBelow(path));
    }

    private Optional<byte[]> fileBelow(String path) {
        return below.keySet().stream().filter(path::startsWith).findFirst().flatMap(folder -> Optional
                .ofNullable(below.get(folder)).flatMap(made -> made.get().file(path.substring(folder.length()))));
    }

    private Optional<SiteFile> page(String path) {
        return page(path, PageMemory.NONE);
    }

    private Optional<SiteFile> page(String path, PageMemory memory) {
        return Optional.ofNullable(pages.get(path)).flatMap(page -> page
                .file(page.isListed() ? structured.of(page.metadata().route(), page.way()) : "", memory));
    }

    static Optional<byte[]> bytes(SiteFile file) {
        return switch (file) {
            case SiteFile.Made made -> Optional.of(made.bytes());
            case SiteFile.Deferred deferred -> {
                try {
                    yield Optional.of(deferred.maker().bytes());
                } catch (IOException e) {
                    // The picture is damaged, or gone; the next build tells.
                    yield Optional.empty();
                }
            }
            case SiteFile.Copied copied -> {
                try {
                    yield Optional.of(Files.readAllBytes(copied.source()));
                } catch (IOException e) {
                    // It was deleted or locked since; the next build tells.
                    yield Optional.empty();
                }
            }
        };
    }

    private synchronized Map<String, SiteFile> feeds() {
        if (feeds == null) {
            feeds = byPath(SiteFeeds.files(site, audience,
                    pages.values().stream().filter(PageJob::isListed).map(PageJob::route).toList()).stream());
        }
        return feeds;
    }

    /** The paths of all files, but none of search, from the site's root. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(pages.keySet());
        names.addAll(files.keySet());
        names.addAll(feeds().keySet());
        return names;
    }

    /** The header fields that hosts send with the site; what they say of caching is left out. */
    public ResponseHeaders headers() {
        return ResponseHeaders.parse(HostFiles.of(site, List.of(), audience, Set.of()).stream()
                .filter(file -> file.path().equals(SiteFiles.HEADERS)).flatMap(file -> bytes(file).stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).findFirst().orElseThrow());
    }

    /**
     * Looks for mistakes that show only when pages are made; they are added to the problems of the build. Pages that are made of
     * the same as at the last look have none.
     *
     * @param stop asked before each page whether to give up
     * @return whether all pages were looked at
     */
    public boolean renderAll(BooleanSupplier stop) {
        boolean all = pages.keySet().parallelStream().allMatch(path -> {
            if (stop.getAsBoolean()) {
                return false;
            }
            page(path, soundPages);
            return true;
        });
        sound = all && !problems.hasErrors();
        return all;
    }

    /** What searches this site; takes long. */
    public PreviewSearch search() {
        return PreviewSearch.of(site, cache);
    }

    /** What searches this site, made of what searched an earlier one; nothing when that has to be made anew. */
    public Optional<PreviewSearch> search(PreviewSearch earlier) {
        return earlier.edited(site);
    }

    /** Number of articles. */
    public int articles() {
        return site.articles().size();
    }

    /** Number of pages. */
    public int pages() {
        return pages.size();
    }
}
