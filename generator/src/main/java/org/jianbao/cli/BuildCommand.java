package org.jianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao build}: makes the site. */
@Command(name = "build", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "生成网站。", optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
final class BuildCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹，默认 public")
    private Path out = Path.of("public");

    @Option(names = "--base-url", paramLabel = "URL", description = "网站地址，代替 site.yml 里的 baseUrl")
    private String baseUrl = "";

    @Option(names = "--strict", description = "提醒也当作错误：有提醒就不生成")
    private boolean strict;

    @Option(names = "--clean", description = "全部重新生成，不用上次留在 .public.cache 里的结果；生成的网站是一样的")
    private boolean clean;

    @Option(names = "--precompress", description = "在文字文件旁边放压缩好的 .br 和 .gz；压缩过的留在 .jianbao/compressed，下次不再压")
    private boolean precompress;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    BuildCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        int code = new BuildRun(spec.commandLine().getErr(), strict).run(options.request(clock, out, baseUrl, clean,
                precompress ? Optional.of(Path.of(".jianbao", "compressed")) : Optional.empty()));
        if (code == 0) {
            spec.commandLine().getOut().println("网站在 " + out);
        }
        return code;
    }
}
