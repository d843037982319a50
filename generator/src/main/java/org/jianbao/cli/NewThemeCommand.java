package org.jianbao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jianbao.importing.ImportWriter;
import org.jianbao.importing.NewTheme;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao new theme}: begins a theme of the site's own. */
@Command(name = "theme", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "新建一个自己的主题：写在内容文件夹旁边的 themes 里，从自带的主题开始，只改要改的。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：")
final class NewThemeCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "NAME", description = "主题的名称，也是文件夹的名字")
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private String name;

    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content", defaultValue = "content")
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private Path content;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!NewTheme.canHave(name)) {
            throw new ParameterException(spec.commandLine(), name.equals("default") ? "default 是自带的主题，换一个名称"
                    : "不能用作主题名称的“" + name + "”：只用文字、数字、- 和 _");
        }
        Path folder = content.resolveSibling("themes").resolve(name);
        Problems problems = new Problems();
        boolean done = ImportWriter.write(NewTheme.files(), folder, problems);
        spec.commandLine().getErr().print(Report.text(problems.sorted(), Terminal.columns()));
        if (done) {
            next(folder);
        }
        return done ? 0 : 1;
    }

    private void next(Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        String shown = folder.toString().replace('\\', '/');
        out.println("已写好 " + shown + "，里面有");
        NewTheme.files().keySet().forEach(file -> out.println("  " + file));
        out.println("下一步：");
        out.println(
                "  在 " + content.resolve("site.yml").toString().replace('\\', '/') + " 里写 theme: " + name + "    用上它");
        out.println("  改 " + shown + "/assets/css/site/theme.css    颜色和字体");
        out.println("  " + Terminal.program() + " serve    边改边看");
        out.println("  要改一个模板，从自带的主题复制到 templates 里同样的位置；怎么做主题，见文档“主题”");
    }
}
