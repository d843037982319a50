package org.jianbao.problem;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much rules weigh on a site that says so; the others weigh what their kinds say.
 *
 * @param weights what the site says
 */
public record RuleWeights(Map<ProblemKind, Weight> weights) {
    /** The weights of a site that says nothing. */
    public static final RuleWeights USUAL = new RuleWeights(Map.of());

    public RuleWeights {
        weights = weights.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(weights));
    }

    /** These weights, with one for a rule of which the site says nothing. */
    public RuleWeights orElse(ProblemKind rule, Weight weight) {
        Map<ProblemKind, Weight> all = new EnumMap<>(Map.of(rule, weight));
        all.putAll(weights);
        return new RuleWeights(all);
    }

    /** What becomes of the problems of a rule. */
    public enum Weight {
        OFF, WARNING, ERROR
    }

    /** The problem as the site weighs it; nothing when the site does not want to hear of it. */
    Optional<Problem> weighed(Problem problem, boolean strict) {
        Weight weight = weights.get(problem.kind());
        if (weight == null) {
            return problem.kind().isSilent() ? Optional.empty() : Optional.of(problem);
        }
        return switch (weight) {
            case OFF -> Optional.empty();
            case WARNING -> Optional.of(problem.with(strict ? Severity.ERROR : Severity.WARNING));
            case ERROR -> Optional.of(problem.with(Severity.ERROR));
        };
    }
}
