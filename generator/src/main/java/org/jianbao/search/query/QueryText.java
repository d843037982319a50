package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.List;

import org.jianbao.search.text.Characters;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.Units;

/**
 * A query as it was typed, cut into clauses at spaces and line breaks outside of quotation marks.
 *
 * @param clauses those that hold any unit, in order
 * @param bare whether a clause holds marks alone, of which nobody knows where they stand
 * @param truncated whether units were left out because there were too many
 */
record QueryText(List<Clause> clauses, boolean bare, boolean truncated) {
    /** Units beyond these are left out: nobody types so many, and pasted pages would cost much for nothing. */
    private static final int MOST_UNITS = 100;

    private static final String OPENING = "\"“「";
    private static final String CLOSING = "\"”」";
    /** Marks that say how to search, and are not searched for. */
    private static final String SYNTAX = OPENING + CLOSING + "-";

    QueryText {
        clauses = List.copyOf(clauses);
    }

    static QueryText of(String query, Folding folding, boolean thorough) {
        List<Clause> clauses = new ArrayList<>();
        int left = MOST_UNITS;
        boolean bare = false;
        boolean truncated = false;
        for (String written : split(folding.fold(query))) {
            boolean excluded = written.length() > 1 && written.charAt(0) == '-';
            Units units = Units.of(excluded ? written.substring(1) : written);
            int used = Math.min(left, units.size());
            bare |= !excluded && !truncated && units.size() == 0 && holdsMark(written);
            truncated |= used < units.size();
            left -= used;
            if (used > 0) {
                clauses.add(new Clause(excluded, Run.of(units, used, thorough), Run.phrases(units, used, thorough)));
            }
        }
        return new QueryText(clauses, bare, truncated);
    }

    private static boolean holdsMark(String clause) {
        return clause.chars()
                .anyMatch(c -> Characters.kind(c) == Characters.Kind.MARK && SYNTAX.indexOf(c) < 0);
    }

    private static List<String> split(String query) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= ' ') {
                clauses.add(query.substring(from, i));
                from = i + 1;
            } else if (OPENING.indexOf(c) >= 0) {
                int end = query.indexOf(CLOSING.charAt(OPENING.indexOf(c)), i + 1);
                i = end < 0 ? i : end;
            }
        }
        clauses.add(query.substring(from));
        return clauses;
    }

    /**
     * A part of a query.
     *
     * @param excluded whether documents that hold it are not wanted
     * @param runs its units between marks
     * @param phrases its units with the marks between them, as a document holds them that holds the clause
     */
    record Clause(boolean excluded, List<Run> runs, List<Run> phrases) {
        Clause {
            runs = List.copyOf(runs);
            phrases = List.copyOf(phrases);
        }
    }
}
