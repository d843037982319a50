package org.jianbao.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line. */
final class Usage {
    private static final Pattern BAD_VALUE = Pattern
            .compile("Invalid value for option '(--[\\w-]+)'.*?: '(.*?)' is not .*");
    private static final Pattern NO_VALUE = Pattern.compile("Missing required parameter for option '(--[\\w-]+)'.*");
    private static final Pattern REPEATED = Pattern.compile("option '(--[\\w-]+)'.* should be specified only once");

    private Usage() {}

    static String chinese(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String near = unmatched.getSuggestions().isEmpty() ? ""
                    : "，是不是“" + unmatched.getSuggestions().getFirst() + "”？";
            return "不认识“" + String.join(" ", unmatched.getUnmatched()) + "”" + near;
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
        return message;
    }
}
