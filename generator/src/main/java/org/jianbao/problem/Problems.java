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
