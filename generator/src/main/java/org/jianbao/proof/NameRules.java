package org.jianbao.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jianbao.pinyin.Readings;
import org.jianbao.problem.ProblemKind;
import org.jianbao.typography.Characters;

/**
 * Names with one wrong character, which sounds like the right one, with two characters swapped, or without their 市 or 区.
 * What only looks alike is another name most of the time.
 */
final class NameRules {
    private static final int PERSON = 3;
    private static final int SHORTEST_BODY = 4;
    /** What is written more often than once in so many times is another name, or a short form. */
    private static final int RARE = 4;
    private static final Pattern DROPPED = Pattern.compile("(?<=\\p{IsHan}{2})[省市区县](?=\\p{IsHan}{2})");

    /** Names of the site's dictionary, which nobody needs to have written often. */
    private final Set<String> given;
    private final Set<String> known;
    /** Names by two of their characters and where these stand; a variant has one of the pairs as it should be. */
    private final Map<Integer, List<Pair>> pairs = new HashMap<>();
    /** Names by the first two characters of what is left without 市 or 区. */
    private final Map<Integer, List<Shortened>> shorts = new HashMap<>();
    private final BitSet heads = new BitSet();
    private final Map<Character, List<String>> readings = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Variant> variants = new ArrayList<>();

    /** Two characters of a name, the first of them at {@code from}; {@code gap} when one stands between them. */
    private record Pair(String name, int from, boolean gap) {}

    /** A name and what it is without one character. */
    private record Shortened(String name, String written) {}

    private record Variant(String name, String written, Prose prose, int at) {}

    private NameRules(Names names) {
        given = names.given();
        known = names.known();
        names.sounding().forEach(this::add);
        names.bodies().forEach(this::addShort);
        pairs.keySet().forEach(key -> heads.set(slot(key)));
        shorts.keySet().forEach(key -> heads.set(slot(key)));
    }

    /** Looks at all texts of a site. */
    static void check(List<ProofText> texts, Names names, Findings findings) {
        NameRules rules = new NameRules(names);
        for (ProofText text : texts) {
            // What was typed is counted; what readers see is read only where it tells the places.
            if (text.sources().filter(source -> rules.read(source, Optional.empty())).count() > 0) {
                text.prose().forEach(prose -> rules.read(prose.text(), Optional.of(prose)));
            }
        }
        rules.report(findings);
    }

    private void add(String name) {
        int last = name.length() - 1;
        put(name, 0, false);
        put(name, last - 1, false);
        if (name.length() == PERSON) {
            put(name, 0, true);
        }
    }

    private void put(String name, int from, boolean gap) {
        pairs.computeIfAbsent(key(name.charAt(from), name.charAt(from + (gap ? 2 : 1))), key -> new ArrayList<>())
                .add(new Pair(name, from, gap));
    }

    private void addShort(String name) {
        var dropped = DROPPED.matcher(name);
        while (dropped.find()) {
            String written = name.substring(0, dropped.start()) + name.substring(dropped.end());
            if (written.length() >= SHORTEST_BODY && !known.contains(written)) {
                shorts.computeIfAbsent(key(name.charAt(0), name.charAt(1)), key -> new ArrayList<>())
                        .add(new Shortened(name, written));
            }
        }
    }

    /** Few pairs of characters begin or end a name: most of a text needs no look into the maps. */
    private static int slot(int key) {
        return (key ^ key >>> 11) & 0xffff;
    }

    private static int key(char a, char b) {
        return a << 16 | b;
    }

    /** Counts names in a text, or notes where their variants stand in prose; whether there are any variants. */
    private boolean read(String text, Optional<Prose> prose) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = i + 2 < text.length() && heads.get(slot(key(c, text.charAt(i + 2))));
            if (!Characters.isHan(c) || !gap && !heads.get(slot(key(c, text.charAt(i + 1))))) {
                continue;
            }
            for (Pair pair : pairs.getOrDefault(key(c, text.charAt(i + 1)), List.of())) {
                if (!pair.gap()) {
                    compare(text, prose, i, pair, found);
                }
            }
            for (Pair pair : i + 2 < text.length() ? pairs.getOrDefault(key(c, text.charAt(i + 2)), List.of())
                    : List.<Pair>of()) {
                if (pair.gap()) {
                    compare(text, prose, i, pair, found);
                }
            }
            for (Shortened body : shorts.getOrDefault(key(c, text.charAt(i + 1)), List.of())) {
                if (text.startsWith(body.written(), i)) {
                    found.add(i);
                    note(body.name(), body.written(), prose, i);
                } else if (prose.isEmpty() && text.startsWith(body.name(), i)) {
                    counts.merge(body.name() + "/" + body.written(), 1, Integer::sum);
                }
            }
        }
        return !found.isEmpty();
    }

    private void note(String name, String written, Optional<Prose> prose, int at) {
        prose.ifPresent(seen -> variants.add(new Variant(name, written, seen, at)));
    }

    private void compare(String text, Optional<Prose> prose, int i, Pair pair, Set<Integer> found) {
        int at = i - pair.from();
        int end = at + pair.name().length();
        if (at >= 0 && end <= text.length()) {
            if (text.startsWith(pair.name(), at)) {
                if (prose.isEmpty()) {
                    counts.merge(pair.name(), pair.from() == 0 && !pair.gap() ? 1 : 0, Integer::sum);
                }
                return;
            }
            String written = text.substring(at, end);
            if (!known.contains(written) && isVariant(written, pair.name()) && found.add(at)) {
                note(pair.name(), written, prose, at);
            }
        }
    }

    private List<String> readings(char c) {
        return readings.computeIfAbsent(c, Readings::of);
    }

    private boolean isVariant(String written, String name) {
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < name.length() && different.size() < 3; i++) {
            if (written.charAt(i) != name.charAt(i)) {
                different.add(i);
            }
        }
        int first = different.getFirst();
        boolean swapped = different.size() == 2 && different.get(1) == first + 1 && name.length() >= SHORTEST_BODY
                && written.charAt(first) == name.charAt(first + 1) && written.charAt(first + 1) == name.charAt(first);
        return swapped || different.size() == 1
                && !Collections.disjoint(readings(written.charAt(first)), readings(name.charAt(first)));
    }

    private void report(Findings findings) {
        Map<String, Integer> written = new HashMap<>();
        variants.forEach(variant -> written.merge(variant.written(), 1, Integer::sum));
        for (Variant variant : variants) {
            boolean dropped = variant.written().length() < variant.name().length();
            int rare = written.getOrDefault(variant.written(), 0);
            int usual = counts.getOrDefault(dropped ? variant.name() + "/" + variant.written() : variant.name(), 0);
            if (dropped || !given.contains(variant.name()) ? usual >= RARE * rare : usual > rare) {
                findings.add(ProblemKind.NAME_VARIANT, variant.prose(), variant.at(),
                        "“" + variant.written() + "”有 " + rare
                                + " 处，“" + variant.name() + "”有 " + usual + " 处",
                        "是不是“" + variant.name() + "”？不是的话，写进 terms.yml");
            }
        }
    }
}
