package org.jianbao.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.jianbao.pipeline.BuildRequest;
import org.jianbao.problem.MachineReport;
import org.jianbao.problem.Report;
import org.jianbao.problem.SarifReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao check}: checks the content without making the site. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "检查内容：写法、链接，活动的数字和文章是否一致。不生成网站，什么文件都不写。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：")
final class CheckCommand implements Callable<Integer> {
    private final Clock clock;

    @Parameters(arity = "0..*", paramLabel = "PATH",
            description = "只列出这些文件或文件夹里的错误和提醒，如 content/issues/2024-11-11；不写就是全部内容")
    private List<String> paths = List.of();

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--strict", description = "提醒也当作错误：有提醒，退出码就是 1")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "怎样列出错误和提醒：text 给人看（默认）；json 给程序读；github 让 GitHub Actions 标在文件的那一行旁边；sarif 给收集各种检查结果的工具")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        BuildRequest request = options.request(clock);
        Selection selection = Selection.of(paths, request.content(), spec.commandLine());
        return new BuildRun(err, strict).check(request, selection, found -> {
            switch (format) {
                case TEXT -> err.print(Report.text(found, Terminal.columns()));
                case SARIF -> out.print(SarifReport.of(found));
                case JSON -> out.print(MachineReport.json(found));
                case GITHUB -> {
                    out.print(MachineReport.github(found));
                    if (MachineReport.exceedsGithub(found)) {
                        err.print(Report.text(found, Terminal.columns()));
                    }
                }
            }
        });
    }

    /** How problems are listed. */
    private enum Format {
        TEXT, JSON, GITHUB, SARIF
    }
}
