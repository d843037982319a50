package org.jianbao.model.event;

import java.util.Optional;

/**
 * What is said of a field, whoever says it: the program by {@link Described}, or a site that declares the field. The names of
 * the components are those of the annotation, where each is explained.
 *
 * @param unit what stands behind a number that is written alone, such as 人; empty for all other fields
 * @param people whether its numbers count people
 */
public record Description(String label, String value, String example, String absent, int least, int most, String unit,
        boolean money, boolean people, Naming names, Shown shown, int order, boolean filed, boolean calendar,
        String schemaOrg, boolean lead, boolean aside) {

    static Description of(Described said) {
        return new Description(said.label(), said.value(), said.example(), said.absent(), said.least(), said.most(), "",
                said.money(), false, said.names(), said.shown(), said.order(), said.filed(), said.calendar(),
                said.schemaOrg(), said.lead(), said.aside());
    }

    /** The same without an example. */
    public Description withoutExample() {
        return new Description(label, value, "", absent, least, most, unit, money, people, names, shown, order, filed,
                calendar, schemaOrg, lead, aside);
    }

    /** The same of a field with another name for readers. */
    public Description withLabel(String other) {
        return with(Optional.of(other), Optional.empty(), Optional.empty());
    }

    /** The same in other words, as far as there are some. */
    Description with(Optional<String> otherLabel, Optional<String> otherValue, Optional<String> otherExample) {
        return new Description(otherLabel.orElse(label), otherValue.orElse(value), otherExample.orElse(example), absent,
                least, most, unit, money, people, names, shown, order, filed, calendar, schemaOrg, lead, aside);
    }
}
