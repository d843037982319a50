package org.jianbao.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jianbao.fix.FileFix;
import org.jianbao.format.BuildCache;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao fix}: shows what of the problems can be mended without thinking, and mends it. */
@Command(name = "fix", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "改正检查出来的问题里有把握的那些，如半角标点、看不见的字符。先列出每一处改动，问过再改；没有列出的一个字也不动。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：", footerHeading = "%n退出码：%n",
        footer = {"  0  没有要改的，或都改好了", "  1  有要改的没有改：没有同意，用了 --dry-run，或写不进去", "  2  用法不对"})
final class FixCommand implements Callable<Integer> {
    /** What one change brings to light, the next round changes. */
    private static final int ROUNDS = 8;

    private final Clock clock;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "只改这些文件或文件夹，如 content/issues/2024-11-11；不写就是全部内容")
    private List<String> paths = List.of();

    @Option(names = "--rule", paramLabel = "ID", description = "只改这一条检查规则的，如 ascii-comma；可以写几次")
    private List<String> rules = List.of();

    @Option(names = "--yes", description = "不问，直接改")
    private boolean yes;

    @Option(names = "--dry-run", description = "只列出会怎样改，什么文件都不写")
    private boolean dryRun;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    FixCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        rules.forEach(this::checkRule);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BuildRequest request = options.preview(clock, "", BuildCache.NONE);
        Selection selection = Selection.of(paths, request.content(), spec.commandLine());
        Problems problems = new Problems();
        int changed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Problem> found = found(request, selection);
            List<FileFix> fixes = FileFix.of(found, problems);
            if (fixes.isEmpty()) {
                err.print(Report.text(problems.sorted(), Terminal.columns()));
                err.println(changed == 0 ? "没有可以自动改的。" : "改好了 " + changed + " 处。");
                return problems.hasErrors() ? 1 : 0;
            }
            fixes.forEach(fix -> out.print(fix.diff()));
            out.flush();
            err.println(summary(found, fixes));
            if (dryRun || !yes && !Terminal.agrees(err)) {
                err.println(dryRun || !Terminal.isAsked() ? "没有写任何文件。" + (dryRun ? "" : "加上 --yes 就改。") : "没有改。");
                return 1;
            }
            for (FileFix fix : fixes) {
                if (!fix.write(problems)) {
                    err.print(Report.text(problems.sorted(), Terminal.columns()));
                    err.println("改好了 " + changed + " 处，后面的没有改。");
                    return 1;
                }
                changed += fix.count();
            }
        }
        err.println("改好了 " + changed + " 处；还有要改的，再运行一次。");
        return 1;
    }

    private void checkRule(String id) {
        if (ProblemKind.rule(id).isEmpty()) {
            String near = NearestWord.to(id, ProblemKind.rules()).map(word -> "，是不是“" + word + "”？").orElse("");
            throw new ParameterException(spec.commandLine(), "没有检查规则“" + id + "”" + near);
        }
    }

    private List<Problem> found(BuildRequest request, Selection selection) {
        Problems problems = new Problems();
        try (TerminalProgress progress = new TerminalProgress()) {
            SiteBuild.run(request, progress, problems);
        }
        return problems.sorted().stream().filter(problem -> !problem.edits().isEmpty())
                .filter(selection::concerns)
                .filter(problem -> rules.isEmpty() || rules.contains(problem.kind().id())).toList();
    }

    private static String summary(List<Problem> found, List<FileFix> fixes) {
        Map<String, Long> byRule = found.stream().collect(Collectors.groupingBy(problem -> problem.kind().id(),
                TreeMap::new, Collectors.summingLong(problem -> problem.edits().size())));
        return fixes.size() + " 个文件，" + fixes.stream().mapToInt(FileFix::count).sum() + " 处："
                + byRule.entrySet().stream()
                        .map(rule -> rule.getKey() + " " + rule.getValue()).collect(Collectors.joining("，"));
    }
}
