package org.jianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.search.query.Answer;
import org.jianbao.search.query.Answer.Hit;
import org.jianbao.search.query.Answer.Tier;
import org.jianbao.search.query.Excerpt;
import org.jianbao.search.query.Searcher;
import org.jianbao.search.query.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianbao search}: searches a finished site for words, with Lucene. */
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "在生成好的网站里查找字词；拼音和同音的错字，网页上才认得。", optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n", synopsisHeading = "用法：")
final class SearchCommand implements Callable<Integer> {
    private static final String CUT = "要查的字太多，只用了前面的";
    private static final String ONLY_IN_BROWSERS = "按拼音或同音的字查，要在网页上";

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "要查的词；“-词”表示不要含有它的")
    private List<String> words = List.of();

    @Option(names = "--index", paramLabel = "DIR", description = "索引的文件夹，默认 public/search/lucene")
    private Path folder = Path.of("public/search/lucene");

    @Option(names = "--limit", paramLabel = "NUMBER", description = "最多列出几条，默认 10")
    private int limit = 10;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call().
    private CommandSpec spec;

    private SearchCommand() {}

    /** The command; a word that begins with a hyphen is one that is not wanted, and no option. */
    static CommandLine line() {
        return new CommandLine(new SearchCommand()).setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    @Override
    public Integer call() throws IOException {
        checkUsage();
        PrintWriter err = spec.commandLine().getErr();
        try (Searcher searcher = Searcher.open(folder)) {
            String query = String.join(" ", words);
            Answer answer = searcher.search(query);
            if (answer.isEmpty()) {
                throw wrong("“" + query + "”里没有可以查的字");
            }
            err.println(summary(answer));
            err.flush();
            print(searcher, answer);
            return 0;
        } catch (IOException e) {
            err.println("读不了索引 " + folder + "，文件损坏了，或不是 Jianbao 生成的。重新生成网站，或用 --index 指出另一个索引");
            err.println("（" + e.getMessage() + "）");
            return 1;
        }
    }

    private void checkUsage() throws IOException {
        words.stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(option -> {
            throw new CommandLine.UnmatchedArgumentException(spec.commandLine(), List.of(option));
        });
        if (words.stream().allMatch(String::isBlank)) {
            throw wrong("没有要查的词");
        }
        if (limit < 1) {
            throw wrong("--limit 要是 1 以上的整数");
        }
        if (!Searcher.isIndex(folder)) {
            throw wrong("没有索引 " + folder + "，先生成网站，或用 --index 指出它在哪里");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String summary(Answer answer) {
        if (answer.hits().isEmpty()) {
            return "没有找到。" + (answer.isTruncated() ? CUT : ONLY_IN_BROWSERS);
        }
        String tiers = Stream.of(Tier.values()).filter(tier -> answer.count(tier) > 0)
                .map(tier -> name(tier) + " " + answer.count(tier) + " 条")
                .collect(Collectors.joining("，"));
        String cut = answer.isTruncated() ? "。" + CUT : "";
        boolean doubtful = !answer.isTruncated() && answer.count(Tier.EXACT) + answer.count(Tier.WORDS) == 0;
        String hint = doubtful ? "。" + ONLY_IN_BROWSERS : "";
        return "找到 " + answer.hits().size() + " 条：" + tiers + cut + hint;
    }

    private static String name(Tier tier) {
        return switch (tier) {
            case EXACT -> "完全匹配";
            case WORDS -> "包含全部词语";
            case SOME -> "部分相关";
        };
    }

    private void print(Searcher searcher, Answer answer) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Hit> hits = answer.hits().stream().limit(limit).toList();
        List<Shown> all = searcher.show(answer.query(), hits);
        for (int i = 0; i < hits.size(); i++) {
            Shown shown = all.get(i);
            out.println(marked(shown.title()));
            String time = shown.time().isEmpty() ? shown.date() : shown.time();
            out.println("  " + Stream.of(time, shown.place(), shown.column(), shown.url(), name(hits.get(i).tier()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("  ")));
            if (!shown.excerpt().parts().isEmpty()) {
                out.println("  " + marked(shown.excerpt()));
            }
            out.println();
        }
        out.flush();
    }

    /** A passage as one line; what was asked for in colour, or between brackets where there is none. */
    private static String marked(Excerpt excerpt) {
        // The launcher knows whether the output is a terminal with colours.
        boolean colours = Boolean.getBoolean("jianbao.colours");
        String before = colours ? "\u001b[1;31m" : "【";
        String after = colours ? "\u001b[0m" : "】";
        return excerpt.parts().stream()
                .map(part -> part.marked() ? before + part.text() + after : part.text())
                .collect(Collectors.joining());
    }
}
