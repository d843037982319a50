package org.jianbao.search.cards;

import java.util.List;

/**
 * Something that an event is known to be, which readers may ask for, and what says so.
 *
 * @param sort what sort of question it answers
 * @param label what it is about within the event, such as 健康导师; empty for what there is one of
 * @param answer the answer as it is shown
 * @param unit of a number its measure word, else empty
 * @param proof where it is said; never empty
 */
record Fact(Sort sort, String label, String answer, String unit, List<Sentence> proof) {
    Fact {
        proof = List.copyOf(proof);
    }

    /** The questions that are answered; the module knows them by these names. */
    enum Sort {
        /** How many came, took part or were helped. */
        GUESTS("guests"),
        COUNT("count"),
        PRIZE("prize"),
        GRANT("grant"),
        SPENT("spent"),
        DATE("date"),
        BEGIN("begin"),
        END("end"),
        PLACE("place"),
        HOST("host"),
        ORGANISER("organiser"),
        WINNER("winner"),
        PHONE("phone");

        private final String id;

        Sort(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
