/**
 * What can be found: articles, briefs, events and pages, each as one {@link org.jianbao.search.entry.Entry}. Read
 * {@link org.jianbao.search.entry.Entries} first.
 *
 * <p>May import {@code model} and {@code document}, and no other room.
 */
@NullMarked
package org.jianbao.search.entry;

import org.jspecify.annotations.NullMarked;
