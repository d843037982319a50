/**
 * The files that a browser searches: {@link org.jianbao.search.pieces.BrowserFiles} writes the index as small binary pieces,
 * the manifest that names them, and the scripts that read them, which are the resources of this package. The format is
 * described in the documentation for programmers.
 *
 * <p>May import the rooms {@code text}, {@code entry} and {@code index}; uses no Lucene.
 */
@NullMarked
package org.jianbao.search.pieces;

import org.jspecify.annotations.NullMarked;
