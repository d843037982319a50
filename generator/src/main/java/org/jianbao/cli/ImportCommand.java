package org.jianbao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jianbao.importing.Import;
import org.jianbao.importing.ImportReport;
import org.jianbao.importing.ImportWriter;
import org.jianbao.importing.Imported;
import org.jianbao.importing.archive.ArchiveImport;
import org.jianbao.importing.archive.ArchiveImport.Grouping;
import org.jianbao.importing.archive.ImportedArchive;
import org.jianbao.importing.archive.Tool;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao import}: makes the folder of an issue out of Word files, pages and plain text. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "把 Word 文件（.docx）、微信或网页（.html）、纯文本（.txt）导入成一期。已有的文件从不改动。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：")
final class ImportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "要导入的文件；写几个，就按顺序合成一期")
    private List<Path> files = List.of();

    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content")
    private Path content = Path.of("content");

    @Option(names = "--date", paramLabel = "DATE", description = "这一期的日期，如 2024-11-11；不写就看报头和文件名")
    private @Nullable String date;

    @Option(names = "--from", paramLabel = "TOOL",
            description = "FILE 是别的生成器的网站：hugo、hexo、jekyll 或 vuepress，文章、图片、链接都导入")
    private @Nullable String from;

    @Option(names = "--by", paramLabel = "UNIT", description = "导入别的网站时，一个月（month）还是一天（day）的文章合成一期，默认 month")
    private String by = "month";

    @Option(names = "--dry-run", description = "只说会做什么，什么文件都不写")
    private boolean dryRun;

    @Option(names = "--explain", description = "说明每一种整理的理由")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<LocalDate> given = given();
        Problems ofContent = new Problems();
        Optional<Content> site = ContentLoader.load(content, ofContent);
        if (site.isEmpty()) {
            err.print(Report.text(ofContent.sorted(), Terminal.columns()));
            return 1;
        }
        Problems problems = new Problems();
        if (from != null) {
            return archive(site.get(), tool(from), problems, out, err);
        }
        Optional<Imported> imported = Import.run(files, site.get(), given, this::ask, problems);
        imported.ifPresent(made -> out.print(ImportReport.text(made, explain)));
        boolean done = imported.isPresent() && (dryRun ? ImportWriter.isFree(imported.get(), content, problems)
                : ImportWriter.write(imported.get(), content, problems));
        err.print(Report.text(problems.sorted(), Terminal.columns()));
        if (done) {
            next(imported.orElseThrow(), out);
        }
        return done ? 0 : 1;
    }

    private Tool tool(String name) {
        return Tool.of(name).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--from 不认得“" + name + "”，可以写 hugo、hexo、jekyll、vuepress"));
    }

    private int archive(Content site, Tool tool, Problems problems, PrintWriter out, PrintWriter err) {
        if (files.size() != 1 || !by.matches("month|day")) {
            throw new ParameterException(spec.commandLine(),
                    files.size() == 1 ? "--by 写 month 或 day" : "--from 一次导入一个网站的文件夹");
        }
        Optional<ImportedArchive> imported = ArchiveImport.run(files.getFirst(), tool,
                Grouping.valueOf(by.toUpperCase(Locale.ROOT)), site, problems);
        imported.ifPresent(made -> out.print(made.report()));
        boolean done = imported.isPresent() && (dryRun || ArchiveImport.write(imported.get(), content, problems));
        err.print(Report.text(problems.sorted(), Terminal.columns()));
        if (done) {
            out.println(dryRun ? "没有写任何文件。去掉 --dry-run，就写进 " + content
                    : "已写进 " + content + "。下一步：" + Terminal.program() + " check" + option());
        }
        return done && problems.sorted().isEmpty() ? 0 : 1;
    }

    private void next(Imported imported, PrintWriter out) {
        String folder = shown(imported.folder());
        if (dryRun) {
            out.println("没有写任何文件。去掉 --dry-run，就写进 " + folder);
            return;
        }
        out.println("已写进 " + folder + (imported.events().isEmpty() ? "" : " 和 " + shown(imported.eventsFile())));
        out.println("下一步：");
        out.println("  " + Terminal.program() + " serve --preview" + option() + "    边看边改：先对照上面的清单核对");
        out.println("  " + Terminal.program() + " check " + folder + option() + "    检查");
        if (!imported.events().isEmpty()) {
            out.println("  核对 " + shown(imported.eventsFile()) + " 里的活动草稿，核对好的删掉 draft: true");
        }
    }

    private String option() {
        return content.equals(Path.of("content")) ? "" : " --content " + content;
    }

    private String shown(String path) {
        return content.resolve(path).toString().replace('\\', '/');
    }

    private Optional<LocalDate> given() {
        return Optional.ofNullable(date)
                .map(text -> new Questions(spec.commandLine()).required("--date", text, "日期", "",
                        Questions::date));
    }

    /** Asks at a terminal; elsewhere nobody answers. */
    private Optional<LocalDate> ask() {
        Questions questions = new Questions(spec.commandLine());
        return questions.optional("--date", null, "这一期的日期（如 2024-11-11）", Optional.<LocalDate>empty(),
                answer -> Optional.of(Questions.date(answer)));
    }
}
