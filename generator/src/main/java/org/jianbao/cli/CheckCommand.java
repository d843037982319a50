package org.jianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.jianbao.problem.MachineReport;
import org.jianbao.problem.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao check}: checks the content without making the site. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "检查内容：写法、链接，活动的数字和文章是否一致。不生成网站，什么文件都不写。", optionListHeading = "%n选项：%n",
        synopsisHeading = "用法：")
final class CheckCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--strict", description = "提醒也当作错误：有提醒，退出码就是 1")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "怎样列出错误和提醒：text 给人看（默认）；json 给程序读；github 让 GitHub Actions 标在文件的那一行旁边")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(spec.commandLine().getErr(), strict);
        return run.check(options.request(clock, Path.of(""), ""), found -> {
            switch (format) {
                case TEXT -> spec.commandLine().getErr().print(Report.text(found));
                case JSON -> spec.commandLine().getOut().print(MachineReport.json(found));
                case GITHUB -> spec.commandLine().getOut().print(MachineReport.github(found));
            }
        });
    }

    /** How problems are listed. */
    private enum Format {
        TEXT, JSON, GITHUB
    }
}
