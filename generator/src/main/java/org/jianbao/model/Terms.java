package org.jianbao.model;

import java.util.List;

/**
 * The site dictionary: words that search keeps whole, and words that mean the same.
 *
 * @param names people and organisations
 * @param terms house terms, such as 渝工港湾
 * @param synonyms groups of at least two words of the same meaning; no word stands in two groups
 */
public record Terms(List<String> names, List<String> terms, List<List<String>> synonyms) {
    /** The dictionary of a site that declares none. */
    public static final Terms NONE = new Terms(List.of(), List.of(), List.of());

    public Terms {
        names = List.copyOf(names);
        terms = List.copyOf(terms);
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }
}
