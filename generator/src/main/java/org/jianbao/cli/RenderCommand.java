package org.jianbao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jianbao.pipeline.FragmentRender;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.problem.SystemReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao render}: shows the HTML of Markdown files. */
@Command(name = "render", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "把 Markdown 文件转换成 HTML 片段；链接保持原样，不检查。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：")
final class RenderCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Markdown 文件；- 表示从标准输入读")
    private List<String> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "每个文件写成这个文件夹里的 名称.html，不打印")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        FragmentRender render = new FragmentRender(problems);
        Map<String, String> targets = new HashMap<>();
        boolean failed = false;
        for (String file : out == null ? List.<String>of() : files) {
            String before = targets.putIfAbsent(target(file), file);
            if (before != null) {
                throw new ParameterException(spec.commandLine(),
                        "“" + before + "”和“" + file + "”都要写成 " + target(file));
            }
        }
        for (String file : files) {
            Optional<byte[]> bytes = read(file);
            Optional<String> html = bytes.flatMap(text -> render.html(file.equals("-") ? "标准输入" : file, text));
            failed |= html.isEmpty() || !write(file, html.get());
        }
        PrintWriter err = spec.commandLine().getErr();
        err.print(Report.text(problems.sorted(), Terminal.columns()));
        err.flush();
        return failed || problems.hasErrors() ? 1 : 0;
    }

    private Optional<byte[]> read(String file) {
        if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
            spec.commandLine().getErr().println(file + " 是文件夹，要写 Markdown 文件");
            return Optional.empty();
        }
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException e) {
            spec.commandLine().getErr().println("没有文件 " + file);
            return Optional.empty();
        } catch (IOException e) {
            spec.commandLine().getErr().println("读不了 " + file + "：" + SystemReason.of(e));
            return Optional.empty();
        }
    }

    private boolean write(String file, String html) {
        if (out == null) {
            spec.commandLine().getOut().print(html);
            spec.commandLine().getOut().flush();
            return true;
        }
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(target(file)), html, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            spec.commandLine().getErr().println("写不了 " + out.resolve(target(file)) + "：" + SystemReason.of(e));
            return false;
        }
    }

    /** The name of the HTML file for a Markdown file. */
    private static String target(String file) {
        String name = file.equals("-") ? "stdin" : file.substring(file.lastIndexOf('/') + 1);
        return name.replaceFirst("\\.(?i:md|markdown)$", "") + ".html";
    }
}
