package org.jianbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.LogManager;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code jianbao}. */
@Command(name = "jianbao", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "把中文简报生成为网站。", optionListHeading = "%n选项：%n", commandListHeading = "%n命令：%n",
        synopsisHeading = "用法：", synopsisSubcommandLabel = "COMMAND", footer = {
                "", "例：jianbao serve        生成并在本机打开预览", "    jianbao build        生成到 public 文件夹",
                "    jianbao check        只检查内容，不生成",
                "    jianbao fix          改正有把握的问题，先看再改",
                "    jianbao help build   看一个命令的全部选项"})
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run().
    private CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // The terminal of an editor is UTF-8 today, whatever the locale says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Pictures are drawn in memory; no window system is asked for, which may be out of reach.
        System.setProperty("java.awt.headless", "true");
        // What users need to know the program says itself; libraries log what they do not.
        LogManager.getLogManager().reset();
        String names = System.getProperty("sun.jnu.encoding", "");
        if (!names.equals(StandardCharsets.UTF_8.name())) {
            err.println("这台机器的文件名编码是 " + names + "，中文文件名会出错；先设环境变量 LC_ALL=C.UTF-8，或用 jianbao 启动");
        }
        int code = run(Clock.systemUTC(), new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8), arguments);
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param clock tells the moment of a build that names none
     * @param out takes results
     * @param err takes reports and problems
     * @return the exit code
     */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand("build", new BuildCommand(clock))
                .addSubcommand("check", new CheckCommand(clock))
                .addSubcommand("fix", new FixCommand(clock))
                .addSubcommand("serve", new ServeCommand(clock))
                .addSubcommand("new", NewCommand.line(clock))
                .addSubcommand("import", new ImportCommand())
                .addSubcommand("render", new RenderCommand())
                .addSubcommand("verify", new VerifyCommand())
                .addSubcommand("search", SearchCommand.line())
                .addSubcommand("schema", new SchemaCommand())
                .addSubcommand("update", new UpdateCommand())
                .addSubcommand("doctor", new DoctorCommand())
                .addSubcommand("completion", new CompletionCommand())
                .addSubcommand("help", help())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::bug);
        line.setResourceBundle(ResourceBundle.getBundle("org.jianbao.cli.messages", Locale.ROOT));
        int code = execute(line, err, arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int execute(CommandLine line, PrintWriter err, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error e) { // picocli leaves these to its caller
            return bug(e, err);
        }
    }

    /** Whoever ran out of memory in another thread may have wrapped it. */
    private static boolean isOutOfMemory(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static int outOfMemory(PrintWriter err) {
        long given = Runtime.getRuntime().maxMemory() >> 20;
        err.println("内存不够：Jianbao 最多能用 " + given + " MB，这些内容要更多。以前发布的内容保持原样。");
        err.println("  改法：给多一些内存再运行，如 JIANBAO_OPTS=-Xmx" + 2 * (given / 64 + 1) * 64
                + "m ./jianbao build；机器没有更多内存，就把最大的几篇文章拆开");
        return CommandLine.ExitCode.USAGE;
    }

    private static CommandLine help() {
        CommandLine help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec().usageMessage().header("显示一个命令的用法。").description("").synopsisHeading("用法：");
        return help;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少命令");
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        boolean nothingAsked = command.getParent() == null && arguments.length == 0;
        err.println("用法不对：" + Usage.chinese(e));
        if (nothingAsked) {
            err.println();
            command.usage(err);
        } else {
            err.println(
                    "看用法：" + Terminal.program() + command.getCommandSpec().qualifiedName().replaceFirst("^jianbao", "")
                            + " --help");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int bug(Exception e, CommandLine command, CommandLine.ParseResult result) {
        return bug(e, command.getErr());
    }

    private static int bug(Throwable e, PrintWriter err) {
        if (isOutOfMemory(e)) {
            return outOfMemory(err);
        }
        err.println("Jianbao 自己出了错，不是内容的问题。请把下面的文字报告给开发者：");
        e.printStackTrace(err);
        return 3;
    }
}
