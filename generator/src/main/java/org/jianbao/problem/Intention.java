package org.jianbao.problem;

/**
 * Something that an author says was meant: problems of a rule are none on some lines of a file.
 *
 * @param kind the rule
 * @param file path of the file, as {@link Place} has it
 * @param from the first of these lines, from one; zero for the whole file
 * @param to the last of them
 */
public record Intention(ProblemKind kind, String file, int from, int to) {
    /** What is meant anywhere in a file. */
    public static Intention of(ProblemKind kind, String file) {
        return new Intention(kind, file, 0, Integer.MAX_VALUE);
    }

    boolean covers(Problem problem) {
        Place place = problem.place();
        return kind == problem.kind() && file.equals(place.file()) && place.line() >= from && place.line() <= to;
    }
}
