package org.jianbao.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jianbao.media.ChineseFont;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianbao doctor}: looks whether this machine has what editors need, and says what to do. Runs no other program. */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "检查这台电脑：Java、内存、文件名、磁盘、字体、Git、浏览器，缺什么说怎么办。", optionListHeading = "%n选项：%n",
        synopsisHeading = "用法：")
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_DISK = 500L << 20;
    private static final long LEAST_MEMORY = 512L << 20;

    @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content")
    private Path content = Path.of("content");

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    private boolean isWell = true;

    @Override
    public Integer call() throws IOException {
        good("Jianbao", new Version().getVersion()[0].replaceFirst("^jianbao ", ""));
        good("Java",
                Runtime.version() + "，" + System.getProperty("java.vendor") + "，" + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
        memory();
        names();
        disk();
        fonts();
        program("Git", "没有找到 Git；改了什么没有记录，也不能用它发布", "到 https://git-scm.com/ 下载，装好再打开终端", "git");
        program("浏览器", "没有找到能打开网页的程序；预览要自己在浏览器里打开 http://localhost:8080/", "装 Chrome、Edge 或 Firefox", "xdg-open",
                "open",
                "explorer", "chromium", "google-chrome", "firefox");
        if (Files.isRegularFile(content.resolve("site.yml"))) {
            good("内容", content + "，检查用 " + Terminal.program() + " check");
        } else {
            note("内容", "这里没有 " + content + "/site.yml",
                    "到网站的文件夹里运行，或者新建一个：" + Terminal.program() + " new site 文件夹");
        }
        return isWell ? 0 : 1;
    }

    private void memory() {
        long most = Runtime.getRuntime().maxMemory();
        String size = "Java 最多用 " + (most >> 20) + " MB";
        if (most < LEAST_MEMORY) {
            note("内存", size + "，内容多了可能不够", "运行时多给一些：JIANBAO_OPTS=-Xmx1g");
        } else {
            good("内存", size);
        }
    }

    private void names() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            good("文件名", "编码是 UTF-8，中文文件名没有问题");
        } else {
            bad("文件名", "编码是 " + encoding + "，中文文件名会出错", "设环境变量 LC_ALL=C.UTF-8，或者用 jianbao（Windows 上 jianbao.cmd）启动");
        }
    }

    private void disk() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        FileStore store = Files.getFileStore(here);
        String free = (store.getUsableSpace() >> 20) + " MB 可用";
        if (!Files.isWritable(here)) {
            bad("磁盘", here + " 不能写", "换一个自己的文件夹，或者改它的权限");
        } else if (store.getUsableSpace() < LEAST_DISK) {
            bad("磁盘", free + "，太少了", "腾出一些空间；网站要先写好一份新的，再换下旧的");
        } else {
            good("磁盘", free);
        }
    }

    /** Cards for shares and the name of the bulletin are drawn in a font of the machine; pages bring none. */
    private void fonts() {
        Optional<ChineseFont> font = ChineseFont.find();
        if (font.isEmpty()) {
            note("字体", "没有中文字体：分享时没有标题图，报头是普通文字，这台电脑上预览可能是方框", "装一种中文字体，最好是宋体，如 sudo apt install fonts-noto-cjk");
        } else if (!font.get().isSerif()) {
            note("字体", "有中文字体 " + font.get().file() + "，但没有宋体：报头是普通文字", "装一种宋体，如 sudo apt install fonts-noto-cjk");
        } else {
            good("字体", "有中文字体，如 " + font.get().file());
        }
    }

    private void program(String what, String missing, String fix, String... names) {
        Optional<Path> found = Stream.of(names).flatMap(name -> onPath(name).stream()).findFirst();
        found.ifPresentOrElse(path -> good(what, path.toString()), () -> note(what, missing, fix));
    }

    /** A program of a name on the path of programs. */
    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder).resolve(file)))
                .filter(Files::isExecutable).findFirst();
    }

    private void good(String what, String found) {
        line("好　", what, found);
    }

    private void note(String what, String found, String fix) {
        line("注意", what, found);
        fix(fix);
    }

    private void bad(String what, String found, String fix) {
        isWell = false;
        line("不行", what, found);
        fix(fix);
    }

    private void line(String how, String what, String found) {
        out().println(how + "  " + what + "：" + found);
    }

    private void fix(String fix) {
        out().println("      改法：" + fix);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
