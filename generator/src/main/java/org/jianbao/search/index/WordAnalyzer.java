package org.jianbao.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.jianbao.search.text.ChineseDictionary;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.TermList;

/** Cuts the fields of words; see {@link WordTokenizer}. */
final class WordAnalyzer extends Analyzer {
    private final Folding folding;
    private final TermList terms;
    private final ChineseDictionary dictionary;

    WordAnalyzer(Folding folding, TermList terms, ChineseDictionary dictionary) {
        this.folding = folding;
        this.terms = terms;
        this.dictionary = dictionary;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer(folding, terms, dictionary));
    }
}
