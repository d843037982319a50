package org.jianbao.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.fuzz.Words;
import org.jianbao.testing.Samples;

/** Texts that want to run a program, load something or lead readers away; in {@code src/test/resources/attack/payloads.txt}. */
final class Payloads {
    /** Where a payload that does what it wants is seen: hosts and paths with this name, and the function. */
    static final String MARK = "pwn";

    private static final Pattern CHOICE = Pattern.compile("⟦([^⟧]*)⟧");

    private Payloads() {}

    /** All of them: a line is a family, a tab and a text, in which {@code ⟦a¦b⟧} stands for either. */
    static List<String> all() throws IOException {
        List<String> all = new ArrayList<>();
        for (String line : Words.lines(Samples.path("attack", "payloads.txt"))) {
            expand(line.substring(line.indexOf('\t') + 1), all);
        }
        return all.stream().map(Words::meant).distinct().toList();
    }

    private static void expand(String text, List<String> all) {
        Matcher choice = CHOICE.matcher(text);
        if (!choice.find()) {
            all.add(text);
            return;
        }
        for (String part : choice.group(1).split("¦", -1)) {
            expand(text.substring(0, choice.start()) + part + text.substring(choice.end()), all);
        }
    }
}
