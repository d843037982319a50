/**
 * Makes everything of a site findable: an index by Apache Lucene, and the same index cut into static pieces that a browser
 * searches without any server.
 *
 * <p>Read {@link org.jianbao.search.SearchFiles} first: entries of the site, index, pieces. What counts as a word is decided
 * by {@link org.jianbao.search.Units} and {@link org.jianbao.search.WordTokenizer}, what a query means by {@link
 * org.jianbao.search.QueryPlan}; {@link org.jianbao.search.Searcher} answers one with Lucene, and the module in the
 * resources of this package, which runs in the browser, gives the same answers from the pieces.
 *
 * <p>May import {@code model} and {@code problem}, no other stage. The only package that uses Lucene, houbb pinyin and
 * opencc4j.
 */
@NullMarked
package org.jianbao.search;

import org.jspecify.annotations.NullMarked;
