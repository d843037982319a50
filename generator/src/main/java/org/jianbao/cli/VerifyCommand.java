package org.jianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jianbao.load.ContentLoader;
import org.jianbao.pipeline.BuiltSite;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.verify.Checked;
import org.jianbao.verify.ChinaCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao verify}: checks a finished site. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "检查生成好的网站：站内链接都有着落，文件没有缺损。", optionListHeading = "%n选项：%n", parameterListHeading = "%n参数：%n",
        synopsisHeading = "用法：")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "网站的文件夹，默认 public")
    private Path folder = Path.of("public");

    @Option(names = "--base-url", paramLabel = "URL", description = "网站地址，默认看首页里写的")
    private String baseUrl = "";

    @Option(names = "--china", description = "还检查国内网站该有的：ICP 备案号、公安备案号、主办单位、联系办法，有政府网站元数据的，检查全不全")
    private boolean china;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "没有文件夹 " + folder);
        }
        if (!baseUrl.isEmpty() && ContentLoader.baseUrl(baseUrl).isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "--base-url 不是完整的网站地址：“" + baseUrl + "”，写成 https://域名/ 的样子");
        }
        Problems problems = new Problems();
        Optional<Checked> checked = BuiltSite.check(folder, baseUrl, problems);
        if (china) {
            ChinaCheck.run(folder, problems);
        }
        var err = spec.commandLine().getErr();
        err.print(Report.text(problems.sorted(), Terminal.columns()));
        checked.ifPresent(what -> err.println(summary(what)));
        err.flush();
        return problems.hasErrors() ? 1 : 0;
    }

    /** What was checked; what the site does not have is left out. */
    private static String summary(Checked checked) {
        return "检查了 " + checked.links() + " 个站内链接" + part(checked.pieces(), "个查找文件")
                + part(checked.hashes(), "个带校验值的文件") + part(checked.feeds(), "个订阅、地图和数据文件")
                + part(checked.calendars(), "个日历") + part(checked.copies(), "个压缩副本");
    }

    private static String part(long count, String what) {
        return count == 0 ? "" : "，" + count + " " + what;
    }
}
