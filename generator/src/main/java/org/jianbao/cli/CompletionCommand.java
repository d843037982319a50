package org.jianbao.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jianbao completion}: prints what a shell completes commands and options with. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "输出补全的脚本：在 bash 或 zsh 里按 Tab，补出命令和选项。用法：source <(jianbao completion)",
        optionListHeading = "%n选项：%n",
        synopsisHeading = "用法：")
final class CompletionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run().
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(AutoComplete.bash("jianbao", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
