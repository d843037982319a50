package org.jianbao.cli;

import java.nio.charset.StandardCharsets;

import org.jianbao.feed.EventSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jianbao schema}: prints the schema of event data. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "输出活动数据的 JSON Schema，编辑器用它提示和检查 content/events 里的文件。",
        optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
final class SchemaCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run().
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(new String(EventSchema.bytes(), StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
    }
}
