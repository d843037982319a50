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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.PlainText;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Terms;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Role;
import org.jianbao.pinyin.NameReading;
import org.jianbao.resolve.NameSearch.Found;

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

    private final NameSearch people;
    private final NameSearch organisations;

    /** @param events all events, the latest first */
    NameIndex(Terms terms, List<EventEntry> events) {
        terms.people().forEach(forms -> add(new Name(forms, true, true)));
        terms.organisations().forEach(forms -> add(new Name(forms, false, true)));
        addRoles(events);
        this.people = sought(true);
        this.organisations = sought(false);
    }

    /**
     * All names that have a role in an event or are named by an article, in the order of their readings.
     *
     * @param articles all articles, by issue, newest first
     */
    List<NameEntry> entries(List<Article> articles) {
        Map<Name, List<Article>> mentions = mentions(articles);
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

    /**
     * Where a text names somebody, by the forms that pages show: organisations, then people. A person may stand inside of an
     * organisation's name, such as that of somebody's workshop, and is meant too.
     */
    List<Found> in(String text) {
        return Stream.of(organisations, people).flatMap(sought -> sought.in(text).stream())
                .flatMap(found -> Optional.ofNullable(byForm.get(found.name())).stream()
                        .map(name -> new Found(name.shown(), found.range())))
                .toList();
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

    private Map<Name, List<Article>> mentions(List<Article> articles) {
        List<Article> newestFirst = articles.stream().sorted(Comparator.comparing(Article::date).reversed()).toList();
        List<Set<String>> found = newestFirst.parallelStream().map(this::namedIn).toList();
        Map<Name, List<Article>> mentions = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            for (String shown : found.get(i)) {
                Name name = byForm.get(shown);
                if (name != null) {
                    mentions.computeIfAbsent(name, key -> new ArrayList<>()).add(newestFirst.get(i));
                }
            }
        }
        return mentions;
    }

    /** Whom an article names, by the forms that pages show. */
    Set<String> namedIn(Article article) {
        return in(article.head().title() + "\n" + PlainText.of(article.body())).stream().map(Found::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private NameSearch sought(boolean people) {
        return new NameSearch(names.stream().filter(name -> name.person() == people)
                .flatMap(name -> name.forms().stream().filter(name::isSought)).toList());
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
