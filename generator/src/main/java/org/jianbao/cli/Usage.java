package org.jianbao.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line. */
final class Usage {
    private Usage() {}

    static String chinese(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识“" + String.join(" ", unmatched.getUnmatched()) + "”";
        }
        if (e instanceof MissingParameterException missing) {
            return "缺少 " + missing.getMissing().stream().map(argument -> argument.paramLabel()).distinct().toList();
        }
        return String.valueOf(e.getMessage());
    }
}
