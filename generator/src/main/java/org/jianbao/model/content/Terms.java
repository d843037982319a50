package org.jianbao.model.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The site dictionary: words that search keeps whole, and words that mean the same.
 *
 * @param people people, each with all forms of the name, the one that pages show first
 * @param organisations organisations in the same way, such as 锦江区总工会 and 区总工会
 * @param terms house terms, such as 渝工港湾
 * @param synonyms groups of at least two words of the same meaning; no word stands in two groups
 * @param glossary words that readers may not know
 * @param traditional what a word is in traditional characters, by the word, where the tables do not know it
 */
public record Terms(List<List<String>> people, List<List<String>> organisations, List<String> terms,
        List<List<String>> synonyms, List<Explanation> glossary, Map<String, String> traditional) {
    /** The dictionary of a site that declares none. */
    public static final Terms NONE = new Terms(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    public Terms {
        people = people.stream().map(List::copyOf).toList();
        organisations = organisations.stream().map(List::copyOf).toList();
        terms = List.copyOf(terms);
        synonyms = synonyms.stream().map(List::copyOf).toList();
        glossary = List.copyOf(glossary);
        traditional = Map.copyOf(traditional);
    }

    /**
     * What a word means that readers may not know.
     *
     * @param word as articles write it, such as 小三级
     * @param meaning in a sentence
     */
    public record Explanation(String word, String meaning) {}

    /** Every form of every name. */
    public List<String> names() {
        return Stream.of(people, organisations).flatMap(List::stream).flatMap(List::stream).toList();
    }
}
