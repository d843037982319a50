/**
 * What readers see besides what authors wrote: {@link org.jianbao.words.Word} has the words that the program says,
 * {@link org.jianbao.words.Words} reads them in the language of a site ({@code words.txt}). Imports {@code problem} alone.
 */
@NullMarked
package org.jianbao.words;

import org.jspecify.annotations.NullMarked;
