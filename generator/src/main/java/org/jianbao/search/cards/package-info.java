/**
 * What stands above a list of results: cards for what a query names, and answers to questions that events can answer. Read
 * {@link org.jianbao.search.cards.Cards} first, then {@code cards.js} in its resources.
 *
 * <p>May import {@code model}, {@code document}, {@code quantity}, {@code format} and the room {@code text}.
 */
@NullMarked
package org.jianbao.search.cards;

import org.jspecify.annotations.NullMarked;
