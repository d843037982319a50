package org.jianbao.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.Span;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.content.Head;
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

    /** Files to be read that no text links to: they are published, and nobody finds them. */
    static void unlinked(Content content, Map<String, Document> documents, Findings findings) {
        Set<String> addresses = new HashSet<>();
        documents.values().forEach(document -> {
            addresses.addAll(document.media());
            document.forEach(node -> {
                switch (node) {
                    case Span.Link link -> addresses.add(link.url());
                    case Span.Element element -> element.attributes()
                            .forEach(attribute -> addresses.add(attribute.value()));
                    default -> {
                        // leads nowhere
                    }
                }
            });
        });
        Set<String> names = addresses.stream().map(SiteRules::name).collect(Collectors.toSet());
        Set<String> covers = heads(content).stream().flatMap(head -> head.cover().stream())
                .collect(Collectors.toSet());
        boolean all = content.unread().stream().noneMatch(path -> path.endsWith(".md"));
        for (Media medium : content.media()) {
            if (all && !medium.picture() && !medium.path().startsWith(Media.STATIC) && !covers.contains(medium.path())
                    && !names.contains(name(medium.path()))) {
                findings.add(ProblemKind.UNLINKED_FILE, content.place(medium.path()), "没有文章链接到这个附件",
                        "在文章里写 [名称](" + medium.path().substring(medium.path().lastIndexOf('/') + 1) + ")，用不着就删掉");
            }
        }
    }

    private static List<Head> heads(Content content) {
        List<Head> heads = new ArrayList<>();
        content.issues().forEach(issue -> {
            heads.add(issue.head());
            issue.articles().forEach(article -> heads.add(article.head()));
        });
        content.pages().forEach(page -> heads.add(page.head()));
        return heads;
    }

    /** The last part of an address or a path, decoded, in one form of Unicode. */
    private static String name(String address) {
        String path = address.replaceAll("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            name = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign of its own: the name is as it is.
            return name;
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC);
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
