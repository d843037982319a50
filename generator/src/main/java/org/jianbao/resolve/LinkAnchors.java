package org.jianbao.resolve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jianbao.model.Fragment;
import org.jianbao.model.Fragment.FileLink;
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

    private final Map<String, Fragment> fragments;
    private final Map<String, Map<String, Set<String>>> ids = new HashMap<>();
    private final Problems problems;

    private LinkAnchors(Map<String, Fragment> fragments, Problems problems) {
        this.fragments = fragments;
        this.problems = problems;
    }

    /**
     * The texts with each anchor as it is in the file that it leads to; those that lead nowhere are reported.
     *
     * @param fragments by path from the content folder
     */
    public static Map<String, Fragment> resolve(Map<String, Fragment> fragments, Problems problems) {
        LinkAnchors anchors = new LinkAnchors(fragments, problems);
        Map<String, Fragment> resolved = new LinkedHashMap<>();
        fragments.forEach((path, fragment) -> resolved.put(path, anchors.resolve(fragment)));
        return resolved;
    }

    private Fragment resolve(Fragment fragment) {
        Map<String, String> mended = new LinkedHashMap<>();
        List<FileLink> links = new ArrayList<>();
        for (FileLink link : fragment.links()) {
            Optional<String> id = id(link);
            id.ifPresent(real -> mended.put(link.href(), real));
            links.add(id.map(real -> new FileLink(link.path(), real, link.href(), link.place())).orElse(link));
        }
        if (mended.isEmpty()) {
            return fragment;
        }
        return new Fragment(mend(fragment.html(), mended), fragment.text(), fragment.headings(), fragment.anchors(),
                links, fragment.items().stream().map(item -> new Fragment.Item(item.anchor(), item.title(),
                        mend(item.html(), mended), item.text(), item.line())).toList());
    }

    /** The id that a link's anchor means, when it is another than the link says; reports what cannot be told. */
    private Optional<String> id(FileLink link) {
        Fragment target = fragments.get(link.path());
        String anchor = link.anchor();
        if (anchor.isEmpty() || target == null || target.anchors().contains(anchor)
                || anchor.equalsIgnoreCase("top") || anchor.startsWith(":~:")) {
            return Optional.empty(); // the top of every page, and text that browsers look for, need no id
        }
        Map<String, Set<String>> known = ids.computeIfAbsent(link.path(), path -> idsByLetters(target));
        Set<String> found = known.getOrDefault(letters(anchor), Set.of());
        if (found.isEmpty() && anchor.startsWith(GITHUB)) {
            found = known.getOrDefault(letters(anchor.substring(GITHUB.length())), Set.of());
        }
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        String advice = found.isEmpty()
                ? NearestWord.advice(anchor, target.anchors().stream().sorted().toList())
                : "写明是哪一个：" + String.join("、", found);
        problems.add(ProblemKind.BROKEN_ANCHOR, link.place(), "“" + link.path() + "”里没有位置“#" + anchor + "”", advice);
        return Optional.empty();
    }

    /** The ids by the letters and digits of their own, and of the headings that they name. */
    private static Map<String, Set<String>> idsByLetters(Fragment fragment) {
        Map<String, Set<String>> ids = new HashMap<>();
        fragment.anchors().forEach(id -> add(letters(id), id, ids));
        for (Fragment.Heading heading : fragment.headings()) {
            add(letters(heading.text()), heading.id(), ids);
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

    /** Replaces the anchors of addresses; a quotation mark never stands in text or in a value. */
    private static String mend(String html, Map<String, String> mended) {
        String mark = " href=\"";
        StringBuilder out = new StringBuilder(html.length());
        int from = 0;
        for (int i = html.indexOf(mark); i >= 0; i = html.indexOf(mark, i + 1)) {
            int start = i + mark.length();
            String href = html.substring(start, html.indexOf('"', start));
            String real = mended.get(href);
            if (real != null) {
                out.append(html, from, start + href.indexOf('#') + 1).append(encoded(real));
                from = start + href.length();
            }
        }
        return out.append(html, from, html.length()).toString();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
