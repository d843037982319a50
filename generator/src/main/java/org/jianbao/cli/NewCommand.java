package org.jianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.importing.ImportWriter;
import org.jianbao.importing.NewFile;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.event.EventKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jianbao new}: begins an issue, an article, short news, an event, a whole site or a theme. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "新建一期、一篇文章、一条短讯、一个活动，一个网站，或一个主题。在终端里运行，没写的会问；已有的文件从不改动（短讯加在原有的短讯后面）。",
        optionListHeading = "%n选项：%n", commandListHeading = "%n命令：%n", synopsisHeading = "用法：",
        synopsisSubcommandLabel = "COMMAND")
final class NewCommand implements Runnable {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run().
    private CommandSpec spec;

    NewCommand(Clock clock) {
        this.clock = clock;
    }

    /** The command with what may stand behind it. */
    static CommandLine line(Clock clock) {
        return new CommandLine(new NewCommand(clock)).addSubcommand("site", new NewSiteCommand(clock))
                .addSubcommand("theme", new NewThemeCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "new 后面要写建什么：issue（一期）、article（文章）、brief（短讯）、event（活动）、site（网站）、theme（主题）");
    }

    @Command(name = "issue", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
            description = "新建一期：文件夹、期号、题目。写好以前是草稿。", optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
    int issue(@Option(names = "--date", paramLabel = "DATE", description = "这一期的日期，如 2024-11-11") @Nullable String date,
            @Option(names = "--title", paramLabel = "TEXT", description = "这一期的题目") @Nullable String title,
            @Option(names = "--number", paramLabel = "NUMBER", description = "期号，默认是最后一期的下一个") @Nullable Integer number,
            @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content",
                    defaultValue = "content") Path folder) {
        Site site = new Site(command("issue"), folder);
        Optional<Content> content = site.read();
        if (content.isEmpty()) {
            return 1;
        }
        LocalDate day = site.questions.required("--date", date, "这一期的日期", today(content.get()).toString(),
                Questions::date);
        String name = site.questions.required("--title", title, "这一期的题目", "", Questions::text);
        int next = number == null ? content.get().nextNumber() : number;
        if (next < 1
                || content.get().issues().stream().anyMatch(issue -> issue.head().number().equals(Optional.of(next)))) {
            throw new ParameterException(site.spec.commandLine(), next < 1 ? "--number：期号从1起"
                    : "--number：已经有第" + next + "期了，下一个是 " + content.get().nextNumber());
        }
        NewFile file = NewFile.issue(day, name, next);
        return site.write(file, List.of("new article --issue " + day + "    写一篇文章",
                "serve    边写边看，草稿也显示"), "都写好了，删掉 " + site.shown(file.path()) + " 里的 draft: true，这一期才会发表");
    }

    @Command(name = "article", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
            description = "在一期的最后新建一篇文章。写好以前是草稿。", optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
    int article(@Option(names = "--title", paramLabel = "TEXT", description = "题目") @Nullable String title,
            @Option(names = "--column", paramLabel = "NAME", description = "栏目，site.yml 里声明过的") @Nullable String column,
            @Option(names = "--issue", paramLabel = "ISSUE", description = "哪一期：文件夹名或期号，默认最新一期") @Nullable String issue,
            @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content",
                    defaultValue = "content") Path folder) {
        Site site = new Site(command("article"), folder);
        Optional<Content> content = site.read();
        if (content.isEmpty()) {
            return 1;
        }
        IssueSource in = site.issue(content.get(), issue);
        String name = site.questions.required("--title", title, "题目", "", Questions::text);
        List<Column> columns = content.get().settings().columns();
        if (column == null) {
            site.questions.list("栏目：", columns.stream().map(Column::name).toList());
        }
        Optional<Column> chosen = site.questions.optional("--column", column, "栏目（名称或序号，没有就回车）",
                Optional.<Column>empty(), answer -> Optional
                        .of(Questions.choice(answer, "栏目", columns, List.of(Column::name, Column::slug))));
        NewFile file = NewFile.article(content.get(), in, name, chosen);
        return site.write(file, List.of("serve    边写边看，草稿也显示", "check " + site.shown(file.path()) + "    检查"),
                in.head().draft() ? "这一期还是草稿；都写好了，删掉 " + site.shown(in.path()) + " 里的 draft: true"
                        : "写好了，删掉这个文件里的 draft: true，文章才会发表");
    }

    @Command(name = "brief", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
            description = "在一期的短讯栏目最后加一条短讯。", optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
    int brief(@Option(names = "--title", paramLabel = "TEXT", description = "题目") @Nullable String title,
            @Option(names = "--text", paramLabel = "TEXT", description = "正文") @Nullable String text,
            @Option(names = "--column", paramLabel = "NAME", description = "短讯栏目，默认第一个") @Nullable String column,
            @Option(names = "--issue", paramLabel = "ISSUE", description = "哪一期：文件夹名或期号，默认最新一期") @Nullable String issue,
            @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content",
                    defaultValue = "content") Path folder)
            throws IOException {
        Site site = new Site(command("brief"), folder);
        Optional<Content> content = site.read();
        if (content.isEmpty()) {
            return 1;
        }
        List<Column> columns = content.get().settings().columns().stream().filter(Column::briefs).toList();
        if (columns.isEmpty()) {
            throw new ParameterException(site.spec.commandLine(), "site.yml 里没有短讯栏目；给一个栏目写上 briefs: true");
        }
        IssueSource in = site.issue(content.get(), issue);
        Column chosen = column == null ? columns.getFirst()
                : site.questions.required("--column", column, "短讯栏目", "",
                        answer -> Questions.choice(answer, "短讯栏目", columns, List.of(Column::name, Column::slug)));
        String name = site.questions.required("--title", title, "题目", "", Questions::text);
        String words = site.questions.required("--text", text, "正文", "", Questions::text);
        Optional<ArticleSource> there = in.articles().stream()
                .filter(article -> article.head().column().equals(Optional.of(chosen.name()))).findFirst();
        List<String> next = List.of("serve    看看", "check " + site.shown(in.path().replaceFirst("/[^/]*$", ""))
                + "    检查");
        if (there.isEmpty()) {
            return site.write(NewFile.briefs(in, chosen, name, words), next, "");
        }
        String path = there.get().path();
        String now = Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        NewFile file = new NewFile(path, NewFile.withBrief(now, name, words));
        return site.finish(ImportWriter.replace(file, folder, site.problems), "已加在 " + site.shown(path) + " 的最后", next,
                there.get().head().draft() ? "这个文件是草稿，写好了删掉 draft: true" : "");
    }

    @Command(name = "event", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
            description = "新建一个活动，自己一个文件，里面写明可以写什么。写好以前是草稿。", optionListHeading = "%n选项：%n", synopsisHeading = "用法：")
    int event(
            @Option(names = "--kind", paramLabel = "KIND",
                    description = "类别：site.yml 的 kinds 里的；没有写 kinds，有竞赛、送温暖、工会驿站、表彰、其他活动") @Nullable String kind,
            @Option(names = "--title", paramLabel = "TEXT", description = "名称") @Nullable String title,
            @Option(names = "--date", paramLabel = "DATE", description = "日期，如 2024-11-06") @Nullable String date,
            @Option(names = "--article", paramLabel = "FILE", description = "报道它的文章，从内容文件夹写起") @Nullable String article,
            @Option(names = "--content", paramLabel = "DIR", description = "内容文件夹，默认 content",
                    defaultValue = "content") Path folder) {
        Site site = new Site(command("event"), folder);
        Optional<Content> content = site.read();
        if (content.isEmpty()) {
            return 1;
        }
        List<EventKind> kinds = content.get().settings().kinds();
        if (kind == null) {
            site.questions.list("类别：", kinds.stream().map(EventKind::label).toList());
        }
        EventKind chosen = site.questions.required("--kind", kind, "类别", "",
                answer -> Questions.choice(answer, "类别", kinds, List.of(EventKind::label, EventKind::id)));
        String name = site.questions.required("--title", title, "活动的名称", "", Questions::text);
        LocalDate day = site.questions.required("--date", date, "日期", "", Questions::date);
        List<String> articles = content.get().issues().stream().flatMap(issue -> issue.articles().stream())
                .map(ArticleSource::path).toList();
        Optional<String> report = Optional.ofNullable(article).map(given -> site.questions.required("--article", given,
                "文章", "", answer -> Questions.choice(answer.replaceFirst("^" + Pattern.quote(
                        site.shown("")) + "/?", ""), "文章", articles, List.of(path -> path))));
        return site.write(NewFile.event(content.get(), chosen, day, name, report),
                List.of("serve    看看，草稿也显示", "check    和文章核对"), "写好了，删掉这个文件里的 draft: true，活动才会发表");
    }

    private CommandSpec command(String name) {
        return Objects.requireNonNull(spec.subcommands().get(name), name).getCommandSpec();
    }

    private LocalDate today(Content content) {
        return LocalDate.ofInstant(clock.instant(), content.settings().timeZone());
    }

    /** The site that something begins in, and the editor who begins it. */
    private static final class Site {
        private final CommandSpec spec;
        private final Path folder;
        private final Questions questions;
        private final Problems problems = new Problems();

        Site(CommandSpec spec, Path folder) {
            this.spec = spec;
            this.folder = folder;
            this.questions = new Questions(spec.commandLine());
        }

        /** What is there; nothing when there is no site, which is said. What is wrong with its texts is not asked here. */
        Optional<Content> read() {
            Problems found = new Problems();
            Optional<Content> content = ContentLoader.load(folder, found);
            if (content.isEmpty()) {
                spec.commandLine().getErr().print(Report.text(found.sorted(), Terminal.columns()));
                spec.commandLine().getErr().println("还没有网站，先新建一个：" + Terminal.program() + " new site 文件夹");
            }
            return content;
        }

        IssueSource issue(Content content, @Nullable String given) {
            List<IssueSource> issues = content.issues();
            if (issues.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "还没有一期，先运行 " + Terminal.program() + " new issue");
            }
            return given == null ? issues.getFirst()
                    : questions.required("--issue", given, "哪一期", "", answer -> issues.stream()
                            .filter(issue -> issue.head().number().map(String::valueOf).filter(answer::equals)
                                    .isPresent())
                            .findFirst().orElseGet(() -> Questions.choice(name(answer), "一期", issues,
                                    List.of(issue -> name(issue.path().replace("/index.md", ""))))));
        }

        private static String name(String path) {
            return path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        }

        String shown(String path) {
            return folder.resolve(path).toString().replace('\\', '/');
        }

        int write(NewFile file, List<String> commands, String last) {
            return finish(ImportWriter.write(file, folder, problems), "已写好 " + shown(file.path()), commands, last);
        }

        int finish(boolean done, String said, List<String> commands, String last) {
            spec.commandLine().getErr().print(Report.text(problems.sorted(), Terminal.columns()));
            if (!done) {
                return 1;
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(said);
            out.println("下一步：");
            String option = folder.equals(Path.of("content")) ? "" : " --content " + folder;
            commands.forEach(command -> out.println("  " + Terminal.program() + " "
                    + command.replaceFirst("(?=    |$)", Matcher.quoteReplacement(option))));
            if (!last.isEmpty()) {
                out.println("  " + last);
            }
            return 0;
        }
    }
}
