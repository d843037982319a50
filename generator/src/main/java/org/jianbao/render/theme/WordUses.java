package org.jianbao.render.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;

/**
 * Where templates and scripts say words. A template calls {@code word('pager.page', {"number": 2})}, or {@code html} for a word
 * with markup in it; in a script stands a tagged template, {@code word`search.left count=${left}`}, in whose place the build puts
 * the word as text.
 */
final class WordUses {
    private static final Pattern CALL = Pattern.compile("\\b(?:word|html)\\(\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern TAGGED = Pattern.compile("\\bword`([\\w.-]+)((?:\\s+\\w+=\\$\\{[^{}`]*\\})*)`");
    private static final Pattern VALUE = Pattern.compile("(\\w+)=\\$\\{([^{}`]*)\\}");
    private static final Pattern BEGUN = Pattern.compile("\\bword`([\\w.-]*)");

    private WordUses() {}

    /** The keys that a template says. */
    static Set<String> inTemplate(String text) {
        return CALL.matcher(text).results().map(call -> call.group(1)).collect(Collectors.toSet());
    }

    /** The keys that a script says. */
    static Set<String> inScript(String text) {
        return BEGUN.matcher(text).results().map(use -> use.group(1)).collect(Collectors.toSet());
    }

    /** Reports what a template says and no file has. */
    static void check(Theme.Template template, Words words, Problems problems) {
        CALL.matcher(template.text()).results().filter(call -> !words.has(call.group(1)))
                .forEach(call -> unknown(call, template.file(), template.text(), words, problems));
    }

    /** A script with words in place of their uses; what is wrong is reported. */
    static String filled(String file, String text, Words words, Problems problems) {
        String inner = filledOnce(file, text, words, problems);
        // A word may stand among the values of another one.
        String filled = filledOnce(file, inner, words, problems);
        Matcher left = BEGUN.matcher(filled);
        if (left.find()) {
            problems.add(ProblemKind.TEMPLATE_ERROR, Place.at(file, filled, left.start()), "看不懂的 word`…`",
                    "写成 word`search` 或 word`search.left count=${left}`，花括号里不能再有花括号");
        }
        return filled;
    }

    private static String filledOnce(String file, String text, Words words, Problems problems) {
        return TAGGED.matcher(text).replaceAll(use -> {
            Map<String, String> values = values(use.group(2));
            if (!words.has(use.group(1))) {
                unknown(use, file, text, words, problems);
                return "\"\"";
            }
            List<String> lacking = words.lacking(use.group(1), values.keySet());
            if (!lacking.isEmpty()) {
                problems.add(ProblemKind.TEMPLATE_ERROR, Place.at(file, text, use.start(1)),
                        "没有给出“" + use.group(1) + "”里的 {" + String.join("}、{", lacking) + "}",
                        "在词的名字后面写 " + lacking.getFirst() + "=${…}");
            }
            return Matcher.quoteReplacement(words.script(use.group(1), values));
        });
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        VALUE.matcher(text).results().forEach(value -> values.put(value.group(1), value.group(2)));
        return values;
    }

    private static void unknown(MatchResult use, String file, String text, Words words, Problems problems) {
        problems.add(ProblemKind.TEMPLATE_ERROR, Place.at(file, text, use.start(1)), "没有“" + use.group(1) + "”这个词",
                words.advice(use.group(1)));
    }
}
