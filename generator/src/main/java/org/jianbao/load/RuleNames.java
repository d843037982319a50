package org.jianbao.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jianbao.load.value.Fields;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.RuleWeights;
import org.jianbao.problem.RuleWeights.Weight;

/** Reads the names of rules where site and front matter say what becomes of them. */
final class RuleNames {
    private static final List<String> WEIGHTS = List.of("off", "warning", "error");

    private RuleNames() {}

    /** What {@code site.yml} says of rules: {@code lines-joined: off}. */
    static RuleWeights weights(Fields rules, Problems problems) {
        Map<ProblemKind, Weight> weights = new EnumMap<>(ProblemKind.class);
        for (Fields.Located name : rules.names()) {
            Optional<ProblemKind> rule = rule(name.text(), name.place(), problems);
            Optional<Weight> weight = rules.parsed(name.text(), value -> {
                // YAML 1.1 takes a bare off for false, and so do editors.
                String typed = value.text().equals("false") ? "off" : value.text();
                if (WEIGHTS.contains(typed)) {
                    return Optional.of(Weight.valueOf(typed.toUpperCase(Locale.ROOT)));
                }
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不认识的“" + value.text() + "”",
                        "写 off（不查）、warning（提醒）或 error（错误）");
                return Optional.empty();
            });
            rule.ifPresent(kind -> weight.ifPresent(given -> weights.put(kind, given)));
        }
        return new RuleWeights(weights);
    }

    /** Those of some names that are rules; the others are reported. */
    static List<String> known(List<Fields.Located> names, Problems problems) {
        return names.stream().filter(name -> rule(name.text(), name.place(), problems).isPresent())
                .map(Fields.Located::text).toList();
    }

    private static Optional<ProblemKind> rule(String name, Place place, Problems problems) {
        Optional<ProblemKind> rule = ProblemKind.rule(name);
        if (rule.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_RULE, place, "没有检查规则“" + name + "”",
                    NearestWord.advice(name, ProblemKind.rules()));
        }
        return rule;
    }
}
