package org.jianbao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jianbao.build.BuildReport;
import org.jianbao.build.BuildRequest;
import org.jianbao.build.SiteBuild;
import org.jianbao.model.Plan.Omitted;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;

/** Runs a build for a person at a terminal: progress, problems, and a short report. */
final class BuildRun {
    private final PrintWriter err;

    BuildRun(PrintWriter err) {
        this.err = err;
    }

    /** Builds; gives the exit code: 0, 1 when the content has errors, 2 when only the options are wrong. */
    int run(BuildRequest request) {
        long start = System.nanoTime();
        Problems problems = new Problems();
        Optional<BuildReport> report;
        try (TerminalProgress progress = new TerminalProgress()) {
            report = SiteBuild.run(request, progress, problems);
        }
        List<Problem> found = problems.sorted();
        err.print(Report.text(found));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.isPresent()) {
            err.println(summary(report.get(), seconds));
        } else {
            err.println("没有生成网站，以前发布的内容保持原样。");
        }
        err.flush();
        if (report.isPresent()) {
            return 0;
        }
        boolean onlyOptions = found.stream().filter(Problem::isError)
                .allMatch(problem -> problem.place().file().startsWith("--"));
        return onlyOptions ? 2 : 1;
    }

    private static String summary(BuildReport report, double seconds) {
        StringBuilder line = new StringBuilder();
        line.append(report.issues()).append(" 期，").append(report.articles()).append(" 篇文章，");
        if (report.briefs() > 0) {
            line.append(report.briefs()).append(" 条短讯，");
        }
        line.append(report.pages()).append(" 个页面，").append(report.files()).append(" 个文件，");
        line.append(size(report.bytes())).append("，用时 ").append(String.format(Locale.ROOT, "%.2f", seconds))
                .append(" 秒");
        Omitted omitted = report.omitted();
        if (omitted.drafts() + omitted.scheduled() + omitted.expired() > 0) {
            line.append("\n没有生成：草稿 ").append(omitted.drafts()).append(" 个文件，未到时间 ").append(omitted.scheduled())
                    .append(" 个文件，已过期 ").append(omitted.expired()).append(" 个文件（--drafts、--future 可以包括前两种）");
        }
        return line.toString();
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.0f KB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
