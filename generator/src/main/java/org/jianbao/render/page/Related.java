package org.jianbao.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jianbao.model.address.Route;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.NameEntry;

/**
 * Articles of other issues that belong to an article: they share what few articles have, a tag, a name, a series or an
 * event. What two articles share counts by its inverse document frequency (Spärck Jones 1972); a name, which many
 * matters can bring together, for less. Collections of short news belong to nothing in particular.
 */
final class Related {
    private static final int MOST = 3;
    /** About one thing shared by two of thirty articles; below it the likeness is chance. */
    private static final double LEAST = 2.3;
    /** What more articles have than these says nothing, and would cost time. */
    private static final int COMMON = 40;

    private static final String NAME = "name ";
    private static final double OF_A_NAME = 0.6;

    private final Map<Route, Set<String>> things = new HashMap<>();
    private final Map<String, List<Article>> articles = new HashMap<>();
    private final int all;

    Related(Site site) {
        List<Article> every = site.articles().stream().filter(article -> article.briefs().isEmpty()).toList();
        this.all = every.size();
        every.forEach(article -> things.put(article.route(), own(article)));
        for (NameEntry name : site.names()) {
            name.articles().stream().filter(article -> things.containsKey(article.route()))
                    .forEach(article -> things(article).add(NAME + name.name()));
        }
        every.forEach(article -> things(article)
                .forEach(thing -> articles.computeIfAbsent(thing, key -> new ArrayList<>()).add(article)));
    }

    private static Set<String> own(Article article) {
        Set<String> own = new LinkedHashSet<>();
        article.head().tags().forEach(tag -> own.add("tag " + tag));
        article.events().forEach(entry -> Stream
                .concat(Stream.of("event " + entry.event().id()),
                        entry.event().details().series().map(series -> "series " + series).stream())
                .forEach(own::add));
        return own;
    }

    private Set<String> things(Article article) {
        return things.getOrDefault(article.route(), Set.of());
    }

    /** At most three, the closest first; of equals the newest. */
    List<Article> of(Article article) {
        Map<Route, Double> likeness = new HashMap<>();
        Map<Route, Article> found = new HashMap<>();
        for (String thing : things(article)) {
            List<Article> having = articles.getOrDefault(thing, List.of());
            if (having.size() > COMMON) {
                continue;
            }
            double weight = StrictMath.log((double) all / having.size()) * (thing.startsWith(NAME) ? OF_A_NAME : 1);
            having.stream().filter(other -> !other.issue().equals(article.issue())).forEach(other -> {
                likeness.merge(other.route(), weight, Double::sum);
                found.put(other.route(), other);
            });
        }
        return found.values().stream()
                .filter(other -> likeness.getOrDefault(other.route(), 0.0) >= LEAST)
                .sorted(Comparator.comparing((Article other) -> likeness.getOrDefault(other.route(), 0.0)).reversed()
                        .thenComparing(Comparator.comparing(Article::date).reversed())
                        .thenComparing(Article::path))
                .limit(MOST)
                .toList();
    }
}
