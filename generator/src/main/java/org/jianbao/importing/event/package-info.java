/**
 * Drafts events out of what is imported: who held what, when and where, how many took part, who won. Each value keeps the
 * sentence that it comes from, and what a sentence does not plainly say is left to the editor.
 *
 * <p>Start with {@link org.jianbao.importing.event.EventDrafts}. Takes articles as they are; knows nothing of files.
 */
@NullMarked
package org.jianbao.importing.event;

import org.jspecify.annotations.NullMarked;
