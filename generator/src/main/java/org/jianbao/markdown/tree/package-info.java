/**
 * Changes of Flexmark's tree to what the author meant: notes, numbers, figures, briefs, line breaks.
 *
 * <p>Each class is one change with one method, {@code makeBelow} or the like, and knows none of the others; {@code Blocks} walks the tree for them.
 */
@NullMarked
package org.jianbao.markdown.tree;

import org.jspecify.annotations.NullMarked;
