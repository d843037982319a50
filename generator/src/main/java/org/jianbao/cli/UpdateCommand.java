package org.jianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jianbao.fix.FileFix;
import org.jianbao.load.SiteFormat;
import org.jianbao.load.SiteFormat.Change;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao update}: says what changed in the format since a site was written, and how to get another Jianbao. */
@Command(name = "update", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "换了新版本以后，看网站的写法有什么要改；也说怎样换新版本。不联网，不写任何文件，除非加上 --apply。", optionListHeading = "%n选项：%n",
        synopsisHeading = "用法：", footerHeading = "%n退出码：%n",
        footer = {"  0  没有要改的，或改好了", "  1  有要改的；或者不能改", "  2  用法不对"})
final class UpdateCommand implements Callable<Integer> {
    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content")
    private Path content = Path.of("content");

    @Option(names = "--apply", description = "改 site.yml 里能改的，写上 format；先列出来，问过再改")
    private boolean apply;

    @Option(names = "--yes", description = "和 --apply 一起：不问，直接改")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Optional<SiteFormat> site = SiteFormat.of(content, problems);
        out.println(new Version().getVersion()[0] + "，认识的网站格式：" + SiteSettings.FORMAT);
        site.ifPresent(format -> tell(format, out));
        int code = site.isEmpty() || site.get().format() < SiteSettings.FORMAT ? 1 : 0;
        if (apply && site.isPresent() && code != 0) {
            out.flush();
            code = change(site.get(), problems, err, out);
        }
        err.print(Report.text(problems.sorted(), Terminal.columns()));
        if (!apply) {
            out.println();
            howToGetAnother(out);
        }
        return code;
    }

    private void tell(SiteFormat site, PrintWriter out) {
        String stated = site.stated() ? "" : "，因为 site.yml 里没有写 format";
        if (site.format() == SiteSettings.FORMAT) {
            out.println("这个网站的格式是 " + site.format() + "，没有要改的。");
            return;
        }
        out.println("这个网站的格式是 " + site.format() + stated + "。后来的变化里，和它有关的有 " + site.changes().size() + " 项：");
        for (Change change : site.changes()) {
            out.println();
            out.println("  " + change.id() + "（格式 " + change.format() + "，Jianbao " + change.version() + "）");
            out.println("    " + change.what());
            out.println("    改法：" + change.fix());
            out.println("    " + (change.add().isEmpty() ? "要自己改" : "--apply 会在 site.yml 里加上 " + change.add()));
        }
        out.println();
        out.println(site.edits().isEmpty() ? "改好了，在 site.yml 里写上 format: " + SiteSettings.FORMAT + "，以后就不再说这些。"
                : "要自己改的改好了，运行 " + Terminal.program() + " update --apply：它写上 format: " + SiteSettings.FORMAT
                        + "，以后就不再说这些。不改也能生成。");
    }

    private int change(SiteFormat site, Problems problems, PrintWriter err, PrintWriter out) {
        List<FileFix> fixes = FileFix.ofEdits(site.edits(), problems);
        if (fixes.isEmpty()) {
            err.println("不能自动改：site.yml 的字段没有一行一个地写。什么都没有写。");
            return 1;
        }
        fixes.forEach(fix -> out.print(fix.diff()));
        out.flush();
        if (!yes && !Terminal.agrees(err)) {
            err.println("没有改。" + (Terminal.isAsked() ? "" : "加上 --yes 就改。"));
            return 1;
        }
        boolean done = fixes.stream().allMatch(fix -> fix.write(problems));
        err.println(done ? "改好了。再运行 " + Terminal.program() + " check 看一看。" : "没有改。");
        return done ? 0 : 1;
    }

    private static void howToGetAnother(PrintWriter out) {
        out.println("换新版本：网站不用动，只换程序。");
        out.println("  自己的电脑：到下载它的那个发行页（Releases）看有没有更新的，核对校验值，换掉程序的文件夹"
                + Optional.ofNullable(System.getProperty("jianbao.home")).map(home -> " " + Path.of(home).normalize())
                        .orElse(""));
        out.println("  在主机上：改变量 JIANBAO_URL 和 JIANBAO_SHA256（用 build.sh 的），或工作流里的版本和校验值");
        out.println("  换好以后再运行一次 " + Terminal.program() + " update");
    }
}
