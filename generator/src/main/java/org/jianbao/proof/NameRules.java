package org.jianbao.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jianbao.model.content.Terms;
import org.jianbao.pinyin.Readings;
import org.jianbao.problem.ProblemKind;

/**
 * Names of the site dictionary with one wrong character, which sounds like the right one, or with two characters swapped. What
 * only looks alike is another name most of the time.
 */
final class NameRules {
    private static final int PERSON = 3;
    private static final int SHORTEST_BODY = 4;

    private final Set<String> known = new HashSet<>();
    /** Names by two of their characters and where these stand; a variant has one of the pairs as it should be. */
    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Variant> variants = new ArrayList<>();

    /** Two characters of a name, the first of them at {@code from}; {@code gap} when one stands between them. */
    private record Pair(String name, int from) {}

    private record Variant(String name, String written, Prose prose, int at) {}

    private NameRules(Terms terms) {
        terms.people().stream().flatMap(List::stream).filter(name -> name.length() == PERSON).forEach(this::add);
        terms.organisations().stream().flatMap(List::stream).filter(name -> name.length() >= SHORTEST_BODY)
                .forEach(this::add);
        terms.names().forEach(known::add);
        known.addAll(terms.terms());
    }

    /** Looks at all texts of a site. */
    static void check(List<ProofText> texts, Terms terms, Findings findings) {
        NameRules rules = new NameRules(terms);
        if (!rules.pairs.isEmpty()) {
            texts.forEach(text -> text.prose().forEach(rules::read));
            rules.report(findings);
        }
    }

    private void add(String name) {
        known.add(name);
        int last = name.length() - 1;
        Stream.of(name.substring(0, 2), name.substring(last - 1)).forEach(pair -> {
            int from = pair.equals(name.substring(0, 2)) ? 0 : last - 1;
            pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(new Pair(name, from));
        });
        if (name.length() == PERSON) {
            pairs.computeIfAbsent(gap(name.charAt(0), name.charAt(2)), key -> new ArrayList<>()).add(new Pair(name, 0));
        }
    }

    private static String gap(char a, char b) {
        return a + "?" + b;
    }

    private void read(Prose prose) {
        String text = prose.text();
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) < '\u2e80') {
                continue;
            }
            List<Pair> near = new ArrayList<>(pairs.getOrDefault(text.substring(i, i + 2), List.of()));
            if (i + 2 < text.length()) {
                near.addAll(pairs.getOrDefault(gap(text.charAt(i), text.charAt(i + 2)), List.of()));
            }
            for (Pair pair : near) {
                int at = i - pair.from();
                int end = at + pair.name().length();
                if (at >= 0 && end <= text.length()) {
                    String written = text.substring(at, end);
                    if (written.equals(pair.name())) {
                        counts.merge(written, pair.from() == 0 ? 1 : 0, Integer::sum);
                    } else if (!known.contains(written) && isVariant(written, pair.name()) && found.add(at)) {
                        variants.add(new Variant(pair.name(), written, prose, at));
                    }
                }
            }
        }
    }

    private static boolean isVariant(String written, String name) {
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            if (written.charAt(i) != name.charAt(i)) {
                different.add(i);
            }
        }
        int first = different.getFirst();
        boolean swapped = different.size() == 2 && different.get(1) == first + 1 && name.length() >= SHORTEST_BODY
                && written.charAt(first) == name.charAt(first + 1) && written.charAt(first + 1) == name.charAt(first);
        return swapped || different.size() == 1 && !Collections.disjoint(Readings.of(written.charAt(first)),
                Readings.of(name.charAt(first)));
    }

    private void report(Findings findings) {
        Map<String, Integer> written = new HashMap<>();
        variants.forEach(variant -> written.merge(variant.written(), 1, Integer::sum));
        for (Variant variant : variants) {
            int rare = written.getOrDefault(variant.written(), 0);
            int usual = counts.getOrDefault(variant.name(), 0);
            if (usual > rare) {
                findings.add(ProblemKind.NAME_VARIANT, variant.prose(), variant.at(),
                        "“" + variant.written() + "”有 " + rare
                                + " 处，“" + variant.name() + "”有 " + usual + " 处",
                        "是不是“" + variant.name() + "”？不是的话，写进 terms.yml");
            }
        }
    }
}
