/**
 * The Lucene index: {@link org.jianbao.search.index.IndexBuilder} writes it with the fields of
 * {@link org.jianbao.search.index.IndexFields} and the words of {@link org.jianbao.search.index.WordTokenizer};
 * {@link org.jianbao.search.index.IndexData} and {@link org.jianbao.search.index.UnitPositions} read it again, for the pieces.
 *
 * <p>May import {@code search.text} and {@code search.entry}.
 */
@NullMarked
package org.jianbao.search.index;

import org.jspecify.annotations.NullMarked;
