package org.jianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.jianbao.format.BuildCache;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.PreviewBuild;
import org.jianbao.problem.SystemReason;
import org.jianbao.serve.Changes;
import org.jianbao.serve.FolderWatch;
import org.jianbao.serve.LiveServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao serve}: shows the site on this machine while it is edited. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "在本机预览网站，改了就更新。草稿和还没到发布时间的也显示，每一页都注明是预览。",
        optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
final class ServeCommand implements Callable<Integer> {
    private static final int PORTS_TRIED = 100;

    private final Clock clock;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--published", description = "只看发布以后的样子：不注明是预览，草稿和还没到时间的要加上面的选项才显示")
    private boolean published;

    @Option(names = "--port", paramLabel = "PORT", description = "本机端口，默认 8080；0 表示任选一个空闲的")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST",
            description = "在本机的哪个地址或主机名上提供，默认 localhost，只有本机能看；写局域网里的地址，同一网络的人也能看")
    private String host = "localhost";

    @Option(names = "--open", negatable = true, fallbackValue = "true",
            description = "在浏览器里打开；在终端里运行、有屏幕时默认打开，--no-open 不打开")
    private @Nullable Boolean open;

    @Option(names = "--poll", description = "每秒看一次文件改了没有；用在收不到改动通知的网络文件夹上")
    private boolean poll;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    ServeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (port < 0 || port > 65535) {
            err.println("端口要在 0 和 65535 之间");
            return 2;
        }
        try (LiveServer server = LiveServer.start(host, port); TemporaryCache cache = TemporaryCache.create()) {
            return serve(server, cache.cache());
        } catch (UnknownHostException e) {
            err.println("找不到主机“" + host + "”，--host 要写本机的地址或主机名");
        } catch (BindException e) {
            err.println(taken());
        } catch (IOException e) {
            err.println("不能启动预览：" + SystemReason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
        return 2;
    }

    private int serve(LiveServer server, BuildCache cache) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        BuildRequest request = published ? options.published(clock, server.url(), cache)
                : options.preview(clock, server.url(), cache);
        PreviewBuild build = new PreviewBuild(request);
        Changes changes = new Changes();
        try (FolderWatch watch = FolderWatch.start(() -> options.folders(build.folders()), poll, changes);
                LivePreview preview = new LivePreview(build, server, changes, out, spec.commandLine().getErr())) {
            watch.polled().filter(reason -> !poll).ifPresent(reason -> out
                    .println("这里收不到文件改动的通知（" + reason + "），改为每秒看一次"));
            int code = preview.begin();
            if (code != 0) {
                return code;
            }
            out.println("预览：" + server.url() + "  （改了会自动更新，按 Ctrl+C 结束）");
            out.flush();
            if ((open == null ? BrowserWindow.canOpen(System.getenv()) : open) && !BrowserWindow.open(server.url())) {
                out.println("没有找到浏览器，请自己打开上面的网址");
            }
            preview.follow();
            return 0;
        }
    }

    /** What to say when the port cannot be had. */
    private String taken() {
        if (!host.equals("localhost")) {
            return "不能用 " + host + " 的端口 " + port + "：端口已被占用，或这不是本机的地址";
        }
        for (int other = port + 1; other <= Math.min(port + PORTS_TRIED, 65535); other++) {
            try {
                LiveServer.start(host, other).close();
                return "端口 " + port + " 已被占用，也许另一个预览还开着；可以用 --port " + other;
            } catch (IOException e) {
                // This one is taken too.
            }
        }
        return "端口 " + port + " 已被占用，用 --port 换一个";
    }
}
