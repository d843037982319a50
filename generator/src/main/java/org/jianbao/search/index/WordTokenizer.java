package org.jianbao.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianbao.dictionary.ChineseDictionary;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.TermList;
import org.jianbao.search.text.Units;

/**
 * Cuts a text into words for ranking: SmartChineseAnalyzer's segmentation of the folded text, with runs of letters and
 * digits kept whole, punctuation left out, and the site's own terms added on top of the words that they are made of.
 */
final class WordTokenizer {
    private final Folding folding;
    private final TermList terms;
    private final ChineseTokenizer chinese;
    private final OffsetAttribute chineseOffset;

    WordTokenizer(Folding folding, TermList terms, ChineseDictionary dictionary) {
        this.folding = folding;
        this.terms = terms;
        this.chinese = new ChineseTokenizer(dictionary);
        this.chineseOffset = chinese.getAttribute(OffsetAttribute.class);
    }

    /** The words of a text. */
    List<Word> words(String text) throws IOException {
        String folded = folding.fold(text);
        Units units = Units.of(folded);
        List<Word> found = new ArrayList<>(units.size());
        chinese.setReader(new StringReader(folded));
        chinese.reset();
        int unit = 0;
        int termEnd = 0;
        while (chinese.incrementToken()) {
            int end = chineseOffset.endOffset();
            int first = unit;
            while (unit < units.size() && units.start(unit) < end) {
                unit++;
            }
            addParts(units, first, unit, found);
            for (int i = first; i < unit; i++) {
                if (i >= termEnd) {
                    termEnd = Math.max(i + 1, addTerm(units, i, found));
                }
            }
        }
        addParts(units, unit, units.size(), found);
        chinese.end();
        chinese.close();
        return found;
    }

    /** Adds what a token of the dictionary covers: one word, or its parts where it goes over a break or holds letters. */
    private static void addParts(Units units, int from, int to, List<Word> found) {
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && units.follows(end) && units.isHan(start, end + 1)) {
                end++;
            }
            if (units.kind(start) == Units.Kind.HAN || units.kind(start) == Units.Kind.WORD) {
                found.add(new Word(units.join(start, end), units.start(start), units.end(end - 1), false));
            }
            start = end;
        }
    }

    /** Adds the term that begins at a unit, if there is one that is not that word already; its end, or the unit itself. */
    private int addTerm(Units units, int unit, List<Word> found) {
        int end = terms.end(units, unit);
        if (end > unit) {
            Word word = new Word(units.join(unit, end), units.start(unit), units.end(end - 1), true);
            Word last = found.get(found.size() - 1);
            if (!last.text.equals(word.text) || last.start != word.start) {
                found.add(word);
            }
        }
        return end;
    }

    /** A word with its place in the text; one on top stands where the word before it does. */
    record Word(String text, int start, int end, boolean onTop) {}
}
