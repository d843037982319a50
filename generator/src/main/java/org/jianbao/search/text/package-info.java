/**
 * What a text is made of: characters are folded ({@link org.jianbao.search.text.Folding}), then cut into units
 * ({@link org.jianbao.search.text.Units}), which decide what is found, and into Chinese words
 * ({@link org.jianbao.search.text.ChineseSegmenter}), which decide what comes first.
 *
 * <p>Knows nothing of sites, indexes and queries. Of Lucene it reads the
 * dictionary.
 */
@NullMarked
package org.jianbao.search.text;

import org.jspecify.annotations.NullMarked;
