/**
 * What a text is made of: characters are folded ({@link org.jianbao.search.text.Folding}), then cut into units
 * ({@link org.jianbao.search.text.Units}), which decide what is found. What comes first is decided by Chinese words,
 * into which {@code org.jianbao.dictionary} cuts it.
 *
 * <p>Knows nothing of sites, indexes and queries, nor of Lucene.
 */
@NullMarked
package org.jianbao.search.text;

import org.jspecify.annotations.NullMarked;
