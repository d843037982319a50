package org.jianbao.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects the problems of a build from many threads; lists each of them once, errors first. */
public final class Problems {
    private final Collection<Problem> found = new ConcurrentLinkedQueue<>();
    private final boolean strict;

    /** Problems that weigh what their kinds say. */
    public Problems() {
        this(false);
    }

    /** @param strict whether warnings are errors */
    public Problems(boolean strict) {
        this.strict = strict;
    }

    /** Adds a problem without advice beyond what its kind says. */
    public void add(ProblemKind kind, Place place, String what) {
        add(kind, place, what, "");
    }

    /** Adds a problem; the arguments are those of {@link Problem}. */
    public void add(ProblemKind kind, Place place, String what, String fix) {
        found.add(new Problem(kind, strict ? Severity.ERROR : kind.severity(), place, what, fix));
    }

    /** Adds a problem that {@code jianbao fix} can mend; the arguments are those of {@link Problem}. */
    public void add(ProblemKind kind, Place place, String what, String fix, List<Edit> edits) {
        found.add(new Problem(kind, strict ? Severity.ERROR : kind.severity(), place, what, fix, edits));
    }

    /** Leaves out what was meant, and weighs the rest as the site wants it. */
    public void settle(RuleWeights weights, List<Intention> meant) {
        List<Problem> all = List.copyOf(found);
        found.clear();
        all.stream().filter(problem -> meant.stream().noneMatch(each -> each.covers(problem)))
                .flatMap(problem -> weights.weighed(problem, strict).stream()).forEach(found::add);
    }

    /** An empty collection, as strict as this one. */
    public Problems fresh() {
        return new Problems(strict);
    }

    /** Adds what was found elsewhere, as strictly as that was asked for. */
    public void addAll(Collection<Problem> others) {
        found.addAll(others);
    }

    /** Whether anything was found that stops publication. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** All problems, errors before warnings, and these by file, line and column; without repetitions. */
    public List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparing(Problem::severity).thenComparing(Comparator.naturalOrder()))
                .distinct().toList();
    }
}
