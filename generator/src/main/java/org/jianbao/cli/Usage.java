package org.jianbao.cli;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.problem.NearestWord;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line. */
final class Usage {
    private static final Pattern BAD_VALUE = Pattern
            .compile("Invalid value for option '(--[\\w-]+)'.*?: '(.*?)' is not .*");
    private static final Pattern NO_CHOICE = Pattern
            .compile("Invalid value for option '(--[\\w-]+)'.*?: expected one of \\[(.*?)].* but was '(.*)'");
    private static final Pattern NO_VALUE = Pattern.compile("Missing required parameter for option '(--[\\w-]+)'.*");
    private static final Pattern REPEATED = Pattern.compile("option '(--[\\w-]+)'.* should be specified only once");

    private Usage() {}

    static String chinese(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识“" + String.join(" ", unmatched.getUnmatched()) + "”" + advice(unmatched);
        }
        String message = String.valueOf(e.getMessage());
        Matcher noValue = NO_VALUE.matcher(message);
        if (noValue.matches()) {
            return noValue.group(1) + " 后面缺少它的值";
        }
        if (e instanceof MissingParameterException missing) {
            return "缺少" + missing.getMissing().stream().map(argument -> "“" + argument.paramLabel() + "”").distinct()
                    .collect(Collectors.joining("、"));
        }
        Matcher repeated = REPEATED.matcher(message);
        if (repeated.matches()) {
            return repeated.group(1) + " 只能写一次";
        }
        Matcher bad = BAD_VALUE.matcher(message);
        if (bad.matches()) {
            return bad.group(1) + " 的值“" + bad.group(2) + "”不对";
        }
        Matcher choice = NO_CHOICE.matcher(message);
        if (choice.matches()) {
            return choice.group(1) + " 的值“" + choice.group(3) + "”不对，可以用 "
                    + choice.group(2).toLowerCase(Locale.ROOT).replace(", ", "、");
        }
        // The help command names the word that is no command.
        return e.getValue() == null ? message : "没有命令“" + e.getValue() + "”";
    }

    private static String advice(UnmatchedArgumentException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String word = e.getUnmatched().getFirst().replaceFirst("=.*$", "");
        Set<String> valid = word.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet();
        return NearestWord.to(word, valid).map(near -> "，是不是“" + near + "”？").orElse("");
    }
}
