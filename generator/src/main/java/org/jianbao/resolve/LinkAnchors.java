package org.jianbao.resolve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.Document.FileLink;
import org.jianbao.document.Node;
import org.jianbao.document.PlainText;
import org.jianbao.document.Rewriting;
import org.jianbao.document.Span;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Whether the anchors of links exist in the files that they name.
 *
 * <p>An anchor that was written for another tool's way of naming headings leads to the one heading with the same letters
 * and digits, whatever stands between them: {@code #1-%E6%A0%87%E9%A2%98}, {@code #_1-标题}, {@code #user-content-1标题}.
 */
public final class LinkAnchors {
    /** What GitHub puts before the ids that authors give. */
    private static final String GITHUB = "user-content-";

    /** Of the broken anchors of a document, for so many the nearest one is looked for among all; that takes long. */
    private static final int ADVISED = 20;

    private final Map<String, Document> documents;
    private final Map<String, SortedSet<String>> anchors = new HashMap<>();
    private final Map<String, Integer> broken = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> ids = new HashMap<>();
    private final Problems problems;

    private LinkAnchors(Map<String, Document> documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    /**
     * The texts with each anchor as it is in the file that it leads to; those that lead nowhere are reported.
     *
     * @param documents by path from the content folder
     */
    public static Map<String, Document> resolve(Map<String, Document> documents, Problems problems) {
        LinkAnchors anchors = new LinkAnchors(documents, problems);
        Map<String, Document> resolved = new LinkedHashMap<>();
        documents.forEach((path, document) -> resolved.put(path, anchors.resolve(document)));
        return resolved;
    }

    private Document resolve(Document document) {
        Map<String, String> mended = new LinkedHashMap<>();
        for (FileLink link : document.links()) {
            id(link).ifPresent(real -> mended.put(link.url(),
                    link.url().substring(0, link.url().indexOf('#') + 1) + encoded(real)));
        }
        return mended.isEmpty() ? document : Rewriting.of(document, siblings -> mended(siblings, mended));
    }

    private static List<Node> mended(List<? extends Node> siblings, Map<String, String> mended) {
        return siblings.stream().map(node -> switch (node) {
            case Span.Link link -> new Span.Link(link.at(), mended.getOrDefault(link.url(), link.url()), link.title(),
                    link.attributes(), link.content(), link.note());
            case Span.Element element -> new Span.Element(element.at(), element.name(), element.attributes().stream()
                    .map(each -> each.name().equals("href")
                            ? new Span.Attribute("href", mended.getOrDefault(each.value(), each.value()))
                            : each)
                    .toList(), element.content());
            default -> node;
        }).toList();
    }

    /** The id that a link's anchor means, when it is another than the link says; reports what cannot be told. */
    private Optional<String> id(FileLink link) {
        Document target = documents.get(link.path());
        String anchor = link.anchor();
        if (anchor.isEmpty() || target == null || anchor.equalsIgnoreCase("top") || anchor.startsWith(":~:")) {
            return Optional.empty(); // the top of every page, and text that browsers look for, need no id
        }
        SortedSet<String> there = anchors.computeIfAbsent(link.path(), path -> new TreeSet<>(target.anchors()));
        if (there.contains(anchor)) {
            return Optional.empty();
        }
        Map<String, Set<String>> known = ids.computeIfAbsent(link.path(), path -> idsByLetters(target));
        Set<String> found = known.getOrDefault(letters(anchor), Set.of());
        if (found.isEmpty() && anchor.startsWith(GITHUB)) {
            found = known.getOrDefault(letters(anchor.substring(GITHUB.length())), Set.of());
        }
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        String advice = "";
        if (!found.isEmpty()) {
            advice = "写明是哪一个：" + String.join("、", found);
        } else if (broken.merge(link.path(), 1, Integer::sum) <= ADVISED) {
            advice = NearestWord.advice(anchor, there);
        }
        problems.add(ProblemKind.BROKEN_ANCHOR, link.place(), "“" + link.path() + "”里没有位置“#" + anchor + "”", advice);
        return Optional.empty();
    }

    /** The ids by the letters and digits of their own, and of the headings that they name. */
    private static Map<String, Set<String>> idsByLetters(Document document) {
        Map<String, Set<String>> ids = new HashMap<>();
        document.anchors().forEach(id -> add(letters(id), id, ids));
        for (Block.Heading heading : document.headings()) {
            add(letters(PlainText.of(heading)), heading.attributes().id(), ids);
        }
        return ids;
    }

    private static void add(String letters, String id, Map<String, Set<String>> ids) {
        if (!letters.isEmpty()) {
            ids.computeIfAbsent(letters, absent -> new TreeSet<>()).add(id);
        }
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
