package org.jianbao.search.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jianbao.search.text.Units;

/** Feeds the units of a text to the index, or the keys that they and each pair of neighbours make. */
final class UnitStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Units units;
    private final Keys keys;
    private int unit;
    private int last;
    private boolean pairDue;

    UnitStream(Units units, Keys keys) {
        this.units = units;
        this.keys = keys;
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
        if (keys != Keys.NONE && unit < units.size() && units.kind(unit) == Units.Kind.MARK) {
            unit++;
            if (keys == Keys.ALL && units.adjoins(unit - 1)) {
                clearAttributes();
                term.append(units.pair(unit - 2));
                increment.setPositionIncrement(0);
                return true;
            }
            return incrementToken();
        }
        if (unit == units.size()) {
            return false;
        }
        clearAttributes();
        term.append(units.text(unit));
        increment.setPositionIncrement(units.position(unit) - last);
        last = units.position(unit);
        pairDue = switch (keys) {
            case NONE -> false;
            case WITHOUT_MARKS -> units.follows(unit);
            case ALL -> units.adjoins(unit);
        };
        unit++;
        return true;
    }

    /** Which keys a stream is made of. */
    enum Keys {
        /** Units alone, marks too. */
        NONE,
        /** Units and pairs, without marks. */
        WITHOUT_MARKS,
        /** Units without marks, and pairs with them. */
        ALL
    }
}
