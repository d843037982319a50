package org.jianbao.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.PlainText;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Terms;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Role;
import org.jianbao.pinyin.NameReading;

/**
 * The people and organisations that events and articles name.
 *
 * <p>Forms that the site dictionary joins are one name; every other form is a name of its own. Two people of one name are
 * one entry: nothing in a text tells them apart.
 */
final class NameIndex {
    /** Shorter forms of organisations are looked for in texts only when the site dictionary has them. */
    private static final int LEAST_LENGTH = 4;
    /** Characters of a name that stand in its address; with their bytes, file systems take no more than 255. */
    private static final int LONGEST_SEGMENT = 60;

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Name> byForm = new HashMap<>();
    private final Map<Name, List<Role>> roles = new HashMap<>();
    private final Map<Name, List<Article>> mentions = new HashMap<>();

    /**
     * One name.
     *
     * @param forms all forms, the one that pages show first
     * @param declared whether the site dictionary has it
     */
    private record Name(List<String> forms, boolean person, boolean declared) {
        String shown() {
            return forms.getFirst();
        }

        boolean isSought(String form) {
            return person || declared || form.codePointCount(0, form.length()) >= LEAST_LENGTH;
        }
    }

    private NameIndex(Terms terms) {
        terms.people().forEach(forms -> add(new Name(forms, true, true)));
        terms.organisations().forEach(forms -> add(new Name(forms, false, true)));
    }

    /**
     * All names that have a role in an event or are named by an article, in the order of their readings.
     *
     * @param events all events, the latest first
     * @param articles all articles, by issue, newest first
     */
    static List<NameEntry> of(Terms terms, List<EventEntry> events, List<Article> articles) {
        NameIndex index = new NameIndex(terms);
        index.addRoles(events);
        index.addMentions(articles);
        return index.entries();
    }

    private void add(Name name) {
        names.add(name);
        name.forms().forEach(form -> byForm.putIfAbsent(form, name));
    }

    private void addRoles(List<EventEntry> events) {
        List<List<NamedPart>> parts = events.stream().map(entry -> NamedPart.of(entry.event())).toList();
        // What an event says of a person's workplace begins with an organisation only when some event or the terms have it.
        parts.stream().flatMap(List::stream).forEach(this::addName);
        for (int i = 0; i < events.size(); i++) {
            Set<NamedRole> found = new LinkedHashSet<>();
            parts.get(i).forEach(part -> name(part).ifPresent(name -> found.add(new NamedRole(name, part.role()))));
            for (NamedRole role : found) {
                roles.computeIfAbsent(role.name(), key -> new ArrayList<>()).add(new Role(events.get(i), role.role()));
            }
        }
    }

    private record NamedRole(Name name, String role) {}

    private void addName(NamedPart part) {
        if (part.kind() != NamedPart.Kind.WORKPLACE && !byForm.containsKey(part.name())) {
            add(new Name(List.of(part.name()), part.kind() == NamedPart.Kind.PERSON, false));
        }
    }

    private Optional<Name> name(NamedPart part) {
        return switch (part.kind()) {
            case PERSON, ORGANISATION -> Optional.ofNullable(byForm.get(part.name()));
            case WORKPLACE -> workplace(part.name());
        };
    }

    /** The organisation with the longest form that a text begins with. */
    private Optional<Name> workplace(String text) {
        for (int end = text.length(); end > 1; end--) {
            Name name = byForm.get(text.substring(0, end));
            if (name != null && !name.person()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private void addMentions(List<Article> articles) {
        // A person may stand inside of an organisation's name, such as that of somebody's workshop, and is meant too.
        NameSearch people = sought(true);
        NameSearch organisations = sought(false);
        List<Article> newestFirst = articles.stream().sorted(Comparator.comparing(Article::date).reversed()).toList();
        List<Set<String>> found = newestFirst.parallelStream().map(article -> {
            String text = article.head().title() + "\n" + PlainText.of(article.body());
            Set<String> all = people.in(text);
            all.addAll(organisations.in(text));
            return all;
        }).toList();
        for (int i = 0; i < found.size(); i++) {
            Set<Name> named = new LinkedHashSet<>();
            found.get(i).forEach(form -> Optional.ofNullable(byForm.get(form)).ifPresent(named::add));
            for (Name name : named) {
                mentions.computeIfAbsent(name, key -> new ArrayList<>()).add(newestFirst.get(i));
            }
        }
    }

    private NameSearch sought(boolean people) {
        return new NameSearch(names.stream().filter(name -> name.person() == people)
                .flatMap(name -> name.forms().stream().filter(name::isSought)).toList());
    }

    private List<NameEntry> entries() {
        Map<Name, String> readings = new HashMap<>();
        List<Name> shown = names.stream()
                .filter(name -> roles.containsKey(name) || mentions.containsKey(name))
                .peek(name -> readings.put(name, NameReading.of(name.shown())))
                .sorted(Comparator.comparing((Name name) -> readings.getOrDefault(name, "")).thenComparing(Name::shown))
                .toList();
        Set<String> used = new HashSet<>();
        return shown.stream()
                .map(name -> new NameEntry(name.shown(), name.person(), name.forms().subList(1, name.forms().size()),
                        readings.getOrDefault(name, ""), route(name.shown(), used),
                        roles.getOrDefault(name, List.of()), mentions.getOrDefault(name, List.of())))
                .toList();
    }

    /** The page of a name; of several that come to the same address, the later ones are numbered from two. */
    private static Route route(String name, Set<String> used) {
        String segment = name.substring(0, name.offsetByCodePoints(0,
                Math.min(LONGEST_SEGMENT, name.codePointCount(0, name.length()))));
        while (Route.bytes(segment) > Route.LONGEST_SEGMENT - "-9999".length()) {
            segment = segment.substring(0, segment.offsetByCodePoints(segment.length(), -1));
        }
        Route route = SiteRoutes.name(segment);
        for (int number = 2; !used.add(route.key()); number++) {
            route = SiteRoutes.name(segment + "-" + number);
        }
        return route;
    }
}
