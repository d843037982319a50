package org.jianbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jianbao.problem.NearestWord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Takes values from options, and asks for those that were not given; elsewhere than at a terminal nobody answers. */
final class Questions {
    private final CommandLine command;
    private final PrintWriter err;
    private final boolean answered;
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    /** @param asks whether to ask at all */
    Questions(CommandLine command, boolean asks) {
        this.command = command;
        this.err = command.getErr();
        this.answered = asks && Boolean.getBoolean("jianbao.terminal");
    }

    Questions(CommandLine command) {
        this(command, true);
    }

    /** An answer that cannot be used; its message says why. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** Whether somebody answers. */
    boolean isAnswered() {
        return answered;
    }

    /**
     * A value that there must be.
     *
     * @param option as {@code --title}
     * @param given what stands behind it on the command line, if anything
     * @param question what is asked for, without a colon
     * @param proposal the answer when the editor only presses Enter; empty for none
     * @param reader makes a value of a text, or throws {@link Refused}
     */
    <T> T required(String option, @Nullable String given, String question, String proposal,
            Function<String, T> reader) {
        if (given != null) {
            return read(option, given, reader);
        }
        if (!answered) {
            throw new ParameterException(command, "缺少 " + option + "（" + question + "）");
        }
        while (true) {
            String line = ask(question + (proposal.isEmpty() ? "" : "（回车就是 " + proposal + "）")).orElseThrow(
                    () -> new ParameterException(command, "缺少 " + option + "（" + question + "）"));
            String answer = line.isEmpty() ? proposal : line;
            if (!answer.isEmpty()) {
                try {
                    return reader.apply(answer);
                } catch (Refused e) {
                    err.println("  " + e.getMessage());
                }
            }
        }
    }

    /** A value that there may be, as {@link #required}; without one, an empty answer or no terminal, the other one. */
    <T> T optional(String option, @Nullable String given, String question, T otherwise, Function<String, T> reader) {
        if (given != null) {
            return given.isBlank() ? otherwise : read(option, given, reader);
        }
        while (answered) {
            Optional<String> line = ask(question).filter(answer -> !answer.isEmpty());
            if (line.isEmpty()) {
                return otherwise;
            }
            try {
                return reader.apply(line.get());
            } catch (Refused e) {
                err.println("  " + e.getMessage());
            }
        }
        return otherwise;
    }

    /** Lists what can be chosen, when somebody reads it. */
    void list(String heading, List<String> choices) {
        if (answered) {
            err.println(heading);
            for (int i = 0; i < choices.size(); i++) {
                err.println("  " + (i + 1) + "  " + choices.get(i));
            }
        }
    }

    private <T> T read(String option, String given, Function<String, T> reader) {
        try {
            return reader.apply(given.strip());
        } catch (Refused e) {
            throw new ParameterException(command, option + "：" + e.getMessage(), e);
        }
    }

    private Optional<String> ask(String question) {
        err.print(question + "：");
        err.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A line of text that is not empty. */
    static String text(String answer) {
        String text = answer.strip();
        if (text.isEmpty()) {
            throw new Refused("不能空着");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("只能写一行，不能有控制字符");
        }
        return text;
    }

    /** A day. */
    static LocalDate date(String answer) {
        try {
            return LocalDate.parse(answer);
        } catch (DateTimeException e) {
            throw new Refused("看不懂日期“" + answer + "”，写成 2024-11-11");
        }
    }

    /** One of some words, by its word, its number in the list, or one of other words that mean the same. */
    static <T> T choice(String answer, String what, List<T> choices, List<Function<T, String>> words) {
        if (answer.matches("\\d{1,3}") && Integer.parseInt(answer) >= 1
                && Integer.parseInt(answer) <= choices.size()) {
            return choices.get(Integer.parseInt(answer) - 1);
        }
        List<String> known = new ArrayList<>();
        for (T choice : choices) {
            for (Function<T, String> word : words) {
                if (word.apply(choice).equalsIgnoreCase(answer)) {
                    return choice;
                }
            }
            known.add(words.getFirst().apply(choice));
        }
        String advice = NearestWord.advice(answer, known);
        throw new Refused("没有" + what + "“" + answer + "”" + (advice.isEmpty() ? "" : "，" + advice));
    }
}
