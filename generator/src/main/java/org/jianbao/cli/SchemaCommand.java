package org.jianbao.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jianbao.feed.EventSchema;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.event.EventKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao schema}: prints the schema of event data, for the kinds of event that a site has. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "输出活动数据的 JSON Schema，编辑器用它提示和检查 content/events 里的文件；网站自己声明的种类也在里面。",
        optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run().
    private CommandSpec spec;

    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content；没有就是自带的种类")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path content = folder == null ? Path.of("content") : folder;
        Problems problems = new Problems();
        Optional<SiteSettings> settings = folder == null && !Files.exists(content.resolve("site.yml"))
                ? Optional.empty() : ContentLoader.settings(content, problems);
        if (problems.hasErrors()) {
            spec.commandLine().getErr().print(Report.text(problems.sorted(), Terminal.columns()));
            return 1;
        }
        List<EventKind> kinds = settings.map(SiteSettings::kinds).orElse(EventKind.USUAL);
        spec.commandLine().getOut().print(new String(
                EventSchema.bytes(kinds, settings.map(SiteSettings::isChinese).orElse(true)), StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
