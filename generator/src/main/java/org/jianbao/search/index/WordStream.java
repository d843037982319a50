package org.jianbao.search.index;

import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jianbao.search.index.WordTokenizer.Word;

/** Words that were cut before. */
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final List<Word> words;
    private int next;

    WordStream(List<Word> words) {
        this.words = List.copyOf(words);
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        Word word = words.get(next++);
        term.append(word.text());
        increment.setPositionIncrement(word.onTop() ? 0 : 1);
        return true;
    }
}
