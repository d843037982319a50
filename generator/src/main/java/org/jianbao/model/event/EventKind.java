package org.jianbao.model.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jianbao.words.Words;

/**
 * A kind of event: one that comes with the program, in the words of the site, or one that the site declares.
 *
 * @param id its word in files
 * @param label its word for readers
 * @param category id of the category whose page shows its events; empty for those of no category
 * @param schemaOrg their type in JSON-LD
 * @param builtIn the kind of the program that it is, if it is one
 * @param fields what only events of this kind have
 * @param overview what the page of its category begins with, where the site says so
 * @param words those of the site
 */
@Described(label = "类别", value = "哪一类活动")
public record EventKind(String id, String label, String category, String schemaOrg, Optional<BuiltIn> builtIn,
        List<Component> fields, Overview overview, Words words) implements Worded {
    /** The type of events in JSON-LD that are no more special one. */
    public static final String EVENT = "Event";

    /** The kinds that a site has which declares none. */
    public static final List<EventKind> USUAL = Arrays.stream(BuiltIn.values()).map(EventKind::of).toList();

    public EventKind {
        fields = List.copyOf(fields);
    }

    /** A kind of the program as it is. */
    public static EventKind of(BuiltIn kind) {
        return new EventKind(kind.id(), kind.label(), kind.category, EVENT, Optional.of(kind),
                Component.of(kind.details), Overview.NONE, Words.USUAL);
    }

    /** The same kind in the words of a theme, but for what the site named itself. */
    public EventKind in(Words other) {
        String own = builtIn.filter(kind -> kind.label().equals(label))
                .flatMap(kind -> other.find(EventWords.key(kind))).orElse(label);
        return new EventKind(id, own, category, schemaOrg, builtIn,
                fields.stream().map(field -> field.in(other)).toList(), overview, other);
    }

    /** Whether it is that kind of the program. */
    public boolean is(BuiltIn kind) {
        return builtIn.filter(kind::equals).isPresent();
    }

    /** The field of a name, if only this kind has it. */
    public Optional<Component> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A sort within the kind, in the words of the site. */
    Worded type(Worded given) {
        return field("type").<Worded>map(type -> new Choice(given.id(), type.label(given))).orElse(given);
    }

    /**
     * What the page of a category begins with, besides what every such page has.
     *
     * @param fields names of the fields that it tells of, in order
     * @param chart name of the field whose values are compared, or empty
     */
    public record Overview(List<String> fields, String chart) {
        /** Nothing more. */
        public static final Overview NONE = new Overview(List.of(), "");

        public Overview {
            fields = List.copyOf(fields);
        }
    }

    /** The kinds that come with the program. */
    public enum BuiltIn implements Worded {
        COMPETITION("竞赛", "competitions", Details.Competition.class),
        WARMTH("送温暖", "warmth", Details.Warmth.class),
        STATION("工会驿站", "stations", Details.Stations.class),
        AWARD("表彰", "awards", Details.Award.class),
        /** What bulletins report besides: meetings, training, talks, sports and culture. */
        ACTIVITY("其他活动", "", Details.Activity.class);

        private final String label;
        private final String category;
        private final Class<? extends Details> details;

        BuiltIn(String label, String category, Class<? extends Details> details) {
            this.label = label;
            this.category = category;
            this.details = details;
        }

        @Override
        public String label() {
            return label;
        }

        /** The record of what only events of this kind have. */
        public Class<? extends Details> details() {
            return details;
        }
    }
}
