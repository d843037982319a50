package org.jianbao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.jianbao.model.site.Plan.Omitted;
import org.jianbao.pipeline.BuildReport;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;

/** Runs a build or a check for a person at a terminal: progress, problems, and a short report. */
final class BuildRun {
    private final PrintWriter err;
    private final Problems problems;

    /** @param strict whether warnings are errors */
    BuildRun(PrintWriter err, boolean strict) {
        this.err = err;
        this.problems = new Problems(strict);
    }

    /** Builds; gives the exit code: 0, 1 when the content has errors, 2 when only the options are wrong. */
    int run(BuildRequest request) {
        long start = System.nanoTime();
        Optional<BuildReport> report;
        try (TerminalProgress progress = new TerminalProgress()) {
            report = SiteBuild.run(request, progress, problems);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Problem> found = problems.sorted();
        err.print(Report.text(found, Terminal.columns()));
        return end(found, report.map(made -> summary(made, seconds)).orElse("没有生成网站，以前发布的内容保持原样。"));
    }

    /**
     * Checks without making anything; gives the exit code as {@link #run(BuildRequest)} does.
     *
     * @param selection what the check is about; everything is read, for any file may be linked to from any other
     * @param list lists the problems
     */
    int check(BuildRequest request, Selection selection, Consumer<List<Problem>> list) {
        Optional<BuildReport> report;
        try (TerminalProgress progress = new TerminalProgress()) {
            report = SiteBuild.run(request, progress, problems);
        }
        List<Problem> all = problems.sorted();
        List<Problem> found = all.stream().filter(selection::concerns).toList();
        list.accept(found);
        String checked = selection.isAll()
                ? report.map(BuildRun::checked).orElse("")
                : "检查了 " + String.join("、", selection.paths()) + "，没有错误"
                        + report.map(made -> omitted(made.omitted())).orElse("");
        String summary = hasErrors(found) ? "有错误，这样的内容不能生成网站。" : checked;
        return end(found, summary + elsewhere(all.stream().filter(problem -> !selection.concerns(problem)).toList()));
    }

    private int end(List<Problem> found, String summary) {
        err.println(summary);
        err.flush();
        if (!hasErrors(found)) {
            return 0;
        }
        boolean onlyOptions = found.stream().filter(Problem::isError)
                .allMatch(problem -> problem.place().file().startsWith("--"));
        return onlyOptions ? 2 : 1;
    }

    private static boolean hasErrors(List<Problem> found) {
        return found.stream().anyMatch(Problem::isError);
    }

    /** A line that counts the problems that were not asked for; empty when there are none. */
    private static String elsewhere(List<Problem> others) {
        long errors = others.stream().filter(Problem::isError).count();
        return others.isEmpty() ? ""
                : "\n别的文件里还有 " + errors + " 处错误，" + (others.size() - errors) + " 处提醒，这里没有列出"
                        + (errors > 0 ? "；有错误就不能生成网站" : "");
    }

    private static String checked(BuildReport report) {
        return "检查了 " + report.issues() + " 期，" + report.articles() + " 篇文章，" + report.briefs() + " 条短讯，"
                + report.events()
                + " 个活动，没有错误" + omitted(report.omitted());
    }

    private static String summary(BuildReport report, double seconds) {
        StringBuilder line = new StringBuilder();
        line.append(report.issues()).append(" 期，").append(report.articles()).append(" 篇文章，");
        if (report.briefs() > 0) {
            line.append(report.briefs()).append(" 条短讯，");
        }
        line.append(report.pages()).append(" 个页面，").append(report.files()).append(" 个文件，");
        line.append(size(report.bytes())).append("，用时 ").append(String.format(Locale.ROOT, "%.2f", seconds))
                .append(" 秒").append(omitted(report.omitted()));
        return line.toString();
    }

    /** A line that counts what was left out; empty when nothing was. */
    private static String omitted(Omitted omitted) {
        if (omitted.drafts() + omitted.scheduled() + omitted.expired() == 0) {
            return "";
        }
        return "\n没有生成：草稿 " + omitted.drafts() + " 个文件，未到时间 " + omitted.scheduled() + " 个文件，已过期 "
                + omitted.expired() + " 个文件（--drafts、--future 可以包括前两种）";
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.0f KB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
