package org.jianbao.model.event;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event has of a kind that its site declares.
 *
 * @param values those of each field that has any, in the order of the fields
 */
public record DeclaredDetails(Map<String, List<Object>> values) implements Details {
    public DeclaredDetails {
        Map<String, List<Object>> copy = new LinkedHashMap<>();
        values.forEach((name, of) -> copy.put(name, List.copyOf(of)));
        values = Collections.unmodifiableMap(copy);
    }

    /** The values of a field, none or some. */
    public List<Object> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Override
    public Optional<Worded> type() {
        return values("type").stream().map(Worded.class::cast).findFirst();
    }

    @Override
    public Optional<String> series() {
        return values("series").stream().map(String.class::cast).findFirst();
    }

    @Override
    public List<Result> results() {
        return of(Result.class).toList();
    }

    @Override
    public List<Honouree> honourees() {
        return of(Honouree.class).toList();
    }

    private <T> Stream<T> of(Class<T> type) {
        return values.values().stream().flatMap(Collection::stream).filter(type::isInstance).map(type::cast);
    }
}
