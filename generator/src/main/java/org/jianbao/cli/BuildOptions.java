package org.jianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jianbao.build.BuildRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all commands share which build a site. */
final class BuildOptions {
    /** Days given on the command line are days in China, whatever the zone of the machine. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content")
    private Path content = Path.of("content");

    @Option(names = "--theme", paramLabel = "NAME|DIR", description = "主题；带斜杠的是文件夹，默认由 site.yml 决定")
    private String theme = "";

    @Option(names = "--drafts", description = "草稿也生成")
    private boolean drafts;

    @Option(names = "--future", description = "还没到发布时间的也生成")
    private boolean future;

    @Option(names = "--now", paramLabel = "DATE", description = "把这一天（或时刻）当作现在，如 2024-11-11")
    private @Nullable String now;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command runs.
    private CommandSpec spec;

    /** The request of these options. */
    BuildRequest request(Clock clock, Path out, String baseUrl) {
        return new BuildRequest(content, out, home(), theme, baseUrl, now == null ? clock.instant() : moment(now),
                drafts,
                future);
    }

    private Instant moment(String text) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
            }
            String iso = text.replace(' ', 'T');
            return iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "看不懂 --now 的日期“" + text + "”，写成 2024-11-11", e);
        }
    }

    /** The folder of Jianbao itself, which the launcher names. */
    private static Path home() {
        return Path.of(System.getProperty("jianbao.home", "."));
    }
}
