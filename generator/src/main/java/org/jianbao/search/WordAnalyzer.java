package org.jianbao.search;

import org.apache.lucene.analysis.Analyzer;

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
