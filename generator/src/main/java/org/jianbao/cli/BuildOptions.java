package org.jianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.pipeline.BuildRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all commands share which build a site. */
final class BuildOptions {
    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content")
    private Path content = Path.of("content");

    @Option(names = "--theme", paramLabel = "NAME|DIR", description = "主题的名称或文件夹，默认由 site.yml 决定")
    private String theme = "";

    @Option(names = "--drafts", description = "包括草稿")
    private boolean drafts;

    @Option(names = "--future", description = "包括还没到发布时间的")
    private boolean future;

    @Option(names = "--preview", description = "预览：包括草稿和还没到发布时间的，每一页都注明是预览，不让搜索引擎收录")
    private boolean preview;

    @Option(names = "--now", paramLabel = "DATE", description = "把这一天（或时刻）当作现在，如 2024-11-11")
    private @Nullable String now;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command runs.
    private CommandSpec spec;

    /** The request to check the content. */
    BuildRequest request(Clock clock) {
        return request(clock, Optional.empty(), "", BuildCache.NONE, Optional.empty());
    }

    /** The request to publish to a folder. */
    BuildRequest request(Clock clock, Path out, String baseUrl) {
        return request(clock, Optional.of(out), baseUrl, BuildCache.NONE, Optional.empty());
    }

    /**
     * As {@link #request(Clock, Path, String)}.
     *
     * @param isClean whether nothing is taken from earlier builds
     * @param compressed folder that keeps compressed files
     */
    BuildRequest request(Clock clock, Path out, String baseUrl, boolean isClean, Optional<Path> compressed) {
        return request(clock, Optional.of(out), baseUrl, cache(out, isClean), compressed);
    }

    private BuildRequest request(Clock clock, Optional<Path> out, String baseUrl, BuildCache cache,
            Optional<Path> compressed) {
        return new BuildRequest(content, out, home(), theme, baseUrl, moment(clock),
                drafts || preview, future || preview, preview ? Audience.EDITORS : Audience.READERS, cache,
                compressed);
    }

    /** The cache beside a folder to publish to. */
    private static BuildCache cache(Path out, boolean isClean) {
        Path target = out.toAbsolutePath().normalize();
        Optional<Path> folder = Optional.ofNullable(target.getFileName())
                .map(name -> target.resolveSibling("." + name + ".cache"));
        return folder.flatMap(each -> GeneratorVersion.get().map(version -> BuildCache.in(each, version, isClean)))
                .orElse(BuildCache.NONE);
    }

    /** The request to show the site at an address, as readers will see it. */
    BuildRequest published(Clock clock, String baseUrl, BuildCache cache) {
        return request(clock, Optional.empty(), baseUrl, cache, Optional.empty());
    }

    /** The request to show the site at an address to editors, whatever other options say. */
    BuildRequest preview(Clock clock, String baseUrl, BuildCache cache) {
        return new BuildRequest(content, Optional.empty(), home(), theme, baseUrl, moment(clock), true, true,
                Audience.EDITORS, cache, Optional.empty());
    }

    /**
     * The folders in which changes matter: the content, those in which themes are looked for, and that of the theme if it
     * lies elsewhere.
     */
    List<Path> folders(List<Path> theme) {
        List<Path> folders = List.of(content, content.toAbsolutePath().normalize().resolveSibling("themes"),
                home().resolve("themes"));
        return Stream.concat(folders.stream(),
                theme.stream().filter(each -> folders.stream().noneMatch(each::startsWith))).toList();
    }

    private Function<ZoneId, LocalDateTime> moment(Clock clock) {
        if (now == null) {
            return zone -> LocalDateTime.ofInstant(clock.instant(), zone);
        }
        String iso = now.replace(' ', 'T');
        try {
            if (iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
                OffsetDateTime moment = OffsetDateTime.parse(iso);
                return zone -> moment.atZoneSameInstant(zone).toLocalDateTime();
            }
            LocalDateTime local = iso.length() <= 10 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
            return zone -> local;
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "看不懂 --now 的日期“" + now + "”，写成 2024-11-11", e);
        }
    }

    /** The folder of Jianbao itself, which the launcher names. */
    private static Path home() {
        return Path.of(System.getProperty("jianbao.home", "."));
    }
}
