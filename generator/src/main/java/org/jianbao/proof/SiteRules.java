package org.jianbao.proof;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.problem.ProblemKind;

/** What only several files together show. */
final class SiteRules {
    /** Shorter ones may be the same by right; in characters. */
    private static final int LONG = 40;

    private SiteRules() {}

    /** Numbers of issues that stand twice, or fall, within a year; each year may begin anew. */
    static void numbers(Content content, Findings findings) {
        Map<Integer, List<IssueSource>> byYear = content.issues().stream()
                .filter(issue -> issue.head().number().isPresent())
                .collect(Collectors.groupingBy(issue -> issue.date().getYear()));
        byYear.values().forEach(issues -> {
            List<IssueSource> inOrder = issues.stream().sorted(Comparator.comparing(IssueSource::date)
                    .thenComparing(IssueSource::path)).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                IssueSource before = inOrder.get(i - 1);
                IssueSource issue = inOrder.get(i);
                int last = before.head().number().orElseThrow();
                int number = issue.head().number().orElseThrow();
                if (number <= last && !before.date().equals(issue.date())) {
                    findings.add(ProblemKind.ISSUE_NUMBER, issue.head().place("number"),
                            number == last ? "第" + number + "期有两个，另一个是 " + before.date()
                                    : "第" + number + "期在第" + last + "期（" + before.date() + "）后面",
                            "对照报头改正");
                }
            }
        });
    }

    /** Paragraphs that two articles of an issue share. */
    static void duplicates(List<ProofText> issue, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (ProofText text : issue) {
            for (Prose.Piece piece : text.body().pieces()) {
                String words = text.body().of(piece).replaceAll("[\\s\\u3000]+", "");
                if (words.length() < LONG) {
                    continue;
                }
                String first = seen.putIfAbsent(words, text.body().file());
                if (first != null && !first.equals(text.body().file())) {
                    findings.add(ProblemKind.DUPLICATE_PARAGRAPH, text.body(), piece.from(), "这一段在 " + first + " 里也有",
                            "删掉一处");
                }
            }
        }
    }
}
