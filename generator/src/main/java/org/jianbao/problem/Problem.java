package org.jianbao.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with the content.
 *
 * @param kind which entry of the catalogue it is; gives the reason
 * @param severity how much it weighs here: as its kind says, or more
 * @param place where it is
 * @param what what is wrong, one Chinese sentence without a full stop
 * @param fix how to mend it, one Chinese sentence without a full stop, or empty when the reason says it all
 * @param edits what {@code jianbao fix} does about it, in order; empty when that takes a person
 */
public record Problem(ProblemKind kind, Severity severity, Place place, String what, String fix, List<Edit> edits)
        implements
            Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::kind)
            .thenComparing(Problem::what)
            .thenComparing(Problem::fix);

    public Problem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        Objects.requireNonNull(what);
        Objects.requireNonNull(fix);
        edits = List.copyOf(edits);
    }

    /** A problem that takes a person. */
    public Problem(ProblemKind kind, Severity severity, Place place, String what, String fix) {
        this(kind, severity, place, what, fix, List.of());
    }

    /** A problem that weighs what its kind says. */
    public Problem(ProblemKind kind, Place place, String what, String fix) {
        this(kind, kind.severity(), place, what, fix);
    }

    /** The same problem, graver or less grave. */
    Problem with(Severity other) {
        return new Problem(kind, other, place, what, fix, edits);
    }

    /** Whether this problem stops publication. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
