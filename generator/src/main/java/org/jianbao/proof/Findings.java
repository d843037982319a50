package org.jianbao.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jianbao.problem.Edit;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.typography.Change;

/**
 * Takes what rules find.
 *
 * @param problems takes it on
 */
record Findings(Problems problems) {
    /** Something at a character of a text. */
    void add(ProblemKind kind, Prose prose, int at, String what, String fix) {
        add(kind, prose.place(at), what, fix);
    }

    /** Something at a place. */
    void add(ProblemKind kind, Place place, String what, String fix) {
        problems.add(kind, place, what, fix);
    }

    /** Something that one change mends. */
    void mend(ProblemKind kind, Prose prose, Change change, String what, String fix) {
        problems.add(kind, prose.place(change.from()), what, fix, prose.edit(change).stream().toList());
    }

    /** What changes mend, a problem for each line of the file: that of its first change, and how many there are. */
    void mend(ProblemKind kind, Prose prose, List<Change> changes, Function<Change, String> what,
            Function<Change, String> fix) {
        Map<Integer, List<Change>> byLine = changes.stream()
                .collect(Collectors.groupingBy(change -> prose.line(change.from()), TreeMap::new, Collectors.toList()));
        byLine.values().forEach(line -> {
            Change first = line.getFirst();
            List<Edit> edits = line.stream().flatMap(change -> prose.edit(change).stream()).toList();
            problems.add(kind, prose.place(first.from()),
                    what.apply(first) + (line.size() > 1 ? "，这一行共有 " + line.size() + " 处" : ""), fix.apply(first),
                    edits);
        });
    }
}
