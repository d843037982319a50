package org.jianbao.render.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;

import static java.util.Objects.requireNonNull;

/** Which template uses which, for mistakes whose place Pebble does not tell. */
record TemplateUses(Map<String, Theme.Template> templates) {
    private static final Pattern USE = Pattern
            .compile("\\{%-?\\s*(?:include|extends|embed|import|from)\\s+(?:\"([^\"]+)\"|'([^']+)')");

    /** A name in a template. */
    private record Use(String name, Place place) {}

    /**
     * Templates that use each other in a circle.
     *
     * @param names the templates in order, the first again at the end
     * @param place where the last of them is named
     */
    record Circle(List<String> names, Place place) {}

    /** The places that name a template. */
    List<Place> of(String name) {
        return templates.keySet().stream().sorted().flatMap(user -> uses(user).stream())
                .filter(use -> use.name().equals(name)).map(Use::place).toList();
    }

    /** The circle that a template leads to; nothing when names in a circle are computed. */
    Optional<Circle> circle(String name) {
        return circle(name, new LinkedHashSet<>(Set.of(name)));
    }

    private Optional<Circle> circle(String name, Set<String> above) {
        for (Use use : uses(name)) {
            if (!above.add(use.name())) {
                List<String> path = List.copyOf(above);
                List<String> names = new ArrayList<>(path.subList(path.indexOf(use.name()), path.size()));
                names.add(use.name());
                return Optional.of(new Circle(List.copyOf(names), use.place()));
            }
            Optional<Circle> below = circle(use.name(), above);
            if (below.isPresent()) {
                return below;
            }
            above.remove(use.name());
        }
        return Optional.empty();
    }

    private List<Use> uses(String user) {
        if (!templates.containsKey(user)) {
            return List.of();
        }
        Theme.Template template = requireNonNull(templates.get(user));
        return USE.matcher(template.text()).results().map(match -> {
            int group = match.group(1) == null ? 2 : 1;
            Place place = Place.at(template.file(), template.text(), match.start(group));
            return new Use(Templates.resolve(match.group(group), user), place);
        }).toList();
    }
}
