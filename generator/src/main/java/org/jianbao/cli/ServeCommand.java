package org.jianbao.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jianbao.serve.FolderServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao serve}: makes the site and shows it on this machine. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "生成网站，并在本机预览。", optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
final class ServeCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "本机端口，默认 8080；0 表示任选一个空闲的")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST",
            description = "在本机的哪个地址或主机名上提供，默认 localhost，只有本机能看；写局域网里的地址，同一网络的人也能看")
    private String host = "localhost";

    @Option(names = "--out", paramLabel = "DIR", description = "预览用的文件夹，默认 .jianbao/preview")
    private Path out = Path.of(".jianbao", "preview");

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    ServeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        if (port < 0 || port > 65535) {
            err.println("端口要在 0 和 65535 之间");
            return 2;
        }
        try (FolderServer server = FolderServer.start(out.toAbsolutePath(), "/", host, port)) {
            int code = new BuildRun(err, false).run(options.request(clock, out, server.url()));
            if (code != 0) {
                return code;
            }
            var output = spec.commandLine().getOut();
            output.println("预览：" + server.url() + "  （按 Ctrl+C 结束）");
            output.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (UnknownHostException e) {
            err.println("找不到主机“" + host + "”，--host 要写本机的地址或主机名");
            return 2;
        } catch (BindException e) {
            err.println(host.equals("localhost") ? "端口 " + port + " 已被占用，用 --port 换一个"
                    : "不能用 " + host + " 的端口 " + port + "：端口已被占用，或这不是本机的地址");
            return 2;
        } catch (IOException e) {
            err.println("不能启动预览：" + e.getMessage());
            return 2;
        }
    }
}
