package org.jianbao.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Problems of one file that say the same, told once: equal but for their lines and for counts, which stand alone and are
 * not quoted from the text.
 *
 * @param first the one that is told
 * @param more the other ones, of which only the lines are told
 */
record Folded(Problem first, List<Problem> more) {
    private static final Pattern COUNT_OR_QUOTATION = Pattern
            .compile("(?<![\\w./:-])\\d+(?![\\w./:-])|“[^”]*”");

    /** An editor goes from error to error: a few of them are shown each at its place. */
    private static final int FEWEST_ERRORS = 4;

    private static final int MOST_RANGES = 30;

    Folded {
        more = List.copyOf(more);
    }

    /** The problems, folded where they say the same; each group stands where its first problem stood. */
    static List<Folded> of(List<Problem> problems) {
        Map<Likeness, List<Problem>> alike = problems.stream()
                .collect(Collectors.groupingBy(Likeness::of, LinkedHashMap::new, Collectors.toList()));
        List<Folded> folded = new ArrayList<>();
        for (Problem problem : problems) {
            List<Problem> group = alike.getOrDefault(Likeness.of(problem), List.of());
            if (problem.isError() && group.size() < FEWEST_ERRORS) {
                folded.add(new Folded(problem, List.of()));
            } else if (problem.equals(group.getFirst())) {
                folded.add(new Folded(problem, group.subList(1, group.size())));
            }
        }
        return folded;
    }

    /** The lines of the other ones, those that follow one another as a range: {@code 5、9–12}; empty when not known. */
    String lines() {
        List<Integer> lines = List.copyOf(new TreeSet<>(more.stream().map(problem -> problem.place().line())
                .filter(line -> line > 0).toList()));
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
                int from = lines.get(start);
                int to = lines.get(i - 1);
                ranges.add(from == to ? Integer.toString(from) : from + (to == from + 1 ? "、" : "–") + to);
                start = i;
            }
        }
        return ranges.size() <= MOST_RANGES
                ? String.join("、", ranges)
                : String.join("、", ranges.subList(0, MOST_RANGES)) + "……" + lines.getLast();
    }

    /** What problems have in common that are told together. */
    private record Likeness(String file, Severity severity, ProblemKind kind, String what, String fix) {
        static Likeness of(Problem problem) {
            String what = COUNT_OR_QUOTATION.matcher(problem.what())
                    .replaceAll(found -> found.group().startsWith("“") ? "$0" : "0");
            return new Likeness(problem.place().file(), problem.severity(), problem.kind(), what, problem.fix());
        }
    }
}
