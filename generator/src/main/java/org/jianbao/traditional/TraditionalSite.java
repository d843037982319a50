package org.jianbao.traditional;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.Naming;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.typography.TraditionalText;
import org.jianbao.words.Words;

/**
 * A site in traditional characters.
 *
 * @param site the site; its addresses and anchors are those of the simplified one
 * @param writer writes any other text of the site in the same way
 */
public record TraditionalSite(Site site, UnaryOperator<String> writer) {
    /**
     * Converts a site.
     *
     * @param simplified the site, complete, its base address already that of the other one
     * @param language the tag of the other one
     * @param words what the other one says besides what authors write
     * @param tables whose forms of characters are wanted
     */
    public static TraditionalSite of(Site simplified, String language, Words words, TraditionalText tables) {
        TraditionalText text = tables.with(people(simplified), names(simplified),
                simplified.terms().traditional());
        Site converted = new Conversion(text, words).of(simplified);
        return new TraditionalSite(converted.with(converted.settings().withLanguage(language),
                addresses(simplified, text)), text::of);
    }

    /** The people whom site dictionary, events and articles name. */
    private static Set<String> people(Site site) {
        Set<String> people = new HashSet<>();
        site.names().stream().filter(NameEntry::person).forEach(name -> {
            people.add(name.name());
            people.addAll(name.variants());
        });
        site.terms().people().forEach(people::addAll);
        site.events().forEach(entry -> EventFields.of(entry.event()).names(Naming.PERSON).forEach(people::add));
        site.issues().forEach(issue -> {
            people.addAll(issue.head().editors());
            issue.articles().forEach(article -> people.addAll(article.head().byline()));
        });
        return people;
    }

    /** What else has a name: organisations, districts, terms of the house. */
    private static Set<String> names(Site site) {
        Set<String> names = new HashSet<>(site.terms().terms());
        site.names().stream().filter(name -> !name.person()).forEach(name -> {
            names.add(name.name());
            names.addAll(name.variants());
        });
        site.terms().organisations().forEach(names::addAll);
        names.addAll(site.settings().region().districts());
        return names;
    }

    /** What stands in addresses, by what readers see. */
    private static Map<String, String> addresses(Site site, TraditionalText text) {
        Map<String, String> addresses = new HashMap<>();
        Stream.of(site.articles().stream().flatMap(article -> article.head().tags().stream()),
                site.events().stream().flatMap(entry -> entry.event().hosts().stream()),
                site.settings().region().districts().stream()).flatMap(each -> each)
                .forEach(name -> addresses.putIfAbsent(text.of(name), name));
        return addresses;
    }
}
