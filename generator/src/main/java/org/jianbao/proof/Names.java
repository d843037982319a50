package org.jianbao.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Terms;
import org.jianbao.region.Region;

/**
 * The names that a site writes: those of its dictionary, its districts and their trade unions, who signs its articles, and
 * slogans and titles that stand in marks several times.
 *
 * @param sounding are looked for as they sound, and with two characters swapped
 * @param bodies are looked for without their 市 or 区
 * @param given are those of the dictionary
 * @param known are right as they are
 */
record Names(List<String> sounding, List<String> bodies, Set<String> given, Set<String> known) {
    private static final int PERSON = 3;
    private static final int SHORTEST_BODY = 4;
    /** What is written as often as this is written so by intent. */
    private static final int USUAL = 3;
    private static final Pattern MARKED = Pattern.compile("[“《](\\p{IsHan}{4,16})[”》]");

    Names {
        sounding = List.copyOf(sounding);
        bodies = List.copyOf(bodies);
        given = Set.copyOf(given);
        known = Set.copyOf(known);
    }

    static Names of(Content content, Collection<ProofText> texts) {
        Terms terms = content.terms();
        Region region = content.settings().region();
        List<String> districts = region.districts().stream().filter(name -> name.length() >= PERSON).toList();
        List<String> unions = Stream.concat(Stream.of(region.name()), districts.stream())
                .filter(name -> !name.isEmpty()).map(name -> name + "总工会").toList();
        List<String> marked = usual(texts.stream().flatMap(Names::marked));
        List<String> signed = usual(texts.stream().flatMap(text -> text.head() instanceof ArticleHead head
                ? head.byline().stream()
                : Stream.empty()).filter(name -> name.matches("\\p{IsHan}{3}")));
        List<String> bodies = new ArrayList<>(unions);
        terms.organisations().stream().flatMap(List::stream).filter(name -> name.length() >= SHORTEST_BODY)
                .forEach(bodies::add);
        List<String> people = terms.people().stream().flatMap(List::stream).filter(name -> name.length() == PERSON)
                .toList();
        List<String> sounding = Stream.of(people, bodies, districts, marked, signed).flatMap(List::stream).distinct()
                .toList();
        Set<String> known = new HashSet<>(sounding);
        known.addAll(terms.names());
        known.addAll(terms.terms());
        if (!districts.isEmpty()) {
            known.addAll(Region.names());
        }
        return new Names(sounding, bodies.stream().distinct().toList(), Set.copyOf(terms.names()), known);
    }

    private static Stream<String> marked(ProofText text) {
        List<String> found = new ArrayList<>();
        Matcher marked = MARKED.matcher(text.document().source().text());
        while (marked.find()) {
            found.add(marked.group(1));
        }
        return found.stream();
    }

    /** Those that stand there several times, in the order of the alphabet. */
    private static List<String> usual(Stream<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream().filter(entry -> entry.getValue() >= USUAL).map(Map.Entry::getKey).sorted()
                .toList();
    }
}
