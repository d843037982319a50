package org.jianbao.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jianbao.search.query.QueryPlan.Part;
import org.jianbao.search.query.QueryPlan.RunPlan;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.Units;

/** Finds in a document what the query asked for: each phrase and run where it stands, or else the parts that do. */
final class Highlights {
    private final Folding folding;
    private final List<Units> wanted = new ArrayList<>();

    /** @param whole everything of the document that is searched */
    Highlights(QueryPlan plan, Folding folding, String whole) {
        this.folding = folding;
        Units document = Units.of(folding.fold(whole));
        List<Units> phrases = plan.phrases().stream().map(phrase -> Units.ofJoined(phrase.text())).toList();
        if (phrases.stream().noneMatch(phrase -> marked(document, phrase).isEmpty())) {
            wanted.addAll(phrases);
            return;
        }
        for (RunPlan each : plan.included()) {
            Units run = Units.ofJoined(each.run().text());
            if (marked(document, run).isEmpty()) {
                each.parts().stream().map(Part::texts).flatMap(List::stream).map(Units::ofJoined)
                        .forEach(wanted::add);
            } else {
                wanted.add(run);
            }
        }
    }

    /** Which UTF-16 units of a text belong to what was asked for. */
    BitSet in(String text) {
        Units units = Units.of(folding.fold(text));
        BitSet marked = new BitSet();
        wanted.forEach(each -> marked.or(marked(units, each)));
        return marked;
    }

    private static BitSet marked(Units text, Units wanted) {
        BitSet marked = new BitSet();
        for (int i = 0; i + wanted.size() <= text.size(); i++) {
            if (stands(wanted, text, i)) {
                marked.set(text.start(i), text.end(i + wanted.size() - 1));
            }
        }
        return marked;
    }

    private static boolean stands(Units wanted, Units text, int from) {
        for (int i = 0; i < wanted.size(); i++) {
            if (i > 0 && !text.adjoins(from + i) || !text.text(from + i).equals(wanted.text(i))) {
                return false;
            }
        }
        return true;
    }
}
