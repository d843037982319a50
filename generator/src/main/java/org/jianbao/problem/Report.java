package org.jianbao.problem;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes problems as text for a person at a terminal. */
public final class Report {
    /** Width of a terminal that does not say how wide it is, in columns. */
    public static final int USUAL_WIDTH = 100;

    /** From so many problems on, nobody counts them any more. */
    private static final int MANY = 20;

    private Report() {}

    /**
     * The report of all problems, each ended by an empty line, and a last line that counts them; empty for none. What
     * many lines of a file have in common is told once, and so is the reason of a kind. Where there are many problems,
     * those of each kind are counted at the end.
     *
     * @param problems in the order of the report
     * @param columns width of the terminal
     */
    public static String text(List<Problem> problems, int columns) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        Set<ProblemKind> explained = EnumSet.noneOf(ProblemKind.class);
        for (Folded folded : Folded.of(problems)) {
            head(folded.first(), columns, out);
            if (!folded.more().isEmpty()) {
                String lines = folded.lines();
                out.append("  同样的还有 ").append(folded.more().size()).append(" 处")
                        .append(lines.isEmpty() ? "\n" : "：第 " + lines + " 行\n");
            }
            advice(folded.first(), explained.add(folded.first().kind()), out);
            out.append('\n');
        }
        if (problems.size() > MANY) {
            kinds(problems, out);
        }
        long errors = problems.stream().filter(Problem::isError).count();
        return out.append("共 ")
                .append(errors)
                .append(" 处错误，")
                .append(problems.size() - errors)
                .append(" 处提醒。\n")
                .toString();
    }

    private static void head(Problem problem, int columns, StringBuilder out) {
        Place place = problem.place();
        out.append(printable(place.toString()))
                .append(" ")
                .append(problem.severity().label())
                .append("：")
                .append(printable(problem.what()))
                .append(" [")
                .append(problem.kind().id())
                .append("]\n");
        if (place.line() > 0 && !place.quote().isBlank()) {
            QuotedLine.write(place, columns, out);
        }
    }

    private static void advice(Problem problem, boolean withReason, StringBuilder out) {
        if (withReason) {
            out.append("  原因：").append(problem.kind().why()).append('\n');
        }
        if (!problem.fix().isEmpty()) {
            out.append("  改法：").append(printable(problem.fix())).append('\n');
        }
    }

    /** How many problems of each kind there are, and in how many files; the graver and the more frequent ones first. */
    private static void kinds(List<Problem> problems, StringBuilder out) {
        for (Severity severity : Severity.values()) {
            Map<ProblemKind, List<Problem>> byKind = problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .collect(Collectors.groupingBy(Problem::kind, TreeMap::new, Collectors.toList()));
            byKind.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(b.size(), a.size())))
                    .forEach(kind -> out.append(severity.label())
                            .append(String.format(Locale.ROOT, "%7d 处  ", kind.getValue().size()))
                            .append(kind.getKey().id()).append("，")
                            .append(kind.getValue().stream().map(problem -> problem.place().file()).distinct().count())
                            .append(" 个文件\n"));
        }
        out.append('\n');
    }

    /** Control characters would move the terminal's cursor: show them as a replacement mark, each as one character. */
    static String printable(String text) {
        return text.replace('\t', ' ').replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "�");
    }
}
