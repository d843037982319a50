package org.jianbao.model.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jianbao.problem.Place;
import org.jianbao.quantity.Quantity;

/**
 * A quantity with its unit as an editor wrote it: 228名, 15.9万人次, 100余万元, 最高5万元.
 *
 * @param text as it is written
 * @param quantity the number in it
 * @param unit what stands behind the number: 名, 人次, 元; 万 and 亿 belong to the number; may be empty
 * @param at where it is written
 */
public record Amount(String text, Quantity quantity, String unit, Place at) {
    /** Measure words for persons. */
    private static final Set<String> PEOPLE = Set.of("名", "人", "位", "people");

    /** The amount that a text says; nothing when it does not begin with a number. */
    public static Optional<Amount> parse(String text, Place at) {
        List<Quantity.Found> found = Quantity.in(text);
        if (found.isEmpty() || found.getFirst().from() != 0) {
            return Optional.empty();
        }
        return Optional.of(new Amount(text, found.getFirst().quantity(), text.substring(found.getFirst().to()).strip(),
                at));
    }

    /** Whether it is a number of persons. */
    public boolean isOfPeople() {
        return PEOPLE.contains(unit);
    }

    /** Whether it is a sum of money. */
    public boolean isMoney() {
        return unit.endsWith("元") || unit.equals("yuan");
    }
}
