package org.jianbao.model.event;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.model.event.EventKind.BuiltIn;
import org.jianbao.words.Words;

/**
 * The keys under which a theme may say what the program knows of events in other words: {@code field.winner.person} names a field
 * of a record, {@code field.winner.person.help} and {@code .example} say what to write there, {@code choice.award-type.naming} is
 * one of the choices of a field, {@code kind.award} a kind. In Chinese they need none: {@link Described} and {@link Worded} have
 * the words.
 */
public final class EventWords {
    static final String HELP = ".help";
    static final String EXAMPLE = ".example";
    static final String KIND = "field.kind";

    /** The records that have fields. */
    private static final List<Class<?>> RECORDS = List.of(Event.class, Event.Location.class, Event.Figure.class,
            Event.Person.class, Event.Link.class, When.On.class, When.Span.class, Details.Competition.class,
            Details.Round.class, Details.Result.class, Details.Winner.class, Details.Prize.class,
            Details.Registration.class, Details.Warmth.class, Details.Stations.class, Details.Station.class,
            Details.Award.class, Details.Honouree.class, Details.Activity.class);

    private EventWords() {}

    /** The key of a field. */
    static String key(RecordComponent component) {
        return "field." + id(component.getDeclaringRecord()) + "." + component.getName();
    }

    private static String id(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A choice of the program in the words of a theme; one that the site named is as it was. */
    static Worded in(Words words, Worded choice) {
        return choice instanceof Enum<?> ? words.find(key(choice))
                .<Worded>map(label -> new Worded.Choice(choice.id(), label)).orElse(choice) : choice;
    }

    /** The key of a choice or a kind of the program. */
    static String key(Worded choice) {
        return choice instanceof BuiltIn ? "kind." + choice.id()
                : "choice." + id(choice.getClass()) + "." + choice.id();
    }

    /** All keys. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>(List.of(KIND, KIND + HELP));
        Stream.of(BuiltIn.values()).map(EventWords::key).forEach(keys::add);
        for (Component field : (Iterable<Component>) RECORDS.stream()
                .flatMap(type -> Component.of(type).stream())::iterator) {
            field.described().ifPresent(said -> {
                keys.addAll(List.of(field.key(), field.key() + HELP));
                if (!said.example().isEmpty()) {
                    keys.add(field.key() + EXAMPLE);
                }
            });
            Arrays.stream(field.choices().toArray(Worded[]::new)).map(EventWords::key).forEach(keys::add);
        }
        return keys;
    }
}
