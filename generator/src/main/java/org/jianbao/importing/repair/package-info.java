/**
 * Mends the characters of what is imported; each kind of mending is a {@link org.jianbao.importing.repair.Rule}, and each
 * place a {@link org.jianbao.importing.repair.Repair}, so that an editor can see all that was changed.
 *
 * <p>Start with {@link org.jianbao.importing.repair.CharacterRepair}. No Chinese character goes; a radical becomes the one
 * that it looks like.
 */
@NullMarked
package org.jianbao.importing.repair;

import org.jspecify.annotations.NullMarked;
