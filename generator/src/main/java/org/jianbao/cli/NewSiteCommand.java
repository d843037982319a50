package org.jianbao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jianbao.importing.ImportWriter;
import org.jianbao.importing.NewSite;
import org.jianbao.importing.NewSite.Host;
import org.jianbao.load.ContentLoader;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jianbao.region.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao new site}: begins a site of one's own. */
@Command(name = "site", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "新建一个网站：设置、第一期、站内词典、发布的设置和给编辑的说明。在终端里运行，没写的会问。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：")
final class NewSiteCommand implements Callable<Integer> {
    private static final String ADDRESS = "https://www.example.org/";
    private static final int MOST_NAMESAKES = 6;

    private final Clock clock;

    @Parameters(arity = "1", paramLabel = "FOLDER", description = "网站的文件夹，新的或空的")
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private Path folder;

    @Option(names = "--title", paramLabel = "TEXT", description = "简报的名称")
    private @Nullable String title;

    @Option(names = "--body", paramLabel = "TEXT", description = "主办单位")
    private @Nullable String body;

    @Option(names = "--region", paramLabel = "REGION", description = "哪里的：省、市、区县的名称，或六位的行政区划代码")
    private @Nullable String region;

    @Option(names = "--url", paramLabel = "URL", description = "网站地址，如 https://www.example.org/")
    private @Nullable String url;

    @Option(names = "--columns", paramLabel = "NAMES",
            description = "栏目，用逗号隔开；名称以动态、短讯、简讯等结尾的是短讯栏目。默认要闻、帮扶服务、建功立业、职工风采、一周动态")
    private @Nullable String columns;

    @Option(names = "--host", paramLabel = "HOST",
            description = "主机：netlify、cloudflare、github、gitlab、gitee，none 是自己上传（默认）")
    private @Nullable String host;

    @Option(names = "--yes", description = "不问，没写的都用默认的；名称还是要写")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    NewSiteCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Questions questions = new Questions(spec.commandLine(), !yes);
        String name = questions.required("--title", title, "简报的名称", "", Questions::text);
        Region where = questions.optional("--region", region, "哪里的（如 成都市、510107，不写就回车）", Region.NONE,
                NewSiteCommand::region);
        String publisher = questions.optional("--body", body,
                "主办单位（回车就是 " + publisher(where) + "）", publisher(where), Questions::text);
        String address = questions.optional("--url", url, "网站地址（还没有就回车）", ADDRESS, NewSiteCommand::address);
        String usual = String.join("、", NewSite.USUAL_COLUMNS);
        List<String> names = questions.optional("--columns", columns, "栏目，用顿号或逗号隔开（回车就是 " + usual + "）",
                NewSite.USUAL_COLUMNS, NewSiteCommand::columns);
        List<Host> hosts = Arrays.asList(Host.values());
        Host published = questions.optional("--host", host, "发布在哪里：netlify、cloudflare、github、gitlab、gitee，自己上传就回车",
                Host.NONE,
                answer -> Questions.choice(answer, "主机", hosts,
                        List.of(each -> each.name().toLowerCase(java.util.Locale.ROOT))));
        NewSite site = new NewSite(name, publisher, where, address, names, published,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
        Problems problems = new Problems();
        boolean done = ImportWriter.write(site.files(), folder, problems);
        spec.commandLine().getErr().print(Report.text(problems.sorted(), Terminal.columns()));
        if (done) {
            next(site);
        }
        return done ? 0 : 1;
    }

    private void next(NewSite site) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("已写好 " + folder + "，里面有");
        site.files().keySet().forEach(file -> out.println("  " + file));
        out.println("下一步：");
        out.println("  cd " + folder);
        // From the new folder a relative path leads elsewhere.
        String program = Terminal.program().contains("/")
                ? Path.of(Terminal.program()).toAbsolutePath().normalize().toString() : Terminal.program();
        out.println("  " + program + " serve    在浏览器里看，边改边看");
        out.println("  " + program + " new article --title 题目    写第一篇");
        if (site.url().equals(ADDRESS)) {
            out.println("  网站地址先写的是 " + ADDRESS + "，定了以后改 content/site.yml 里的 baseUrl");
        }
        out.println("  怎样发布，写在 README.md 里");
    }

    private static String publisher(Region where) {
        return where.isKnown() ? where.name() + "总工会" : "编辑部";
    }

    private static Region region(String answer) {
        List<Region> found = Region.named(answer);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new Questions.Refused("没有省、市、区县“" + answer + "”"
                    + NearestWord.to(answer, Region.names()).map(near -> "，是不是“" + near + "”？").orElse(""));
        }
        throw new Questions.Refused("有 " + found.size() + " 个“" + answer + "”，写代码：" + found.stream()
                .limit(MOST_NAMESAKES).map(each -> each.code() + "（" + String.join("", each.path()) + "）")
                .collect(Collectors.joining("、")));
    }

    private static String address(String answer) {
        String whole = answer.contains("://") ? answer : "https://" + answer;
        return ContentLoader.baseUrl(whole).map(base -> whole.endsWith("/") ? whole : whole + "/")
                .orElseThrow(() -> new Questions.Refused("不是网站地址：“" + answer + "”，写成 https://域名/ 的样子"));
    }

    private static List<String> columns(String answer) {
        List<String> names = Arrays.stream(answer.split("[,，、;；]", -1)).map(String::strip)
                .filter(name -> !name.isEmpty()).distinct().map(Questions::text).toList();
        if (names.isEmpty()) {
            throw new Questions.Refused("至少写一个栏目");
        }
        return names;
    }
}
