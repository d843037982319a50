package org.jianbao.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Feeds the units of a text to the index, alone or with each pair of neighbours. */
final class UnitStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Units units;
    private final boolean pairs;
    private int unit;
    private int last;
    private boolean pairDue;

    UnitStream(Units units, boolean pairs) {
        this.units = units;
        this.pairs = pairs;
    }

    @Override
    public void reset() {
        unit = 0;
        last = -1;
        pairDue = false;
    }

    @Override
    public boolean incrementToken() {
        if (pairDue) {
            clearAttributes();
            pairDue = false;
            term.append(units.pair(unit - 2));
            increment.setPositionIncrement(0);
            return true;
        }
        if (unit == units.size()) {
            return false;
        }
        clearAttributes();
        term.append(units.text(unit));
        increment.setPositionIncrement(units.position(unit) - last);
        last = units.position(unit);
        pairDue = pairs && units.follows(unit);
        unit++;
        return true;
    }
}
